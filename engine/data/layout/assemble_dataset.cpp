#include "engine/core/numbers.h"
#include "engine/data/layout/order_rows.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

class Assembler {
 public:
  Assembler(ObservedRows rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems)
      : rows_(std::move(rows)), recipe_(recipe), problems_(problems) {}

  Expected<Dataset> assemble();

 private:
  Status chooseOrigin();
  void convertTimes(std::vector<double>& times) const;
  void takeWhole();
  void takeOrdered(const RowOrdering& ordering);
  void takeRow(Trajectory& trajectory, std::uint32_t row, std::size_t repeats);
  void addTrajectory(Trajectory trajectory);
  Status checkChannels();
  void leaveOut(const std::vector<bool>& dropped);
  void warnOfSentinels(std::size_t channel, double lowest);
  void finishNotes();
  std::size_t channels() const { return rows_.channels.size(); }

  ObservedRows rows_;
  const ImportRecipe& recipe_;
  std::vector<ImportProblem>& problems_;
  Dataset data_;
  double origin_ = 0.0;
  double seconds_per_unit_ = 1.0; // 1 for numbers that stay as they are
  double factor_ = 1.0;
  std::size_t short_ones_ = 0, merged_ = 0;
  std::size_t longest_ = 0; // times at which the best observed trajectory is
};

/// Where time zero is, and what a unit of time is.
Status Assembler::chooseOrigin() {
  data_.time_name = rows_.time_name;
  const std::string& wish = recipe_.time.origin;
  const bool numbers = rows_.time_reading == ColumnReading::number;
  TimeUnit unit = recipe_.time.unit;
  if (numbers) {
    const TimeUnit given = timeUnitOf(rows_.time_unit);
    data_.time_unit = unit == TimeUnit::automatic ? rows_.time_unit : unitSymbol(unit);
    if (unit != TimeUnit::automatic && given != TimeUnit::automatic && given != unit) {
      factor_ = secondsOf(given) / secondsOf(unit);
      rows_.notes.push_back(
          {"The times were turned from " + rows_.time_unit + " into " + data_.time_unit + ".", rows_.count(), false});
    }
    const auto number = parseNumber(wish);
    if (!wish.empty() && (!number || !std::isfinite(*number)))
      return usageError("The time's origin \"" + excerpt(wish) + "\" is no number, and the times are numbers.");
    origin_ = wish.empty() ? 0.0 : *number;
    return {};
  }
  const bool dates = rows_.time_reading == ColumnReading::date;
  if (unit == TimeUnit::automatic)
    unit = dates ? TimeUnit::days : TimeUnit::seconds;
  data_.time_unit = unitSymbol(unit);
  seconds_per_unit_ = secondsOf(unit);
  origin_ = dates ? *std::min_element(rows_.times.begin(), rows_.times.end()) : 0.0;
  if (!wish.empty()) {
    const auto moment = dates ? parseMoment(wish, DateFormat::year_month_day) : std::nullopt;
    const auto clock = dates ? std::nullopt : parseClockTime(wish);
    if (!moment && !clock)
      return usageError("The time's origin \"" + excerpt(wish) + "\" is no " +
                        (dates ? "date such as 2020-03-01." : "time of day such as 12:30."));
    origin_ = moment ? moment->secondsSince(rows_.base_day) : *clock;
  }
  if (dates) {
    const bool days = unit == TimeUnit::days;
    rows_.notes.push_back({"The dates in column " + excerpt(rows_.time_name) + " were turned into " +
                               (days ? "days" : nameOf(unit)) + " since " + momentText(rows_.base_day, origin_) + ".",
                           rows_.count(), false});
  }
  return {};
}

void Assembler::convertTimes(std::vector<double>& times) const {
  if (origin_ == 0.0 && factor_ == 1.0 && seconds_per_unit_ == 1.0)
    return;
  for (double& time : times)
    time = (time - origin_) * factor_ / seconds_per_unit_;
}

