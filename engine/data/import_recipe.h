// All that is chosen about reading a table; kept in projects, so that the same file can be read the same way again.
#pragma once

#include "engine/core/describe.h"
#include "engine/core/expected.h"
#include "engine/data/hub/hub_recipe.h"
#include "engine/data/text/dialect.h"

#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// automatic: by the names of the columns. long_table: one value per row, with its variable's name. blocks:
/// trajectories divided by blank lines.
enum class TableFormat { automatic, wide, long_table, blocks, nonmem, petab, covid19_hub };

enum class ColumnRole {
  automatic,
  time,
  clock, // time of day, beside a date
  trajectory,
  state,
  variable,     // name of what a row measures
  value,        // what it measured
  dose,         // amount given; such rows hold no observation
  event,        // 0 or blank: an observation (NONMEM's EVID)
  censored,     // not 0: below or above what can be measured (CENS)
  not_observed, // not 0: the value is none (MDV)
  ignored
};

enum class TimeKind { automatic, numbers, dates, clock };
enum class TimeUnit { automatic, milliseconds, seconds, minutes, hours, days, weeks, years };
enum class RowOrder { automatic, refuse, sort };
enum class RepeatedTimes { refuse, first, last, mean };
enum class UnreadableCells { refuse, missing };
enum class UnevenRows { refuse, leave_out, fill };
enum class SameNames { refuse, number };
enum class ConstantStates { keep, leave_out };
enum class PastMidnight { refuse, next_day };
enum class CensoredValues { leave_out, keep };

std::span<const EnumName<TableFormat>> enumNames(TableFormat);
std::span<const EnumName<ColumnRole>> enumNames(ColumnRole);
std::span<const EnumName<TimeKind>> enumNames(TimeKind);
std::span<const EnumName<TimeUnit>> enumNames(TimeUnit);
std::span<const EnumName<RowOrder>> enumNames(RowOrder);
std::span<const EnumName<RepeatedTimes>> enumNames(RepeatedTimes);
std::span<const EnumName<UnreadableCells>> enumNames(UnreadableCells);
std::span<const EnumName<UnevenRows>> enumNames(UnevenRows);
std::span<const EnumName<SameNames>> enumNames(SameNames);
std::span<const EnumName<ConstantStates>> enumNames(ConstantStates);
std::span<const EnumName<PastMidnight>> enumNames(PastMidnight);
std::span<const EnumName<CensoredValues>> enumNames(CensoredValues);

struct ColumnChoice {
  std::string column; // its name, with or without unit
  ColumnRole role = ColumnRole::automatic;
  std::string unit; // empty: as the header says

  bool operator==(const ColumnChoice&) const = default;
};

/// origin: what becomes time 0, a date or a number as the column has them; empty: the earliest date, or a number's own
/// zero. unit: of the times in the data set.
struct TimeMeaning {
  TimeKind kind = TimeKind::automatic;
  std::string origin;
  TimeUnit unit = TimeUnit::automatic;

  bool operator==(const TimeMeaning&) const = default;
};

struct TableRepairs {
  RowOrder order = RowOrder::automatic;
  RepeatedTimes repeated = RepeatedTimes::refuse;
  UnreadableCells unreadable = UnreadableCells::refuse;
  UnevenRows uneven = UnevenRows::refuse;
  SameNames same_names = SameNames::refuse;
  ConstantStates constant = ConstantStates::keep;
  PastMidnight midnight = PastMidnight::refuse;
  CensoredValues censored = CensoredValues::leave_out;

  bool operator==(const TableRepairs&) const = default;
};

struct ImportRecipe {
  TextDialect text = {};
  TableFormat layout = TableFormat::automatic;
  std::vector<ColumnChoice> columns; // those that are not left to be found; states in the order of the list
  TimeMeaning time = {};
  TableRepairs repairs = {};
  HubRecipe hub = {};

  bool operator==(const ImportRecipe&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, ColumnChoice& choice) {
  visitor.text("column", choice.column, {"Column", "Its name in the header"});
  visitor.choice("role", choice.role, {"Role", "What the column is for"});
  visitor.text("unit", choice.unit, {"Unit", "Empty: as the header says, in brackets behind the name"});
}

template <class Visitor>
void describe(Visitor& visitor, TimeMeaning& time) {
  visitor.choice("kind", time.kind, {"Time is given as", "How the fields of the time column are read"});
  visitor.text("origin", time.origin, {"Time zero", "A date or a number; empty: the earliest date, or zero itself"});
  visitor.choice("unit", time.unit, {"Unit of time", "In which the data are fitted and shown"});
}

template <class Visitor>
void describe(Visitor& visitor, TableRepairs& repairs) {
  visitor.choice("order", repairs.order, {"Rows out of order", "Times that go back within a trajectory"});
  visitor.choice("repeated", repairs.repeated, {"Repeated times", "Several rows of one trajectory at one time"});
  visitor.choice("unreadable", repairs.unreadable, {"Unreadable fields", "Text in a column of numbers"});
  visitor.choice("uneven", repairs.uneven, {"Uneven rows", "Rows with more or fewer fields than the header"});
  visitor.choice("same_names", repairs.same_names, {"Columns of one name", "Which of them is meant cannot be known"});
  visitor.choice("constant", repairs.constant, {"Constant states", "They hold nothing that could be learned"});
  visitor.choice("midnight", repairs.midnight, {"Times of day that go back", "A new day may have begun there"});
  visitor.choice("censored", repairs.censored, {"Censored values", "Known only to be below or above a limit"});
}

template <class Visitor>
void describe(Visitor& visitor, ImportRecipe& recipe) {
  visitor.group("text", recipe.text, {"Text", "How the table is written down"});
  visitor.choice("layout", recipe.layout, {"Layout", "What a row is"});
  visitor.list("columns", recipe.columns, {"Columns", "What they are for"});
  visitor.group("time", recipe.time, {"Time", "What the time column means"});
  visitor.group("repairs", recipe.repairs, {"Repairs", "What is done about rows that cannot be used as they are"});
  visitor.group("hub", recipe.hub, {"COVID-19 Data Hub", "Which area, and what is done with its figures"});
}

/// Seconds in a unit of time; 0 for automatic. A year has 365.25 days.
double secondsOf(TimeUnit unit);
/// The unit as it stands behind the name of the time: "s", "min", "h", "d".
const char* unitSymbol(TimeUnit unit);
/// What a header calls the unit: "h", "hours", "sec". automatic if it is none that is known.
TimeUnit timeUnitOf(const std::string& text);

} // namespace nullcline
