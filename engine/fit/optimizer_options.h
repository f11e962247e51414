// How the parameters are changed along the gradient. Each alternative carries only its own options.
#pragma once

#include "engine/core/describe.h"

#include <variant>

namespace nullcline {

/// Kingma & Ba, ICLR 2015, Algorithm 1.
struct AdamOptions {
  static constexpr const char* kName = "adam";
  static constexpr const char* kLabel = "Adam";
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;

  bool operator==(const AdamOptions&) const = default;
};

/// The same with the largest gradient in place of the mean square: Kingma & Ba, Algorithm 2.
struct AdaMaxOptions {
  static constexpr const char* kName = "adamax";
  static constexpr const char* kLabel = "AdaMax";
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;

  bool operator==(const AdaMaxOptions&) const = default;
};

/// Steps by how well the gradient was foreseen: Zhuang et al., NeurIPS 2020, Algorithm 2.
struct AdaBeliefOptions {
  static constexpr const char* kName = "adabelief";
  static constexpr const char* kLabel = "AdaBelief";
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-16;

  bool operator==(const AdaBeliefOptions&) const = default;
};

/// Tieleman & Hinton, 2012 (Coursera, lecture 6.5); the defaults are PyTorch's.
struct RmsPropOptions {
  static constexpr const char* kName = "rmsprop";
  static constexpr const char* kLabel = "RMSprop";
  double decay = 0.99;
  double epsilon = 1e-8;

  bool operator==(const RmsPropOptions&) const = default;
};

/// Heavy ball: Polyak, USSR Comput. Math. Math. Phys. 4, 1964.
struct MomentumOptions {
  static constexpr const char* kName = "momentum";
  static constexpr const char* kLabel = "Gradient descent with momentum";
  double momentum = 0.9;

  bool operator==(const MomentumOptions&) const = default;
};

/// Gauss-Newton steps with as much damping as they need: Levenberg, Quart. Appl. Math. 2, 1944; Marquardt, J. Soc.
/// Indust. Appl. Math. 11, 1963. For sums of squares and few parameters; takes no learning rate.
struct LevenbergMarquardtOptions {
  static constexpr const char* kName = "levenberg_marquardt";
  static constexpr const char* kLabel = "Levenberg-Marquardt";
  double damping = 1e-2;
  double tolerance = 1e-8;
  int starts = 0; // 0: one, or kStartsUnmeasured (runnable_spec.h)

  bool operator==(const LevenbergMarquardtOptions&) const = default;
};

/// Liu & Nocedal, Math. Program. 45, 1989; Nocedal & Wright, 2nd ed., Algorithm 7.5, with a strong Wolfe line search.
/// For losses that are the same from epoch to epoch; takes no learning rate.
struct LbfgsOptions {
  static constexpr const char* kName = "lbfgs";
  static constexpr const char* kLabel = "L-BFGS";
  int memory = 20;
  double tolerance = 1e-9;

  bool operator==(const LbfgsOptions&) const = default;
};

using OptimizerOptions = std::variant<AdamOptions, AdaMaxOptions, AdaBeliefOptions, RmsPropOptions, MomentumOptions,
                                      LevenbergMarquardtOptions, LbfgsOptions>;

template <class Visitor, class Options>
void describeMoments(Visitor& visitor, Options& options) {
  visitor.number("beta1", options.beta1, {"beta 1", "Memory of the gradient; higher averages over more steps"},
                 {0, 0.9999});
  visitor.number("beta2", options.beta2, {"beta 2", "Memory of its size; higher adapts more slowly"}, {0, 0.999999});
  visitor.number("epsilon", options.epsilon, {"epsilon", "Keeps the step finite where the gradient vanishes"}, {0, 1});
}

template <class Visitor>
void describe(Visitor& visitor, AdamOptions& options) {
  describeMoments(visitor, options);
}
template <class Visitor>
void describe(Visitor& visitor, AdaMaxOptions& options) {
  describeMoments(visitor, options);
}
template <class Visitor>
void describe(Visitor& visitor, AdaBeliefOptions& options) {
  describeMoments(visitor, options);
}

template <class Visitor>
void describe(Visitor& visitor, RmsPropOptions& options) {
  visitor.number("decay", options.decay, {"Decay", "Memory of the gradient's size; higher adapts more slowly"},
                 {0, 0.999999});
  visitor.number("epsilon", options.epsilon, {"epsilon", "Keeps the step finite where the gradient vanishes"}, {0, 1});
}

template <class Visitor>
void describe(Visitor& visitor, MomentumOptions& options) {
  visitor.number("momentum", options.momentum, {"Momentum", "Part of the last step that goes on; 0: plain descent"},
                 {0, 0.9999});
}

template <class Visitor>
void describe(Visitor& visitor, LevenbergMarquardtOptions& options) {
  visitor.number("damping", options.damping,
                 {"First damping", "Part of the curvature; higher begins with shorter steps"}, {1e-12, 1e6});
  visitor.number("tolerance", options.tolerance,
                 {"Tolerance", "The stage ends where a step would lower the loss by a smaller part"}, {0, 1});
  visitor.integer("starts", options.starts,
                  {"Starts",
                   "From how many places it is begun; the lowest training loss is kept and the epochs are shared. 0: "
                   "one, or twelve where a known system has states that no column measures"},
                  {0, 100000});
}

template <class Visitor>
void describe(Visitor& visitor, LbfgsOptions& options) {
  visitor.integer("memory", options.memory,
                  {"Memory", "Steps from which the curvature is learned; more take more memory and time per epoch"},
                  {1, 1000});
  visitor.number("tolerance", options.tolerance,
                 {"Tolerance", "The stage ends where a step lowers the loss by a smaller part"}, {0, 1});
}

} // namespace nullcline
