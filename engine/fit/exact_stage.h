// Stages as a check of their gradient solves them: along the steps themselves, or more exactly than a fit would.
#pragma once

#include "engine/fit/fit_spec.h"

namespace nullcline {

/// Whether a gradient is that of the exact solution, not of the steps; false where there is none.
bool isContinuous(const GradientOptions* gradient);

/// With the gradient that goes back through the steps; as it is where nothing is solved.
StageSpec withDirectGradient(StageSpec stage);

/// Fixed steps a quarter as long from level to level; tolerances from 1e-7 on (low order: 1e-5) or the user's own a
/// hundredth (a tenth) from one to the next.
StageSpec tightened(StageSpec stage, int level);

} // namespace nullcline
