// The options that choose what is read of a COVID-19 Data Hub file.
#pragma once

#include "app/cli/command.h"
#include "engine/data/hub/hub_recipe.h"

namespace nullcline::cli {

struct HubOptions {
  std::string preset;
  std::string area, from, to, compartments, moving_average;
  std::vector<std::string> repairs; // NAME or NAME=CHOICE
  bool no_repairs = false;
};

/// Adds --area, --from, --to, --compartments, --repair, --no-repairs, --moving-average and --hub-preset.
void addHubOptions(CLI::App& command, HubOptions& options);
/// The recipe with everything changed that was given; a preset replaces it first, but for area and dates.
Expected<HubRecipe> withHubOptions(HubRecipe recipe, const HubOptions& options);

} // namespace nullcline::cli
