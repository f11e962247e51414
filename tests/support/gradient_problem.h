// Problems for gradient tests: right-hand sides with exact pullbacks, batches of requests that try every corner, and
// central differences along given steps.
#pragma once

#include "engine/core/random.h"
#include "engine/field/dual.h"
#include "engine/field/mlp.h"
#include "engine/gradient/field_right_hand_side.h"
#include "engine/gradient/gradient_strategy.h"
#include "engine/system/system_field.h"

#include <cmath>
#include <string>

namespace nullcline::test {

inline double sine(double a) {
  return std::sin(a);
}
inline double cosine(double a) {
  return std::cos(a);
}
template <std::size_t N>
Dual<N> sine(const Dual<N>& a) {
  return Dual<N>::apply(std::sin(a.value), a, std::cos(a.value));
}
template <std::size_t N>
Dual<N> cosine(const Dual<N>& a) {
  return Dual<N>::apply(std::cos(a.value), a, -std::sin(a.value));
}

/// `System` has kStates, kParameters and  template <class N> static void rates(const N& t, const N* x, const N* p, N*
/// dx). All derivatives, that by time too, are exact to rounding.
template <class System>
class DualRhs : public DifferentiableRightHandSide {
 public:
  static constexpr std::size_t d = System::kStates, m = System::kParameters;
  explicit DualRhs(std::vector<double> start) : parameters(std::move(start)), gradient(m, 0.0) {}

  std::size_t dimension() const override { return d; }
  std::size_t parameterCount() const override { return m; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    evaluated_rows += count;
    for (std::size_t row = 0; row < count; ++row)
      System::template rates<double>(times[row], states + row * d, parameters.data(), rates + row * d);
  }
  void pullback(const PullbackRequest& request) override {
    pulled_rows += request.count;
    ++pullback_calls;
    for (std::size_t row = 0; row < request.count; ++row)
      pullbackRow(request, row);
  }
  void clearParameterGradient() override { std::fill(gradient.begin(), gradient.end(), 0.0); }
  void addToParameterGradient(std::span<const double> more) override {
    for (std::size_t k = 0; k < m; ++k)
      gradient[k] += more[k];
  }
  void addParameterGradientTo(std::span<double> out) const override {
    for (std::size_t k = 0; k < m; ++k)
      out[k] += gradient[k];
  }

  std::vector<double> parameters, gradient;
  std::size_t evaluated_rows = 0, pulled_rows = 0, pullback_calls = 0;

 private:
  void pullbackRow(const PullbackRequest& request, std::size_t row) {
    using Number = Dual<d + m + 1>;
    std::array<Number, d> x, dx;
    std::array<Number, m> p;
    for (std::size_t i = 0; i < d; ++i)
      x[i] = Number::input(request.states[row * d + i], i);
    for (std::size_t k = 0; k < m; ++k)
      p[k] = Number::input(parameters[k], d + k);
    System::template rates<Number>(Number::input(request.times[row], d + m), x.data(), p.data(), dx.data());
    const auto by = [&](std::size_t input) {
      double sum = 0.0;
      for (std::size_t i = 0; i < d; ++i)
        sum += request.cotangent[row * d + i] * dx[i].derivatives[input];
      return sum;
    };
    for (std::size_t i = 0; i < d; ++i) {
      if (request.rates)
        request.rates[row * d + i] = dx[i].value;
      if (request.states_bar)
        request.states_bar[row * d + i] = by(i);
    }
    if (request.times_bar)
      request.times_bar[row] = by(d + m);
    for (std::size_t k = 0; request.parameters && k < m; ++k)
      gradient[k] += by(d + k);
  }
};

/// A forced, damped, nonlinear oscillator: every parameter and the time matter everywhere.
struct ForcedOscillator {
  static constexpr std::size_t kStates = 2, kParameters = 5;
  template <class N>
  static void rates(const N& t, const N* x, const N* p, N* dx) {
    dx[0] = p[0] * x[1] + p[1] * sine(t) * x[0];
    dx[1] = -(p[2] * x[0]) - p[3] * x[1] * x[1] * x[1] + p[4] * cosine(2.0 * t) * x[0] * x[1];
  }
  static std::vector<double> start() { return {1.1, 0.3, 0.9, 0.2, 0.4}; }
};

/// What is differentiated, and the parameters that it reads.
struct Subject {
  std::string name;
  std::unique_ptr<DifferentiableRightHandSide> f;
  std::vector<double>* parameters = nullptr; // those f reads, in place

