#include "engine/data/bundled_datasets.h"

#include "engine/core/atomic_file.h"
#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"

#include <cstdlib>

namespace nullcline {

namespace {

constexpr const char* kIndexFile = "index.json";
constexpr std::size_t kLargestIndex = 1 << 20;

std::vector<std::filesystem::path> placesToLook() {
  if (const char* given = std::getenv("NULLCLINE_DATASETS"))
    return {given};
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code).parent_path();
  if (code)
    return {};
  return {(program / "../../../datasets").lexically_normal(),
          (program / "../share/nullcline/datasets").lexically_normal()};
}

/// One entry of the index as it is written, read by the same visitor as all options.
struct IndexEntry {
  std::string name, title, about, system, file, page;
  TableFormat format = TableFormat::automatic;
};

template <class Visitor>
void describe(Visitor& visitor, IndexEntry& entry) {
  visitor.text("name", entry.name, {});
  visitor.text("title", entry.title, {});
  visitor.text("about", entry.about, {});
  visitor.text("system", entry.system, {});
  visitor.text("file", entry.file, {});
  visitor.text("page", entry.page, {});
  visitor.choice("format", entry.format, {});
}

/// A file name without any directory, so that an index cannot point elsewhere.
bool isPlainFileName(const std::string& name) {
  return !name.empty() && name != ".." && std::filesystem::path(name).filename() == name;
}

} // namespace

std::optional<std::filesystem::path> bundledDatasetsDirectory() {
  std::error_code code;
  for (const auto& place : placesToLook())
    if (std::filesystem::exists(place / kIndexFile, code))
      return place;
  return std::nullopt;
}

Expected<std::vector<BundledDataset>> listBundledDatasets(const std::filesystem::path& directory) {
  const std::filesystem::path index = directory / kIndexFile;
  const auto text = readWholeFile(index, kLargestIndex);
  if (!text)
    return text.error();
  const auto parsed = parseStrictJson(*text, index.string());
  if (!parsed)
    return parsed.error();
  const Json& json = *parsed;
  if (!json.is_array())
    return badInput(index.string() + ": expected a list of data sets in JSON.");
  std::vector<BundledDataset> list;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto entry = fromJson(json[i], IndexEntry{});
    const std::string which = index.string() + ", entry " + std::to_string(i + 1) + ": ";
    if (!entry)
      return badInput(which + entry.error().message);
    if (entry->name.empty() || entry->title.empty() || !isPlainFileName(entry->file) || !isPlainFileName(entry->page))
      return badInput(which + "expected a name, a title, and the plain names of a file and of its page.");
    list.push_back({entry->name, entry->title, entry->about, entry->system, entry->format, directory / entry->file,
                    directory / entry->page});
  }
  return list;
}

Expected<std::vector<BundledDataset>> bundledDatasets() {
  if (const auto directory = bundledDatasetsDirectory())
    return listBundledDatasets(*directory);
  std::string places;
  for (const auto& place : placesToLook())
    places += (places.empty() ? "" : ", ") + place.string();
  return badInput("The bundled data sets were not found (looked in: " + places +
                  "). Set NULLCLINE_DATASETS to the directory that holds their index.json.");
}

} // namespace nullcline
