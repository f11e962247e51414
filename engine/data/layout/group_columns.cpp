#include "engine/data/layout/group_columns.h"

#include "engine/data/layout/column_roles.h"

#include <algorithm>
#include <set>
#include <span>

namespace nullcline {

namespace {

constexpr std::array<std::string_view, 16> kGroupNames = {
    "strain",     "well",  "plate", "replicate", "rep",    "repeat", "culture",   "animal",
    "individual", "mouse", "plant", "tank",      "colony", "batch",  "condition", "treatment"};

using Row = std::vector<std::string>;

/// The fields of these columns as one key; empty where one of them is.
std::string keyOf(const Row& row, std::span<const std::size_t> columns) {
  std::string key;
  for (const auto column : columns) {
    if (column >= row.size() || row[column].empty())
      return {};
    key += row[column] + '\n';
  }
  return key;
}

bool tellsApart(const JudgedSample& sample, std::span<const std::size_t> times, std::span<const std::size_t> groups) {
  std::set<std::string> names;
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& row : sample.cells) {
    const std::string name = keyOf(row, groups);
    if (name.empty() || !seen.emplace(name, keyOf(row, times)).second)
      return false;
    names.insert(name);
  }
  return names.size() > 1 && 2 * names.size() <= sample.cells.size();
}

} // namespace

std::vector<std::size_t> groupColumns(const TableHeader& header, const JudgedSample& sample,
                                      const std::vector<std::size_t>& times,
                                      const std::function<bool(std::size_t)>& is_free) {
  std::set<std::string> different;
  for (const auto& row : sample.cells)
    different.insert(keyOf(row, times));
  if (different.size() == sample.cells.size())
    return {};
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < sample.columns.size() && i < header.columns.size(); ++i) {
    const bool is_called_so =
        std::find(kGroupNames.begin(), kGroupNames.end(), lowerCase(header.columns[i].name)) != kGroupNames.end();
    if (is_free(i) && (isText(sample.columns[i]) || is_called_so))
      candidates.push_back(i);
  }
  for (const auto one : candidates)
    if (tellsApart(sample, times, std::span(&one, 1)))
      return {one};
  return candidates.size() > 1 && tellsApart(sample, times, candidates) ? candidates : std::vector<std::size_t>();
}

} // namespace nullcline
