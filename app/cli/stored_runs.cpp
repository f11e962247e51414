#include "app/cli/stored_runs.h"

#include <algorithm>

namespace nullcline::cli {

namespace {

/// "2 (vf-node, interrupted after 10 of 100 epochs)".
std::string described(const StoredRun& run) {
  const std::string status = run.status == "running"      ? "cut off"
                             : run.status == "waiting"    ? "not begun"
                             : run.status == "time_limit" ? "time limit"
                                                          : run.status;
  return std::to_string(run.id) + " (" + run.spec.method + ", " + status +
         (run.epochs_run > 0
              ? " after " + std::to_string(run.epochs_run) +
                    (run.epochs_run == run.epochs_done ? " of " + std::to_string(run.spec.totalEpochs()) + " epochs)"
                                                       : " epochs)")
              : ")");
}

/// "Those that can: 2 (...), 5 (...)."
std::string resumableSentence(std::span<const StoredRun> runs, bool more_time) {
  constexpr std::size_t kShown = 20;
  std::string list;
  std::size_t count = 0;
  for (const auto& run : runs)
    if (canGoOn(run, more_time) && ++count <= kShown)
      list += (list.empty() ? "" : ", ") + described(run);
  if (count > kShown)
    list += ", and " + std::to_string(count - kShown) + " more";
  return list.empty() ? "No run of it can be resumed." : "Those that can be resumed: " + list + ".";
}

} // namespace

bool canGoOn(const StoredRun& run, bool more_time) {
  return run.status == "waiting" || run.status == "running" || run.status == "interrupted" || run.status == "stopped" ||
         (run.status == "time_limit" && more_time && run.has_checkpoint);
}

Expected<const StoredRun*> runToResume(std::span<const StoredRun> runs, std::optional<std::int64_t> id, bool more_time,
                                       const std::string& project) {
  if (!id) {
    const auto newest =
        std::find_if(runs.rbegin(), runs.rend(), [&](const auto& run) { return canGoOn(run, more_time); });
    return newest == runs.rend() ? nullptr : &*newest;
  }
  const auto run = std::find_if(runs.begin(), runs.end(), [&](const StoredRun& each) { return each.id == *id; });
  if (run != runs.end() && canGoOn(*run, more_time))
    return &*run;
  if (run == runs.end())
    return badInput(project + " has no run " + std::to_string(*id) + ". " + resumableSentence(runs, more_time));
  return nullptr;
}

std::string overSentence(const StoredRun& run, std::span<const StoredRun> runs, bool more_time,
                         const std::string& project) {
  const std::string name = "Run " + std::to_string(run.id) + " of " + project;
  if (canGoOn(run, true))
    return name + " reached its time limit: give --max-time SECONDS to let it go on.";
  return name + " is finished (" + run.status + "); nothing is left to resume of it. " +
         resumableSentence(runs, more_time);
}

} // namespace nullcline::cli
