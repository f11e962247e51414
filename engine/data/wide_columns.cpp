#include "engine/data/wide_columns.h"

#include <algorithm>
#include <array>
#include <span>

namespace nullcline {

namespace {

// In order of preference, compared in lower case. "T" alone may be a temperature, so it comes last (see timeByName).
constexpr std::array<std::string_view, 12> kTimeNames = {"time", "t",    "date", "datetime", "timestamp", "day",
                                                         "days", "year", "hour", "hours",    "minute",    "second"};
constexpr std::array<std::string_view, 12> kIdNames = {"id",         "trajectory",    "trajectory_id", "trajectoryid",
                                                       "experiment", "experiment_id", "experimentid",  "subject",
                                                       "subject_id", "subjectid",     "run",           "series"};

std::optional<std::size_t> firstKnown(const TableHeader& header, std::span<const std::string_view> names) {
  for (const auto name : names)
    for (std::size_t i = 0; i < header.columns.size(); ++i)
      if (lowerCase(header.columns[i].name) == name && header.columns[i].name != "T")
        return i;
  return std::nullopt;
}

std::optional<std::size_t> timeByName(const TableHeader& header) {
  const auto known = firstKnown(header, kTimeNames);
  return known ? known : header.find("T");
}

Error noSuchColumn(const TableHeader& header, const std::string& file, const std::string& what,
                   const std::string& name) {
  return badInput(file + ", line 1: there is no column \"" + excerpt(name) + "\" for the " + what +
                  ". The columns are: " + header.list() + ".");
}

Status chooseTime(const TableHeader& header, const std::string& file, const ReadOptions& options,
                  WideColumns& columns) {
  if (!options.time_column.empty()) {
    const auto found = header.find(options.time_column);
    if (!found)
      return noSuchColumn(header, file, "time", options.time_column);
    columns.time = *found;
    return {};
  }
  if (const auto found = timeByName(header)) {
    columns.time = *found;
    return {};
  }
  columns.time = columns.id == std::size_t{0} ? 1 : 0;
  if (columns.time < header.columns.size())
    columns.notes.push_back({"No column is called time; column " + std::to_string(columns.time + 1) + " (" +
                                 excerpt(header.columns[columns.time].full) + ") is taken as the time.",
                             0, false});
  return {};
}

Status chooseStates(const TableHeader& header, const std::string& file, const ReadOptions& options,
                    WideColumns& columns) {
  columns.states_were_asked_for = !options.state_columns.empty();
  for (const auto& name : options.state_columns) {
    const auto found = header.find(name);
    if (!found)
      return noSuchColumn(header, file, "state", name);
    const bool taken = *found == columns.time || columns.id == *found ||
                       std::find(columns.states.begin(), columns.states.end(), *found) != columns.states.end();
    if (taken)
      return badInput(file + ", line 1: column \"" + excerpt(name) +
                      "\" is asked for twice, or is the time or the id as well. Name each state column once.");
    columns.states.push_back(*found);
  }
  for (std::size_t i = 0; i < header.columns.size() && !columns.states_were_asked_for; ++i) {
    if (i == columns.time || columns.id == i)
      continue;
    if (!header.columns[i].name.empty())
      columns.states.push_back(i);
    else
      columns.notes.push_back({"Column " + std::to_string(i + 1) + " has no name and was left out.", 0, true});
  }
  if (columns.states.empty())
    return badInput(file + ", line 1: found no column beside the time" + (columns.id ? " and the id" : "") +
                    "; at least one state column was expected. The columns are: " + header.list() + ".");
  return {};
}

} // namespace

Expected<WideColumns> chooseWideColumns(const TableHeader& header, const std::string& file,
                                        const ReadOptions& options) {
  WideColumns columns;
  columns.id = options.id_column.empty() ? firstKnown(header, kIdNames) : header.find(options.id_column);
  if (!options.id_column.empty() && !columns.id)
    return noSuchColumn(header, file, "trajectory's id", options.id_column);
  // A column that the user wants as time or as a state is not taken for the id by its name.
  const auto is_wanted = [&](const std::string& name) { return columns.id && header.find(name) == columns.id; };
  if (options.id_column.empty() && (is_wanted(options.time_column) ||
                                    std::any_of(options.state_columns.begin(), options.state_columns.end(), is_wanted)))
    columns.id.reset();
  if (const Status status = chooseTime(header, file, options, columns); !status)
    return status.error();
  if (columns.id == columns.time)
    return badInput(file + ", line 1: column \"" + excerpt(header.columns[columns.time].full) +
                    "\" is both the time and the id. Name two different columns.");
  if (const Status status = chooseStates(header, file, options, columns); !status)
    return status.error();
  return columns;
}

} // namespace nullcline
