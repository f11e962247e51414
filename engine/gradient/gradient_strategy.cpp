#include "engine/gradient/gradient_strategy.h"

#include "engine/gradient/strategies.h"

namespace nullcline {

namespace {

struct Maker {
  std::unique_ptr<GradientStrategy> operator()(const DirectGradient&) const { return makeDirect(); }
  std::unique_ptr<GradientStrategy> operator()(const CheckpointedGradient& o) const { return makeCheckpointed(o); }
  std::unique_ptr<GradientStrategy> operator()(const AdaptiveCheckpointGradient&) const {
    return makeAdaptiveCheckpoint();
  }
  std::unique_ptr<GradientStrategy> operator()(const AdjointGradient& o) const { return makeAdjoint(o); }
  std::unique_ptr<GradientStrategy> operator()(const SeminormGradient& o) const { return makeSeminorm(o); }
  std::unique_ptr<GradientStrategy> operator()(const GaussLegendreGradient& o) const { return makeGaussLegendre(o); }
  std::unique_ptr<GradientStrategy> operator()(const InterpolatingGradient& o) const { return makeInterpolating(o); }
  std::unique_ptr<GradientStrategy> operator()(const ReversibleGradient&) const { return makeReversible(); }
};

} // namespace

std::unique_ptr<GradientStrategy> makeGradientStrategy(const GradientOptions& options) {
  return std::visit(Maker{}, options);
}

} // namespace nullcline
