// What the window and messages call repairs and their choices.
#pragma once

#include "engine/data/hub/hub_recipe.h"

namespace nullcline {

/// For people, in quotes: "Falling cumulative counts" of falling_counts.
std::string repairLabel(const std::string& repair);

/// "Hold the highest so far" of hold, in quotes.
template <class Choice>
std::string choiceLabel(Choice choice) {
  for (const auto& name : enumNames(choice))
    if (name.value == choice)
      return "\"" + std::string(name.label) + "\"";
  return {};
}

} // namespace nullcline
