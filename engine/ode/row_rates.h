// The right-hand side as the solver calls it: every call and every row is counted where it belongs.
#pragma once

#include "engine/ode/integrate.h"

namespace nullcline {

class RowRates {
 public:
  RowRates(RightHandSide& f, Solution& solution) : f_(f), solution_(solution) {}

  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) {
    f_.evaluate(count, times, states, trajectories, rates);
    ++solution_.counts.batches;
    for (std::size_t i = 0; i < count; ++i)
      ++solution_.trajectories[trajectories[i]].counts.evaluations;
  }

 private:
  RightHandSide& f_;
  Solution& solution_;
};

} // namespace nullcline
