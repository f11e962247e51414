// The one door to a fit, for the window, the command line and the tests alike.
#pragma once

#include "engine/fit/checkpoint.h"
#include "engine/fit/fit_result.h"
#include "engine/fit/run_control.h"

#include <functional>
#include <memory>
#include <optional>

namespace nullcline {

/// Called on the fit's own thread. Empty functions are not called. None of them may wait for the fit.
struct FitObserver {
  std::function<void(std::shared_ptr<const Snapshot>)> snapshot;
  double snapshot_interval_seconds = 0.05;
  /// `fresh` holds the epochs since the last checkpoint. A failure is logged once and the fit goes on.
  std::function<Status(const Checkpoint&, std::span<const EpochRecord> fresh)> checkpoint;
  double checkpoint_interval_seconds = 5.0;
  std::function<void(const std::string&)> message;
};

/// Where a fit goes on: the checkpoint and the epochs before it; or, with a warm start, from the parameters of another
/// fit's model, and everything else begins.
struct FitResume {
  Checkpoint checkpoint;
  std::vector<EpochRecord> history;
  std::shared_ptr<const FittedModel> warm_start = {};
};

/// Prepares, trains, evaluates. An Error means nothing was fitted (bad data, impossible combination); whatever happens
/// after the first epoch is a FitResult with a status.
Expected<FitResult> runFit(const Dataset& dataset, const FitSpec& spec, RunControl& control,
                           const FitObserver& observer = {}, std::uint64_t run_id = 0,
                           const std::optional<FitResume>& resume = std::nullopt);

} // namespace nullcline
