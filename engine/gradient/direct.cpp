// The gradient through the accepted steps: their states and stages are kept, and nothing is computed twice but what a
// pullback computes anyway.
#include "engine/gradient/discrete_gradient.h"
#include "engine/gradient/strategies.h"

namespace nullcline {

namespace {

class DirectStrategy final : public DiscreteGradient {
 public:
  bool setStepPenalty(StepPenalty* penalty) override {
    penalty_ = penalty;
    return true;
  }

 protected:
  void clearKept(std::size_t) override { kept_.clear(map().stages(), batch().d); }
  void keep(const AcceptedStep& step, std::size_t) override { kept_.add(step); }

  std::span<const AcceptedStep> stepsAt(DifferentiableRightHandSide&, std::size_t n, std::size_t active,
                                        BackwardReport&) override {
    steps_.resize(rows().size());
    for (std::size_t row = 0; row < active; ++row) {
      const std::size_t r = rows()[row].trajectory;
      steps_[row] = log().outline(r, n);
      kept_.fill(log().entry(r, n), steps_[row]);
    }
    return {steps_.data(), active};
  }

 private:
  KeptSteps kept_;
  std::vector<AcceptedStep> steps_;
};

} // namespace

std::unique_ptr<GradientStrategy> makeDirect() {
  return std::make_unique<DirectStrategy>();
}

} // namespace nullcline
