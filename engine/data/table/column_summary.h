// What the columns of one file, or of several that are read together, hold.
#pragma once

#include "engine/data/table/column_table.h"

#include <unordered_set>

namespace nullcline {

/// Columns of one name are counted together, in the order in which they are met.
class ColumnSummary {
 public:
  /// `several`: more tables will follow; then texts are kept to see which are the same.
  explicit ColumnSummary(bool several = false) : several_(several) {}

  /// `roles`: of the table's columns.
  void add(const ColumnTable& table, const std::vector<ColumnRole>& roles);
  std::vector<ColumnReport> reports() const;

 private:
  struct Column {
    TableHeader::Column name;
    std::string role;
    std::vector<ColumnReading> readings; // each once
    std::int64_t base_day = 0;
    ColumnTally tally;
    std::size_t distinct = 0;
    std::unordered_set<std::string> labels;
    std::vector<std::size_t> files;
  };
  static ColumnReport reportOf(const Column& column);
  void addFirst(Column& column, const ColumnTable& table, std::size_t place) const;
  void addNext(Column& column, const ColumnTable& table, std::size_t place) const;

  bool several_;
  std::size_t files_ = 0;
  std::vector<Column> columns_;
  std::unordered_map<std::string, std::size_t> places_; // by name
};

} // namespace nullcline
