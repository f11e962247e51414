#include "engine/data/import_recipe.h"

#include "engine/data/table_cells.h"

#include <array>

namespace nullcline {

std::span<const EnumName<TableFormat>> enumNames(TableFormat) {
  static constexpr std::array<EnumName<TableFormat>, 7> kNames = {{
      {TableFormat::automatic, "auto", "Automatic"},
      {TableFormat::wide, "wide", "Wide: a column per state"},
      {TableFormat::long_table, "long", "Long table: a value per row"},
      {TableFormat::blocks, "blocks", "Blocks between blank lines"},
      {TableFormat::nonmem, "nonmem", "NONMEM: ID, TIME, DV"},
      {TableFormat::petab, "petab", "PEtab measurement table"},
      {TableFormat::covid19_hub, "covid19-hub", "COVID-19 Data Hub"},
  }};
  return kNames;
}

std::span<const EnumName<ColumnRole>> enumNames(ColumnRole) {
  static constexpr std::array<EnumName<ColumnRole>, 12> kNames = {{
      {ColumnRole::automatic, "auto", "Automatic"},
      {ColumnRole::time, "time", "Time"},
      {ColumnRole::clock, "clock", "Time of day"},
      {ColumnRole::trajectory, "trajectory", "Trajectory"},
      {ColumnRole::state, "state", "State"},
      {ColumnRole::variable, "variable", "Name of the variable"},
      {ColumnRole::value, "value", "Value of the variable"},
      {ColumnRole::dose, "dose", "Dose"},
      {ColumnRole::event, "event", "Kind of event"},
      {ColumnRole::censored, "censored", "Censoring"},
      {ColumnRole::not_observed, "not-observed", "Mark of rows without an observation"},
      {ColumnRole::ignored, "ignored", "Ignored"},
  }};
  return kNames;
}

std::span<const EnumName<TimeKind>> enumNames(TimeKind) {
  static constexpr std::array<EnumName<TimeKind>, 4> kNames = {{
      {TimeKind::automatic, "auto", "Automatic"},
      {TimeKind::numbers, "numbers", "Numbers"},
      {TimeKind::dates, "dates", "Dates, also with times"},
      {TimeKind::clock, "clock", "Times of day: 12:30:05"},
  }};
  return kNames;
}

std::span<const EnumName<TimeUnit>> enumNames(TimeUnit) {
  static constexpr std::array<EnumName<TimeUnit>, 8> kNames = {{
      {TimeUnit::automatic, "auto", "Automatic: by header or kind"},
      {TimeUnit::milliseconds, "milliseconds", "Milliseconds"},
      {TimeUnit::seconds, "seconds", "Seconds"},
      {TimeUnit::minutes, "minutes", "Minutes"},
      {TimeUnit::hours, "hours", "Hours"},
      {TimeUnit::days, "days", "Days"},
      {TimeUnit::weeks, "weeks", "Weeks"},
      {TimeUnit::years, "years", "Years of 365.25 days"},
  }};
  return kNames;
}

std::span<const EnumName<RowOrder>> enumNames(RowOrder) {
  static constexpr std::array<EnumName<RowOrder>, 3> kNames = {{
      {RowOrder::automatic, "auto", "Sort named trajectories, else refuse"},
      {RowOrder::refuse, "refuse", "Refuse them"},
      {RowOrder::sort, "sort", "Sort the rows by time"},
  }};
  return kNames;
}

std::span<const EnumName<RepeatedTimes>> enumNames(RepeatedTimes) {
  static constexpr std::array<EnumName<RepeatedTimes>, 4> kNames = {{
      {RepeatedTimes::refuse, "refuse", "Refuse them"},
      {RepeatedTimes::first, "first", "Keep the first row"},
      {RepeatedTimes::last, "last", "Keep the last row"},
      {RepeatedTimes::mean, "mean", "Take the mean of the values"},
  }};
  return kNames;
}

std::span<const EnumName<UnreadableCells>> enumNames(UnreadableCells) {
  static constexpr std::array<EnumName<UnreadableCells>, 2> kNames = {{
      {UnreadableCells::refuse, "refuse", "Refuse them"},
      {UnreadableCells::missing, "missing", "Count them as missing"},
  }};
  return kNames;
}

std::span<const EnumName<UnevenRows>> enumNames(UnevenRows) {
  static constexpr std::array<EnumName<UnevenRows>, 3> kNames = {{
      {UnevenRows::refuse, "refuse", "Refuse them"},
      {UnevenRows::leave_out, "leave-out", "Leave these rows out"},
      {UnevenRows::fill, "fill", "Fill with missing, cut off"},
  }};
  return kNames;
}

std::span<const EnumName<SameNames>> enumNames(SameNames) {
  static constexpr std::array<EnumName<SameNames>, 2> kNames = {{
      {SameNames::refuse, "refuse", "Refuse them"},
      {SameNames::number, "number", "Number them: x, x (2), x (3)"},
  }};
  return kNames;
}

std::span<const EnumName<ConstantStates>> enumNames(ConstantStates) {
  static constexpr std::array<EnumName<ConstantStates>, 2> kNames = {{
      {ConstantStates::keep, "keep", "Keep them"},
      {ConstantStates::leave_out, "leave-out", "Leave them out"},
  }};
  return kNames;
}

std::span<const EnumName<PastMidnight>> enumNames(PastMidnight) {
  static constexpr std::array<EnumName<PastMidnight>, 2> kNames = {{
      {PastMidnight::refuse, "refuse", "Refuse them"},
      {PastMidnight::next_day, "next-day", "Begin a new day there"},
  }};
  return kNames;
}

std::span<const EnumName<CensoredValues>> enumNames(CensoredValues) {
  static constexpr std::array<EnumName<CensoredValues>, 2> kNames = {{
      {CensoredValues::leave_out, "leave-out", "Leave them out"},
      {CensoredValues::keep, "keep", "Take the limit for the value"},
  }};
  return kNames;
}

double secondsOf(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::milliseconds:
    return 1e-3;
  case TimeUnit::seconds:
    return 1.0;
  case TimeUnit::minutes:
    return 60.0;
  case TimeUnit::hours:
    return 3600.0;
  case TimeUnit::days:
    return 86400.0;
  case TimeUnit::weeks:
    return 7.0 * 86400.0;
  case TimeUnit::years:
    return 365.25 * 86400.0;
  case TimeUnit::automatic:
    break;
  }
  return 0.0;
}

