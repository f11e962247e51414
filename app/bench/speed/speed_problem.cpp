#include "app/bench/speed/speed_problem.h"

#include "app/bench/papers/known_truth.h"

#include "engine/core/random.h"
#include "engine/field/network.h"
#include "engine/prepare/weak_form.h"

#include <cmath>
#include <iostream>

namespace nullcline::bench {

namespace {

constexpr int kTestFunctions = 80;
constexpr const char* kSystem = "lotka-volterra";

/// Solved at shared times from starts in the system's range, each state with mean 0 and spread 1 over everything.
Expected<std::vector<Sample>> makeSamples(const SpeedSize& size) {
  const auto system = findSystem(kSystem);
  if (!system)
    return system.error();
  RandomGenerator random(1);
  std::vector<double> times;
  for (std::size_t k = 0; k < size.times; ++k)
    times.push_back((*system)->horizon * static_cast<double>(k) / static_cast<double>(size.times - 1));
  std::vector<TrajectoryRequest> requests;
  for (std::size_t i = 0; i < size.trajectories; ++i) {
    TrajectoryRequest request{0.0, {}, times};
    for (const auto& state : (*system)->states)
      request.initial.push_back(random.uniform(state.initial_low, state.initial_high));
    requests.push_back(std::move(request));
  }
  SolverOptions exact;
  exact.relative_tolerance = 1e-9;
  exact.absolute_tolerance = 1e-9;
  KnownTruth truth(**system);
  const Solution solution = integrate(truth, requests, exact);
  const std::size_t d = truth.dimension();
  std::vector<double> mean(d), square(d);
  const double count = static_cast<double>(size.trajectories * size.times);
  for (const auto& trajectory : solution.trajectories) {
    if (trajectory.status != SolveStatus::ok)
      return failure(std::string("The system ") + kSystem + " could not be solved.");
    for (std::size_t i = 0; i < trajectory.states.size(); ++i) {
      mean[i % d] += trajectory.states[i] / count;
      square[i % d] += trajectory.states[i] * trajectory.states[i] / count;
    }
  }
  std::vector<Sample> samples;
  for (const auto& trajectory : solution.trajectories) {
    Sample sample{times, trajectory.states};
    for (std::size_t i = 0; i < sample.states.size(); ++i)
      sample.states[i] = (sample.states[i] - mean[i % d]) / std::sqrt(square[i % d] - mean[i % d] * mean[i % d]);
    samples.push_back(std::move(sample));
  }
  return samples;
}

ObjectiveOptions objectiveOf(StepKind kind) {
  if (kind == StepKind::variational)
    return VariationalOptions{.test_functions = kTestFunctions};
  TrajectoryMatchingOptions matching;
  matching.solver.relative_tolerance = 1e-3;
  matching.solver.absolute_tolerance = 1e-6;
  matching.initial = InitialStateChoice::first_observation;
  if (kind == StepKind::adjoint)
    matching.gradient = AdjointGradient{};
  if (kind == StepKind::gauss_legendre)
    matching.gradient = GaussLegendreGradient{};
  return matching;
}

ReferenceTask referenceOf(const SpeedProblem& problem, const MlpOptions& network) {
  const TrainingTask& task = problem.task;
  ReferenceTask reference;
  reference.kind = problem.workload.kind == StepKind::variational ? ReferenceTask::Kind::variational
                   : problem.workload.kind == StepKind::direct    ? ReferenceTask::Kind::direct
                                                                  : ReferenceTask::Kind::adjoint;
  reference.network = network;
  reference.states = task.states;
  reference.learning_rate = 0.0;
  reference.parameters.assign(task.start.begin(), task.start.end());
  reference.times = task.samples.front().times;
  for (const Sample& sample : task.samples) {
    reference.values.insert(reference.values.end(), sample.states.begin(), sample.states.end());
    if (reference.kind != ReferenceTask::Kind::variational)
      continue;
    WeakForm form = weakForm(sample.times, sample.states, task.states, {.count = kTestFunctions});
    reference.a = std::move(form.a); // the same for all: they share their times
    reference.b.insert(reference.b.end(), form.b.begin(), form.b.end());
  }
  return reference;
}

} // namespace

const std::vector<Workload>& workloads() {
  static const std::vector<Workload> kWorkloads = {
      {"variational-128", StepKind::variational, 128},
      {"variational-32", StepKind::variational, 32},
      {"direct-128", StepKind::direct, 128},
      {"direct-32", StepKind::direct, 32},
      {"adjoint-128", StepKind::adjoint, 128},
      {"adjoint-32", StepKind::adjoint, 32},
      {"gauss-legendre-32", StepKind::gauss_legendre, 32},
  };
  return kWorkloads;
}

Expected<SpeedProblem> makeSpeedProblem(const Workload& workload, std::size_t threads, const SpeedSize& size) {
  auto samples = makeSamples(size);
  if (!samples)
    return samples.error();
  MlpOptions network;
  network.width = workload.width;
  network.depth = size.layers;
  network.activation = Activation::elu;
  SpeedProblem problem{workload, {}, {}};
  TrainingTask& task = problem.task;
  task.field = network;
  task.states = task.measured = samples->front().states.size() / size.times;
  task.samples = std::move(*samples);
  task.objective = objectiveOf(StepKind::variational);
  task.epochs = size.warm_up_epochs;
  task.threads = threads;
  task.start = trainOnSamples(task).parameters;
  task.objective = objectiveOf(workload.kind);
  task.epochs = 1 << 30;
  // Whoever is faster takes more steps: at a rate of 0 all of them are the same step.
  task.schedule = ConstantRateOptions{0.0};
  problem.reference = referenceOf(problem, network);
  return problem;
}

double leastOperations(const SpeedProblem& problem, const ObjectiveValue& epoch) {
  const auto& network = problem.reference.network;
  double row = 0.0; // of one evaluation: a product and a sum for every weight
  for (const auto& segment : networkSegments(network, problem.task.states, problem.task.states))
    if (segment.shape.size() == 2)
      row += 2.0 * static_cast<double>(segment.size());
  const auto pullbacks = static_cast<double>(epoch.pullbacks);
  double operations = row * (static_cast<double>(epoch.nfe_forward + epoch.nfe_backward) + pullbacks);
  if (problem.workload.kind == StepKind::variational)
    operations += 2.0 * 2.0 * kTestFunctions * static_cast<double>(problem.reference.values.size());
  return operations;
}

} // namespace nullcline::bench
