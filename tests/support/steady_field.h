// The simplest field with a parameter.
#pragma once

#include "engine/field/field.h"

#include <algorithm>

namespace nullcline::test {

/// dz/dtau = theta, whatever the state.
class SteadyField final : public Field<double> {
 public:
  std::size_t stateCount() const override { return 2; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    std::fill_n(rates, rows.count * 2, theta[0]);
  }
  void pullback(const double*, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    for (std::size_t i = 0; i < rows.count * 2; ++i) {
      if (targets.states)
        targets.states[i] = 0.0;
      if (targets.parameters)
        targets.parameters[0] += cotangent[i];
    }
  }

 private:
  std::vector<ParameterSegment> segments_ = {{"theta", 0, {1}}};
};

} // namespace nullcline::test
