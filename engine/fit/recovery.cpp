#include "engine/fit/recovery.h"

#include "engine/core/numbers.h"
#include "engine/fit/solve_trouble.h"

namespace nullcline {

namespace {

constexpr int kMostRecoveries = 20;

bool isLimit(SolveStatus status) {
  return status == SolveStatus::max_steps || status == SolveStatus::dt_min || status == SolveStatus::time_limit;
}

} // namespace

Recovery recoveryFrom(const LostEpoch& lost, const Dataset& dataset) {
  const SolveTrouble& trouble = lost.trouble;
  const std::string epoch = "Epoch " + std::to_string(lost.epoch) + ": ", cause = troubleText(trouble, dataset);
  if (!lost.has_value)
    return {neverBegunEnding(lost.stage, trouble, dataset, lost.has_rate), lost.rate_factor, epoch + cause + "."};
  if (lost.was_lost_before && isLimit(trouble.status))
    return {unsolvableEnding(trouble, dataset, lost.has_rate), lost.rate_factor,
            epoch + cause + ", with the last good parameters too."};
  Recovery recovery;
  recovery.rate_factor = lost.has_rate ? 0.5 * lost.rate_factor : lost.rate_factor;
  recovery.note = epoch + "the loss was not finite" + (trouble.status == SolveStatus::ok ? "" : ", " + cause) +
                  ". Went back to the last good parameters" +
                  (lost.has_rate ? " and halved the learning rate (now " + formatNumber(recovery.rate_factor, 3) +
                                       " of the schedule)"
                                 : "") +
                  ".";
  if (lost.recoveries >= kMostRecoveries)
    recovery.ending = tooManyRecoveries(kMostRecoveries, trouble, dataset, lost.has_rate);
  return recovery;
}

} // namespace nullcline