  // Kept alive.
  std::unique_ptr<Field<double>> field;
  std::vector<double> values;
};

inline std::unique_ptr<Subject> forcedOscillator() {
  auto subject = std::make_unique<Subject>();
  auto f = std::make_unique<DualRhs<ForcedOscillator>>(ForcedOscillator::start());
  subject->name = "forced oscillator";
  subject->parameters = &f->parameters;
  subject->f = std::move(f);
  return subject;
}

inline void wrapField(Subject& subject, const Scaling& scaling) {
  auto f = std::make_unique<FieldRightHandSide<double>>(*subject.field, scaling);
  f->setParameters(subject.values);
  subject.parameters = &subject.values;
  subject.f = std::move(f);
}

inline Scaling unevenScaling() {
  Scaling scaling = identityScaling(2);
  scaling.scale = {2.0, 0.5};
  scaling.rate = {1.5, 0.8};
  scaling.center = {3.0, -1.0};
  scaling.time_scale = 0.7;
  return scaling;
}

inline std::unique_ptr<Subject> network(Activation activation) {
  auto subject = std::make_unique<Subject>();
  subject->name = activation == Activation::tanh ? "mlp tanh" : "mlp elu";
  const MlpOptions options{.width = 6, .depth = 2, .activation = activation};
  subject->field = makeMlpField<double>(options, 2);
  RandomGenerator random(7);
  for (std::size_t i = 0; i < subject->field->parameterCount(); ++i)
    subject->values.push_back(0.5 * random.normal());
  wrapField(*subject, unevenScaling());
  return subject;
}

inline std::unique_ptr<Subject> knownSystem() {
  auto subject = std::make_unique<Subject>();
  subject->name = "glycolytic";
  const KnownSystem& system = **findSystem("glycolytic");
  const Scaling scaling = identityScaling(2);
  subject->field = std::make_unique<SystemField<double>>(
      system, FieldUnits{scaling.center, scaling.scale, scaling.rate, scaling.time_origin, scaling.time_scale});
  std::vector<double> published;
  for (const auto& parameter : system.parameters)
    published.push_back(parameter.value);
  subject->values = systemTheta(system, published);
  wrapField(*subject, scaling);
  return subject;
}

/// Own starts, times and lengths; outputs at the start, repeated, and at the very end; a trajectory that is never
/// solved; one that is only seen at its start.
inline std::vector<TrajectoryRequest> cornerRequests() {
  return {{0.0, {0.7, 0.4}, {0.0, 0.3, 1.1, 1.1, 2.0}},
          {0.5, {0.2, 0.9}, {0.9, 1.4}},
          {-0.3, {0.5, 0.3}, {-0.3, -0.3}},
          {1.0, {0.6, 0.6}, {1.2, 1.21, 1.22, 3.4, 4.0}},
          {0.0, {1.0, 0.1}, {0.05}}};
}

/// L = sum over outputs of w . x + |x|^2 / 2 with fixed weights.
class OutputLoss {
 public:
  OutputLoss(std::span<const TrajectoryRequest> requests, std::size_t d, std::uint64_t seed = 3) {
    RandomGenerator random(seed);
    for (const auto& request : requests) {
      weights_.emplace_back();
      for (std::size_t i = 0; i < request.times.size() * d; ++i)
        weights_.back().push_back(random.normal());
    }
  }
  double value(const Solution& solution) const {
    double sum = 0.0;
    for (std::size_t r = 0; r < weights_.size(); ++r)
      for (std::size_t i = 0; i < weights_[r].size(); ++i) {
        const double x = solution.trajectories[r].states[i];
        sum += weights_[r][i] * x + 0.5 * x * x;
      }
    return sum;
  }
  std::vector<std::vector<double>> cotangents(const Solution& solution) const {
    auto out = weights_;
    for (std::size_t r = 0; r < out.size(); ++r)
      for (std::size_t i = 0; i < out[r].size(); ++i)
        out[r][i] += solution.trajectories[r].states[i];
    return out;
  }

