#include "ui/plots/preview_phase.h"

#include "engine/analysis/piece_requests.h"
#include "engine/model/predict.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

namespace {

constexpr std::size_t kMostPoints = 20000; // of more, a part evenly spread is shown
constexpr std::size_t kMostTrajectories = 16;
constexpr std::size_t kPointsPerTrajectory = 200;
constexpr std::size_t kMedianOf = 20000; // of more values, a part evenly spread decides
constexpr double kMargin = 0.08;         // of the range, on each side

/// Half its own size where there is one value only, [0, 1] where there is none.
StateSpan spanOf(std::vector<double> values) {
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values.empty())
    return {};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  const double room = *high > *low ? kMargin * (*high - *low) : *low != 0.0 ? 0.5 * std::abs(*low) : 0.5;
  StateSpan span;
  span.low = *low - room;
  span.high = *high + room;
  span.has_nonpositive = *low <= 0.0;
  for (const double value : values)
    if (value > 0.0 && (span.smallest_positive == 0.0 || value < span.smallest_positive))
      span.smallest_positive = value;
  std::vector<double> some;
  const std::size_t stride = values.size() / kMedianOf + 1;
  for (std::size_t i = 0; i < values.size(); i += stride)
    some.push_back(values[i]);
  const auto middle = some.begin() + static_cast<std::ptrdiff_t>(some.size() / 2);
  std::nth_element(some.begin(), middle, some.end());
  span.median = *middle;
  if (some.size() % 2 == 0)
    span.median = 0.5 * (span.median + *std::max_element(some.begin(), middle));
  return span;
}

std::vector<double> observedValues(const Dataset& dataset, std::size_t channel) {
  std::vector<double> values;
  for (const auto& trajectory : dataset.trajectories)
    for (std::size_t k = 0; k < trajectory.count(); ++k)
      if (dataset.isObserved(trajectory, k, channel))
        values.push_back(dataset.value(trajectory, k, channel));
  return values;
}

/// As wide as what was observed; of a state that no column measures, as what was fitted.
StateSpan stateSpan(const Preview& preview, const PreviewRequest& request, std::size_t state) {
  if (preview.states[state].isMeasured())
    return spanOf(observedValues(*request.dataset, static_cast<std::size_t>(preview.states[state].channel)));
  std::vector<double> values = preview.channels[state].fit.y;
  if (request.model && state < request.model->unmeasured_start.size())
    values.push_back(request.model->unmeasured_start[state]);
  return spanOf(std::move(values));
}

PhasePlane planeOf(const PhaseCurves& phase, std::size_t horizontal, std::size_t vertical) {
  PhasePlane plane{horizontal,
                   vertical,
                   phase.spans[horizontal].low,
                   phase.spans[horizontal].high,
                   phase.spans[vertical].low,
                   phase.spans[vertical].high,
                   {}};
  for (const auto& span : phase.spans)
    plane.others.push_back(span.median);
  return plane;
}

/// The states that are drawn: two or three.
struct Shown {
  std::array<std::size_t, 3> states{};
  std::size_t count = 2;
};

/// `value(state)` of each of them becomes the next point.
template <class Value>
void append(PhaseCurve& curve, const Shown& shown, const Value& value) {
  curve.x.push_back(value(shown.states[0]));
  curve.y.push_back(value(shown.states[1]));
  if (shown.count == 3)
    curve.z.push_back(value(shown.states[2]));
}

void appendBreak(PhaseCurve& curve, const Shown& shown) {
  append(curve, shown, [](std::size_t) { return kMissing; });
}

