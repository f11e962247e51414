// theta: parameters   g: gradient   m, v: first and second moment   t: number of the step, from 1   r: learning rate
#include "engine/fit/descent.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nullcline {

namespace {

/// Pointers, and all of them constant: only so are the loops below turned into vectors.
template <class Real>
struct Step {
  std::size_t count;
  Real* const theta;
  const Real* const g;
  Real *const m, *const v;
  double t = 1.0;
  double r = 0.0;

  void operator()(const AdamOptions& options) const {
    // alpha_t = alpha sqrt(1 - beta2^t) / (1 - beta1^t), epsilon scaled alike: Algorithm 1 without its two divisions.
    const double second_correction = std::sqrt(1.0 - std::pow(options.beta2, t));
    const auto rate = static_cast<Real>(r * second_correction / (1.0 - std::pow(options.beta1, t)));
    const auto epsilon = static_cast<Real>(options.epsilon * second_correction);
    const auto beta1 = static_cast<Real>(options.beta1), beta2 = static_cast<Real>(options.beta2);
    for (std::size_t i = 0; i < count; ++i) {
      m[i] = beta1 * m[i] + (Real(1) - beta1) * g[i];
      v[i] = beta2 * v[i] + (Real(1) - beta2) * g[i] * g[i];
      theta[i] -= rate * m[i] / (std::sqrt(v[i]) + epsilon);
    }
  }

  void operator()(const AdaMaxOptions& options) const {
    const auto rate = static_cast<Real>(r / (1.0 - std::pow(options.beta1, t)));
    const auto epsilon = static_cast<Real>(options.epsilon);
    const auto beta1 = static_cast<Real>(options.beta1), beta2 = static_cast<Real>(options.beta2);
    for (std::size_t i = 0; i < count; ++i) {
      m[i] = beta1 * m[i] + (Real(1) - beta1) * g[i];
      v[i] = std::max(beta2 * v[i], std::abs(g[i]));
      theta[i] -= rate * m[i] / (v[i] + epsilon);
    }
  }

  void operator()(const AdaBeliefOptions& options) const {
    const double second_correction = std::sqrt(1.0 - std::pow(options.beta2, t));
    const auto rate = static_cast<Real>(r * second_correction / (1.0 - std::pow(options.beta1, t)));
    const auto epsilon = static_cast<Real>(options.epsilon);
    const auto outer = static_cast<Real>(options.epsilon * second_correction);
    const auto beta1 = static_cast<Real>(options.beta1), beta2 = static_cast<Real>(options.beta2);
    for (std::size_t i = 0; i < count; ++i) {
      m[i] = beta1 * m[i] + (Real(1) - beta1) * g[i];
      const Real surprise = g[i] - m[i];
      v[i] = beta2 * v[i] + (Real(1) - beta2) * surprise * surprise + epsilon;
      theta[i] -= rate * m[i] / (std::sqrt(v[i]) + outer);
    }
  }

  void operator()(const RmsPropOptions& options) const {
    const auto rate = static_cast<Real>(r), epsilon = static_cast<Real>(options.epsilon);
    const auto decay = static_cast<Real>(options.decay);
    for (std::size_t i = 0; i < count; ++i) {
      v[i] = decay * v[i] + (Real(1) - decay) * g[i] * g[i];
      theta[i] -= rate * g[i] / (std::sqrt(v[i]) + epsilon);
    }
  }

  void operator()(const LevenbergMarquardtOptions&) const {
    NULLCLINE_CHECK(false, "Levenberg-Marquardt goes by more than a gradient"); // levenberg_marquardt.h
  }
  void operator()(const LbfgsOptions&) const {
    NULLCLINE_CHECK(false, "L-BFGS chooses its steps by the loss along them"); // lbfgs.h
  }

  void operator()(const MomentumOptions& options) const {
    const auto rate = static_cast<Real>(r), momentum = static_cast<Real>(options.momentum);
    for (std::size_t i = 0; i < count; ++i) {
      m[i] = momentum * m[i] + rate * g[i]; // the step itself
      theta[i] -= m[i];
    }
  }
};

} // namespace

template <class Real>
void Descent<Real>::step(std::span<Real> parameters, std::span<const Real> gradient, double learning_rate) {
  NULLCLINE_CHECK(parameters.size() == first_.size() && gradient.size() == first_.size(), "sizes of the moments");
  ++steps_;
  std::visit(Step<Real>{parameters.size(), parameters.data(), gradient.data(), first_.data(), second_.data(),
                        static_cast<double>(steps_), learning_rate},
             options_);
}

template <class Real>
void Descent<Real>::restore(std::uint64_t steps, std::vector<Real> first, std::vector<Real> second) {
  NULLCLINE_CHECK(first.size() == first_.size() && second.size() == second_.size(), "sizes of the moments");
  steps_ = steps;
  first_ = std::move(first);
  second_ = std::move(second);
}

template class Descent<float>;
template class Descent<double>;

} // namespace nullcline