const char* unitSymbol(TimeUnit unit) {
  constexpr std::array<const char*, 8> kSymbols = {"", "ms", "s", "min", "h", "d", "wk", "yr"};
  return kSymbols[static_cast<std::size_t>(unit)];
}

TimeUnit timeUnitOf(const std::string& text) {
  struct Word {
    std::string_view text;
    TimeUnit unit;
  };
  constexpr std::array<Word, 28> kWords = {{
      {"ms", TimeUnit::milliseconds},
      {"msec", TimeUnit::milliseconds},
      {"millisecond", TimeUnit::milliseconds},
      {"milliseconds", TimeUnit::milliseconds},
      {"s", TimeUnit::seconds},
      {"sec", TimeUnit::seconds},
      {"secs", TimeUnit::seconds},
      {"second", TimeUnit::seconds},
      {"seconds", TimeUnit::seconds},
      {"min", TimeUnit::minutes},
      {"mins", TimeUnit::minutes},
      {"minute", TimeUnit::minutes},
      {"minutes", TimeUnit::minutes},
      {"h", TimeUnit::hours},
      {"hr", TimeUnit::hours},
      {"hrs", TimeUnit::hours},
      {"hour", TimeUnit::hours},
      {"hours", TimeUnit::hours},
      {"d", TimeUnit::days},
      {"day", TimeUnit::days},
      {"days", TimeUnit::days},
      {"wk", TimeUnit::weeks},
      {"week", TimeUnit::weeks},
      {"weeks", TimeUnit::weeks},
      {"yr", TimeUnit::years},
      {"year", TimeUnit::years},
      {"years", TimeUnit::years},
      {"a", TimeUnit::years},
  }};
  const std::string lower = lowerCase(text);
  for (const auto& word : kWords)
    if (lower == word.text)
      return word.unit;
  return TimeUnit::automatic;
}

} // namespace nullcline
