// Multiple shooting: short segments from estimated states, with a penalty on the jumps between them (Bock, 1983; for
// neural fields Turan & Jaschke, IEEE L-CSS 6, 2022).
#pragma once

#include "engine/objective/shooting.h"

namespace nullcline {

/// loss = mean misfit of all segments + continuity * mean over jumps and states of (x(end) - next start)^2, in spreads.
/// A segment has `segment_samples` samples, the last of a piece also what remains; it is solved to the start of the
/// next, where the jump is measured. Validation is that of trajectory matching.
template <class Real>
class MultipleShootingObjective final : public ShootingObjective<Real> {
 public:
  MultipleShootingObjective(const MultipleShootingOptions& options, const ObjectiveInput<Real>& input,
                            const DeviceSite* site = nullptr);
};

/// The same solver and misfit on whole trajectories from the spline: what validates multiple shooting.
TrajectoryMatchingOptions wholeTrajectories(const MultipleShootingOptions& options);

extern template class MultipleShootingObjective<float>;
extern template class MultipleShootingObjective<double>;

} // namespace nullcline