 private:
  std::vector<std::vector<double>> weights_;
};

/// Writes down the accepted steps.
class StepRecorder : public StepObserver {
 public:
  explicit StepRecorder(std::size_t trajectories) { steps.trajectories.resize(trajectories); }
  void accepted(const AcceptedStep& step) override {
    steps.trajectories[step.trajectory].push_back({step.t, step.h, step.t_next});
  }
  PrescribedSteps steps;
};

struct Gradients {
  std::vector<double> parameters;
  std::vector<std::vector<double>> initial, times;
  BackwardReport report;
  Solution solution;
  PrescribedSteps steps;
};

/// Forward and backward by a strategy.
inline Gradients gradientsBy(GradientStrategy& strategy, Subject& subject, std::span<const TrajectoryRequest> requests,
                             const SolverOptions& options, const OutputLoss& loss) {
  Gradients out;
  StepRecorder recorder(requests.size());
  SolveHooks hooks;
  hooks.observer = &recorder;
  out.solution = strategy.forward(*subject.f, requests, options, {}, hooks);
  out.steps = recorder.steps;
  subject.f->clearParameterGradient();
  GradientTargets targets;
  targets.initial = &out.initial;
  targets.times = &out.times;
  const auto cotangents = loss.cotangents(out.solution);
  out.report = strategy.backward(*subject.f, cotangents, targets);
  out.parameters.assign(subject.f->parameterCount(), 0.0);
  subject.f->addParameterGradientTo(out.parameters);
  return out;
}

/// dL/dtheta and dL/dx(start) along the given steps, by central differences.
inline Gradients centralDifferences(Subject& subject, std::vector<TrajectoryRequest> requests,
                                    const SolverOptions& options, const OutputLoss& loss, const PrescribedSteps& steps,
                                    double width = 1e-5) {
  SolveHooks hooks;
  hooks.prescribed = &steps;
  const auto slope = [&](double& entry) {
    const double kept = entry;
    entry = kept + width;
    const double above = loss.value(integrate(*subject.f, requests, options, {}, hooks));
    entry = kept - width;
    const double below = loss.value(integrate(*subject.f, requests, options, {}, hooks));
    entry = kept;
    return (above - below) / (2.0 * width);
  };
  Gradients out;
  for (double& parameter : *subject.parameters)
    out.parameters.push_back(slope(parameter));
  for (auto& request : requests) {
    out.initial.emplace_back();
    for (double& x : request.initial)
      out.initial.back().push_back(slope(x));
  }
  return out;
}

inline std::vector<double> flattened(const std::vector<std::vector<double>>& rows) {
  std::vector<double> out;
  for (const auto& row : rows)
    out.insert(out.end(), row.begin(), row.end());
  return out;
}

inline double sizeOf(const std::vector<double>& a) {
  double sum = 0.0;
  for (const double value : a)
    sum += value * value;
  return std::sqrt(sum);
}

/// |a - b| / |b|
inline double relativeDifference(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size() || b.empty())
    return std::numeric_limits<double>::infinity();
  std::vector<double> difference(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    difference[i] = a[i] - b[i];
  return sizeOf(difference) / sizeOf(b);
}

} // namespace nullcline::test
