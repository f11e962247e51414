// Adam (Kingma & Ba, ICLR 2015, Algorithm 1).
#pragma once

#include "engine/core/describe.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nullcline {

struct AdamOptions {
  static constexpr const char* kName = "adam";
  static constexpr const char* kLabel = "Adam";
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;

  bool operator==(const AdamOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, AdamOptions& options) {
  visitor.number("beta1", options.beta1, {"beta 1", "Memory of the gradient; higher averages over more steps"},
                 {0, 0.9999});
  visitor.number("beta2", options.beta2, {"beta 2", "Memory of its square; higher adapts more slowly"}, {0, 0.999999});
  visitor.number("epsilon", options.epsilon, {"epsilon", "Keeps the step finite where the gradient vanishes"}, {0, 1});
}

/// The optimiser's state; everything a checkpoint needs.
template <class Real>
class Adam {
 public:
  Adam(const AdamOptions& options, std::size_t parameters)
      : options_(options), first_(parameters, Real(0)), second_(parameters, Real(0)) {}

  void step(std::span<Real> parameters, std::span<const Real> gradient, double learning_rate);

  std::uint64_t steps() const { return steps_; }
  const std::vector<Real>& firstMoment() const { return first_; }
  const std::vector<Real>& secondMoment() const { return second_; }
  void restore(std::uint64_t steps, std::vector<Real> first, std::vector<Real> second);

 private:
  AdamOptions options_;
  std::uint64_t steps_ = 0;
  std::vector<Real> first_;  // m
  std::vector<Real> second_; // v
};

extern template class Adam<float>;
extern template class Adam<double>;

} // namespace nullcline
