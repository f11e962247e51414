#include "engine/analysis/curve_envelope.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

void CurveEnvelope::Group::add(const Point& point) {
  if (std::isnan(point.y)) {
    if (!missing)
      missing = point.x;
    return;
  }
  if (is_empty)
    first = lowest = highest = point;
  is_empty = false;
  last = point;
  if (point.y < lowest.y)
    lowest = point;
  if (point.y > highest.y)
    highest = point;
}

void CurveEnvelope::Group::add(const Group& later) {
  if (!missing)
    missing = later.missing;
  if (later.is_empty)
    return;
  if (is_empty)
    first = later.first;
  if (is_empty || later.lowest.y < lowest.y)
    lowest = later.lowest;
  if (is_empty || later.highest.y > highest.y)
    highest = later.highest;
  last = later.last;
  is_empty = false;
}

void CurveEnvelope::add(double x, double y) {
  if (groups_.empty() || in_last_ == per_group_) {
    if (groups_.size() == 2 * kFewGroups) {
      for (std::size_t i = 0; i < kFewGroups; ++i) {
        groups_[i] = groups_[2 * i];
        groups_[i].add(groups_[2 * i + 1]);
      }
      groups_.resize(kFewGroups);
      per_group_ *= 2;
    }
    groups_.emplace_back();
    in_last_ = 0;
  }
  groups_.back().add(Point{x, y});
  ++in_last_;
}

Curve CurveEnvelope::line() const {
  Curve line;
  const auto put = [&line](const Point& point) {
    line.x.push_back(point.x);
    line.y.push_back(point.y);
  };
  for (const auto& group : groups_) {
    std::array<Point, 5> points;
    std::size_t count = 0;
    if (!group.is_empty) {
      const bool low_first = group.lowest.x <= group.highest.x;
      points = {group.first, low_first ? group.lowest : group.highest, low_first ? group.highest : group.lowest,
                group.last};
      count = 4;
    }
    if (group.missing) {
      const auto at = std::find_if(points.begin(), points.begin() + count,
                                   [&](const Point& point) { return point.x > *group.missing; });
      std::move_backward(at, points.begin() + count, points.begin() + count + 1);
      *at = {*group.missing, kMissing};
      ++count;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Point &point = points[i], &before = points[i > 0 ? i - 1 : 0];
      if (i == 0 || point.x != before.x || (point.y != before.y && !(std::isnan(point.y) && std::isnan(before.y))))
        put(point);
    }
  }
  return line;
}

std::vector<double> CurveEnvelope::missing() const {
  std::vector<double> places;
  for (const auto& group : groups_)
    if (group.missing)
      places.push_back(*group.missing);
  return places;
}

} // namespace nullcline
