// The repairs of one area's counts, one named step after the other; each says what it found and what it changed.
#pragma once

#include "engine/data/hub/hub_recipe.h"
#include "engine/data/hub/hub_series.h"

#include <limits>

namespace nullcline {

/// Whole days since 1970-01-01, both included.
struct HubRange {
  double first = -std::numeric_limits<double>::infinity();
  double last = std::numeric_limits<double>::infinity();
};

struct HubStep {
  std::string name;         // as in HubRepairs: "falling_counts"
  std::string choice;       // "hold"; "leave": only looked at
  bool looks_ahead = false; // an earlier day then depends on later ones
  std::size_t found = 0;    // days or figures that the repair is about
  std::size_t changed = 0;  // figures that it changed, added or took away
  std::vector<DataNote> notes = {};
  HubSeries before = {}, after = {}; // within the range; empty where nothing was changed
};

/// Carries the steps out in their order. Figures later than the range tell only whether a column begins later on; those
/// before it are used, and left out by the caller. A choice of `automatic` is replaced by what was done.
std::vector<HubStep> repairHubSeries(HubSeries& series, HubRepairs& repairs, const HubRange& range);

} // namespace nullcline
