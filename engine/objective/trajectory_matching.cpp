#include "engine/objective/trajectory_matching.h"

namespace nullcline {

namespace {

/// The piece of which the initial state is taken: that of the training where validation goes on from it.
template <class Real>
const PreparedPiece& startPiece(const ObjectiveInput<Real>& input, const PreparedPiece& piece) {
  bool unmeasured = false;
  for (std::size_t state = 0; state < input.field->stateCount(); ++state)
    unmeasured = unmeasured || isUnmeasured(input.shape, state);
  const PreparedPiece* const before =
      input.validation && unmeasured ? sameTrajectory(input.training_pieces, piece) : nullptr;
  return before ? *before : piece;
}

/// What is known of the initial state of a piece from training. (d), or empty. `usual`: of a piece that training knows
/// nothing of.
template <class Real>
std::span<const double> knownStates(const ObjectiveInput<Real>& input, const InitialStates& states,
                                    std::span<const double> usual, std::size_t index) {
  if (states.empty())
    return {};
  if (!input.validation)
    return states[index];
  const PreparedPiece* const own = &startPiece(input, input.pieces[index]);
  if (own == &input.pieces[index])
    return usual;
  return states[static_cast<std::size_t>(own - input.training_pieces.data())];
}

/// The usual initial state as training has found it. (d), or empty
template <class Real>
void writeUsualStart(const ObjectiveInput<Real>& input, const InitialStates& states, std::vector<double>& usual) {
  usual.clear();
  if (input.validation && input.shape && !states.empty())
    writeUnmeasuredStart(*input.shape, states, usual);
}

/// The start of a solution that estimates nothing, or where estimates begin.
template <class Real>
double startValue(const ObjectiveInput<Real>& input, InitialStateChoice choice, std::span<const double> known,
                  std::size_t index, std::size_t state) {
  const PreparedPiece& piece = input.pieces[index];
  const PreparedPiece& from = startPiece(input, piece);
  if (from.piece.first == 0 || isUnmeasured(input.shape, state))
    if (const auto start = knownStart(input.shape, *input.scaling, state))
      return *start;
  const bool own = !input.validation || &from != &piece; // what is known is of this very trajectory
  const bool estimates = isUnmeasured(input.shape, state) || (own && choice == InitialStateChoice::estimated);
  const StartSource source{from, *input.scaling, input.shape, estimates ? known : std::span<const double>{},
                           choice == InitialStateChoice::first_observation};
  return source.value(0, state);
}

template <class Real>
ShootingSetup makeSetup(const TrajectoryMatchingOptions& options, const ObjectiveInput<Real>& input) {
  const std::size_t d = input.field->stateCount();
  const Scaling& scaling = *input.scaling;
  ShootingSetup setup{options.solver, options.gradient, {}, StartStates(d)};
  if (!input.validation) {
    setup.first_horizon = options.first_horizon;
    setup.growth_epochs = options.growth_epochs;
  }
  static const InitialStates kNothing;
  const InitialStates& states = input.initial_states ? *input.initial_states : kNothing;
  std::vector<double> usual;
  writeUsualStart(input, states, usual);
  for (std::size_t i = 0; i < input.pieces.size(); ++i) {
    const PreparedPiece& piece = input.pieces[i];
    Segment segment = makeSegment(options.misfit, piece, 0, piece.times.size() - 1, scaling);
    segment.piece = i;
    segment.plan.start = (startPiece(input, piece).times.front() - scaling.time_origin) / scaling.time_scale;
    setup.segments.push_back(std::move(segment));
    const auto known = knownStates(input, states, usual, i);
    for (std::size_t state = 0; state < d; ++state) {
      const double start = startValue(input, options.initial, known, i, state);
      const bool estimated = !input.validation && !knownStart(input.shape, scaling, state) &&
                             (options.initial == InitialStateChoice::estimated || isUnmeasured(input.shape, state));
      if (estimated)
        setup.starts.estimate(start, startSpread(input.shape, scaling, state));
      else
        setup.starts.fix(start);
    }
  }
  return setup;
}

} // namespace

template <class Real>
TrajectoryMatchingObjective<Real>::TrajectoryMatchingObjective(const TrajectoryMatchingOptions& options,
                                                               const ObjectiveInput<Real>& input,
                                                               const DeviceSite* site)
    : ShootingObjective<Real>(input, makeSetup(options, input), site), choice_(options.initial) {}

template <class Real>
void TrajectoryMatchingObjective<Real>::useInitialStates(const InitialStates& states) {
  const auto& input = this->input();
  if (!input.validation || states.empty())
    return;
  writeUsualStart(input, states, usual_start_);
  for (std::size_t i = 0; i < input.pieces.size(); ++i) {
    const auto known = knownStates<Real>(input, states, usual_start_, i);
    for (std::size_t state = 0; state < input.field->stateCount(); ++state)
      this->starts().set(i, state, startValue(input, choice_, known, i, state));
  }
}

template class TrajectoryMatchingObjective<float>;
template class TrajectoryMatchingObjective<double>;

} // namespace nullcline
