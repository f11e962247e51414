// The native model file: safetensors (https://github.com/huggingface/safetensors, format 1), weights as tensors, all
// the rest as JSON text in its metadata. Loading executes nothing and trusts no size or offset.
#pragma once

#include "engine/model/fitted_model.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace nullcline {

/// One tensor per parameter segment ("F32" or "F64"), metadata key "nullcline" with the rest of the model as JSON.
std::string safetensorsBytes(const FittedModel& model);
Expected<FittedModel> parseSafetensors(std::string_view bytes);

Status saveModel(const FittedModel& model, const std::filesystem::path& path);
/// Reloads to the last bit.
Expected<FittedModel> loadModel(const std::filesystem::path& path);

} // namespace nullcline
