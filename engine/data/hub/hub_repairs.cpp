#include "engine/data/hub/hub_repairs.h"

#include "engine/core/numbers.h"
#include "engine/data/hub/hub_counts.h"
#include "engine/data/hub/hub_recoveries.h"
#include "engine/data/hub/hub_words.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kLongHold = 14.0; // days
constexpr const char* kLooksAhead = " This looks ahead: training days then depend on later ones.";

HubSeries within(const HubSeries& series, const HubRange& range) {
  return series.slice(series.rowFrom(range.first),
                      std::max(series.rowFrom(range.first), series.rowFrom(std::floor(range.last) + 1.0)));
}

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

/// Figures that differ between the two, day by day.
std::size_t countChanges(const HubSeries& before, const HubSeries& after) {
  std::size_t changes = 0;
  std::size_t i = 0, j = 0;
  while (i < before.count() || j < after.count()) {
    const bool old_day = j == after.count() || (i < before.count() && before.days[i] <= after.days[j]);
    const bool new_day = i == before.count() || (j < after.count() && after.days[j] <= before.days[i]);
    for (std::size_t c = 0; c < 3; ++c)
      changes +=
          same(old_day ? (*before.columns()[c])[i] : kMissing, new_day ? (*after.columns()[c])[j] : kMissing) ? 0 : 1;
    i += old_day ? 1 : 0;
    j += new_day ? 1 : 0;
  }
  return changes;
}

/// What a repair found and what it has to say, besides what it changed.
struct Finding {
  std::size_t found = 0;
  std::string left;     // said where it is left as it is
  std::string repaired; // said where it was repaired
  bool looks_ahead = false;
};

class Repairer {
 public:
  Repairer(HubSeries& series, HubRepairs& repairs, const HubRange& range)
      : series_(series), repairs_(repairs), range_(range) {}

  std::vector<HubStep> run() {
    leaveOutLastDays();
    const auto beginnings = columnsThatBegin();
    series_ = series_.slice(0, series_.rowFrom(std::floor(range_.last) + 1.0));
    blankNegative();
    fillEarlyBlanks(beginnings);
    raiseFalling();
    smoothWeekly();
    completeRecoveries();
    fillMissingDays();
    limitRecovered();
    return std::move(steps_);
  }

 private:
  template <class Choice>
  bool isOn(Choice choice) const {
    return choice != Choice::leave;
  }

  /// Notes down what a repair did to `before`.
  template <class Choice>
  void record(const char* name, Choice choice, const HubSeries& before, const Finding& finding) {
    HubStep step;
    step.name = name;
    step.choice = nameOf(choice);
    step.looks_ahead = finding.looks_ahead;
    step.found = finding.found;
    const HubSeries old_part = within(before, range_), new_part = within(series_, range_);
    step.changed = countChanges(old_part, new_part);
    if (step.changed > 0) {
      step.before = old_part;
      step.after = new_part;
      step.notes.push_back({"Repair " + repairLabel(step.name) + " (" + choiceLabel(choice) + "): " + finding.repaired +
                                (finding.looks_ahead ? kLooksAhead : ""),
                            step.changed, false});
    } else if (finding.found > 0 && !isOn(choice)) {
      step.notes.push_back({finding.left + " (Repair " + repairLabel(step.name) + " is off.)", finding.found, false});
    }
    steps_.push_back(std::move(step));
  }

  void leaveOutLastDays() {
    HubStep step;
    step.name = "last_days";
    step.choice = std::to_string(repairs_.last_days);
    if (repairs_.last_days > 0 && series_.count() > 0) {
      const HubSeries before = series_;
      series_ = series_.slice(0, series_.rowFrom(series_.days.back() - repairs_.last_days + 0.5));
      step.found = before.count() - series_.count();
      step.before = within(before, range_);
      step.after = within(series_, range_);
      step.changed = step.before.count() - step.after.count();
      step.notes.push_back(
          {"Repair " + repairLabel(step.name) + ": the last " + step.choice + " days were left out as incomplete.",
           step.found, true});
    }
    steps_.push_back(std::move(step));
  }

  std::array<double, 3> columnsThatBegin() const {
    std::array<double, 3> first = {kMissing, kMissing, kMissing};
    for (std::size_t c = 0; c < first.size(); ++c)
      for (const double count : *series_.columns()[c])
        if (std::isnan(first[c]))
          first[c] = count;
    return first;
  }

  void blankNegative() {
    Finding finding{0, "Counts are below zero; kept as published.", "counts below zero were taken as missing.", false};
    const HubSeries before = series_;
    for (auto* column : series_.columns())
      for (double& count : *column)
        if (count < 0.0) {
          ++finding.found;
          count = isOn(repairs_.negative_counts) ? kMissing : count;
        }
    record("negative_counts", repairs_.negative_counts, before, finding);
  }

