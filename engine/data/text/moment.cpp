#include "engine/data/text/moment.h"

#include "engine/core/numbers.h"
#include "engine/data/table_cells.h"
#include "engine/data/text/month_names.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;
constexpr std::size_t kLongestName = 12; // bytes
constexpr std::size_t kLongestNumber = 9;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
/// Also a byte of the accented letters that names of months have: U+00C0 to U+00FF in UTF-8.
bool isLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte == 0xC3 || (byte >= 0x80 && byte <= 0xBF);
}

/// Up to `most` digits from the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t most) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < text.size() && digits < most && isDigit(text[digits]))
    value = value * 10 + (text[digits++] - '0');
  text.remove_prefix(digits);
  return digits == 0 ? std::nullopt : std::optional<int>(value);
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c)
    return false;
  text.remove_prefix(1);
  return true;
}

struct DateWord {
  std::string_view text;
  int number = 0;
  bool is_name = false;
};

/// Drops "Sunday, " from the front of a date.
std::string_view behindWeekday(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && isLetter(text[length]))
    ++length;
  return length > 1 && length < text.size() && isWeekday(text.substr(0, length)) ? text.substr(length) : text;
}

/// The words of a date, divided by - / . , or blanks, and perhaps a day of the week before them: how many there are, 0
/// if there is anything else.
std::size_t splitDate(std::string_view text, std::array<DateWord, 3>& words) {
  std::size_t count = 0;
  text = behindWeekday(text);
  while (!text.empty()) {
    const auto same_kind = isDigit(text.front()) ? isDigit : isLetter(text.front()) ? isLetter : nullptr;
    if (!same_kind) {
      if (std::string_view("-/., ").find(text.front()) == std::string_view::npos)
        return 0;
      text.remove_prefix(1);
      continue;
    }
    std::size_t length = 0;
    while (length < text.size() && same_kind(text[length]))
      ++length;
    const std::string_view part = text.substr(0, length);
    if (same_kind == isLetter && count > 0 && isWordInDate(part)) {
      text.remove_prefix(length);
      continue;
    }
    if (count == words.size() || length > (same_kind == isLetter ? kLongestName : kLongestNumber))
      return 0;
    DateWord& word = words[count++];
    word = {part, 0, same_kind == isLetter};
    if (word.is_name) {
      const auto month = monthOf(word.text);
      if (!month)
        return 0;
      word.number = *month;
    } else {
      auto digits = word.text;
      word.number = *takeNumber(digits, 9);
    }
    text.remove_prefix(length);
  }
  return count;
}

std::optional<std::int64_t> dayOf(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year > 9999 || month > 12 || day > 31 || !date.ok())
    return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

int fullYear(int short_year) {
  return short_year + (short_year >= 69 ? 1900 : 2000);
}

/// A month without a day; `words` are the two of `text`.
bool parseMonth(std::string_view text, const std::array<DateWord, 3>& words, DateFormat format, Moment& moment) {
  if (format == DateFormat::month_day_year)
    return false;
  const bool year_first = format == DateFormat::year_month_day;
  const DateWord& year = words[year_first ? 0 : 1];
  const DateWord& month = words[year_first ? 1 : 0];
  moment.short_year = !year_first && month.is_name && year.text.size() == 2 && text.find('-') != std::string_view::npos;
  const bool is_year = !year.is_name && (moment.short_year || (year.text.size() == 4 && year.number >= 1000));
  const bool is_month =
      month.is_name || (month.text.size() <= 2 && text.find_first_not_of("0123456789-/") == text.npos);
  if (!is_year || !is_month)
    return false;
  const auto found = dayOf(moment.short_year ? fullYear(year.number) : year.number, month.number, 1);
  moment.day = found.value_or(0);
  moment.whole_month = true;
  return found.has_value();
}

bool parseDate(std::string_view text, DateFormat format, Moment& moment) {
  if (format == DateFormat::compact) {
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit))
      return false;
    const auto part = [&](std::size_t from, std::size_t size) {
      auto digits = text.substr(from, size);
      return *takeNumber(digits, size);
    };
    const auto day = dayOf(part(0, 4), part(4, 2), part(6, 2));
    moment.day = day.value_or(0);
    return day.has_value();
  }
  std::array<DateWord, 3> words;
  const bool may_be = !text.empty() && (isDigit(text.front()) || isLetter(text.front()));
  const std::size_t count = may_be ? splitDate(text, words) : 0;
  if (count == 2 && !moment.has_clock)
    return parseMonth(text, words, format, moment);
  if (count != words.size())
    return false;
  const bool year_first = format == DateFormat::year_month_day;
  const DateWord& year = words[year_first ? 0 : 2];
  const DateWord& month = words[format == DateFormat::month_day_year ? 0 : 1];
  const DateWord& day = words[year_first ? 2 : format == DateFormat::month_day_year ? 1 : 0];
  const std::size_t year_digits = year.text.size();
  if (year.is_name || day.is_name || day.text.size() > 2 || (!month.is_name && month.text.size() > 2) ||
      !(year_digits == 4 || (year_digits == 2 && !year_first)))
    return false;
  moment.short_year = year_digits == 2;
  const int full_year = moment.short_year ? fullYear(year.number) : year.number;
  const auto found = dayOf(full_year, month.number, day.number);
  moment.day = found.value_or(0);
  return found.has_value();
}

