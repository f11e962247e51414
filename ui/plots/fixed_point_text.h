#pragma once

#include "engine/analysis/fixed_points.h"
#include "ui/plots/shown_states.h"

namespace nullcline {

/// "Saddle at x = 0, y = 0; eigenvalues 1, -3".
QString fixedPointText(const FixedPoint& point, const std::vector<ShownState>& states);

} // namespace nullcline
