#include "ui/plots/preview_phase.h"

#include "engine/model/predict.h"
#include "engine/system/known_system.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace nullcline {

namespace {

constexpr std::size_t kGrid = 21;
constexpr std::size_t kRatePoints = 200;
constexpr std::size_t kMostPoints = 20000;
constexpr std::size_t kMostTrajectories = 16;
constexpr std::size_t kPointsPerTrajectory = 200;

/// A known system with its published parameters.
class TrueSystem final : public RightHandSide {
 public:
  explicit TrueSystem(const KnownSystem& system) : system_(system) {
    for (const auto& parameter : system.parameters)
      parameters_.push_back(parameter.value);
  }
  std::size_t dimension() const override { return system_.equations.states; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    const std::size_t d = dimension();
    for (std::size_t i = 0; i < count; ++i)
      system_.equations.rates(times[i], states + i * d, parameters_.data(), rates + i * d);
  }

 private:
  const KnownSystem& system_;
  std::vector<double> parameters_;
};

std::unique_ptr<RightHandSide> trueSystem(const std::string& name, std::size_t states) {
  if (name.empty())
    return nullptr;
  const auto system = findSystem(name);
  if (!system || (*system)->equations.states != states)
    return nullptr;
  return std::make_unique<TrueSystem>(**system);
}

Curve rateCurve(RightHandSide& f, const PhasePlane& plane) {
  Curve curve;
  const std::vector<double> times(kRatePoints, 0.0);
  const std::vector<std::size_t> owners(kRatePoints, 0);
  for (std::size_t i = 0; i < kRatePoints; ++i)
    curve.x.push_back(plane.x_low + (plane.x_high - plane.x_low) * static_cast<double>(i) / (kRatePoints - 1));
  curve.y.resize(kRatePoints);
  f.evaluate(kRatePoints, times.data(), curve.x.data(), owners.data(), curve.y.data());
  return curve;
}

/// The smallest range that holds the finite values, widened by 8 %, and their mean.
struct Spread {
  double low = 0.0, high = 1.0, mean = 0.0;
};
Spread spreadOf(const std::vector<double>& values) {
  Spread spread{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 0.0};
  double count = 0.0;
  for (const double value : values)
    if (std::isfinite(value)) {
      spread.low = std::min(spread.low, value);
      spread.high = std::max(spread.high, value);
      spread.mean += value;
      count += 1.0;
    }
  if (count == 0.0)
    return {};
  spread.mean /= count;
  const double margin = 0.08 * std::max(spread.high - spread.low, 1e-12 + 1e-3 * std::abs(spread.high));
  spread.low -= margin;
  spread.high += margin;
  return spread;
}

/// As wide as what was observed; of a state that no column measures, as what was fitted.
PhasePlane planeOf(const Preview& preview, const Dataset& dataset, std::size_t horizontal, std::size_t vertical) {
  const PhasePlane observed = phasePlaneOf(dataset, 0, 0);
  PhasePlane plane;
  plane.horizontal = horizontal;
  plane.vertical = vertical;
  for (std::size_t c = 0; c < preview.states.size(); ++c) {
    Spread spread;
    if (preview.states[c].isMeasured()) {
      const auto channel = static_cast<std::size_t>(preview.states[c].channel);
      const PhasePlane own = phasePlaneOf(dataset, channel, channel);
      spread = {own.x_low, own.x_high, observed.others[channel]};
    } else {
      spread = spreadOf(preview.channels[c].fit.y);
    }
    plane.others.push_back(spread.mean);
    if (c == horizontal)
      std::tie(plane.x_low, plane.x_high) = std::pair(spread.low, spread.high);
    if (c == vertical)
      std::tie(plane.y_low, plane.y_high) = std::pair(spread.low, spread.high);
  }
  return plane;
}

void appendObserved(const Dataset& dataset, std::size_t index, std::pair<std::size_t, std::size_t> channels,
                    std::size_t stride, Curve& curve) {
  const auto& trajectory = dataset.trajectories[index];
  for (std::size_t k = 0; k < trajectory.count(); k += stride) {
    if (!dataset.isObserved(trajectory, k, channels.first) || !dataset.isObserved(trajectory, k, channels.second))
      continue;
    curve.x.push_back(dataset.value(trajectory, k, channels.first));
    curve.y.push_back(dataset.value(trajectory, k, channels.second));
  }
}

void addObserved(Preview& preview, const Dataset& dataset) {
  PhaseCurves& phase = preview.phase;
  const ShownState &across = preview.states[phase.plane.horizontal], &up = preview.states[phase.plane.vertical];
  if (!across.isMeasured() || !up.isMeasured())
    return;
  const std::pair channels{static_cast<std::size_t>(across.channel), static_cast<std::size_t>(up.channel)};
  const std::size_t stride = summarize(dataset).times / kMostPoints + 1;
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i)
    if (i != preview.trajectory)
      appendObserved(dataset, i, channels, stride, phase.observed);
  appendObserved(dataset, preview.trajectory, channels, 1, phase.observed_shown);
}

