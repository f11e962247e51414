// w_l = pi l / T, h_i = t_{i+1} - t_i, s = t - t_i. On one piece an integral against sin or cos has the moments I_k of
// s^k (scaled: J_k = I_k / h^(k+1)).
//
// Natural spline of y with second derivatives m:
//   y_i + [(y_{i+1} - y_i)/h - h (2 m_i + m_{i+1})/6] s + m_i s^2/2 + (m_{i+1} - m_i) s^3/(6 h), so the integral weighs
//   y_i      with h (J_0 - J_1)                    y_{i+1}  with h J_1
//   m_i      with h^3 (-2 J_1 + 3 J_2 - J_3)/6     m_{i+1}  with h^3 (J_3 - J_1)/6.
// These are the rows of the functional; the transposed spline solve takes the weights of m back to the values.
//
// Backward Hermite (Morrill et al., arXiv 2106.11028) with D_i = (y_{i+1} - y_i)/h_i and D_{-1} = D_0:
//   y_i + D_{i-1} s + (D_i - D_{i-1}) (2 s^2/h - s^3/h^2), so the integral weighs
//   y_i with h J_0     D_{i-1} with h^2 (J_1 - 2 J_2 + J_3)     D_i with h^2 (2 J_2 - J_3).
#include "engine/prepare/weak_form.h"

#include "engine/core/check.h"
#include "engine/prepare/filon.h"
#include "engine/spline/natural_spline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nullcline {

namespace {

using Moments = std::array<double, 4>; // J_0..J_3 of a piece

/// An integral over the interpolant of y as a linear functional of y.
class Functional {
 public:
  Functional(const NaturalSpline& spline, bool hermite)
      : spline_(spline), hermite_(hermite), values_(spline.count()), inner_(spline.count()) {}

  void clear() {
    std::ranges::fill(values_, 0.0);
    std::ranges::fill(inner_, 0.0);
  }

  void addPiece(std::size_t i, const Moments& moments) {
    const double h = spline_.steps()[i];
    const auto& [j0, j1, j2, j3] = moments;
    if (hermite_) {
      values_[i] += h * j0;
      inner_[i == 0 ? 0 : i - 1] += h * h * (j1 - 2.0 * j2 + j3);
      inner_[i] += h * h * (2.0 * j2 - j3);
      return;
    }
    const double cube = h * h * h / 6.0;
    values_[i] += h * (j0 - j1);
    values_[i + 1] += h * j1;
    inner_[i] += cube * (3.0 * j2 - 2.0 * j1 - j3);
    inner_[i + 1] += cube * (j3 - j1);
  }

  /// The weights of y (K), once all pieces were added.
  const std::vector<double>& weights() {
    if (!hermite_) {
      spline_.addTransposed(inner_, values_);
      return values_;
    }
    for (std::size_t i = 0; i + 1 < spline_.count(); ++i) {
      values_[i + 1] += inner_[i] / spline_.steps()[i];
      values_[i] -= inner_[i] / spline_.steps()[i];
    }
    return values_;
  }

