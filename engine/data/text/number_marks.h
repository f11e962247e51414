// Points, commas, blanks and apostrophes in numbers: what each can mean, so that none is taken for another.
#pragma once

#include "engine/data/text/dialect.h"

#include <array>
#include <string>
#include <string_view>

namespace nullcline {

/// The longest number with marks that is read.
inline constexpr std::size_t kLongestMarkedNumber = 64;

/// `text` with plain blanks and apostrophes in place of those that typesetters use: U+00A0, U+2009, U+202F and U+2019.
/// A view of `text` itself where it has none, else of `buffer`; empty if `buffer` is too short.
std::string_view plainMarks(std::string_view text, std::array<char, kLongestMarkedNumber>& buffer);

/// Where the groups of digits end that `text`, which has plain marks and no sign, begins with: one to three digits, the
/// first no zero, then at least once `mark` and three digits. 0 if it does not begin so.
std::size_t endOfGroups(std::string_view text, char mark);

/// The character of a mark between thousands; 0 for none.
char thousandsCharacter(ThousandsMark mark);

/// How many of many texts have marks of each meaning. A text that is no number under any meaning counts for none.
struct MarkCounts {
  std::size_t point_fractions = 0, comma_fractions = 0;                                    // "1.5", "0,125"
  std::size_t point_either = 0, comma_either = 0;                                          // "1.234", "1,234"
  std::size_t blank_groups = 0, apostrophe_groups = 0, point_groups = 0, comma_groups = 0; // "1.234,5", "1,234,567"

  void add(std::string_view text);
};

struct FoundMarks {
  DecimalMark decimal_mark = DecimalMark::point;
  ThousandsMark thousands = ThousandsMark::none;
  std::string decimal_reason, thousands_reason;
};

/// A mark between thousands is taken where some number can have nothing else, and every number fits: one that may as
/// well be a fraction does only beside fractions with another mark. `wanted` says what was chosen, and `separator` is
/// known.
FoundMarks chooseMarks(const MarkCounts& counts, const TextDialect& wanted, Separator separator);

} // namespace nullcline
