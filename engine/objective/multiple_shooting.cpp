#include "engine/objective/multiple_shooting.h"

#include <algorithm>

namespace nullcline {

namespace {

template <class Real>
ShootingSetup makeSetup(const MultipleShootingOptions& options, const ObjectiveInput<Real>& input) {
  const std::size_t d = input.field->stateCount();
  const Scaling& scaling = *input.scaling;
  const auto length = static_cast<std::size_t>(options.segment_samples);
  ShootingSetup setup{options.solver, options.gradient, {}, StartStates(d), options.continuity};
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
      for (std::size_t state = 0; state < d; ++state)
        if (const auto start = knownStart(input.shape, scaling, state); n == 0 && start)
          setup.starts.fix(*start);
        else
          setup.starts.estimate(source.value(first, state), startSpread(input.shape, scaling, state));
    }
  }
  return setup;
}

} // namespace

template <class Real>
MultipleShootingObjective<Real>::MultipleShootingObjective(const MultipleShootingOptions& options,
                                                           const ObjectiveInput<Real>& input)
    : ShootingObjective<Real>(input, makeSetup(options, input)) {}

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
