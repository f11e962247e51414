#include "engine/ode/tableau.h"

#include "engine/core/check.h"
#include "engine/ode/tables.h"

namespace nullcline {

double Tableau::denseWeight(std::size_t i, double theta) const {
  double value = 0.0;
  for (std::size_t q = dense_degree; q-- > 0;)
    value = (value + dense[i * dense_degree + q]) * theta;
  return value;
}

double Tableau::denseWeightSlope(std::size_t i, double theta) const {
  double value = 0.0;
  for (std::size_t q = dense_degree; q-- > 0;)
    value = value * theta + static_cast<double>(q + 1) * dense[i * dense_degree + q];
  return value;
}

const Tableau& tableauOf(StepMethod method) {
  static const Tableau kTables[] = {
      tables::euler(),           tables::midpoint(),    tables::heun(),
      tables::ralston(),         tables::rk4(),         tables::bogackiShampine(),
      tables::dormandPrince54(), tables::tsitouras54(), tables::dormandPrince853(),
      tables::leapfrog(),
  };
  const auto index = static_cast<std::size_t>(method);
  NULLCLINE_CHECK(index < std::size(kTables), "method " << index);
  return kTables[index];
}

} // namespace nullcline
