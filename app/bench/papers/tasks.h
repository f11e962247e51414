// Problems of papers that other programs are timed on, too.
#pragma once

#include "app/bench/papers/training.h"

namespace nullcline::bench {

/// The spiral neural ODE (spiral.cpp): 500 epochs of Adam on one thread, as there is one trajectory.
TrainingTask spiralTask(std::uint64_t seed);

/// g1d at width 3000 (wide_network.cpp).
TrainingTask wideNetworkTask(const GradientOptions& gradient, std::uint64_t seed, std::uint64_t threads);

} // namespace nullcline::bench
