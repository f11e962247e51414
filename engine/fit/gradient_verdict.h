// What a gradient check found, and what it means.
#pragma once

#include "engine/core/options_json.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace nullcline {

struct GradientEntry {
  std::string name; // "layer0.weight[3]"
  double analytic = 0.0, numeric = 0.0;
  double uncertainty = 0.0; // of the numeric one, where it had to be extrapolated; 0: not asked
};

enum class GradientVerdict { agrees, differs, undecided };

/// A solution solved more exactly, and how far the gradient of a continuous adjoint is from the direct one then.
struct ConvergenceLevel {
  bool fixed_steps = false;
  double fineness = 0.0; // relative tolerance, or length of a fixed step
  double error = 0.0;    // |adjoint - direct| / |direct|
  double moved = 0.0;    // of the direct gradient since the level before, as a part of its norm; 0 at the first
};

/// One regulariser's part of the gradient, beside which the rest may be a million times as long.
struct PenaltyCheck {
  std::string regularizer, label;     // "local", "Local (one random step)"
  std::vector<GradientEntry> entries; // random directions of all parameters
  double value = 0.0;                 // of the penalty
  double norm = 0.0;                  // of its gradient; where that is missing, of what the differences say
  double error = 0.0;                 // the largest one, beyond the uncertainty, as a part of this norm
  GradientVerdict verdict = GradientVerdict::undecided;
};

constexpr double kPenaltyTolerance = 1e-3; // of its error: estimates of steps are differences, which round

/// All in float64. Along the steps and draws of one evaluation, held fixed, the gradient through the steps is the
/// derivative of the loss to rounding: what differs there is wrong, for every method. A continuous adjoint is the
/// gradient of the exact solution, not of the steps: it has to converge to the gradient through the steps as these
/// become exact.
struct GradientCheck {
  std::string objective;
  std::string gradient;               // the way the solution is differentiated; empty where nothing is solved
  std::vector<GradientEntry> entries; // single parameters, then one random direction of all
  double loss = 0.0;
  double norm = 0.0;          // of the gradient
  std::size_t parameters = 0; // of the model and of the objective
  std::size_t zeros = 0;      // parameters whose derivative is exactly zero
  std::string first_zero;     // the first of them
  std::size_t uncertain = 0;  // entries whose differences say nothing: rounding or a jump of the loss is larger
  double tolerance = 0.0;     // of errorOf(worst), where the method is exact along its steps; else 0
  std::vector<ConvergenceLevel> levels; // of a continuous adjoint, ever more exact
  std::vector<PenaltyCheck> penalties;  // of regularisers that add to the loss, where the whole does not differ
  std::string expectation;              // a sentence on what agreement to expect
  GradientVerdict verdict = GradientVerdict::undecided;

  bool passed() const { return verdict == GradientVerdict::agrees; }
  /// |analytic - numeric| beyond the uncertainty, as a part of the norm.
  double errorOf(const GradientEntry& entry) const;
  const GradientEntry& worst() const;
};

constexpr double kCloseEnough = 1e-5; // of an adjoint to the direct gradient
constexpr double kNearer = 0.5;       // what may be left of its distance from one level to the next

/// One more level would change nothing: close enough, or no longer coming nearer.
bool isSettled(std::span<const ConvergenceLevel> levels);
/// What a row of levels says: agreement once the adjoint is close enough, or comes nearer from each level to the next;
/// nothing where the direct gradient itself still moves as much.
GradientVerdict verdictOf(std::span<const ConvergenceLevel> levels);
/// "0.0013 at a relative tolerance of 1e-07, 2e-06 at 1e-09"
std::string convergenceText(std::span<const ConvergenceLevel> levels);
/// "gradient 2e-05 long, error 1e-08 of it, below 0.001"
std::string penaltyText(const PenaltyCheck& check);
/// A sentence; empty where the gradient agrees.
std::string verdictText(const GradientCheck& check);

/// Its content as `check-gradient --json` prints it.
Json gradientCheckJson(const GradientCheck& check);

} // namespace nullcline
