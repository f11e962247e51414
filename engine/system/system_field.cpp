#include "engine/system/system_field.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nullcline {

std::vector<double> systemTheta(const KnownSystem& system, std::span<const double> values,
                                std::span<const ParameterChoice> choices) {
  return ParameterTransform(system, choices).theta(values);
}

std::vector<double> systemParameterValues(const KnownSystem& system, std::span<const double> theta,
                                          std::span<const ParameterChoice> choices) {
  return ParameterTransform(system, choices).values(theta);
}

template <class Real>
struct SystemField<Real>::Scratch : FieldScratch {
  std::vector<double> parameters;   // (m)
  std::vector<double> sensitivity;  // (n) dp / dtheta of the parameter that theta is of
  std::vector<double> state, rates; // (d)
  std::vector<double> weights;      // (d) cotangent / rate
  std::vector<double> by_state;     // (d x d)
  std::vector<double> by_parameter; // (d x m)
  std::vector<double> by_time;      // (d)
};

template <class Real>
SystemField<Real>::SystemField(const KnownSystem& system, FieldUnits units, std::span<const ParameterChoice> choices)
    : equations_(system.equations), units_(std::move(units)), transform_(system, choices) {
  NULLCLINE_CHECK(equations_.states == system.states.size() && equations_.parameters == system.parameters.size(),
                  system.name << " disagrees with its equations");
  for (const auto* values : {&units_.center, &units_.scale, &units_.rate})
    NULLCLINE_CHECK(values->size() == equations_.states, values->size() << " units for " << equations_.states);
  for (const std::size_t k : transform_.freeParameters())
    segments_.push_back({system.parameters[k].name, segments_.size(), {1}});
}

template <class Real>
std::unique_ptr<FieldScratch> SystemField<Real>::makeScratch(std::size_t) const {
  const std::size_t d = equations_.states, m = equations_.parameters;
  auto scratch = std::make_unique<Scratch>();
  scratch->parameters = transform_.fixedValues();
  scratch->sensitivity.resize(transform_.freeCount());
  scratch->state.resize(d);
  scratch->rates.resize(d);
  scratch->weights.resize(d);
  scratch->by_state.resize(d * d);
  scratch->by_parameter.resize(d * m);
  scratch->by_time.resize(d);
  return scratch;
}

template <class Real>
void SystemField<Real>::fillParameters(const Real* theta, Scratch& scratch) const {
  for (std::size_t j = 0; j < transform_.freeCount(); ++j) {
    const auto image = transform_.image(j, static_cast<double>(theta[j]));
    scratch.parameters[transform_.freeParameters()[j]] = image.value;
    scratch.sensitivity[j] = image.slope;
  }
}

// x = center + scale z into the scratch; returns t = origin + time_scale tau.
template <class Real>
double SystemField<Real>::fillRow(const Rows<Real>& rows, std::size_t row, Scratch& scratch) const {
  const Real* z = rows.states + row * equations_.states;
  for (std::size_t i = 0; i < equations_.states; ++i)
    scratch.state[i] = units_.center[i] + units_.scale[i] * static_cast<double>(z[i]);
  const double tau = rows.times ? static_cast<double>(rows.times[row]) : 0.0;
  return units_.time_origin + units_.time_scale * tau;
}

template <class Real>
void SystemField<Real>::evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, Real* rates) const {
  auto& work = static_cast<Scratch&>(scratch);
  const std::size_t d = equations_.states;
  fillParameters(parameters, work);
  for (std::size_t row = 0; row < rows.count; ++row) {
    const double t = fillRow(rows, row, work);
    equations_.rates(t, work.state.data(), work.parameters.data(), work.rates.data());
    for (std::size_t i = 0; i < d; ++i)
      rates[row * d + i] = static_cast<Real>(work.rates[i] / units_.rate[i]);
  }
}

// With F = dx/dt and w_i = cotangent_i / rate_i:
// z_bar_j = scale_j sum_i w_i dF_i/dx_j,   theta_bar_j += dp_k/dtheta_j sum_i w_i dF_i/dp_k,
// tau_bar = time_scale sum_i w_i dF_i/dt.
template <class Real>
void SystemField<Real>::pullback(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, const Real* cotangent,
                                 PullbackTargets<Real> targets) const {
  auto& work = static_cast<Scratch&>(scratch);
  const std::size_t d = equations_.states, m = equations_.parameters;
  fillParameters(parameters, work);
  for (std::size_t row = 0; row < rows.count; ++row) {
    const double t = fillRow(rows, row, work);
    equations_.derivatives(t, work.state.data(), work.parameters.data(),
                           {work.by_state.data(), work.by_parameter.data(), work.by_time.data()});
    for (std::size_t i = 0; i < d; ++i)
      work.weights[i] = static_cast<double>(cotangent[row * d + i]) / units_.rate[i];
    for (std::size_t j = 0; targets.states && j < d; ++j) {
      double sum = 0.0;
      for (std::size_t i = 0; i < d; ++i)
        sum += work.weights[i] * work.by_state[i * d + j];
      targets.states[row * d + j] = static_cast<Real>(units_.scale[j] * sum);
    }
    for (std::size_t j = 0; targets.parameters && j < transform_.freeCount(); ++j) {
      const std::size_t k = transform_.freeParameters()[j];
      double sum = 0.0;
      for (std::size_t i = 0; i < d; ++i)
        sum += work.weights[i] * work.by_parameter[i * m + k];
      targets.parameters[j] += static_cast<Real>(work.sensitivity[j] * sum);
    }
    if (targets.times) {
      double sum = 0.0;
      for (std::size_t i = 0; i < d; ++i)
        sum += work.weights[i] * work.by_time[i];
      targets.times[row] = static_cast<Real>(units_.time_scale * sum);
    }
  }
}

template class SystemField<float>;
template class SystemField<double>;

} // namespace nullcline
