// The states that plots show: of a model all it has, without one the channels of the data.
#pragma once

#include "engine/model/fitted_model.h"

#include <QString>
#include <vector>

namespace nullcline {

struct ShownState {
  std::string name, unit;
  int channel = -1; // of the data; -1: measured by no column

  bool isMeasured() const { return channel >= 0; }
  bool operator==(const ShownState&) const = default;
};

struct KnownSystem;

std::vector<ShownState> shownStates(const Dataset& dataset, const FittedModel* model);
/// "hare [thousands]", "v (not measured)".
QString stateLabel(const ShownState& state);
/// The known system of that name, if these are its states in its order; else null: what it says is not of them.
const KnownSystem* systemOfStates(const std::string& name, const std::vector<ShownState>& states);

} // namespace nullcline
