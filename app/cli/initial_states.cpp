#include "app/cli/initial_states.h"

#include "engine/core/atomic_file.h"
#include "engine/data/table_cells.h"

#include <cmath>
#include <optional>
#include <unordered_set>

namespace nullcline::cli {

namespace {

constexpr const char* kIdColumn = "id";

Error missingColumn(const std::string& file, const std::string& name, const TableHeader& header,
                    const FittedModel& model) {
  std::string states;
  for (std::size_t i = 0; i < model.stateCount(); ++i)
    if (model.isMeasured(i))
      states += ", " + model.channels[i].name;
  return badInput(file + ", line 1: there is no column " + name + ". Expected id" + states + "; found " +
                  header.list() + ".");
}

/// Missing where there is no column or nothing in its cell.
Expected<double> initialValue(const DelimitedText& table, const TextRow& row, std::optional<std::size_t> column,
                              const TableHeader& header) {
  if (!column || isMissing(row.cells[*column].text))
    return kMissing;
  return numberInCell(table, row.cells[*column], *column, header);
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
  std::vector<std::optional<std::size_t>> columns; // of each state
  for (std::size_t i = 0; i < model.stateCount(); ++i) {
    columns.push_back(header->find(model.channels[i].name));
    if (!columns.back() && model.isMeasured(i))
      return missingColumn(file, model.channels[i].name, *header, model);
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
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto value = initialValue(*table, row, columns[i], *header);
      if (!value)
        return value.error();
      if (std::isnan(*value) && model.isMeasured(i))
        return cellError(*table, row.cells[*columns[i]], *columns[i], *header, "a number");
      initial.state.push_back(*value);
    }
    states.push_back(std::move(initial));
  }
  if (states.empty())
    return badInput(file + " has no row below its header; one row per initial state was expected.");
  return states;
}

} // namespace nullcline::cli
