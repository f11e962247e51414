#include "engine/data/text/month_names.h"

#include <array>
#include <string>

namespace nullcline {

namespace {

/// Wide and abbreviated names of the Gregorian calendar in the Unicode Common Locale Data Repository (CLDR 44: en, de,
/// de-AT, fr, es, it), in lower case and without accents. What is the beginning of another name is left out; "maerz"
/// and "mrz" are what German programs write without umlauts.
constexpr std::array<std::string_view, 12> kMonths = {
    "january januar janner janvier enero gennaio",
    "february februar feber fevrier febrero febbraio",
    "march marz maerz mrz mars marzo",
    "april avril abril aprile",
    "may mai mayo maggio",
    "june juni juin junio giugno",
    "july juli juillet julio luglio",
    "august aout agosto",
    "september septembre septiembre setiembre settembre",
    "october oktober octobre octubre ottobre",
    "november novembre noviembre",
    "december dezember decembre diciembre dicembre",
};

/// Of the same source. Two letters are enough in German only.
constexpr std::string_view kWeekdays =
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes "
    "sabado "
    "domingo lunedi martedi mercoledi giovedi venerdi sabato domenica";
constexpr std::string_view kShortWeekdays = "mo di mi do fr sa so";

/// In lower case and without accents; empty if it has a letter that no name of a month or a day has.
std::string folded(std::string_view word) {
  struct Letter {
    std::string_view utf8;
    char plain;
  };
  constexpr std::array<Letter, 10> kAccents = {{{"\xC3\xA1", 'a'},
                                                {"\xC3\xAC", 'i'},
                                                {"\xC3\xA4", 'a'},
                                                {"\xC3\x84", 'a'},
                                                {"\xC3\xA9", 'e'},
                                                {"\xC3\x89", 'e'},
                                                {"\xC3\xA8", 'e'},
                                                {"\xC3\x88", 'e'},
                                                {"\xC3\xBB", 'u'},
                                                {"\xC3\x9B", 'u'}}};
  std::string plain;
  while (!word.empty()) {
    const char c = word.front();
    if (static_cast<unsigned char>(c) < 0x80) {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      word.remove_prefix(1);
      continue;
    }
    std::size_t length = 0;
    for (const auto& letter : kAccents)
      if (word.starts_with(letter.utf8)) {
        plain += letter.plain;
        length = letter.utf8.size();
      }
    if (length == 0)
      return {};
    word.remove_prefix(length);
  }
  return plain;
}

bool hasNameWith(std::string_view names, std::string_view beginning) {
  for (std::size_t start = 0; start < names.size(); start = names.find(' ', start) + 1) {
    if (names.substr(start).starts_with(beginning))
      return true;
    if (names.find(' ', start) == std::string_view::npos)
      break;
  }
  return false;
}

} // namespace

std::optional<int> monthOf(std::string_view word) {
  const std::string plain = folded(word);
  if (plain.size() < 3)
    return std::nullopt;
  std::optional<int> month;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (!hasNameWith(kMonths[i], plain))
      continue;
    if (month)
      return std::nullopt;
    month = static_cast<int>(i) + 1;
  }
  return month;
}

bool isWeekday(std::string_view word) {
  const std::string plain = folded(word);
  if (plain.size() < 3)
    return plain.size() == 2 && hasNameWith(kShortWeekdays, plain);
  return hasNameWith(kWeekdays, plain) && !monthOf(word);
}

bool isWordInDate(std::string_view word) {
  return word == "de" || word == "del" || word == "er";
}

} // namespace nullcline
