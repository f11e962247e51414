// Data sets as wide CSV (RFC 4180, '.' decimal, shortest digits that read back exactly, LF, empty = missing).
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"

#include <filesystem>
#include <string>

namespace nullcline {

/// Header "id,time,<channels>"; units, if known, as "name [unit]".
std::string wideCsv(const Dataset& dataset);
Status writeWideCsv(const Dataset& dataset, const std::filesystem::path& path);
/// A field of a CSV row, quoted if it must be.
std::string csvField(const std::string& text);

} // namespace nullcline
