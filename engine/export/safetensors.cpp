#include "engine/export/safetensors.h"

#include "engine/core/atomic_file.h"
#include "engine/core/check.h"
#include "engine/core/strict_json.h"
#include "engine/export/formats.h"
#include "engine/export/model_json.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

// A file is: 8 bytes length of the header (little-endian), the header (JSON), the data. The header maps every tensor's
// name to dtype, shape and its first and past-the-end byte in the data; "__metadata__" maps texts to texts.

namespace nullcline {

namespace {

static_assert(std::endian::native == std::endian::little, "weights are written in the processor's own byte order");

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kMaxHeaderBytes = 100'000'000; // the limit of the reference implementation
constexpr const char* kMetadataKey = "nullcline";

const char* dtypeOf(Precision precision) {
  return precision == Precision::float32 ? "F32" : "F64";
}
std::size_t itemBytes(Precision precision) {
  return precision == Precision::float32 ? 4 : 8;
}

/// The pieces of the parameter vector, as the model's field names them.
Expected<std::vector<ParameterSegment>> segmentsOf(const FittedModel& model) {
  auto segments = parameterSegments(model.field, model.stateCount(), model.scaling);
  return segments ? segments : badInput(segments.error().message);
}

std::vector<double> readValues(std::string_view bytes, Precision precision) {
  std::vector<double> values(bytes.size() / itemBytes(precision));
  const char* source = bytes.data();
  for (double& value : values) {
    float single = 0.0F;
    if (precision == Precision::float32) {
      std::memcpy(&single, source, sizeof single);
      value = single;
    } else {
      std::memcpy(&value, source, sizeof value);
    }
    source += itemBytes(precision);
  }
  return values;
}

/// The header as JSON; `data` is what follows it.
Expected<Json> readHeader(std::string_view bytes, std::string_view& data) {
  if (bytes.size() < kLengthBytes)
    return badInput("The model file has " + std::to_string(bytes.size()) +
                    " bytes; a safetensors file begins with the 8 bytes of its header's length.");
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > kMaxHeaderBytes || length > bytes.size() - kLengthBytes)
    return badInput("The model file says that its header has " + std::to_string(length) + " bytes, but " +
                    std::to_string(bytes.size() - kLengthBytes) + " follow (and at most " +
                    std::to_string(kMaxHeaderBytes) + " are read): it is not a safetensors file, or it is cut off.");
  const std::string_view header = bytes.substr(kLengthBytes, length);
  if (header.empty() || header.front() != '{')
    return badInput("The header of the model file does not begin with '{': it is not a safetensors file.");
  data = bytes.substr(kLengthBytes + length);
  return parseStrictJson(header, "The header of the model file");
}

struct TensorEntry {
  std::string dtype;
  std::vector<std::size_t> shape;
  std::size_t begin = 0, end = 0; // bytes in the data
};

bool readSizes(const Json& json, const char* name, std::vector<std::size_t>& sizes) {
  const auto entry = json.find(name);
  if (entry == json.end() || !entry->is_array())
    return false;
  for (const auto& size : *entry) {
    if (!size.is_number_unsigned())
      return false;
    sizes.push_back(size.get<std::size_t>());
  }
  return true;
}

/// Each size is checked before it is used, so that no product can overflow.
Expected<TensorEntry> readEntry(const std::string& name, const Json& json, std::size_t data_bytes) {
  const std::string tensor = "Tensor \"" + name + "\" of the model file";
  TensorEntry entry;
  std::vector<std::size_t> offsets;
  if (!json.is_object() || json.size() != 3 || !json.contains("dtype") || !json["dtype"].is_string() ||
      !readSizes(json, "shape", entry.shape) || !readSizes(json, "data_offsets", offsets) || offsets.size() != 2)
    return badInput(tensor + " must have a dtype, a shape and two data_offsets, and nothing else.");
  entry.dtype = json["dtype"];
  if (entry.dtype != "F32" && entry.dtype != "F64")
    return badInput(tensor + " has dtype " + entry.dtype.substr(0, 16) + "; a model has F32 or F64.");
  entry.begin = offsets[0];
  entry.end = offsets[1];
  if (entry.begin > entry.end || entry.end > data_bytes)
    return badInput(tensor + " claims bytes " + std::to_string(entry.begin) + " to " + std::to_string(entry.end) +
                    " of " + std::to_string(data_bytes) + ": the file is damaged or cut off.");
  std::size_t bytes = entry.dtype == "F32" ? 4 : 8;
  for (const std::size_t extent : entry.shape) {
    if (extent == 0 || bytes > data_bytes / extent)
      return badInput(tensor + " has a shape with no values or with more than the file holds.");
    bytes *= extent;
  }
  if (bytes != entry.end - entry.begin)
    return badInput(tensor + " needs " + std::to_string(bytes) + " bytes for its shape, but has " +
                    std::to_string(entry.end - entry.begin) + ".");
  return entry;
}

struct NamedEntry {
  std::string name;
  TensorEntry entry;
};

/// All tensors in the order of their bytes, which they fill without gap or overlap.
Expected<std::vector<NamedEntry>> readEntries(const Json& header, std::size_t data_bytes) {
  std::vector<NamedEntry> entries;
  for (const auto& [name, json] : header.items()) {
    if (name == "__metadata__")
      continue;
    auto entry = readEntry(name, json, data_bytes);
    if (!entry)
      return entry.error();
    entries.push_back({name, *std::move(entry)});
  }
  std::ranges::sort(entries, {}, [](const NamedEntry& named) { return named.entry.begin; });
  std::size_t position = 0;
  for (const auto& [name, entry] : entries) {
    if (entry.begin != position)
      return badInput("Tensor \"" + name + "\" of the model file begins at byte " + std::to_string(entry.begin) +
                      " where byte " + std::to_string(position) + " was expected: tensors overlap or leave a gap.");
    position = entry.end;
  }
  if (position != data_bytes)
    return badInput("The tensors of the model file end at byte " + std::to_string(position) +
                    " of its data, which has " + std::to_string(data_bytes) + ".");
  return entries;
}

Expected<FittedModel> readMetadata(const Json& header) {
  const auto metadata = header.find("__metadata__");
  if (metadata == header.end() || !metadata->is_object() || !metadata->contains(kMetadataKey) ||
      !(*metadata)[kMetadataKey].is_string())
    return badInput("The safetensors file has no metadata \"nullcline\": it holds tensors, but was not written by "
                    "Nullcline, so nothing says how they make a model.");
  const std::string what = "The metadata of the model file";
  const auto json = parseStrictJson((*metadata)[kMetadataKey].get_ref<const std::string&>(), what);
  if (!json)
    return json.error();
  return modelFromJson(*json, what);
}

std::string shapeText(const std::vector<std::size_t>& shape) {
  return Json(shape).dump();
}

/// Fills the parameters in the order of the field's segments; every tensor must be one of them.
Status readParameters(FittedModel& model, const std::vector<NamedEntry>& entries, std::string_view data) {
  const auto segments = segmentsOf(model);
  if (!segments)
    return badInput("The metadata of the model file: " + segments.error().message);
  if (entries.size() != segments->size())
    return badInput("The model file has " + std::to_string(entries.size()) + " tensors; its field has " +
                    std::to_string(segments->size()) + ".");
  for (const auto& segment : *segments) {
    const auto found = std::ranges::find(entries, segment.name, &NamedEntry::name);
    if (found == entries.end())
      return badInput("The model file has no tensor \"" + segment.name + "\", which its field needs.");
    const TensorEntry& entry = found->entry;
    if (entry.shape != segment.shape || entry.dtype != dtypeOf(model.precision))
      return badInput("Tensor \"" + segment.name + "\" of the model file is " + entry.dtype + " " +
                      shapeText(entry.shape) + "; its field needs " + dtypeOf(model.precision) + " " +
                      shapeText(segment.shape) + ".");
    const auto values = readValues(data.substr(entry.begin, entry.end - entry.begin), model.precision);
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); }))
      return badInput("Tensor \"" + segment.name + "\" of the model file holds a value that is not finite.");
    model.parameters.insert(model.parameters.end(), values.begin(), values.end());
  }
  return {};
}

} // namespace

