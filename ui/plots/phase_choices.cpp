#include "ui/plots/phase_choices.h"

#include "ui/plots/phase_view.h"
#include "ui/text.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr std::size_t kMostStarts = 200;

bool isNumber(const Json& json) {
  return json.is_number() && std::isfinite(json.get<double>());
}

PhaseItems itemsOf(const Json& json) {
  PhaseItems items;
  for (const auto item : kPhaseItems)
    for (const auto& name : json)
      if (name == nameOf(item))
        items.insert(item);
  return items;
}

std::vector<std::vector<double>> startsOf(const Json& json) {
  std::vector<std::vector<double>> starts;
  for (const auto& start : json)
    if (start.is_array() && std::all_of(start.begin(), start.end(), isNumber) && starts.size() < kMostStarts)
      starts.push_back(start.get<std::vector<double>>());
  return starts;
}

} // namespace

Json phaseChoices(const PhaseView& view) {
  Json items = Json::array(), held = Json::object();
  for (const auto item : view.items())
    items.push_back(nameOf(item));
  for (const auto& [name, value] : view.held()->moved())
    held[name.toStdString()] = value;
  const auto& projection = view.plot()->projection();
  return {{"items", items},
          {"held", held},
          {"held_open", view.held()->isOpen()},
          {"starts", view.starts()},
          {"seen_from", {projection.azimuth(), projection.elevation()}}};
}

void applyPhaseChoices(PhaseView& view, const Json& json) {
  if (!json.is_object())
    return;
  const auto part = [&](const char* name) { return json.contains(name) ? json.at(name) : Json(); };
  if (const Json items = part("items"); items.is_array())
    view.showItems(itemsOf(items));
  if (const Json held = part("held"); held.is_object()) {
    std::map<QString, double> values;
    for (const auto& [name, value] : held.items())
      if (isNumber(value))
        values[text(name)] = value.get<double>();
    view.held()->moveTo(values);
  }
  view.held()->setOpen(part("held_open") == true);
  if (const Json starts = part("starts"); starts.is_array())
    view.setStarts(startsOf(starts));
  if (const Json from = part("seen_from");
      from.is_array() && from.size() == 2 && isNumber(from[0]) && isNumber(from[1]))
    view.plot()->lookFrom(from[0].get<double>(), from[1].get<double>());
}

} // namespace nullcline
