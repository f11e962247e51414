#include "ui/plots/shown_states.h"

#include "engine/system/known_system.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace nullcline {

std::vector<ShownState> shownStates(const Dataset& dataset, const FittedModel* model) {
  std::vector<ShownState> states;
  for (const auto& state : model ? model->channels : dataset.channels) {
    ShownState shown{state.name, state.unit, -1};
    for (std::size_t c = 0; c < dataset.channelCount(); ++c)
      if (dataset.channels[c].name == state.name)
        shown.channel = static_cast<int>(c);
    states.push_back(std::move(shown));
  }
  return states;
}

const KnownSystem* systemOfStates(const std::string& name, const std::vector<ShownState>& states) {
  const auto system = name.empty() ? Expected<const KnownSystem*>(nullptr) : findSystem(name);
  if (!system || !*system || (*system)->equations.states != states.size())
    return nullptr;
  for (std::size_t i = 0; i < states.size(); ++i)
    if ((*system)->states[i].name != states[i].name)
      return nullptr;
  return *system;
}

QString stateLabel(const ShownState& state) {
  const QString label = labelWithUnit(state.name, state.unit);
  return state.isMeasured() ? label : QCoreApplication::translate("States", "%1 (not measured)").arg(label);
}

} // namespace nullcline
