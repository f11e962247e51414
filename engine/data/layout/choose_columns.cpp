#include "engine/data/layout/choose_columns.h"

#include "engine/data/layout/column_roles.h"
#include "engine/data/layout/group_columns.h"

#include <algorithm>
#include <array>
#include <span>

namespace nullcline {

namespace {

constexpr std::array<std::string_view, 6> kClockNames = {"time", "clock", "time of day", "hour", "uhrzeit", "zeit"};
constexpr std::array<std::string_view, 3> kDateNames = {"date", "datum", "tag"};

std::string lineOne(const ColumnSource& source) {
  return source.file + ", line " + std::to_string(source.header_line);
}

const char* roleWords(ColumnRole role) {
  switch (role) {
  case ColumnRole::time:
    return "time";
  case ColumnRole::clock:
    return "time of day";
  case ColumnRole::trajectory:
    return "trajectory's id";
  case ColumnRole::state:
    return "state";
  case ColumnRole::variable:
    return "variable";
  case ColumnRole::value:
    return "value";
  default:
    return "table";
  }
}

class Chooser {
 public:
  Chooser(const ColumnSource& source, TableFormat layout, const ImportRecipe& recipe)
      : source_(source), header_(source.header), layout_(layout), recipe_(recipe),
        taken_(source.header.columns.size(), false) {}

  Expected<TableColumns> choose();

 private:
  Status takeChoices();
  Status takeOne(const ColumnChoice& choice, std::size_t column);
  void useName(std::optional<std::size_t>& place, std::optional<std::size_t> found);
  void chooseTrajectory();
  void chooseGroups();
  std::optional<std::size_t> timeByContent() const;
  std::size_t firstFree() const;
  Status chooseTime();
  bool holdsClocks(std::size_t column) const;
  void chooseClock();
  void chooseNonmem();
  Status chooseValue();
  Status chooseStates();
  Error noSuchColumn(const std::string& what, const std::string& name) const;
  Error neededColumn(const std::string& what, std::span<const std::string_view> names) const;
  bool isFree(std::size_t column) const { return !taken_[column]; }