/// Fitted trajectories from the first state of a few training pieces, in one batch; the shown trajectory's own is taken
/// from its curves over time.
void addFittedTrajectories(Preview& preview, const FittedModel& model, const SolverOptions& solver,
                           std::stop_token stop) {
  PhaseCurves& phase = preview.phase;
  const std::size_t states = preview.states.size();
  phase.fit_shown = {preview.channels[phase.plane.horizontal].fit.y, preview.channels[phase.plane.vertical].fit.y};
  std::vector<TrajectoryRequest> requests;
  for (const auto& piece : preview.problem->train) {
    if (piece.piece.trajectory == preview.trajectory || piece.times.size() < 2 || requests.size() == kMostTrajectories)
      continue;
    TrajectoryRequest request;
    request.start = piece.times.front();
    request.initial = startState(*preview.problem, piece, 0, preview.states);
    const double span = piece.times.back() - request.start;
    for (std::size_t k = 0; k < kPointsPerTrajectory; ++k)
      request.times.push_back(request.start + span * static_cast<double>(k) / (kPointsPerTrajectory - 1));
    requests.push_back(std::move(request));
  }
  const auto solution = predictWith(solver, model, requests, stop);
  if (!solution)
    return; // what was shown of the trajectory itself has said why
  for (const auto& trajectory : solution->trajectories) {
    for (std::size_t k = 0; k * states < trajectory.states.size(); ++k) {
      phase.fit.x.push_back(trajectory.states[k * states + phase.plane.horizontal]);
      phase.fit.y.push_back(trajectory.states[k * states + phase.plane.vertical]);
    }
    phase.fit.x.push_back(kMissing);
    phase.fit.y.push_back(kMissing);
  }
}

/// A read-out mixes all states into what is measured: the field has no arrows in the plane of two measured ones.
void addLearnedField(Preview& preview, const FittedModel& model, RightHandSide& f) {
  if (model.readoutChannels() > 0)
    return;
  PhaseCurves& phase = preview.phase;
  double time = 0.0;
  if (const MlpOptions* network = networkOf(model.field); network && network->time_input) {
    time = preview.dataset->trajectories[preview.trajectory].times.front();
    phase.field_time = time;
  }
  phase.learned = arrowsOf(vectorFieldGrid(f, phase.plane, kGrid, kGrid, time), phase.plane);
}

} // namespace

void addPhaseCurves(Preview& preview, const PreviewRequest& request, RightHandSide* f, const SolverOptions& solver,
                    std::stop_token stop) {
  const Dataset& dataset = *request.dataset;
  const std::size_t states = preview.states.size();
  PhaseCurves& phase = preview.phase;
  const auto truth = trueSystem(request.true_system, states);
  phase.plane =
      planeOf(preview, dataset, std::min(request.horizontal, states - 1), std::min(request.vertical, states - 1));
  if (states == 1) {
    if (f)
      phase.learned_rate = rateCurve(*f, phase.plane);
    if (truth)
      phase.true_rate = rateCurve(*truth, phase.plane);
    return;
  }
  addObserved(preview, dataset);
  if (f) {
    addLearnedField(preview, *request.model, *f);
    if (preview.problem)
      addFittedTrajectories(preview, *request.model, solver, stop);
  }
  if (truth)
    phase.truth = arrowsOf(vectorFieldGrid(*truth, phase.plane, kGrid, kGrid), phase.plane);
}

} // namespace nullcline
