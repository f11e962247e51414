#include "engine/data/layout/observed_rows.h"

#include <algorithm>
#include <numeric>

namespace nullcline {

void RowPlaces::addFile(std::string file, RowLines lines, std::vector<std::uint32_t> file_rows, std::size_t rows) {
  parts_.push_back({rows_, std::move(file), std::move(lines), std::move(file_rows)});
  rows_ += rows;
}

void RowPlaces::append(RowPlaces other) {
  for (auto& part : other.parts_) {
    part.first_row += rows_;
    parts_.push_back(std::move(part));
  }
  rows_ += other.rows_;
}

const RowPlaces::Part& RowPlaces::partOf(std::size_t row) const {
  const auto next = std::upper_bound(parts_.begin(), parts_.end(), row,
                                     [](std::size_t wanted, const Part& part) { return wanted < part.first_row; });
  return *std::prev(next);
}

std::size_t RowPlaces::lineOf(std::size_t row) const {
  const Part& part = partOf(row);
  const std::size_t within = row - part.first_row;
  return part.lines.lineOf(part.file_rows.empty() ? within : part.file_rows[within]);
}

const std::string& RowPlaces::fileOf(std::size_t row) const {
  return partOf(row).file;
}

Error refuse(std::vector<ImportProblem>& problems, Error error, std::vector<ImportRemedy> remedies) {
  problems.push_back({error.message, true, std::move(remedies)});
  return error;
}

namespace {

/// The channels of `next` that `rows` has not yet are added to it, missing in all its rows.
void addChannels(ObservedRows& rows, const std::vector<Channel>& fresh) {
  const std::size_t before = rows.channels.size(), after = before + fresh.size();
  std::vector<double> values(rows.count() * after, kMissing);
  for (std::size_t row = 0; row < rows.count(); ++row)
    std::copy_n(rows.values.begin() + static_cast<std::ptrdiff_t>(row * before), before,
                values.begin() + static_cast<std::ptrdiff_t>(row * after));
  rows.values = std::move(values);
  rows.channels.insert(rows.channels.end(), fresh.begin(), fresh.end());
}

/// For a column of one unit that some files do not name.
std::string giveUnit(const std::string& column, const std::string& unit) {
  return "If it is the same in all of them, say so: in the window's list of columns, or in the recipe as "
         "{\"columns\": [{\"column\": \"" +
         excerpt(column) + "\", \"unit\": \"" + unit + "\"}]}.";
}

/// "has no unit here and is in "s" in the files before"
std::string unitsThatDiffer(const std::string& here, const std::string& before) {
  const auto quoted = [](const std::string& unit) { return "\"" + unit + "\""; };
  return (here.empty() ? "has no unit here" : "is in " + quoted(here) + " here") +
         (before.empty() ? " and has none" : (here.empty() ? " and is in " : " and in ") + quoted(before)) +
         " in the files before";
}

/// Which channel of `rows` each of `next` is.
Expected<std::vector<std::size_t>> matchChannels(ObservedRows& rows, const ObservedRows& next,
                                                 const std::string& file) {
  std::vector<std::size_t> places;
  std::vector<Channel> fresh;
  for (const auto& channel : next.channels) {
    const auto known = std::find_if(rows.channels.begin(), rows.channels.end(),
                                    [&](const Channel& other) { return other.name == channel.name; });
    if (known == rows.channels.end()) {
      places.push_back(rows.channels.size() + fresh.size());
      fresh.push_back(channel);
      continue;
    }
    if (known->unit != channel.unit)
      return badInput(file + ": column " + excerpt(channel.name) + " " + unitsThatDiffer(channel.unit, known->unit) +
                      ". " +
                      (channel.unit.empty() || known->unit.empty() ? giveUnit(channel.name, channel.unit + known->unit)
                                                                   : "Bring all files to one unit."));
    places.push_back(static_cast<std::size_t>(known - rows.channels.begin()));
  }
  if (!fresh.empty())
    addChannels(rows, fresh);
  return places;
}

/// Brings the times of `next` to the unit and the base day of `rows`.
Status matchTimes(const ObservedRows& rows, ObservedRows& next, const std::string& file) {
  if (rows.time_reading != next.time_reading)
    return badInput(file +
                    ": the times are of another kind than in the files before (numbers, dates and times of day " +
                    "do not mix). Read such files one by one.");
  if (next.time_reading == ColumnReading::date) {
    const double shift = static_cast<double>(next.base_day - rows.base_day) * 86400.0;
    for (double& time : next.times)
      time += shift;
  }
  if (next.time_reading != ColumnReading::number || rows.time_unit == next.time_unit)
    return {};
  const double from = secondsOf(timeUnitOf(next.time_unit)), to = secondsOf(timeUnitOf(rows.time_unit));
  if (from == 0.0 || to == 0.0)
    return badInput(
        file + ": the time " + unitsThatDiffer(next.time_unit, rows.time_unit) + ", and the two cannot be compared. " +
        (next.time_unit.empty() || rows.time_unit.empty() ? giveUnit(rows.time_name, next.time_unit + rows.time_unit)
                                                          : "Name the same unit in all headers."));
  if (from == to)
    return {};
  for (double& time : next.times)
    time *= from / to;
  next.notes.push_back(
      {"The times of " + file + " were turned from " + next.time_unit + " into " + rows.time_unit + ".", next.count(),
       false});
  return {};
}

std::string unusedId(const std::vector<std::string>& ids, const std::string& wish) {
  std::string id = wish;
  for (int copy = 2; std::find(ids.begin(), ids.end(), id) != ids.end(); ++copy)
    id = wish + " (" + std::to_string(copy) + ")";
  return id;
}

} // namespace

void orderChannels(ObservedRows& rows, const std::vector<std::string>& names) {
  const auto rankOf = [&](std::size_t channel) {
    return std::find(names.begin(), names.end(), rows.channels[channel].name) - names.begin();
  };
  std::vector<std::size_t> order(rows.channels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rankOf(a) < rankOf(b); });
  if (std::is_sorted(order.begin(), order.end()))
    return;
  std::vector<Channel> channels;
  for (const auto channel : order)
    channels.push_back(rows.channels[channel]);
  rows.channels = std::move(channels);
  std::vector<double> before(order.size());
  for (std::size_t row = 0; row < rows.count(); ++row) {
    double* values = rows.values.data() + row * order.size();
    std::copy_n(values, order.size(), before.begin());
    for (std::size_t i = 0; i < order.size(); ++i)
      values[i] = before[order[i]];
  }
}

Status appendRows(ObservedRows& rows, ObservedRows next, const std::string& file) {
  if (const Status status = matchTimes(rows, next, file); !status)
    return status;
  const auto places = matchChannels(rows, next, file);
  if (!places)
    return places.error();
  if (rows.trajectory.empty())
    rows.trajectory.assign(rows.count(), 0);
  const auto first_id = static_cast<std::uint32_t>(rows.ids.size());
  for (const auto& id : next.ids)
    rows.ids.push_back(unusedId(rows.ids, id));
  const std::size_t before = rows.count(), channels = rows.channels.size();
  rows.times.insert(rows.times.end(), next.times.begin(), next.times.end());
  rows.values.resize(rows.count() * channels, kMissing);
  for (std::size_t row = 0; row < next.count(); ++row) {
    rows.trajectory.push_back(first_id + next.trajectoryOf(row));
    for (std::size_t i = 0; i < places->size(); ++i)
      rows.values[(before + row) * channels + (*places)[i]] = next.values[row * places->size() + i];
  }
  rows.places.append(std::move(next.places));
  rows.notes.insert(rows.notes.end(), next.notes.begin(), next.notes.end());
  rows.is_ordered = rows.is_ordered && next.is_ordered;
  return {};
}

} // namespace nullcline
