// The cumulative counts of one area, day by day, as they are read from a Hub file and as repairs change them.
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/hub/hub_areas.h"

#include <array>

namespace nullcline {

struct HubSeries {
  std::vector<double> days;                         // since 1970-01-01, increasing
  std::vector<double> confirmed, recovered, deaths; // one per day; NaN = missing
  double population = kMissing;

  std::size_t count() const { return days.size(); }
  std::array<std::vector<double>*, 3> columns() { return {&confirmed, &recovered, &deaths}; }
  std::array<const std::vector<double>*, 3> columns() const { return {&confirmed, &recovered, &deaths}; }
  bool knowsDeaths() const;
  /// Confirmed less dead on every day. Deaths of which there is no figure at all count as none.
  std::vector<double> survivors() const;
  /// The rows from begin to end.
  HubSeries slice(std::size_t begin, std::size_t end) const;
  /// The first row on that day or later.
  std::size_t rowFrom(double day) const;
};

std::string dayText(double day);

/// The rows of one area in order of date, without those that have no figure at all; `notes` says what was done.
Expected<HubSeries> readHubSeries(DelimitedText table, const HubArea& area, const std::stop_token& stop,
                                  std::vector<DataNote>& notes);

} // namespace nullcline
