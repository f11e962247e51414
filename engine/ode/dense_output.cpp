#include "engine/ode/dense_output.h"

#include <algorithm>

namespace nullcline {

// Of the table's own continuous extension (HNW I, II.6): no further evaluation where its stages are there.
void denseState(const Tableau& tableau, const AcceptedStep& step, std::size_t dimension, double theta, double* out) {
  std::fill_n(out, dimension, 0.0);
  for (std::size_t s = 0; s < tableau.all_stages; ++s) {
    const double weight = tableau.denseWeight(s, theta);
    const double* k = step.stages + s * step.stage_stride;
    for (std::size_t j = 0; j < dimension; ++j)
      out[j] += weight * k[j];
  }
  for (std::size_t j = 0; j < dimension; ++j)
    out[j] = step.x[j] + step.h * out[j];
}

} // namespace nullcline
