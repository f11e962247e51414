#include "engine/fit/compatibility.h"

#include "engine/model/fitted_model.h"
#include "engine/prepare/scaling.h"

namespace nullcline {

Status checkCompatibility(const FitSpec& spec, std::size_t states) {
  if (spec.device == Device::cuda)
    return usageError("This version trains on the CPU only: choose the device auto or cpu.");
  if (spec.stages.empty())
    return usageError("The fit has no stage: add at least one to \"stages\".");
  double epochs = 0.0;
  for (const auto& stage : spec.stages)
    epochs += stage.epochs;
  if (epochs > 1e9)
    return usageError("The stages have more than a thousand million epochs together: choose fewer.");
  const SplitOptions& split = spec.split;
  const bool some = split.train > 0 || split.validation > 0 || split.test > 0;
  if (some && !(split.train > 0 && split.validation > 0 && split.test > 0))
    return usageError("Of the three parts of the split at least one is zero: give all three fractions, or none.");
  const auto field = makeField<double>(spec.field, states, identityScaling(states));
  if (!field)
    return field.error();
  return {};
}

} // namespace nullcline
