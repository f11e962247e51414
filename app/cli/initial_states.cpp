#include "app/cli/initial_states.h"

#include "engine/core/atomic_file.h"
#include "engine/data/table_cells.h"

#include <unordered_set>

namespace nullcline::cli {

namespace {

constexpr const char* kIdColumn = "id";

Error missingColumn(const std::string& file, const std::string& name, const TableHeader& header,
                    const FittedModel& model) {
  std::string states;
  for (const auto& channel : model.channels)
    states += ", " + channel.name;
  return badInput(file + ", line 1: there is no column " + name + ". Expected id" + states + "; found " +
                  header.list() + ".");
}

} // namespace

Expected<std::vector<InitialState>> readInitialStates(const std::string& file, const FittedModel& model) {
  const auto text = readWholeFile(file);
  if (!text)
    return text.error();
  auto table = DelimitedText::open(*text, file);
  if (!table)
    return table.error();
  const auto header = readHeader(*table);
  if (!header)
    return header.error();
  const auto id_column = header->find(kIdColumn);
  if (!id_column)
    return missingColumn(file, kIdColumn, *header, model);
  std::vector<std::size_t> columns;
  for (const auto& channel : model.channels) {
    const auto column = header->find(channel.name);
    if (!column)
      return missingColumn(file, channel.name, *header, model);
    columns.push_back(*column);
  }

  std::vector<InitialState> states;
  std::unordered_set<std::string> ids;
  TextRow row;
  for (;;) {
    const auto more = table->next(row);
    if (!more)
      return more.error();
    if (!*more)
      break;
    if (row.cells.size() != header->columns.size())
      return fieldCountError(*table, row, *header);
    InitialState initial{row.cells[*id_column].text, {}};
    if (!ids.insert(initial.id).second)
      return badInput(file + ", line " + std::to_string(row.line) + ": the id " + initial.id +
                      " occurs twice; one row per initial state was expected.");
    for (const auto column : columns) {
      if (isMissing(row.cells[column].text))
        return cellError(*table, row.cells[column], column, *header, "a number");
      const auto value = numberInCell(*table, row.cells[column], column, *header);
      if (!value)
        return value.error();
      initial.state.push_back(*value);
    }
    states.push_back(std::move(initial));
  }
  if (states.empty())
    return badInput(file + " has no row below its header; one row per initial state was expected.");
  return states;
}

} // namespace nullcline::cli
