// What a sum of squares says of its parameters beside their values: the covariance of least squares, by the quadratic
// model of its minimum (Bard, Nonlinear Parameter Estimation, 1974; Seber & Wild, Nonlinear Regression, 1989).
//
// P: parameters of the model   E: extra parameters (initial states)   N: observed values
#pragma once

#include "engine/objective/objective.h"

namespace nullcline {

struct ParameterCovariance {
  std::vector<double> entries; // (P x P) in the units of the parameters as the objective takes them
  /// (P) The data do not determine it: others can make up for any change of it. Its row means nothing.
  std::vector<bool> is_undetermined;
  /// (P) How far the least-squares value is away, in standard errors, by the quadratic model; 0 where not determined.
  std::vector<double> steps;
};

/// sigma^2 (J'J)^-1 of the model's parameters with the extra ones following, sigma^2 = sum of squares / (N - P - E).
/// The extra parameters are first brought to where the loss is lowest for these parameters of the model. The objective
/// is some factor times a sum of squares and has a quadratic model. An error says why there is no covariance.
Expected<ParameterCovariance> parameterCovariance(Objective<double>& objective, std::span<const double> parameters,
                                                  std::size_t observations, std::stop_token stop = {});

} // namespace nullcline
