#include "app/bench/table.h"

#include "engine/core/check.h"
#include "engine/data/write_dataset.h"

#include <algorithm>

namespace nullcline::bench {

namespace {

std::vector<std::size_t> columnWidths(const Table& table) {
  std::vector<std::size_t> widths;
  for (const auto& title : table.header)
    widths.push_back(title.size());
  for (const auto& row : table.rows) {
    NULLCLINE_CHECK(row.size() == widths.size(), "a row of the table is not as long as its header");
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], row[column].size());
  }
  return widths;
}

std::string alignedRow(const std::vector<std::string>& row, const std::vector<std::size_t>& widths) {
  std::string line = row[0] + std::string(widths[0] - row[0].size(), ' ');
  for (std::size_t column = 1; column < row.size(); ++column)
    line += "  " + std::string(widths[column] - row[column].size(), ' ') + row[column];
  return line + "\n";
}

std::string joined(const std::vector<std::string>& row, const std::string& before, const std::string& between,
                   const std::string& after) {
  std::string line = before;
  for (std::size_t column = 0; column < row.size(); ++column)
    line += (column == 0 ? "" : between) + row[column];
  return line + after + "\n";
}

} // namespace

std::string Table::text() const {
  const auto widths = columnWidths(*this);
  std::string out = alignedRow(header, widths);
  for (const auto& row : rows)
    out += alignedRow(row, widths);
  return out;
}

std::string Table::markdown() const {
  std::vector<std::string> rule(header.size(), "---:");
  rule[0] = "---";
  std::string out = joined(header, "| ", " | ", " |") + joined(rule, "|", "|", "|");
  for (const auto& row : rows)
    out += joined(row, "| ", " | ", " |");
  return out;
}

std::string Table::csv() const {
  const auto quoted = [](std::vector<std::string> row) {
    std::transform(row.begin(), row.end(), row.begin(), csvField);
    return joined(row, "", ",", "");
  };
  std::string out = quoted(header);
  for (const auto& row : rows)
    out += quoted(row);
  return out;
}

} // namespace nullcline::bench
