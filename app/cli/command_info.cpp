#include "app/cli/import_json.h"
#include "app/cli/stored_runs.h"
#include "engine/data/hub/hub_areas.h"
#include "engine/data/source/byte_source.h"
#include "engine/export/safetensors.h"
#include "engine/project/project_file.h"
#include "engine/project/project_lock.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

namespace nullcline::cli {

namespace {

enum class Content { table, model, project };

/// By what the file begins with, not by its name. What is neither a database nor a model is read as a table, whose
/// reader says best what is wrong with it; only a damaged *.nullcline is still a project.
Content sniff(const std::string& path) {
  std::array<char, 16> head{};
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), head.size());
  if (std::string_view(head.data(), head.size()) == std::string_view("SQLite format 3\0", 16))
    return Content::project;
  // safetensors: the size of the header in 8 bytes (under 100 MB, so its upper half is zero), then the header's brace.
  const bool small_size = head[4] == 0 && head[5] == 0 && head[6] == 0 && head[7] == 0;
  if (small_size && head[8] == '{')
    return Content::model;
  return std::filesystem::path(path).extension() == ".nullcline" ? Content::project : Content::table;
}

Json channelsJson(const std::vector<Channel>& channels) {
  Json list = Json::array();
  for (const auto& channel : channels)
    list.push_back({{"name", channel.name}, {"unit", channel.unit}});
  return list;
}

Json dataJson(const Dataset& data) {
  const auto summary = summarize(data);
  Json notes = Json::array();
  for (const auto& note : data.notes)
    notes.push_back({{"text", note.text}, {"count", note.count}, {"dropped", note.dropped}});
  return {{"kind", "data"},
          {"name", data.name},
          {"source", data.source},
          {"citation", data.citation},
          {"time", {{"name", data.time_name}, {"unit", data.time_unit}}},
          {"states", channelsJson(data.channels)},
          {"trajectories", summary.trajectories},
          {"times", summary.times},
          {"observed", summary.observed},
          {"missing", summary.missing},
          {"first_time", summary.first_time},
          {"last_time", summary.last_time},
          {"notes", notes}};
}

Expected<Json> modelJson(const std::string& file) {
  const auto model = loadModel(file);
  if (!model)
    return model.error();
  return Json{{"kind", "model"},
              {"field", std::visit([](const auto& field) { return field.kName; }, model->field)},
              {"options", std::visit([](const auto& field) { return toJson(field); }, model->field)},
              {"precision", nameOf(model->precision)},
              {"parameters", model->parameters.size()},
              {"time", {{"name", model->time_name}, {"unit", model->time_unit}}},
              {"states", channelsJson(model->channels)},
              {"system", model->system},
              {"provenance", model->provenance}};
}

/// "PATH is also open in ..."; empty: in no other program.
std::string otherUsers(const std::string& file) {
  if (!ProjectLock::isHeld(file)) // nothing is written beside a file that is only looked at
    return {};
  const auto others = ProjectLock::share(file).othersSentence();
  return others.empty() ? file + " is also open in another program." : others;
}

Expected<Json> projectJson(const std::string& file) {
  const std::string others = otherUsers(file);
  const auto project = ProjectFile::open(file);
  if (!project)
    return project.error();
  const auto ids = project->datasetIds();
  const auto runs = project->runs();
  if (!ids || !runs)
    return !ids ? ids.error() : runs.error();
  Json datasets = Json::array(), list = Json::array();
  for (const auto id : *ids) {
    const auto data = project->dataset(id);
    if (!data)
      return data.error();
    datasets.push_back(dataJson(*data));
    datasets.back()["id"] = id;
  }
  for (const auto& run : *runs)
    list.push_back({{"id", run.id},
                    {"data", run.dataset},
                    {"method", run.spec.method},
                    {"status", run.status},
                    {"epochs_done", run.epochs_done},
                    {"epochs_run", run.epochs_run},
                    {"epochs", run.spec.totalEpochs()},
                    {"has_checkpoint", run.has_checkpoint},
                    {"can_resume", others.empty() && canGoOn(run, false)},
                    {"needs_max_time", !canGoOn(run, false) && canGoOn(run, true)},
                    {"report", run.report}});
  return Json{{"kind", "project"}, {"also_open", others}, {"datasets", datasets}, {"runs", list}};
}

struct Description {
  Json json;
  std::string tables; // for people; these keys of `json` are in them
};
constexpr std::array<const char*, 4> kInTables = {"columns", "read_as", "problems", "recipe"};

