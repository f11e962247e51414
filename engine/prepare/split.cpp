#include "engine/prepare/split.h"

#include "engine/core/numbers.h"
#include "engine/core/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

namespace {

constexpr std::size_t kTrajectoriesForAutomatic = 5;
constexpr std::size_t kSmallestTimeSeries = 5; // 3 samples train, 1 validates, 1 tests
constexpr std::size_t kSmallestTimeTraining = 3;

struct Counts {
  std::size_t train = 0, validation = 0, test = 0;
};

/// Rounds to whole counts that add up to `total`; validation and test get at least one, train at least
/// `smallest_train`.
Counts shareOut(std::size_t total, const SplitOptions& fractions, std::size_t smallest_train) {
  const auto part = [total](double fraction) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(fraction * static_cast<double>(total))));
  };
  Counts counts{0, part(fractions.validation), part(fractions.test)};
  while (counts.validation + counts.test + smallest_train > total)
    --(counts.validation > counts.test ? counts.validation : counts.test);
  counts.train = total - counts.validation - counts.test;
  return counts;
}

/// A definite kind, and fractions that add up to one.
Expected<SplitOptions> normalised(const SplitOptions& options, std::size_t trajectories) {
  SplitOptions result = options;
  if (result.kind == SplitKind::automatic)
    result.kind = trajectories >= kTrajectoriesForAutomatic ? SplitKind::trajectory : SplitKind::time;
  if (options.train == 0.0 && options.validation == 0.0 && options.test == 0.0) {
    const bool by_time = result.kind == SplitKind::time;
    result.train = by_time ? 0.8 : 0.7;
    result.validation = result.test = by_time ? 0.1 : 0.15;
    return result;
  }
  for (const double fraction : {options.train, options.validation, options.test})
    if (!(fraction > 0.0) || !std::isfinite(fraction))
      return usageError("The split " + formatNumber(options.train) + ", " + formatNumber(options.validation) + ", " +
                        formatNumber(options.test) +
                        " leaves a part empty. Give three positive numbers (train, validation, test), or none for the "
                        "default.");
  const double sum = options.train + options.validation + options.test;
  result.train /= sum;
  result.validation /= sum;
  result.test /= sum;
  return result;
}

Expected<Split> splitByTrajectory(const Dataset& dataset, const SplitOptions& options, std::uint64_t seed) {
  std::vector<std::size_t> usable; // one sample has no course in time
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i)
    if (dataset.trajectories[i].count() >= 2)
      usable.push_back(i);
  if (usable.size() < 3)
    return badInput("A split by trajectory needs at least three trajectories of two times or more, and the data have " +
                    std::to_string(usable.size()) + ". Split by time instead.");
  const auto counts = shareOut(usable.size(), options, 1);
  auto order = RandomGenerator(seed).permutation(usable.size());
  // Chosen at random, listed in the order of the data.
  const auto validation_begin = order.begin() + static_cast<std::ptrdiff_t>(counts.train);
  const auto test_begin = validation_begin + static_cast<std::ptrdiff_t>(counts.validation);
  std::sort(order.begin(), validation_begin);
  std::sort(validation_begin, test_begin);
  std::sort(test_begin, order.end());
  Split split;
  split.kind = SplitKind::trajectory;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::size_t trajectory = usable[order[k]];
    auto& part = k < counts.train ? split.train : k < counts.train + counts.validation ? split.validation : split.test;
    part.push_back({trajectory, 0, dataset.trajectories[trajectory].count() - 1});
  }
  return split;
}

Expected<Split> splitByTime(const Dataset& dataset, const SplitOptions& options) {
  Split split;
  split.kind = SplitKind::time;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i) {
    const std::size_t count = dataset.trajectories[i].count();
    longest = std::max(longest, count);
    if (count < kSmallestTimeSeries)
      continue;
    const auto counts = shareOut(count, options, kSmallestTimeTraining);
    split.train.push_back({i, 0, counts.train - 1});
    split.validation.push_back({i, counts.train, counts.train + counts.validation - 1});
    split.test.push_back({i, counts.train + counts.validation, count - 1});
  }
  if (split.train.empty())
    return badInput("A split by time needs a trajectory of at least " + std::to_string(kSmallestTimeSeries) +
                    " times, and the longest has " + std::to_string(longest) +
                    ". Add data, or split by trajectory if there are three or more.");
  return split;
}

} // namespace

std::span<const EnumName<SplitKind>> enumNames(SplitKind) {
  static constexpr std::array<EnumName<SplitKind>, 3> kNames{{{SplitKind::automatic, "automatic", "Automatic"},
                                                              {SplitKind::trajectory, "trajectory", "By trajectory"},
                                                              {SplitKind::time, "time", "By time"}}};
  return kNames;
}

Expected<Split> makeSplit(const Dataset& dataset, const SplitOptions& options, std::uint64_t seed) {
  const auto definite = normalised(options, dataset.trajectories.size());
  if (!definite)
    return definite.error();
  return definite->kind == SplitKind::time ? splitByTime(dataset, *definite)
                                           : splitByTrajectory(dataset, *definite, seed);
}

Expected<SplitOptions> parseSplit(const std::string& text) {
  const auto refuse = [&text](const std::string& why) {
    return usageError("The split \"" + text + "\" cannot be used: " + why +
                      " Write trajectory or time, with three parts if you like, for example time:80,10,10.");
  };
  const auto colon = text.find(':');
  const std::string kind = text.substr(0, colon);
  SplitOptions options;
  bool known = false;
  for (const auto& entry : enumNames(SplitKind{}))
    if (kind == entry.name) {
      options.kind = entry.value;
      known = true;
    }
  if (!known)
    return refuse("\"" + kind + "\" is not a kind of split.");
  if (colon == std::string::npos)
    return options;
  std::vector<double> parts;
  for (std::size_t begin = colon + 1; begin <= text.size();) {
    const auto comma = std::min(text.find(',', begin), text.size());
    const auto part = parseNumber(text.substr(begin, comma - begin));
    if (!part || !(*part > 0.0) || !std::isfinite(*part))
      return refuse("\"" + text.substr(begin, comma - begin) + "\" is not a positive number.");
    parts.push_back(*part);
    begin = comma + 1;
  }
  if (parts.size() != 3)
    return refuse("it has " + std::to_string(parts.size()) + " parts where three are needed.");
  const double sum = parts[0] + parts[1] + parts[2];
  options.train = parts[0] / sum;
  options.validation = parts[1] / sum;
  options.test = parts[2] / sum;
  return options;
}

} // namespace nullcline
