// What is done with one area of a COVID-19 Data Hub file, step by step; kept with the data so that it can be done
// again.
#pragma once

#include "engine/core/describe.h"

#include <span>
#include <string>

namespace nullcline {

enum class HubNegativeCounts { leave, blank };
enum class HubEarlyBlanks { leave, zero, always_zero };
enum class HubFallingCounts { leave, hold, rescale, isotonic };
enum class HubWeeklySteps { leave, blank, interpolate };
enum class HubRecoveries { leave, automatic, full, partial };
enum class HubMissingDays { leave, carry, interpolate };
enum class HubNegativeInfected { leave, limit, blank };
enum class HubCompartments { sirf, sird, sir, seir };
enum class HubMovingAverage { none, trailing, centred };
enum class HubScaling { persons, fraction, z_score };
enum class HubSmoothing { none, all_rows };
enum class HubTime { days, unit_interval };
std::span<const EnumName<HubNegativeCounts>> enumNames(HubNegativeCounts);
std::span<const EnumName<HubEarlyBlanks>> enumNames(HubEarlyBlanks);
std::span<const EnumName<HubFallingCounts>> enumNames(HubFallingCounts);
std::span<const EnumName<HubWeeklySteps>> enumNames(HubWeeklySteps);
std::span<const EnumName<HubRecoveries>> enumNames(HubRecoveries);
std::span<const EnumName<HubMissingDays>> enumNames(HubMissingDays);
std::span<const EnumName<HubNegativeInfected>> enumNames(HubNegativeInfected);
std::span<const EnumName<HubCompartments>> enumNames(HubCompartments);
std::span<const EnumName<HubMovingAverage>> enumNames(HubMovingAverage);
std::span<const EnumName<HubScaling>> enumNames(HubScaling);
std::span<const EnumName<HubSmoothing>> enumNames(HubSmoothing);
std::span<const EnumName<HubTime>> enumNames(HubTime);

/// Carried out in this order. What is on by default uses no later day to change an earlier one, so that nothing leaks
/// from a test part into a training part, and invents nothing: an estimate of the recovered must be asked for.
struct HubRepairs {
  int last_days = 0; // left out at the end
  HubNegativeCounts negative_counts = HubNegativeCounts::blank;
  HubEarlyBlanks early_blanks = HubEarlyBlanks::zero;
  HubFallingCounts falling_counts = HubFallingCounts::hold;
  HubWeeklySteps weekly_steps = HubWeeklySteps::leave;
  HubRecoveries recoveries = HubRecoveries::leave;
  HubMissingDays missing_days = HubMissingDays::leave;
  HubNegativeInfected negative_infected = HubNegativeInfected::limit;
  // About two weeks in mild cases: Report of the WHO-China Joint Mission on COVID-19, February 2020.
  double recovery_days = 14.0;
  int stall_days = 7; // recoveries that stand still for longer have stalled

  bool operator==(const HubRepairs&) const = default;
};

struct HubRecipe {
  std::string area;      // id, name or ISO code; empty: the only area of level 1
  std::string from, to;  // dates, both included; empty: the first and the last there are
  int first_rows = 0;    // at most so many rows; 0: all
  double population = 0; // 0: as the file says
  HubRepairs repairs = {};
  HubCompartments compartments = HubCompartments::sirf;
  double latent_days = 0; // seir: from infection to infectiousness; 0: E is not estimated
  HubMovingAverage moving_average = HubMovingAverage::none;
  int average_days = 7;
  HubScaling scaling = HubScaling::persons;
  HubTime time = HubTime::days;
  HubSmoothing smoothing = HubSmoothing::none;
  double smoothness = 0.99999; // csaps p in the recipe's own unit of time

