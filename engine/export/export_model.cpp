#include "engine/export/export_model.h"

#include "engine/core/atomic_file.h"
#include "engine/export/formats.h"
#include "engine/export/safetensors.h"
#include "engine/export/torch_gateway.h"

#include <array>

namespace nullcline {

namespace {

Status write(const Expected<std::string>& content, const std::filesystem::path& path) {
  return content ? writeFileAtomically(path, *content) : Status(content.error());
}

Status saveTorchScript(const FittedModel& model, const std::filesystem::path& path) {
  if (const auto network = exportedNetwork(model, "torchscript"); !network)
    return network.error();
  const auto gateway = torchGateway();
  return gateway ? (*gateway)->saveTorchScript(model, path) : Status(gateway.error());
}

struct Writer {
  ExportFormat format;
  Status (*write)(const FittedModel&, const std::filesystem::path&);
};

constexpr std::size_t kFormatCount = 4;
constexpr Writer kWriters[kFormatCount] = {
    {{"safetensors", "Nullcline model (safetensors)", ".safetensors"}, saveModel},
    {{"torchscript", "TorchScript", ".pt"}, saveTorchScript},
    {{"onnx", "ONNX", ".onnx"},
     [](const FittedModel& model, const std::filesystem::path& path) { return write(onnxBytes(model), path); }},
    {{"python", "Python script (NumPy)", ".py"},
     [](const FittedModel& model, const std::filesystem::path& path) { return write(numpyScript(model), path); }},
};

} // namespace

std::span<const ExportFormat> exportFormats() {
  static const auto formats = [] {
    std::array<ExportFormat, kFormatCount> list{};
    for (std::size_t i = 0; i < kFormatCount; ++i)
      list[i] = kWriters[i].format;
    return list;
  }();
  return formats;
}

Status exportModel(const FittedModel& model, const std::string& format, const std::filesystem::path& path) {
  std::string names;
  for (const auto& writer : kWriters) {
    if (format == writer.format.name)
      return writer.write(model, path);
    names += (names.empty() ? "" : ", ") + std::string(writer.format.name);
  }
  return usageError("There is no export format \"" + format + "\". Choose from: " + names + ".");
}

} // namespace nullcline
