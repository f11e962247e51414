#include "app/bench/speed/device_cases.h"

#include "engine/core/random.h"
#include "engine/device/network_on_device.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/device_objective.h"
#include "engine/ode/tableau.h"

#include <cmath>
#include <limits>

namespace nullcline::bench {

namespace {

constexpr std::size_t kStates = 2, kPieces = 3;

/// Waves at uneven times; every fifth value is missing, and everything at the third sample.
PreparedPiece wavyPiece(std::size_t number, bool shared_times) {
  const double phase = 0.8 * static_cast<double>(number);
  const std::size_t samples = 9 + (shared_times ? 0 : 2 * number);
  PreparedPiece piece;
  piece.piece = {10 + number, 0, samples - 1};
  for (std::size_t k = 0; k < samples; ++k) {
    const double at = static_cast<double>(k);
    const double t = 0.5 + 0.25 * at + 0.05 * std::sin(3.0 * at + (shared_times ? 0.0 : phase));
    piece.times.push_back(t);
    for (std::size_t s = 0; s < kStates; ++s) {
      const double angle = t + phase + static_cast<double>(s), x = 3.0 + std::sin(angle);
      const bool missing = (k * kStates + s) % 5 == 4 || k == 2;
      piece.observed.push_back(missing ? std::numeric_limits<double>::quiet_NaN() : x + 0.03 * std::cos(7.0 * t));
      piece.smooth.push_back(x);
      piece.slope.push_back(std::cos(angle));
    }
  }
  return piece;
}

Scaling wavyScaling() {
  return {{2.8, 2.9}, {0.7, 0.7}, {0.6, 0.7}, 0.5, 2.5};
}

MlpOptions network(Activation activation) {
  MlpOptions options;
  options.width = 6;
  options.depth = 2;
  options.activation = activation;
  return options;
}

TrajectoryMatchingOptions matching(StepMethod method, ControlGroup group = ControlGroup::each_trajectory) {
  TrajectoryMatchingOptions options;
  options.solver.method = method;
  options.solver.group = group;
  return options;
}

void addRows(std::vector<DeviceCheck>& all) {
  for (const auto& entry : enumNames(Activation()))
    all.push_back({std::string("variational, ") + entry.name, network(entry.value), VariationalOptions{9}});
  const MlpOptions tanh = network(Activation::tanh);
  all.push_back({"gradient matching", tanh, GradientMatchingOptions{}});
  all.push_back({"variational, shared times", tanh, VariationalOptions{7}, {}, true});
  VariationalOptions bumps{5};
  bumps.functions = TestFunctions::hermite;
  bumps.quadrature = WeakQuadrature::trapezoid;
  all.push_back({"variational, bumps", tanh, bumps});
  all.push_back({"variational, weight decay", tanh, VariationalOptions{9}, {{WeightDecay{}}}});
  MlpOptions timed = tanh;
  timed.time_input = timed.cubed_input = true;
  all.push_back({"variational, time and cubes", timed, VariationalOptions{9}});
  all.push_back({"variational, second order", SecondOrderOptions{tanh, true}, VariationalOptions{9}});
}

void addSolvers(std::vector<DeviceCheck>& all) {
  const MlpOptions tanh = network(Activation::tanh);
  for (const StepMethod method :
       {StepMethod::dormand_prince54, StepMethod::tsitouras54, StepMethod::bogacki_shampine32})
    for (const bool shared : {false, true})
      all.push_back({std::string(tableauOf(method).name) + (shared ? ", shared steps" : ""), tanh,
                     matching(method, shared ? ControlGroup::whole_batch : ControlGroup::each_trajectory)});
  auto fixed = matching(StepMethod::rk4);
  fixed.solver.control = FixedSteps{0.15};
  all.push_back({"RK4, fixed steps", tanh, fixed});
  auto tight = matching(StepMethod::tsitouras54);
  tight.solver.control = ProportionalIntegralDerivativeControl{};
  tight.solver.relative_tolerance = 1e-7;
  tight.solver.absolute_tolerance = 1e-9;
  all.push_back({"PID control, tight", tanh, tight});
  auto rejecting = matching(StepMethod::dormand_prince54);
  rejecting.solver.control = IntegralControl{};
  rejecting.solver.first_step = 50.0;
  rejecting.solver.relative_tolerance = 1e-6;
  all.push_back({"rejected steps", tanh, rejecting});
  auto rejecting_together = rejecting;
  rejecting_together.solver.group = ControlGroup::whole_batch;
  all.push_back({"rejected steps, shared", tanh, rejecting_together});
}

void addShooting(std::vector<DeviceCheck>& all) {
  const MlpOptions tanh = network(Activation::tanh);
  auto estimated = matching(StepMethod::dormand_prince54);
  estimated.initial = InitialStateChoice::estimated;
  estimated.misfit.kind = MisfitKind::huber;
  all.push_back({"estimated starts", tanh, estimated});
  auto growing = matching(StepMethod::dormand_prince54);
  growing.first_horizon = 0.4;
  all.push_back({"part of the horizon", tanh, growing});
  MlpOptions timed = tanh;
  timed.time_input = timed.cubed_input = true;
  all.push_back({"solved, time and cubes", timed, matching(StepMethod::dormand_prince54)});
  all.push_back({"solved, second order", SecondOrderOptions{tanh, true}, matching(StepMethod::dormand_prince54)});
  all.push_back({"solved, weight decay", tanh, matching(StepMethod::dormand_prince54), {{WeightDecay{}}}});
  MultipleShootingOptions segments;
  segments.segment_samples = 4;
  all.push_back({"multiple shooting", tanh, segments});
  all.push_back({"validation", tanh, matching(StepMethod::dormand_prince54), {}, false, true});
}

double difference(std::span<const double> a, std::span<const double> b) {
  double squares = 0.0, size = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    squares += (a[i] - b[i]) * (a[i] - b[i]);
    size += a[i] * a[i];
  }
  return std::sqrt(squares / size);
}

} // namespace

