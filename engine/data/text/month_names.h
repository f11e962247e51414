// Names of months in dates, in the languages that tables mostly come in.
#pragma once

#include <optional>
#include <string_view>

namespace nullcline {

/// 1 to 12 of an English, German, French, Spanish or Italian name, or of its beginning from three letters on, in any
/// case and with or without accents, in UTF-8. Nothing for what could be two months, as "jui" could.
std::optional<int> monthOf(std::string_view word);

/// A day of the week in those languages, which may stand before a date: "Sunday", "mer.", "Mo"; no name of a month.
bool isWeekday(std::string_view word);

/// Words that may stand between the parts of a date: "de" in "12 de marzo de 2020", "er" in "1er mai 2020".
bool isWordInDate(std::string_view word);

} // namespace nullcline
