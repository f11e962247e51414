// The Gauss-Legendre quadrature adjoint (Norcliffe & Deisenroth, TMLR 2023), by the rule of the authors' code.
//
// In the interval between two neighbouring observations (or the start) t_{i-1}, t_i:
//   n_i = min(ceil(C nfe (t_i - t_{i-1}) / (t_K - t_0)), most)    nfe: evaluations of the forward solve, all of them
// nodes t_j with weights w_j, and g += sum_j w_j (df/dtheta)^T a at (t_j, x(t_j), a(t_j)), which the dense output of
// the backward solve of (x, a) gives: it is never stopped at a node.
#include "engine/gradient/gauss_legendre.h"

#include "engine/gradient/gauss_legendre_nodes.h"
#include "engine/gradient/strategies.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

int gaussLegendrePoints(const GaussLegendreGradient& options, std::uint64_t evaluations, double part) {
  const double points = std::ceil(options.points * static_cast<double>(evaluations) * part);
  return static_cast<int>(std::clamp(points, 1.0, static_cast<double>(std::max(1, options.most_points))));
}

// The nodes of all intervals of one trajectory as times of its request, from late to early; weights in the same order.
void GaussLegendreStrategy::placeNodes(std::size_t index) {
  TrajectoryRequest& request = rows_.requests()[index];
  const std::size_t trajectory = rows_.trajectoryOf(index);
  const auto observed = observations().of(trajectory);
  const auto& one = batch().trajectories[trajectory];
  const double span = observed.front().t - one.start;
  request.times.clear();
  for (std::size_t i = 0; i < observed.size(); ++i) {
    const double late = observed[i].t;
    const double early = i + 1 < observed.size() ? observed[i + 1].t : one.start;
    const double half = 0.5 * (late - early), middle = 0.5 * (late + early);
    const auto& rule = gaussLegendreRule(gaussLegendrePoints(options_, one.evaluations, (late - early) / span));
    for (std::size_t j = rule.nodes.size(); j-- > 0;) {
      request.times.push_back(rows_.backwardTimeOf(index, middle + half * rule.nodes[j]));
      weights_.push_back(half * rule.weights[j]);
    }
  }
  request.times.push_back(rows_.backwardTimeOf(index, one.start));
}

void GaussLegendreStrategy::solveBack(const BackwardTask& task, BackwardReport& report) {
  const std::size_t d = batch().d;
  rows_.begin(task, batch(), observations(), solver());
  weights_.clear();
  for (std::size_t i = 0; i < rows_.requests().size(); ++i)
    placeNodes(i);
  const Solution& solution = rows_.solve({options_.relative_tolerance, options_.absolute_tolerance}, nullptr, report);
  if (report.status != SolveStatus::ok)
    return;
  time_integral_.assign(batch().count(), 0.0);
  parameters_.begin(task.f, task.targets.parameters, task.targets.times ? &time_integral_ : nullptr);
  std::size_t node = 0;
  for (std::size_t i = 0; i < rows_.requests().size(); ++i) {
    const auto& times = rows_.requests()[i].times;
    for (std::size_t k = 0; k + 1 < times.size(); ++k, ++node) {
      const double* const state = &solution.trajectories[i].states[k * 2 * d];
      parameters_.add(rows_.trajectoryOf(i), rows_.timeOf(i, times[k]), state, state + d, weights_[node]);
    }
  }
  report.pullbacks += parameters_.finish();
  rows_.startCotangents(solution, x_bar());
}

// dL/dstart = -sum_k dL/dt_k + sum_j w_j a^T df/dt, as a . f changes by a^T df/dt between observations.
void GaussLegendreStrategy::correctTimes(const BackwardTask& task) {
  for (std::size_t r = 0; r < batch().count(); ++r) {
    auto& times_bar = (*task.targets.times)[r];
    if (!batch().trajectories[r].ok)
      continue;
    times_bar[0] = time_integral_[r];
    for (std::size_t k = 1; k < times_bar.size(); ++k)
      times_bar[0] -= times_bar[k];
  }
}

std::unique_ptr<GradientStrategy> makeGaussLegendre(const GaussLegendreGradient& options) {
  return std::make_unique<GaussLegendreStrategy>(options);
}

} // namespace nullcline