  bool operator==(const HubRecipe&) const = default;
};

/// Nothing is repaired: the figures as they were published.
HubRepairs noHubRepairs();

/// A recipe to begin with; area and dates are still to be chosen.
struct HubPreset {
  const char* name; // on the command line
  const char* label;
  const char* help;
  HubRecipe recipe;
};
std::span<const HubPreset> hubPresets();

template <class Visitor>
void describe(Visitor& visitor, HubRepairs& repairs) {
  visitor.integer("last_days", repairs.last_days,
                  {"Last days left out", "The newest figures are incomplete for a day or two and are revised", "d"},
                  {0, 1000});
  visitor.choice("negative_counts", repairs.negative_counts,
                 {"Negative counts", "A count below zero is a mark or a slip, never a number of people"});
  visitor.choice(
      "early_blanks", repairs.early_blanks,
      {"Early blanks",
       "Some sources write nothing for zero. Zero: blanks before a first figure of at most 100. Always: before "
       "any first figure, and where there is none at all"});
  visitor.choice("falling_counts", repairs.falling_counts,
                 {"Falling cumulative counts",
                  "Hold: the highest figure so far stands until it is reached again. Rescale: everything before the "
                  "fall is scaled to end at the lower figure. Isotonic: the nearest rising series; both look ahead"});
  visitor.choice("weekly_steps", repairs.weekly_steps,
                 {"Weekly steps",
                  "Counts that rise once a week only. Blank: the repeats between two reports are missing. Interpolate: "
                  "a straight line between two reports, which looks ahead"});
  visitor.choice("recoveries", repairs.recoveries,
                 {"Recoveries",
                  "Where they are absent or stop. Full: who was a case a recovery period ago has recovered. Partial: "
                  "the published figures, with stalls filled by a straight line (which looks ahead) and a stalled end "
                  "continued like full. Automatic: what the figures ask for"});
  visitor.choice(
      "missing_days", repairs.missing_days,
      {"Missing days",
       "Days and figures that are absent. Carry: the last figure stands. Interpolate: a straight line, which "
       "looks ahead. Fits need neither"});
  visitor.choice("negative_infected", repairs.negative_infected,
                 {"Negative infected",
                  "More recovered and dead than cases. Limit: the recovered are at most the cases less the dead"});
  visitor.number("recovery_days", repairs.recovery_days,
                 {"Recovery period", "From confirmation to recovery, for the repair of recoveries", "d"}, {1.0, 365.0});
  visitor.integer("stall_days", repairs.stall_days,
                  {"Stall", "Recoveries that stand still for longer while cases go on have stalled", "d"}, {1, 365});
}

template <class Visitor>
void describe(Visitor& visitor, HubRecipe& recipe) {
  visitor.text("area", recipe.area, {"Area", "Id, name or ISO code; empty: the only country of the file"});
  visitor.text("from", recipe.from, {"From", "First date, such as 2020-03-01; empty: the first there is"});
  visitor.text("to", recipe.to, {"To", "Last date; empty: the last there is"});
  visitor.integer("first_rows", recipe.first_rows, {"First rows", "At most so many rows from there on; 0: all"},
                  {0, 1000000});
  visitor.number("population", recipe.population, {"Population", "0: as the file says", "persons"}, {0.0, 1e11});
  visitor.group("repairs", recipe.repairs, {"Repairs", "In this order"});
  visitor.choice("compartments", recipe.compartments,
                 {"Compartments", "S susceptible, E exposed, I infected, R recovered, F or D dead"});
  visitor.number("latent_days", recipe.latent_days,
                 {"Latent period",
                  "SEIR: from infection to confirmation. Above 0, E is new cases a day times this; 0: E is not "
                  "estimated, and S holds the exposed too",
                  "d"},
                 {0.0, 100.0});
  visitor.choice("moving_average", recipe.moving_average,
                 {"Moving average",
                  "Evens out the weekend. Trailing: over the days before, which leaks nothing but lags by half the "
                  "window. Centred: looks ahead"});
  visitor.integer("average_days", recipe.average_days, {"Window", "Of the moving average; odd if centred", "d"},
                  {2, 365});
  visitor.choice("scaling", recipe.scaling,
                 {"Unit",
                  "Persons, fractions of the population, or fractions less their mean over their spread in the first "
                  "nine tenths of the rows, which looks ahead; a fit standardises by itself, by the training part"});
  visitor.choice("time", recipe.time,
                 {"Time", "Days since the first row, or equal steps from 0 to 1 whatever the dates"});
  visitor.choice("smoothing", recipe.smoothing,
                 {"Smoothing",
                  "A spline through all rows, which looks ahead; a fit smooths by itself, the training part "
                  "apart"});
  visitor.number("smoothness", recipe.smoothness,
                 {"Smoothness p", "Of that spline: 1 passes through every point; depends on the unit of time"},
                 {0.0, 1.0});
}

} // namespace nullcline
