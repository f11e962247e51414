// The solution between the ends of an accepted step.
#pragma once

#include "engine/ode/integrate.h"
#include "engine/ode/tableau.h"

namespace nullcline {

/// x(t + theta h) = x + h sum_i b_i(theta) k_i into out (d). Where the table has stages that only this needs, the step
/// must have them (AcceptedStep::stage_count).
void denseState(const Tableau& tableau, const AcceptedStep& step, std::size_t dimension, double theta, double* out);

} // namespace nullcline
