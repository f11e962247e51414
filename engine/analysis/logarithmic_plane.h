// A phase plane whose axes may be logarithmic, as the plane in which it is drawn: even grids, straight arrows and lines
// that keep their distance there are so on the screen.
#pragma once

#include "engine/analysis/nullclines.h"
#include "engine/analysis/plot_data.h"
#include "engine/analysis/streamlines.h"

#include <vector>

namespace nullcline {

struct LogarithmicAxes {
  bool horizontal = false, vertical = false;

  bool any() const { return horizontal || vertical; }
  bool operator==(const LogarithmicAxes&) const = default;
};

/// u = ln x for each state on a logarithmic axis, so du/dt = f(x) / x; other states are as they are. Used wherever a
/// plane is asked for: vectorFieldGrid, arrowsOf, nullclines, streamlines. What they return is then in u.
class LogarithmicPlane final : public RightHandSide {
 public:
  /// `field` lives as long; the window of `plane` lies above zero along logarithmic axes.
  LogarithmicPlane(RightHandSide& field, const PhasePlane& plane, LogarithmicAxes axes);

  /// The window in u.
  const PhasePlane& plane() const { return plane_; }
  std::size_t dimension() const override { return field_.dimension(); }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;

  /// From u to states.
  void toStates(Curve& curve) const;
  void toStates(std::vector<Arrow>& arrows) const;
  void toStates(Nullclines& nullclines) const;
  void toStates(Streamlines& streamlines) const;

 private:
  RightHandSide& field_;
  LogarithmicAxes axes_;
  PhasePlane plane_;
  std::vector<std::size_t> states_; // on logarithmic axes
  std::vector<double> values_;      // (count x d) x
};

} // namespace nullcline
