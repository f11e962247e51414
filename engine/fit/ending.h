// How a fit ends, in words.
#pragma once

#include "engine/fit/fit_result.h"
#include "engine/fit/run_control.h"
#include "engine/objective/objective.h"

#include <optional>
#include <string>

namespace nullcline {

struct Ending {
  RunStatus status = RunStatus::completed;
  std::string message; // one sentence or two
};

/// By cancel, stop or the time limit, after so many epochs; nothing where none of them was asked for.
std::optional<Ending> askedForEnding(const RunControl& control, int epochs);
/// reason: what the device said, without a full stop.
Ending deviceFailedEnding(const std::string& reason, int epochs);
/// remark: what else is to be said where all epochs were run; empty, or with a space before it.
Ending completedEnding(std::size_t epochs, std::size_t all, const std::string& remark);
/// recoveries: times the loss was not finite. trouble: of the last look at the validation part. has_rate, here and
/// below: the optimiser takes a learning rate.
Ending unimprovedEnding(int recoveries, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate);
/// stage: 0-based.
Ending neverBegunEnding(int stage, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate);
/// The parameters that were put back could not be solved with either.
Ending unsolvableEnding(const SolveTrouble& trouble, const Dataset& dataset, bool has_rate);
Ending tooManyRecoveries(int recoveries, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate);

} // namespace nullcline
