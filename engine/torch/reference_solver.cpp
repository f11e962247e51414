// h: step   k: rates at the stages, one per row
#include "engine/torch/reference_solver.h"

#include "engine/ode/tableau.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace nullcline {

namespace {

using Weights = std::vector<double>;

/// x + h sum_i w_i k_i.
at::Tensor combine(const at::Tensor& x, const std::vector<at::Tensor>& k, const Weights& weights, double h) {
  at::Tensor sum = x;
  for (std::size_t i = 0; i < k.size(); ++i)
    if (weights[i] != 0.0)
      sum = sum + (h * weights[i]) * k[i];
  return sum;
}

Weights rowOf(const Tableau& table, std::size_t stage) {
  Weights row;
  for (std::size_t j = 0; j < stage; ++j)
    row.push_back(table.a(stage, j));
  return row;
}

Weights denseWeights(const Tableau& table, double theta) {
  Weights weights;
  for (std::size_t i = 0; i < table.stages; ++i)
    weights.push_back(table.denseWeight(i, theta));
  return weights;
}

} // namespace

at::Tensor rootMeanSquare(const at::Tensor& x) {
  return x.square().mean().sqrt();
}

// Hairer, Norsett & Wanner I, II.4, with an order of 4.
double ReferenceSolver::firstStep(const at::Tensor& state, const at::Tensor& rate_there) const {
  const at::NoGradGuard guard;
  const at::Tensor scale = tolerance(state.abs());
  const double d0 = norm(state / scale).item<double>(), d1 = norm(rate_there / scale).item<double>();
  const double h0 = d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1;
  const double d2 = norm((rate(state + h0 * rate_there) - rate_there) / scale).item<double>() / h0;
  const double h1 = d1 <= 1e-15 && d2 <= 1e-15 ? std::max(1e-6, h0 * 1e-3) : std::pow(0.01 / std::max(d1, d2), 0.2);
  return std::min(100.0 * h0, h1);
}

std::vector<at::Tensor> ReferenceSolver::solve(const at::Tensor& state, std::span<const double> times) const {
  const Tableau& table = tableauOf(StepMethod::dormand_prince54);
  std::vector<at::Tensor> found = {state};
  at::Tensor x = state, first_rate = rate(state);
  double t = times[0], h = firstStep(x, first_rate);
  while (found.size() < times.size()) {
    std::vector<at::Tensor> k = {first_rate};
    for (std::size_t stage = 1; stage < table.stages; ++stage)
      k.push_back(rate(combine(x, k, rowOf(table, stage), h)));
    const at::Tensor next = combine(x, k, table.weights, h);
    double ratio = 0.0;
    {
      const at::NoGradGuard guard;
      const at::Tensor error = combine(at::zeros_like(x), k, table.error, h);
      ratio = norm(error / tolerance(at::maximum(x.abs(), next.abs()))).item<double>();
    }
    if (!std::isfinite(ratio))
      throw std::runtime_error("the reference solver met a rate that is not finite");
    if (ratio <= 1.0) {
      for (; found.size() < times.size() && times[found.size()] <= t + h;)
        found.push_back(combine(x, k, denseWeights(table, (times[found.size()] - t) / h), h));
      t += h;
      x = next;
      first_rate = k.back();
    }
    const double factor = ratio == 0.0 ? 10.0 : 0.9 * std::pow(ratio, -0.2);
    h *= std::clamp(factor, ratio <= 1.0 ? 1.0 : 0.2, 10.0);
  }
  return found;
}

} // namespace nullcline
