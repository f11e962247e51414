#include "engine/data/table/column_summary.h"

#include "engine/core/numbers.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;

const char* heldWords(ColumnReading reading, const ColumnTally& tally) {
  switch (reading) {
  case ColumnReading::number:
    return tally.values() > 0 ? "numbers" : tally.unreadable() > 0 ? "text" : "nothing";
  case ColumnReading::date:
    return "dates";
  case ColumnReading::clock:
    return "times of day";
  case ColumnReading::text:
    break;
  }
  return "text";
}

} // namespace

void ColumnSummary::addFirst(Column& column, const ColumnTable& table, std::size_t place) const {
  column.name = table.header.columns[place];
  column.base_day = table.base_day;
  column.tally = ColumnTally();
  // Not a copy: cells that cannot be read learn which file they are of.
  column.tally.appendFile(table.tallies[place], files_, 0.0);
  column.distinct = table.labels[place].size();
}

void ColumnSummary::addNext(Column& column, const ColumnTable& table, std::size_t place) const {
  const bool dates = table.plans[place].reading == ColumnReading::date;
  const double shift = dates ? static_cast<double>(table.base_day - column.base_day) * kSecondsPerDay : 0.0;
  column.tally.appendFile(table.tallies[place], files_, shift);
  if (column.name.unit.empty())
    column.name.unit = table.header.columns[place].unit;
}

void ColumnSummary::add(const ColumnTable& table, const std::vector<ColumnRole>& roles) {
  for (std::size_t i = 0; i < table.plans.size(); ++i) {
    const auto& name = table.header.columns[i].name;
    const std::string key = name.empty() ? "\n" + std::to_string(i) : name; // no name has a line end at its start
    const auto [entry, is_new] = places_.try_emplace(key, columns_.size());
    if (is_new)
      columns_.emplace_back();
    Column& column = columns_[entry->second];
    if (is_new)
      addFirst(column, table, i);
    else
      addNext(column, table, i);
    if (several_) {
      column.labels.insert(table.labels[i].begin(), table.labels[i].end());
      column.distinct = column.labels.size();
    }
    const auto reading = table.plans[i].reading;
    if (std::find(column.readings.begin(), column.readings.end(), reading) == column.readings.end())
      column.readings.push_back(reading);
    const std::string role = nameOf(roles[i]);
    if (is_new || column.role == nameOf(ColumnRole::ignored))
      column.role = role;
    column.files.push_back(files_);
  }
  ++files_;
}

ColumnReport ColumnSummary::reportOf(const Column& column) {
  const ColumnTally& tally = column.tally;
  ColumnReport report;
  report.name = column.name.name;
  report.unit = column.name.unit;
  report.role = column.role;
  report.count = tally.count();
  report.missing = tally.missing();
  report.unreadable = tally.unreadable();
  report.first_unreadable = tally.firstUnreadable();
  report.order = tally.order();
  report.repeated = tally.equalNeighbours();
  report.distinct = column.distinct;
  report.files = column.files;
  for (const auto reading : column.readings)
    if (const std::string words = heldWords(reading, tally); report.holds.find(words) == std::string::npos)
      report.holds += (report.holds.empty() ? "" : " and ") + words;
  // Dates and numbers have no common range.
  const ColumnReading reading = column.readings.front();
  if (column.readings.size() > 1 || reading == ColumnReading::text || !(tally.minimum() <= tally.maximum()))
    return report;
  const auto shown = [&](double value) {
    return reading == ColumnReading::date ? momentText(column.base_day, value) : formatNumber(value);
  };
  report.minimum = shown(tally.minimum());
  report.maximum = shown(tally.maximum());
  return report;
}

std::vector<ColumnReport> ColumnSummary::reports() const {
  std::vector<ColumnReport> reports;
  for (const auto& column : columns_)
    reports.push_back(reportOf(column));
  return reports;
}

} // namespace nullcline
