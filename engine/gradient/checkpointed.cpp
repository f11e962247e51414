#include "engine/gradient/checkpointed.h"

#include "engine/gradient/strategies.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr double kBytesOfMebibyte = 1024.0 * 1024.0;

/// How far to go before the next level is kept: of `length` steps with `room` >= 1 further levels, all but those that
/// the remaining ones can reverse in as many repetitions. The level gone from is one of the c.
std::size_t distanceToLevel(std::size_t length, std::size_t room) {
  const double c = static_cast<double>(std::min(room, length) + 1);
  double reach = 1.0; // C(c + r, c)
  double r = 0.0;
  while (reach < static_cast<double>(length)) {
    r += 1.0;
    reach *= (c + r) / r;
  }
  return std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(length) * r / (c + r)));
}

} // namespace

void CheckpointedStrategy::clearKept(std::size_t trajectories) {
  trajectories_ = trajectories;
  width_ = 2 * batch().d;
  const double levels = memory_ / static_cast<double>(std::max<std::size_t>(1, trajectories * width_ * sizeof(double)));
  capacity_ = levels < 1e15 ? static_cast<std::size_t>(levels) : std::size_t(1000000000000000);
  most_kept_ = 0;
  spacing_ = 1;
  levels_.clear();
  start_.resize(trajectories * width_);
}

double* CheckpointedStrategy::slot(std::size_t level, std::size_t trajectory) {
  return &kept_[(level * trajectories_ + trajectory) * width_];
}

// Of the levels g, 2 g, 3 g, ... those of 2 g stay.
void CheckpointedStrategy::thin() {
  spacing_ *= 2;
  std::size_t left = 0;
  for (std::size_t level = 1; level < levels_.size(); level += 2, ++left) {
    levels_[left] = levels_[level];
    std::copy_n(slot(level, 0), trajectories_ * width_, slot(left, 0));
  }
  levels_.resize(left);
}

void CheckpointedStrategy::keep(const AcceptedStep& step, std::size_t n) {
  const std::size_t d = batch().d;
  while (n > 0 && n % spacing_ == 0 && n / spacing_ > capacity_ && capacity_ > 0)
    thin();
  if (n % spacing_ != 0 || (n > 0 && capacity_ == 0))
    return;
  double* to = &start_[step.trajectory * width_];
  if (n > 0) {
    const std::size_t level = n / spacing_ - 1;
    if (level == levels_.size())
      push(n);
    to = slot(level, step.trajectory);
  }
  std::copy_n(step.x, d, to);
  std::copy_n(step.stages, d, to + d);
}

void CheckpointedStrategy::push(std::size_t n) {
  levels_.push_back(n);
  kept_.resize(std::max(kept_.size(), levels_.size() * trajectories_ * width_));
  most_kept_ = std::max(most_kept_, levels_.size());
}

void CheckpointedStrategy::beginBackward(DifferentiableRightHandSide&, BackwardReport&) {
  const std::size_t size = rows().size() * batch().d;
  for (auto* values : {&x_, &v_, &x_next_, &v_next_})
    values->resize(size);
  stages_.resize(map().stages() * size);
  for (auto* values : {&t_, &h_, &t_next_})
    values->resize(rows().size());
  ids_.resize(rows().size());
  steps_.resize(rows().size());
}

// The rows that have a step n, before it, from the highest level.
void CheckpointedStrategy::load(std::size_t active) {
  const std::size_t d = batch().d;
  at_ = levels_.empty() ? 0 : levels_.back();
  for (std::size_t row = 0; row < active; ++row) {
    const std::size_t r = rows()[row].trajectory;
    const double* const from = levels_.empty() ? &start_[r * width_] : slot(levels_.size() - 1, r);
    std::copy_n(from, d, &x_[row * d]);
    std::copy_n(from + d, d, &v_[row * d]);
  }
}

void CheckpointedStrategy::store(std::size_t active) {
  const std::size_t d = batch().d;
  push(at_);
  for (std::size_t row = 0; row < active; ++row) {
    double* const to = slot(levels_.size() - 1, rows()[row].trajectory);
    std::copy_n(&x_[row * d], d, to);
    std::copy_n(&v_[row * d], d, to + d);
  }
}

StepRows CheckpointedStrategy::rowsAt(std::size_t count) {
  for (std::size_t row = 0; row < count; ++row) {
    const AcceptedStep step = log().outline(rows()[row].trajectory, at_);
    t_[row] = step.t;
    h_[row] = step.h;
    t_next_[row] = step.t_next;
    ids_[row] = step.trajectory;
  }
  return {count, t_.data(), h_.data(), t_next_.data(), ids_.data(), x_.data(), v_.data()};
}

// From level at_ to step n; rows that end on the way are left behind.
void CheckpointedStrategy::advance(DifferentiableRightHandSide& f, std::size_t n, BackwardReport& report) {
  std::size_t next_level = n;
  const auto planLevel = [&] {
    const std::size_t room = capacity_ - levels_.size();
    next_level = room > 0 ? at_ + distanceToLevel(n - at_, room) : n;
  };
  planLevel();
  while (at_ < n && !stopRequested()) {
    const std::size_t count = activeAt(at_ + 1);
    const StepRows step = rowsAt(count);
    report.evaluations += count * map().take(f, step, StagesWanted::step, stages_.data());
    map().finish(step, stages_.data(), x_next_.data(), v_next_.data());
    std::swap(x_, x_next_);
    std::swap(v_, v_next_);
    ++at_;
    if (at_ == next_level && at_ < n) {
      store(count);
      planLevel();
    }
  }
}

std::span<const AcceptedStep> CheckpointedStrategy::stepsAt(DifferentiableRightHandSide& f, std::size_t n,
                                                            std::size_t active, BackwardReport& report) {
  const std::size_t d = batch().d;
  while (!levels_.empty() && levels_.back() > n)
    levels_.pop_back();
  load(activeAt(levels_.empty() ? 0 : levels_.back()));
  advance(f, n, report);
  if (at_ != n)
    return {};
  bool seen_inside = false;
  for (std::size_t row = 0; row < active; ++row) {
    AcceptedStep& step = steps_[row] = log().outline(rows()[row].trajectory, n);
    seen_inside = seen_inside || (step.first_output < step.last_output &&
                                  batch().time(step.trajectory, step.first_output) != step.t_next);
    step.x = &x_[row * d];
    step.stages = &stages_[row * d];
    step.stage_stride = active * d;
  }
  const StagesWanted wanted = seen_inside ? StagesWanted::inputs_inside : StagesWanted::inputs;
  report.evaluations += active * map().take(f, rowsAt(active), wanted, stages_.data());
  return {steps_.data(), active};
}

std::unique_ptr<GradientStrategy> makeCheckpointed(const CheckpointedGradient& options) {
  return std::make_unique<CheckpointedStrategy>(options.memory * kBytesOfMebibyte);
}

std::unique_ptr<GradientStrategy> makeAdaptiveCheckpoint() {
  return std::make_unique<CheckpointedStrategy>();
}

} // namespace nullcline
