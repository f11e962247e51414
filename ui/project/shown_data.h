// Which of its data a project shows when it is opened.
#pragma once

#include "engine/project/project_file.h"

#include <cstdint>
#include <optional>

namespace nullcline {

/// These, until others are imported.
Status saveShownData(ProjectFile& project, std::int64_t dataset);
/// Nothing: the file does not say, or not what is there.
std::optional<std::int64_t> shownData(const ProjectFile& project);

} // namespace nullcline
