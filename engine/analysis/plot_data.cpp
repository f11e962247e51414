#include "engine/analysis/plot_data.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace nullcline {

namespace {

constexpr double kMargin = 0.08;           // of the range, on each side of a phase plane
constexpr double kArrowPart = 0.9;         // of a grid cell that the longest arrow fills
constexpr double kArrowCompression = 0.4;  // arrow length goes as speed to this power
constexpr double kReferenceQuantile = 0.9; // of the speeds: faster ones are drawn as long as this one

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  double sum = 0.0;
  std::size_t count = 0;

  void include(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
    sum += value;
    ++count;
  }
  double mean() const { return count ? sum / static_cast<double>(count) : 0.0; }
  /// With the margin; a single value gets room of its own size, nothing at all gets [0, 1].
  std::pair<double, double> window() const {
    if (count == 0)
      return {0.0, 1.0};
    const double width = high - low;
    if (width > 0.0)
      return {low - kMargin * width, high + kMargin * width};
    const double room = low != 0.0 ? 0.5 * std::abs(low) : 0.5;
    return {low - room, high + room};
  }
};

Range observedRange(const Dataset& dataset, std::size_t channel) {
  Range range;
  for (const auto& trajectory : dataset.trajectories)
    for (std::size_t i = 0; i < trajectory.count(); ++i)
      if (dataset.isObserved(trajectory, i, channel))
        range.include(dataset.value(trajectory, i, channel));
  return range;
}

// Even positions from low to high, both included; a single one lies in the middle.
double gridPosition(double low, double high, std::size_t index, std::size_t count) {
  if (count == 1)
    return 0.5 * (low + high);
  return index + 1 == count ? high : low + (high - low) * static_cast<double>(index) / static_cast<double>(count - 1);
}

} // namespace

Curve observationPoints(const Dataset& dataset, std::size_t trajectory, std::size_t channel) {
  NULLCLINE_CHECK(trajectory < dataset.trajectories.size() && channel < dataset.channelCount(),
                  trajectory << ", " << channel);
  Curve curve;
  const auto& one = dataset.trajectories[trajectory];
  for (std::size_t i = 0; i < one.count(); ++i)
    if (dataset.isObserved(one, i, channel)) {
      curve.x.push_back(one.times[i]);
      curve.y.push_back(dataset.value(one, i, channel));
    }
  return curve;
}

ModelTrajectory modelTrajectory(RightHandSide& f, const SolverOptions& options, const std::vector<double>& initial,
                                double start, double end, std::size_t points, std::stop_token stop) {
  NULLCLINE_CHECK(points >= 2 && end > start, points << " points over " << start << " to " << end);
  TrajectoryRequest request{start, initial, {}};
  for (std::size_t i = 0; i < points; ++i)
    request.times.push_back(gridPosition(start, end, i, points));
  Solution solution = integrate(f, std::span(&request, 1), options, stop);
  return {std::move(request.times), std::move(solution.trajectories[0].states), solution.trajectories[0].status};
}

PhasePlane phasePlaneOf(const Dataset& dataset, std::size_t horizontal, std::size_t vertical) {
  NULLCLINE_CHECK(horizontal < dataset.channelCount() && vertical < dataset.channelCount(),
                  horizontal << ", " << vertical << " of " << dataset.channelCount());
  PhasePlane plane;
  plane.horizontal = horizontal;
  plane.vertical = vertical;
  std::tie(plane.x_low, plane.x_high) = observedRange(dataset, horizontal).window();
  std::tie(plane.y_low, plane.y_high) = observedRange(dataset, vertical).window();
  for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel)
    plane.others.push_back(observedRange(dataset, channel).mean());
  return plane;
}

VectorFieldGrid vectorFieldGrid(RightHandSide& f, const PhasePlane& plane, std::size_t columns, std::size_t rows,
                                double time) {
  const std::size_t d = f.dimension();
  NULLCLINE_CHECK(plane.others.size() == d && plane.horizontal < d && plane.vertical < d,
                  plane.others.size() << " held values for " << d << " states");
  const std::size_t count = columns * rows;
  VectorFieldGrid grid;
  grid.columns = columns;
  grid.rows = rows;
  std::vector<double> states, rates(count * d);
  states.reserve(count * d);
  for (std::size_t i = 0; i < count; ++i) {
    grid.x.push_back(gridPosition(plane.x_low, plane.x_high, i % columns, columns));
    grid.y.push_back(gridPosition(plane.y_low, plane.y_high, i / columns, rows));
    states.insert(states.end(), plane.others.begin(), plane.others.end());
    states[i * d + plane.horizontal] = grid.x.back();
    states[i * d + plane.vertical] = grid.y.back();
  }
  const std::vector<double> times(count, time);
  const std::vector<std::size_t> trajectories(count, 0);
  if (count > 0)
    f.evaluate(count, times.data(), states.data(), trajectories.data(), rates.data());
  for (std::size_t i = 0; i < count; ++i) {
    grid.dx.push_back(rates[i * d + plane.horizontal]);
    grid.dy.push_back(rates[i * d + plane.vertical]);
  }
  return grid;
}

std::vector<Arrow> arrowsOf(const VectorFieldGrid& grid, const PhasePlane& plane, double aspect) {
  // u, v: the rates in heights of the screen per unit of time, so that an angle is the one that is seen.
  const double width = (plane.x_high - plane.x_low) / aspect, height = plane.y_high - plane.y_low;
  std::vector<double> speeds;
  for (std::size_t i = 0; i < grid.x.size(); ++i) {
    const double speed = std::hypot(grid.dx[i] / width, grid.dy[i] / height);
    if (std::isfinite(speed) && speed > 0.0)
      speeds.push_back(speed);
  }
  if (speeds.empty())
    return {};
  const auto rank = static_cast<std::ptrdiff_t>(kReferenceQuantile * static_cast<double>(speeds.size() - 1));
  std::nth_element(speeds.begin(), speeds.begin() + rank, speeds.end());
  const double reference = speeds[static_cast<std::size_t>(rank)];
  const auto intervals = [](std::size_t count) { return static_cast<double>(std::max<std::size_t>(count, 2) - 1); };
  const double cell = kArrowPart * std::min(aspect / intervals(grid.columns), 1.0 / intervals(grid.rows));

  std::vector<Arrow> arrows;
  for (std::size_t i = 0; i < grid.x.size(); ++i) {
    const double u = grid.dx[i] / width, v = grid.dy[i] / height;
    const double speed = std::hypot(u, v);
    if (!std::isfinite(speed) || speed == 0.0)
      continue;
    const double length = cell * std::min(1.0, std::pow(speed / reference, kArrowCompression));
    const double half_x = 0.5 * length * u / speed * width, half_y = 0.5 * length * v / speed * height;
    arrows.push_back({grid.x[i] - half_x, grid.y[i] - half_y, grid.x[i] + half_x, grid.y[i] + half_y});
  }
  return arrows;
}

} // namespace nullcline
