// The known systems: equations, parameters, initial ranges and sources. One file per system; the list is registry.cpp.
#pragma once

#include "engine/core/expected.h"
#include "engine/field/equations.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

struct SystemParameter {
  const char* name;
  double value; // as published
  const char* unit;
  const char* meaning;
};

struct SystemState {
  std::string name;
  std::string unit;
  double initial_low; // x0 ~ U(low, high); where both are the same, the state is known to start there
  double initial_high;
};

/// What follows from the parameters and means something by itself.
struct DerivedQuantity {
  const char* name;
  const char* meaning;
  double (*value)(const double* parameters); // (m)
};

struct KnownSystem {
  const char* name;    // "lotka-volterra", as on the command line
  const char* label;   // "Lotka-Volterra predator and prey"
  const char* summary; // one line
  const char* source;  // paper or book
  std::vector<SystemState> states;
  std::vector<SystemParameter> parameters;
  Equations equations;
  double horizon;        // usual length of an observation
  const char* time_unit; // "" where the time has none
  std::vector<DerivedQuantity> derived = {};
};

std::span<const KnownSystem> knownSystems();
/// The error lists the names there are.
Expected<const KnownSystem*> findSystem(std::string_view name);

} // namespace nullcline
