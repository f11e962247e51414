// Wide tables: a time column, perhaps a column that names the trajectory, and one column per state.
#pragma once

#include "engine/data/read_dataset.h"

#include <string_view>

namespace nullcline {

/// See docs/data-formats.md. Memory and time are linear in the text; the stop token is asked every few thousand rows.
Expected<Dataset> readWideCsv(std::string_view text, const std::string& name, const ReadOptions& options,
                              std::stop_token stop);

} // namespace nullcline