void Assembler::addTrajectory(Trajectory trajectory) {
  std::size_t observed = 0;
  for (std::size_t row = 0; row < trajectory.count(); ++row) {
    const auto* first = trajectory.values.data() + row * channels();
    observed += std::any_of(first, first + channels(), [](double value) { return !std::isnan(value); }) ? 1 : 0;
  }
  longest_ = std::max(longest_, observed);
  if (observed < 2) {
    ++short_ones_;
    return;
  }
  convertTimes(trajectory.times);
  data_.trajectories.push_back(std::move(trajectory));
}

/// One trajectory in order: nothing is copied.
void Assembler::takeWhole() {
  Trajectory trajectory;
  trajectory.id = rows_.ids.empty() ? "1" : rows_.ids.front();
  trajectory.times = std::move(rows_.times);
  trajectory.values = std::move(rows_.values);
  addTrajectory(std::move(trajectory));
}

/// `repeats`: rows of this time that were taken before.
void Assembler::takeRow(Trajectory& trajectory, std::uint32_t row, std::size_t repeats) {
  const double* values = rows_.values.data() + std::size_t{row} * channels();
  if (repeats == 0) {
    trajectory.times.push_back(rows_.times[row]);
    trajectory.values.insert(trajectory.values.end(), values, values + channels());
    return;
  }
  ++merged_;
  double* kept = trajectory.values.data() + trajectory.values.size() - channels();
  if (recipe_.repairs.repeated == RepeatedTimes::last)
    std::copy(values, values + channels(), kept);
}

/// Means count only what was observed.
void averageRepeats(Trajectory& trajectory, const std::vector<const double*>& rows, std::size_t channels) {
  double* kept = trajectory.values.data() + trajectory.values.size() - channels;
  for (std::size_t channel = 0; channel < channels; ++channel) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const double* row : rows)
      if (!std::isnan(row[channel])) {
        sum += row[channel];
        ++count;
      }
    kept[channel] = count > 0 ? sum / static_cast<double>(count) : kMissing;
  }
}

void Assembler::takeOrdered(const RowOrdering& ordering) {
  const bool mean = recipe_.repairs.repeated == RepeatedTimes::mean;
  std::vector<const double*> same; // rows of one time
  for (std::size_t k = 0; k + 1 < ordering.begins.size(); ++k) {
    const std::size_t begin = ordering.begins[k], end = ordering.begins[k + 1];
    Trajectory trajectory;
    trajectory.id = k < rows_.ids.size() ? rows_.ids[k] : "1";
    trajectory.times.reserve(end - begin);
    trajectory.values.reserve((end - begin) * channels());
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t row = ordering.rows[i];
      const bool repeats = i > begin && rows_.times[row] == rows_.times[ordering.rows[i - 1]];
      if (!repeats)
        same.clear();
      same.push_back(rows_.values.data() + std::size_t{row} * channels());
      takeRow(trajectory, row, same.size() - 1);
      if (repeats && mean)
        averageRepeats(trajectory, same, channels());
    }
    addTrajectory(std::move(trajectory));
  }
}

void Assembler::leaveOut(const std::vector<bool>& dropped) {
  const std::size_t before = channels();
  std::vector<Channel> kept;
  for (std::size_t channel = 0; channel < before; ++channel)
    if (!dropped[channel])
      kept.push_back(rows_.channels[channel]);
  for (auto& trajectory : data_.trajectories) {
    std::size_t to = 0;
    for (std::size_t i = 0; i < trajectory.values.size(); ++i)
      if (!dropped[i % before])
        trajectory.values[to++] = trajectory.values[i];
    trajectory.values.resize(to);
  }
  rows_.channels = std::move(kept);
}

void Assembler::warnOfSentinels(std::size_t channel, double lowest) {
  constexpr std::array<double, 4> kSentinels = {-99.0, -999.0, -9999.0, -99999.0};
  if (std::find(kSentinels.begin(), kSentinels.end(), lowest) == kSentinels.end())
    return;
  const std::string number = formatNumber(lowest);
  problems_.push_back({"The lowest value of " + excerpt(rows_.channels[channel].name) + " is " + number +
                           ", which often stands for a missing value. It was read as a number.",
                       false,
                       {{"Count " + number + " as missing", "text.missing",
                         recipe_.text.missing.empty() ? number : recipe_.text.missing + " " + number}}});
}

