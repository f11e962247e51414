// MALI (Zhuang et al., ICLR 2021): the asynchronous leapfrog can be undone, so nothing is kept of a solve but where and
// how fast each trajectory ended, and its step sizes.
#include "engine/core/check.h"
#include "engine/gradient/discrete_gradient.h"
#include "engine/gradient/strategies.h"

#include <algorithm>

namespace nullcline {

namespace {

class ReversibleStrategy final : public DiscreteGradient {
 protected:
  void clearKept(std::size_t trajectories) override {
    NULLCLINE_CHECK(method() == StepMethod::leapfrog, "only the leapfrog can be undone");
    end_.assign(trajectories * 2 * batch().d, 0.0);
  }

  // v_next = 2 u - v
  void keep(const AcceptedStep& step, std::size_t) override {
    const std::size_t d = batch().d;
    double* const x = &end_[step.trajectory * 2 * d];
    std::copy_n(step.x_next, d, x);
    for (std::size_t e = 0; e < d; ++e)
      x[d + e] = 2.0 * step.stages[step.stage_stride + e] - step.stages[e];
  }

  void beginBackward(DifferentiableRightHandSide&, BackwardReport&) override {
    const std::size_t count = rows().size(), size = count * batch().d;
    arrived_ = 0;
    times_.resize(count);
    ids_.resize(count);
    steps_.resize(count);
    x_.resize(size);
    stages_.resize(2 * size);
  }

  // m = x_next - h/2 v_next,  u = f(t + h/2, m),  v = 2 u - v_next,  x = m - h/2 v
  std::span<const AcceptedStep> stepsAt(DifferentiableRightHandSide& f, std::size_t n, std::size_t active,
                                        BackwardReport& report) override {
    const std::size_t d = batch().d, stride = x_.size();
    double *const v = stages_.data(), *const u = stages_.data() + stride;
    for (; arrived_ < active; ++arrived_) {
      const double* const end = &end_[rows()[arrived_].trajectory * 2 * d];
      std::copy_n(end, d, &x_[arrived_ * d]);
      std::copy_n(end + d, d, v + arrived_ * d);
    }
    for (std::size_t row = 0; row < active; ++row) {
      AcceptedStep& step = steps_[row] = log().outline(rows()[row].trajectory, n);
      ids_[row] = step.trajectory;
      times_[row] = step.t + 0.5 * step.h;
      for (std::size_t e = row * d; e < (row + 1) * d; ++e)
        x_[e] -= 0.5 * step.h * v[e];
      step.x = &x_[row * d];
      step.stages = v + row * d;
      step.stage_stride = stride;
      step.stage_count = 2;
    }
    f.evaluate(active, times_.data(), x_.data(), ids_.data(), u);
    report.evaluations += active;
    for (std::size_t row = 0; row < active; ++row)
      for (std::size_t e = row * d; e < (row + 1) * d; ++e) {
        v[e] = 2.0 * u[e] - v[e];
        x_[e] -= 0.5 * steps_[row].h * v[e];
      }
    return {steps_.data(), active};
  }

 private:
  std::vector<double> end_;        // (trajectories x 2 d) x and v where each ended
  std::size_t arrived_ = 0;        // rows that are under way
  std::vector<double> x_, stages_; // (rows x d), (2 x rows x d) v and u of the step to be reversed
  std::vector<double> times_;      // (rows)
  std::vector<std::size_t> ids_;   // (rows)
  std::vector<AcceptedStep> steps_;
};

} // namespace

std::unique_ptr<GradientStrategy> makeReversible() {
  return std::make_unique<ReversibleStrategy>();
}

} // namespace nullcline
