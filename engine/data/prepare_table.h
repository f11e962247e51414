// From a file to all that has to be known before its rows are read.
#pragma once

#include "engine/data/layout/observed_rows.h"
#include "engine/data/table/read_table.h"

#include <functional>

namespace nullcline {

/// A file, or a text that stands for one.
struct TableInput {
  std::string name; // in messages
  std::string stem; // names its trajectory where there are several files
  std::function<Expected<std::unique_ptr<ByteSource>>()> open;
  bool is_one_of_several = false;
  std::vector<ArchiveMember> members = {}; // of a .zip
};

struct PreparedTable {
  TextSample sample;
  FoundDialect dialect; // its views are of `sample`
  JudgedSample rows;
  TableFormat layout = TableFormat::wide;
  TableColumns columns;
  TablePlan plan;
  std::vector<ImportChoice> choices;
  TimeReading time;
};

/// The dialect at least; where more cannot be found out, `problem` says why and the rest is as far as it came.
struct Preparation {
  std::unique_ptr<PreparedTable> table; // does not move: views point into it
  std::optional<Error> problem;
};

/// An error where the file cannot be read as text at all.
Expected<Preparation> prepareTable(const TableInput& input, const ImportRecipe& recipe,
                                   std::vector<ImportProblem>& problems);

/// What was found, in place of what was automatic.
ImportRecipe resolvedRecipe(const PreparedTable& table, const ImportRecipe& recipe);

} // namespace nullcline
