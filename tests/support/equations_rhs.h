// Right-hand sides for tests, written as a lambda.
#pragma once

#include "engine/ode/integrate.h"

#include <functional>
#include <utility>

namespace nullcline::test {

/// rates(t, x, out) of one row.
class LambdaRhs : public RightHandSide {
 public:
  using Function = std::function<void(double, const double*, double*)>;
  LambdaRhs(std::size_t dimension, Function function) : dimension_(dimension), function_(std::move(function)) {}

  std::size_t dimension() const override { return dimension_; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    ++batches;
    rows += count;
    for (std::size_t i = 0; i < count; ++i)
      function_(times[i], states + i * dimension_, rates + i * dimension_);
  }
  std::size_t batches = 0;
  std::size_t rows = 0;

 private:
  std::size_t dimension_;
  Function function_;
};

} // namespace nullcline::test