  void fillEarlyBlanks(const std::array<double, 3>& beginnings) {
    const bool always = repairs_.early_blanks == HubEarlyBlanks::always_zero;
    Finding finding{0, "Figures before the first of their column are missing; often they mean zero.",
                    std::string("blanks before ") +
                        (always ? "the first figure, and columns without any," : "a small first figure") +
                        " were taken as zero.",
                    false};
    const HubSeries before = series_;
    std::size_t doubtful = 0;
    for (std::size_t c = 0; c < beginnings.size(); ++c) {
      const bool means_zero = always || beginnings[c] <= kLargestFirstFigure;
      for (double& count : *series_.columns()[c]) {
        if (!std::isnan(count))
          break;
        finding.found += means_zero ? 1 : 0;
        doubtful += !means_zero && beginnings[c] > kLargestFirstFigure ? 1 : 0;
        count = means_zero && isOn(repairs_.early_blanks) ? 0.0 : count;
      }
    }
    record("early_blanks", repairs_.early_blanks, before, finding);
    if (doubtful > 0)
      steps_.back().notes.push_back({"Figures before a first one above " + formatNumber(kLargestFirstFigure) +
                                         " stay missing: the counting began late. (Repair " +
                                         repairLabel("early_blanks") + ": " + choiceLabel(HubEarlyBlanks::always_zero) +
                                         ".)",
                                     doubtful, false});
  }

  void raiseFalling() {
    const HubSeries before = series_;
    const HubSeries shown = within(before, range_);
    std::size_t falls = 0;
    for (const auto* column : shown.columns())
      falls += countFalls(*column);
    for (auto* column : series_.columns())
      switch (repairs_.falling_counts) {
      case HubFallingCounts::leave:
        break;
      case HubFallingCounts::hold:
        holdHighest(*column);
        break;
      case HubFallingCounts::rescale:
        rescalePast(*column);
        break;
      case HubFallingCounts::isotonic:
        makeIsotonic(*column);
        break;
      }
    const bool hold = repairs_.falling_counts == HubFallingCounts::hold;
    Finding finding{falls, "Cumulative counts decrease from one figure to the next; they are kept as published.",
                    "cumulative counts decreased (" + std::to_string(falls) + " times); " +
                        (hold ? "the highest stands until it is reached again."
                              : "earlier figures were lowered to meet later ones."),
                    !hold};
    record("falling_counts", repairs_.falling_counts, before, finding);
    const double longest = hold ? longestHold(before) : 0.0;
    if (longest >= kLongHold)
      steps_.back().notes.push_back(
          {"A count is held for " + formatNumber(longest) + " days: a slip upwards may be the cause. (Repair " +
               repairLabel("falling_counts") + ": " + choiceLabel(HubFallingCounts::rescale) + ".)",
           0, false});
  }

  /// Days over which one figure stands though lower ones were published.
  double longestHold(const HubSeries& before) const {
    double longest = 0.0;
    for (std::size_t c = 0; c < 3; ++c) {
      const auto &old_counts = *before.columns()[c], &counts = *series_.columns()[c];
      double since = kMissing;
      for (std::size_t i = series_.rowFrom(range_.first); i < counts.size(); ++i) {
        const bool held = !same(old_counts[i], counts[i]);
        since = !held ? kMissing : std::isnan(since) ? series_.days[i] : since;
        longest = held ? std::max(longest, series_.days[i] - since + 1.0) : longest;
      }
    }
    return longest;
  }

  void smoothWeekly() {
    const bool lines = repairs_.weekly_steps == HubWeeklySteps::interpolate;
    Finding finding{0, "Figures repeat the weekly report before them.",
                    std::string("repeats of weekly reports were ") +
                        (lines ? "replaced by straight lines." : "taken as missing."),
                    lines};
    const HubSeries before = series_;
    for (auto* column : series_.columns()) {
      const auto repeats = weeklyRepeats(series_.days, *column);
      auto reports = *column;
      for (std::size_t i = 0; i < reports.size(); ++i) {
        finding.found += repeats[i] && series_.days[i] >= range_.first ? 1 : 0;
        reports[i] = repeats[i] ? kMissing : reports[i];
      }
      auto filled = reports;
      interpolateMissing(series_.days, filled);
      for (std::size_t i = 0; i < reports.size() && isOn(repairs_.weekly_steps); ++i)
        (*column)[i] = repeats[i] && lines ? filled[i] : reports[i];
    }
    record("weekly_steps", repairs_.weekly_steps, before, finding);
  }

