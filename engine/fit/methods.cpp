#include "engine/fit/methods.h"

#include "engine/fit/solving_methods.h"

#include <algorithm>
#include <array>

namespace nullcline {

namespace {

constexpr int kFirstEpochs = 600, kRoundEpochs = 300, kRounds = 6;

/// Zhao et al., ICLR 2025, as in the authors' configuration files: network 128 x 4 ELU in float64 on
/// the data's own units, L = 80, csaps smoothness 0.99999, full batch, Adam on one cosine cycle.
FitSpec variationalAsPublished() {
  FitSpec spec;
  spec.method = "vf-node";
  spec.field = MlpOptions{128, 4, Activation::elu};
  spec.smoothing = {SmoothnessChoice::fixed, 0.99999};
  spec.standardize = false;
  spec.precision = Precision::float64;
  spec.stages = {StageSpec{VariationalOptions{80}, AdamOptions{}, OneCycleCosineOptions{0.01, 0.2, 100, 1000}, 5000}};
  return spec;
}

FitSpec variational(bool as_published) {
  FitSpec spec = variationalAsPublished();
  if (as_published)
    return spec;
  spec.smoothing = SmoothingOptions{};
  spec.standardize = true;
  spec.precision = Precision::float32;
  // A first fit to the plain splines, then rounds of smoothing along the field and fitting again.
  StageSpec first = spec.stages.front();
  first.epochs = kFirstEpochs;
  first.settle = 0.5;
  StageSpec round = first;
  round.resmooth = true;
  round.epochs = kRoundEpochs;
  round.schedule = OneCycleCosineOptions{0.005, 0.2, 100, 1000};
  spec.stages.assign(1 + kRounds, round);
  spec.stages.front() = first;
  return spec;
}

/// An ablation of the same paper: same network, data and optimiser, another loss.
FitSpec ablation(const char* method, const ObjectiveOptions& objective, bool as_published) {
  FitSpec spec = variational(as_published);
  spec.method = method;
  for (auto& stage : spec.stages)
    stage.objective = objective;
  return spec;
}

FitSpec gradientMatching(bool as_published) {
  return ablation("gradient-matching", GradientMatchingOptions{}, as_published);
}

FitSpec splineIntegral(bool as_published) {
  return ablation("spline-integral", SplineIntegralOptions{}, as_published);
}

/// The published settings are those of vf-node; the polish is ours.
FitSpec twoStage(bool as_published) {
  FitSpec spec = variational(as_published);
  spec.method = "two-stage";
  spec.stages.push_back(polishStage());
  return spec;
}

/// The same loss on a road that is over while the user still looks: a narrower network, L-BFGS and half the rounds
/// (docs/speed.md has what it reaches). The published settings are those of vf-node.
FitSpec quick(bool as_published) {
  FitSpec spec = variational(as_published);
  spec.method = "quick";
  if (as_published)
    return spec;
  std::get<MlpOptions>(spec.field).width = 32;
  StageSpec first;
  first.optimizer = LbfgsOptions{};
  first.epochs = 150;
  StageSpec round = first;
  round.resmooth = true;
  round.epochs = 100;
  spec.stages = {first, round, round, round};
  return spec;
}

constexpr std::array<Method, 15> kMethods = {{
    {"vf-node", "Variational (VF-NODE)",
     "Tests the equation against sines on the smoothed data; needs no solver, fast and robust to noise. Start here.",
     "Zhao et al., ICLR 2025", variational},
    {"two-stage", "Two stages (variational, then polish)",
     "Variational first, then the solution itself is matched, segment by segment from estimated starts; the most "
     "exact.",
     "Zhao et al., ICLR 2025, and trajectory matching (Bard, Nonlinear Parameter Estimation, 1974)", twoStage},
    {"gradient-matching", "Gradient matching",
     "Matches the field to the slopes of the smoothed data; simplest and fastest, more sensitive to noise.",
     "Zhao et al., ICLR 2025 (ablation); Varah, SIAM J. Sci. Stat. Comput. 3, 1982", gradientMatching},
    {"spline-integral", "Spline integral",
     "Matches the integral of the field along the smoothed data; no solver, errors add up along a trajectory.",
     "Zhao et al., ICLR 2025 (ablation)", splineIntegral},
    {"quick", "Variational, quick",
     "The variational loss with a narrower network and L-BFGS; a fit in a fraction of the time.",
     "Loss: Zhao et al., ICLR 2025; steps: Liu & Nocedal, Math. Program. 45, 1989", quick},
    {"direct", "Neural ODE, direct gradient",
     "Solves the equation and differentiates the steps; exact gradients, slower than the variational method.",
     "Chen et al., NeurIPS 2018; settings of the baseline in Zhao et al., ICLR 2025", directMethod},
    {"adjoint", "Neural ODE, continuous adjoint",
     "Solves an adjoint equation backwards; needs no memory for the steps, but stops at every observation time of all "
     "trajectories: slow where times are irregular.",
     "Chen et al., NeurIPS 2018; settings of the baseline in Zhao et al., ICLR 2025", adjointMethod},
    {"seminorm", "Neural ODE, adjoint with seminorm",
     "The adjoint without error control of the parameter gradient, which needs none; saved 16 % of the evaluations "
     "backwards here (median), 40 % in the paper.",
     "Kidger, Chen & Lyons, ICML 2021; settings of the baseline in Zhao et al., ICLR 2025", seminormMethod},
    {"gq", "Neural ODE, Gauss-Legendre adjoint",
     "The adjoint with the parameter gradient by quadrature; pays for wide networks of few states.",
     "Norcliffe & Deisenroth, TMLR 2023; settings of its sine experiment", gaussLegendreMethod},
    {"local-error", "Local regularisation by error",
     "Direct, and the solver's error in one of its steps is made small; on measured states it saves little.",
     "Pal, Edelman & Rackauckas, ICML 2023; solver, weights and steps of its PhysioNet experiment", localErrorMethod},
    {"local-stiffness", "Local regularisation by stiffness",
     "Direct, and the stiffness in one of the solver's steps is made small; on measured states it saves little.",
     "Pal, Edelman & Rackauckas, ICML 2023; solver and steps of its PhysioNet, weight of its MNIST experiment",
     localStiffnessMethod},
    {"ernode", "Global regularisation by error (ERNODE)",
     "Direct, and the error estimates of all steps are made small.",
     "Pal et al., ICML 2021; solver, weights and epochs of its PhysioNet experiment", errorNodeMethod},
    {"srnode", "Global regularisation by stiffness (SRNODE)",
     "Direct, and the stiffness estimates of all steps are made small.",
     "Pal et al., ICML 2021; solver, weights and epochs of its PhysioNet experiment", stiffnessNodeMethod},
    {"steer", "Random times (STEER)", "Direct, with the times of comparison jittered; smoother between the samples.",
     "Ghosh et al., NeurIPS 2020; jitter of every time as Pal et al., ICML 2021", steerMethod},
    {"taynode", "Taylor regularisation (TayNODE)",
     "Direct, and a higher time derivative of the solution is made small; fast to solve, slow to train.",
     "Kelly et al., NeurIPS 2020; order and weight of its latent ODE, network of Zhao et al., ICLR 2025", taylorMethod},
}};

/// A network is polished; the few parameters of a known system are estimated, which needs no rounds of smoothing before
/// it. Not published: the stage before it by L-BFGS, which gets to the bottom of so narrow a valley where Adam with one
/// rate for all parameters stays far up in it (docs/methods.md).
std::vector<StageSpec> stagesFor(const FitSpec& preset, bool is_known, bool as_published) {
  const auto* last = std::get_if<MultipleShootingOptions>(&preset.stages.back().objective);
  if (!is_known || !last)
    return preset.stages;
  StageSpec first = preset.stages.front();
  if (!as_published)
    first.optimizer = LbfgsOptions{};
  return {first, estimationStage()};
}

bool sameButEpochs(std::vector<StageSpec> stages, const std::vector<StageSpec>& others) {
  if (stages.size() != others.size())
    return false;
  for (std::size_t i = 0; i < stages.size(); ++i)
    stages[i].epochs = others[i].epochs;
  FitSpec one, other;
  one.stages = std::move(stages);
  other.stages = others;
  return toJson(one) == toJson(other);
}

/// A total other than the preset's is the user's, and stays; at least one epoch for each stage.
void exchangeStages(FitSpec& spec, int preset_total, std::vector<StageSpec> stages) {
  const int total = spec.totalEpochs();
  spec.stages = std::move(stages);
  if (total != preset_total)
    setTotalEpochs(spec, std::max(total, static_cast<int>(spec.stages.size())));
}

} // namespace

std::span<const Method> methods() {
  return kMethods;
}

void setField(FitSpec& spec, const FieldOptions& field) {
  const bool was_known = std::holds_alternative<KnownSystemOptions>(spec.field);
  const bool is_known = std::holds_alternative<KnownSystemOptions>(field);
  spec.field = field;
  if (was_known == is_known)
    return;
  for (const bool as_published : {false, true})
    if (const auto preset = methodPreset(spec.method, as_published)) {
      FitSpec before = *preset;
      before.stages = stagesFor(*preset, was_known, as_published);
      std::vector<StageSpec> after = stagesFor(*preset, is_known, as_published);
      if (!sameButEpochs(spec.stages, before.stages))
        continue;
      if (!sameButEpochs(before.stages, after))
        exchangeStages(spec, before.totalEpochs(), std::move(after));
      return;
    }
}

Expected<FitSpec> methodPreset(const std::string& name, bool as_published) {
  std::string names;
  for (const auto& method : kMethods) {
    if (name == method.name)
      return method.preset(as_published);
    names += (names.empty() ? "" : ", ") + std::string(method.name);
  }
  return usageError("There is no method called " + name + ". The methods are: " + names + ".");
}

} // namespace nullcline
