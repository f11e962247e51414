// Training steps as a LibTorch program would take them: what the speed of our own is measured against.
#pragma once

#include "engine/core/expected.h"
#include "engine/export/reference_task.h"

#include <memory>

namespace nullcline {

/// See TorchGateway::referenceTraining. Refuses networks that read the time.
Expected<std::unique_ptr<ReferenceTraining>> makeReferenceTraining(const ReferenceTask& task);

} // namespace nullcline
