#pragma once

#include "engine/core/expected.h"

#include <filesystem>

namespace nullcline {

/// Puts the complete and closed project `fresh`, in the same directory, into the place of `target`, which nobody has
/// open.
Status replaceProject(const std::filesystem::path& fresh, const std::filesystem::path& target);

} // namespace nullcline
