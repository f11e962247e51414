// What is compared with the data where that is not the state itself: y = W z + b.
//
// d: outputs   D: states   K: rows
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// Parameters: W (d x D) row by row, then b (d).
class LinearReadout {
 public:
  LinearReadout(std::size_t outputs, std::size_t states)
      : outputs_(outputs), states_(states), parameters_(outputs * states + outputs) {}

  std::size_t outputs() const { return outputs_; }
  std::size_t parameterCount() const { return parameters_.size(); }

  /// (parameterCount()), copied.
  template <class Real>
  void setParameters(std::span<const Real> parameters) {
    std::copy(parameters.begin(), parameters.end(), parameters_.begin());
  }

  /// z: (K x D) -> y: (K x d), overwritten.
  void evaluate(std::size_t count, const double* z, double* y) const {
    const double* const b = parameters_.data() + outputs_ * states_;
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t i = 0; i < outputs_; ++i) {
        double sum = b[i];
        for (std::size_t j = 0; j < states_; ++j)
          sum += parameters_[i * states_ + j] * z[k * states_ + j];
        y[k * outputs_ + i] = sum;
      }
  }

  /// z_bar (K x D) += W^T y_bar; gradient (parameters) += the derivative by W and b.
  void pullback(std::size_t count, const double* z, const double* y_bar, double* z_bar,
                std::span<double> gradient) const {
    double* const b_bar = gradient.data() + outputs_ * states_;
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t i = 0; i < outputs_; ++i) {
        const double bar = y_bar[k * outputs_ + i];
        b_bar[i] += bar;
        for (std::size_t j = 0; j < states_; ++j) {
          z_bar[k * states_ + j] += parameters_[i * states_ + j] * bar;
          gradient[i * states_ + j] += z[k * states_ + j] * bar;
        }
      }
  }

 private:
  std::size_t outputs_, states_;
  std::vector<double> parameters_;
};

} // namespace nullcline
