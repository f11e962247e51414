// What the layouts share: times and trajectories of rows, and what is said about fields that cannot be read.
#pragma once

#include "engine/data/layout/observed_rows.h"

namespace nullcline {

/// The time of a row, NaN where it is missing.
class RowTimes {
 public:
  explicit RowTimes(const TableColumns& columns) : columns_(columns) {}
  double at(const RowBlock& block, std::size_t row) const;

 private:
  const TableColumns& columns_;
};

/// Numbers trajectories in order of first appearance.
class RowTrajectories {
 public:
  RowTrajectories(const ColumnTable& table, const TableColumns& columns);
  /// An error if the row names none.
  Expected<std::uint32_t> at(const RowBlock& block, std::size_t row, std::size_t file_row,
                             std::vector<std::string>& ids);

 private:
  const ColumnTable& table_;
  const TableColumns& columns_;
  std::vector<std::int64_t> known_; // of one naming column: code -> trajectory, -1: not seen yet
  std::unordered_map<std::string, std::uint32_t> joined_;
};

/// Times that cannot be read are refused, or their rows left out if the recipe says so.
Status checkTimes(const ColumnTable& table, const TableColumns& columns, const GatherContext& context,
                  std::vector<DataNote>& notes);
/// The same for a column of values, after which unreadable fields are missing.
Status checkValues(const ColumnTable& table, std::size_t column, const GatherContext& context,
                   std::vector<DataNote>& notes);
/// Name, unit and kind of the time, and whether trajectories are told apart by a column.
void describeTime(const ColumnTable& table, const TableColumns& columns, const ImportRecipe& recipe,
                  ObservedRows& rows);
/// The unit that the recipe gives a column, else the header's.
std::string unitOf(const ColumnTable& table, std::size_t column, const ImportRecipe& recipe);
void noteTable(const ColumnTable& table, std::vector<DataNote>& notes);

} // namespace nullcline
