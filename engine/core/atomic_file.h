// Files that appear whole or not at all.
#pragma once

#include "engine/core/expected.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace nullcline {

/// Writes beside the target, flushes to the disk, then renames: a reader sees the old file or the new one, never a
/// half.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Puts the complete and synced file `fresh`, in the same directory, into the place of `target`, for good.
Status replaceFile(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// The same for a `target` that is not to be there: false, and nothing is changed, if it is.
Expected<bool> placeFile(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// The whole file as bytes; refuses what is larger than `limit` bytes.
Expected<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit = std::size_t{1} << 32);

} // namespace nullcline
