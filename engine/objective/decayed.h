// Any objective with weight decay.
#pragma once

#include "engine/objective/objective.h"
#include "engine/regularizer/weight_decay.h"

#include <utility>

namespace nullcline {

template <class Real>
class DecayedObjective final : public Objective<Real> {
 public:
  DecayedObjective(std::unique_ptr<Objective<Real>> objective, const WeightDecay& options, const Field<Real>& field)
      : objective_(std::move(objective)), weights_(options, field.segments()) {
    weights_.beginEpoch({});
  }

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override {
    ObjectiveValue value = objective_->evaluate(parameters, gradient, std::move(stop));
    const double penalty = weights_.add(parameters, gradient);
    value.loss += penalty;
    value.penalty += penalty;
    return value;
  }
  void beginEpoch(const EpochMoment& moment) override {
    weights_.beginEpoch(moment);
    objective_->beginEpoch(moment);
  }
  void holdSteps(bool hold) override { objective_->holdSteps(hold); }
  std::vector<double> extraStart() const override { return objective_->extraStart(); }
  std::vector<double> extraSpread() const override { return objective_->extraSpread(); }
  void writeInitialStates(std::span<const Real> parameters, InitialStates& states) const override {
    objective_->writeInitialStates(parameters, states);
  }
  void useInitialStates(const InitialStates& states) override { objective_->useInitialStates(states); }

 private:
  std::unique_ptr<Objective<Real>> objective_;
  DecayedWeights<Real> weights_;
};

} // namespace nullcline
