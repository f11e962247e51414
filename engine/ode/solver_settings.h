// What a user chooses of a solver. Each way of control carries only its own options.
#pragma once

#include "engine/core/describe.h"

#include <limits>
#include <variant>

namespace nullcline {

/// Explicit one-step methods, by order. Each is a table (tableau.h), but the leapfrog, which carries a velocity.
enum class StepMethod {
  euler,
  midpoint,
  heun,
  ralston,
  rk4,
  bogacki_shampine32,
  dormand_prince54,
  tsitouras54,
  dormand_prince853,
  leapfrog, // asynchronous leapfrog (Zhuang et al., ICLR 2021): reversible, order 2
};
std::span<const EnumName<StepMethod>> enumNames(StepMethod);

/// Who shares a step size: every trajectory its own t, h and error (no common grid, finished ones leave the batch), or
/// the whole batch as one system, as papers count that solve a batch at once.
enum class ControlGroup { each_trajectory, whole_batch };
std::span<const EnumName<ControlGroup>> enumNames(ControlGroup);

/// Steps of one length; the last one before the end is shortened.
struct FixedSteps {
  static constexpr const char* kName = "fixed";
  static constexpr const char* kLabel = "Fixed steps";
  double step = 0.1; // in the data's unit of time

  bool operator==(const FixedSteps&) const = default;
};

/// factor = safety err^(-1/q): q - 1 is the order of the comparison solution. Limits of Hairer, Norsett & Wanner I,
/// II.4 (4.13).
struct IntegralControl {
  static constexpr const char* kName = "integral";
  static constexpr const char* kLabel = "I (classical)";
  double safety = 0.9;
  double smallest_factor = 0.2;
  double largest_factor = 10.0;

  bool operator==(const IntegralControl&) const = default;
};

/// factor = safety err^-(1/q - 0.75 beta) err_before^beta (Gustafsson, ACM TOMS 17, 1991; HNW II, IV.2).
struct ProportionalIntegralControl {
  static constexpr const char* kName = "proportional_integral";
  static constexpr const char* kLabel = "PI (Gustafsson)";
  double safety = 0.9;
  double smallest_factor = 0.2;
  double largest_factor = 10.0;
  double beta = 0.04;

  bool operator==(const ProportionalIntegralControl&) const = default;
};

/// factor = safety e_n^(-b1/q) e_{n-1}^(-b2/q) e_{n-2}^(-b3/q) with b1 = kP + kI + kD, b2 = -(kP + 2 kD), b3 = kD
/// (Soderlind, Numerical Algorithms 31, 2002). kI = 1 alone is the I control.
struct ProportionalIntegralDerivativeControl {
  static constexpr const char* kName = "proportional_integral_derivative";
  static constexpr const char* kLabel = "PID (Söderlind)";
  double safety = 0.9;
  double smallest_factor = 0.2;
  double largest_factor = 10.0;
  double proportional = 0.2;
  double integral = 0.4;
  double derivative = 0.0;

  bool operator==(const ProportionalIntegralDerivativeControl&) const = default;
};

using StepControl =
    std::variant<ProportionalIntegralControl, IntegralControl, ProportionalIntegralDerivativeControl, FixedSteps>;

struct SolverSettings {
  StepMethod method = StepMethod::dormand_prince54;
  StepControl control = ProportionalIntegralControl{};
  ControlGroup group = ControlGroup::each_trajectory;
  double relative_tolerance = 1e-6;
  double absolute_tolerance = 1e-9;
  double first_step = 0.0;    // 0: automatic (Hairer, Norsett & Wanner I, II.4)
  double smallest_step = 0.0; // 0: as small as the time can resolve
  double largest_step = 1e300;
  long long max_steps = 100000; // attempted steps per trajectory
  double max_seconds = 0.0;     // of one solve; 0: no limit

  bool operator==(const SolverSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, FixedSteps& options) {
  visitor.number("step", options.step, {"Step", "Longer is faster and less exact", "time"}, {1e-300, 1e300});
}

/// The part that all adaptive controls share.
template <class Visitor, class Control>
void describeStepLimits(Visitor& visitor, Control& options) {
  visitor.number("safety", options.safety, {"Safety", "Lower rejects fewer steps and takes more of them"}, {0.1, 1.0});
  visitor.number("smallest_factor", options.smallest_factor,
                 {"Smallest factor", "A step is at least this part of the last one"}, {1e-3, 1.0});
  visitor.number("largest_factor", options.largest_factor,
                 {"Largest factor", "A step is at most this many times the last one"}, {1.0, 100.0});
}

template <class Visitor>
void describe(Visitor& visitor, IntegralControl& options) {
  describeStepLimits(visitor, options);
}

template <class Visitor>
void describe(Visitor& visitor, ProportionalIntegralControl& options) {
  describeStepLimits(visitor, options);
  visitor.number("beta", options.beta, {"beta", "Weight of the error before; higher is smoother"}, {0.0, 0.2});
}

template <class Visitor>
void describe(Visitor& visitor, ProportionalIntegralDerivativeControl& options) {
  describeStepLimits(visitor, options);
  visitor.number("proportional", options.proportional, {"P", "Weight of the change of the error"}, {0.0, 2.0});
  visitor.number("integral", options.integral, {"I", "Weight of the error itself"}, {0.01, 2.0});
  visitor.number("derivative", options.derivative, {"D", "Weight of the change of its change"}, {-1.0, 1.0});
}

template <class Visitor>
void describe(Visitor& visitor, SolverSettings& options) {
  visitor.choice("method", options.method, {"Solver", "Higher orders take fewer and costlier steps"});
  visitor.alternative("control", options.control, {"Step control", "How the length of the next step is chosen"});
  visitor.choice("group", options.group,
                 {"Steps shared by", "The whole batch as one system is how some papers count; each its own is faster"});
  if (offers(visitor, !std::holds_alternative<FixedSteps>(options.control))) {
    visitor.number("relative_tolerance", options.relative_tolerance,
                   {"Relative tolerance", "Lower is more exact and slower"}, {0.0, 1.0});
    visitor.number("absolute_tolerance", options.absolute_tolerance,
                   {"Absolute tolerance", "In units of each state's spread where the fit standardises"}, {1e-300, 1e6});
    visitor.number("first_step", options.first_step, {"First step", "0 chooses it", "time"}, {0.0, 1e300});
    visitor.number("smallest_step", options.smallest_step,
                   {"Smallest step", "Below it the solution is given up; 0: what the time can resolve", "time"},
                   {0.0, 1e300});
  }
  visitor.number("largest_step", options.largest_step, {"Largest step", "Longer steps are cut", "time"},
                 {1e-300, 1e300});
  visitor.integer("max_steps", options.max_steps,
                  {"Most steps", "Attempted steps of a trajectory, after which it is given up"}, {1, 1000000000});
  visitor.number("max_seconds", options.max_seconds,
                 {"Longest solve", "Wall-clock of one solve, after which it is given up; 0: no limit", "s"},
                 {0.0, 1e9});
}

} // namespace nullcline
