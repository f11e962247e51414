// Models for other programs.
#pragma once

#include "engine/model/fitted_model.h"

#include <filesystem>
#include <span>
#include <string>

namespace nullcline {

struct ExportFormat {
  const char* name;      // on the command line: safetensors, torchscript, onnx, python
  const char* label;     // in the window
  const char* extension; // with the dot
};
std::span<const ExportFormat> exportFormats();

/// The vector field with its scaling folded in, t and x in the data's own units. Written atomically.
Status exportModel(const FittedModel& model, const std::string& format, const std::filesystem::path& path);

} // namespace nullcline
