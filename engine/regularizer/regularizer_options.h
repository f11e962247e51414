// What is asked of a fit beside following the data. Each alternative carries only its own options.
#pragma once

#include "engine/core/describe.h"

#include <variant>

namespace nullcline {

/// w(epoch): from `first` to `last` along first exp(-k epoch), k = ln(first / last) / epochs, over the epochs of the
/// stage; equal: constant.
struct WeightSchedule {
  double first = 1.0;
  double last = 1.0;
  bool operator==(const WeightSchedule&) const = default;
};

enum class StepEstimate { error, stiffness };
std::span<const EnumName<StepEstimate>> enumNames(StepEstimate);

/// Which step is looked at. solver: one that the solve has taken. automatic: one from the random time on, as long as
/// the automatic first step of a fresh solve (as published).
enum class LocalStep { solver, automatic };
std::span<const EnumName<LocalStep>> enumNames(LocalStep);

/// Local regularisation (Pal, Edelman & Rackauckas, ICML 2023): the solver's own estimate of one step at one random
/// time.
struct LocalRegularization {
  static constexpr const char* kName = "local";
  static constexpr const char* kLabel = "Local (one random step)";
  StepEstimate estimate = StepEstimate::error;
  bool biased = false; // the random time: uniform over the accepted steps instead of over time
  /// The authors take the first stage, f at the random time, for a constant of the gradient. That leaves a part that a
  /// change of f as a whole makes, which does not belong to the estimate and outweighs it at large weights; with the
  /// first stage the gradient is that of the estimate.
  bool through_first_stage = false;
  WeightSchedule weight{1.0, 1.0};
  LocalStep step = LocalStep::solver;
  bool operator==(const LocalRegularization&) const = default;
};

/// ERNODE and SRNODE (Pal et al., ICML 2021): the estimates of all accepted steps.
struct GlobalRegularization {
  static constexpr const char* kName = "global";
  static constexpr const char* kLabel = "Global (all steps)";
  enum class Estimate { error, stiffness, both };
  Estimate estimate = Estimate::error; // both: error + 0.1 stiffness
  bool largest = false;                // of a trajectory: the largest instead of the mean (stiffness on MNIST)
  WeightSchedule weight{1.0, 1.0};
  bool operator==(const GlobalRegularization&) const = default;
};
std::span<const EnumName<GlobalRegularization::Estimate>> enumNames(GlobalRegularization::Estimate);

/// STEER (Ghosh et al., NeurIPS 2020): the times at which the solution is compared are jittered in
/// training.
struct SteerRegularization {
  static constexpr const char* kName = "steer";
  static constexpr const char* kLabel = "STEER (random end time)";
  bool all_times = true; // every time by up to half the spacing to its neighbours (REG); else the end alone
  double width = 0.5;    // all_times: part of that half spacing; else b as a part of the span: T ~ U(t1 - b, t1 + b)
  bool operator==(const SteerRegularization&) const = default;
};

/// TayNODE (Kelly et al., NeurIPS 2020): the integral of the squared K-th time derivative of the state.
struct TaylorRegularization {
  static constexpr const char* kName = "taylor";
  static constexpr const char* kLabel = "Taylor (higher derivatives)";
  int order = 3; // K
  WeightSchedule weight{1e-2, 1e-2};
  bool natural_time = false; // derivatives by the time in which the data change at a rate of one
  bool operator==(const TaylorRegularization&) const = default;
};

/// weight / 2 sum theta^2 over the weights of the network (not its biases).
struct WeightDecay {
  static constexpr const char* kName = "weight_decay";
  static constexpr const char* kLabel = "Weight decay";
  WeightSchedule weight{1e-4, 1e-4};
  bool operator==(const WeightDecay&) const = default;
};

using RegularizerOptions =
    std::variant<LocalRegularization, GlobalRegularization, SteerRegularization, TaylorRegularization, WeightDecay>;

/// One entry of the list a stage has.
struct RegularizerSpec {
  RegularizerOptions kind = LocalRegularization{};
  bool operator==(const RegularizerSpec&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, WeightSchedule& weight) {
  visitor.number("first", weight.first, {"Weight at the start", "Higher smooths more and follows the data less"},
                 {0.0, 1e12});
  visitor.number("last", weight.last, {"Weight at the end", "Reached along an exponential; equal: constant"},
                 {0.0, 1e12});
}

template <class Visitor>
void describe(Visitor& visitor, LocalRegularization& options) {
  visitor.choice("estimate", options.estimate,
                 {"Estimate", "What is made small: the error or the stiffness of a step"});
  visitor.choice("step", options.step,
                 {"Step", "The solver's own step at the random time, or one of automatic length, as published"});
  visitor.flag("biased", options.biased,
               {"Biased", "Draw the time among the solver's own steps, denser where they are "
                          "short"});
  visitor.flag("through_first_stage", options.through_first_stage,
               {"Through the first stage", "The published gradient takes the step's first evaluation for a constant; "
                                           "with it larger weights stay stable"});
  visitor.group("weight", options.weight, {"Weight", ""});
}

template <class Visitor>
void describe(Visitor& visitor, GlobalRegularization& options) {
  visitor.choice("estimate", options.estimate,
                 {"Estimate", "What is made small: the error or the stiffness of a step"});
  visitor.flag("largest", options.largest, {"Largest", "Take the largest step estimate instead of the mean"});
  visitor.group("weight", options.weight, {"Weight", ""});
}

template <class Visitor>
void describe(Visitor& visitor, SteerRegularization& options) {
  visitor.flag("all_times", options.all_times, {"All times", "Jitter every time; otherwise the end alone"});
  visitor.number("width", options.width, {"Width", "Wider asks for a smoother solution"}, {0.0, 1.0});
}

template <class Visitor>
void describe(Visitor& visitor, TaylorRegularization& options) {
  visitor.integer("order", options.order, {"Order K", "Of the time derivative that is made small"}, {2, 5});
  visitor.flag("natural_time", options.natural_time,
               {"Natural time",
                "Derivatives by a time in which the data change at a rate of about one: one weight then "
                "suits records of any length; else by the time as it is scaled, as published"});
  visitor.group("weight", options.weight, {"Weight", ""});
}

template <class Visitor>
void describe(Visitor& visitor, WeightDecay& options) {
  visitor.group("weight", options.weight, {"Weight", ""});
}

template <class Visitor>
void describe(Visitor& visitor, RegularizerSpec& options) {
  visitor.alternative("kind", options.kind, {"Regulariser", "What is asked beside following the data"});
}

} // namespace nullcline
