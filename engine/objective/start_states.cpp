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

double startSpread(const ModelShape* shape, const Scaling& scaling, std::size_t state) {
  return isUnmeasured(shape, state) ? shape->unmeasured[state].spread / scaling.scale[state] : 0.0;
}

std::optional<double> knownStart(const ModelShape* shape, const Scaling& scaling, std::size_t state) {
  if (shape && shape->isStartKnown(state))
    return 0.0; // the centre of its scaling
  if (!shape || shape->measured_start.empty() || std::isnan(shape->measured_start[state]))
    return std::nullopt;
  return (shape->measured_start[state] - scaling.center[state]) / scaling.scale[state];
}

const PreparedPiece* sameTrajectory(std::span<const PreparedPiece> pieces, const PreparedPiece& piece) {
  const auto found = std::ranges::find_if(
      pieces, [&](const PreparedPiece& one) { return one.piece.trajectory == piece.piece.trajectory; });
  return found == pieces.end() ? nullptr : &*found;
}

} // namespace nullcline
