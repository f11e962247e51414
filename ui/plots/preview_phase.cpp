#include "ui/plots/preview_phase.h"

#include "engine/system/known_system.h"

#include <algorithm>

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

void appendObserved(const Dataset& dataset, std::size_t index, const PhasePlane& plane, std::size_t stride,
                    Curve& curve) {
  const auto& trajectory = dataset.trajectories[index];
  for (std::size_t k = 0; k < trajectory.count(); k += stride) {
    if (!dataset.isObserved(trajectory, k, plane.horizontal) || !dataset.isObserved(trajectory, k, plane.vertical))
      continue;
    curve.x.push_back(dataset.value(trajectory, k, plane.horizontal));
    curve.y.push_back(dataset.value(trajectory, k, plane.vertical));
  }
}

void addObserved(PhaseCurves& phase, const Dataset& dataset, std::size_t shown) {
  const std::size_t stride = summarize(dataset).times / kMostPoints + 1;
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i)
    if (i != shown)
      appendObserved(dataset, i, phase.plane, stride, phase.observed);
  appendObserved(dataset, shown, phase.plane, 1, phase.observed_shown);
}

/// Fitted trajectories from the first state of a few training pieces, in one batch; the shown trajectory's own is taken
/// from its curves over time.
void addFittedTrajectories(Preview& preview, RightHandSide& f, const SolverOptions& solver, std::stop_token stop) {
  PhaseCurves& phase = preview.phase;
  const std::size_t states = preview.channels.size();
  phase.fit_shown = {preview.channels[phase.plane.horizontal].fit.y, preview.channels[phase.plane.vertical].fit.y};
  std::vector<TrajectoryRequest> requests;
  for (const auto& piece : preview.problem->train) {
    if (piece.piece.trajectory == preview.trajectory || piece.times.size() < 2 || requests.size() == kMostTrajectories)
      continue;
    TrajectoryRequest request;
    request.start = piece.times.front();
    request.initial.assign(piece.smooth.begin(), piece.smooth.begin() + static_cast<std::ptrdiff_t>(states));
    const double span = piece.times.back() - request.start;
    for (std::size_t k = 0; k < kPointsPerTrajectory; ++k)
      request.times.push_back(request.start + span * static_cast<double>(k) / (kPointsPerTrajectory - 1));
    requests.push_back(std::move(request));
  }
  const auto solution = integrate(f, requests, solver, stop);
  for (const auto& trajectory : solution.trajectories) {
    for (std::size_t k = 0; k * states < trajectory.states.size(); ++k) {
      phase.fit.x.push_back(trajectory.states[k * states + phase.plane.horizontal]);
      phase.fit.y.push_back(trajectory.states[k * states + phase.plane.vertical]);
    }
    phase.fit.x.push_back(kMissing);
    phase.fit.y.push_back(kMissing);
  }
}

} // namespace

void addPhaseCurves(Preview& preview, const PreviewRequest& request, RightHandSide* f, const SolverOptions& solver,
                    std::stop_token stop) {
  const Dataset& dataset = *request.dataset;
  const std::size_t states = dataset.channelCount();
  PhaseCurves& phase = preview.phase;
  const auto truth = trueSystem(request.true_system, states);
  phase.plane = phasePlaneOf(dataset, std::min(request.horizontal, states - 1), std::min(request.vertical, states - 1));
  if (states == 1) {
    if (f)
      phase.learned_rate = rateCurve(*f, phase.plane);
    if (truth)
      phase.true_rate = rateCurve(*truth, phase.plane);
    return;
  }
  addObserved(phase, dataset, preview.trajectory);
  if (f) {
    phase.learned = arrowsOf(vectorFieldGrid(*f, phase.plane, kGrid, kGrid), phase.plane);
    if (preview.problem)
      addFittedTrajectories(preview, *f, solver, stop);
  }
  if (truth)
    phase.truth = arrowsOf(vectorFieldGrid(*truth, phase.plane, kGrid, kGrid), phase.plane);
}

} // namespace nullcline
