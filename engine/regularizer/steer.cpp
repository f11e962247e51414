#include "engine/regularizer/steer.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr double kWithin = 0.999; // of the span: the end stays after the start

} // namespace

void Steer::moveTimes(std::size_t trajectory, TrajectoryRequest& request) const {
  auto& times = request.times;
  std::size_t first = 0; // the start itself is not moved
  while (first < times.size() && times[first] <= request.start)
    ++first;
  if (first == times.size())
    return;
  const auto draw = [&](std::size_t k, double width) {
    const std::uint64_t stream = stream_ ^ (static_cast<std::uint64_t>(trajectory) << 8);
    return times[k] + width * (2.0 * uniformOf(seed_, stream, k) - 1.0);
  };
  if (!options_.all_times) {
    const std::size_t end = times.size() - 1;
    times[end] = draw(end, std::min(options_.width, kWithin) * (times[end] - request.start));
    for (std::size_t k = first; k < end; ++k)
      times[k] = std::min(times[k], times[end]);
    return;
  }
  double gap_before = times[first] - request.start; // of the times as they were
  for (std::size_t k = first; k < times.size(); ++k) {
    const double gap_after = k + 1 < times.size() ? times[k + 1] - times[k] : gap_before;
    times[k] = draw(k, 0.5 * options_.width * std::min(gap_before, gap_after));
    gap_before = gap_after;
  }
}

} // namespace nullcline
