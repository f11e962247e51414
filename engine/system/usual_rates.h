// How fast the states of a known system usually change: what the units of an unmeasured state are made of.
#pragma once

#include "engine/system/known_system.h"

#include <vector>

namespace nullcline {

/// (d) Root mean square of dx/dt over the initial range at the published parameters and time 0.
std::vector<double> usualRates(const KnownSystem& system);

} // namespace nullcline
