// A curve that grows and grows, kept at a bounded size.
#pragma once

#include "engine/analysis/plot_data.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace nullcline {

/// Points come with increasing x. As long as they are few the curve is exact; then of each so many in a row the first,
/// the lowest, the highest and the last are kept, and where a value was missing for the first time. Between n and 2 n
/// of such groups for n = kFewGroups: finer than any picture.
class CurveEnvelope {
 public:
  static constexpr std::size_t kFewGroups = 4096;

  /// NaN: no value there.
  void add(double x, double y);
  /// In the order of x; NaN breaks the line.
  Curve line() const;
  /// x of the first missing value of each group.
  std::vector<double> missing() const;

 private:
  struct Point {
    double x = 0.0, y = 0.0;
  };
  struct Group {
    bool is_empty = true; // of values
    Point first, lowest, highest, last;
    std::optional<double> missing;

    void add(const Point& point);
    void add(const Group& later);
  };

  std::vector<Group> groups_;
  std::size_t per_group_ = 1, in_last_ = 0; // points
};

} // namespace nullcline
