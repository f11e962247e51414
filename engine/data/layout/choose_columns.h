// What a table is, and which of its columns is what.
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/layout/sample_columns.h"
#include "engine/data/table_cells.h"

#include <optional>
#include <vector>

namespace nullcline {

struct TableColumns {
  std::size_t time = 0;
  std::optional<std::size_t> clock;
  std::vector<std::size_t> trajectory; // several: their texts together name it
  std::vector<std::size_t> states;     // of wide tables
  std::optional<std::size_t> variable, value, dose, event, censored, not_observed;
  bool states_were_asked_for = false; // then each of them must be there and hold numbers
  std::vector<DataNote> notes;

  ColumnRole roleOf(std::size_t column) const;
};

/// All that is known about a file when its columns are chosen.
struct ColumnSource {
  const TableHeader& header;
  const JudgedSample& sample;
  std::string file;
  std::size_t header_line = 1;
  bool is_one_of_several = false; // then a state that was asked for may be in the others only
};

struct FoundLayout {
  TableFormat layout = TableFormat::wide;
  std::string reason;
};

/// By names that only one kind of table has, and by blank lines behind which the time starts again. Never
/// covid19_hub.
FoundLayout detectLayout(const ColumnSource& source, const ImportRecipe& recipe);

/// By the choices in `recipe`; what is not given there, by the usual names. An error lists the columns there are.
Expected<TableColumns> chooseColumns(const ColumnSource& source, TableFormat layout, const ImportRecipe& recipe);

} // namespace nullcline
