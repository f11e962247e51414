// Solved on a device, scored here: what fits well is said in one place, wherever the equation is solved.
//
// N: trajectories   d: states   K: most times of any   P: parameters of the field
#pragma once

#include "engine/device/device_training.h"
#include "engine/objective/rollout.h"

namespace nullcline {

/// A device and the field it computes.
struct DeviceSite {
  const TrainingDevice* device = nullptr;
  DeviceNetwork network;
  /// The first that failed there in mid-fit (out of memory, driver lost), after which no loss means anything; ok: none.
  std::shared_ptr<Status> failure = std::make_shared<Status>();
};

/// Keeps and logs the first.
void noteFailure(Status& failure, const Error& error);

template <class Real>
class DeviceSolutions final : public ScoredSolutions<Real> {
 public:
  /// Of `input`, scaling and team are used. It may be that status() is not ok.
  DeviceSolutions(const SolverSettings& solver, const DeviceSite& site, const ObjectiveInput<Real>& input,
                  std::size_t trajectories);

  void setPlans(std::span<const TrajectoryPlan> plans) override;
  ObjectiveValue evaluate(std::span<const Real> field_parameters, std::span<const double> starts,
                          TrajectoryScore& score, bool with_gradient, std::stop_token stop) override;
  std::span<const double> startsBar() const override { return starts_bar_; }
  void parameterGradient(std::span<Real> gradient) override;
  Status status() const override { return status_; }

 private:
  bool keep(const Status& status);
  ObjectiveValue solved(const DeviceSolution& solution) const;

  ObjectiveInput<Real> input_;
  std::size_t n_, d_, stages_, most_times_ = 0;
  std::unique_ptr<DeviceSolver<Real>> solver_;
  Status status_;
  std::shared_ptr<Status> failure_; // of the site
  std::vector<double> scores_;      // (N)
  std::vector<double> cotangents_;  // (N x K x d)
  std::vector<double> starts_bar_;  // (N x d)
  std::vector<Real> gradient_;      // (P)
};

extern template class DeviceSolutions<float>;
extern template class DeviceSolutions<double>;

} // namespace nullcline