void addObserved(Preview& preview, const Dataset& dataset, const Shown& shown) {
  for (std::size_t i = 0; i < shown.count; ++i)
    if (!preview.states[shown.states[i]].isMeasured())
      return;
  const auto channel = [&](std::size_t state) { return static_cast<std::size_t>(preview.states[state].channel); };
  const std::size_t stride = summarize(dataset).times / kMostPoints + 1;
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i) {
    const bool is_shown = i == preview.trajectory;
    const auto& trajectory = dataset.trajectories[i];
    for (std::size_t k = 0; k < trajectory.count(); k += stride) {
      const auto is_observed = [&](std::size_t s) { return dataset.isObserved(trajectory, k, channel(s)); };
      if (std::all_of(shown.states.begin(), shown.states.begin() + static_cast<std::ptrdiff_t>(shown.count),
                      is_observed))
        append(is_shown ? preview.phase.observed_shown : preview.phase.observed, shown,
               [&](std::size_t s) { return dataset.value(trajectory, k, channel(s)); });
    }
  }
}

/// Fitted trajectories from the first state of a few training pieces, in one batch; the shown trajectory's own is taken
/// from its curves over time.
void addFittedTrajectories(Preview& preview, const Shown& shown, const SolverOptions& solver, std::stop_token stop) {
  PhaseCurves& phase = preview.phase;
  const std::size_t states = preview.states.size();
  for (std::size_t k = 0; k < preview.channels[shown.states[0]].fit.y.size(); ++k)
    append(phase.fit_shown, shown, [&](std::size_t s) { return preview.channels[s].fit.y[k]; });
  std::vector<TrajectoryRequest> requests;
  const PieceRequests predictions(*preview.problem, *preview.model);
  for (std::size_t i = 0; i < preview.problem->train.size(); ++i) {
    const PreparedPiece& piece = preview.problem->train[i];
    if (piece.piece.trajectory == preview.trajectory || piece.times.size() < 2 || requests.size() == kMostTrajectories)
      continue;
    TrajectoryRequest request = predictions.train(i);
    request.times.clear();
    const double span = piece.times.back() - request.start;
    for (std::size_t k = 0; k < kPointsPerTrajectory; ++k)
      request.times.push_back(request.start + span * static_cast<double>(k) / (kPointsPerTrajectory - 1));
    requests.push_back(std::move(request));
  }
  const auto solution = predictWith(solver, *preview.model, requests, stop);
  if (!solution)
    return; // what was shown of the trajectory itself has said why
  for (const auto& trajectory : solution->trajectories) {
    for (std::size_t k = 0; k * states < trajectory.states.size(); ++k)
      append(phase.fit, shown, [&](std::size_t s) { return trajectory.states[k * states + s]; });
    appendBreak(phase.fit, shown);
  }
}

void takeHorizon(const Dataset& dataset, Preview& preview) {
  double longest = 0.0;
  for (const auto& trajectory : dataset.trajectories)
    if (trajectory.count() > 0)
      longest = std::max(longest, trajectory.times.back() - trajectory.times.front());
  const auto& times = dataset.trajectories[preview.trajectory].times;
  preview.phase.start = times.empty() ? 0.0 : times.front();
  preview.phase.end = preview.phase.start + (longest > 0.0 ? longest : 1.0);
}

} // namespace

void addPhaseCurves(Preview& preview, const PreviewRequest& request, const SolverOptions& solver,
                    std::stop_token stop) {
  const std::size_t states = preview.states.size();
  PhaseCurves& phase = preview.phase;
  for (std::size_t state = 0; state < states; ++state)
    phase.spans.push_back(stateSpan(preview, request, state));
  phase.plane = planeOf(phase, std::min(request.horizontal, states - 1), std::min(request.vertical, states - 1));
  takeHorizon(*request.dataset, preview);
  if (states == 1)
    return;
  Shown shown{{phase.plane.horizontal, phase.plane.vertical, 0}, 2};
  if (request.depth && *request.depth < states)
    shown = {{phase.plane.horizontal, phase.plane.vertical, *request.depth}, 3};
  addObserved(preview, *request.dataset, shown);
  if (preview.with_model && preview.problem)
    addFittedTrajectories(preview, shown, solver, stop);
}

} // namespace nullcline
