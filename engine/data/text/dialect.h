// How a table is written down. Every choice may be left to be detected; what was found takes its place.
#pragma once

#include "engine/core/describe.h"
#include "engine/core/expected.h"

#include <string>

namespace nullcline {

enum class TextEncoding { automatic, utf8, utf16_little, utf16_big, windows1252 };
enum class Separator { automatic, comma, semicolon, tab, bar, space };
enum class DecimalMark { automatic, point, comma };
/// What stands between groups of three digits, as in 1'000. space: also the ones that are not broken at a line end.
enum class ThousandsMark { automatic, none, space, apostrophe, comma, point };
enum class HeaderRow { automatic, present, absent };
enum class UnitsRow { automatic, present, absent };
enum class QuoteMark { automatic, double_quote, single_quote, none };
/// The order of day, month and year; between them may stand - / . or a blank, and the month may be a name.
enum class DateFormat { automatic, year_month_day, day_month_year, month_day_year, compact };

std::span<const EnumName<TextEncoding>> enumNames(TextEncoding);
std::span<const EnumName<Separator>> enumNames(Separator);
std::span<const EnumName<DecimalMark>> enumNames(DecimalMark);
std::span<const EnumName<ThousandsMark>> enumNames(ThousandsMark);
std::span<const EnumName<HeaderRow>> enumNames(HeaderRow);
std::span<const EnumName<UnitsRow>> enumNames(UnitsRow);
std::span<const EnumName<QuoteMark>> enumNames(QuoteMark);
std::span<const EnumName<DateFormat>> enumNames(DateFormat);

struct TextDialect {
  std::string member; // of a .zip with several files
  TextEncoding encoding = TextEncoding::automatic;
  int skipped_lines = -1; // before the header; -1: to be detected
  Separator separator = Separator::automatic;
  QuoteMark quote = QuoteMark::automatic;
  DecimalMark decimal_mark = DecimalMark::automatic;
  ThousandsMark thousands = ThousandsMark::automatic;
  HeaderRow header = HeaderRow::automatic;
  UnitsRow units_row = UnitsRow::automatic; // below the header
  std::string missing;                      // further tokens for a missing value, separated by blanks: "-999 9999"
  DateFormat date_format = DateFormat::automatic;

  bool operator==(const TextDialect&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, TextDialect& text) {
  visitor.text("member", text.member, {"File in the archive", "Of a .zip that holds several"});
  visitor.choice("encoding", text.encoding, {"Encoding", "How the file's bytes stand for letters"});
  visitor.integer("skipped_lines", text.skipped_lines, {"Skipped lines", "Before the header; -1 finds them itself"},
                  {-1, 100000});
  visitor.choice("separator", text.separator, {"Separator", "Stands between two fields of a row"});
  visitor.choice("quote", text.quote, {"Quotes", "Stand around a field that holds a separator or a line end"});
  visitor.choice("decimal_mark", text.decimal_mark, {"Decimal mark", "Stands before the fraction of a number"});
  visitor.choice("thousands", text.thousands, {"Between thousands", "Stands between groups of three digits"});
  visitor.choice("header", text.header, {"Header", "Whether the first row names the columns"});
  visitor.choice("units_row", text.units_row, {"Row of units", "Whether the row below the header holds units"});
  visitor.text("missing", text.missing,
               {"Further missing values", "Besides NA and the like; separated by blanks, as in -999 9999"});
  visitor.choice("date_format", text.date_format, {"Order of dates", "Which of day, month and year comes first"});
}

/// Refuses what cannot be meant, such as a comma both between fields and before fractions.
Status checkDialect(const TextDialect& text);

char separatorCharacter(Separator separator);
/// 0 for none.
char quoteCharacter(QuoteMark quote);

} // namespace nullcline
