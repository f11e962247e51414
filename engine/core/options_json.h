// The three readers of describe(): options to JSON, JSON to options, and the flat list of fields that forms are built
// of.
#pragma once

#include "engine/core/describe.h"
#include "engine/core/expected.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace nullcline {

using Json = nlohmann::json;

// ---------------------------------------------------------------------------------------------- options to JSON

class JsonWriter {
 public:
  Json json = Json::object();

  void number(const char* name, double& value, const OptionText&, NumberRange = {}) { json[name] = value; }
  void optionalNumber(const char* name, std::optional<double>& value, const OptionText&) {
    json[name] = value ? Json(*value) : Json(nullptr);
  }
  template <class Integer>
  void integer(const char* name, Integer& value, const OptionText&, IntegerRange = {}) {
    json[name] = value;
  }
  void flag(const char* name, bool& value, const OptionText&) { json[name] = value; }
  void text(const char* name, std::string& value, const OptionText&) { json[name] = value; }
  template <class Enumeration>
  void choice(const char* name, Enumeration& value, const OptionText&) {
    json[name] = nameOf(value);
  }
  template <class Struct>
  void group(const char* name, Struct& value, const OptionText&) {
    JsonWriter inner;
    describe(inner, value);
    json[name] = std::move(inner.json);
  }
  template <class... Options>
  void alternative(const char* name, std::variant<Options...>& value, const OptionText&) {
    JsonWriter inner;
    std::visit(
        [&](auto& options) {
          inner.json["kind"] = std::decay_t<decltype(options)>::kName;
          describe(inner, options);
        },
        value);
    json[name] = std::move(inner.json);
  }
  template <class Struct>
  void list(const char* name, std::vector<Struct>& values, const OptionText&) {
    Json array = Json::array();
    for (auto& value : values) {
      JsonWriter inner;
      describe(inner, value);
      array.push_back(std::move(inner.json));
    }
    json[name] = std::move(array);
  }
};

template <class Options>
Json toJson(Options options) {
  JsonWriter writer;
  describe(writer, options);
  return std::move(writer.json);
}

// ---------------------------------------------------------------------------------------------- JSON to options

/// Lists in files are no longer: a table's columns are the longest.
inline constexpr std::size_t kLongestList = std::size_t{1} << 16;

/// Changes only what the JSON names; the first thing that does not fit becomes the error, with its path and range.
class JsonReader {
 public:
  JsonReader(const Json& json, std::string path) : json_(json), path_(std::move(path)) {
    if (!json_.is_object())
      fail("expected an object in braces");
  }