/// States that never change, and numbers that may stand for missing values.
Status Assembler::checkChannels() {
  std::vector<double> lowest(channels(), INFINITY), highest(channels(), -INFINITY);
  std::vector<std::size_t> counts(channels(), 0);
  for (const auto& trajectory : data_.trajectories)
    for (std::size_t i = 0; i < trajectory.values.size(); ++i) {
      const double value = trajectory.values[i];
      if (std::isnan(value))
        continue;
      const std::size_t channel = i % channels();
      lowest[channel] = std::min(lowest[channel], value);
      highest[channel] = std::max(highest[channel], value);
      ++counts[channel];
    }
  const bool leaves_out = recipe_.repairs.constant == ConstantStates::leave_out;
  std::vector<bool> dropped(channels(), false);
  for (std::size_t channel = 0; channel < channels(); ++channel) {
    warnOfSentinels(channel, lowest[channel]);
    if (counts[channel] < 2 || lowest[channel] != highest[channel])
      continue;
    dropped[channel] = leaves_out;
    const std::string text = excerpt(rows_.channels[channel].name) + " is " + formatNumber(lowest[channel]) +
                             " throughout, so there is nothing to learn from it" +
                             (leaves_out ? "; it was left out." : ".");
    if (leaves_out)
      rows_.notes.push_back({text, counts[channel], true});
    problems_.push_back({text, false, {}});
    if (!leaves_out)
      problems_.back().remedies = {{"Leave constant states out", "repairs.constant", "leave-out"}};
  }
  if (!leaves_out)
    return {};
  if (std::find(dropped.begin(), dropped.end(), false) == dropped.end())
    return refuse(problems_, badInput(rows_.places.fileOf(0) + ": every state is constant, so nothing is left to fit."),
                  {{"Keep constant states", "repairs.constant", "keep"}});
  leaveOut(dropped);
  return {};
}

void Assembler::finishNotes() {
  data_.notes = std::move(rows_.notes);
  if (merged_ > 0)
    data_.notes.push_back({std::string("Rows at one time were merged: ") +
                               (recipe_.repairs.repeated == RepeatedTimes::mean    ? "the mean was taken."
                                : recipe_.repairs.repeated == RepeatedTimes::first ? "the first was kept."
                                                                                   : "the last was kept."),
                           merged_, recipe_.repairs.repeated != RepeatedTimes::mean});
  if (short_ones_ > 0)
    data_.notes.push_back({"Trajectories observed at fewer than two times were left out.", short_ones_, true});
  constexpr std::size_t kFew = 5;
  if (longest_ >= 2 && longest_ < kFew)
    problems_.push_back({"No trajectory is observed at more than " + std::to_string(longest_) +
                             " times, which is too few for its course to be seen. Add measurements, or choose a known "
                             "system with few parameters.",
                         false,
                         {}});
}

Expected<Dataset> Assembler::assemble() {
  if (rows_.count() > std::size_t{0xFFFFFFFF})
    return badInput(rows_.places.fileOf(0) + " has more rows than can be ordered (2^32). Divide it.");
  const auto ordering = orderRows(rows_, recipe_, problems_, rows_.notes);
  if (!ordering)
    return ordering.error();
  if (const Status status = chooseOrigin(); !status)
    return status.error();
  if (ordering->rows.empty())
    takeWhole();
  else
    takeOrdered(*ordering);
  if (data_.trajectories.empty())
    return badInput(
        rows_.places.fileOf(0) + ": no trajectory is observed at two times or more, so there is nothing to fit. " +
        (rows_.has_names ? "Check that column \"" + excerpt(rows_.id_column) + "\" names trajectories and not rows."
                         : "Add rows."));
  if (const Status status = checkChannels(); !status)
    return status.error();
  finishNotes();
  data_.channels = std::move(rows_.channels);
  return std::move(data_);
}

} // namespace

Expected<Dataset> assembleDataset(ObservedRows rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems) {
  return Assembler(std::move(rows), recipe, problems).assemble();
}

} // namespace nullcline
