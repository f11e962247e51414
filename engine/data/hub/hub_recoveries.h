// Recoveries: the count that most sources gave up or never had, and its estimate from earlier cases.
#pragma once

#include "engine/data/hub/hub_recipe.h"
#include "engine/data/hub/hub_series.h"

namespace nullcline {

/// What is wrong with the recovered. Stalls are rows in which the count stands still (or, at the end, is missing) for
/// longer than HubRepairs::stall_days though people who were cases a recovery period ago go on to be more.
struct HubRecoveryState {
  bool absent = false; // never above zero
  bool low = false;    // at the end below a tenth of the cases of two months before
  struct Stall {
    std::size_t first = 0; // the last row before the count stands still
    std::size_t last = 0;  // the last row in which it does
    bool at_end = false;
  };
  std::vector<Stall> stalls;
  std::size_t rows = 0; // stalled, or all of them if absent or low
};
HubRecoveryState diagnoseRecoveries(const HubSeries& series, const HubRepairs& repairs);

/// full where the recovered are absent or low, partial where they stall, else leave.
HubRecoveries recommendedRecoveries(const HubRecoveryState& state);

/// R(t) = (confirmed - deaths)(t - recovery_days), with nothing later than t. The first rows, for which that lies
/// before the data, are left out unless the data begin with the epidemic.
void estimateAllRecoveries(HubSeries& series, const HubRepairs& repairs);
/// Stalls are bridged by straight lines; a stalled end grows like the cases of recovery_days before.
void bridgeStalls(HubSeries& series, const HubRepairs& repairs, const HubRecoveryState& state);

/// A series that begins with at most so many begins with the epidemic.
inline constexpr double kLargestFirstFigure = 100.0;

} // namespace nullcline