  void number(const char* name, double& value, const OptionText&, NumberRange range = {}) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (!entry->is_number())
      return fail(name, "expected a number, got " + entry->dump());
    const double given = entry->get<double>();
    if (!(given >= range.minimum && given <= range.maximum))
      return fail(name, entry->dump() + " is outside " + rangeText(range.minimum, range.maximum));
    value = given;
  }
  void optionalNumber(const char* name, std::optional<double>& value, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (!entry->is_number() && !entry->is_null())
      return fail(name, "expected a number or null, got " + entry->dump());
    value = entry->is_null() ? std::nullopt : std::optional<double>(entry->get<double>());
  }
  template <class Integer>
  void integer(const char* name, Integer& value, const OptionText&, IntegerRange range = {}) {
    const Json* entry = find(name);
    if (!entry)
      return;
    const bool whole_number = entry->is_number_float() && std::floor(entry->get<double>()) == entry->get<double>() &&
                              std::abs(entry->get<double>()) < 1e15;
    if (!entry->is_number_integer() && !whole_number)
      return fail(name, "expected a whole number, got " + entry->dump());
    const bool too_large = entry->is_number_unsigned() &&
                           entry->get<unsigned long long>() > static_cast<unsigned long long>(range.maximum);
    const long long given = whole_number ? static_cast<long long>(entry->get<double>()) : entry->get<long long>();
    if (too_large || given < range.minimum || given > range.maximum)
      return fail(name, entry->dump() + " is outside " + std::to_string(range.minimum) + " to " +
                            std::to_string(range.maximum));
    value = static_cast<Integer>(given);
  }
  void flag(const char* name, bool& value, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (!entry->is_boolean())
      return fail(name, "expected true or false, got " + entry->dump());
    value = entry->get<bool>();
  }
  void text(const char* name, std::string& value, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (!entry->is_string())
      return fail(name, "expected a text in quotes, got " + entry->dump());
    value = entry->get<std::string>();
  }
  template <class Enumeration>
  void choice(const char* name, Enumeration& value, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    std::string names;
    for (const auto& option : enumNames(value)) {
      if (entry->is_string() && entry->get_ref<const std::string&>() == option.name) {
        value = option.value;
        return;
      }
      names += (names.empty() ? "" : ", ") + std::string(option.name);
    }
    fail(name, "expected one of " + names + ", got " + entry->dump());
  }
  template <class Struct>
  void group(const char* name, Struct& value, const OptionText&) {
    if (const Json* entry = find(name))
      readInner(*entry, path_ + name, value);
  }
  template <class... Options>
  void alternative(const char* name, std::variant<Options...>& value, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (entry->is_string())
      return selectKind(name, entry->get<std::string>(), value);
    if (!entry->is_object())
      return fail(name, "expected an object with a \"kind\", got " + entry->dump());
    if (const auto kind = entry->find("kind"); kind != entry->end())
      selectKind(name, kind->is_string() ? kind->get<std::string>() : kind->dump(), value);
    Json rest = *entry;
    rest.erase("kind");
    std::visit([&](auto& options) { readInner(rest, path_ + name, options); }, value);
  }
  template <class Struct>
  void list(const char* name, std::vector<Struct>& values, const OptionText&) {
    const Json* entry = find(name);
    if (!entry)
      return;
    if (!entry->is_array() || entry->size() > kLongestList)
      return fail(name, "expected a list of at most " + std::to_string(kLongestList) + " entries");
    values.resize(entry->size());
    for (std::size_t i = 0; i < values.size(); ++i)
      readInner((*entry)[i], path_ + name + "." + std::to_string(i), values[i]);
  }

  /// Call after describe(): a name that no field has is an error too.
  void checkUnknownNames() {
    if (!json_.is_object())
      return;
    for (const auto& [name, value] : json_.items()) {
      bool known = false;
      for (const auto& field : known_)
        known = known || field == name;
      if (!known)
        fail(name.c_str(), "there is no such option here; known: " + joined(known_));
    }
  }
  const std::string& problem() const { return problem_; }

 private:
  const Json* find(const char* name) {
    known_.emplace_back(name);
    if (!json_.is_object())
      return nullptr;
    const auto entry = json_.find(name);
    return entry == json_.end() ? nullptr : &*entry;
  }
  template <class Struct>
  void readInner(const Json& given, const std::string& path, Struct& value) {
    Json json = given;
    if constexpr (requires { upgradeJson(json, value); })
      upgradeJson(json, value); // as earlier versions wrote it
    JsonReader inner(json, path + ".");
    describe(inner, value);
    inner.checkUnknownNames();
    if (problem_.empty())
      problem_ = inner.problem();
  }
  template <class... Options>
  void selectKind(const char* name, const std::string& kind, std::variant<Options...>& value) {
    std::string names;
    bool found = false;
    const auto consider = [&]<class Alternative>(Alternative&& fresh) {
      using Type = std::decay_t<Alternative>;
      names += (names.empty() ? "" : ", ") + std::string(Type::kName);
      if (kind != Type::kName)
        return;
      found = true;
      if (!std::holds_alternative<Type>(value))
        value = std::forward<Alternative>(fresh);
    };
    (consider(Options{}), ...);
    if (!found)
      fail(name, "expected one of " + names + ", got " + kind);
  }
  void fail(const std::string& what) {
    if (problem_.empty())
      problem_ = "Option " + (path_.empty() ? "list" : path_.substr(0, path_.size() - 1)) + ": " + what + ".";
  }
  void fail(const char* name, const std::string& what) {
    if (problem_.empty())
      problem_ = "Option " + path_ + name + ": " + what + ".";
  }
  static std::string rangeText(double minimum, double maximum) {
    return Json(minimum).dump() + " to " + (std::isinf(maximum) ? "infinity" : Json(maximum).dump());
  }
  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
      text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  const Json& json_;
  std::string path_;
  std::string problem_;
  std::vector<std::string> known_;
};

/// `options` changed as the JSON says; nothing is changed if any part of it does not fit.
template <class Options>
Expected<Options> fromJson(const Json& json, Options options) {
  JsonReader reader(json, "");
  describe(reader, options);
  reader.checkUnknownNames();
  if (!reader.problem().empty())
    return usageError(reader.problem());
  return options;
}

// ---------------------------------------------------------------------------------------------- fields for forms

enum class OptionKind { number, integer, flag, choice, text };

struct OptionField {
  std::string path; // "stages.0.objective.test_functions"; an alternative's own choice has the path of the variant
  OptionKind kind = OptionKind::text;
  OptionText text;
  double minimum = 0.0;
  double maximum = 0.0;
  std::vector<std::pair<std::string, std::string>> choices; // name in files, label for people
  Json value;
  bool is_alternative = false; // a choice that brings options of its own
};

class OptionLister {
 public:
  static constexpr bool kOnlyWhatActs = true; // see offers()
  std::vector<OptionField> fields;
  /// Whole lists: no field of a form, but a path may name them. value: a fresh entry; choices: where an entry is
  /// one alternative and nothing else.
  std::vector<OptionField> lists;
  std::vector<OptionField> groups; // what they are called; without a value

