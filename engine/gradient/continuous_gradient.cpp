#include "engine/gradient/continuous_gradient.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

const Solution& ContinuousGradient::forward(DifferentiableRightHandSide& f, std::span<const TrajectoryRequest> requests,
                                            const SolverOptions& options, std::stop_token stop,
                                            const SolveHooks& hooks) {
  NULLCLINE_CHECK(hooks.breaks == nullptr, "a changed state cannot be reversed");
  solver_ = options;
  SolveHooks own = hooks;
  own.observer = forwardObserver(requests.size(), f.dimension(), hooks.observer);
  const Solution& solution = integrator_.solve(f, requests, options, std::move(stop), own);
  batch_.keep(f.dimension(), requests, solution);
  observations_.gather(batch_);
  endForward();
  return solution;
}

BackwardReport ContinuousGradient::backward(DifferentiableRightHandSide& f,
                                            std::span<const std::vector<double>> cotangents,
                                            const GradientTargets& targets, std::stop_token stop) {
  checkCotangents(batch_, cotangents);
  NULLCLINE_CHECK(f.dimension() == batch_.d, f.dimension() << " states, solved were " << batch_.d);
  clearTargets(batch_, targets);
  BackwardReport report;
  const BackwardTask task{f, cotangents, targets, stop};
  solveBack(task, report);
  if (report.status == SolveStatus::ok)
    checkFinite(report);
  if (report.status == SolveStatus::ok) {
    writeTargets(task, batch_, x_bar_, report);
    if (targets.times)
      correctTimes(task);
  }
  if (stop.stop_requested())
    report.status = SolveStatus::cancelled;
  return report;
}

void ContinuousGradient::checkFinite(BackwardReport& report) const {
  const auto bad = std::find_if_not(x_bar_.begin(), x_bar_.end(), [](double value) { return std::isfinite(value); });
  if (bad == x_bar_.end())
    return;
  report.status = SolveStatus::non_finite;
  report.trajectory = static_cast<std::size_t>(bad - x_bar_.begin()) / batch_.d;
  report.t = batch_.trajectories[report.trajectory].start;
}

} // namespace nullcline
