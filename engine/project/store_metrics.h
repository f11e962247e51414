// The rows of one run's epochs, written by checkpoints and by the end of a run alike.
#pragma once

#include "engine/fit/snapshot.h"
#include "engine/project/sqlite_statement.h"

#include <span>

namespace nullcline {

/// Within the caller's transaction; an epoch that is there already is replaced (a resumed run does it again).
void insertMetrics(Connection& connection, std::int64_t run, std::span<const EpochRecord> records);

} // namespace nullcline
