// Everything that is fixed before a fit starts: the split, the smoothed states, the scaling.
#pragma once

#include "engine/core/describe.h"
#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/prepare/scaling.h"
#include "engine/prepare/split.h"

#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

enum class SmoothnessChoice { cross_validation, fixed };
std::span<const EnumName<SmoothnessChoice>> enumNames(SmoothnessChoice);

struct SmoothingOptions {
  SmoothnessChoice choice = SmoothnessChoice::cross_validation;
  double smoothness = 0.99999; // csaps p, for `fixed`; its effect depends on the unit of time
};

template <class Visitor>
void describe(Visitor& visitor, SmoothingOptions& options) {
  visitor.choice("choice", options.choice,
                 {"Smoothing", "How the smoothness of the spline through the data is chosen, channel by channel"});
  if (offers(visitor, options.choice == SmoothnessChoice::fixed))
    visitor.number("smoothness", options.smoothness,
                   {"Smoothness p", "1 passes through every point, lower is smoother; depends on the unit "
                                    "of time"},
                   {0.0, 1.0});
}

struct ProblemOptions {
  SplitOptions split;
  SmoothingOptions smoothing;
  bool standardize = true; // false: the data's own units, as the paper of VF-NODE
};

/// One piece of a trajectory as the objectives see it.
struct PreparedPiece {
  Piece piece;
  std::vector<double> times;    // (K) the data's unit
  std::vector<double> observed; // (K x d) NaN = missing
  std::vector<double> smooth;   // (K x d) x-hat: the smoothing spline at every time, nothing missing
  std::vector<double> slope;    // (K x d) derivative of that spline
};

struct Problem {
  std::vector<Channel> channels;
  SplitKind split_kind = SplitKind::trajectory;
  Scaling scaling;                // from the training part only
  std::vector<double> smoothness; // (d) csaps p per channel, chosen on the training part only
  std::vector<PreparedPiece> train, validation, test;
  std::vector<DataNote> notes; // pieces that could not be used, and why

  std::size_t stateCount() const { return channels.size(); }
};

/// `standardize`: center and scale are mean and standard deviation of the smoothed training states, rate the root mean
/// square of their slopes. A constant channel keeps scale 1 and is noted. Refuses what cannot be fitted with a sentence
/// (no channel observed twice in any training piece, ...). In a split by time the validation piece begins at the last
/// training sample.
Expected<Problem> prepareProblem(const Dataset& dataset, const ProblemOptions& options, std::uint64_t seed,
                                 std::stop_token stop = {});

} // namespace nullcline
