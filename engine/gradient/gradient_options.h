// How the gradient of a solution is had. Each alternative carries only its own options.
#pragma once

#include "engine/core/describe.h"

#include <variant>

namespace nullcline {

/// Through the accepted steps: exact for the discrete solution; keeps the states and stages of every step.
struct DirectGradient {
  static constexpr const char* kName = "direct";
  static constexpr const char* kLabel = "Direct (through the steps)";
  bool operator==(const DirectGradient&) const = default;
};

/// As direct, but keeps the states of a few steps only and computes the others again (recursive bisection with online
/// checkpoints; Griewank & Walther, ACM TOMS 26, 2000; Stumm & Walther, SIAM J. Sci. Comput. 32, 2010).
struct CheckpointedGradient {
  static constexpr const char* kName = "checkpointed";
  static constexpr const char* kLabel = "Checkpointed (direct in bounded memory)";
  double memory = 64.0; // MiB for all kept states of one thread
  bool operator==(const CheckpointedGradient&) const = default;
};

/// Adaptive checkpoint adjoint (Zhuang et al., ICML 2020): keeps the state before every step and takes each step again.
struct AdaptiveCheckpointGradient {
  static constexpr const char* kName = "aca";
  static constexpr const char* kLabel = "Adaptive checkpoint adjoint (ACA)";
  bool operator==(const AdaptiveCheckpointGradient&) const = default;
};

/// Continuous adjoint (Chen et al., NeurIPS 2018): state, adjoint and parameter gradient solved backwards as one
/// system, the error of all three controlled.
struct AdjointGradient {
  static constexpr const char* kName = "adjoint";
  static constexpr const char* kLabel = "Continuous adjoint";
  double relative_tolerance = 0.0; // 0: those of the forward solve
  double absolute_tolerance = 0.0;
  bool operator==(const AdjointGradient&) const = default;
};

/// The same without error control of the parameter gradient (Kidger et al., ICML 2021).
struct SeminormGradient {
  static constexpr const char* kName = "seminorm";
  static constexpr const char* kLabel = "Continuous adjoint, seminorm";
  double relative_tolerance = 0.0;
  double absolute_tolerance = 0.0;
  bool operator==(const SeminormGradient&) const = default;
};

/// State and adjoint solved backwards, the parameter gradient by Gauss-Legendre quadrature (Norcliffe & Deisenroth,
/// TMLR 2023; the number of nodes as in the authors' code).
struct GaussLegendreGradient {
  static constexpr const char* kName = "gauss_legendre";
  static constexpr const char* kLabel = "Gauss-Legendre quadrature adjoint";
  double points = 0.1;  // C: nodes of an interval = ceil(C nfe length / span)
  int most_points = 64; // of one interval
  double relative_tolerance = 0.0;
  double absolute_tolerance = 0.0;
  bool operator==(const GaussLegendreGradient&) const = default;
};

/// The adjoint alone solved backwards, the state from the dense output of the forward solve.
struct InterpolatingGradient {
  static constexpr const char* kName = "interpolating";
  static constexpr const char* kLabel = "Interpolating adjoint";
  double relative_tolerance = 0.0;
  double absolute_tolerance = 0.0;
  bool operator==(const InterpolatingGradient&) const = default;
};

/// Memory-efficient asynchronous leapfrog integrator (Zhuang et al., ICLR 2021): each step is undone exactly, nothing
/// is kept. Only with the leapfrog solver.
struct ReversibleGradient {
  static constexpr const char* kName = "mali";
  static constexpr const char* kLabel = "Reversible leapfrog (MALI)";
  bool operator==(const ReversibleGradient&) const = default;
};

using GradientOptions =
    std::variant<DirectGradient, CheckpointedGradient, AdaptiveCheckpointGradient, AdjointGradient, SeminormGradient,
                 GaussLegendreGradient, InterpolatingGradient, ReversibleGradient>;

template <class Visitor>
void describe(Visitor&, DirectGradient&) {}
template <class Visitor>
void describe(Visitor&, AdaptiveCheckpointGradient&) {}
template <class Visitor>
void describe(Visitor&, ReversibleGradient&) {}

template <class Visitor>
void describe(Visitor& visitor, CheckpointedGradient& options) {
  visitor.number("memory", options.memory, {"Memory", "For the states kept; less computes more of them again", "MiB"},
                 {1e-3, 1e6});
}

template <class Visitor, class Adjoint>
void describeAdjointTolerances(Visitor& visitor, Adjoint& options) {
  visitor.number("relative_tolerance", options.relative_tolerance,
                 {"Relative tolerance", "Of the backward solve; 0: that of the forward one"}, {0.0, 1.0});
  visitor.number("absolute_tolerance", options.absolute_tolerance,
                 {"Absolute tolerance", "Of the backward solve; 0: that of the forward one"}, {0.0, 1e6});
}

template <class Visitor>
void describe(Visitor& visitor, AdjointGradient& options) {
  describeAdjointTolerances(visitor, options);
}
template <class Visitor>
void describe(Visitor& visitor, SeminormGradient& options) {
  describeAdjointTolerances(visitor, options);
}
template <class Visitor>
void describe(Visitor& visitor, InterpolatingGradient& options) {
  describeAdjointTolerances(visitor, options);
}

template <class Visitor>
void describe(Visitor& visitor, GaussLegendreGradient& options) {
  visitor.number("points", options.points,
                 {"Points C", "Nodes of an interval are C times its share of the forward evaluations; more are more "
                              "exact"},
                 {1e-3, 100.0});
  visitor.integer("most_points", options.most_points, {"Most points", "Of one interval"}, {1, 1024});
  describeAdjointTolerances(visitor, options);
}

} // namespace nullcline
