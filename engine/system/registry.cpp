#include "engine/system/systems.h"

namespace nullcline {

std::span<const KnownSystem> knownSystems() {
  static const std::vector<KnownSystem> kSystems = {
      gompertzSystem(), glycolyticSystem(),    toggleSwitchSystem(), repressilatorSystem(), ageSirSystem(),
      sirSystem(),      lotkaVolterraSystem(), lorenzSystem(),       vanDerPolSystem(),     fitzhughNagumoSystem(),
  };
  return kSystems;
}

Expected<const KnownSystem*> findSystem(std::string_view name) {
  std::string names;
  for (const auto& system : knownSystems()) {
    if (name == system.name)
      return &system;
    names += (names.empty() ? "" : ", ") + std::string(system.name);
  }
  return usageError("There is no system \"" + std::string(name) + "\". The known systems are: " + names + ".");
}

} // namespace nullcline
