#include "engine/system/usual_rates.h"

#include "engine/core/random.h"

#include <cmath>

namespace nullcline {

std::vector<double> usualRates(const KnownSystem& system) {
  constexpr int kSamples = 256;
  std::vector<double> parameters, x(system.states.size()), rates(x.size()), squares(x.size(), 0.0);
  for (const auto& parameter : system.parameters)
    parameters.push_back(parameter.value);
  RandomGenerator random(0);
  for (int sample = 0; sample < kSamples; ++sample) {
    for (std::size_t i = 0; i < x.size(); ++i)
      x[i] = random.uniform(system.states[i].initial_low, system.states[i].initial_high);
    system.equations.rates(0.0, x.data(), parameters.data(), rates.data());
    for (std::size_t i = 0; i < x.size(); ++i)
      squares[i] += rates[i] * rates[i] / kSamples;
  }
  for (double& square : squares)
    square = std::sqrt(square);
  return squares;
}

} // namespace nullcline
