#include "engine/data/text/dialect.h"

#include <array>

namespace nullcline {

std::span<const EnumName<TextEncoding>> enumNames(TextEncoding) {
  static constexpr std::array<EnumName<TextEncoding>, 5> kNames = {{
      {TextEncoding::automatic, "auto", "Automatic"},
      {TextEncoding::utf8, "utf-8", "UTF-8"},
      {TextEncoding::utf16_little, "utf-16le", "UTF-16, little end first"},
      {TextEncoding::utf16_big, "utf-16be", "UTF-16, big end first"},
      {TextEncoding::windows1252, "windows-1252", "Windows-1252 or Latin-1"},
  }};
  return kNames;
}

std::span<const EnumName<Separator>> enumNames(Separator) {
  static constexpr std::array<EnumName<Separator>, 6> kNames = {{
      {Separator::automatic, "auto", "Automatic"},
      {Separator::comma, "comma", "Comma ,"},
      {Separator::semicolon, "semicolon", "Semicolon ;"},
      {Separator::tab, "tab", "Tab"},
      {Separator::bar, "bar", "Vertical bar |"},
      {Separator::space, "space", "Blanks, one or more"},
  }};
  return kNames;
}

std::span<const EnumName<DecimalMark>> enumNames(DecimalMark) {
  static constexpr std::array<EnumName<DecimalMark>, 3> kNames = {{
      {DecimalMark::automatic, "auto", "Automatic"},
      {DecimalMark::point, "point", "Point: 1.5"},
      {DecimalMark::comma, "comma", "Comma: 1,5"},
  }};
  return kNames;
}

std::span<const EnumName<ThousandsMark>> enumNames(ThousandsMark) {
  static constexpr std::array<EnumName<ThousandsMark>, 6> kNames = {{
      {ThousandsMark::automatic, "auto", "Automatic"},
      {ThousandsMark::none, "none", "Nothing: 1000"},
      {ThousandsMark::space, "space", "Blank: 1 000"},
      {ThousandsMark::apostrophe, "apostrophe", "Apostrophe: 1'000"},
      {ThousandsMark::comma, "comma", "Comma: 1,000"},
      {ThousandsMark::point, "point", "Point: 1.000"},
  }};
  return kNames;
}

std::span<const EnumName<HeaderRow>> enumNames(HeaderRow) {
  static constexpr std::array<EnumName<HeaderRow>, 3> kNames = {{
      {HeaderRow::automatic, "auto", "Automatic"},
      {HeaderRow::present, "present", "Names in the first row"},
      {HeaderRow::absent, "absent", "None: column 1, 2, ..."},
  }};
  return kNames;
}

std::span<const EnumName<UnitsRow>> enumNames(UnitsRow) {
  static constexpr std::array<EnumName<UnitsRow>, 3> kNames = {{
      {UnitsRow::automatic, "auto", "Automatic"},
      {UnitsRow::present, "present", "Below the header"},
      {UnitsRow::absent, "absent", "None"},
  }};
  return kNames;
}

std::span<const EnumName<QuoteMark>> enumNames(QuoteMark) {
  static constexpr std::array<EnumName<QuoteMark>, 4> kNames = {{
      {QuoteMark::automatic, "auto", "Automatic"},
      {QuoteMark::double_quote, "double", "Double \""},
      {QuoteMark::single_quote, "single", "Single '"},
      {QuoteMark::none, "none", "None"},
  }};
  return kNames;
}

std::span<const EnumName<DateFormat>> enumNames(DateFormat) {
  static constexpr std::array<EnumName<DateFormat>, 5> kNames = {{
      {DateFormat::automatic, "auto", "Automatic"},
      {DateFormat::year_month_day, "year-month-day", "2020-03-31, 2020/3/31"},
      {DateFormat::day_month_year, "day-month-year", "31.03.2020, 31/3/20"},
      {DateFormat::month_day_year, "month-day-year", "03/31/2020, Mar 31, 2020"},
      {DateFormat::compact, "compact", "20200331"},
  }};
  return kNames;
}

Status checkDialect(const TextDialect& text) {
  const bool is_comma = text.decimal_mark == DecimalMark::comma, is_point = text.decimal_mark == DecimalMark::point;
  if ((is_comma && text.thousands == ThousandsMark::comma) || (is_point && text.thousands == ThousandsMark::point))
    return usageError("The " + std::string(nameOf(text.decimal_mark)) +
                      " cannot stand both between thousands and before fractions. Choose another decimal mark, or say "
                      "that nothing stands between thousands.");
  // With points between thousands all numbers with a comma are in quotes, as in "1.000,5".
  if (text.separator == Separator::comma && is_comma && text.thousands != ThousandsMark::point)
    return usageError(
        "The comma cannot both separate fields and stand before fractions. Choose another separator or the decimal "
        "point.");
  if (text.header == HeaderRow::absent && text.units_row == UnitsRow::present)
    return usageError(
        "A row of units stands below the header, and the table was said to have none. Say that the first row names the "
        "columns, or that there is no row of units.");
  return {};
}

char separatorCharacter(Separator separator) {
  switch (separator) {
  case Separator::semicolon:
    return ';';
  case Separator::tab:
    return '\t';
  case Separator::bar:
    return '|';
  case Separator::space:
    return ' ';
  case Separator::automatic:
  case Separator::comma:
    break;
  }
  return ',';
}

char quoteCharacter(QuoteMark quote) {
  if (quote == QuoteMark::none)
    return '\0';
  return quote == QuoteMark::single_quote ? '\'' : '"';
}

} // namespace nullcline
