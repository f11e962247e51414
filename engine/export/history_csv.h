// history.csv: one row per epoch.
#pragma once

#include "engine/core/expected.h"
#include "engine/fit/snapshot.h"

#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// A loss that is no number is an empty field, an infinite one "inf"; an error that was not measured is empty.
std::string historyCsv(std::span<const EpochRecord> history);

/// What historyCsv wrote. Columns are found by their names, so files of older versions, which have fewer, are read too.
/// `file` is for messages.
Expected<std::vector<EpochRecord>> parseHistoryCsv(const std::string& content, const std::string& file);

} // namespace nullcline
