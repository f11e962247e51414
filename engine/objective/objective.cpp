#include "engine/objective/objective.h"

#include "engine/objective/gradient_matching.h"
#include "engine/objective/spline_integral.h"
#include "engine/objective/variational.h"

#include <type_traits>

namespace nullcline {

template <class Real>
std::unique_ptr<Objective<Real>> makeObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input) {
  return std::visit(
      [&](const auto& alternative) -> std::unique_ptr<Objective<Real>> {
        using Alternative = std::decay_t<decltype(alternative)>;
        if constexpr (std::is_same_v<Alternative, VariationalOptions>)
          return std::make_unique<VariationalObjective<Real>>(alternative, input);
        else if constexpr (std::is_same_v<Alternative, GradientMatchingOptions>)
          return std::make_unique<GradientMatchingObjective<Real>>(input);
        else if constexpr (std::is_same_v<Alternative, SplineIntegralOptions>)
          return std::make_unique<SplineIntegralObjective<Real>>(input);
        else
          return nullptr;
      },
      options);
}
template std::unique_ptr<Objective<float>> makeObjective<float>(const ObjectiveOptions&, const ObjectiveInput<float>&);
template std::unique_ptr<Objective<double>> makeObjective<double>(const ObjectiveOptions&,
                                                                  const ObjectiveInput<double>&);

} // namespace nullcline
