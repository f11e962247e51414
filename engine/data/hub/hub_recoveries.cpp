#include "engine/data/hub/hub_recoveries.h"

#include "engine/data/hub/hub_counts.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kLowShare = 0.1, kLowDays = 60.0;
// A stall is none unless this many, and this part of the recovered, should have recovered meanwhile.
constexpr double kExpectedRecoveries = 10.0, kExpectedShare = 0.01;

/// The known counts of one column, to be asked for any day.
class KnownCounts {
 public:
  KnownCounts(const std::vector<double>& days, const std::vector<double>& counts) {
    for (std::size_t i = 0; i < days.size(); ++i)
      if (!std::isnan(counts[i])) {
        days_.push_back(days[i]);
        counts_.push_back(counts[i]);
      }
  }

  bool beginsWithTheEpidemic() const { return !counts_.empty() && counts_.front() <= kLargestFirstFigure; }

  /// Between two known counts on a straight line if the later of them is no later than `now`, else the earlier one.
  double at(double day, double now) const {
    if (days_.empty() || day < days_.front())
      return beginsWithTheEpidemic() ? 0.0 : kMissing;
    const auto next = static_cast<std::size_t>(std::upper_bound(days_.begin(), days_.end(), day) - days_.begin());
    const std::size_t last = next - 1;
    if (next == days_.size() || days_[next] > now)
      return counts_[last];
    return counts_[last] + (counts_[next] - counts_[last]) * (day - days_[last]) / (days_[next] - days_[last]);
  }

 private:
  std::vector<double> days_, counts_;
};

bool shouldHaveGrown(const KnownCounts& survivors, double first, double last, double recovered, double period) {
  const double before = survivors.at(first - period, first);
  const double expected =
      survivors.at(last - period, last) - (std::isnan(before) ? survivors.at(first, first) : before);
  return expected >= std::max(kExpectedRecoveries, kExpectedShare * recovered);
}

} // namespace

HubRecoveryState diagnoseRecoveries(const HubSeries& series, const HubRepairs& repairs) {
  HubRecoveryState state;
  const auto& recovered = series.recovered;
  const auto& days = series.days;
  const KnownCounts survivors(days, series.survivors());
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < recovered.size(); ++i)
    if (recovered[i] > 0.0)
      known.push_back(i);
  state.absent = known.empty();
  if (state.absent) {
    state.rows = series.count();
    return state;
  }
  const double then = survivors.at(days[known.back()] - kLowDays, days[known.back()]);
  state.low = then >= kLargestFirstFigure && recovered[known.back()] < kLowShare * then;
  for (std::size_t k = 0; k < known.size();) {
    std::size_t next = k + 1;
    while (next < known.size() && recovered[known[next]] == recovered[known[k]])
      ++next;
    const bool at_end = next == known.size();
    const std::size_t last = at_end ? series.count() - 1 : known[next - 1];
    const double first_day = days[known[k]], last_day = days[last];
    if (last_day - first_day > repairs.stall_days &&
        shouldHaveGrown(survivors, first_day, last_day, recovered[known[k]], repairs.recovery_days)) {
      state.stalls.push_back({known[k], last, at_end});
      state.rows += last - known[k];
    }
    k = next;
  }
  if (state.low)
    state.rows = series.count();
  return state;
}

HubRecoveries recommendedRecoveries(const HubRecoveryState& state) {
  if (state.absent || state.low)
    return HubRecoveries::full;
  return state.stalls.empty() ? HubRecoveries::leave : HubRecoveries::partial;
}

void estimateAllRecoveries(HubSeries& series, const HubRepairs& repairs) {
  const auto alive = series.survivors();
  const KnownCounts survivors(series.days, alive);
  for (std::size_t i = 0; i < series.count(); ++i) {
    const double recovered = survivors.at(series.days[i] - repairs.recovery_days, series.days[i]);
    // Where counts fall there can be fewer cases today than had recovered.
    series.recovered[i] = recovered > alive[i] ? std::max(alive[i], 0.0) : recovered;
  }
  std::size_t unknown = 0;
  while (unknown < series.count() && std::isnan(series.recovered[unknown]))
    ++unknown;
  series = series.slice(unknown, series.count());
}

void bridgeStalls(HubSeries& series, const HubRepairs& repairs, const HubRecoveryState& state) {
  const auto alive = series.survivors();
  const KnownCounts survivors(series.days, alive);
  for (const auto& stall : state.stalls) {
    const double start = series.days[stall.first];
    const double recovered = series.recovered[stall.first];
    double before = survivors.at(start - repairs.recovery_days, start);
    for (std::size_t i = stall.first + 1; i <= stall.last; ++i) {
      series.recovered[i] = kMissing;
      if (!stall.at_end)
        continue;
      const double then = survivors.at(series.days[i] - repairs.recovery_days, series.days[i]);
      // Before the data nobody is known to have recovered: growth counts from the first day that is known.
      before = std::isnan(before) ? then : before;
      const double estimate = recovered + (std::isnan(then) ? 0.0 : then - before);
      series.recovered[i] = estimate > alive[i] ? std::max(alive[i], 0.0) : estimate;
    }
  }
  // Only the stalls are bridged: what else is missing is another repair's.
  auto bridged = series.recovered;
  interpolateMissing(series.days, bridged);
  for (const auto& stall : state.stalls)
    if (!stall.at_end)
      std::copy(bridged.begin() + static_cast<std::ptrdiff_t>(stall.first),
                bridged.begin() + static_cast<std::ptrdiff_t>(stall.last) + 1,
                series.recovered.begin() + static_cast<std::ptrdiff_t>(stall.first));
}

} // namespace nullcline
