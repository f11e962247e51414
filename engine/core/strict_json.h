// JSON from files that nobody vouches for.
#pragma once

#include "engine/core/expected.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace nullcline {

/// One JSON value. Refuses what nests deeper than `max_depth` and objects that name a key twice (of which readers
/// disagree about the one that counts). `what` begins the error: "The header of model.safetensors".
Expected<nlohmann::json> parseStrictJson(std::string_view text, const std::string& what, std::size_t max_depth = 32);

} // namespace nullcline
