// What the names of columns, and what they hold, say of their roles: for finding the layout and for choosing columns.
#pragma once

#include "engine/data/column_names.h"
#include "engine/data/layout/sample_columns.h"

#include <array>

namespace nullcline {

// Names in order of preference, compared in lower case.
inline constexpr std::array<std::string_view, 13> kIdNames = {
    "id",      "trajectory", "trajectory_id", "trajectoryid", "experiment", "experiment_id", "experimentid",
    "subject", "subject_id", "subjectid",     "run",          "series",     "patient"};
inline constexpr std::array<std::string_view, 11> kVariableNames = {
    "variable", "variable_name", "observable", "observable_id", "channel", "species",
    "analyte",  "quantity",      "measurand",  "parameter",     "name"};
inline constexpr std::array<std::string_view, 7> kValueNames = {
    "value", "measurement", "measured", "concentration", "observation", "result", "dv"};

/// The column of this name, which is in lower case.
std::optional<std::size_t> named(const TableHeader& header, std::string_view name);
/// Labels: neither numbers nor dates.
bool isText(const SampleColumn& column);
bool chooses(const ImportRecipe& recipe, ColumnRole role);

} // namespace nullcline
