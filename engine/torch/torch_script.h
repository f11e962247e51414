// A vector field as a TorchScript archive.
#pragma once

#include "engine/export/torch_gateway.h"

namespace nullcline {

/// A module whose forward(t, x) gives dx/dt (batch x d) in the data's own units from t and x (batch x d), in the type
/// of x; where the model has a read-out, observe(x) gives what is measured (batch x channels); the extra file
/// "nullcline.json" of the archive holds the model's description (docs/model-file.md).
Status writeTorchScript(const FittedModel& model, const std::filesystem::path& path);

/// See TorchGateway::evaluateTorchScript.
Expected<TorchGateway::ScriptValues> runTorchScript(const std::filesystem::path& path,
                                                    const TorchGateway::Points& points);

} // namespace nullcline
