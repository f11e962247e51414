// Whether a fit can go on from a checkpoint, which may come from anybody: its checksum only says that it is whole.
#pragma once

#include "engine/fit/checkpoint.h"
#include "engine/fit/fit_spec.h"

#include <cstddef>

namespace nullcline {

/// What a checkpoint has to fit.
struct ResumedFit {
  const FitSpec& spec;
  std::size_t parameters; // of the model, without the extra ones of a stage
  std::size_t states;
  std::size_t pieces; // of the training part
};

/// Ok, or what of the checkpoint is not of this fit (bad input): its stage, its epoch, how many parameters and initial
/// states it has. Of the optimiser's numbers its own restore() decides.
Status checkResume(const Checkpoint& checkpoint, const ResumedFit& fit);

/// The refusal where it has other parameters than the `needed` ones.
Error otherModelError(const Checkpoint& checkpoint, std::size_t needed);

} // namespace nullcline
