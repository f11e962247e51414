// Smoothing along a fitted field: the data smoothed again once something is known of the equation that they follow.
#pragma once

#include "engine/core/expected.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"

#include <stop_token>

namespace nullcline {

/// A smoothing spline prefers straight lines (small x''), so it cuts the corners of fast turns and bridges gaps between
/// samples too flatly; a field fitted to it inherits both. Here x-hat prefers to follow `field` instead: in each sweep
///   x_f(t) = x-hat(t_0) + integral of field(x-hat),   r = csaps smoothing of (y - x_f),   x-hat = x_f + r,
/// whose fixed point minimises sum (y - x)^2 + lambda integral (x'' - d/dt field(x))^2 channel by channel, with lambda
/// again by generalised cross-validation pooled over the training pieces. The idea is that of generalised profiling
/// (Ramsay, Hooker, Campbell & Cao, J. R. Statist. Soc. B 69, 2007), done by fixed-point sweeps on splines.
///
/// `plain`: the problem as prepareProblem made it. The result has more times in its training and validation pieces:
/// gaps wider than the median one are divided, so that the field is asked there too (nothing observed at such times).
/// It depends on `plain` and `field` only. `field`: rates in the data's own units. A piece along which the field is not
/// finite keeps its plain smoothing.
Expected<Problem> resmoothAlongField(const Problem& plain, RightHandSide& field, std::stop_token stop = {});

} // namespace nullcline
