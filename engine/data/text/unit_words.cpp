#include "engine/data/text/unit_words.h"

#include "engine/data/table_cells.h"

#include <algorithm>
#include <array>

namespace nullcline {

namespace {

constexpr std::size_t kLongestUnit = 32; // bytes

// In lower case; these take prefixes.
constexpr std::array<std::string_view, 37> kBases = {"s",  "m",     "g",   "l",   "mol", "a",  "v",   "w",  "j",  "k",
                                                     "n",  "pa",    "hz",  "c",   "f",   "ev", "ohm", "Ω",  "lm", "lx",
                                                     "cd", "bar",   "b",   "cal", "da",  "sv", "gy",  "bq", "t",  "rad",
                                                     "u",  "katal", "kat", "wb",  "h",   "eq", "osm"};
constexpr std::array<std::string_view, 15> kPrefixes = {"n", "u", "µ", "μ", "m", "c",  "d", "k",
                                                        "h", "p", "f", "g", "t", "da", "a"};
// These take none.
constexpr std::array<std::string_view, 78> kWords = {
    "%",        "‰",           "°",         "°c",        "°f",      "degc",   "degf",      "deg",     "deg_c",
    "degree",   "degrees",     "celsius",   "kelvin",    "min",     "mins",   "minute",    "minutes", "h",
    "hr",       "hrs",         "hour",      "hours",     "sec",     "secs",   "second",    "seconds", "msec",
    "d",        "day",         "days",      "wk",        "week",    "weeks",  "month",     "months",  "yr",
    "year",     "years",       "ppm",       "ppb",       "percent", "iu",     "cfu",       "pfu",     "od",
    "od600",    "cell",        "cells",     "count",     "counts",  "copies", "particles", "person",  "persons",
    "people",   "rpm",         "mmhg",      "psi",       "in",      "ft",     "lb",        "lbs",     "oz",
    "mph",      "kn",          "ha",        "ph",        "db",      "au",     "a.u.",      "arb.",    "dimensionless",
    "unitless", "individuals", "molecules", "thousands", "rfu",     "od 600"};

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// "^-1", "-1", "2", "²": a power behind a unit, taken off its end.
std::string_view withoutPower(std::string_view text) {
  for (const std::string_view mark : {"²", "³", "⁻¹", "⁻²"})
    if (text.size() > mark.size() && text.ends_with(mark))
      return text.substr(0, text.size() - mark.size());
  std::size_t end = text.size();
  if (end < 2 || text[end - 1] < '0' || text[end - 1] > '9')
    return text;
  --end; // one digit: A12 is a name
  if (end > 1 && (text[end - 1] == '-' || text[end - 1] == '+'))
    --end;
  if (end > 1 && text[end - 1] == '^')
    --end;
  return text.substr(0, end);
}

/// "10^6"
bool isPowerOfTen(std::string_view text) {
  return text.size() > 3 && text.starts_with("10^") &&
         text.find_first_not_of("0123456789", text[3] == '-' && text.size() > 4 ? 4 : 3) == std::string_view::npos;
}

/// With a plain minus, and a dot of multiplication as an asterisk.
std::string withPlainSigns(std::string text) {
  for (const auto& [sign, plain] : {std::pair<std::string_view, char>{"\u00b7", '*'}, {"\u22c5", '*'}, {"\u2212", '-'}})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.replace(at, sign.size(), 1, plain);
  return text;
}

bool isFactor(std::string_view text) {
  if (isOneOf(text, kWords))
    return true;
  text = withoutPower(text);
  if (isOneOf(text, kWords) || isOneOf(text, kBases))
    return true;
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
    return text.starts_with(prefix) && isOneOf(text.substr(prefix.size()), kBases);
  });
}

bool hasBrackets(std::string_view text) {
  return text.size() >= 2 &&
         ((text.front() == '[' && text.back() == ']') || (text.front() == '(' && text.back() == ')'));
}

} // namespace

bool isInBrackets(std::string_view text) {
  text = trimmed(text);
  return hasBrackets(text) && text.size() > 2 && text.size() <= kLongestUnit &&
         text.find('=') == std::string_view::npos;
}

bool saysNoUnit(std::string_view text) {
  text = trimmed(text);
  const bool has_brackets = hasBrackets(text);
  if (has_brackets)
    text = trimmed(text.substr(1, text.size() - 2));
  return text == "1" || text == "\u2013" || text == "\u2014" || (has_brackets && isMissing(text));
}

std::string unitInCell(std::string_view text) {
  text = trimmed(text);
  if (saysNoUnit(text) || isMissing(text))
    return {};
  return std::string(isInBrackets(text) ? trimmed(text.substr(1, text.size() - 2)) : text);
}

bool isKnownUnit(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > kLongestUnit)
    return false;
  const std::string lower = withPlainSigns(lowerCase(text));
  if (isOneOf(std::string_view(lower), kWords))
    return true;
  std::string_view rest = lower;
  bool has_unit = false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("/*. ()"), rest.size());
    const std::string_view factor = rest.substr(0, end);
    if (!factor.empty() && factor != "1" && factor != "per" && !isPowerOfTen(factor)) {
      if (!isFactor(factor))
        return false;
      has_unit = true;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return has_unit;
}

bool isUnitInRoundBrackets(std::string_view text) {
  constexpr std::string_view kLetters = "shdgmlLVWJK%";
  return text.size() == 1 ? kLetters.find(text.front()) != std::string_view::npos : isKnownUnit(text);
}

} // namespace nullcline
