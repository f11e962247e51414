#include "engine/fit/warm_start.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr const char* kKey = "warm_start";

Error cannotBegin(const std::string& why, const std::string& remedy) {
  return usageError("The fit cannot begin with the parameters of that model: " + why + ". " + remedy);
}

/// Of a known system the name; its other choices change which parameters are free and how states are measured, not what
/// a parameter means.
Json meaningOf(const FieldOptions& field) {
  if (const auto* known = std::get_if<KnownSystemOptions>(&field))
    return known->name;
  Json json;
  std::visit(
      [&](auto options) {
        json = toJson(options);
        json["kind"] = std::decay_t<decltype(options)>::kName;
      },
      field);
  return json;
}

} // namespace

Status checkWarmStart(const FittedModel& from, const FittedModel& to, std::size_t parameters) {
  if (meaningOf(from.field) != meaningOf(to.field))
    return cannotBegin("its right-hand side is another one",
                       "Choose the model, and of a network its width, depth and activation, as they are there.");
  const auto same_name = [](const Channel& left, const Channel& right) { return left.name == right.name; };
  if (!std::ranges::equal(from.channels, to.channels, same_name))
    return cannotBegin("its states are others", "Use it on data with the same columns in the same order.");
  if (from.parameters.size() != parameters)
    return cannotBegin("it has " + std::to_string(from.parameters.size()) + " parameters, and " +
                           std::to_string(parameters) + " are fitted here",
                       "Choose the model as it is there.");
  if (!std::ranges::all_of(from.parameters, [](double value) { return std::isfinite(value); }))
    return cannotBegin("some of them are no finite numbers", "Choose another run.");
  if (!std::holds_alternative<KnownSystemOptions>(to.field) && !(from.scaling == to.scaling))
    return cannotBegin("its network works in other units",
                       "Use it on the same data, with the same split, seed, smoothing and standardisation.");
  return {};
}

void recordWarmStart(const FittedModel& from, FittedModel& to) {
  const auto text = [&](const char* key) {
    const auto found = from.provenance.find(key);
    return found != from.provenance.end() && found->is_string() ? *found : Json(nullptr);
  };
  to.provenance[kKey] = {{"method", text("method")}, {"parameters", from.parameters.size()}};
}

bool wasWarmStarted(const FittedModel& model) {
  return model.provenance.is_object() && model.provenance.contains(kKey);
}

} // namespace nullcline
