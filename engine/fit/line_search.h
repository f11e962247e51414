// A step length along a descent direction that fulfils the strong Wolfe conditions (Nocedal & Wright, Numerical
// Optimization, 2nd ed., 2006, Algorithms 3.5 and 3.6).
#pragma once

#include <functional>
#include <optional>

namespace nullcline {

/// The loss along a line.
struct LinePoint {
  double at = 0.0;    // length of the step
  double value = 0.0; // loss there
  double slope = 0.0; // its derivative by the length
  bool finite = true; // of loss and gradient
};

/// Nothing: a stop was requested.
using LineFunction = std::function<std::optional<LinePoint>(double at)>;

enum class LineEnd { found, failed, stopped };

struct LineSearchResult {
  LineEnd end = LineEnd::failed;
  LinePoint point; // found: the last that was asked for
};

/// value <= value(0) + 1e-4 at slope(0) and |slope| <= 0.9 |slope(0)|. What is not finite is too far. Where the second
/// cannot be had in `most_evaluations`, the lowest point that fulfils the first is taken.
/// `start`: at length 0, slope < 0; `first`: the length that is tried first, > 0.
LineSearchResult searchLine(const LineFunction& line, const LinePoint& start, double first, int most_evaluations);

} // namespace nullcline
