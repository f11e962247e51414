// Every word of the engine that the window translates: found by walking all that describe() can name, the methods, the
// systems, the examples and the rest of what engineText() is asked for.
#pragma once

#include "engine/core/describe.h"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace nullcline {

/// A visitor for describe() that also goes into the alternatives and list entries that are not chosen.
class TextCollector {
 public:
  void add(const std::string& text) {
    if (!text.empty())
      texts_.insert(text);
  }
  const std::set<std::string>& texts() const { return texts_; }

  template <class Options>
  void walk(Options options) {
    describe(*this, options);
  }
  template <class Enumeration>
  void addNames(Enumeration value) {
    for (const auto& name : enumNames(value))
      add(name.label);
  }

  void number(const char*, double&, const OptionText& text, NumberRange = {}) { add(text); }
  void optionalNumber(const char*, std::optional<double>&, const OptionText& text) { add(text); }
  template <class Integer>
  void integer(const char*, Integer&, const OptionText& text, IntegerRange = {}) {
    add(text);
  }
  void flag(const char*, bool&, const OptionText& text) { add(text); }
  void text(const char*, std::string&, const OptionText& text) { add(text); }
  template <class Enumeration>
  void choice(const char*, Enumeration& value, const OptionText& text) {
    add(text);
    addNames(value);
  }
  template <class Struct>
  void group(const char*, Struct& value, const OptionText& text) {
    add(text);
    describe(*this, value);
  }
  template <class... Options>
  void alternative(const char*, std::variant<Options...>&, const OptionText& text) {
    add(text);
    (addAlternative(Options{}), ...);
  }
  template <class Struct>
  void list(const char*, std::vector<Struct>&, const OptionText& text) {
    add(text);
    walk(Struct{});
  }

 private:
  void add(const OptionText& text) {
    for (const char* words : {text.label, text.help, text.unit})
      add(std::string(words));
  }
  template <class Options>
  void addAlternative(Options options) {
    add(std::string(Options::kLabel));
    describe(*this, options);
  }

  std::set<std::string> texts_;
};

} // namespace nullcline
