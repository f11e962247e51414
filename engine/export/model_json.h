// Everything of a model but its weights as JSON: the metadata of every exported file. docs/model-file.md lists the
// keys.
#pragma once

#include "engine/model/fitted_model.h"

namespace nullcline {

inline constexpr int kModelFormatVersion = 1;

Json modelJson(const FittedModel& model);
/// JSON text for files; bytes that are not UTF-8 become U+FFFD.
std::string modelJsonText(const FittedModel& model);

/// The model without its parameters; refuses what does not fit together. `what` begins the error.
Expected<FittedModel> modelFromJson(const Json& json, const std::string& what);

} // namespace nullcline
