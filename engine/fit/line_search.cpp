// c1, c2: constants of the sufficient decrease and of the curvature condition
#include "engine/fit/line_search.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kDecrease = 1e-4, kCurvature = 0.9; // c1, c2: Nocedal & Wright's for quasi-Newton methods
constexpr double kGrowth = 3.0;                      // of a step that is too short
constexpr double kEdge = 0.1;                        // part of a bracket that interpolation keeps from its ends
constexpr double kShortest = 1e-12;                  // of a bracket, relative to where it is

/// Where the cubic through two points and their slopes is lowest (Nocedal & Wright, equation 3.59); a bisection where
/// it has no minimum. Never within kEdge of the bracket's ends.
double insideOf(const LinePoint& low, const LinePoint& high) {
  const double width = high.at - low.at;
  if (!high.finite)
    return low.at + kEdge * width; // too far by who knows how much
  const double d1 = low.slope + high.slope - 3.0 * (low.value - high.value) / (low.at - high.at);
  const double square = d1 * d1 - low.slope * high.slope;
  double part = 0.5;
  if (square >= 0.0) {
    const double d2 = std::copysign(std::sqrt(square), width);
    const double at = high.at - width * (high.slope + d2 - d1) / (high.slope - low.slope + 2.0 * d2);
    if (std::isfinite(at))
      part = (at - low.at) / width;
  }
  return low.at + std::clamp(part, kEdge, 1.0 - kEdge) * width;
}

class Search {
 public:
  Search(const LineFunction& line, const LinePoint& start, int most) : line_(line), start_(start), left_(most) {}

  /// Algorithm 3.5.
  LineSearchResult bracket(double first) {
    LinePoint before = start_;
    for (double at = first; left_ > 0; at *= kGrowth) {
      const auto point = ask(at);
      if (!point)
        return {LineEnd::stopped, {}};
      if (isTooFar(*point) || (before.at > 0.0 && point->value >= before.value))
        return zoom(before, *point);
      if (isFlat(*point))
        return {LineEnd::found, *point};
      if (point->slope >= 0.0)
        return zoom(*point, before);
      before = *point;
    }
    return take(before);
  }

 private:
  /// Algorithm 3.6: `low` is the lowest point so far that is not too far.
  LineSearchResult zoom(LinePoint low, LinePoint high) {
    while (left_ > 0 && std::abs(high.at - low.at) > kShortest * std::max(high.at, low.at)) {
      const auto point = ask(insideOf(low, high));
      if (!point)
        return {LineEnd::stopped, {}};
      if (isTooFar(*point) || point->value >= low.value) {
        high = *point;
        continue;
      }
      if (isFlat(*point))
        return {LineEnd::found, *point};
      if (point->slope * (high.at - low.at) >= 0.0)
        high = low;
      low = *point;
    }
    return take(low);
  }

  /// What is low enough though not flat enough.
  LineSearchResult take(const LinePoint& low) {
    if (!(low.at > 0.0 && low.value < start_.value))
      return {LineEnd::failed, {}};
    if (low.at == last_at_)
      return {LineEnd::found, low};
    const auto again = line_(low.at); // so that it is the last that was asked for
    return again ? LineSearchResult{LineEnd::found, *again} : LineSearchResult{LineEnd::stopped, {}};
  }

  std::optional<LinePoint> ask(double at) {
    --left_;
    last_at_ = at;
    return line_(at);
  }
  bool isTooFar(const LinePoint& point) const {
    return !point.finite || !(point.value <= start_.value + kDecrease * point.at * start_.slope);
  }
  bool isFlat(const LinePoint& point) const { return std::abs(point.slope) <= -kCurvature * start_.slope; }

  const LineFunction& line_;
  LinePoint start_;
  int left_;
  double last_at_ = 0.0;
};

} // namespace

LineSearchResult searchLine(const LineFunction& line, const LinePoint& start, double first, int most_evaluations) {
  return Search(line, start, most_evaluations).bracket(first);
}

} // namespace nullcline
