#include "engine/regularizer/global_regularizer.h"

namespace nullcline {

namespace {

constexpr double kStiffnessShare = 0.1; // of error and stiffness together

} // namespace

GlobalRegularizer::GlobalRegularizer(const GlobalRegularization& options, const RegularizerContext& context)
    : options_(options), solver_(context.solver), table_(tableauOf(context.solver.method)), d_(context.solved),
      count_(context.trajectories), members_(context.members, Steps(*this)) {}

void GlobalRegularizer::beginEpoch(const EpochMoment& moment) {
  weight_ = weightAt(options_.weight, moment);
}

StepPenalty* GlobalRegularizer::beginSolve(std::size_t, std::size_t count, std::size_t member) {
  members_[member].sums.assign(count, {});
  return &members_[member];
}

Penalty GlobalRegularizer::evaluate(const SolvedChunk& chunk) {
  Penalty penalty;
  for (const auto& sum : members_[chunk.member].sums)
    if (sum.steps > 0)
      penalty.value += weight_ / static_cast<double>(count_) *
                       (options_.largest ? sum.largest : sum.sum / static_cast<double>(sum.steps));
  return penalty;
}

double GlobalRegularizer::Steps::estimate(const AcceptedStep& step, const StepCotangents* bar) const {
  using Estimate = GlobalRegularization::Estimate;
  const TakenStep taken{&owner_.table_, owner_.d_, step.h, step.x, step.x_next, step.stages, step.stage_stride};
  double value = 0.0;
  if (owner_.options_.estimate != Estimate::stiffness)
    value += stepError(taken, owner_.solver_, bar);
  if (owner_.options_.estimate == Estimate::error)
    return value;
  const double share = owner_.options_.estimate == Estimate::both ? kStiffnessShare : 1.0;
  StepCotangents part;
  if (bar) {
    part = *bar;
    part.factor *= share;
  }
  return value + share * stepStiffness(taken, bar ? &part : nullptr);
}

void GlobalRegularizer::Steps::look(const AcceptedStep& step) {
  Sum& sum = sums[step.trajectory];
  const double value = estimate(step, nullptr);
  if (sum.steps == 0 || value > sum.largest) {
    sum.largest = value;
    sum.largest_at = step.t;
  }
  sum.sum += value;
  ++sum.steps;
}

void GlobalRegularizer::Steps::addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar,
                                             double* stages_bar) {
  const Sum& sum = sums[step.trajectory];
  if (owner_.options_.largest && step.t != sum.largest_at)
    return;
  const double share = owner_.options_.largest ? 1.0 : 1.0 / static_cast<double>(sum.steps);
  const StepCotangents bar{owner_.weight_ * share / static_cast<double>(owner_.count_), x_bar, x_next_bar, stages_bar};
  estimate(step, &bar);
}

} // namespace nullcline
