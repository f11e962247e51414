// Parameters of a fitted model as the beginning of another fit.
#pragma once

#include "engine/model/fitted_model.h"

namespace nullcline {

/// Ok where the parameters of `from` mean the same in `to`, which has none yet: the same right-hand side of the same
/// states, and for a network the same scaling (a known system works in the data's own units). Else a sentence with the
/// remedy.
Status checkWarmStart(const FittedModel& from, const FittedModel& to, std::size_t parameters);
/// Says in the provenance of `to` where it began.
void recordWarmStart(const FittedModel& from, FittedModel& to);
/// Whether a model says that its fit began with the parameters of another.
bool wasWarmStarted(const FittedModel& model);

} // namespace nullcline
