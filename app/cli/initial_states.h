// Initial states for predictions: a table with an id and one column per state, found by name.
#pragma once

#include "engine/model/fitted_model.h"

#include <string>
#include <vector>

namespace nullcline::cli {

struct InitialState {
  std::string id;
  std::vector<double> state; // (d), in the order of the model's channels
};

/// Other columns are ignored. An error names file, line and column: no such column, no number, an id that occurs twice.
Expected<std::vector<InitialState>> readInitialStates(const std::string& file, const FittedModel& model);

} // namespace nullcline::cli
