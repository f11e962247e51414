// The network field as a differentiable LibTorch expression in float64: what tests hold our own kernels to.
#pragma once

#include "engine/export/torch_gateway.h"

namespace nullcline {

/// states, cotangent: (N x d) in scaled units. Gradients of sum(cotangent * f(states)).
Expected<TorchGateway::Reference> referenceMlp(const FittedModel& model, const std::vector<double>& states,
                                               const std::vector<double>& cotangent);

} // namespace nullcline
