// Which runs of a project can go on.
#pragma once

#include "engine/project/project_file.h"

#include <optional>
#include <span>

namespace nullcline::cli {

/// A run that reached its time limit goes on only when it is given more time.
bool canGoOn(const StoredRun& run, bool more_time);

/// The run of `id`, without one the newest that can go on; null: it cannot, or none can. If it is not there, an error
/// names those that can.
Expected<const StoredRun*> runToResume(std::span<const StoredRun> runs, std::optional<std::int64_t> id, bool more_time,
                                       const std::string& project);
/// Why it cannot go on.
std::string overSentence(const StoredRun& run, std::span<const StoredRun> runs, bool more_time,
                         const std::string& project);

} // namespace nullcline::cli
