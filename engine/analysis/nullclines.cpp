#include "engine/analysis/nullclines.h"

#include "engine/core/check.h"

#include <array>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr int kBisections = 20;
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// An edge between two neighbours of the grid whose rates differ in sign, and the crossing on it.
struct Crossing {
  double x0, y0, x1, y1;                // ends; the rate is negative at the first
  double rate0, rate1;                  // there
  std::size_t next[2] = {kNone, kNone}; // neighbours on the line
  bool is_zero = true;

  void link(std::size_t other) { next[next[0] == kNone ? 0 : 1] = other; }
};

/// One of the two families, from the signs of its rate on the grid.
class Contour {
 public:
  Contour(const VectorFieldGrid& grid, const std::vector<double>& rates)
      : grid_(grid), rates_(rates), across_(rates.size(), kNone), up_(rates.size(), kNone) {
    for (std::size_t row = 0; row < grid.rows; ++row)
      for (std::size_t column = 0; column < grid.columns; ++column) {
        const std::size_t here = row * grid.columns + column;
        if (column + 1 < grid.columns)
          across_[here] = addEdge(here, here + 1);
        if (row + 1 < grid.rows)
          up_[here] = addEdge(here, here + grid.columns);
      }
  }

  std::vector<Crossing>& crossings() { return crossings_; }

  /// After the crossings are known: joins them cell by cell and follows them.
  Curve lines() {
    for (std::size_t row = 0; row + 1 < grid_.rows; ++row)
      for (std::size_t column = 0; column + 1 < grid_.columns; ++column)
        joinCell(row * grid_.columns + column);
    Curve curve;
    std::vector<bool> seen(crossings_.size(), false);
    for (const bool closed : {false, true}) // open lines from their ends first
      for (std::size_t i = 0; i < crossings_.size(); ++i)
        if (!seen[i] && crossings_[i].next[0] != kNone && (closed || crossings_[i].next[1] == kNone))
          follow(i, seen, curve);
    return curve;
  }

 private:
  std::size_t addEdge(std::size_t a, std::size_t b) {
    const double at_a = rates_[a], at_b = rates_[b];
    if (!std::isfinite(at_a) || !std::isfinite(at_b) || (at_a < 0.0) == (at_b < 0.0))
      return kNone;
    if (at_b < 0.0)
      std::swap(a, b);
    crossings_.push_back({grid_.x[a], grid_.y[a], grid_.x[b], grid_.y[b], rates_[a], rates_[b]});
    return crossings_.size() - 1;
  }

  // Counter-clockwise from below. Two crossings are joined; of four, those that the middle's sign keeps together.
  void joinCell(std::size_t corner) {
    const std::size_t right = corner + 1, above = corner + grid_.columns;
    const std::array<std::size_t, 4> edges{across_[corner], up_[right], across_[above], up_[corner]};
    std::vector<std::size_t> found;
    for (const auto edge : edges)
      if (edge != kNone && crossings_[edge].is_zero)
        found.push_back(edge);
    if (found.size() == 2)
      return join(found[0], found[1]);
    if (found.size() != 4)
      return;
    const double middle = rates_[corner] + rates_[right] + rates_[above] + rates_[above + 1];
    if ((middle < 0.0) == (rates_[corner] < 0.0)) { // the lower left corner reaches the upper right one
      join(edges[0], edges[1]);
      join(edges[2], edges[3]);
    } else {
      join(edges[0], edges[3]);
      join(edges[1], edges[2]);
    }
  }

  void join(std::size_t a, std::size_t b) {
    crossings_[a].link(b);
    crossings_[b].link(a);
  }

  void follow(std::size_t first, std::vector<bool>& seen, Curve& curve) const {
    std::size_t here = first, before = kNone;
    do {
      seen[here] = true;
      append(here, curve);
      const auto& next = crossings_[here].next;
      const std::size_t onward = next[0] != before ? next[0] : next[1];
      before = here;
      here = onward;
    } while (here != kNone && !seen[here]);
    if (here == first) // closed
      append(first, curve);
    curve.x.push_back(kGap);
    curve.y.push_back(kGap);
  }

  void append(std::size_t index, Curve& curve) const {
    curve.x.push_back(0.5 * (crossings_[index].x0 + crossings_[index].x1));
    curve.y.push_back(0.5 * (crossings_[index].y0 + crossings_[index].y1));
  }

  const VectorFieldGrid& grid_;
  const std::vector<double>& rates_;
  std::vector<std::size_t> across_, up_; // (grid) crossing on the edge to the right of, and above, each point
  std::vector<Crossing> crossings_;
};

/// Halves all edges together, each in one batch of rows. `state` is the one whose rate it is.
void bisect(RightHandSide& f, const PhasePlane& plane, std::size_t state, double time, std::vector<Crossing>& edges,
            std::stop_token stop) {
  const std::size_t d = f.dimension(), count = edges.size();
  const std::vector<double> times(count, time);
  const std::vector<std::size_t> owners(count, 0);
  std::vector<double> states, rates(count * d);
  for (std::size_t i = 0; i < count; ++i)
    states.insert(states.end(), plane.others.begin(), plane.others.end());
  std::vector<double> first_size(count);
  for (std::size_t i = 0; i < count; ++i)
    first_size[i] = std::max(std::abs(edges[i].rate0), std::abs(edges[i].rate1));
  for (int halving = 0; halving < kBisections && count > 0 && !stop.stop_requested(); ++halving) {
    for (std::size_t i = 0; i < count; ++i) {
      states[i * d + plane.horizontal] = 0.5 * (edges[i].x0 + edges[i].x1);
      states[i * d + plane.vertical] = 0.5 * (edges[i].y0 + edges[i].y1);
    }
    f.evaluate(count, times.data(), states.data(), owners.data(), rates.data());
    for (std::size_t i = 0; i < count; ++i) {
      auto& edge = edges[i];
      const double rate = rates[i * d + state], x = states[i * d + plane.horizontal],
                   y = states[i * d + plane.vertical];
      edge.is_zero = edge.is_zero && std::isfinite(rate);
      if (rate < 0.0)
        edge.x0 = x, edge.y0 = y, edge.rate0 = rate;
      else
        edge.x1 = x, edge.y1 = y, edge.rate1 = rate;
    }
  }
  // What is continuous has become small on both sides; a jump or a pole has not.
  for (std::size_t i = 0; i < count; ++i)
    edges[i].is_zero = edges[i].is_zero && edges[i].rate1 - edges[i].rate0 < 0.01 * first_size[i];
}

} // namespace

Nullclines nullclines(RightHandSide& f, const PhasePlane& plane, const VectorFieldGrid& grid, double time,
                      std::stop_token stop) {
  NULLCLINE_CHECK(plane.others.size() == f.dimension() && grid.dx.size() == grid.columns * grid.rows,
                  plane.others.size() << " held values for " << f.dimension() << " states");
  Nullclines result;
  for (const bool across : {true, false}) {
    Contour contour(grid, across ? grid.dx : grid.dy);
    bisect(f, plane, across ? plane.horizontal : plane.vertical, time, contour.crossings(), stop);
    (across ? result.horizontal : result.vertical) = contour.lines();
  }
  return result;
}

} // namespace nullcline
