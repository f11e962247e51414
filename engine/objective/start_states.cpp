#include "engine/objective/start_states.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

double StartSource::value(std::size_t sample, std::size_t state) const {
  const std::size_t row = sample * scaling.stateCount();
  const auto scaled = [&](double x) { return (x - scaling.center[state]) / scaling.scale[state]; };
  if (sample == 0 && !known.empty() && std::isfinite(known[state]))
    return scaled(known[state]);
  if (observation && std::isfinite(piece.observed[row + state]))
    return scaled(piece.observed[row + state]);
  if (!isUnmeasured(shape, state))
    return scaled(piece.smooth[row + state]);
  const UnmeasuredState& unmeasured = shape->unmeasured[state];
  if (unmeasured.position >= 0)
    return scaled(piece.slope[row + static_cast<std::size_t>(unmeasured.position)]);
  return scaled(unmeasured.start);
}

bool isUnmeasured(const ModelShape* shape, std::size_t state) {
  return shape && shape->channel[state] < 0;
}

bool startsAtZero(const ModelShape* shape, std::size_t state) {
  return shape && shape->isStartKnown(state);
}

const PreparedPiece* sameTrajectory(std::span<const PreparedPiece> pieces, const PreparedPiece& piece) {
  const auto found = std::ranges::find_if(
      pieces, [&](const PreparedPiece& one) { return one.piece.trajectory == piece.piece.trajectory; });
  return found == pieces.end() ? nullptr : &*found;
}

} // namespace nullcline
