// Which column of a wide table is the time, which names the trajectory, and which are states.
#pragma once

#include "engine/data/read_dataset.h"
#include "engine/data/table_cells.h"

#include <optional>
#include <vector>

namespace nullcline {

struct WideColumns {
  std::size_t time = 0;
  std::optional<std::size_t> id;
  std::vector<std::size_t> states;
  bool states_were_asked_for = false; // then each of them must be there and hold numbers
  std::vector<DataNote> notes;
};

/// By the names in `options`; what is not given there, by the usual names. An error lists the columns there are.
Expected<WideColumns> chooseWideColumns(const TableHeader& header, const std::string& file, const ReadOptions& options);

} // namespace nullcline
