#include "engine/data/text/number_marks.h"

#include <algorithm>

namespace nullcline {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), isDigit);
}

std::size_t countOf(const MarkCounts& counts, ThousandsMark mark) {
  switch (mark) {
  case ThousandsMark::space:
    return counts.blank_groups;
  case ThousandsMark::apostrophe:
    return counts.apostrophe_groups;
  case ThousandsMark::comma:
    return counts.comma_groups;
  case ThousandsMark::point:
    return counts.point_groups;
  case ThousandsMark::automatic:
  case ThousandsMark::none:
    break;
  }
  return 0;
}

std::string wordsFor(ThousandsMark mark) {
  switch (mark) {
  case ThousandsMark::space:
    return "a blank between groups of three digits, as in 1 000";
  case ThousandsMark::apostrophe:
    return "an apostrophe between groups of three digits, as in 1'000";
  case ThousandsMark::comma:
    return "a comma between groups of three digits, as in 1,000,000 or 1,000.5";
  default:
    return "a point between groups of three digits, as in 1.000.000 or 1.000,5";
  }
}

/// Whether no number contradicts the mark; `decimal` is what was chosen. One number that proves it says nothing about
/// "12.345" in another column, which an id or an address such as 192.168.100.200 would make a thousand times larger:
/// only a fraction with the other mark does.
bool fits(const MarkCounts& counts, ThousandsMark mark, DecimalMark decimal) {
  if (mark == ThousandsMark::comma)
    return counts.comma_fractions == 0 && decimal != DecimalMark::comma &&
           (counts.comma_either == 0 || counts.point_fractions > 0);
  if (mark == ThousandsMark::point)
    return counts.point_fractions == 0 && decimal != DecimalMark::point &&
           (counts.point_either == 0 || counts.comma_fractions > 0);
  return true;
}

constexpr std::array<ThousandsMark, 4> kMarks = {ThousandsMark::space, ThousandsMark::apostrophe, ThousandsMark::comma,
                                                 ThousandsMark::point};

void chooseThousands(const MarkCounts& counts, const TextDialect& wanted, FoundMarks& found) {
  if (wanted.thousands != ThousandsMark::automatic) {
    found.thousands = wanted.thousands;
    return;
  }
  std::size_t proven = 0;
  ThousandsMark mark = ThousandsMark::none;
  for (const auto candidate : kMarks)
    if (countOf(counts, candidate) > 0) {
      ++proven;
      mark = candidate;
    }
  found.thousands_reason = "No number has marks between its thousands.";
  if (proven > 1)
    found.thousands_reason = "Numbers have different marks between groups of three digits: none is taken.";
  else if (proven == 1 && !fits(counts, mark, wanted.decimal_mark))
    found.thousands_reason = std::string("Some numbers have ") + wordsFor(mark) +
                             ", and the same mark stands, or may stand, before fractions: it is not guessed.";
  else if (proven == 1) {
    found.thousands = mark;
    const std::size_t count = countOf(counts, mark);
    found.thousands_reason =
        std::to_string(count) + " of the first numbers " + (count == 1 ? "has " : "have ") + wordsFor(mark) + ".";
  } else if (counts.comma_either > 0) {
    found.thousands_reason = "A comma before three digits alone does not show that it stands between thousands.";
  }
}

void chooseDecimal(const MarkCounts& counts, Separator separator, FoundMarks& found, bool none_was_chosen) {
  const std::size_t commas = counts.comma_fractions + counts.comma_either + counts.comma_groups;
  const std::size_t points = counts.point_fractions + counts.point_either + counts.point_groups;
  auto& reason = found.decimal_reason;
  found.decimal_mark = DecimalMark::point;
  reason = "No number has a fraction with a comma.";
  if (found.thousands == ThousandsMark::point) {
    found.decimal_mark = DecimalMark::comma;
    reason = "The point stands between thousands.";
  } else if (found.thousands == ThousandsMark::comma) {
    reason = "The comma stands between thousands.";
  } else if (separator == Separator::comma) {
    reason = "The comma separates the fields.";
  } else if (commas > 0 && points > 0) {
    reason = "Some numbers have a point and some a comma; the point is taken, and the others are refused.";
  } else if (commas > 0 && counts.comma_fractions == 0 && !none_was_chosen) {
    reason = "Every comma stands before three digits, so it may be a fraction or thousands: it is not guessed.";
  } else if (commas > 0) {
    found.decimal_mark = DecimalMark::comma;
    reason = std::to_string(commas) + " of the first numbers have a comma before the fraction and none a point.";
  } else if (points > 0) {
    reason = std::to_string(points) + " of the first numbers have a point before the fraction.";
  }
}

} // namespace

