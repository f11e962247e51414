// What the window promises, measured in the window itself. One file each.
#pragma once

#include "engine/core/expected.h"
#include "engine/core/options_json.h"

namespace nullcline::bench {

/// How long events of the window's thread wait while it trains: {"events", "p50_ms", "p999_ms", "max_ms"} of each
/// method in "rows".
Expected<Json> measureEvents(double seconds);
/// The time of an epoch with the window's live plots over that of the same fit without a window, which takes `seconds`:
/// rows of {"method", "epochs", "alone_ms", "window_ms", "slower", "slower_least", "slower_most"}, medians of
/// alternating fits, twice `pairs` of each, half of which begin with the window, and the extremes of their ratios less
/// one.
Expected<Json> measureSlowdown(double seconds, int pairs);
/// A million points in one trajectory, dragged: {"points", "frames", "mean_ms", "p95_ms", "frames_per_second"}.
Expected<Json> measurePanning(double seconds);
/// From Stop to the end of the run, its errors computed, in every method: rows of {"method", "median_ms", "worst_ms"}.
Expected<Json> measureStopping(int times);

} // namespace nullcline::bench
