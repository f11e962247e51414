#include "engine/regularizer/global_regularizer.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kStiffnessShare = 0.1; // of error and stiffness together

} // namespace

GlobalRegularizer::GlobalRegularizer(const GlobalRegularization& options, const RegularizerContext& context)
    : options_(options), solver_(context.solver), table_(tableauOf(context.solver.method)), d_(context.solved),
      count_(context.trajectories), is_one_system_(context.solver.group == ControlGroup::whole_batch),
      members_(context.members, Steps(*this)) {}

void GlobalRegularizer::beginEpoch(const EpochMoment& moment) {
  weight_ = weightAt(options_.weight, moment);
}

StepPenalty* GlobalRegularizer::beginSolve(std::size_t, std::size_t count, std::size_t member) {
  members_[member].begin(count);
  return &members_[member];
}

Penalty GlobalRegularizer::evaluate(const SolvedChunk& chunk) {
  Penalty penalty;
  penalty.value = factor() * members_[chunk.member].total();
  return penalty;
}

double GlobalRegularizer::errorShare() const {
  return options_.estimate == GlobalRegularization::Estimate::stiffness ? 0.0 : 1.0;
}

double GlobalRegularizer::stiffnessShare() const {
  using Estimate = GlobalRegularization::Estimate;
  return options_.estimate == Estimate::error ? 0.0 : options_.estimate == Estimate::both ? kStiffnessShare : 1.0;
}

void GlobalRegularizer::Steps::begin(std::size_t trajectories) {
  count_ = owner_.is_one_system_ ? 1 : trajectories;
  systems_.resize(std::max(systems_.size(), count_));
  times_.resize(std::max(times_.size(), trajectories));
  for (auto& system : systems_)
    system.steps.clear();
  for (auto& times : times_)
    times.clear();
}

double GlobalRegularizer::Steps::StepSum::meanSquareRoot(double sum) const {
  return std::sqrt(sum / static_cast<double>(rows));
}

TakenStep GlobalRegularizer::Steps::taken(const AcceptedStep& step) const {
  return {&owner_.table_, owner_.d_, step.h, step.x, step.x_next, step.stages, step.stage_stride};
}

double GlobalRegularizer::Steps::estimate(const StepSum& sum) const {
  const StiffnessParts parts{sum.meanSquareRoot(sum.rates), sum.meanSquareRoot(sum.states)};
  const double share = owner_.stiffnessShare();
  return sum.meanSquareRoot(sum.errors) + (share > 0.0 ? share * stiffnessOf(parts, owner_.table_) : 0.0);
}

/// The n-th step of a trajectory is the n-th of its system: those that share their steps began together.
void GlobalRegularizer::Steps::look(const AcceptedStep& step) {
  auto& steps = systemOf(step.trajectory).steps;
  const std::size_t n = times_[step.trajectory].size();
  times_[step.trajectory].push_back(step.t);
  if (n == steps.size())
    steps.emplace_back();
  StepSum& sum = steps[n];
  ++sum.rows;
  if (owner_.errorShare() > 0.0) {
    const double error = stepError(taken(step), owner_.solver_, nullptr);
    sum.errors += error * error;
  }
  if (owner_.stiffnessShare() > 0.0) {
    const StiffnessParts parts = stiffnessParts(taken(step));
    sum.rates += parts.rates * parts.rates;
    sum.states += parts.states * parts.states;
  }
}

double GlobalRegularizer::Steps::total() {
  double total = 0.0;
  for (std::size_t i = 0; i < count_; ++i) {
    System& system = systems_[i];
    double sum = 0.0, largest = 0.0;
    for (std::size_t n = 0; n < system.steps.size(); ++n) {
      const double value = estimate(system.steps[n]);
      sum += value;
      if (n == 0 || value > largest) {
        largest = value;
        system.largest = n;
      }
    }
    if (!system.steps.empty())
      total += owner_.options_.largest ? largest : sum / static_cast<double>(system.steps.size());
  }
  return total;
}

/// Of a root mean square r over N rows, dr/de_i = e_i / (N r).
void GlobalRegularizer::Steps::addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar,
                                             double* stages_bar) {
  const System& system = systemOf(step.trajectory);
  const auto& times = times_[step.trajectory];
  const auto n = static_cast<std::size_t>(std::ranges::lower_bound(times, step.t) - times.begin());
  if (owner_.options_.largest && n != system.largest)
    return;
  const StepSum& sum = system.steps[n];
  const auto rows = static_cast<double>(sum.rows);
  const double share = owner_.options_.largest ? 1.0 : 1.0 / static_cast<double>(system.steps.size());
  StepCotangents bar{owner_.factor() * share, x_bar, x_next_bar, stages_bar};
  const TakenStep own = taken(step);
  if (const double all = sum.meanSquareRoot(sum.errors); all > 0.0) {
    StepCotangents part = bar;
    part.factor *= stepError(own, owner_.solver_, nullptr) / (rows * all);
    stepError(own, owner_.solver_, &part);
  }
  const StiffnessParts all{sum.meanSquareRoot(sum.rates), sum.meanSquareRoot(sum.states)};
  if (owner_.stiffnessShare() == 0.0 || all.rates == 0.0)
    return;
  bar.factor *= owner_.stiffnessShare();
  const StiffnessParts parts = stiffnessParts(own), slopes = stiffnessSlopes(all, owner_.table_);
  addPartsCotangents(own,
                     {slopes.rates * parts.rates / (rows * all.rates),
                      all.states > 0.0 ? slopes.states * parts.states / (rows * all.states) : 0.0},
                     bar);
}

} // namespace nullcline
