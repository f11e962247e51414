// N: trajectories   K: times   D: states   L: test functions
#include "engine/torch/reference_training.h"

#include "engine/field/network.h"
#include "engine/torch/activation.h"
#include "engine/torch/reference_solver.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <exception>
#include <limits>

namespace nullcline {

namespace {

using at::Tensor;

/// One extent may be -1: what is left.
Tensor constant(std::span<const double> values, at::IntArrayRef shape, const ReferenceTask& task) {
  const auto count = static_cast<std::int64_t>(values.size());
  const at::Device device(task.on_cuda ? at::kCUDA : at::kCPU);
  return at::from_blob(const_cast<double*>(values.data()), {count}, at::kDouble).to(device, at::kFloat).view(shape);
}

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

/// Adam (Kingma & Ba, ICLR 2015) with its usual settings, tensor by tensor.
class Adam {
 public:
  Adam(std::vector<Tensor> parameters, double rate) : parameters_(std::move(parameters)), rate_(rate) {
    for (const Tensor& parameter : parameters_) {
      first_.push_back(at::zeros_like(parameter));
      second_.push_back(at::zeros_like(parameter));
    }
  }

  void step(const std::vector<Tensor>& gradients) {
    const at::NoGradGuard guard;
    one_power_ *= 0.9;
    two_power_ *= 0.999;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      first_[i].mul_(0.9).add_(gradients[i], 0.1);
      second_[i].mul_(0.999).addcmul_(gradients[i], gradients[i], 0.001);
      const Tensor size = (second_[i] / (1.0 - two_power_)).sqrt_().add_(1e-8);
      parameters_[i].addcdiv_(first_[i], size, -rate_ / (1.0 - one_power_));
    }
  }

 private:
  std::vector<Tensor> parameters_, first_, second_;
  double rate_, one_power_ = 1.0, two_power_ = 1.0;
};

class Training final : public ReferenceTraining {
 public:
  explicit Training(const ReferenceTask& task)
      : task_(task), layers_(makeLayers(task)), adam_(layers_, task.learning_rate),
        values_(constant(task.values, {-1, whole(task.times.size()), whole(task.states)}, task)) {
    if (task.kind != ReferenceTask::Kind::variational)
      return;
    a_ = constant(task.a, {-1, whole(task.times.size())}, task);
    b_ = constant(task.b, {values_.size(0), a_.size(0), whole(task.states)}, task);
  }

  double step(int threads) override {
    try {
      return takeStep(threads);
    } catch (const std::exception&) {
      return std::numeric_limits<double>::quiet_NaN();
    }
  }
  std::size_t evaluations() const override { return evaluations_; }

 private:
  double takeStep(int threads) {
    if (at::get_num_threads() != threads)
      at::set_num_threads(threads);
    evaluations_ = 0;
    Tensor loss;
    std::vector<Tensor> gradients;
    if (task_.kind == ReferenceTask::Kind::adjoint) {
      std::tie(loss, gradients) = adjointGradient();
    } else {
      loss = task_.kind == ReferenceTask::Kind::variational ? variationalLoss() : misfit(solution(starts()));
      gradients = torch::autograd::grad({loss}, layers_);
      evaluations_ *= 2; // each once more on the way back
    }
    const double value = loss.item<double>();
    adam_.step(gradients);
    return value;
  }
  static std::vector<Tensor> makeLayers(const ReferenceTask& task) {
    std::vector<Tensor> layers;
    for (const auto& segment : networkSegments(task.network, task.states, task.states)) {
      const std::vector<std::int64_t> shape(segment.shape.begin(), segment.shape.end());
      layers.push_back(constant(std::span(task.parameters).subspan(segment.offset, segment.size()), shape, task)
                           .clone()
                           .set_requires_grad(true));
    }
    return layers;
  }

  /// f at (rows x D).
  Tensor rates(const Tensor& states) const {
    evaluations_ += static_cast<std::size_t>(states.size(0));
    Tensor z = states;
    for (std::size_t i = 0; i < layers_.size(); i += 2) {
      z = at::linear(z, layers_[i], layers_[i + 1]);
      if (i + 2 < layers_.size())
        z = activated(z, task_.network.activation);
    }
    return z;
  }

  /// Sum of (A f + B)^2 over N D.
  Tensor variationalLoss() const {
    const Tensor f = rates(values_.view({-1, values_.size(2)})).view_as(values_); // (N x K x D)
    const Tensor c = at::matmul(a_, f) + b_;                                      // (N x L x D)
    return c.square().sum() / static_cast<double>(values_.size(0) * values_.size(2));
  }

