#include "engine/data/hub/hub_words.h"

#include "engine/core/options_json.h"

namespace nullcline {

std::string repairLabel(const std::string& repair) {
  for (const auto& field : listOptions(HubRepairs()))
    if (field.path == repair)
      return "\"" + std::string(field.text.label) + "\"";
  return repair;
}

} // namespace nullcline