 private:
  const NaturalSpline& spline_;
  bool hermite_;
  std::vector<double> values_; // (K) weights of y
  std::vector<double> inner_;  // (K) weights of the second derivatives m, or of the differences D (K - 1 of them)
};

/// Weights of the values of f and x in c_l.
struct Row {
  std::span<const double> f_weights, x_weights; // (K)
  double f_factor = 1.0, x_factor = 1.0;
};

void setRow(WeakForm& form, std::size_t l, const Row& row, std::span<const double> states) {
  for (std::size_t k = 0; k < form.times; ++k) {
    form.a[l * form.times + k] = row.f_factor * row.f_weights[k];
    for (std::size_t j = 0; j < form.states; ++j)
      form.b[l * form.states + j] += row.x_factor * row.x_weights[k] * states[k * form.states + j];
  }
}

void fillByMoments(WeakForm& form, std::span<const double> times, std::span<const double> states, bool hermite) {
  const NaturalSpline spline(times);
  const double span = times.back() - times.front();
  const double norm = std::sqrt(2.0 / span);
  Functional sine(spline, hermite), cosine(spline, hermite);
  Moments sine_moments{}, cosine_moments{};
  for (std::size_t l = 0; l < form.functions; ++l) {
    const double w = std::numbers::pi * static_cast<double>(l + 1) / span;
    sine.clear();
    cosine.clear();
    for (std::size_t i = 0; i + 1 < form.times; ++i) {
      const auto unit = unitMoments(w * spline.steps()[i]);
      const double phase = w * (times[i] - times.front());
      const double s = std::sin(phase), c = std::cos(phase);
      for (std::size_t k = 0; k < 4; ++k) {
        sine_moments[k] = s * unit.cosine[k] + c * unit.sine[k];
        cosine_moments[k] = c * unit.cosine[k] - s * unit.sine[k];
      }
      sine.addPiece(i, sine_moments);
      cosine.addPiece(i, cosine_moments);
    }
    setRow(form, l, {sine.weights(), cosine.weights(), norm, norm * w}, states);
  }
}

struct ValueAndSlope {
  double value = 0.0, slope = 0.0;
};

/// phi of part l / L at u = t / T, and its derivative by t.
ValueAndSlope testFunction(TestFunctions functions, std::size_t l, std::size_t count, double u, double span) {
  const double part = static_cast<double>(l) / static_cast<double>(count);
  switch (functions) {
  case TestFunctions::sine: {
    const double w = std::numbers::pi * static_cast<double>(l), norm = std::sqrt(2.0 / span);
    return {norm * std::sin(w * u), norm * w / span * std::cos(w * u)};
  }
  case TestFunctions::polynomial:
    return {u * (u - 1.0) * (u - part), (3.0 * u * u - 2.0 * (1.0 + part) * u + part) / span};
  case TestFunctions::hermite: {
    const bool rising = u <= 0.5;
    const double v = rising ? 2.0 * u : 2.0 * (1.0 - u); // smoothstep v^2 (3 - 2 v) up to the middle, mirrored after it
    const double slope = 6.0 * v * (1.0 - v) * 2.0 / span;
    return {part * v * v * (3.0 - 2.0 * v), part * (rising ? slope : -slope)};
  }
  }
  return {};
}

void fillByTrapezoid(WeakForm& form, std::span<const double> times, std::span<const double> states,
                     TestFunctions functions) {
  const std::size_t count = times.size();
  const double span = times.back() - times.front();
  std::vector<double> f_weights(count), x_weights(count);
  for (std::size_t l = 0; l < form.functions; ++l) {
    for (std::size_t k = 0; k < count; ++k) {
      const double before = k == 0 ? 0.0 : times[k] - times[k - 1];
      const double after = k + 1 == count ? 0.0 : times[k + 1] - times[k];
      const double u = k + 1 == count ? 1.0 : (times[k] - times.front()) / span;
      const auto phi = testFunction(functions, l + 1, form.functions, u, span);
      f_weights[k] = 0.5 * (before + after) * phi.value;
      x_weights[k] = 0.5 * (before + after) * phi.slope;
    }
    setRow(form, l, {f_weights, x_weights}, states);
  }
}

} // namespace

std::span<const EnumName<TestFunctions>> enumNames(TestFunctions) {
  static constexpr EnumName<TestFunctions> kNames[] = {
      {TestFunctions::sine, "sine", "Sines"},
      {TestFunctions::polynomial, "polynomial", "Cubic polynomials"},
      {TestFunctions::hermite, "hermite", "Hermite bumps"},
  };
  return kNames;
}

std::span<const EnumName<WeakQuadrature>> enumNames(WeakQuadrature) {
  static constexpr EnumName<WeakQuadrature> kNames[] = {
      {WeakQuadrature::filon, "filon", "Filon, natural spline"},
      {WeakQuadrature::trapezoid, "trapezoid", "Trapezoid rule"},
      {WeakQuadrature::backward_hermite, "backward_hermite", "Filon, backward Hermite"},
  };
  return kNames;
}

WeakForm weakForm(std::span<const double> times, std::span<const double> states, std::size_t state_count,
                  const WeakFormOptions& options) {
  const std::size_t count = times.size();
  NULLCLINE_CHECK(count >= 2, "a weak form needs two samples, got " << count);
  NULLCLINE_CHECK(states.size() == count * state_count, "states are times x channels");
  WeakForm form{options.count, count, state_count, std::vector<double>(options.count * count),
                std::vector<double>(options.count * state_count, 0.0)};
  if (options.quadrature == WeakQuadrature::trapezoid) {
    fillByTrapezoid(form, times, states, options.functions);
    return form;
  }
  NULLCLINE_CHECK(options.functions == TestFunctions::sine,
                  "no exact moments of " << nameOf(options.functions) << " test functions");
  fillByMoments(form, times, states, options.quadrature == WeakQuadrature::backward_hermite);
  return form;
}

} // namespace nullcline
