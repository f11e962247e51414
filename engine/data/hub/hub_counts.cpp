#include "engine/data/hub/hub_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr double kShortestWeek = 5.5, kLongestWeek = 8.5; // days: a report may be a day early or late
constexpr std::size_t kWeeksInARow = 3;

std::vector<std::size_t> knownRows(std::span<const double> counts) {
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (!std::isnan(counts[i]))
      known.push_back(i);
  return known;
}

} // namespace

std::size_t countFalls(std::span<const double> counts) {
  std::size_t falls = 0;
  double last = std::numeric_limits<double>::quiet_NaN();
  for (const double count : counts) {
    falls += count < last ? 1 : 0;
    last = std::isnan(count) ? last : count;
  }
  return falls;
}

void holdHighest(std::span<double> counts) {
  double highest = -std::numeric_limits<double>::infinity();
  for (double& count : counts)
    if (!std::isnan(count))
      count = highest = std::max(highest, count);
}

void rescalePast(std::span<double> counts) {
  double factor = 1.0;
  double later = std::numeric_limits<double>::quiet_NaN(); // the next known count, as published
  for (std::size_t i = counts.size(); i-- > 0;) {
    const double count = counts[i];
    if (std::isnan(count))
      continue;
    if (count > later && count > 0.0)
      factor *= std::max(later, 0.0) / count;
    counts[i] = count * factor;
    later = count;
  }
}

void makeIsotonic(std::span<double> counts) {
  struct Block {
    double sum = 0.0;
    std::size_t size = 0;
    double mean() const { return sum / static_cast<double>(size); }
  };
  std::vector<Block> blocks;
  const auto known = knownRows(counts);
  for (const std::size_t i : known) {
    blocks.push_back({counts[i], 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().sum += last.sum;
      blocks.back().size += last.size;
    }
  }
  std::size_t place = 0;
  for (const Block& block : blocks)
    for (std::size_t i = 0; i < block.size; ++i)
      counts[known[place++]] = block.mean();
}

std::vector<bool> weeklyRepeats(std::span<const double> days, std::span<const double> counts) {
  std::vector<bool> repeats(counts.size(), false);
  const auto known = knownRows(counts);
  std::vector<std::size_t> changes; // places in `known`
  for (std::size_t k = 1; k < known.size(); ++k)
    if (counts[known[k]] != counts[known[k - 1]])
      changes.push_back(k);
  const auto isWeek = [&](std::size_t c) {
    const double gap = days[known[changes[c + 1]]] - days[known[changes[c]]];
    return gap > kShortestWeek && gap < kLongestWeek && changes[c + 1] > changes[c] + 1;
  };
  for (std::size_t first = 0; first + 1 < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && isWeek(last))
      ++last;
    if (last - first >= kWeeksInARow) {
      for (std::size_t c = first; c < last; ++c)
        for (std::size_t k = changes[c] + 1; k < changes[c + 1]; ++k)
          repeats[known[k]] = true;
      if (last + 1 == changes.size())
        for (std::size_t k = changes[last] + 1; k < known.size(); ++k)
          repeats[known[k]] = days[known[k]] - days[known[changes[last]]] < kLongestWeek;
    }
    first = std::max(last, first + 1);
  }
  return repeats;
}

void interpolateMissing(std::span<const double> days, std::span<double> counts) {
  const auto known = knownRows(counts);
  for (std::size_t k = 1; k < known.size(); ++k) {
    const std::size_t a = known[k - 1], b = known[k];
    const double slope = (counts[b] - counts[a]) / (days[b] - days[a]);
    for (std::size_t i = a + 1; i < b; ++i)
      counts[i] = counts[a] + slope * (days[i] - days[a]);
  }
}

void carryForward(std::span<double> counts) {
  for (std::size_t i = 1; i < counts.size(); ++i)
    if (std::isnan(counts[i]))
      counts[i] = counts[i - 1];
}

} // namespace nullcline