std::string_view plainMarks(std::string_view text, std::array<char, kLongestMarkedNumber>& buffer) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return text;
  struct Mark {
    std::string_view utf8;
    char plain;
  };
  constexpr std::array<Mark, 4> kTypeset = {
      {{"\xC2\xA0", ' '}, {"\xE2\x80\x89", ' '}, {"\xE2\x80\xAF", ' '}, {"\xE2\x80\x99", '\''}}};
  std::size_t size = 0;
  while (!text.empty()) {
    if (size == buffer.size())
      return {};
    const auto mark =
        std::find_if(kTypeset.begin(), kTypeset.end(), [&](const Mark& each) { return text.starts_with(each.utf8); });
    buffer[size++] = mark == kTypeset.end() ? text.front() : mark->plain;
    text.remove_prefix(mark == kTypeset.end() ? 1 : mark->utf8.size());
  }
  return {buffer.data(), size};
}

std::size_t endOfGroups(std::string_view text, char mark) {
  std::size_t end = 0;
  while (end < text.size() && end < 3 && isDigit(text[end]))
    ++end;
  if (end == 0 || text[0] == '0' || end == text.size() || text[end] != mark)
    return 0;
  while (end < text.size() && text[end] == mark) {
    const auto group = text.substr(end + 1, 3);
    if (group.size() < 3 || !areDigits(group))
      return 0;
    end += 4;
  }
  return end < text.size() && isDigit(text[end]) ? 0 : end;
}

char thousandsCharacter(ThousandsMark mark) {
  switch (mark) {
  case ThousandsMark::space:
    return ' ';
  case ThousandsMark::apostrophe:
    return '\'';
  case ThousandsMark::comma:
    return ',';
  case ThousandsMark::point:
    return '.';
  case ThousandsMark::automatic:
  case ThousandsMark::none:
    break;
  }
  return '\0';
}

void MarkCounts::add(std::string_view text) {
  if (text.empty() || text.size() > kLongestMarkedNumber || text.find_first_of("0123456789") == std::string_view::npos)
    return;
  std::array<char, kLongestMarkedNumber> buffer{};
  text = plainMarks(text, buffer);
  text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  const auto addFraction = [&](char mark) { ++(mark == '.' ? point_fractions : comma_fractions); };
  for (const char mark : {' ', '\'', '.', ','}) {
    const std::size_t end = endOfGroups(text, mark);
    if (end == 0)
      continue;
    const std::string_view rest = text.substr(end);
    const bool is_either = rest.empty() && end <= 7 && (mark == '.' || mark == ','); // "1.234": one group, no more
    if (is_either) {
      ++(mark == '.' ? point_either : comma_either);
      return;
    }
    if (!rest.empty() && ((rest[0] != '.' && rest[0] != ',') || rest[0] == mark || !areDigits(rest.substr(1))))
      return;
    ++(mark == ' ' ? blank_groups : mark == '\'' ? apostrophe_groups : mark == '.' ? point_groups : comma_groups);
    if (!rest.empty())
      addFraction(rest[0]);
    return;
  }
  // A fraction that groups of three cannot be, and perhaps an exponent behind it.
  const std::size_t mark = text.find_first_not_of("0123456789");
  if (mark == std::string_view::npos || (text[mark] != '.' && text[mark] != ','))
    return;
  std::string_view rest = text.substr(mark + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
  if (!rest.empty() && (rest[0] == 'e' || rest[0] == 'E')) {
    rest.remove_prefix(1);
    rest.remove_prefix(rest.starts_with('-') || rest.starts_with('+') ? 1 : 0);
    if (rest.empty() || !areDigits(rest))
      return;
    rest = {};
  }
  if (rest.empty())
    addFraction(text[mark]);
}

FoundMarks chooseMarks(const MarkCounts& counts, const TextDialect& wanted, Separator separator) {
  FoundMarks found;
  chooseThousands(counts, wanted, found);
  chooseDecimal(counts, separator, found, wanted.thousands == ThousandsMark::none);
  if (wanted.decimal_mark != DecimalMark::automatic)
    found.decimal_mark = wanted.decimal_mark;
  return found;
}

} // namespace nullcline
