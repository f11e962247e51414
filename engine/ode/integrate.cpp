#include "engine/ode/integrate.h"

#include "engine/core/check.h"
#include "engine/ode/batch_solver.h"
#include "engine/ode/controller.h"
#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

const char* solveStatusName(SolveStatus status) {
  switch (status) {
  case SolveStatus::ok:
    return "ok";
  case SolveStatus::max_steps:
    return "max_steps";
  case SolveStatus::dt_min:
    return "dt_min";
  case SolveStatus::non_finite:
    return "non_finite";
  case SolveStatus::time_limit:
    return "time_limit";
  case SolveStatus::cancelled:
    return "cancelled";
  }
  return "";
}

std::size_t Solution::failed() const {
  return static_cast<std::size_t>(
      std::count_if(trajectories.begin(), trajectories.end(),
                    [](const TrajectorySolution& one) { return one.status != SolveStatus::ok; }));
}

namespace {

void checkRequests(std::size_t dimension, std::span<const TrajectoryRequest> requests, const SolverOptions& options) {
  NULLCLINE_CHECK(options.absolute_tolerance > 0.0 && options.relative_tolerance >= 0.0,
                  "absolute " << options.absolute_tolerance << ", relative " << options.relative_tolerance);
  NULLCLINE_CHECK(options.largest_step > 0.0 && options.first_step >= 0.0 && options.smallest_step >= 0.0,
                  "largest " << options.largest_step << ", first " << options.first_step);
  NULLCLINE_CHECK(options.absolute_scale.empty() || options.absolute_scale.size() == dimension,
                  options.absolute_scale.size() << " scales for " << dimension << " states");
  for (const double scale : options.absolute_scale)
    NULLCLINE_CHECK(scale > 0.0, "absolute scale " << scale);
  for (const auto& request : requests) {
    NULLCLINE_CHECK(request.initial.size() == dimension, request.initial.size()
                                                             << " initial values for " << dimension << " states");
    NULLCLINE_CHECK(std::isfinite(request.start), "start " << request.start);
    double before = request.start;
    for (const double time : request.times) {
      NULLCLINE_CHECK(std::isfinite(time) && time >= before, "time " << time << " after " << before);
      before = time;
    }
  }
}

} // namespace

Solution integrate(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options,
                   std::stop_token stop, const SolveHooks&) {
  checkRequests(f.dimension(), requests, options);
  const Tableau& tableau = dormandPrince54();
  const StepController controller(tableau.embedded_order);
  return BatchSolver(f, requests, options, tableau, controller).run(stop);
}

} // namespace nullcline
