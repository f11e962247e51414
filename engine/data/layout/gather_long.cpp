#include "engine/core/numbers.h"
#include "engine/data/layout/gather_common.h"
#include "engine/data/layout/series_order.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

/// One value that was observed.
struct Entry {
  std::uint32_t trajectory = 0;
  std::uint32_t variable = 0;
  std::uint32_t row = 0; // of the file
  double time = 0.0;
  double value = 0.0;

  bool isAtTimeOf(const Entry& other) const { return trajectory == other.trajectory && time == other.time; }
};

bool isEarlier(const Entry& a, const Entry& b) {
  if (a.trajectory != b.trajectory)
    return a.trajectory < b.trajectory;
  if (a.time != b.time)
    return a.time < b.time;
  return a.variable != b.variable ? a.variable < b.variable : a.row < b.row;
}

struct LeftOut {
  std::size_t without_time = 0, doses = 0, other_events = 0, not_observed = 0, censored = 0;
};

class LongGatherer {
 public:
  LongGatherer(ColumnTable table, const TableColumns& columns, const GatherContext& context)
      : table_(std::move(table)), columns_(columns), context_(context), value_(columns.value.value_or(0)) {}

  Expected<ObservedRows> gather();

 private:
  bool isSetAside(std::size_t column) const;
  bool isUnused(std::size_t column) const;
  Status checkComments() const;
  Status checkColumns();
  Status takeBlock(const RowBlock& block, std::size_t first_row);
  bool isLeftOut(const RowBlock& block, std::size_t row);
  double at(const RowBlock& block, const std::optional<std::size_t>& column, std::size_t row) const;
  std::uint32_t variableOf(const RowBlock& block, std::size_t row);
  Status spread();
  Status addEntry(const Entry& entry, std::vector<std::uint32_t>& counts);
  Error repeatedError(const Entry& entry) const;
  void nameSingleCompartment();
  void passOverUnused();
  void addNotes();

  ColumnTable table_;
  const TableColumns& columns_;
  const GatherContext& context_;
  std::size_t value_;
  std::vector<std::int64_t> channel_of_; // of a variable's code; -1: not seen yet
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> file_rows_;
  LeftOut left_out_;
  std::size_t merged_ = 0; // values of one variable at one time, but the first
  ObservedRows rows_;
  RowTrajectories trajectories_{table_, columns_};
  SeriesOrder order_{table_, rows_, context_};
};

double LongGatherer::at(const RowBlock& block, const std::optional<std::size_t>& column, std::size_t row) const {
  const double number = column ? block.columns[*column].numbers[row] : 0.0;
  return std::isnan(number) ? 0.0 : number;
}

/// PEtab writes "inf" for steady states, which have no time.
bool isSteadyState(const ColumnTally& tally) {
  const auto& cells = tally.firstUnreadable();
  return !cells.empty() && std::all_of(cells.begin(), cells.end(),
                                       [](const UnreadableCell& cell) { return lowerCase(cell.text) == "inf"; });
}

/// NONMEM is mostly told to pass over rows that begin with C.
Status LongGatherer::checkComments() const {
  constexpr std::size_t kFirst = 0;
  if (context_.layout != TableFormat::nonmem || lowerCase(table_.header.columns[kFirst].name) != "c" ||
      !isUnused(kFirst) || table_.plans[kFirst].reading != ColumnReading::text)
    return {};
  return badInput(table_.file + ", " + table_.columnName(kFirst) +
                  ": holds words, and marks rows as comments. Take such rows out, or, if they are to be read like the "
                  "others, leave the column out: --ignore C on the command line, its role in the window.");
}

/// By the recipe.
bool LongGatherer::isSetAside(std::size_t column) const {
  const auto& choices = context_.recipe.columns;
  return std::any_of(choices.begin(), choices.end(), [&](const ColumnChoice& choice) {
    return choice.role == ColumnRole::ignored && table_.header.find(choice.column) == column;
  });
}

bool LongGatherer::isUnused(std::size_t column) const {
  return columns_.roleOf(column) == ColumnRole::ignored && !isSetAside(column) &&
         table_.tallies[column].values() + table_.tallies[column].unreadable() > 0;
}

/// What other columns say of the values (units, limits, replicates) is not looked at: nobody should think so, and no
/// series that they may tell apart is mixed by sorting. NONMEM's own times rise within an individual, whatever there is
/// beside them, and a PEtab table names its conditions.
void LongGatherer::passOverUnused() {
  std::string names;
  for (std::size_t i = 0; i < table_.tallies.size(); ++i)
    if (isUnused(i))
      names += (names.empty() ? "" : ", ") + excerpt(table_.header.columns[i].full);
  order_.setSorting(context_.layout == TableFormat::petab ||
                    (context_.layout == TableFormat::long_table && names.empty()));
  if (!names.empty())
    rows_.notes.push_back({"Columns that were not used, whatever they say of the values: " + names + ".", 0, true});
}

