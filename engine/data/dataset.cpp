#include "engine/data/dataset.h"

#include <algorithm>

namespace nullcline {

DatasetSummary summarize(const Dataset& dataset) {
  DatasetSummary summary;
  summary.trajectories = dataset.trajectories.size();
  bool first = true;
  for (const auto& trajectory : dataset.trajectories) {
    summary.times += trajectory.count();
    for (const double value : trajectory.values)
      ++(std::isnan(value) ? summary.missing : summary.observed);
    if (trajectory.times.empty())
      continue;
    summary.first_time = first ? trajectory.times.front() : std::min(summary.first_time, trajectory.times.front());
    summary.last_time = first ? trajectory.times.back() : std::max(summary.last_time, trajectory.times.back());
    first = false;
  }
  return summary;
}

} // namespace nullcline
