#include "engine/data/wide_csv.h"

#include "engine/core/numbers.h"
#include "engine/data/wide_columns.h"

#include <algorithm>
#include <unordered_map>

namespace nullcline {

namespace {

constexpr std::size_t kRowsBetweenStopChecks = 4096;
constexpr double kSecondsPerDay = 86400.0;

/// The table as numbers, in the order of the file. values: (rows x states), NaN = missing.
struct WideRows {
  std::vector<double> times;
  std::vector<std::size_t> trajectory; // index into ids
  std::vector<std::size_t> lines;
  std::vector<double> values;
  std::vector<std::string> ids; // in order of first appearance
  std::size_t without_time = 0;
  bool times_are_dates = false;
};

/// What a state column turned out to hold.
struct ColumnTally {
  std::size_t numbers = 0;
  std::size_t texts = 0;
  std::optional<Error> first_text;
};

class WideReader {
 public:
  WideReader(DelimitedText table, TableHeader header, WideColumns columns)
      : table_(std::move(table)), header_(std::move(header)), columns_(std::move(columns)),
        tallies_(columns_.states.size()) {}

  Status readRows(const std::stop_token& stop);
  Expected<Dataset> assemble(const std::string& name);

 private:
  Status readRow(const TextRow& row, TimeColumn& time_column);
  Status readStates(const TextRow& row);
  Expected<std::size_t> trajectoryOf(const TextRow& row);
  Expected<std::vector<std::size_t>> usableStates(Dataset& dataset) const;
  Status orderRows(Dataset& dataset, std::vector<std::vector<std::size_t>>& rows_of) const;
  Status checkIncreasing() const;
  void addTrajectories(Dataset& dataset, const std::vector<std::size_t>& states,
                       const std::vector<std::vector<std::size_t>>& rows_of) const;
  void addNotes(Dataset& dataset) const;
  double firstDate() const;
  std::string shownTime(double time) const;