/// Takes "Z", "UTC", "GMT" or "+02:00" from the end of a time of day; the seconds that it is ahead of UTC.
std::optional<double> takeZone(std::string_view& clock) {
  const auto drop = [&](std::string_view ending) {
    if (!clock.ends_with(ending))
      return false;
    clock = trimmed(clock.substr(0, clock.size() - ending.size()));
    return true;
  };
  if (drop("Z") || drop("UTC") || drop("GMT"))
    return 0.0;
  const std::size_t sign = clock.find_last_of("+-");
  if (sign == std::string_view::npos)
    return std::nullopt;
  std::string_view zone = clock.substr(sign + 1);
  const auto hours = takeNumber(zone, 2);
  take(zone, ':');
  const auto minutes = zone.empty() ? std::optional<int>(0) : takeNumber(zone, 2);
  if (!hours || !minutes || !zone.empty() || *hours > 14 || *minutes > 59)
    return std::nullopt;
  const double seconds = 3600.0 * *hours + 60.0 * *minutes;
  const bool behind = clock[sign] == '-';
  clock = trimmed(clock.substr(0, sign));
  return behind ? -seconds : seconds;
}

/// Twelve hours later, or minus twelve at midnight; nothing if there is neither AM nor PM.
enum class HalfDay { none, morning, afternoon };
HalfDay takeHalfDay(std::string_view& text) {
  const std::string lower = lowerCase(text.substr(text.size() - std::min<std::size_t>(text.size(), 4)));
  for (const std::string_view ending : {"am", "pm", "a.m.", "p.m."})
    if (lower.ends_with(ending)) {
      text = trimmed(text.substr(0, text.size() - ending.size()));
      return ending.front() == 'a' ? HalfDay::morning : HalfDay::afternoon;
    }
  return HalfDay::none;
}

/// Where the time of day begins that is behind a date, if one is.
std::size_t clockPlace(std::string_view text) {
  std::size_t place = text.find(':');
  if (place == std::string_view::npos || place == 0)
    return text.size();
  while (place > 0 && isDigit(text[place - 1]))
    --place;
  return place;
}

} // namespace

std::optional<double> parseClockTime(std::string_view text) {
  const HalfDay half = takeHalfDay(text);
  auto hours = takeNumber(text, 6);
  if (!hours || !take(text, ':') || text.size() < 2 || !isDigit(text[1]))
    return std::nullopt;
  const auto minutes = takeNumber(text, 2);
  if (!minutes || *minutes > 59)
    return std::nullopt;
  if (half != HalfDay::none) {
    if (*hours < 1 || *hours > 12)
      return std::nullopt;
    hours = *hours % 12 + (half == HalfDay::afternoon ? 12 : 0);
  }
  const double whole = 3600.0 * *hours + 60.0 * *minutes;
  if (text.empty())
    return whole;
  if (!take(text, ':') || text.size() < 2 || !isDigit(text[0]) || !isDigit(text[1]))
    return std::nullopt;
  std::string seconds(text);
  if (seconds.size() > 2) {
    // A comma before the fraction is ISO 8601 as well.
    if ((seconds[2] != '.' && seconds[2] != ',') || !std::all_of(seconds.begin() + 3, seconds.end(), isDigit))
      return std::nullopt;
    seconds[2] = '.';
  }
  const auto rest = parseNumber(seconds);
  return rest && *rest < 60.0 ? std::optional<double>(whole + *rest) : std::nullopt;
}

std::optional<Moment> parseMoment(std::string_view text, DateFormat format) {
  Moment moment;
  const std::size_t place = clockPlace(text);
  std::string_view date = text.substr(0, place);
  std::string_view clock = text.substr(place);
  if (!clock.empty()) {
    if (date.empty() || (date.back() != 'T' && date.back() != ' ' && date.back() != 't'))
      return std::nullopt;
    date = trimmed(date.substr(0, date.size() - 1));
    const auto ahead = takeZone(clock);
    const auto seconds = parseClockTime(clock);
    if (!seconds || *seconds >= kSecondsPerDay)
      return std::nullopt;
    moment.has_clock = true;
    moment.has_zone = ahead.has_value();
    moment.seconds = *seconds - ahead.value_or(0.0);
  }
  return parseDate(date, format, moment) ? std::optional<Moment>(moment) : std::nullopt;
}

std::string momentText(std::int64_t day, double seconds) {
  const double days = std::floor(seconds / kSecondsPerDay);
  day += static_cast<std::int64_t>(days);
  seconds -= days * kSecondsPerDay;
  const std::string date = isoDate(static_cast<double>(day) * kSecondsPerDay);
  if (seconds == 0.0)
    return date;
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const int whole = static_cast<int>(seconds);
  const double fraction = seconds - whole;
  const std::string end = fraction > 0.0 ? formatNumber(fraction, 6).substr(1) : "";
  return date + " " + two(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60) +
         (end.starts_with('.') ? end : "");
}

} // namespace nullcline
