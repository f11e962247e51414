#include "engine/gradient/step_log.h"

#include <algorithm>

namespace nullcline {

void StepLog::clear(std::size_t trajectories) {
  entries_.clear();
  count_.assign(trajectories, 0);
}

std::size_t StepLog::add(const AcceptedStep& step) {
  entries_.push_back({step.t, step.h, step.t_next, static_cast<std::uint32_t>(step.trajectory),
                      static_cast<std::uint32_t>(step.first_output), static_cast<std::uint32_t>(step.last_output)});
  return count_[step.trajectory]++;
}

// Steps come in the order of time within each trajectory: knowing where each trajectory begins sorts them.
void StepLog::finish() {
  first_of_.assign(count_.size() + 1, 0);
  for (std::size_t r = 0; r < count_.size(); ++r)
    first_of_[r + 1] = first_of_[r] + count_[r];
  order_.reserve(entries_.capacity()); // which grows by leaps, and seldom
  order_.resize(entries_.size());
  std::fill(count_.begin(), count_.end(), 0); // counted again while they are placed
  for (std::size_t e = 0; e < entries_.size(); ++e) {
    const std::size_t r = entries_[e].trajectory;
    order_[first_of_[r] + count_[r]++] = e;
  }
}

AcceptedStep StepLog::outline(std::size_t trajectory, std::size_t n) const {
  const Entry& entry = entries_[this->entry(trajectory, n)];
  AcceptedStep step;
  step.trajectory = trajectory;
  step.t = entry.t;
  step.h = entry.h;
  step.t_next = entry.t_next;
  step.first_output = entry.first_output;
  step.last_output = entry.last_output;
  return step;
}

void KeptSteps::clear(std::size_t stages, std::size_t dimension) {
  stages_ = stages;
  d_ = dimension;
  values_.clear();
}

void KeptSteps::add(const AcceptedStep& step) {
  values_.insert(values_.end(), step.x, step.x + d_);
  const std::size_t there = std::min(step.stage_count, stages_);
  for (std::size_t i = 0; i < there; ++i) {
    const double* const stage = step.stages + i * step.stage_stride;
    values_.insert(values_.end(), stage, stage + d_);
  }
  values_.insert(values_.end(), (stages_ - there) * d_, 0.0);
  values_.insert(values_.end(), step.x_next, step.x_next + d_);
}

void KeptSteps::fill(std::size_t entry, AcceptedStep& step) const {
  step.x = &values_[entry * (stages_ + 2) * d_];
  step.stages = step.x + d_;
  step.stage_stride = d_;
  step.stage_count = stages_;
  step.x_next = step.x + (stages_ + 1) * d_;
}

} // namespace nullcline
