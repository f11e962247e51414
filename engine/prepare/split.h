// Which observations train, which choose the best parameters, and which nobody sees until the end.
#pragma once

#include "engine/core/describe.h"
#include "engine/core/expected.h"
#include "engine/data/dataset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace nullcline {

enum class SplitKind { automatic, trajectory, time };
std::span<const EnumName<SplitKind>> enumNames(SplitKind);

/// automatic: by trajectory 70/15/15 with five trajectories or more, else by time 80/10/10.
struct SplitOptions {
  SplitKind kind = SplitKind::automatic;
  double train = 0.0; // fractions; 0, 0, 0: the default of the kind
  double validation = 0.0;
  double test = 0.0;
};

/// Times first..last (inclusive) of one trajectory of a data set.
struct Piece {
  std::size_t trajectory = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t count() const { return last - first + 1; }
  bool operator==(const Piece&) const = default;
};

struct Split {
  SplitKind kind = SplitKind::trajectory; // never automatic
  std::vector<Piece> train, validation, test;
};

/// By trajectory: a random order from `seed`. By time: cut at the same fractions of every trajectory's samples. Every
/// part gets at least one piece; refused with a sentence where the data are too few.
Expected<Split> makeSplit(const Dataset& dataset, const SplitOptions& options, std::uint64_t seed);

/// "trajectory", "time:80,10,10", "time:0.8,0.1,0.1": the command line's --split.
Expected<SplitOptions> parseSplit(const std::string& text);

template <class Visitor>
void describe(Visitor& visitor, SplitOptions& options) {
  visitor.choice("kind", options.kind,
                 {"Split",
                  "Which data train, which choose the best parameters, which test. Automatic: by trajectory from "
                  "five trajectories on, else by time"});
  visitor.number("train", options.train, {"Training part", "Fraction that trains; 0 takes the default of the kind"},
                 {0, 1});
  visitor.number("validation", options.validation, {"Validation part", "Fraction that chooses the best parameters"},
                 {0, 1});
  visitor.number("test", options.test, {"Test part", "Fraction kept aside for the errors reported at the end"}, {0, 1});
}

} // namespace nullcline