std::string safetensorsBytes(const FittedModel& model) {
  const auto segments = segmentsOf(model);
  NULLCLINE_CHECK(segments, "a model's field must exist: " << segments.error().message);
  Json header = {{"__metadata__", {{kMetadataKey, modelJsonText(model)}}}};
  const std::size_t item = itemBytes(model.precision);
  std::size_t count = 0;
  for (const auto& segment : *segments) {
    NULLCLINE_CHECK(segment.offset == count, "segments leave a gap at " << segment.name);
    count += segment.size();
    header[segment.name] = {{"dtype", dtypeOf(model.precision)},
                            {"shape", segment.shape},
                            {"data_offsets", {segment.offset * item, count * item}}};
  }
  NULLCLINE_CHECK(count == model.parameters.size(), count << " parameters expected, got " << model.parameters.size());

  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' '); // the data begin at a multiple of 8 bytes
  const std::uint64_t length = text.size();
  std::string bytes(reinterpret_cast<const char*>(&length), kLengthBytes);
  bytes += text;
  return bytes + rawValues(model.parameters, model.precision);
}

Expected<FittedModel> parseSafetensors(std::string_view bytes) {
  std::string_view data;
  const auto header = readHeader(bytes, data);
  if (!header)
    return header.error();
  const auto entries = readEntries(*header, data.size());
  if (!entries)
    return entries.error();
  auto model = readMetadata(*header);
  if (!model)
    return model;
  if (const auto status = readParameters(*model, *entries, data); !status)
    return status.error();
  return model;
}

Status saveModel(const FittedModel& model, const std::filesystem::path& path) {
  if (!std::ranges::all_of(model.parameters, [](double value) { return std::isfinite(value); }))
    return failure("The model was not written to " + path.string() +
                   ": one of its parameters is not finite, so it predicts nothing.");
  return writeFileAtomically(path, safetensorsBytes(model));
}

Expected<FittedModel> loadModel(const std::filesystem::path& path) {
  const auto bytes = readWholeFile(path);
  if (!bytes)
    return bytes.error();
  auto model = parseSafetensors(*bytes);
  if (!model)
    return badInput(path.string() + ": " + model.error().message);
  return model;
}

} // namespace nullcline
