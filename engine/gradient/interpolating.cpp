// The interpolating adjoint: only a is solved backwards, da/ds = (df/dx)^T a at x(t) with s = -t; x(t) comes from the
// dense output of the forward solve, whose steps are kept (as CVODES does with polynomials of its own: Hindmarsh et
// al., ACM TOMS 31, 2005). x cannot drift away from the forward solution, as it can where a dissipative f is solved
// backwards. The parameter gradient is the quadrature of the accepted steps.
#include "engine/gradient/step_log.h"
#include "engine/gradient/step_quadrature.h"
#include "engine/gradient/strategies.h"

namespace nullcline {

namespace {

class InterpolatingStrategy final : public ContinuousGradient, private StepObserver, private StateSource {
 public:
  explicit InterpolatingStrategy(const InterpolatingGradient& options) : options_(options) {}

 private:
  StepObserver* forwardObserver(std::size_t trajectories, std::size_t dimension, StepObserver* asked) override {
    if (!map_ || method_ != solver().method || dimension_ != dimension)
      map_ = makeStepMap(solver().method, dimension);
    method_ = solver().method;
    dimension_ = dimension;
    asked_ = asked;
    log_.clear(trajectories);
    kept_.clear(map_->stages(), dimension);
    return this;
  }

  void accepted(const AcceptedStep& step) override {
    log_.add(step);
    kept_.add(step);
    if (asked_)
      asked_->accepted(step);
  }

  bool wantsDenseOutput() const override { return true; }
  void endForward() override { log_.finish(); }

  // Asked at neighbouring times, mostly: the search starts where the last one ended.
  void stateAt(std::size_t trajectory, double t, double* x) override {
    std::size_t& n = at_[trajectory];
    while (n > 0 && t < log_.outline(trajectory, n).t)
      --n;
    while (n + 1 < log_.steps(trajectory) && t > log_.outline(trajectory, n).t_next)
      ++n;
    AcceptedStep step = log_.outline(trajectory, n);
    kept_.fill(log_.entry(trajectory, n), step);
    map_->between(step, (t - step.t) / step.h, x);
  }

  void solveBack(const BackwardTask& task, BackwardReport& report) override {
    at_.clear();
    for (std::size_t r = 0; r < batch().count(); ++r)
      at_.push_back(log_.steps(r) > 0 ? log_.steps(r) - 1 : 0);
    rows_.begin(task, batch(), observations(), solver(), this);
    quadrature_.begin(task, rows_, solver().method);
    const Solution& solution =
        rows_.solve({options_.relative_tolerance, options_.absolute_tolerance}, &quadrature_, report);
    report.pullbacks += quadrature_.finish();
    if (report.status == SolveStatus::ok)
      rows_.startCotangents(solution, x_bar());
  }

  InterpolatingGradient options_;
  StepObserver* asked_ = nullptr;
  std::unique_ptr<StepMap> map_;
  StepMethod method_ = StepMethod::euler; // of the map
  std::size_t dimension_ = 0;             // likewise
  StepLog log_;
  KeptSteps kept_;
  std::vector<std::size_t> at_; // (trajectories) the step last used
  AdjointRows rows_;
  StepQuadrature quadrature_;
};

} // namespace

std::unique_ptr<GradientStrategy> makeInterpolating(const InterpolatingGradient& options) {
  return std::make_unique<InterpolatingStrategy>(options);
}

} // namespace nullcline
