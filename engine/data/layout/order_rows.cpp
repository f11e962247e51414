#include "engine/data/layout/order_rows.h"

#include "engine/core/numbers.h"

#include <algorithm>

namespace nullcline {

namespace {

const std::vector<ImportRemedy> kMerge = {{"Take the mean of rows at one time", "repairs.repeated", "mean"},
                                          {"Keep the first row of each time", "repairs.repeated", "first"},
                                          {"Keep the last row of each time", "repairs.repeated", "last"}};

class Orderer {
 public:
  Orderer(ObservedRows& rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems,
          std::vector<DataNote>& notes)
      : rows_(rows), recipe_(recipe), problems_(problems), notes_(notes) {}

  Expected<RowOrdering> order();

 private:
  void group();
  Status orderOne(std::size_t begin, std::size_t end);
  void addDays(std::size_t begin, std::size_t end);
  Error backwardError(std::uint32_t before, std::uint32_t row);
  Error repeatedError(std::uint32_t before, std::uint32_t row);
  bool isClock() const { return rows_.time_reading == ColumnReading::clock; }
  /// Times of day that go back may be those of the next day: nothing is guessed.
  bool sortsUnasked() const { return rows_.has_names && !isClock(); }
  std::string place(std::uint32_t row) const {
    return rows_.places.fileOf(row) + ", line " + std::to_string(rows_.places.lineOf(row));
  }
  /// Dates that repeat may have their times of day in a column that nobody named.
  std::string clockHint() const {
    return rows_.time_reading != ColumnReading::date || rows_.clocks.empty()
               ? ""
               : " Times of day that were left out may belong to these dates (" + rows_.clocks +
                     "): say which column holds them, with --clock NAME on the command line or as its role in the "
                     "window.";
  }
  std::string lines(std::uint32_t before, std::uint32_t row) const {
    const std::string first = std::to_string(rows_.places.lineOf(before)),
                      second = std::to_string(rows_.places.lineOf(row));
    return rows_.places.fileOf(row) + ", lines " + first + " and " + second;
  }

  ObservedRows& rows_;
  const ImportRecipe& recipe_;
  std::vector<ImportProblem>& problems_;
  std::vector<DataNote>& notes_;
  RowOrdering ordering_;
  std::size_t moved_ = 0, next_days_ = 0;
};

/// Rows of each trajectory together, each in the order of the file (a counting sort).
void Orderer::group() {
  ordering_.begins.assign(std::max<std::size_t>(1, rows_.ids.size()) + 1, 0);
  for (std::size_t row = 0; row < rows_.count(); ++row)
    ++ordering_.begins[rows_.trajectoryOf(row) + 1];
  for (std::size_t k = 1; k < ordering_.begins.size(); ++k)
    ordering_.begins[k] += ordering_.begins[k - 1];
  auto next = ordering_.begins;
  ordering_.rows.resize(rows_.count());
  for (std::size_t row = 0; row < rows_.count(); ++row)
    ordering_.rows[next[rows_.trajectoryOf(row)]++] = static_cast<std::uint32_t>(row);
}

Error Orderer::backwardError(std::uint32_t before, std::uint32_t row) {
  const bool repeats = rows_.times[row] == rows_.times[before];
  const std::string remedy =
      rows_.has_names && isClock()
          ? "If a new day begins there, say so; otherwise sort the rows by time."
          : "If the table holds several trajectories, say which column names them, or add one called \"id\"; "
            "otherwise sort its rows by time.";
  return refuse(problems_,
                badInput(place(row) + ", " + rows_.time_column + ": the time " + shownTime(rows_, rows_.times[row]) +
                         " does not come after " + shownTime(rows_, rows_.times[before]) + " of line " +
                         std::to_string(rows_.places.lineOf(before)) + ". " + remedy + clockHint()),
                repeats ? kMerge : backwardRemedies(rows_.time_reading));
}

Error Orderer::repeatedError(std::uint32_t before, std::uint32_t row) {
  return refuse(problems_,
                badInput(lines(before, row) + ": trajectory \"" + excerpt(rows_.ids[rows_.trajectoryOf(row)]) +
                         "\" has the time " + shownTime(rows_, rows_.times[row]) +
                         " twice. Keep one row per trajectory and time." + clockHint()),
                kMerge);
}

void Orderer::addDays(std::size_t begin, std::size_t end) {
  double days = 0.0;
  for (std::size_t i = begin; i < end; ++i) {
    double& time = rows_.times[ordering_.rows[i]];
    if (i > begin && time + days < rows_.times[ordering_.rows[i - 1]]) {
      days += 86400.0;
      ++next_days_;
    }
    time += days;
  }
}

/// One trajectory, ordering_.rows from `begin` to `end`.
Status Orderer::orderOne(std::size_t begin, std::size_t end) {
  auto& order = ordering_.rows;
  const auto& times = rows_.times;
  const auto refused =
      recipe_.repairs.order == RowOrder::refuse || (recipe_.repairs.order == RowOrder::automatic && !sortsUnasked());
  const bool merges = recipe_.repairs.repeated != RepeatedTimes::refuse;
  if (isClock() && recipe_.repairs.midnight == PastMidnight::next_day)
    addDays(begin, end);
  bool sorted = true;
  double latest = begin < end ? times[order[begin]] : 0.0;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const double time = times[order[i]];
    if (refused && (time < times[order[i - 1]] || (time == times[order[i - 1]] && !merges && !rows_.has_names)))
      return backwardError(order[i - 1], order[i]);
    sorted = sorted && time >= times[order[i - 1]];
    moved_ += time < latest ? 1 : 0;
    latest = std::max(latest, time);
  }
  if (!sorted)
    std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin),
                     order.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; });
  for (std::size_t i = begin + 1; i < end && !merges; ++i)
    if (times[order[i]] == times[order[i - 1]])
      return repeatedError(order[i - 1], order[i]);
  return {};
}

