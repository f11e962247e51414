// Options are plain structs, listed once: describe(visitor, options) names every field with its label, explanation,
// unit and range, and JSON, command-line paths and the window's forms all come from that one list.
//
// A visitor has these members (see options_json.h for the three we have), and optionalNumber(name,
// std::optional<double>&, text) for a number that may be left out:
//   number(name, double&, text, range)      integer(name, integer&, text, range)      flag(name, bool&, text)
//   choice(name, enumeration&, text)        text(name, std::string&, text)            group(name, struct&, text)
//   alternative(name, std::variant&, text)  list(name, std::vector<struct>&, text)
// An enumeration gives its names through `std::span<const EnumName<E>> enumNames(E)`, found by argument-dependent
// lookup; each alternative of a variant has `static constexpr const char* kName` and its own describe().
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace nullcline {

struct OptionText {
  const char* label = "";
  const char* help = ""; // what happens if it is raised
  const char* unit = "";
};

struct NumberRange {
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
};

struct IntegerRange {
  long long minimum = 0;
  long long maximum = std::numeric_limits<int>::max();
};

/// Whether a field shall be named to this visitor. `acts`: whether anything reads it as the other options stand. Forms
/// and paths are offered only what acts; files hold every field.
template <class Visitor>
constexpr bool offers(const Visitor&, bool acts) {
  if constexpr (requires { Visitor::kOnlyWhatActs; })
    return acts;
  else
    return true;
}

template <class Enumeration>
struct EnumName {
  Enumeration value;
  const char* name;  // in files and on the command line
  const char* label; // for people
};

template <class Enumeration>
const char* nameOf(Enumeration value) {
  for (const auto& entry : enumNames(value))
    if (entry.value == value)
      return entry.name;
  return "";
}

} // namespace nullcline
