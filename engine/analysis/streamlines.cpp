#include "engine/analysis/streamlines.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <optional>

namespace nullcline {

namespace {

constexpr double kStepPart = 0.2;      // of the separation: length of a step
constexpr double kRest = 1e-6;         // of the largest speed, below which the field rests
constexpr double kArrowLength = 0.012; // in parts of the window: only the direction counts
constexpr double kArrowEvery = 0.35;   // of a long line
constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// In parts of the window.
struct Point {
  double u = 0.0, v = 0.0;
};
Point operator+(Point a, Point b) {
  return {a.u + b.u, a.v + b.v};
}
Point operator*(double s, Point a) {
  return {s * a.u, s * a.v};
}
double distance(Point a, Point b) {
  return std::hypot(a.u - b.u, a.v - b.v);
}

/// The direction of the field, linear between the grid's points.
class Directions {
 public:
  Directions(const VectorFieldGrid& grid, const PhasePlane& plane) : columns_(grid.columns), rows_(grid.rows) {
    const double width = plane.x_high - plane.x_low, height = plane.y_high - plane.y_low;
    for (std::size_t i = 0; i < grid.dx.size(); ++i) {
      rates_.push_back({grid.dx[i] / width, grid.dy[i] / height});
      if (const double speed = std::hypot(rates_[i].u, rates_[i].v); std::isfinite(speed))
        fastest_ = std::max(fastest_, speed);
    }
  }

  /// Nothing outside the window, where it rests, and beside points without values.
  std::optional<Point> at(Point point) const {
    if (!(point.u >= 0.0 && point.u <= 1.0 && point.v >= 0.0 && point.v <= 1.0))
      return std::nullopt;
    const double x = point.u * static_cast<double>(columns_ - 1), y = point.v * static_cast<double>(rows_ - 1);
    const std::size_t column = std::min(static_cast<std::size_t>(x), columns_ - 2);
    const std::size_t row = std::min(static_cast<std::size_t>(y), rows_ - 2);
    const double a = x - static_cast<double>(column), b = y - static_cast<double>(row);
    const Point* corner = rates_.data() + row * columns_ + column;
    const Point rate =
        (1 - b) * ((1 - a) * corner[0] + a * corner[1]) + b * ((1 - a) * corner[columns_] + a * corner[columns_ + 1]);
    const double speed = std::hypot(rate.u, rate.v);
    if (!(speed > kRest * fastest_))
      return std::nullopt;
    return (1.0 / speed) * rate;
  }

 private:
  std::size_t columns_, rows_;
  std::vector<Point> rates_;
  double fastest_ = 0.0;
};

/// Points already on lines, in square cells as wide as the separation: what is near a point lies in nine of them.
class Neighbours {
 public:
  explicit Neighbours(double separation)
      : side_(static_cast<std::size_t>(std::ceil(1.0 / separation)) + 1), separation_(separation),
        cells_(side_ * side_) {}

  void add(Point point) { cells_[cellOf(point.v) * side_ + cellOf(point.u)].push_back(point); }
  bool isFree(Point point, double apart) const {
    const std::size_t column = cellOf(point.u), row = cellOf(point.v);
    for (std::size_t r = row > 0 ? row - 1 : 0; r <= std::min(row + 1, side_ - 1); ++r)
      for (std::size_t c = column > 0 ? column - 1 : 0; c <= std::min(column + 1, side_ - 1); ++c)
        for (const auto& other : cells_[r * side_ + c])
          if (distance(point, other) < apart)
            return false;
    return true;
  }

 private:
  std::size_t cellOf(double part) const {
    return std::min(static_cast<std::size_t>(std::max(part, 0.0) / separation_), side_ - 1);
  }

  std::size_t side_;
  double separation_;
  std::vector<std::vector<Point>> cells_;
};

class Drawing {
 public:
  Drawing(const VectorFieldGrid& grid, const PhasePlane& plane, const StreamlineOptions& options)
      : directions_(grid, plane), plane_(plane), options_(options), neighbours_(options.separation) {}

  Streamlines draw(std::stop_token stop) {
    // The first seed is the middle; where nothing flows there, or where parts are cut off from it, a raster goes on.
    const int raster = static_cast<int>(std::ceil(1.0 / options_.separation));
    tryFrom({0.5, 0.5});
    for (int i = 0; i <= raster * raster; ++i) {
      while (!lines_.empty()) {
        if (stop.stop_requested())
          return {};
        seedBeside(lines_.front());
        lines_.pop_front();
      }
      tryFrom({(i % raster + 0.5) / raster, (i / raster + 0.5) / raster});
    }
    return std::move(result_);
  }

