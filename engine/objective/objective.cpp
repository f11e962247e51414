#include "engine/objective/objective.h"

#include "engine/core/check.h"
#include "engine/objective/decayed.h"
#include "engine/objective/gradient_matching.h"
#include "engine/objective/multiple_shooting.h"
#include "engine/objective/spline_integral.h"
#include "engine/objective/trajectory_matching.h"
#include "engine/objective/variational.h"
#include "engine/objective/why_not.h"

namespace nullcline {

namespace {

template <class Real>
struct Maker {
  const ObjectiveInput<Real>& input;
  using Made = std::unique_ptr<Objective<Real>>;

  Made operator()(const VariationalOptions& options) const {
    return std::make_unique<VariationalObjective<Real>>(options, input);
  }
  Made operator()(const GradientMatchingOptions&) const {
    return std::make_unique<GradientMatchingObjective<Real>>(input);
  }
  Made operator()(const SplineIntegralOptions&) const { return std::make_unique<SplineIntegralObjective<Real>>(input); }
  Made operator()(const TrajectoryMatchingOptions& options) const {
    return std::make_unique<TrajectoryMatchingObjective<Real>>(options, input);
  }
  Made operator()(const MultipleShootingOptions& options) const {
    if (input.validation)
      return std::make_unique<TrajectoryMatchingObjective<Real>>(wholeTrajectories(options), input);
    return std::make_unique<MultipleShootingObjective<Real>>(options, input);
  }
};

void checkSense(const std::optional<std::string>& reason) {
  NULLCLINE_CHECK(!reason, reason.value_or(""));
}

} // namespace

ObjectiveValue& ObjectiveValue::operator+=(const ObjectiveValue& more) {
  loss += more.loss;
  penalty += more.penalty;
  nfe_forward += more.nfe_forward;
  nfe_backward += more.nfe_backward;
  pullbacks += more.pullbacks;
  steps_accepted += more.steps_accepted;
  steps_rejected += more.steps_rejected;
  const std::size_t failed = trouble.failed + more.trouble.failed;
  if (trouble.status == SolveStatus::ok)
    trouble = more.trouble;
  trouble.failed = failed;
  return *this;
}

template <class Real>
std::unique_ptr<Objective<Real>> makeObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input) {
  checkSense(whyNot(options));
  if (input.shape)
    checkSense(whyNot(options, *input.shape));
  checkSense(whyNot(options, input.regularizers, input.field->hasJets()));
  std::unique_ptr<Objective<Real>> objective = std::visit(Maker<Real>{input}, options);
  for (const auto& regularizer : input.regularizers)
    if (const auto* decay = std::get_if<WeightDecay>(&regularizer.kind))
      objective = std::make_unique<DecayedObjective<Real>>(std::move(objective), *decay, *input.field);
  return objective;
}
template std::unique_ptr<Objective<float>> makeObjective<float>(const ObjectiveOptions&, const ObjectiveInput<float>&);
template std::unique_ptr<Objective<double>> makeObjective<double>(const ObjectiveOptions&,
                                                                  const ObjectiveInput<double>&);

} // namespace nullcline