/// The areas of a Data Hub file, each with what to know of it.
Json areasJson(const std::vector<HubArea>& areas) {
  Json list = Json::array();
  for (const auto& area : areas) {
    Json entry = {{"id", area.id}, {"level", area.level}, {"name", area.name}, {"rows", area.rows}};
    if (area.first_date)
      entry.update({{"from", isoDate(*area.first_date)}, {"to", isoDate(*area.last_date)}});
    entry["remarks"] = remarksOn(area);
    list.push_back(entry);
  }
  return list;
}

Json membersJson(const std::vector<ArchiveMember>& members) {
  Json list = Json::array();
  for (const auto& member : members)
    list.push_back({{"name", member.name}, {"bytes", member.size}, {"can_be_table", member.can_be_table}});
  return list;
}

/// An archive in which a file has to be chosen is described by its files.
std::optional<Description> describeArchive(const DataOptions& options, const Error& error) {
  if (options.files.size() != 1)
    return std::nullopt;
  const auto members = listArchive(options.files.front());
  const auto recipe = buildRecipe(options);
  const bool any_table = std::any_of(members.begin(), members.end(), [](auto& member) { return member.can_be_table; });
  if (members.size() < 2 || !any_table || !recipe || !recipe->text.member.empty() || !memberToRead(members, "").empty())
    return std::nullopt;
  return Description{{{"kind", "archive"}, {"problem", error.message}, {"files", membersJson(members)}}, ""};
}

/// A Hub file of many countries is not readable without a choice: its areas are what is asked for then.
Expected<Description> describeUnread(const DataOptions& options, const Error& error) {
  if (auto archive = describeArchive(options, error))
    return std::move(*archive);
  if (error.kind == ErrorKind::usage || options.files.size() != 1 || !options.hub.area.empty())
    return error;
  const auto recipe = buildRecipe(options);
  const auto source = openByteSource(options.files.front(), recipe ? recipe->text.member : "");
  if (!source)
    return error;
  const auto text = readAll(**source, options.files.front());
  if (!text || !isCovid19Hub(*text))
    return error;
  const auto areas = readHubAreas(*text, options.files.front());
  // Where the area is plain it is something else that is wrong.
  if (!areas || chooseHubArea(*areas, "", options.files.front()))
    return error;
  return Description{{{"kind", "data"}, {"problem", error.message}, {"areas", areasJson(*areas)}}, ""};
}

Expected<Description> describeTable(const DataOptions& options) {
  const auto imported = readTable(options);
  if (!imported)
    return describeUnread(options, imported.error());
  Description description{dataJson(imported->data), importTables(*imported)};
  description.json.update(importJson(*imported));
  if (const auto members = listArchive(options.files.front()); options.files.size() == 1 && !members.empty())
    description.json["files"] = membersJson(members);
  if (imported->hub)
    description.json["areas"] = areasJson(imported->hub->areas);
  return description;
}

Expected<Description> withoutTables(Expected<Json> json) {
  if (!json)
    return json.error();
  return Description{std::move(*json), ""};
}

Expected<Description> describeFile(const DataOptions& options) {
  const std::string& file = options.files.front();
  switch (options.files.size() == 1 ? sniff(file) : Content::table) {
  case Content::project:
    return withoutTables(projectJson(file));
  case Content::model:
    return withoutTables(modelJson(file));
  case Content::table:
    break;
  }
  return describeTable(options);
}

/// "name value" lines; lists and objects one level deeper. The settings of a fit fill pages: only --json shows them.
void print(const Json& json, const std::string& indent) {
  for (const auto& [key, value] : json.items()) {
    if (key == "spec")
      continue;
    if ((value.is_object() || value.is_array()) && !value.empty()) {
      std::cout << indent << (json.is_array() ? "-" : key) << '\n';
      print(value, indent + "  ");
    } else if (!value.empty() && value != "") {
      std::cout << indent << key << "  " << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    }
  }
}

int runInfo(const DataOptions& options, bool json) {
  auto content = describeFile(options);
  if (!content)
    return report(content.error());
  if (json) {
    printJson(content->json);
  } else {
    if (!content->tables.empty())
      for (const char* key : kInTables)
        content->json.erase(key);
    print(content->json, "");
    if (!content->tables.empty())
      std::cout << '\n' << content->tables;
  }
  std::cout << std::flush;
  return kDone;
}

} // namespace

void addInfo(CLI::App& app, Action& action) {
  auto options = std::make_shared<DataOptions>();
  auto* command = app.add_subcommand("info", "Say what a data, model or project file holds");
  command->add_option("FILE", options->files, "A table (or several), model.safetensors or *.nullcline")->required();
  addDataOptions(*command, *options);
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "One JSON object");
  command->callback([options, json, &action] { action = [options, json] { return runInfo(*options, *json); }; });
}

} // namespace nullcline::cli
