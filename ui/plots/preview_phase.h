#pragma once

#include "ui/plots/preview.h"

namespace nullcline {

/// The phase plane's part of a preview, after its channels.
void addPhaseCurves(Preview& preview, const PreviewRequest& request, const SolverOptions& solver, std::stop_token stop);

} // namespace nullcline
