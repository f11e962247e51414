#include "engine/fit/solving_methods.h"

namespace nullcline {

namespace {

/// Tsitouras 5(4) at tolerances well below the noise of usual data, each trajectory its own steps.
SolverSettings ourSolver() {
  SolverSettings solver;
  solver.method = StepMethod::tsitouras54;
  solver.relative_tolerance = 1e-3;
  solver.absolute_tolerance = 1e-5;
  solver.max_steps = 10000;
  return solver;
}

/// The baseline of Zhao et al., ICLR 2025: Dormand-Prince at 1e-3 and 1e-6 with diffrax's I control.
SolverSettings publishedSolver() {
  SolverSettings solver;
  solver.control = IntegralControl{};
  solver.relative_tolerance = 1e-3;
  solver.absolute_tolerance = 1e-6;
  solver.max_steps = 65536;
  return solver;
}

/// Tsitouras 5(4) at 1.4e-8 with the whole batch as one system, as the regularised neural ODEs have it (Pal et al.,
/// ICML 2021; Pal, Edelman & Rackauckas, ICML 2023; Kelly et al., NeurIPS 2020).
SolverSettings tightSolver() {
  SolverSettings solver;
  solver.method = StepMethod::tsitouras54;
  solver.group = ControlGroup::whole_batch;
  solver.relative_tolerance = solver.absolute_tolerance = 1.4e-8;
  return solver;
}

StageSpec stageOf(const SolverSettings& solver, const GradientOptions& gradient) {
  TrajectoryMatchingOptions matching;
  matching.solver = solver;
  matching.gradient = gradient;
  StageSpec stage;
  stage.objective = matching;
  return stage;
}

TrajectoryMatchingOptions& matchingOf(FitSpec& spec) {
  return std::get<TrajectoryMatchingOptions>(spec.stages.front().objective);
}

/// Half the network of VF-NODE, the horizon grown over the first half, starts from the spline. While the horizon grows,
/// single gradients are many times as long as those before. Adam's usual memory of the gradient's size (0.999) takes a
/// thousand epochs to get used to them: the weights are thrown far off, on oscillations into a field whose solutions
/// rest (docs/methods.md).
FitSpec ours(const char* method, const GradientOptions& gradient) {
  FitSpec spec;
  spec.method = method;
  spec.field = MlpOptions{64, 3, Activation::elu};
  StageSpec stage = stageOf(ourSolver(), gradient);
  stage.optimizer = AdamOptions{0.9, 0.95};
  stage.schedule = OneCycleCosineOptions{0.005, 0.2, 10, 100};
  stage.epochs = 1000;
  stage.settle = 0.5; // until then the horizon grows, and the loss is that of another task
  spec.stages = {stage};
  matchingOf(spec).first_horizon = 0.2;
  return spec;
}

/// Network, units, optimiser and epochs of the neural ODE in Zhao et al., ICLR 2025; starts at the first samples.
FitSpec published(const char* method, const GradientOptions& gradient) {
  FitSpec spec;
  spec.method = method;
  spec.field = MlpOptions{128, 4, Activation::elu};
  // Of the starts of the predictions, and of a first sample that is missing; the fit itself sees the samples.
  spec.smoothing = {SmoothnessChoice::fixed, 0.99999};
  spec.standardize = false;
  spec.precision = Precision::float64;
  StageSpec stage = stageOf(publishedSolver(), gradient);
  stage.schedule = OneCycleCosineOptions{0.01, 0.2, 100, 1000};
  stage.epochs = 5000;
  spec.stages = {stage};
  matchingOf(spec).initial = InitialStateChoice::first_observation;
  return spec;
}

/// The neural ODE baseline itself: its mean is over the missing values too.
FitSpec publishedBaseline(const char* method, const GradientOptions& gradient) {
  FitSpec spec = published(method, gradient);
  matchingOf(spec).misfit.count_missing = true;
  return spec;
}

/// A time-series experiment with PhysioNet, the node of its latent ODE carried over to the measured states themselves:
/// tanh, AdaMax at 0.01.
FitSpec publishedPhysioNet(const char* method, int width, int depth, int epochs) {
  FitSpec spec = published(method, DirectGradient{});
  spec.field = MlpOptions{width, depth, Activation::tanh};
  spec.stages.front().optimizer = AdaMaxOptions{};
  spec.stages.front().schedule = ConstantRateOptions{0.01};
  spec.stages.front().epochs = epochs;
  matchingOf(spec).solver = tightSolver();
  return spec;
}

/// Pal et al., ICML 2021: 20 -> 50 -> 20; the inverse decay is that of their MNIST experiment alone.
FitSpec publishedGlobal(const char* method) {
  return publishedPhysioNet(method, 50, 1, 300);
}

/// Pal, Edelman & Rackauckas, ICML 2023: tanh, then four blocks 20 -> 40 -> 20, which one width cannot
/// say. Four layers of 40 have as many weights within 1 % (6580 against 6640 with 20 states).
FitSpec publishedLocal(const char* method) {
  FitSpec spec = publishedPhysioNet(method, 40, 4, 3000);
  spec.stages.front().schedule = InverseDecayOptions{0.01, 1e-5};
  return spec;
}

FitSpec regularized(FitSpec spec, const RegularizerOptions& regularizer) {
  spec.stages.front().regularizers = {RegularizerSpec{regularizer}};
  return spec;
}

/// With ten times these weights and the rate of the others, fits of `toggle` were worse and slower to solve than
/// without (docs/methods.md).
FitSpec localMethod(const char* name, StepEstimate estimate, bool as_published) {
  LocalRegularization local;
  local.estimate = estimate;
  const bool by_error = estimate == StepEstimate::error;
  local.through_first_stage = !as_published;
  local.step = as_published ? LocalStep::automatic : LocalStep::solver;
  if (!as_published) {
    local.weight = by_error ? WeightSchedule{1e-3, 1e-4} : WeightSchedule{1e-3, 1e-3};
    FitSpec spec = ours(name, DirectGradient{});
    spec.stages.front().schedule = OneCycleCosineOptions{0.0025, 0.2, 10, 100};
    return regularized(spec, local);
  }
  local.weight = by_error ? WeightSchedule{100.0, 10.0} : WeightSchedule{0.1, 0.1};
  return regularized(publishedLocal(name), local);
}

FitSpec globalMethod(const char* name, GlobalRegularization::Estimate estimate, bool as_published) {
  GlobalRegularization global;
  global.estimate = estimate;
  const bool by_error = estimate == GlobalRegularization::Estimate::error;
  global.largest = as_published && !by_error;
  if (!as_published) {
    global.weight = by_error ? WeightSchedule{1e-2, 1e-3} : WeightSchedule{1e-2, 1e-2};
    return regularized(ours(name, DirectGradient{}), global);
  }
  global.weight = by_error ? WeightSchedule{1000.0, 100.0} : WeightSchedule{10.0, 10.0};
  return regularized(publishedGlobal(name), global);
}

} // namespace

FitSpec directMethod(bool as_published) {
  return as_published ? publishedBaseline("direct", DirectGradient{}) : ours("direct", DirectGradient{});
}

FitSpec adjointMethod(bool as_published) {
  FitSpec spec = as_published ? publishedBaseline("adjoint", AdjointGradient{}) : ours("adjoint", AdjointGradient{});
  matchingOf(spec).solver.group = ControlGroup::whole_batch;
  return spec;
}

FitSpec seminormMethod(bool as_published) {
  FitSpec spec =
      as_published ? publishedBaseline("seminorm", SeminormGradient{}) : ours("seminorm", SeminormGradient{});
  if (as_published)
    matchingOf(spec).solver.group = ControlGroup::whole_batch;
  return spec;
}

/// Published: the sine experiment with its width 1000; their field is of second order.
FitSpec gaussLegendreMethod(bool as_published) {
  if (!as_published)
    return ours("gq", GaussLegendreGradient{});
  FitSpec spec = published("gq", GaussLegendreGradient{});
  spec.field = MlpOptions{1000, 2, Activation::softplus, Initialization::pytorch_linear};
  spec.precision = Precision::float32;
  spec.stages.front().schedule = ConstantRateOptions{3e-5};
  spec.stages.front().epochs = 250;
  SolverSettings& solver = matchingOf(spec).solver;
  solver.group = ControlGroup::whole_batch;
  solver.relative_tolerance = solver.absolute_tolerance = 1e-3;
  return spec;
}

FitSpec localErrorMethod(bool as_published) {
  return localMethod("local-error", StepEstimate::error, as_published);
}

FitSpec localStiffnessMethod(bool as_published) {
  return localMethod("local-stiffness", StepEstimate::stiffness, as_published);
}

FitSpec errorNodeMethod(bool as_published) {
  return globalMethod("ernode", GlobalRegularization::Estimate::error, as_published);
}

FitSpec stiffnessNodeMethod(bool as_published) {
  return globalMethod("srnode", GlobalRegularization::Estimate::stiffness, as_published);
}

/// Published: every time jittered by half its spacing, as the code of Pal et al., ICML 2021, does with time series.
FitSpec steerMethod(bool as_published) {
  SteerRegularization steer;
  steer.width = as_published ? 1.0 : 0.5;
  return regularized(as_published ? publishedGlobal("steer") : ours("steer", DirectGradient{}), steer);
}

/// Published: order 3 with weight 1e-2, as the latent ODE of Kelly et al., NeurIPS 2020. Tanh in both: the third time
/// derivative of a network of ELU jumps, and a solver rejects every other step at the jumps.
FitSpec taylorMethod(bool as_published) {
  TaylorRegularization taylor;
  taylor.weight = as_published ? WeightSchedule{1e-2, 1e-2} : WeightSchedule{1e-4, 1e-4};
  taylor.natural_time = !as_published; // a weight in scaled time asks records of many oscillations to rest
  FitSpec spec = as_published ? published("taynode", DirectGradient{}) : ours("taynode", DirectGradient{});
  std::get<MlpOptions>(spec.field).activation = Activation::tanh;
  if (as_published)
    matchingOf(spec).solver = tightSolver();
  return regularized(spec, taylor);
}

// The data are smoothed along the field first, so that the segments start where the solution is and not where the noise
// has put the spline. Short segments: a trajectory near the border of two basins would else pull the field over it. The
// best parameters are those near the end: the validation part is predicted from its first samples alone, and one
// trajectory in the wrong basin outweighs all others there.
StageSpec polishStage() {
  MultipleShootingOptions shooting;
  shooting.solver = ourSolver();
  shooting.solver.relative_tolerance = 1e-4;
  shooting.segment_samples = 20;
  StageSpec stage;
  stage.objective = shooting;
  stage.schedule = OneCycleCosineOptions{0.0002, 0.2, 10, 100};
  stage.epochs = 300;
  stage.resmooth = true;
  stage.settle = 0.9;
  return stage;
}

// Segments of five samples: the first states of longer ones can end on a wrong branch of an excitable system, for good
// (of ten seeds with FitzHugh-Nagumo one did with ten or more samples, none with five), and say no more of the
// parameters. The weight of the jumps stays low for the same reason. No smoothing along a field that may still be far
// off.
StageSpec estimationStage() {
  StageSpec stage = polishStage();
  std::get<MultipleShootingOptions>(stage.objective).segment_samples = 5;
  stage.optimizer = LevenbergMarquardtOptions{};
  stage.epochs = 100;
  stage.resmooth = false;
  stage.settle = 0.5;
  return stage;
}

} // namespace nullcline
