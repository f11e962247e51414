#include "engine/fit/adam.h"

#include "engine/core/check.h"

#include <cmath>
#include <utility>

namespace nullcline {

template <class Real>
void Adam<Real>::step(std::span<Real> parameters, std::span<const Real> gradient, double learning_rate) {
  NULLCLINE_CHECK(parameters.size() == first_.size() && gradient.size() == first_.size(), "sizes of Adam's vectors");
  ++steps_;
  const auto t = static_cast<double>(steps_);
  // alpha_t = alpha sqrt(1 - beta2^t) / (1 - beta1^t), epsilon scaled alike: Algorithm 1 without its two divisions.
  const double second_correction = std::sqrt(1.0 - std::pow(options_.beta2, t));
  const Real rate = static_cast<Real>(learning_rate * second_correction / (1.0 - std::pow(options_.beta1, t)));
  const Real epsilon = static_cast<Real>(options_.epsilon * second_correction);
  const Real beta1 = static_cast<Real>(options_.beta1);
  const Real beta2 = static_cast<Real>(options_.beta2);
  for (std::size_t i = 0; i < first_.size(); ++i) {
    first_[i] = beta1 * first_[i] + (Real(1) - beta1) * gradient[i];
    second_[i] = beta2 * second_[i] + (Real(1) - beta2) * gradient[i] * gradient[i];
    parameters[i] -= rate * first_[i] / (std::sqrt(second_[i]) + epsilon);
  }
}

template <class Real>
void Adam<Real>::restore(std::uint64_t steps, std::vector<Real> first, std::vector<Real> second) {
  NULLCLINE_CHECK(first.size() == first_.size() && second.size() == second_.size(), "sizes of Adam's moments");
  steps_ = steps;
  first_ = std::move(first);
  second_ = std::move(second);
}

template class Adam<float>;
template class Adam<double>;

} // namespace nullcline