  explicit OptionLister(std::string prefix = "") : prefix_(std::move(prefix)) {}

  void number(const char* name, double& value, const OptionText& text, NumberRange range = {}) {
    fields.push_back({prefix_ + name, OptionKind::number, text, range.minimum, range.maximum, {}, value});
  }
  void optionalNumber(const char* name, std::optional<double>& value, const OptionText& text) {
    constexpr double kNoLimit = std::numeric_limits<double>::infinity();
    const Json now = value ? Json(*value) : Json(nullptr);
    fields.push_back({prefix_ + name, OptionKind::number, text, -kNoLimit, kNoLimit, {}, now});
  }
  template <class Integer>
  void integer(const char* name, Integer& value, const OptionText& text, IntegerRange range = {}) {
    fields.push_back({prefix_ + name,
                      OptionKind::integer,
                      text,
                      static_cast<double>(range.minimum),
                      static_cast<double>(range.maximum),
                      {},
                      value});
  }
  void flag(const char* name, bool& value, const OptionText& text) {
    fields.push_back({prefix_ + name, OptionKind::flag, text, 0, 1, {}, value});
  }
  void text(const char* name, std::string& value, const OptionText& text) {
    fields.push_back({prefix_ + name, OptionKind::text, text, 0, 0, {}, value});
  }
  template <class Enumeration>
  void choice(const char* name, Enumeration& value, const OptionText& text) {
    OptionField field{prefix_ + name, OptionKind::choice, text, 0, 0, {}, nameOf(value)};
    for (const auto& option : enumNames(value))
      field.choices.emplace_back(option.name, option.label);
    fields.push_back(std::move(field));
  }
  template <class Struct>
  void group(const char* name, Struct& value, const OptionText& text) {
    groups.push_back({prefix_ + name, OptionKind::text, text, 0, 0, {}, {}});
    append(name, value);
  }
  template <class... Options>
  void alternative(const char* name, std::variant<Options...>& value, const OptionText& text) {
    OptionField field{prefix_ + name, OptionKind::choice, text, 0, 0, {}, {}, true};
    (field.choices.emplace_back(Options::kName, Options::kLabel), ...);
    field.value = std::visit([](auto& options) { return std::decay_t<decltype(options)>::kName; }, value);
    fields.push_back(std::move(field));
    std::visit([&](auto& options) { append(name, options); }, value);
  }
  template <class Struct>
  void list(const char* name, std::vector<Struct>& values, const OptionText& text) {
    OptionField whole{prefix_ + name, OptionKind::text, text, 0, 0, {}, toJson(Struct{})};
    const auto entry = freshFields(Struct{});
    if (!entry.empty() && entry.front().is_alternative && whole.value.size() == 1)
      whole.choices = entry.front().choices;
    lists.push_back(std::move(whole));
    for (std::size_t i = 0; i < values.size(); ++i)
      append((std::string(name) + "." + std::to_string(i)).c_str(), values[i]);
  }

 private:
  template <class Struct>
  void append(const char* name, Struct& value) {
    OptionLister inner(prefix_ + name + ".");
    describe(inner, value);
    fields.insert(fields.end(), inner.fields.begin(), inner.fields.end());
    lists.insert(lists.end(), inner.lists.begin(), inner.lists.end());
    groups.insert(groups.end(), inner.groups.begin(), inner.groups.end());
  }
  template <class Struct>
  static std::vector<OptionField> freshFields(Struct value) {
    OptionLister lister;
    describe(lister, value);
    return std::move(lister.fields);
  }
  std::string prefix_;
};

template <class Options>
std::vector<OptionField> listOptions(Options options) {
  OptionLister lister;
  describe(lister, options);
  return std::move(lister.fields);
}

/// The fields that `path` names: one whole path, or any unambiguous end of it ("learning_rate"). Paths that differ only
/// in a list index ("stages.0.epochs", "stages.1.epochs") are one name: all of them.
Expected<std::vector<std::string>> resolveOptionPath(const std::vector<OptionField>& fields, const std::string& path);
/// JSON that sets one option: {"a": {"b": value}} for "a.b"; list indices keep the other entries.
Json nestedOption(const Json& whole, const std::string& path, const Json& value);

/// "path=value" or "path=JSON" applied to the options; the path may be any unambiguous end of a full path. A list is
/// replaced as a whole: regularizers=[{"kind": "steer"}].
template <class Options>
Expected<Options> withOption(Options options, const std::string& path, const Json& value) {
  OptionLister lister;
  describe(lister, options);
  lister.fields.insert(lister.fields.end(), lister.lists.begin(), lister.lists.end());
  const auto resolved = resolveOptionPath(lister.fields, path);
  if (!resolved)
    return resolved.error();
  Json whole = toJson(options);
  for (const auto& full : *resolved)
    whole = nestedOption(whole, full, value);
  return fromJson(whole, options);
}

} // namespace nullcline
