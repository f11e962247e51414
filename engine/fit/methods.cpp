#include "engine/fit/methods.h"

#include <array>

namespace nullcline {

namespace {

constexpr int kFirstEpochs = 600, kRoundEpochs = 300, kRounds = 6;

/// Zhao et al., ICLR 2025, as in the authors' configuration files (methods.md 1c): network 128 x 4 ELU in float64 on
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

/// The ablation of the same paper (methods.md 1b): same network, data and optimiser, another loss.
FitSpec gradientMatching(bool as_published) {
  FitSpec spec = variational(as_published);
  spec.method = "gradient-matching";
  for (auto& stage : spec.stages)
    stage.objective = GradientMatchingOptions{};
  return spec;
}

constexpr std::array<Method, 2> kMethods = {{
    {"vf-node", "Variational (VF-NODE)",
     "Tests the equation against sines on the smoothed data; needs no solver, fast and robust to noise. Start here.",
     "Zhao et al., ICLR 2025", variational},
    {"gradient-matching", "Gradient matching",
     "Matches the field to the slopes of the smoothed data; simplest and fastest, more sensitive to noise.",
     "Zhao et al., ICLR 2025 (ablation); Varah, SIAM J. Sci. Stat. Comput. 3, 1982", gradientMatching},
}};

} // namespace

std::span<const Method> methods() {
  return kMethods;
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
