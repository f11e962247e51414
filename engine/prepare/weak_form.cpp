// w_l = pi l / T, h_i = t_{i+1} - t_i, s = t - t_i. On one piece the spline of y with second derivatives m is
//   y_i + [(y_{i+1} - y_i)/h - h (2 m_i + m_{i+1})/6] s + m_i s^2/2 + (m_{i+1} - m_i) s^3/(6 h),
// so that an integral against sin or cos with moments I_k (scaled: J_k = I_k / h^(k+1)) weighs
//   y_i      with h (J_0 - J_1)                    y_{i+1}  with h J_1
//   m_i      with h^3 (-2 J_1 + 3 J_2 - J_3)/6     m_{i+1}  with h^3 (J_3 - J_1)/6.
// These are the rows of the functional; the transposed spline solve takes the weights of m back to the values.
#include "engine/prepare/weak_form.h"

#include "engine/core/check.h"
#include "engine/prepare/filon.h"
#include "engine/prepare/natural_spline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nullcline {

namespace {

/// Weights of the values and of the second derivatives in one integral.
struct Functional {
  std::vector<double> values, second; // (K)

  explicit Functional(std::size_t count) : values(count), second(count) {}
  void clear() {
    std::ranges::fill(values, 0.0);
    std::ranges::fill(second, 0.0);
  }
  /// moments: J_0..J_3 of piece i with step h.
  void addPiece(std::size_t i, double h, const std::array<double, 4>& moments) {
    const auto& [j0, j1, j2, j3] = moments;
    const double cube = h * h * h / 6.0;
    values[i] += h * (j0 - j1);
    values[i + 1] += h * j1;
    second[i] += cube * (3.0 * j2 - 2.0 * j1 - j3);
    second[i + 1] += cube * (j3 - j1);
  }
};

} // namespace

WeakForm weakForm(std::span<const double> times, std::span<const double> states, std::size_t state_count,
                  std::size_t functions) {
  const std::size_t count = times.size();
  NULLCLINE_CHECK(states.size() == count * state_count, "states are times x channels");
  const NaturalSpline spline(times);
  const double span = times.back() - times.front();
  const double norm = std::sqrt(2.0 / span);
  WeakForm form{functions, count, state_count, std::vector<double>(functions * count),
                std::vector<double>(functions * state_count, 0.0)};
  Functional sine(count), cosine(count);
  std::array<double, 4> sine_moments{}, cosine_moments{};
  for (std::size_t l = 0; l < functions; ++l) {
    const double w = std::numbers::pi * static_cast<double>(l + 1) / span;
    sine.clear();
    cosine.clear();
    for (std::size_t i = 0; i + 1 < count; ++i) {
      const double h = spline.steps()[i];
      const auto unit = unitMoments(w * h);
      const double phase = w * (times[i] - times.front());
      const double s = std::sin(phase), c = std::cos(phase);
      for (std::size_t k = 0; k < 4; ++k) {
        sine_moments[k] = s * unit.cosine[k] + c * unit.sine[k];
        cosine_moments[k] = c * unit.cosine[k] - s * unit.sine[k];
      }
      sine.addPiece(i, h, sine_moments);
      cosine.addPiece(i, h, cosine_moments);
    }
    spline.addTransposed(sine.second, sine.values);
    spline.addTransposed(cosine.second, cosine.values);
    for (std::size_t k = 0; k < count; ++k) {
      form.a[l * count + k] = norm * sine.values[k];
      for (std::size_t j = 0; j < state_count; ++j)
        form.b[l * state_count + j] += norm * w * cosine.values[k] * states[k * state_count + j];
    }
  }
  return form;
}

} // namespace nullcline
