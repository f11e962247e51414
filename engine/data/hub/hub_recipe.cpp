#include "engine/data/hub/hub_recipe.h"

#include <array>

namespace nullcline {

std::span<const EnumName<HubNegativeCounts>> enumNames(HubNegativeCounts) {
  static constexpr std::array<EnumName<HubNegativeCounts>, 2> kNames = {{
      {HubNegativeCounts::leave, "leave", "Leave"},
      {HubNegativeCounts::blank, "blank", "Missing"},
  }};
  return kNames;
}

std::span<const EnumName<HubEarlyBlanks>> enumNames(HubEarlyBlanks) {
  static constexpr std::array<EnumName<HubEarlyBlanks>, 3> kNames = {{
      {HubEarlyBlanks::leave, "leave", "Missing"},
      {HubEarlyBlanks::zero, "zero", "Zero before a small first figure"},
      {HubEarlyBlanks::always_zero, "always_zero", "Always zero"},
  }};
  return kNames;
}

std::span<const EnumName<HubFallingCounts>> enumNames(HubFallingCounts) {
  static constexpr std::array<EnumName<HubFallingCounts>, 4> kNames = {{
      {HubFallingCounts::leave, "leave", "Leave"},
      {HubFallingCounts::hold, "hold", "Hold the highest so far"},
      {HubFallingCounts::rescale, "rescale", "Rescale the past (looks ahead)"},
      {HubFallingCounts::isotonic, "isotonic", "Nearest rising series (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubWeeklySteps>> enumNames(HubWeeklySteps) {
  static constexpr std::array<EnumName<HubWeeklySteps>, 3> kNames = {{
      {HubWeeklySteps::leave, "leave", "Leave"},
      {HubWeeklySteps::blank, "blank", "Repeats are missing"},
      {HubWeeklySteps::interpolate, "interpolate", "Straight line (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubRecoveries>> enumNames(HubRecoveries) {
  static constexpr std::array<EnumName<HubRecoveries>, 4> kNames = {{
      {HubRecoveries::leave, "leave", "Leave"},
      {HubRecoveries::automatic, "automatic", "Automatic"},
      {HubRecoveries::full, "full", "All from earlier cases"},
      {HubRecoveries::partial, "partial", "Where they stall (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubMissingDays>> enumNames(HubMissingDays) {
  static constexpr std::array<EnumName<HubMissingDays>, 3> kNames = {{
      {HubMissingDays::leave, "leave", "Leave"},
      {HubMissingDays::carry, "carry", "Carry the last figure"},
      {HubMissingDays::interpolate, "interpolate", "Straight line (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubNegativeInfected>> enumNames(HubNegativeInfected) {
  static constexpr std::array<EnumName<HubNegativeInfected>, 3> kNames = {{
      {HubNegativeInfected::leave, "leave", "Leave"},
      {HubNegativeInfected::limit, "limit", "Limit the recovered"},
      {HubNegativeInfected::blank, "blank", "The recovered are missing"},
  }};
  return kNames;
}

std::span<const EnumName<HubCompartments>> enumNames(HubCompartments) {
  static constexpr std::array<EnumName<HubCompartments>, 4> kNames = {{
      {HubCompartments::sirf, "sirf", "S, I, R, F"},
      {HubCompartments::sird, "sird", "S, I, R, D"},
      {HubCompartments::sir, "sir", "S, I, R (the dead among the removed)"},
      {HubCompartments::seir, "seir", "For SEIR: S, I, R and new cases, or S, E, I, R"},
  }};
  return kNames;
}

std::span<const EnumName<HubMovingAverage>> enumNames(HubMovingAverage) {
  static constexpr std::array<EnumName<HubMovingAverage>, 3> kNames = {{
      {HubMovingAverage::none, "none", "None"},
      {HubMovingAverage::trailing, "trailing", "Trailing"},
      {HubMovingAverage::centred, "centred", "Centred (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubScaling>> enumNames(HubScaling) {
  static constexpr std::array<EnumName<HubScaling>, 3> kNames = {{
      {HubScaling::persons, "persons", "Persons"},
      {HubScaling::fraction, "fraction", "Fractions of the population"},
      {HubScaling::z_score, "z_score", "Mean 0, spread 1 (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubSmoothing>> enumNames(HubSmoothing) {
  static constexpr std::array<EnumName<HubSmoothing>, 2> kNames = {{
      {HubSmoothing::none, "none", "None"},
      {HubSmoothing::all_rows, "all_rows", "A spline through all rows (looks ahead)"},
  }};
  return kNames;
}

std::span<const EnumName<HubTime>> enumNames(HubTime) {
  static constexpr std::array<EnumName<HubTime>, 2> kNames = {{
      {HubTime::days, "days", "Days"},
      {HubTime::unit_interval, "unit_interval", "Equal steps from 0 to 1"},
  }};
  return kNames;
}

HubRepairs noHubRepairs() {
  HubRepairs repairs;
  repairs.negative_counts = HubNegativeCounts::leave;
  repairs.early_blanks = HubEarlyBlanks::leave;
  repairs.falling_counts = HubFallingCounts::leave;
  repairs.negative_infected = HubNegativeInfected::leave;
  return repairs;
}

namespace {

HubRecipe asPublished() {
  HubRecipe recipe;
  recipe.repairs = noHubRepairs();
  return recipe;
}

/// Zhao et al., ICLR 2025, load_sirf_data of the authors' code: the first 100 rows, over the population, smoothed by
/// csaps with p = 0.99999 on equal steps from 0 to 1, z-scored by rows 0 to 89.
HubRecipe asInThePaper() {
  HubRecipe recipe = asPublished();
  recipe.first_rows = 100;
  recipe.time = HubTime::unit_interval;
  recipe.smoothing = HubSmoothing::all_rows;
  recipe.scaling = HubScaling::z_score;
  return recipe;
}

} // namespace

std::span<const HubPreset> hubPresets() {
  static const std::array<HubPreset, 3> kPresets = {{
      {"standard", "Repaired, nothing looks ahead",
       "Impossible counts are repaired from the days before; no training day depends on a later one.", HubRecipe()},
      {"as-published", "As published", "No repair at all.", asPublished()},
      {"vf-node-paper", "As in the paper of VF-NODE",
       "The first 100 rows over the population, smoothed and scaled over training, validation and test alike: to "
       "compare with Zhao et al., ICLR 2025. Fit with its published settings and the split by time.",
       asInThePaper()},
  }};
  return kPresets;
}

} // namespace nullcline
