#include "engine/export/model_json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace nullcline {

namespace {

/// The part of a model that describe() can list.
struct ModelOptions {
  FieldOptions field;
  Precision precision = Precision::float32;
  std::string time_name;
  std::string time_unit;
  std::string system;
};

template <class Visitor>
void describe(Visitor& visitor, ModelOptions& options) {
  visitor.alternative("field", options.field, {});
  visitor.choice("precision", options.precision, {});
  visitor.text("time_name", options.time_name, {});
  visitor.text("time_unit", options.time_unit, {});
  visitor.text("system", options.system, {});
}

constexpr const char* kOptionKeys[] = {"field", "precision", "time_name", "time_unit", "system"};

bool readNumbers(const Json& json, const char* name, std::vector<double>& numbers) {
  const auto entry = json.find(name);
  if (entry == json.end() || !entry->is_array())
    return false;
  for (const auto& number : *entry) {
    if (!number.is_number() || !std::isfinite(number.get<double>()))
      return false;
    numbers.push_back(number.get<double>());
  }
  return true;
}

bool readNumber(const Json& json, const char* name, double& number) {
  const auto entry = json.find(name);
  if (entry == json.end() || !entry->is_number() || !std::isfinite(entry->get<double>()))
    return false;
  number = entry->get<double>();
  return true;
}

Expected<Scaling> scalingFromJson(const Json& json, std::size_t states, const std::string& what) {
  Scaling scaling;
  const bool complete = json.is_object() && readNumbers(json, "center", scaling.center) &&
                        readNumbers(json, "scale", scaling.scale) && readNumbers(json, "rate", scaling.rate) &&
                        readNumber(json, "time_origin", scaling.time_origin) &&
                        readNumber(json, "time_scale", scaling.time_scale);
  if (!complete)
    return badInput(what +
                    ": \"scaling\" must hold the lists of finite numbers center, scale and rate and the numbers " +
                    "time_origin and time_scale.");
  if (scaling.center.size() != states || scaling.scale.size() != states || scaling.rate.size() != states)
    return badInput(what + ": the lists of \"scaling\" must have one number for each of the " + std::to_string(states) +
                    " channels.");
  const auto positive = [](double value) { return value > 0.0; };
  if (!std::ranges::all_of(scaling.scale, positive) || !std::ranges::all_of(scaling.rate, positive) ||
      !positive(scaling.time_scale))
    return badInput(what + ": scale, rate and time_scale of \"scaling\" must be greater than 0.");
  return scaling;
}

/// Numbers for the states that no column measured, null for the others.
Expected<std::vector<double>> startFromJson(const Json& json, std::size_t states, const std::string& what) {
  const bool fits = json.is_array() && json.size() == states &&
                    std::ranges::all_of(json, [](const Json& entry) { return entry.is_null() || entry.is_number(); });
  if (!fits)
    return badInput(what + ": \"unmeasured_start\" must have a number or null for each of the " +
                    std::to_string(states) + " channels.");
  std::vector<double> start;
  for (const auto& entry : json)
    start.push_back(entry.is_null() ? kMissing : entry.get<double>());
  return start;
}

Expected<std::vector<Channel>> channelsFromJson(const Json& json, const std::string& what) {
  if (!json.is_array() || json.empty())
    return badInput(what + ": \"channels\" must be a list of at least one object with \"name\" and \"unit\".");
  std::vector<Channel> channels;
  std::set<std::string> names;
  for (const auto& entry : json) {
    const bool complete = entry.is_object() && entry.size() == 2 && entry.contains("name") && entry.contains("unit") &&
                          entry["name"].is_string() && entry["unit"].is_string();
    if (!complete)
      return badInput(what + ": every entry of \"channels\" must be an object with the texts \"name\" and \"unit\".");
    channels.push_back({entry["name"], entry["unit"]});
    if (!names.insert(channels.back().name).second)
      return badInput(what + ": two channels are called \"" + channels.back().name + "\".");
  }
  return channels;
}

} // namespace

Json modelJson(const FittedModel& model) {
  Json json = toJson(ModelOptions{model.field, model.precision, model.time_name, model.time_unit, model.system});
  json["nullcline_model"] = kModelFormatVersion;
  json["channels"] = Json::array();
  for (const auto& channel : model.channels)
    json["channels"].push_back({{"name", channel.name}, {"unit", channel.unit}});
  const Scaling& scaling = model.scaling;
  json["scaling"] = {{"center", scaling.center},
                     {"scale", scaling.scale},
                     {"rate", scaling.rate},
                     {"time_origin", scaling.time_origin},
                     {"time_scale", scaling.time_scale}};
  for (const double start : model.unmeasured_start)
    json["unmeasured_start"].push_back(std::isnan(start) ? Json(nullptr) : Json(start));
  json["provenance"] = model.provenance;
  return json;
}

std::string modelJsonText(const FittedModel& model) {
  return modelJson(model).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Expected<FittedModel> modelFromJson(const Json& json, const std::string& what) {
  const auto version = json.is_object() ? json.find("nullcline_model") : json.end();
  if (!json.is_object() || version == json.end() || !version->is_number_integer())
    return badInput(what +
                    " has no \"nullcline_model\" with the version of the format: it was not written by Nullcline.");
  if (*version != kModelFormatVersion)
    return badInput(what + " has version " + version->dump() + " of the format; this program reads version " +
                    std::to_string(kModelFormatVersion) + ". A newer Nullcline may read it.");

  Json options_json = Json::object();
  for (const char* key : kOptionKeys) {
    if (!json.contains(key))
      return badInput(what + " has no \"" + key + "\".");
    options_json[key] = json[key];
  }
  const auto options = fromJson(options_json, ModelOptions{});
  if (!options)
    return badInput(what + ": " + options.error().message);
  for (const char* key : {"channels", "scaling", "provenance"})
    if (!json.contains(key))
      return badInput(what + " has no \"" + key + "\".");
  auto channels = channelsFromJson(json["channels"], what);
  if (!channels)
    return channels.error();
  auto scaling = scalingFromJson(json["scaling"], channels->size(), what);
  if (!scaling)
    return scaling.error();
  if (!json["provenance"].is_object())
    return badInput(what + ": \"provenance\" must be an object.");

  FittedModel model;
  model.field = options->field;
  model.precision = options->precision;
  model.time_name = options->time_name;
  model.time_unit = options->time_unit;
  model.system = options->system;
  model.channels = *std::move(channels);
  model.scaling = *std::move(scaling);
  if (json.contains("unmeasured_start")) {
    auto start = startFromJson(json["unmeasured_start"], model.stateCount(), what);
    if (!start)
      return start.error();
    model.unmeasured_start = *std::move(start);
  }
  model.provenance = json["provenance"];
  return model;
}

} // namespace nullcline