 private:
  void tryFrom(Point seed) {
    if (!directions_.at(seed) || !neighbours_.isFree(seed, options_.separation))
      return;
    const auto behind = half(seed, -1.0, {});
    std::vector<Point> line(behind.rbegin(), behind.rend());
    line.push_back(seed);
    const auto ahead = half(seed, 1.0, behind);
    line.insert(line.end(), ahead.begin(), ahead.end());
    if (static_cast<double>(line.size() - 1) * stepLength() < options_.shortest)
      return;
    for (const auto& point : line)
      neighbours_.add(point);
    append(line);
    lines_.push_back(std::move(line));
  }

  double stepLength() const { return kStepPart * options_.separation; }

  /// Points from the seed on, without it. `other`: the half drawn before, which this one may not come close to either.
  std::vector<Point> half(Point seed, double sense, const std::vector<Point>& other) const {
    const double apart = options_.closest * options_.separation;
    std::vector<Point> line;
    const auto most = static_cast<std::size_t>(options_.longest / stepLength());
    Point here = seed;
    while (line.size() < most) {
      const auto next = step(here, sense * stepLength());
      if (!next || !neighbours_.isFree(*next, apart) || comesBack(*next, seed, line, other))
        break;
      here = *next;
      line.push_back(here);
    }
    return line;
  }

  // What lies less than a separation back along the line is near without coming back.
  bool comesBack(Point point, Point seed, const std::vector<Point>& line, const std::vector<Point>& other) const {
    const double apart = options_.closest * options_.separation;
    const auto recent = static_cast<std::size_t>(std::ceil(1.5 / kStepPart));
    const auto isClose = [&](Point a) { return distance(point, a) < apart; };
    if (line.size() > recent &&
        (isClose(seed) || std::any_of(line.begin(), line.end() - static_cast<std::ptrdiff_t>(recent), isClose)))
      return true;
    const std::size_t near_seed = line.size() < recent ? std::min(recent - line.size(), other.size()) : 0;
    return std::any_of(other.begin() + static_cast<std::ptrdiff_t>(near_seed), other.end(), isClose);
  }

  std::optional<Point> step(Point from, double h) const {
    const auto k1 = directions_.at(from);
    const auto k2 = k1 ? directions_.at(from + 0.5 * h * *k1) : k1;
    const auto k3 = k2 ? directions_.at(from + 0.5 * h * *k2) : k2;
    const auto k4 = k3 ? directions_.at(from + h * *k3) : k3;
    if (!k4)
      return std::nullopt;
    const Point sum = *k1 + 2.0 * *k2 + 2.0 * *k3 + *k4;
    // Where the directions turn about within a step there is a point at rest, and stepping on would only tremble.
    if (std::hypot(sum.u, sum.v) < 3.0)
      return std::nullopt;
    const Point to = from + (h / 6.0) * sum;
    return to.u >= 0.0 && to.u <= 1.0 && to.v >= 0.0 && to.v <= 1.0 ? std::optional(to) : std::nullopt;
  }

  void seedBeside(const std::vector<Point>& line) {
    for (const auto& point : line) {
      const auto along = directions_.at(point);
      for (const double side : {-options_.separation, options_.separation})
        if (along)
          tryFrom(point + side * Point{-along->v, along->u});
    }
  }

  void append(const std::vector<Point>& line) {
    const double width = plane_.x_high - plane_.x_low, height = plane_.y_high - plane_.y_low;
    const auto add = [&](Point point) {
      result_.lines.x.push_back(plane_.x_low + width * point.u);
      result_.lines.y.push_back(plane_.y_low + height * point.v);
    };
    for (const auto& point : line)
      add(point);
    result_.lines.x.push_back(kGap);
    result_.lines.y.push_back(kGap);
    ++result_.count;
    const double length = static_cast<double>(line.size() - 1) * stepLength();
    const auto arrows = static_cast<std::size_t>(std::max(1.0, std::round(length / kArrowEvery)));
    for (std::size_t i = 0; i < arrows; ++i) {
      const Point at = line[(2 * i + 1) * line.size() / (2 * arrows)];
      if (const auto along = directions_.at(at)) {
        const Point tail = at + -0.5 * kArrowLength * *along, tip = at + 0.5 * kArrowLength * *along;
        result_.arrows.push_back({plane_.x_low + width * tail.u, plane_.y_low + height * tail.v,
                                  plane_.x_low + width * tip.u, plane_.y_low + height * tip.v});
      }
    }
  }

  Directions directions_;
  const PhasePlane& plane_;
  StreamlineOptions options_;
  Neighbours neighbours_;
  std::deque<std::vector<Point>> lines_; // beside which no seeds have been tried yet
  Streamlines result_;
};

} // namespace

Streamlines streamlines(const VectorFieldGrid& grid, const PhasePlane& plane, const StreamlineOptions& options,
                        std::stop_token stop) {
  NULLCLINE_CHECK(grid.columns >= 2 && grid.rows >= 2 && grid.dx.size() == grid.columns * grid.rows,
                  grid.columns << " x " << grid.rows << " points");
  if (stop.stop_requested())
    return {};
  return Drawing(grid, plane, options).draw(stop);
}

} // namespace nullcline