  const ColumnSource& source_;
  const TableHeader& header_;
  TableFormat layout_;
  const ImportRecipe& recipe_;
  std::vector<bool> taken_; // has a role, or was set aside
  bool has_time_ = false;
  TableColumns columns_;
};

Error Chooser::noSuchColumn(const std::string& what, const std::string& name) const {
  return badInput(lineOne(source_) + ": there is no column \"" + excerpt(name) + "\" for the " + what +
                  ". The columns are: " + header_.list() + ".");
}

Error Chooser::neededColumn(const std::string& what, std::span<const std::string_view> names) const {
  std::string list;
  for (const auto name : names)
    list += (list.empty() ? "" : ", ") + std::string(name);
  return badInput(lineOne(source_) + ": no column is known as the " + what + " (" + list +
                  "). Say which one it is. The columns are: " + header_.list() + ".");
}

Status Chooser::takeOne(const ColumnChoice& choice, std::size_t column) {
  if (taken_[column]) {
    if (choice.role == ColumnRole::trajectory && has_time_ && columns_.time == column)
      return badInput(lineOne(source_) + ": column \"" + excerpt(header_.columns[column].full) +
                      "\" is both the time and the id. Name two different columns.");
    return badInput(lineOne(source_) + ": column \"" + excerpt(choice.column) +
                    "\" is asked for twice, or is the time or the id as well. Name each state column once.");
  }
  taken_[column] = true;
  const std::array<std::pair<ColumnRole, std::optional<std::size_t>*>, 7> single = {
      {{ColumnRole::clock, &columns_.clock},
       {ColumnRole::variable, &columns_.variable},
       {ColumnRole::value, &columns_.value},
       {ColumnRole::dose, &columns_.dose},
       {ColumnRole::event, &columns_.event},
       {ColumnRole::censored, &columns_.censored},
       {ColumnRole::not_observed, &columns_.not_observed}}};
  for (const auto& [role, place] : single) {
    if (choice.role != role)
      continue;
    if (*place)
      return badInput(lineOne(source_) + ": two columns are asked for as " + std::string(nameOf(role)) + ". Name one.");
    *place = column;
  }
  if (choice.role == ColumnRole::time && has_time_)
    return badInput(lineOne(source_) + ": two columns are asked for as time. Name one.");
  if (choice.role == ColumnRole::time) {
    columns_.time = column;
    has_time_ = true;
  }
  if (choice.role == ColumnRole::trajectory)
    columns_.trajectory.push_back(column);
  if (choice.role == ColumnRole::state)
    columns_.states.push_back(column);
  return {};
}

Status Chooser::takeChoices() {
  // The time first: an id or a state of the same name is then the mistake.
  for (const bool time_first : {true, false})
    for (const auto& choice : recipe_.columns) {
      if ((choice.role == ColumnRole::time) != time_first)
        continue;
      const auto found = header_.find(choice.column);
      const bool may_be_elsewhere =
          choice.role == ColumnRole::ignored ||
          (source_.is_one_of_several && (choice.role == ColumnRole::state || choice.role == ColumnRole::automatic));
      if (!found && may_be_elsewhere)
        continue;
      if (!found)
        return noSuchColumn(roleWords(choice.role), choice.column);
      if (choice.role == ColumnRole::automatic)
        continue;
      if (const Status status = takeOne(choice, *found); !status)
        return status;
    }
  columns_.states_were_asked_for = chooses(recipe_, ColumnRole::state);
  return {};
}

void Chooser::useName(std::optional<std::size_t>& place, std::optional<std::size_t> found) {
  if (place || !found || !isFree(*found))
    return;
  place = found;
  taken_[*found] = true;
}

void Chooser::chooseTrajectory() {
  if (!columns_.trajectory.empty())
    return;
  std::vector<std::optional<std::size_t>> found;
  if (layout_ == TableFormat::petab)
    for (const char* name : {"simulationconditionid", "experimentid", "preequilibrationconditionid", "replicateid"})
      found.push_back(named(header_, name));
  else
    found.push_back(firstNamed(header_, kIdNames));
  for (const auto& column : found) {
    if (!column || !isFree(*column))
      continue;
    // A preparation that no row has says nothing.
    if (layout_ == TableFormat::petab && source_.sample.columns[*column].filled() == 0)
      continue;
    columns_.trajectory.push_back(*column);
    taken_[*column] = true;
  }
}

/// The only free column of dates; where none has dates, the only one of times of day.
std::optional<std::size_t> Chooser::timeByContent() const {
  std::vector<std::size_t> dates, clocks;
  for (std::size_t i = 0; i < header_.columns.size(); ++i) {
    const auto& sample = source_.sample.columns[i];
    if (isFree(i) && sample.numbers == 0 && sample.mostDates() > 0)
      dates.push_back(i);
    else if (holdsClocks(i))
      clocks.push_back(i);
  }
  const auto& one = dates.empty() ? clocks : dates;
  return one.size() == 1 ? std::optional<std::size_t>(one.front()) : std::nullopt;
}

/// That is no text, if there is one; as many as there are columns: none is free.
std::size_t Chooser::firstFree() const {
  std::size_t first = taken_.size();
  for (std::size_t i = taken_.size(); i-- > 0;)
    if (isFree(i) &&
        (first == taken_.size() || isText(source_.sample.columns[first]) || !isText(source_.sample.columns[i])))
      first = i;
  return first;
}

Status Chooser::chooseTime() {
  if (has_time_)
    return {};
  auto found = timeByName(header_);
  // A German day, or an English label.
  if (found && lowerCase(header_.columns[*found].name) == "tag" && isText(source_.sample.columns[*found]))
    found = header_.find("T");
  // "date, time": the date says the day, and the time of day belongs to it.
  const auto date = firstNamed(header_, kDateNames);
  if (date && found && *found != *date && isFree(*date) && source_.sample.columns[*date].mostDates() > 0 &&
      source_.sample.columns[*found].clocks > 0)
    found = date;
  std::size_t column = found.value_or(0);
  if (!found || !isFree(column)) {
    const auto told = timeByContent();
    column = told.value_or(firstFree());
    if (column == taken_.size())
      return badInput(lineOne(source_) + ": no column is left for the time. The columns are: " + header_.list() + ".");
    const bool dates = told && source_.sample.columns[column].mostDates() > 0;
    columns_.notes.push_back({"No column is called time; column " + std::to_string(column + 1) + " (" +
                                  excerpt(header_.columns[column].full) + ")" +
                                  (!told   ? ""
                                   : dates ? ", the only one of dates,"
                                           : ", the only one of times of day,") +
                                  " is taken as the time.",
                              0, false});
  }
  columns_.time = column;
  taken_[column] = true;
  return {};
}

bool Chooser::holdsClocks(std::size_t column) const {
  const auto& sample = source_.sample.columns[column];
  return isFree(column) && sample.clocks > 0 && sample.numbers == 0;
}

/// Beside dates without a time of day, a column of times of day: one that is called so, or the only one there is,
/// whatever its name and language.
void Chooser::chooseClock() {
  const auto& time = source_.sample.columns[columns_.time];
  if (columns_.clock || time.mostDates() == 0 || time.dates_with_clock > 0)
    return;
  std::vector<std::size_t> clocks;
  for (std::size_t i = 0; i < header_.columns.size(); ++i)
    if (holdsClocks(i) && source_.sample.columns[i].clocks == source_.sample.columns[i].texts)
      clocks.push_back(i);
  const auto named_so = firstNamed(header_, kClockNames);
  if (named_so && holdsClocks(*named_so))
    useName(columns_.clock, named_so);
  else if (clocks.size() == 1)
    useName(columns_.clock, clocks.front());
  if (columns_.clock)
    columns_.notes.push_back({"Column " + excerpt(header_.columns[*columns_.clock].full) + " was added to column " +
                                  excerpt(header_.columns[columns_.time].full) + " as its time of day.",
                              0, false});
}

/// Where no column is called the trajectory's id: what tells rows of the same time apart.
void Chooser::chooseGroups() {
  if (layout_ != TableFormat::wide || !columns_.trajectory.empty())
    return;
  std::vector<std::size_t> times = {columns_.time};
  if (columns_.clock)
    times.push_back(*columns_.clock);
  columns_.trajectory = groupColumns(header_, source_.sample, times, [this](std::size_t i) { return isFree(i); });
  std::string names;
  for (const auto column : columns_.trajectory) {
    taken_[column] = true;
    names += (names.empty() ? "" : ", ") + excerpt(header_.columns[column].full);
  }
  if (!names.empty())
    columns_.notes.push_back(
        {"Rows of the same time differ in " + names + ", which was taken as the name of the trajectory.", 0, false});
}

void Chooser::chooseNonmem() {
  useName(columns_.dose, named(header_, "amt"));
  useName(columns_.event, named(header_, "evid"));
  useName(columns_.not_observed, named(header_, "mdv"));
  useName(columns_.censored, named(header_, "cens"));
  if (!columns_.censored)
    useName(columns_.censored, named(header_, "blq"));
  useName(columns_.value, named(header_, "dv"));
  useName(columns_.variable, named(header_, "dvid"));
  if (!columns_.variable)
    useName(columns_.variable, named(header_, "cmt"));
}

Status Chooser::chooseValue() {
  if (layout_ == TableFormat::petab) {
    useName(columns_.variable, named(header_, "observableid"));
    useName(columns_.value, named(header_, "measurement"));
  } else if (layout_ == TableFormat::nonmem) {
    chooseNonmem();
  } else {
    useName(columns_.variable, firstNamed(header_, kVariableNames));
    useName(columns_.value, firstNamed(header_, kValueNames));
  }
  if (!columns_.value)
    return neededColumn("value of a row", kValueNames);
  if (!columns_.variable && layout_ != TableFormat::nonmem)
    return neededColumn("name of the variable that a row measures", kVariableNames);
  return {};
}

Status Chooser::chooseStates() {
  for (std::size_t i = 0; i < header_.columns.size() && !columns_.states_were_asked_for; ++i) {
    if (!isFree(i))
      continue;
    if (!header_.columns[i].name.empty())
      columns_.states.push_back(i);
    else
      columns_.notes.push_back({"Column " + std::to_string(i + 1) + " has no name and was left out.", 0, true});
  }
  if (columns_.states.empty() && columns_.states_were_asked_for)
    return badInput(lineOne(source_) +
                    ": none of the states that were asked for is here. The columns are: " + header_.list() + ".");
  if (columns_.states.empty())
    return badInput(lineOne(source_) + ": found no column beside the time" +
                    (columns_.trajectory.empty() ? "" : " and the id") +
                    "; at least one state column was expected. The columns are: " + header_.list() + ".");
  return {};
}

Expected<TableColumns> Chooser::choose() {
  if (const Status status = takeChoices(); !status)
    return status.error();
  chooseTrajectory();
  if (const Status status = chooseTime(); !status)
    return status.error();
  chooseClock();
  chooseGroups();
  const bool one_value_per_row =
      layout_ == TableFormat::long_table || layout_ == TableFormat::nonmem || layout_ == TableFormat::petab;
  const Status status = one_value_per_row ? chooseValue() : chooseStates();
  if (!status)
    return status.error();
  return std::move(columns_);
}

} // namespace

ColumnRole TableColumns::roleOf(std::size_t column) const {
  if (column == time)
    return ColumnRole::time;
  if (std::find(trajectory.begin(), trajectory.end(), column) != trajectory.end())
    return ColumnRole::trajectory;
  if (std::find(states.begin(), states.end(), column) != states.end())
    return ColumnRole::state;
  const std::array<std::pair<ColumnRole, std::optional<std::size_t>>, 7> single = {
      {{ColumnRole::clock, clock},
       {ColumnRole::variable, variable},
       {ColumnRole::value, value},
       {ColumnRole::dose, dose},
       {ColumnRole::event, event},
       {ColumnRole::censored, censored},
       {ColumnRole::not_observed, not_observed}}};
  for (const auto& [role, place] : single)
    if (place == column)
      return role;
  return ColumnRole::ignored;
}

Expected<TableColumns> chooseColumns(const ColumnSource& source, TableFormat layout, const ImportRecipe& recipe) {
  return Chooser(source, layout, recipe).choose();
}

} // namespace nullcline