  Tensor starts() const { return values_.select(1, 0).contiguous(); }
  Tensor solution(const Tensor& starts) const {
    ReferenceSolver solver{[this](const Tensor& x) { return rates(x); }, rootMeanSquare};
    solver.relative_tolerance = task_.relative_tolerance;
    solver.absolute_tolerance = task_.absolute_tolerance;
    return at::stack(solver.solve(starts, task_.times), 1);
  }
  Tensor misfit(const Tensor& solution) const { return (solution - values_).square().mean(); }

  /// Chen et al., NeurIPS 2018, Algorithm 1, from time to time; the norm is the largest of those of state, adjoint and
  /// parameter gradient.
  std::pair<Tensor, std::vector<Tensor>> adjointGradient() const {
    Tensor found;
    {
      const at::NoGradGuard guard;
      found = solution(starts());
    }
    const Tensor leaf = found.detach().set_requires_grad(true);
    const Tensor loss = misfit(leaf);
    const Tensor from_loss = torch::autograd::grad({loss}, {leaf})[0]; // (N x K x D)
    const at::NoGradGuard guard;
    const std::int64_t n = found.size(0), d = found.size(2), state = n * d;
    std::int64_t parameters = 0;
    for (const Tensor& layer : layers_)
      parameters += layer.numel();
    ReferenceSolver solver{[&](const Tensor& all) { return backwardRate(all, n, d); },
                           [&](const Tensor& scaled) {
                             const auto parts = scaled.split_with_sizes({state, state, parameters});
                             return at::maximum(at::maximum(rootMeanSquare(parts[0]), rootMeanSquare(parts[1])),
                                                rootMeanSquare(parts[2]));
                           }};
    solver.relative_tolerance = task_.relative_tolerance;
    solver.absolute_tolerance = task_.absolute_tolerance;
    const auto last = static_cast<std::int64_t>(task_.times.size()) - 1;
    Tensor adjoint = from_loss.select(1, last).reshape({-1}), gradient = at::zeros({parameters}, values_.options());
    for (std::int64_t k = last; k > 0; --k) {
      const Tensor all = at::cat({found.select(1, k).reshape({-1}), adjoint, gradient});
      const auto at_end = static_cast<std::size_t>(k);
      const double span[] = {0.0, task_.times[at_end] - task_.times[at_end - 1]}; // time runs backwards
      const auto parts = solver.solve(all, span).back().split_with_sizes({state, state, parameters});
      adjoint = parts[1] + from_loss.select(1, k - 1).reshape({-1});
      gradient = parts[2];
    }
    return {loss, shaped(gradient)};
  }

  /// d/ds of (x, a, gradient) with s = -t: (-f, a df/dx, a df/dtheta).
  Tensor backwardRate(const Tensor& all, std::int64_t n, std::int64_t d) const {
    const at::AutoGradMode with_gradient(true);
    const Tensor x = all.slice(0, 0, n * d).view({n, d}).detach().set_requires_grad(true);
    const Tensor a = all.slice(0, n * d, 2 * n * d).view({n, d});
    const Tensor f = rates(x);
    evaluations_ += static_cast<std::size_t>(n);
    std::vector<Tensor> inputs = {x};
    inputs.insert(inputs.end(), layers_.begin(), layers_.end());
    std::vector<Tensor> parts = {-f.detach().reshape({-1})};
    for (const Tensor& part : torch::autograd::grad({f}, inputs, {a}))
      parts.push_back(part.reshape({-1}));
    return at::cat(parts);
  }

  std::vector<Tensor> shaped(const Tensor& gradient) const {
    std::vector<Tensor> parts;
    std::int64_t first = 0;
    for (const Tensor& layer : layers_) {
      parts.push_back(gradient.slice(0, first, first + layer.numel()).view_as(layer));
      first += layer.numel();
    }
    return parts;
  }

  ReferenceTask task_;
  std::vector<Tensor> layers_; // weight and bias of each
  Adam adam_;
  Tensor values_, a_, b_;
  mutable std::size_t evaluations_ = 0;
};

} // namespace

Expected<std::unique_ptr<ReferenceTraining>> makeReferenceTraining(const ReferenceTask& task) {
  if (task.network.time_input || task.network.cubed_input)
    return badInput("The reference training knows networks of the state alone, and this one reads more.");
  return std::unique_ptr<ReferenceTraining>(std::make_unique<Training>(task));
}

} // namespace nullcline