Status LongGatherer::checkColumns() {
  if (const Status status = checkComments(); !status)
    return status;
  const auto& time_tally = table_.tallies[columns_.time];
  if (context_.layout == TableFormat::petab && isSteadyState(time_tally)) {
    rows_.notes.push_back({"Measurements of steady states (time inf) were left out.", time_tally.unreadable(), true});
  } else if (const Status status = checkTimes(table_, columns_, context_, rows_.notes); !status) {
    return status;
  }
  for (const auto& column : {columns_.value, columns_.dose, columns_.event, columns_.not_observed, columns_.censored})
    if (column)
      if (const Status status = checkValues(table_, *column, context_, rows_.notes); !status)
        return status;
  if (table_.tallies[value_].values() == 0)
    return badInput(table_.file + ", " + table_.columnName(value_) + ": holds no number at all; values were expected.");
  return {};
}

bool LongGatherer::isLeftOut(const RowBlock& block, std::size_t row) {
  const double event = at(block, columns_.event, row);
  if (at(block, columns_.dose, row) != 0.0 || event == 1.0 || event == 4.0) {
    ++left_out_.doses;
    return true;
  }
  if (event != 0.0) {
    ++left_out_.other_events;
    return true;
  }
  if (at(block, columns_.not_observed, row) != 0.0) {
    ++left_out_.not_observed;
    return true;
  }
  if (at(block, columns_.censored, row) != 0.0) {
    ++left_out_.censored;
    return context_.recipe.repairs.censored == CensoredValues::leave_out;
  }
  return false;
}

/// The channel of a row, made when it is first seen.
std::uint32_t LongGatherer::variableOf(const RowBlock& block, std::size_t row) {
  const std::string unit = unitOf(table_, value_, context_.recipe);
  const std::string& value_name = table_.header.columns[value_].name;
  if (!columns_.variable) {
    if (rows_.channels.empty())
      rows_.channels.push_back({value_name, unit, ChannelRole::state});
    return 0;
  }
  const auto code = block.columns[*columns_.variable].codes[row];
  auto& known = channel_of_[code];
  if (known < 0) {
    known = static_cast<std::int64_t>(rows_.channels.size());
    const std::string& label = table_.labels[*columns_.variable][code];
    rows_.channels.push_back(
        {context_.layout == TableFormat::nonmem ? value_name + " " + label : label, unit, ChannelRole::state});
  }
  return static_cast<std::uint32_t>(known);
}

Status LongGatherer::takeBlock(const RowBlock& block, std::size_t first_row) {
  const RowTimes times(columns_);
  for (std::size_t row = 0; row < block.rows; ++row) {
    if (isLeftOut(block, row))
      continue;
    const double time = times.at(block, row), value = block.columns[value_].numbers[row];
    if (std::isnan(time)) {
      ++left_out_.without_time;
      continue;
    }
    const auto file_row = static_cast<std::uint32_t>(first_row + row);
    const auto trajectory = trajectories_.at(block, row, file_row, rows_.ids);
    if (!trajectory)
      return trajectory.error();
    if (columns_.variable) {
      const auto& label = table_.labels[*columns_.variable][block.columns[*columns_.variable].codes[row]];
      if (label.empty())
        return table_.cellError(*columns_.variable, {table_.lines.lineOf(file_row), ""}, "the name of a variable");
    }
    const auto variable = variableOf(block, row);
    if (std::isnan(value))
      continue;
    const auto in_order = order_.timeOf({*trajectory, variable, file_row}, time);
    if (!in_order)
      return in_order.error();
    entries_.push_back({*trajectory, variable, file_row, *in_order, value});
  }
  return {};
}

Error LongGatherer::repeatedError(const Entry& entry) const {
  const std::size_t first = file_rows_.back();
  const std::string time =
      rows_.time_reading == ColumnReading::date ? momentText(table_.base_day, entry.time) : formatNumber(entry.time);
  return refuse(context_.problems,
                badInput(table_.file + ", lines " + std::to_string(table_.lines.lineOf(first)) + " and " +
                         std::to_string(table_.lines.lineOf(entry.row)) + ": trajectory \"" +
                         excerpt(rows_.ids[entry.trajectory]) + "\" has two values of " +
                         excerpt(rows_.channels[entry.variable].name) + " at the time " + time +
                         ". Keep one, or let their mean be taken."),
                {{"Take the mean of repeated values", "repairs.repeated", "mean"},
                 {"Keep the first of repeated values", "repairs.repeated", "first"},
                 {"Keep the last of repeated values", "repairs.repeated", "last"}});
}

