// The epochs after which the prediction error is measured, so that methods can be compared at the same ones.
#pragma once

#include <vector>

namespace nullcline {

/// `points` epochs from 1 to `epochs`, each a constant factor after the one before (fits improve by factors of time),
/// as whole numbers and without repetitions; fewer where there are fewer epochs. Increasing.
std::vector<int> errorPointEpochs(int points, int epochs);

} // namespace nullcline
