#pragma once

#include "engine/core/expected.h"

#include <filesystem>
#include <string>

namespace nullcline {

/// Puts the complete and closed project `fresh`, in the same directory, into the place of `target`, which nobody has
/// open.
Status replaceProject(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// Removes what killed programs left of projects that they were making in this directory; of one project only, or of
/// all named *.nullcline.
void removeUnfinishedProjects(const std::filesystem::path& directory, const std::string& name = {});

} // namespace nullcline
