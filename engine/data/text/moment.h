// Dates and times of day as people write them.
#pragma once

#include "engine/data/text/dialect.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nullcline {

/// A day of the Gregorian calendar and the seconds after its midnight, apart so that no digit of the seconds is lost.
struct Moment {
  std::int64_t day = 0;     // since 1970-01-01
  double seconds = 0.0;     // 0 to 86400, or more or less where a time zone moved it
  bool has_clock = false;   // a time of day stood there
  bool has_zone = false;    // and its distance from UTC, which was undone
  bool whole_month = false; // no day stood there: the first of it
  bool short_year = false;  // of two digits: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068 (POSIX)

  double secondsSince(std::int64_t other_day) const { return static_cast<double>(day - other_day) * 86400.0 + seconds; }
};

/// A date with an optional time of day: "2020-03-01", "1.3.2020 12:30", "Mar 1, 2020 1:05:07.25 PM", "12. März 2021",
/// "2020-03-01T12:30:00+02:00". Also a month without a day: "2020-03" with the year first, "Mar 2020", "Mar-20" and
/// "3/2020" with the day first, so that these are not read twice. Nothing for what the calendar does not have.
std::optional<Moment> parseMoment(std::string_view text, DateFormat format);

/// Seconds of "H:MM", "H:MM:SS" or "H:MM:SS.fraction", with AM or PM if it is of the day; more than 24 hours are a
/// time that passed.
std::optional<double> parseClockTime(std::string_view text);

/// "2020-03-01", and the time of day if it is not midnight.
std::string momentText(std::int64_t day, double seconds);

} // namespace nullcline
