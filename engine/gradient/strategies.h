// Who makes each strategy; makeGradientStrategy is the door to them, and gradient_options.h says whose they are.
#pragma once

#include "engine/gradient/gradient_strategy.h"

namespace nullcline {

std::unique_ptr<GradientStrategy> makeDirect();
std::unique_ptr<GradientStrategy> makeCheckpointed(const CheckpointedGradient& options);
std::unique_ptr<GradientStrategy> makeAdaptiveCheckpoint();
std::unique_ptr<GradientStrategy> makeReversible();
std::unique_ptr<GradientStrategy> makeAdjoint(const AdjointGradient& options);
std::unique_ptr<GradientStrategy> makeSeminorm(const SeminormGradient& options);
std::unique_ptr<GradientStrategy> makeGaussLegendre(const GaussLegendreGradient& options);
std::unique_ptr<GradientStrategy> makeInterpolating(const InterpolatingGradient& options);

} // namespace nullcline
