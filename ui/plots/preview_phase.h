#pragma once

#include "ui/plots/preview.h"

namespace nullcline {

/// The phase plane's part of a preview. `f` is the fitted model's right-hand side, or null.
void addPhaseCurves(Preview& preview, const PreviewRequest& request, RightHandSide* f, const SolverOptions& solver,
                    std::stop_token stop);

} // namespace nullcline
