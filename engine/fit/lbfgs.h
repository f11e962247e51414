// L-BFGS as a step of a fit: for any objective that is the same from epoch to epoch (Liu & Nocedal, Math. Program. 45,
// 1989; Nocedal & Wright, Numerical Optimization, 2nd ed., Algorithm 7.5).
#pragma once

#include "engine/fit/fit_method.h"

namespace nullcline {

/// Each look goes one accepted step ahead (a line search, of which every evaluation counts), and the step that follows
/// takes it. Learning rates play no part.
/// `same_from`: the epoch from which the objective stays the same; 0: it always is, later as with a growing horizon.
/// Then every look asks anew at the parameters, one evaluation more, what was learned of the curvature is dropped where
/// the loss there differs, and nothing converges before that epoch.
template <class Real>
std::unique_ptr<FitMethod<Real>> makeLbfgs(const LbfgsOptions& options, Objective<Real>& objective,
                                           std::size_t parameters, int same_from);
extern template std::unique_ptr<FitMethod<float>> makeLbfgs<float>(const LbfgsOptions&, Objective<float>&, std::size_t,
                                                                   int);
extern template std::unique_ptr<FitMethod<double>> makeLbfgs<double>(const LbfgsOptions&, Objective<double>&,
                                                                     std::size_t, int);

} // namespace nullcline
