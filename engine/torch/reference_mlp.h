// The network field as a differentiable LibTorch expression in float64: what tests hold our own kernels to.
#pragma once

#include "engine/export/torch_gateway.h"

namespace nullcline {

/// See TorchGateway::reference.
Expected<TorchGateway::Reference> referenceMlp(const FittedModel& model, const TorchGateway::Points& points,
                                               const std::vector<double>& cotangent);

} // namespace nullcline
