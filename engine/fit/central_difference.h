// The derivative of a loss by differences alone, with how far it can be trusted.
#pragma once

#include "engine/objective/objective.h"

#include <vector>

namespace nullcline {

struct NumericDerivative {
  double value = 0.0;
  double uncertainty = 0.0; // infinite: the differences settle nowhere
};

/// (L(theta + h v) - L(theta - h v)) / 2h, v: (theta)
double centralDifference(Objective<double>& objective, std::vector<double> theta, const std::vector<double>& v,
                         double h);

struct Direction {
  const std::vector<double>& v; // (theta)
  double length = 1.0;          // the size of theta along v
  double loss = 0.0;            // at theta
  double least = 0.0;           // a derivative less than this counts as no less
};

/// Central differences at ever shorter steps, from a fiftieth of the length down to where rounding is all there is,
/// each extrapolated to no step; the value that changes least between its neighbours. A loss over many turns of a
/// chaotic system is straight over 1e-9 of a parameter only, the error estimate of a step at a tight tolerance has
/// rounding that needs a long one: no single step does for both.
NumericDerivative derivativeAlong(Objective<double>& objective, const std::vector<double>& theta,
                                  const Direction& along);

} // namespace nullcline
