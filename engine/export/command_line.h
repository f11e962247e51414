// A fit as a line for a shell that does the same on the command line.
#pragma once

#include "engine/data/import_recipe.h"
#include "engine/fit/fit_spec.h"
#include "engine/model/fitted_model.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace nullcline {

struct CommandLineFit {
  std::vector<std::filesystem::path> files; // of the table
  ImportRecipe recipe;
  FitSpec spec;
  const FittedModel* model = nullptr; // null: not fitted yet; else it knows how many threads and which device it had
};

/// `nullcline-cli fit ...` for a POSIX shell: the same numbers from the same files with the same program. An error: a
/// line cannot say it.
Expected<std::string> fitCommandLine(const CommandLineFit& fit);

/// path and value of each option that turns `from` into `to`, in an order in which they can be set one after the other.
/// What acts on nothing is left out.
std::vector<std::pair<std::string, Json>> settingsBetween(const FitSpec& from, const FitSpec& to);
std::vector<std::pair<std::string, Json>> settingsBetween(const ImportRecipe& from, const ImportRecipe& to);

/// As one word of a POSIX shell.
std::string shellWord(const std::string& text);

} // namespace nullcline
