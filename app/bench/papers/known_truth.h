// A known system with its published parameters, to be solved.
#pragma once

#include "engine/ode/integrate.h"
#include "engine/system/known_system.h"

namespace nullcline::bench {

class KnownTruth final : public RightHandSide {
 public:
  explicit KnownTruth(const KnownSystem& system) : equations_(system.equations) {
    for (const auto& parameter : system.parameters)
      parameters_.push_back(parameter.value);
  }
  std::size_t dimension() const override { return equations_.states; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    for (std::size_t i = 0; i < count; ++i)
      equations_.rates(times[i], states + i * dimension(), parameters_.data(), rates + i * dimension());
  }

 private:
  Equations equations_;
  std::vector<double> parameters_;
};

} // namespace nullcline::bench
