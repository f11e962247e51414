#include "engine/objective/multiple_shooting.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace nullcline {

namespace {

struct Range {
  double low = std::numeric_limits<double>::infinity(), high = -low;

  double nearest(double value) const { return low <= high ? std::clamp(value, low, high) : value; }
};

/// Of the observed values of each state, scaled; of a state that no column measures empty.
std::vector<Range> observedRanges(std::span<const PreparedPiece> pieces, const Scaling& scaling) {
  const std::size_t d = scaling.stateCount();
  std::vector<Range> ranges(d);
  for (const auto& piece : pieces)
    for (std::size_t i = 0; i < piece.observed.size(); ++i)
      if (const double y = piece.observed[i]; std::isfinite(y)) {
        Range& range = ranges[i % d];
        const double scaled = (y - scaling.center[i % d]) / scaling.scale[i % d];
        range.low = std::min(range.low, scaled);
        range.high = std::max(range.high, scaled);
      }
  return ranges;
}

/// Segments begin at the spline, but within what was observed of the state anywhere: in a long gap a spline swings past
/// it, to where a solution may not exist (less than no predators, and the prey is infinite soon).
template <class Real>
ShootingSetup makeSetup(const MultipleShootingOptions& options, const ObjectiveInput<Real>& input) {
  const std::size_t d = input.field->stateCount();
  const Scaling& scaling = *input.scaling;
  const auto length = static_cast<std::size_t>(options.segment_samples);
  ShootingSetup setup{options.solver, options.gradient, {}, StartStates(d), options.continuity};
  const auto ranges = observedRanges(input.pieces, scaling);
  for (std::size_t i = 0; i < input.pieces.size(); ++i) {
    const PreparedPiece& piece = input.pieces[i];
    const std::size_t samples = piece.times.size(), count = std::max<std::size_t>(1, samples / length);
    const std::span<const double> known =
        input.initial_states ? std::span<const double>((*input.initial_states)[i]) : std::span<const double>();
    for (std::size_t n = 0; n < count; ++n) {
      const bool last = n + 1 == count;
      const std::size_t first = n * length, end = last ? samples - 1 : first + length - 1;
      Segment segment = makeSegment(options.misfit, piece, first, end, scaling);
      segment.piece = i;
      segment.continues = segment.plan.end_stays = !last;
      if (!last)
        segment.plan.times.push_back((piece.times[end + 1] - scaling.time_origin) / scaling.time_scale);
      setup.segments.push_back(std::move(segment));
      const StartSource source{piece, scaling, input.shape, known};
      for (std::size_t state = 0; state < d; ++state) {
        const double value = source.value(first, state);
        const bool is_estimate = n == 0 && !known.empty();
        if (const auto start = knownStart(input.shape, scaling, state); n == 0 && start)
          setup.starts.fix(*start);
        else
          setup.starts.estimate(is_estimate ? value : ranges[state].nearest(value),
                                startSpread(input.shape, scaling, state));
      }
    }
  }
  return setup;
}

} // namespace

template <class Real>
MultipleShootingObjective<Real>::MultipleShootingObjective(const MultipleShootingOptions& options,
                                                           const ObjectiveInput<Real>& input, const DeviceSite* site)
    : ShootingObjective<Real>(input, makeSetup(options, input), site) {}

TrajectoryMatchingOptions wholeTrajectories(const MultipleShootingOptions& options) {
  TrajectoryMatchingOptions whole;
  whole.solver = options.solver;
  whole.gradient = options.gradient;
  whole.misfit = options.misfit;
  return whole;
}

template class MultipleShootingObjective<float>;
template class MultipleShootingObjective<double>;

} // namespace nullcline
