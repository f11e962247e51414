#include "engine/gradient/forward_sensitivity.h"

#include <algorithm>

namespace nullcline {

SensitivityRightHandSide::SensitivityRightHandSide(DifferentiableRightHandSide& f)
    : f_(f), d_(f.dimension()), columns_(f.dimension() + f.parameterCount()), cotangent_(d_), rates_(d_), by_state_(d_),
      by_parameter_(f.parameterCount()) {}

void SensitivityRightHandSide::fillInitial(const double* state, std::vector<double>& z) const {
  z.assign(dimension(), 0.0);
  for (std::size_t i = 0; i < d_; ++i) {
    z[i] = state[i];
    z[d_ + i * columns_ + i] = 1.0;
  }
}

// Row i of f_x and of f_theta is the pullback of the unit vector i.
void SensitivityRightHandSide::evaluate(std::size_t count, const double* times, const double* states,
                                        const std::size_t* trajectories, double* rates) {
  for (std::size_t row = 0; row < count; ++row) {
    const double* const x = states + row * dimension();
    const double* const s = x + d_;
    double* const out = rates + row * dimension();
    for (std::size_t i = 0; i < d_; ++i) {
      std::ranges::fill(cotangent_, 0.0);
      cotangent_[i] = 1.0;
      f_.clearParameterGradient();
      PullbackRequest request{
          1, times + row, x, trajectories + row, cotangent_.data(), rates_.data(), by_state_.data()};
      request.parameters = request.parameters_at_once = true;
      f_.pullback(request);
      std::ranges::fill(by_parameter_, 0.0);
      f_.addParameterGradientTo(by_parameter_);
      out[i] = rates_[i];
      double* const derivative = out + d_ + i * columns_;
      std::fill_n(derivative, d_, 0.0);
      std::ranges::copy(by_parameter_, derivative + d_);
      for (std::size_t j = 0; j < d_; ++j)
        for (std::size_t c = 0; c < columns_; ++c)
          derivative[c] += by_state_[j] * s[j * columns_ + c];
    }
  }
}

SolverOptions sensitivityOptions(SolverOptions options, std::size_t states) {
  options.norm_blocks = {{0, states}};
  if (!options.absolute_scale.empty())
    options.absolute_scale.resize(options.absolute_scale.size(), 1.0);
  return options;
}

} // namespace nullcline
