#include "engine/fit/ending.h"

#include "engine/fit/solve_trouble.h"

namespace nullcline {

std::optional<Ending> askedForEnding(const RunControl& control, int epochs) {
  const std::string after = " after " + std::to_string(epochs) + " epochs";
  if (control.cancelRequested())
    return Ending{RunStatus::interrupted, "Interrupted" + after + "."};
  if (control.stopRequested())
    return Ending{RunStatus::stopped, "Stopped" + after + "; the best parameters are kept."};
  if (control.expired())
    return Ending{RunStatus::time_limit, "The time limit was reached" + after + "; the best parameters are kept."};
  return std::nullopt;
}

Ending deviceFailedEnding(const std::string& reason, int epochs) {
  return {RunStatus::solver_failed, reason + ". The fit ended after " + std::to_string(epochs) +
                                        " epochs; the best parameters are kept. Choose the device cpu."};
}

Ending completedEnding(std::size_t epochs, std::size_t all, const std::string& remark) {
  const std::string total = std::to_string(all);
  if (epochs < all)
    return {RunStatus::completed, "Completed after " + std::to_string(epochs) + " of " + total +
                                      " epochs: the others would have changed nothing." + remark};
  return {RunStatus::completed, "All " + total + " epochs were completed." + remark};
}

Ending unimprovedEnding(int recoveries, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate) {
  if (trouble.status == SolveStatus::ok)
    return {recoveries > 0 ? RunStatus::diverged : RunStatus::no_progress,
            std::string("No epoch was better than the start by the validation loss; the parameters of the start are "
                        "kept. Try ") +
                (has_rate ? "a lower peak learning rate, " : "") + "more epochs or another split."};
  return {statusOfTrouble(trouble), "No epoch was better than the start by the validation loss, because " +
                                        troubleText(trouble, dataset) + "; the parameters of the start are kept. " +
                                        troubleRemedy(trouble, has_rate)};
}

Ending neverBegunEnding(int stage, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate) {
  const bool first = stage == 0;
  return {statusOfTrouble(trouble),
          (first ? "The fit could not begin: " : "Stage " + std::to_string(stage + 1) + " could not begin: ") +
              troubleText(trouble, dataset) + (first ? ". " : "; the best parameters of the stage before are kept. ") +
              troubleRemedy(trouble, has_rate)};
}

Ending unsolvableEnding(const SolveTrouble& trouble, const Dataset& dataset, bool has_rate) {
  return {statusOfTrouble(trouble),
          "The last good parameters, put back, could not be solved with either: " + troubleText(trouble, dataset) +
              (has_rate ? ". A lower learning rate cannot help; the best" : "; the best") + " parameters are kept. " +
              troubleRemedy(trouble, has_rate)};
}

Ending tooManyRecoveries(int recoveries, const SolveTrouble& trouble, const Dataset& dataset, bool has_rate) {
  return {statusOfTrouble(trouble), "The loss was not finite " + std::to_string(recoveries) +
                                        " times, the last time because " + troubleText(trouble, dataset) +
                                        "; the best parameters are kept. " + troubleRemedy(trouble, has_rate)};
}

} // namespace nullcline
