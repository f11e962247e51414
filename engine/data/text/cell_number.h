// What a field means as a number.
#pragma once

#include "engine/data/text/dialect.h"

#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

/// How numbers and missing values are written in one table.
struct NumberFormat {
  char decimal_mark = '.';
  std::vector<std::string> missing;    // further tokens, in lower case
  std::vector<double> missing_numbers; // those of them that are numbers
  char thousands_mark = '\0';          // between groups of exactly three digits, where a number has such; 0: none

  static NumberFormat of(const TextDialect& text);
};

/// lookalike: made of digits and signs only, and yet no number here, such as "1,5", "1e999" or "inf": a mistake and
/// never a label. text: anything else.
enum class CellMeaning { missing, number, lookalike, text };

/// `text` without blanks at its ends. A whole number in hexadecimal ("0x1F") is read and marked in `hexadecimal`, which
/// is left alone otherwise.
CellMeaning readNumber(std::string_view text, const NumberFormat& format, double& value, bool& hexadecimal);

/// What was expected instead of a cell that is no number, for "found ... where ... was expected".
std::string expectedNumber(std::string_view text, const NumberFormat& format);

} // namespace nullcline
