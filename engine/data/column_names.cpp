#include "engine/data/column_names.h"

#include <array>

namespace nullcline {

namespace {

// In order of preference. "T" alone may be a temperature, so it comes last.
constexpr std::array<std::string_view, 18> kTimeNames = {
    "time", "t",     "date",   "datetime", "timestamp", "date time", "day",  "days",    "year",
    "hour", "hours", "minute", "second",   "date_time", "datum",     "zeit", "uhrzeit", "tag"};

} // namespace

std::optional<std::size_t> firstNamed(const TableHeader& header, std::span<const std::string_view> names) {
  for (const auto name : names)
    for (std::size_t i = 0; i < header.columns.size(); ++i)
      if (lowerCase(header.columns[i].name) == name && header.columns[i].name != "T")
        return i;
  return std::nullopt;
}

std::optional<std::size_t> timeByName(const TableHeader& header) {
  if (const auto known = firstNamed(header, kTimeNames))
    return known;
  if (const auto short_name = header.find("T"))
    return short_name;
  for (const auto name : kTimeNames) // "Time, days"
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
      const std::string column = lowerCase(header.columns[i].name);
      if (column.starts_with(name) && column.substr(name.size()).starts_with(","))
        return i;
    }
  return std::nullopt;
}

} // namespace nullcline
