// Runs when they end: the report and the model.
#include "engine/core/bytes.h"
#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"
#include "engine/project/project_implementation.h"
#include "engine/project/store_metrics.h"

#include <cmath>

namespace nullcline {

namespace {

/// The described part of a model, so that its JSON comes from describe() like every other option.
struct ModelChoice {
  FieldOptions field;
  Precision precision = Precision::float32;
};

template <class Visitor>
void describe(Visitor& visitor, ModelChoice& choice) {
  visitor.alternative("field", choice.field, {"Model", ""});
  visitor.choice("precision", choice.precision, {"Precision", ""});
}

Json modelJson(const FittedModel& model) {
  Json channels = Json::array();
  for (const auto& channel : model.channels)
    channels.push_back({{"name", channel.name}, {"unit", channel.unit}});
  Json start = Json::array();
  for (const double value : model.unmeasured_start)
    start.push_back(std::isnan(value) ? Json(nullptr) : Json(value));
  const auto& scaling = model.scaling;
  return {{"choice", toJson(ModelChoice{model.field, model.precision})},
          {"channels", std::move(channels)},
          {"time_name", model.time_name},
          {"time_unit", model.time_unit},
          {"scaling",
           {{"center", scaling.center},
            {"scale", scaling.scale},
            {"rate", scaling.rate},
            {"time_origin", scaling.time_origin},
            {"time_scale", scaling.time_scale}}},
          {"unmeasured_start", std::move(start)},
          {"provenance", model.provenance},
          {"system", model.system}};
}

/// Throws Json::exception where something is absent or of another type.
FittedModel modelFromJson(const Json& json) {
  FittedModel model;
  auto choice = fromJson(json.at("choice"), ModelChoice{});
  if (!choice)
    throw std::runtime_error(choice.error().message);
  model.field = choice->field;
  model.precision = choice->precision;
  for (const auto& channel : json.at("channels"))
    model.channels.push_back(
        {channel.at("name").get<std::string>(), channel.at("unit").get<std::string>(), ChannelRole::state});
  model.time_name = json.at("time_name").get<std::string>();
  model.time_unit = json.at("time_unit").get<std::string>();
  const auto& scaling = json.at("scaling");
  model.scaling.center = scaling.at("center").get<std::vector<double>>();
  model.scaling.scale = scaling.at("scale").get<std::vector<double>>();
  model.scaling.rate = scaling.at("rate").get<std::vector<double>>();
  model.scaling.time_origin = scaling.at("time_origin").get<double>();
  model.scaling.time_scale = scaling.at("time_scale").get<double>();
  for (const auto& value : json.value("unmeasured_start", Json::array()))
    model.unmeasured_start.push_back(value.is_null() ? kMissing : value.get<double>());
  model.provenance = json.at("provenance");
  model.system = json.at("system").get<std::string>();
  return model;
}

/// The sizes of the parts against each other; the field itself says how many parameters it has.
Status checkModel(const FittedModel& model) {
  const auto states = model.stateCount();
  if (model.scaling.center.size() != states || model.scaling.scale.size() != states ||
      model.scaling.rate.size() != states)
    return badInput("its scaling is not of its states");
  if (!model.unmeasured_start.empty() && model.unmeasured_start.size() != states)
    return badInput("its start values are not of its states");
  const auto segments = parameterSegments(model.field, states, model.scaling);
  if (!segments)
    return segments.error();
  const std::size_t needed = segments->empty() ? 0 : segments->back().offset + segments->back().size();
  if (needed != model.parameters.size())
    return badInput("it has " + std::to_string(model.parameters.size()) + " parameters and should have " +
                    std::to_string(needed));
  return {};
}

void replaceModel(Connection& connection, std::int64_t run, const FittedModel& model) {
  const auto description = jsonText(modelJson(model));
  const auto parameters = float64Bytes(model.parameters);
  Statement replace(connection, "INSERT OR REPLACE INTO models (run, description, parameters) VALUES (?, ?, ?)");
  replace.bind(run).bind(description).bindBlob(parameters).run();
}

} // namespace

Status ProjectFile::finishRun(std::int64_t run, const FitResult& result) {
  const auto report = jsonText(reportJson(result));
  return implementation_->saved([&]() -> Status {
    auto& connection = *implementation_->connection;
    Statement update(connection, "UPDATE runs SET status = ?, epochs_done = ?, report = ?, "
                                 "finished = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?");
    const int epochs = result.history.empty() ? 0 : result.history.back().place();
    update.bind(runStatusName(result.status)).bind(epochs).bind(report).bind(run).run();
    if (sqlite3_changes(connection.handle()) != 1)
      return badInput(implementation_->path.string() + " has no run " + std::to_string(run) + ".");
    insertMetrics(connection, run, result.history);
    replaceModel(connection, run, result.model);
    if (result.status == RunStatus::completed) {
      Statement remove(connection, "DELETE FROM checkpoints WHERE run = ?"); // nothing is left to resume
      remove.bind(run).run();
    }
    return {};
  });
}

Expected<FittedModel> ProjectFile::model(std::int64_t run) const {
  return implementation_->guarded([&]() -> Expected<FittedModel> {
    Statement select(*implementation_->connection, "SELECT description, parameters FROM models WHERE run = ?");
    if (!select.bind(run).step())
      return badInput(implementation_->path.string() + " has no model of run " + std::to_string(run) + ".");
    const auto damaged = [&](const std::string& how) {
      return badInput(implementation_->path.string() + " is damaged: the model of run " + std::to_string(run) + ": " +
                      how);
    };
    try {
      const auto description = parseStrictJson(select.text(0), "its description");
      if (!description)
        return damaged(description.error().message);
      auto model = modelFromJson(*description);
      const auto parameters = select.blob(1);
      if (parameters.size() % sizeof(double) != 0)
        return damaged("its parameters end in the middle of a number.");
      model.parameters = float64Values(parameters);
      if (const auto checked = checkModel(model); !checked)
        return damaged(checked.error().message);
      return model;
    } catch (const SqliteFailure&) {
      throw;
    } catch (const std::exception& problem) { // a Json::exception: absent, or of another type
      return damaged(problem.what());
    }
  });
}

} // namespace nullcline
