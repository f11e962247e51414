#include "app/bench/speed/peer_problems.h"

#include "app/bench/papers/tasks.h"

#include "engine/core/options_json.h"
#include "engine/field/network.h"

#include <array>
#include <cstring>

namespace nullcline::bench {

namespace {

constexpr Peer kTorchdiffeq = {"torchdiffeq", "torchdiffeq_step.py"}, kDiffrax = {"diffrax", "diffrax_step.py"},
               kJax = {"JAX", "jax_variational.py"};
constexpr int kSpirals = 3;            // draws of the weights: how far 500 steps lead differs much
constexpr int kWideWarmUp = 50;        // epochs that g1d is trained for before the clock starts
constexpr std::uint64_t kWideSeed = 1; // of its weights

std::vector<Peer> peersOf(StepKind kind) {
  switch (kind) {
  case StepKind::variational:
    return {kJax};
  case StepKind::direct:
  case StepKind::adjoint:
    return {kTorchdiffeq, kDiffrax};
  case StepKind::gauss_legendre:
    break; // of the batch's own steps nobody else has it
  }
  return {};
}

ReferenceTask::Kind kindOf(StepKind kind) {
  // Gauss-Legendre stands beside their direct gradient, which is their fastest.
  return kind == StepKind::adjoint ? ReferenceTask::Kind::adjoint : ReferenceTask::Kind::direct;
}

/// From where a task begins, before its first epoch.
std::vector<double> parametersOf(const TrainingTask& task) {
  const auto start = SampleTraining(task).record().parameters;
  return {start.begin(), start.end()};
}

/// All that they need to know of our task.
PeerProblem problemOf(TrainingTask task, const MlpOptions& network, StepKind kind) {
  PeerProblem problem;
  ReferenceTask& reference = problem.reference;
  reference.kind = kindOf(kind);
  reference.network = network;
  reference.states = task.states;
  reference.parameters = parametersOf(task);
  reference.times = task.samples.front().times;
  reference.relative_tolerance = task.matching().solver.relative_tolerance;
  reference.absolute_tolerance = task.matching().solver.absolute_tolerance;
  reference.learning_rate = std::get<ConstantRateOptions>(task.schedule).rate;
  problem.compared = task.measured;
  problem.first_compared = task.samples.front().counts_start ? 0 : 1;
  for (const Sample& sample : task.samples)
    for (std::size_t k = 0; k < sample.times.size(); ++k)
      for (std::size_t i = 0; i < task.states; ++i) {
        const double value = sample.states[k * task.states + i];
        if (i < task.measured)
          reference.values.push_back(value);
        if (k == 0)
          problem.starts.push_back(i < task.measured ? value : 0.0);
      }
  problem.task = std::move(task);
  return problem;
}

PeerProblem spiralProblem(std::uint64_t seed) {
  TrainingTask task = spiralTask(seed);
  task.matching().solver.method = StepMethod::dormand_prince54; // which all of them have
  const int steps = task.epochs;
  const MlpOptions network = std::get<MlpOptions>(task.field);
  PeerProblem problem = problemOf(std::move(task), network, StepKind::direct);
  problem.training_steps = steps;
  return problem;
}

PeerProblem wideProblem(StepKind kind, std::size_t threads) {
  TrainingTask task = wideNetworkTask(GaussLegendreGradient{}, kWideSeed, threads);
  task.epochs = kWideWarmUp;
  task.start = trainOnSamples(task).parameters;
  if (kind == StepKind::direct)
    task.matching().gradient = DirectGradient{};
  if (kind == StepKind::adjoint)
    task.matching().gradient = AdjointGradient{};
  task.epochs = 1 << 30;
  task.schedule = ConstantRateOptions{0.0}; // all steps are the same step
  const MlpOptions network = std::get<AugmentedOptions>(task.field).network;
  return problemOf(std::move(task), network, kind);
}

Expected<PeerProblem> workloadProblem(const Workload& workload, std::size_t threads) {
  auto made = makeSpeedProblem(workload, threads);
  if (!made)
    return made.error();
  PeerProblem problem;
  problem.compared = made->task.states;
  for (const Sample& sample : made->task.samples)
    problem.starts.insert(problem.starts.end(), sample.states.begin(),
                          sample.states.begin() + static_cast<std::ptrdiff_t>(made->task.states));
  problem.task = std::move(made->task);
  problem.reference = std::move(made->reference);
  return problem;
}

void append(std::string& bytes, const std::vector<double>& numbers, const ParameterSegment& segment) {
  for (std::size_t i = segment.offset; i < segment.offset + segment.size(); ++i) {
    const auto number = static_cast<float>(numbers[i]);
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
  }
}

} // namespace

const std::vector<PeerCase>& peerCases() {
  static const std::vector<PeerCase> kCases = [] {
    std::vector<PeerCase> cases;
    for (const Workload& workload : workloads())
      if (!peersOf(workload.kind).empty())
        cases.push_back({workload.name, workload.kind, peersOf(workload.kind), workload});
    for (int seed = 1; seed <= kSpirals; ++seed)
      cases.push_back({"spiral-" + std::to_string(seed),
                       StepKind::direct,
                       {kTorchdiffeq, kDiffrax},
                       {},
                       static_cast<std::uint64_t>(seed)});
    cases.push_back({"g1d-direct", StepKind::direct, {kTorchdiffeq}});
    cases.push_back({"g1d-gauss-legendre", StepKind::gauss_legendre, {kTorchdiffeq}});
    cases.push_back({"g1d-adjoint", StepKind::adjoint, {kTorchdiffeq}});
    return cases;
  }();
  return kCases;
}

Expected<PeerProblem> makePeerProblem(const PeerCase& one, std::size_t threads) {
  if (one.workload)
    return workloadProblem(*one.workload, threads);
  return one.spiral_seed > 0 ? spiralProblem(one.spiral_seed) : wideProblem(one.kind, threads);
}

std::string peerFile(const PeerProblem& problem) {
  static constexpr std::array kKinds = {"variational", "direct", "adjoint"};
  const ReferenceTask& task = problem.reference;
  Json layers = Json::array();
  std::string weights;
  const auto segments = networkSegments(task.network, task.states, task.states);
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    layers.push_back({{"outputs", segments[i].shape[0]}, {"inputs", segments[i].shape[1]}});
    append(weights, task.parameters, segments[i]);
    append(weights, task.parameters, segments[i + 1]);
  }
  const Json json = {{"kind", kKinds[static_cast<std::size_t>(task.kind)]},
                     {"layers", std::move(layers)},
                     {"activation", nameOf(task.network.activation)},
                     {"cubed_input", task.network.cubed_input},
                     {"states", task.states},
                     {"compared_states", problem.compared},
                     {"first_compared_time", problem.first_compared},
                     {"times", task.times},
                     {"starts", problem.starts},
                     {"values", task.values},
                     {"a", task.a},
                     {"b", task.b},
                     {"relative_tolerance", task.relative_tolerance},
                     {"absolute_tolerance", task.absolute_tolerance},
                     {"learning_rate", task.learning_rate},
                     {"training_steps", problem.training_steps}};
  return json.dump() + "\n" + weights;
}

} // namespace nullcline::bench
