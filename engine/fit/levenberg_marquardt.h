// Levenberg-Marquardt as a step of a fit: for few parameters and an objective that has a quadratic model.
#pragma once

#include "engine/fit/fit_method.h"

namespace nullcline {

/// Each look is at one trial; a trial that is worse than the last good parameters is taken back by the step that
/// follows. The damping follows H. B. Nielsen (IMM-REP-1999-05, Technical University of Denmark): by the part of the
/// predicted decrease that came true. Learning rates play no part. The objective must not change from epoch to epoch.
template <class Real>
std::unique_ptr<FitMethod<Real>> makeLevenbergMarquardt(const LevenbergMarquardtOptions& options,
                                                        Objective<Real>& objective, std::size_t parameters);
extern template std::unique_ptr<FitMethod<float>> makeLevenbergMarquardt<float>(const LevenbergMarquardtOptions&,
                                                                                Objective<float>&, std::size_t);
extern template std::unique_ptr<FitMethod<double>> makeLevenbergMarquardt<double>(const LevenbergMarquardtOptions&,
                                                                                  Objective<double>&, std::size_t);

} // namespace nullcline
