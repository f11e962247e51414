#include "engine/gradient/solved_batch.h"

#include "engine/core/check.h"

#include <algorithm>
#include <numeric>

namespace nullcline {

void SolvedBatch::keep(std::size_t dimension, std::span<const TrajectoryRequest> requests, const Solution& solution) {
  d = dimension;
  trajectories.clear();
  for (auto* values : {&initial, &times, &states})
    values->clear();
  for (std::size_t r = 0; r < requests.size(); ++r) {
    const auto& request = requests[r];
    const auto& solved = solution.trajectories[r];
    const std::size_t first = times.size();
    trajectories.push_back({request.start, first, first + request.times.size(), solved.counts.evaluations,
                            solved.status == SolveStatus::ok});
    initial.insert(initial.end(), request.initial.begin(), request.initial.end());
    times.insert(times.end(), request.times.begin(), request.times.end());
    states.insert(states.end(), solved.states.begin(), solved.states.end());
  }
}

std::size_t SolvedBatch::outputsAtStart(std::size_t trajectory) const {
  const auto& one = trajectories[trajectory];
  std::size_t count = 0;
  while (count < one.outputs() && times[one.first + count] == one.start)
    ++count;
  return count;
}

void checkCotangents(const SolvedBatch& batch, std::span<const std::vector<double>> cotangents) {
  NULLCLINE_CHECK(cotangents.size() == batch.count(), cotangents.size()
                                                          << " cotangents for " << batch.count() << " trajectories");
  for (std::size_t r = 0; r < batch.count(); ++r)
    NULLCLINE_CHECK(!batch.trajectories[r].ok || cotangents[r].size() == batch.trajectories[r].outputs() * batch.d,
                    cotangents[r].size() << " values for trajectory " << r);
}

void clearTargets(const SolvedBatch& batch, const GradientTargets& targets) {
  for (auto* values : {targets.initial, targets.times}) {
    if (!values)
      continue;
    values->resize(batch.count());
    for (std::size_t r = 0; r < batch.count(); ++r)
      (*values)[r].assign(values == targets.initial ? batch.d : 1 + batch.trajectories[r].outputs(), 0.0);
  }
}

namespace {

// x(t_k) moves with t_k at the rate f(t_k, x_k): dL/dt_k = g_k . f(t_k, x_k), g_k the cotangent of x(t_k) alone. A
// later start with the same x(start) takes f(start, x(start)) dt away from every later state: dL/dstart = -a . f.
void writeTimeGradients(const BackwardTask& task, const SolvedBatch& batch, std::span<const double> x_bar,
                        BackwardReport& report) {
  const std::size_t d = batch.d;
  std::vector<double> times, states;
  std::vector<std::size_t> ids;
  for (std::size_t r = 0; r < batch.count(); ++r) {
    const auto& one = batch.trajectories[r];
    if (!one.ok)
      continue;
    times.push_back(one.start);
    times.insert(times.end(), batch.times.begin() + one.first, batch.times.begin() + one.last);
    states.insert(states.end(), batch.initial.begin() + r * d, batch.initial.begin() + (r + 1) * d);
    states.insert(states.end(), batch.states.begin() + one.first * d, batch.states.begin() + one.last * d);
    ids.insert(ids.end(), 1 + one.outputs(), r);
  }
  std::vector<double> rates(states.size());
  task.f.evaluate(ids.size(), times.data(), states.data(), ids.data(), rates.data());
  report.evaluations += ids.size();
  const auto dot = [d](const double* a, const double* b) { return std::inner_product(a, a + d, b, 0.0); };
  for (std::size_t row = 0; row < ids.size();) {
    const std::size_t r = ids[row];
    auto& out = (*task.targets.times)[r];
    out[0] = -dot(&x_bar[r * d], &rates[row * d]);
    for (std::size_t k = 0; k + 1 < out.size(); ++k)
      out[1 + k] = dot(&task.cotangents[r][k * d], &rates[(row + 1 + k) * d]);
    row += out.size();
  }
}

} // namespace

void writeTargets(const BackwardTask& task, const SolvedBatch& batch, std::span<const double> x_bar,
                  BackwardReport& report) {
  for (std::size_t r = 0; task.targets.initial && r < batch.count(); ++r)
    if (batch.trajectories[r].ok)
      std::copy_n(&x_bar[r * batch.d], batch.d, (*task.targets.initial)[r].begin());
  if (task.targets.times)
    writeTimeGradients(task, batch, x_bar, report);
}

} // namespace nullcline
