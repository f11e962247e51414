// The accepted steps of a forward solve, and what was kept of them.
//
// d: states   S: stages of a step   n: number of a step in its trajectory
#pragma once

#include "engine/ode/integrate.h"

namespace nullcline {

/// When every step was taken. Entries are in the order of acceptance; finish() makes them accessible by trajectory.
class StepLog {
 public:
  void clear(std::size_t trajectories);
  /// Number n of the step in its trajectory.
  std::size_t add(const AcceptedStep& step);
  void finish();

  std::size_t steps(std::size_t trajectory) const { return first_of_[trajectory + 1] - first_of_[trajectory]; }
  std::size_t entry(std::size_t trajectory, std::size_t n) const { return order_[first_of_[trajectory] + n]; }
  /// The step without its values.
  AcceptedStep outline(std::size_t trajectory, std::size_t n) const;

 private:
  struct Entry {
    double t = 0.0, h = 0.0, t_next = 0.0;
    std::uint32_t trajectory = 0, first_output = 0, last_output = 0;
  };
  std::vector<Entry> entries_;
  std::vector<std::size_t> count_;    // (trajectories)
  std::vector<std::size_t> first_of_; // (trajectories + 1) into order_
  std::vector<std::size_t> order_;    // entries by trajectory, then by n
};

/// x, all stages and x_next of every step, entry by entry: (S + 2) x d each. Stages that a step did not have are 0:
/// nothing that was solved was made of them.
class KeptSteps {
 public:
  void clear(std::size_t stages, std::size_t dimension);
  void add(const AcceptedStep& step);
  /// Completes the outline of an entry.
  void fill(std::size_t entry, AcceptedStep& step) const;

 private:
  std::size_t stages_ = 0, d_ = 0;
  std::vector<double> values_;
};

} // namespace nullcline