  DelimitedText table_;
  TableHeader header_;
  WideColumns columns_;
  std::vector<ColumnTally> tallies_; // one per entry of columns_.states
  WideRows rows_;
  std::unordered_map<std::string, std::size_t> index_of_id_;
};

Status WideReader::readRows(const std::stop_token& stop) {
  TimeColumn time_column(columns_.time, header_);
  TextRow row;
  for (std::size_t count = 0;; ++count) {
    if (count % kRowsBetweenStopChecks == 0 && stop.stop_requested())
      return failure("Reading " + table_.file() + " was cancelled.");
    const auto more = table_.next(row);
    if (!more)
      return more.error();
    if (!*more)
      break;
    if (const Status status = readRow(row, time_column); !status)
      return status;
  }
  rows_.times_are_dates = time_column.holdsDates();
  if (rows_.times.empty())
    return badInput(table_.file() + " has a header but no rows with a time; at least two were expected.");
  return {};
}

Status WideReader::readRow(const TextRow& row, TimeColumn& time_column) {
  if (row.cells.size() != header_.columns.size())
    return fieldCountError(table_, row, header_);
  const auto time = time_column.read(table_, row.cells[columns_.time]);
  if (!time)
    return time.error();
  if (!time->has_value()) {
    ++rows_.without_time;
    return {};
  }
  const auto trajectory = trajectoryOf(row);
  if (!trajectory)
    return trajectory.error();
  rows_.times.push_back(**time);
  rows_.trajectory.push_back(*trajectory);
  rows_.lines.push_back(row.line);
  return readStates(row);
}

Status WideReader::readStates(const TextRow& row) {
  for (std::size_t i = 0; i < columns_.states.size(); ++i) {
    const std::size_t column = columns_.states[i];
    const TextCell& cell = row.cells[column];
    rows_.values.push_back(kMissing);
    if (isMissing(cell.text))
      continue;
    const auto number = numberInCell(table_, cell, column, header_);
    if (number) {
      rows_.values.back() = *number;
      ++tallies_[i].numbers;
      continue;
    }
    // A column of labels may be left out, so a text is only an error once a number shares its column.
    if (columns_.states_were_asked_for || tallies_[i].numbers > 0 || looksLikeNumber(cell.text))
      return number.error();
    if (!tallies_[i].first_text)
      tallies_[i].first_text = number.error();
    ++tallies_[i].texts;
  }
  return {};
}

Expected<std::size_t> WideReader::trajectoryOf(const TextRow& row) {
  static const std::string kOnlyTrajectory = "1";
  const std::string& id = columns_.id ? row.cells[*columns_.id].text : kOnlyTrajectory;
  if (trimmed(id).empty())
    return cellError(table_, row.cells[*columns_.id], *columns_.id, header_, "the trajectory's name");
  const auto [entry, is_new] = index_of_id_.emplace(id, rows_.ids.size());
  if (is_new)
    rows_.ids.push_back(id);
  return entry->second;
}

/// Positions in columns_.states of the columns that hold numbers; the others get a note, or are an error.
Expected<std::vector<std::size_t>> WideReader::usableStates(Dataset& dataset) const {
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < columns_.states.size(); ++i) {
    const ColumnTally& tally = tallies_[i];
    const auto& column = header_.columns[columns_.states[i]];
    if (tally.numbers > 0 && tally.texts > 0)
      return *tally.first_text;
    if (tally.numbers > 0) {
      usable.push_back(i);
      dataset.channels.push_back({column.name, column.unit, ChannelRole::state});
      continue;
    }
    if (columns_.states_were_asked_for)
      return badInput(table_.file() + ", column " + std::to_string(columns_.states[i] + 1) + " (" +
                      excerpt(column.full) + "): was asked for as a state and holds no value at all.");
    const std::string reason = tally.texts > 0 ? "holds text only" : "is never observed";
    dataset.notes.push_back(
        {"Column " + excerpt(column.full) + " " + reason + " and was left out.", tally.texts, true});
  }
  if (usable.empty())
    return badInput(table_.file() + ": no column beside the time" + (columns_.id ? " and the id" : "") +
                    " holds a number; at least one state column with numbers was expected. The columns are: " +
                    header_.list() + ".");
  return usable;
}

std::string WideReader::shownTime(double time) const {
  return rows_.times_are_dates ? isoDate(time) : formatNumber(time);
}

/// Without an id column the table is one trajectory: its rows must already be in order.
Status WideReader::checkIncreasing() const {
  for (std::size_t row = 1; row < rows_.times.size(); ++row)
    if (!(rows_.times[row] > rows_.times[row - 1]))
      return badInput(
          table_.file() + ", line " + std::to_string(rows_.lines[row]) + ", column " +
          std::to_string(columns_.time + 1) + " (" + excerpt(header_.columns[columns_.time].full) + "): the time " +
          shownTime(rows_.times[row]) + " does not come after " + shownTime(rows_.times[row - 1]) + " of line " +
          std::to_string(rows_.lines[row - 1]) +
          ". If the table holds several trajectories, add a column \"id\" that names them; otherwise sort " +
          "its rows by time.");
  return {};
}

/// Row numbers of each trajectory by increasing time.
Status WideReader::orderRows(Dataset& dataset, std::vector<std::vector<std::size_t>>& rows_of) const {
  rows_of.resize(rows_.ids.size());
  for (std::size_t row = 0; row < rows_.times.size(); ++row)
    rows_of[rows_.trajectory[row]].push_back(row);
  if (!columns_.id)
    return checkIncreasing();
  std::size_t moved = 0;
  const auto earlier = [&](std::size_t a, std::size_t b) { return rows_.times[a] < rows_.times[b]; };
  for (std::size_t k = 0; k < rows_of.size(); ++k) {
    auto& rows = rows_of[k];
    std::size_t latest = rows.front();
    for (const std::size_t row : rows) {
      moved += earlier(row, latest) ? 1 : 0;
      latest = earlier(latest, row) ? row : latest;
    }
    std::stable_sort(rows.begin(), rows.end(), earlier);
    for (std::size_t i = 1; i < rows.size(); ++i)
      if (rows_.times[rows[i]] == rows_.times[rows[i - 1]])
        return badInput(table_.file() + ", lines " + std::to_string(rows_.lines[rows[i - 1]]) + " and " +
                        std::to_string(rows_.lines[rows[i]]) + ": trajectory \"" + excerpt(rows_.ids[k]) +
                        "\" has the time " + shownTime(rows_.times[rows[i]]) +
                        " twice. Keep one row per trajectory and time.");
  }
  if (moved > 0)
    dataset.notes.push_back(
        {"Rows that came after a later time of their trajectory were sorted by time.", moved, false});
  return {};
}

double WideReader::firstDate() const {
  return rows_.times_are_dates ? *std::min_element(rows_.times.begin(), rows_.times.end()) : 0.0;
}

void WideReader::addTrajectories(Dataset& dataset, const std::vector<std::size_t>& states,
                                 const std::vector<std::vector<std::size_t>>& rows_of) const {
  const std::size_t columns = columns_.states.size();
  const double origin = firstDate();
  std::size_t short_ones = 0;
  for (std::size_t k = 0; k < rows_of.size(); ++k) {
    Trajectory trajectory;
    trajectory.id = rows_.ids[k];
    std::size_t observed_times = 0;
    for (const std::size_t row : rows_of[k]) {
      const double time = rows_.times[row];
      trajectory.times.push_back(rows_.times_are_dates ? (time - origin) / kSecondsPerDay : time);
      bool any = false;
      for (const std::size_t state : states) {
        trajectory.values.push_back(rows_.values[row * columns + state]);
        any = any || !std::isnan(trajectory.values.back());
      }
      observed_times += any ? 1 : 0;
    }
    if (observed_times < 2)
      ++short_ones;
    else
      dataset.trajectories.push_back(std::move(trajectory));
  }
  if (short_ones > 0)
    dataset.notes.push_back({"Trajectories observed at fewer than two times were left out.", short_ones, true});
}

void WideReader::addNotes(Dataset& dataset) const {
  dataset.notes = columns_.notes;
  if (rows_.without_time > 0)
    dataset.notes.push_back({"Rows without a time were left out.", rows_.without_time, true});
  if (rows_.times_are_dates)
    dataset.notes.push_back({"The dates in column " + excerpt(header_.columns[columns_.time].full) +
                                 " were turned into days since " + isoDate(firstDate()) + ".",
                             rows_.times.size(), false});
}

Expected<Dataset> WideReader::assemble(const std::string& name) {
  Dataset dataset;
  dataset.name = name;
  const auto& time = header_.columns[columns_.time];
  dataset.time_name = time.name.empty() ? "time" : time.name;
  dataset.time_unit = rows_.times_are_dates ? "d" : time.unit;
  addNotes(dataset);
  const auto states = usableStates(dataset);
  if (!states)
    return states.error();
  std::vector<std::vector<std::size_t>> rows_of;
  if (const Status status = orderRows(dataset, rows_of); !status)
    return status.error();
  addTrajectories(dataset, *states, rows_of);
  if (dataset.trajectories.empty())
    return badInput(table_.file() + ": no trajectory is observed at two times or more, so there is nothing to fit. " +
                    (columns_.id ? "Check that column \"" + excerpt(header_.columns[*columns_.id].full) +
                                       "\" names trajectories and not rows."
                                 : "Add rows."));
  return dataset;
}

} // namespace

Expected<Dataset> readWideCsv(std::string_view text, const std::string& name, const ReadOptions& options,
                              std::stop_token stop) {
  auto table = DelimitedText::open(text, name);
  if (!table)
    return table.error();
  auto header = readHeader(*table);
  if (!header)
    return header.error();
  auto columns = chooseWideColumns(*header, name, options);
  if (!columns)
    return columns.error();
  WideReader reader(std::move(*table), std::move(*header), std::move(*columns));
  if (const Status status = reader.readRows(stop); !status)
    return status.error();
  return reader.assemble(name);
}

} // namespace nullcline
