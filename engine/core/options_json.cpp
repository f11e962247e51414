#include "engine/core/options_json.h"

#include <algorithm>

namespace nullcline {

namespace {

/// "stages.3.epochs" and "stages.0.epochs" are alike.
std::string withoutIndices(const std::string& path) {
  std::string text;
  for (const char c : path)
    if (c < '0' || c > '9')
      text += c;
  return text;
}

} // namespace

Expected<std::vector<std::string>> resolveOptionPath(const std::vector<OptionField>& fields, const std::string& path) {
  std::vector<std::string> matches;
  for (const auto& field : fields) {
    if (field.path == path)
      return std::vector<std::string>{path};
    if (field.path.size() > path.size() && field.path.ends_with("." + path))
      matches.push_back(field.path);
  }
  const bool alike = std::all_of(matches.begin(), matches.end(), [&](const std::string& match) {
    return withoutIndices(match) == withoutIndices(matches.front());
  });
  if (!matches.empty() && alike)
    return matches;
  std::string names;
  for (const auto& field : fields)
    if (matches.empty() || std::find(matches.begin(), matches.end(), field.path) != matches.end())
      names += (names.empty() ? "" : ", ") + field.path;
  return usageError("There is " + std::string(matches.empty() ? "no" : "more than one") + " option called " + path +
                    " here. Choose from: " + names + ".");
}

Json nestedOption(const Json& whole, const std::string& path, const Json& value) {
  Json result = whole;
  std::string pointer;
  for (const char c : path)
    pointer += c == '.' ? '/' : c;
  Json& target = result[Json::json_pointer("/" + pointer)];
  // An alternative is chosen by its name; the reader fills in the defaults of the one chosen.
  if (target.is_object() && value.is_string())
    target = Json{{"kind", value}};
  else
    target = value;
  return result;
}

} // namespace nullcline
