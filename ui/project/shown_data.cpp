#include "ui/project/shown_data.h"

#include <algorithm>
#include <vector>

namespace nullcline {

namespace {

constexpr const char* kView = "shown_data";

std::optional<std::int64_t> idIn(const Json& json, const char* name) {
  const auto found = json.is_object() ? json.find(name) : json.end();
  return json.is_object() && found != json.end() && found->is_number_integer()
             ? std::optional(found->get<std::int64_t>())
             : std::nullopt;
}

} // namespace

Status saveShownData(ProjectFile& project, std::int64_t dataset) {
  const auto ids = project.datasetIds();
  if (!ids)
    return ids.error();
  const std::int64_t newest = ids->empty() ? dataset : *std::max_element(ids->begin(), ids->end());
  return project.saveView(kView, {{"dataset", dataset}, {"newest", newest}});
}

std::optional<std::int64_t> shownData(const ProjectFile& project) {
  const auto ids = project.datasetIds();
  const auto view = project.view(kView);
  if (!ids || ids->empty() || !view)
    return std::nullopt;
  const auto shown = idIn(*view, "dataset"), newest = idIn(*view, "newest");
  if (!shown || !newest)
    return std::nullopt;
  const std::int64_t last = *std::max_element(ids->begin(), ids->end());
  if (last > *newest)
    return last;
  return std::find(ids->begin(), ids->end(), *shown) != ids->end() ? shown : std::nullopt;
}

} // namespace nullcline
