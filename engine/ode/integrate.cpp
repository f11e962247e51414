#include "engine/ode/integrate.h"

#include "engine/core/check.h"
#include "engine/ode/batch_solver.h"
#include "engine/ode/error_norm.h"
#include "engine/ode/integrator.h"
#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

const char* whyNot(const SolverSettings& settings) {
  if (settings.smallest_step > settings.largest_step)
    return "The smallest step is longer than the largest: make the smallest step shorter, or 0.";
  if (!std::holds_alternative<FixedSteps>(settings.control) && !tableauOf(settings.method).hasError())
    return "This solver has no estimate of its error, so its steps cannot be chosen by one: set "
           "objective.solver.control.kind=fixed for fixed steps, or take another solver.";
  return nullptr;
}

namespace {

void checkIncreasing(const std::vector<double>& times, double start, bool strictly) {
  double before = start;
  for (const double time : times) {
    NULLCLINE_CHECK(std::isfinite(time) && (strictly ? time > before : time >= before),
                    "time " << time << " after " << before);
    before = time;
  }
}

void checkOptions(std::size_t dimension, const SolverOptions& options) {
  NULLCLINE_CHECK(options.absolute_tolerance > 0.0 && options.relative_tolerance >= 0.0,
                  "absolute " << options.absolute_tolerance << ", relative " << options.relative_tolerance);
  NULLCLINE_CHECK(options.largest_step > 0.0 && options.first_step >= 0.0 && options.smallest_step >= 0.0,
                  "largest " << options.largest_step << ", first " << options.first_step);
  NULLCLINE_CHECK(options.absolute_scale.empty() || options.absolute_scale.size() == dimension,
                  options.absolute_scale.size() << " scales for " << dimension << " states");
  for (const double scale : options.absolute_scale)
    NULLCLINE_CHECK(scale > 0.0, "absolute scale " << scale);
  for (const auto& block : options.norm_blocks)
    NULLCLINE_CHECK(block.first < block.last && block.last <= dimension,
                    "block " << block.first << ".." << block.last << " of " << dimension << " states");
}

void checkRequests(std::size_t dimension, std::span<const TrajectoryRequest> requests, const SolveHooks& hooks) {
  for (const auto& request : requests) {
    NULLCLINE_CHECK(request.initial.size() == dimension, request.initial.size()
                                                             << " initial values for " << dimension << " states");
    NULLCLINE_CHECK(std::isfinite(request.start), "start " << request.start);
    checkIncreasing(request.times, request.start, false);
    checkIncreasing(request.breaks, request.start, true);
  }
  NULLCLINE_CHECK(!hooks.integrals || (requests.size() == 1 && !hooks.prescribed), requests.size()
                                                                                       << " requests with integrals");
  NULLCLINE_CHECK(!hooks.prescribed || hooks.prescribed->trajectories.size() == requests.size(),
                  hooks.prescribed->trajectories.size() << " lists of steps for " << requests.size() << " requests");
}

} // namespace

Integrator::Integrator() : memory_(std::make_unique<SolveMemory>()) {}
Integrator::~Integrator() = default;
Integrator::Integrator(Integrator&&) noexcept = default;
Integrator& Integrator::operator=(Integrator&&) noexcept = default;

const Solution& Integrator::solve(RightHandSide& f, std::span<const TrajectoryRequest> requests,
                                  const SolverOptions& options, std::stop_token stop, const SolveHooks& hooks) {
  checkOptions(f.dimension(), options);
  checkRequests(f.dimension(), requests, hooks);
  const char* reason = hooks.prescribed ? nullptr : whyNot(options);
  NULLCLINE_CHECK(reason == nullptr, reason);
  const SolveProblem problem{f, requests, options, hooks};
  BatchSolver(problem, *memory_).run(stop);
  return memory_->solution;
}

Solution Integrator::take() {
  return std::move(memory_->solution);
}

Solution integrate(RightHandSide& f, std::span<const TrajectoryRequest> requests, const SolverOptions& options,
                   std::stop_token stop, const SolveHooks& hooks) {
  Integrator integrator;
  static_cast<void>(integrator.solve(f, requests, options, std::move(stop), hooks));
  return integrator.take();
}

double automaticFirstStep(RightHandSide& f, std::size_t trajectory, double t0, const double* x, double* rates,
                          const SolverOptions& options) {
  const std::size_t d = f.dimension();
  const ErrorNorm norm(options, d);
  f.evaluate(1, &t0, x, &trajectory, rates);
  const double speed = norm(rates, x, x, 1);
  const double guess = std::min(firstGuess(norm(x, x, x, 1), speed), options.largest_step);
  const double t = t0 + guess;
  std::vector<double> probe(x, x + d), bend(d);
  for (std::size_t j = 0; j < d; ++j)
    probe[j] += guess * rates[j];
  f.evaluate(1, &t, probe.data(), &trajectory, bend.data());
  for (std::size_t j = 0; j < d; ++j)
    bend[j] = (bend[j] - rates[j]) / guess;
  const int order = tableauOf(options.method).embedded_order + 1;
  return std::min(firstStep(guess, speed, norm(bend.data(), x, x, 1), order), options.largest_step);
}

} // namespace nullcline
