// Initial states for predictions: a table with an id and one column per state, found by name.
#pragma once

#include "engine/model/fitted_model.h"

#include <string>
#include <vector>

namespace nullcline::cli {

struct InitialState {
  std::string id;
  std::vector<double> state; // (d), in the order of the model's channels; missing: not given
};

/// Other columns are ignored. A state that no column of the data measured needs none, and its cells may be empty: the
/// model knows where it begins. An error names file, line and column: no such column, no number, an id that occurs
/// twice.
Expected<std::vector<InitialState>> readInitialStates(const std::string& file, const FittedModel& model);

} // namespace nullcline::cli
