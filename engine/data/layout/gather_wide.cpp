#include "engine/data/layout/gather_common.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

/// "dates", "times of day" or "text", by the first fields that are no numbers.
std::string heldText(const ColumnTally& tally) {
  const auto& cells = tally.firstUnreadable();
  const auto all = [&](auto is) {
    return std::all_of(cells.begin(), cells.end(), [&](const UnreadableCell& cell) { return is(trimmed(cell.text)); });
  };
  if (all([](std::string_view text) { return parseClockTime(text).has_value(); }))
    return "times of day";
  for (const auto order : kDateFormats)
    if (all([&](std::string_view text) { return parseMoment(text, order).has_value(); }))
      return "dates";
  return "text";
}

class WideGatherer {
 public:
  WideGatherer(ColumnTable table, const TableColumns& columns, const GatherContext& context)
      : table_(std::move(table)), columns_(columns), context_(context) {}

  Expected<ObservedRows> gather();

 private:
  Status chooseStates();
  Status takeBlock(RowBlock& block, std::size_t first_row);
  Expected<std::uint32_t> trajectoryOf(const RowBlock& block, std::size_t row, std::size_t file_row);

  ColumnTable table_;
  const TableColumns& columns_;
  const GatherContext& context_;
  std::vector<std::size_t> states_; // columns that hold numbers
  std::vector<std::uint32_t> file_rows_;
  std::size_t without_time_ = 0;
  std::size_t next_break_ = 0; // blocks: place in after_blank
  ObservedRows rows_;
  RowTrajectories trajectories_{table_, columns_};
};

/// Columns that hold numbers; the others get a note, or are an error.
Status WideGatherer::chooseStates() {
  for (const auto column : columns_.states) {
    const auto& tally = table_.tallies[column];
    const auto& name = table_.header.columns[column];
    const bool is_label = tally.values() == 0 && !tally.firstLookalike();
    if (tally.values() > 0 || (tally.unreadable() > 0 && (columns_.states_were_asked_for || !is_label))) {
      if (const Status status = checkValues(table_, column, context_, rows_.notes); !status)
        return status;
    }
    if (tally.values() > 0) {
      states_.push_back(column);
      rows_.channels.push_back({name.name, unitOf(table_, column, context_.recipe), ChannelRole::state});
      continue;
    }
    if (columns_.states_were_asked_for)
      return badInput(table_.file + ", column " + std::to_string(column + 1) + " (" + excerpt(name.full) +
                      "): was asked for as a state and holds no value at all.");
    if (tally.unreadable() > 0 && heldText(tally) == "times of day")
      rows_.clocks += (rows_.clocks.empty() ? "" : ", ") + excerpt(name.full);
    rows_.notes.push_back({"Column " + excerpt(name.full) +
                               (tally.unreadable() > 0 ? " holds " + heldText(tally) + " only" : " is never observed") +
                               " and was left out.",
                           tally.unreadable(), true});
  }
  if (states_.empty())
    return badInput(table_.file + ": no column beside the time" + (columns_.trajectory.empty() ? "" : " and the id") +
                    " holds a number; at least one state column with numbers was expected. The columns are: " +
                    table_.header.list() + ".");
  return {};
}

Expected<std::uint32_t> WideGatherer::trajectoryOf(const RowBlock& block, std::size_t row, std::size_t file_row) {
  if (context_.layout != TableFormat::blocks || !columns_.trajectory.empty())
    return trajectories_.at(block, row, file_row, rows_.ids);
  const auto& breaks = table_.after_blank;
  bool fresh = rows_.ids.empty();
  for (; next_break_ < breaks.size() && breaks[next_break_] <= file_row; ++next_break_)
    fresh = fresh || breaks[next_break_] > 0;
  if (fresh)
    rows_.ids.push_back(std::to_string(rows_.ids.size() + 1));
  return static_cast<std::uint32_t>(rows_.ids.size() - 1);
}

Status WideGatherer::takeBlock(RowBlock& block, std::size_t first_row) {
  const RowTimes times(columns_);
  const bool single = columns_.trajectory.empty() && context_.layout != TableFormat::blocks;
  for (std::size_t row = 0; row < block.rows; ++row) {
    const double time = times.at(block, row);
    if (std::isnan(time)) {
      // From here on, rows of the data and of the file differ.
      if (without_time_++ == 0)
        for (std::size_t i = 0; i < first_row + row; ++i)
          file_rows_.push_back(static_cast<std::uint32_t>(i));
      continue;
    }
    const auto trajectory = trajectoryOf(block, row, first_row + row);
    if (!trajectory)
      return trajectory.error();
    if (!single)
      rows_.trajectory.push_back(*trajectory);
    if (without_time_ > 0)
      file_rows_.push_back(static_cast<std::uint32_t>(first_row + row));
    rows_.times.push_back(time);
    for (const auto state : states_)
      rows_.values.push_back(block.columns[state].numbers[row]);
  }
  block = RowBlock{}; // its memory is needed for the rows that follow
  return {};
}

Expected<ObservedRows> WideGatherer::gather() {
  noteTable(table_, rows_.notes);
  if (const Status status = checkTimes(table_, columns_, context_, rows_.notes); !status)
    return status.error();
  if (const Status status = chooseStates(); !status)
    return status.error();
  rows_.times.reserve(table_.rows);
  rows_.values.reserve(table_.rows * states_.size());
  std::size_t first_row = 0;
  for (auto& block : table_.blocks) {
    const std::size_t rows = block.rows;
    if (const Status status = takeBlock(block, first_row); !status)
      return status.error();
    first_row += rows;
  }
  if (rows_.times.empty())
    return badInput(table_.file + " has a header but no rows with a time; at least two were expected.");
  const std::size_t unreadable = table_.tallies[columns_.time].unreadable(); // which have a note of their own
  if (without_time_ > unreadable)
    rows_.notes.push_back({"Rows without a time were left out.", without_time_ - unreadable, true});
  describeTime(table_, columns_, context_.recipe, rows_);
  rows_.places.addFile(table_.file, std::move(table_.lines), std::move(file_rows_), rows_.count());
  return std::move(rows_);
}

} // namespace

Expected<ObservedRows> gatherWide(ColumnTable table, const TableColumns& columns, const GatherContext& context) {
  return WideGatherer(std::move(table), columns, context).gather();
}

} // namespace nullcline