const std::vector<DeviceCheck>& deviceChecks() {
  static const std::vector<DeviceCheck> kChecks = [] {
    std::vector<DeviceCheck> all;
    addRows(all);
    addSolvers(all);
    addShooting(all);
    return all;
  }();
  return kChecks;
}

template <class Real>
Expected<DeviceDifference> compareDevice(const TrainingDevice& device, const DeviceCheck& check, int evaluations) {
  const Scaling scaling = wavyScaling();
  std::vector<PreparedPiece> pieces;
  for (std::size_t i = 0; i < kPieces; ++i)
    pieces.push_back(wavyPiece(i, check.shared_times));
  auto field = makeField<Real>(check.field, kStates, scaling);
  RandomGenerator random(5);
  auto drawn = initialParameters(check.field, kStates, random);
  if (!field || !drawn)
    return field ? drawn.error() : field.error();
  WorkerTeam team(2);
  ObjectiveInput<Real> input;
  input.field = field->get();
  input.scaling = &scaling;
  input.pieces = pieces;
  input.team = &team;
  input.regularizers = check.regularizers;
  input.validation = check.validation;
  const auto here = makeObjective<Real>(check.objective, input);
  const DeviceSite site{&device, networkOnDevice(check.field, scaling)};
  const auto there = makeDeviceObjective<Real>(check.objective, input, site);
  if (!there)
    return there.error();
  std::vector<Real> parameters(drawn->begin(), drawn->end());
  if (!check.parameters.empty())
    parameters.assign(check.parameters.begin(), check.parameters.end());
  for (const double extra : here->extraStart())
    parameters.push_back(static_cast<Real>(extra));
  std::vector<Real> ours(parameters.size()), theirs(parameters.size());
  DeviceDifference found;
  for (int i = 0; i < evaluations; ++i) {
    for (Real& one : parameters)
      one *= static_cast<Real>(i == 0 ? 1.0 : 1.01);
    const EpochMoment moment{i, 8}; // horizons grow, plans are set anew
    here->beginEpoch(moment);
    (*there)->beginEpoch(moment);
    found.here = here->evaluate(parameters, ours);
    found.there = (*there)->evaluate(parameters, theirs);
  }
  const double alone = (*there)->evaluate(parameters, {}).loss;
  if (std::isfinite(found.there.loss) && !(std::abs(alone - found.there.loss) <= 1e-9 * std::abs(alone)))
    return failure(check.name + ": the loss is another when the gradient is not asked for.");
  found.loss = std::abs(found.there.loss / found.here.loss - 1.0);
  found.gradient =
      difference(std::vector<double>(ours.begin(), ours.end()), std::vector<double>(theirs.begin(), theirs.end()));
  return found;
}
template Expected<DeviceDifference> compareDevice<float>(const TrainingDevice&, const DeviceCheck&, int);
template Expected<DeviceDifference> compareDevice<double>(const TrainingDevice&, const DeviceCheck&, int);

} // namespace nullcline::bench