  std::string recoveryTrouble(const HubRecoveryState& state) const {
    if (state.absent)
      return "There are no recoveries at all.";
    if (state.low)
      return "The recovered are far too few for the cases of two months before.";
    if (state.stalls.empty())
      return "";
    const auto& stall = state.stalls.back();
    return "The recovered stand still while cases go on, " +
           std::string(state.stalls.size() > 1 ? "most recently" : "only") + " from " +
           dayText(series_.days[stall.first]) + (stall.at_end ? " to the end" : "") +
           ": the infected are too many there.";
  }

  void completeRecoveries() {
    const auto state = diagnoseRecoveries(series_, repairs_);
    if (repairs_.recoveries == HubRecoveries::automatic)
      repairs_.recoveries = recommendedRecoveries(state);
    Finding finding{state.rows, recoveryTrouble(state), "", false};
    const HubSeries before = series_;
    std::size_t left_out = 0;
    const std::string period = formatNumber(repairs_.recovery_days) + " days";
    if (repairs_.recoveries == HubRecoveries::full) {
      estimateAllRecoveries(series_, repairs_);
      left_out = within(before, range_).count() - within(series_, range_).count();
      finding.repaired = "the recovered are an estimate: the cases of " + period + " before, less the dead.";
    } else if (repairs_.recoveries == HubRecoveries::partial && !state.absent) {
      bridgeStalls(series_, repairs_, state);
      finding.looks_ahead =
          std::any_of(state.stalls.begin(), state.stalls.end(), [](const auto& s) { return !s.at_end; });
      finding.repaired = "where the recovered stand still they are an estimate: straight lines, and at the end the "
                         "growth of the cases of " +
                         period + " before.";
    }
    record("recoveries", repairs_.recoveries, before, finding);
    if (left_out > 0)
      steps_.back().notes.push_back(
          {"The first days were left out: who had recovered then was a case before the data.", left_out, true});
  }

  void addAbsentDays() {
    HubSeries filled;
    filled.population = series_.population;
    for (std::size_t i = 0; i < series_.count(); ++i) {
      const double gap = i == 0 ? 1.0 : std::round(series_.days[i] - series_.days[i - 1]);
      for (double k = 1.0; k < gap; k += 1.0) {
        filled.days.push_back(series_.days[i - 1] + k);
        for (auto* column : filled.columns())
          column->push_back(kMissing);
      }
      filled.days.push_back(series_.days[i]);
      for (std::size_t c = 0; c < 3; ++c)
        filled.columns()[c]->push_back((*series_.columns()[c])[i]);
    }
    series_ = std::move(filled);
  }

  void fillMissingDays() {
    const HubSeries before = series_;
    const HubSeries shown = within(before, range_);
    double absent = 0.0;
    if (shown.count() > 1)
      absent = std::round(shown.days.back() - shown.days.front()) + 1.0 - static_cast<double>(shown.count());
    const bool lines = repairs_.missing_days == HubMissingDays::interpolate;
    if (isOn(repairs_.missing_days)) {
      addAbsentDays();
      for (auto* column : series_.columns())
        if (lines)
          interpolateMissing(series_.days, *column);
        else
          carryForward(*column);
    }
    record("missing_days", repairs_.missing_days, before,
           {static_cast<std::size_t>(std::max(absent, 0.0)),
            "Days are absent from the calendar between the first and the last.",
            std::string("absent days and figures were filled ") +
                (lines ? "by straight lines." : "with the last figure before them."),
            lines});
  }

  void limitRecovered() {
    const HubSeries before = series_;
    const auto alive = before.survivors();
    Finding finding{0, "Days have a negative number of infected; kept as computed.",
                    "days had more recovered and dead than cases; the recovered " +
                        std::string(repairs_.negative_infected == HubNegativeInfected::blank
                                        ? "were taken as missing there."
                                        : "were lowered to the cases less the dead."),
                    false};
    for (std::size_t i = 0; i < alive.size(); ++i) {
      if (!(series_.recovered[i] > alive[i]))
        continue;
      finding.found += series_.days[i] >= range_.first ? 1 : 0;
      if (repairs_.negative_infected == HubNegativeInfected::limit)
        series_.recovered[i] = std::max(alive[i], 0.0);
      else if (repairs_.negative_infected == HubNegativeInfected::blank)
        series_.recovered[i] = kMissing;
    }
    record("negative_infected", repairs_.negative_infected, before, finding);
  }

  HubSeries& series_;
  HubRepairs& repairs_;
  const HubRange& range_;
  std::vector<HubStep> steps_;
};

} // namespace

std::vector<HubStep> repairHubSeries(HubSeries& series, HubRepairs& repairs, const HubRange& range) {
  return Repairer(series, repairs, range).run();
}

} // namespace nullcline