Expected<RowOrdering> Orderer::order() {
  const auto not_after = [&](double before, double after) { return !(after > before); };
  const bool one = rows_.trajectory.empty();
  if (one && std::adjacent_find(rows_.times.begin(), rows_.times.end(), not_after) == rows_.times.end())
    return RowOrdering{};
  group();
  for (std::size_t k = 0; k + 1 < ordering_.begins.size(); ++k)
    if (const Status status = orderOne(ordering_.begins[k], ordering_.begins[k + 1]); !status)
      return status.error();
  noteOrder(moved_, next_days_, notes_);
  return std::move(ordering_);
}

} // namespace

std::string shownTime(const ObservedRows& rows, double time) {
  switch (rows.time_reading) {
  case ColumnReading::date:
    return momentText(rows.base_day, time);
  case ColumnReading::clock: {
    const std::string whole = momentText(0, time);
    if (time >= 86400.0)
      return formatNumber(time) + " s";
    return whole.size() > 11 ? whole.substr(11) : "00:00:00";
  }
  case ColumnReading::number:
  case ColumnReading::text:
    break;
  }
  return formatNumber(time);
}

std::vector<ImportRemedy> backwardRemedies(ColumnReading reading) {
  std::vector<ImportRemedy> remedies = {{"Sort the rows by time", "repairs.order", "sort"}};
  if (reading == ColumnReading::clock)
    remedies.insert(remedies.begin(), {"Begin a new day where the time goes back", "repairs.midnight", "next-day"});
  return remedies;
}

void noteOrder(std::size_t moved, std::size_t next_days, std::vector<DataNote>& notes) {
  if (moved > 0)
    notes.push_back({"Rows that came after a later time of their trajectory were sorted by time.", moved, false});
  if (next_days > 0)
    notes.push_back({"Where the time of day goes back, a new day was begun.", next_days, false});
}

Expected<RowOrdering> orderRows(ObservedRows& rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems,
                                std::vector<DataNote>& notes) {
  return Orderer(rows, recipe, problems, notes).order();
}

} // namespace nullcline
