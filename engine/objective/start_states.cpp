#include "engine/objective/start_states.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

double StartSource::value(std::size_t sample, std::size_t state) const {
  const std::size_t d = scaling.stateCount();
  const double candidates[] = {
      known.empty() || sample > 0 ? std::numeric_limits<double>::quiet_NaN() : known[state],
      observation ? piece.observed[sample * d + state] : std::numeric_limits<double>::quiet_NaN(),
      piece.smooth[sample * d + state],
  };
  for (const double x : candidates)
    if (std::isfinite(x))
      return (x - scaling.center[state]) / scaling.scale[state];
  return 0.0;
}

bool isUnmeasured(const ModelShape* shape, std::size_t state) {
  return shape && shape->channel[state] < 0;
}

bool startsAtZero(const ModelShape* shape, std::size_t state) {
  return isUnmeasured(shape, state) && shape->unmeasured_start_at_zero;
}

const PreparedPiece* sameTrajectory(std::span<const PreparedPiece> pieces, const PreparedPiece& piece) {
  const auto found = std::ranges::find_if(
      pieces, [&](const PreparedPiece& one) { return one.piece.trajectory == piece.piece.trajectory; });
  return found == pieces.end() ? nullptr : &*found;
}

std::vector<double> meanInitialState(const InitialStates& states, std::size_t count) {
  std::vector<double> mean(count, 0.0), known(count, 0.0);
  for (const auto& one : states)
    for (std::size_t i = 0; i < std::min(count, one.size()); ++i)
      if (std::isfinite(one[i])) {
        mean[i] += one[i];
        known[i] += 1.0;
      }
  for (std::size_t i = 0; i < count; ++i)
    mean[i] = known[i] > 0.0 ? mean[i] / known[i] : std::numeric_limits<double>::quiet_NaN();
  return mean;
}

} // namespace nullcline
