// Options of a known system whose own parameters are fitted.
#pragma once

#include "engine/core/describe.h"

#include <optional>
#include <string>
#include <vector>

namespace nullcline {

enum class ParameterMode { free, fixed, bounded };
std::span<const EnumName<ParameterMode>> enumNames(ParameterMode);
enum class ParameterScale {
  automatic,
  linear,
  logarithmic
}; // automatic: logarithmic where the published value is > 0,
// and a lower bound or a given start value too
std::span<const EnumName<ParameterScale>> enumNames(ParameterScale);

/// How one parameter enters the fit. A parameter that no entry names is free on the automatic scale and starts near its
/// published value.
struct ParameterChoice {
  std::string name; // as the system names it
  ParameterMode mode = ParameterMode::free;
  ParameterScale scale = ParameterScale::automatic;
  /// Where it starts; fixed parameters stay there. Nothing: near the published value, or fixed at it.
  std::optional<double> value = {};
  std::optional<double> lower = {}, upper = {}; // of a bounded one, both

  bool operator==(const ParameterChoice&) const = default;
};

/// What is known of a state: which column measures it, and where it starts (the number of susceptible persons, the
/// concentration that was poured in). A state that no entry names is measured by the column called like it, if any.
struct StateChoice {
  std::string name;                   // as the system names it
  std::string column = {};            // of the data; empty: the one called like the state
  std::optional<double> initial = {}; // at the first time of every trajectory

  bool operator==(const StateChoice&) const = default;
};

struct KnownSystemOptions {
  static constexpr const char* kName = "system";
  static constexpr const char* kLabel = "Known system";
  std::string name = "lotka-volterra"; // as `nullcline-cli systems` lists it
  std::vector<ParameterChoice> parameters = {};
  std::vector<StateChoice> states = {};

  bool operator==(const KnownSystemOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, ParameterChoice& options) {
  visitor.text("name", options.name, {"Parameter", "As the system names it"});
  visitor.choice("mode", options.mode, {"Estimate", "Free, fixed at its value, or free between two bounds"});
  visitor.choice("scale", options.scale, {"Scale", "On a logarithmic scale a parameter stays positive"});
  visitor.optionalNumber("value", options.value, {"Value", "Where it starts, or stays if it is fixed"});
  visitor.optionalNumber("lower", options.lower, {"Lower bound", "Of a bounded parameter"});
  visitor.optionalNumber("upper", options.upper, {"Upper bound", "Of a bounded parameter"});
}

/// Projects of before have every field, and a flag that says whether the value counts.
template <class Json>
void upgradeJson(Json& json, const ParameterChoice&) {
  if (!json.is_object() || !json.contains("start_given"))
    return;
  if (json["start_given"] == false)
    json.erase("value");
  if (!json.contains("mode") || json["mode"] != "bounded") {
    json.erase("lower");
    json.erase("upper");
  }
  json.erase("start_given");
}

template <class Visitor>
void describe(Visitor& visitor, StateChoice& options) {
  visitor.text("name", options.name, {"State", "As the system names it"});
  visitor.text("column", options.column, {"Measured by", "A state column of the data; empty: the one called like it"});
  visitor.optionalNumber("initial", options.initial,
                         {"Known initial value", "Where the solutions start that trajectories are matched with; "
                                                 "else it is estimated, or taken from the data"});
}

template <class Visitor>
void describe(Visitor& visitor, KnownSystemOptions& options) {
  visitor.text("name", options.name, {"System", "Its equations are given; its parameters are fitted"});
  visitor.list("parameters", options.parameters, {"Parameters", "Those not listed are free"});
  visitor.list("states", options.states, {"States", "Which column measures a state, and where it is known to start"});
}

} // namespace nullcline
