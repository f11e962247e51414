#include "engine/objective/classification.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nullcline {

namespace {

template <class Real>
ObjectiveInput<Real> rolloutInput(const Field<Real>& field, const Scaling& scaling, WorkerTeam& team,
                                  std::span<const RegularizerSpec> regularizers) {
  ObjectiveInput<Real> input;
  input.field = &field;
  input.scaling = &scaling;
  input.team = &team;
  input.regularizers = regularizers;
  return input;
}

} // namespace

template <class Real>
ClassificationObjective<Real>::ClassificationObjective(const ClassificationOptions& options,
                                                       const ClassifiedPoints& points, const Field<Real>& field,
                                                       WorkerTeam& team)
    : points_(points), field_(field), options_(options), scaling_(identityScaling(field.stateCount())),
      readout_(points.classes, field.stateCount()),
      rollout_(options.solver, options.gradient, rolloutInput(field, scaling_, team, options_.regularizers),
               points.labels.size()) {
  const std::size_t count = points.labels.size(), d = field.stateCount();
  NULLCLINE_CHECK(points.points.size() == count * points.inputs && points.inputs <= d,
                  points.points.size() << " coordinates of " << count << " points, " << d << " states");
  for (const int label : points.labels)
    NULLCLINE_CHECK(label >= 0 && static_cast<std::size_t>(label) < points.classes, "label " << label);
  starts_.assign(count * d, 0.0);
  for (std::size_t i = 0; i < count; ++i)
    std::copy_n(&points.points[i * points.inputs], points.inputs, &starts_[i * d]);
  plans_.assign(count, {0.0, {points.end_time}});
  numbers_.resize(count);
  std::iota(numbers_.begin(), numbers_.end(), std::size_t{0});
  is_correct_.assign(count, 0);
  const std::vector<double> zeros(points.classes, 0.0);
  spaces_.assign(team.size(), {zeros, zeros, std::vector<double>(readout_.parameterCount(), 0.0)});
  rollout_.setPlans(plans_);
}

template <class Real>
void ClassificationObjective<Real>::beginEpoch(const EpochMoment& moment) {
  rollout_.beginEpoch(moment);
  if (!options_.regularizers.empty()) // they may ask for other times
    rollout_.setPlans(plans_);
}

template <class Real>
ObjectiveValue ClassificationObjective<Real>::evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                                       std::stop_token stop) {
  const std::size_t fields = field_.parameterCount();
  NULLCLINE_CHECK(parameters.size() == parameterCount(), parameters.size() << " of " << parameterCount());
  readout_.setParameters(parameters.subspan(fields));
  for (auto& space : spaces_)
    std::ranges::fill(space.gradient, 0.0);
  ObjectiveValue value =
      rollout_.evaluate(parameters.first(fields), starts_, *this, !gradient.empty(), std::move(stop));
  value.trouble = troubleInData(value.trouble, scaling_, numbers_);
  if (gradient.empty())
    return value;
  rollout_.parameterGradient(gradient.first(fields));
  for (std::size_t i = 0; i < readout_.parameterCount(); ++i) {
    double sum = 0.0;
    for (const auto& space : spaces_)
      sum += space.gradient[i];
    gradient[fields + i] = static_cast<Real>(sum);
  }
  return value;
}

/// -log softmax of the point's own class, the exponentials relative to the largest logit. The derivative by the logits
/// is softmax minus one at the own class.
template <class Real>
double ClassificationObjective<Real>::score(std::size_t point, const double* states, double* cotangent,
                                            std::size_t member) {
  auto& [logits, logits_bar, gradient] = spaces_[member];
  readout_.evaluate(1, states, logits.data());
  const auto own = static_cast<std::size_t>(points_.labels[point]);
  const double largest = *std::ranges::max_element(logits);
  is_correct_[point] = logits[own] == largest;
  double sum = 0.0;
  for (const double logit : logits)
    sum += std::exp(logit - largest);
  const double weight = 1.0 / static_cast<double>(points_.labels.size());
  if (cotangent) {
    for (std::size_t i = 0; i < logits.size(); ++i)
      logits_bar[i] = weight * (std::exp(logits[i] - largest) / sum - (i == own ? 1.0 : 0.0));
    readout_.pullback(1, states, logits_bar.data(), cotangent, gradient);
  }
  return weight * (std::log(sum) + largest - logits[own]);
}

template <class Real>
std::size_t ClassificationObjective<Real>::correct() const {
  return static_cast<std::size_t>(std::ranges::count(is_correct_, 1));
}

template class ClassificationObjective<float>;
template class ClassificationObjective<double>;

} // namespace nullcline
