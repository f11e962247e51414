// Trajectory matching: the solution from the initial state against the observations (Bard, Nonlinear Parameter
// Estimation, 1974; of networks Chen et al., NeurIPS 2018).
#pragma once

#include "engine/objective/shooting.h"

namespace nullcline {

/// One solution for every piece. Validation follows the whole horizon and estimates nothing: the initial values of
/// states that no column measures are those that training has found (the mean over trajectories; of a continued
/// trajectory its own).
template <class Real>
class TrajectoryMatchingObjective final : public ShootingObjective<Real> {
 public:
  TrajectoryMatchingObjective(const TrajectoryMatchingOptions& options, const ObjectiveInput<Real>& input,
                              const DeviceSite* site = nullptr);
  void useInitialStates(const InitialStates& states) override;

 private:
  InitialStateChoice choice_;
  std::vector<double> usual_start_; // (d) work space
};

extern template class TrajectoryMatchingObjective<float>;
extern template class TrajectoryMatchingObjective<double>;

} // namespace nullcline