/// `entry` belongs to the row that was begun last; counts: values of each channel in it.
Status LongGatherer::addEntry(const Entry& entry, std::vector<std::uint32_t>& counts) {
  double& place = rows_.values[rows_.values.size() - rows_.channels.size() + entry.variable];
  const std::uint32_t count = counts[entry.variable]++;
  if (count == 0) {
    place = entry.value;
    return {};
  }
  ++merged_;
  switch (context_.recipe.repairs.repeated) {
  case RepeatedTimes::refuse:
    return repeatedError(entry);
  case RepeatedTimes::first:
    break;
  case RepeatedTimes::last:
    place = entry.value;
    break;
  case RepeatedTimes::mean:
    place += (entry.value - place) / (count + 1);
    break;
  }
  return {};
}

/// Values of one trajectory and time become one row.
Status LongGatherer::spread() {
  std::sort(entries_.begin(), entries_.end(), isEarlier);
  std::vector<std::uint32_t> counts(rows_.channels.size(), 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (i == 0 || !entry.isAtTimeOf(entries_[i - 1])) {
      rows_.trajectory.push_back(entry.trajectory);
      rows_.times.push_back(entry.time);
      rows_.values.resize(rows_.values.size() + rows_.channels.size(), kMissing);
      file_rows_.push_back(entry.row);
      std::fill(counts.begin(), counts.end(), 0);
    }
    if (const Status status = addEntry(entry, counts); !status)
      return status;
  }
  rows_.is_ordered = true;
  return {};
}

void LongGatherer::addNotes() {
  const auto note = [&](std::size_t count, const char* text, bool warns) {
    if (count == 0)
      return;
    rows_.notes.push_back({text, count, true});
    if (warns)
      context_.problems.push_back({std::to_string(count) + " rows: " + text, false, {}});
  };
  // Steady states have a note of their own.
  const std::size_t steady =
      context_.layout == TableFormat::petab ? table_.tallies[columns_.time].unreadable() : std::size_t{0};
  note(left_out_.without_time - std::min(left_out_.without_time, steady), "Rows without a time were left out.", false);
  note(left_out_.doses,
       "Rows with a dose were left out: what is given from outside is not part of the model, so what "
       "follows a dose looks as if it came about by itself.",
       true);
  note(left_out_.other_events, "Rows with another event than an observation were left out.", true);
  note(left_out_.not_observed, "Rows marked as holding no observation were left out.", false);
  if (left_out_.censored > 0) {
    const bool kept = context_.recipe.repairs.censored == CensoredValues::keep;
    const std::string text = kept ? "Censored values were taken as if they had been measured."
                                  : "Censored values, which are only known to lie beyond a limit, were left out.";
    rows_.notes.push_back({text, left_out_.censored, !kept});
    context_.problems.push_back({std::to_string(left_out_.censored) + " rows: " + text,
                                 false,
                                 {kept ? ImportRemedy{"Leave censored values out", "repairs.censored", "leave-out"}
                                       : ImportRemedy{"Take the limit for the value", "repairs.censored", "keep"}}});
  }
  if (merged_ > 0)
    rows_.notes.push_back({std::string("Repeated values were merged: ") +
                               (context_.recipe.repairs.repeated == RepeatedTimes::mean    ? "their mean was taken."
                                : context_.recipe.repairs.repeated == RepeatedTimes::first ? "the first was kept."
                                                                                           : "the last was kept."),
                           merged_, context_.recipe.repairs.repeated != RepeatedTimes::mean});
}

/// Where all values are of one compartment, its number says nothing.
void LongGatherer::nameSingleCompartment() {
  const bool is_one = context_.layout == TableFormat::nonmem && columns_.variable && rows_.channels.size() == 1;
  if (is_one && lowerCase(table_.header.columns[*columns_.variable].name) == "cmt")
    rows_.channels.front().name = table_.header.columns[value_].name;
}

Expected<ObservedRows> LongGatherer::gather() {
  if (columns_.variable)
    channel_of_.assign(table_.labels[*columns_.variable].size(), -1);
  noteTable(table_, rows_.notes);
  if (const Status status = checkColumns(); !status)
    return status.error();
  describeTime(table_, columns_, context_.recipe, rows_);
  passOverUnused();
  std::size_t first_row = 0;
  for (auto& block : table_.blocks) {
    if (const Status status = takeBlock(block, first_row); !status)
      return status.error();
    first_row += block.rows;
    block = RowBlock{};
  }
  if (entries_.empty())
    return badInput(table_.file + " has no row with a time and a value; at least two were expected.");
  nameSingleCompartment();
  if (const Status status = spread(); !status)
    return status.error();
  addNotes();
  order_.addNotes(rows_.notes);
  rows_.places.addFile(table_.file, std::move(table_.lines), std::move(file_rows_), rows_.count());
  return std::move(rows_);
}

} // namespace

Expected<ObservedRows> gatherLong(ColumnTable table, const TableColumns& columns, const GatherContext& context) {
  return LongGatherer(std::move(table), columns, context).gather();
}

} // namespace nullcline
