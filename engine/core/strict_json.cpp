#include "engine/core/strict_json.h"

#include <set>
#include <vector>

namespace nullcline {

namespace {

/// The deepest nesting of brackets outside strings, found before anything is built.
std::size_t nestingDepth(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      in_string = c != '"';
      continue;
    }
    if (c == '"')
      in_string = true;
    if (c == '{' || c == '[')
      deepest = std::max(deepest, ++depth);
    if ((c == '}' || c == ']') && depth > 0)
      --depth;
  }
  return deepest;
}

} // namespace

Expected<nlohmann::json> parseStrictJson(std::string_view text, const std::string& what, std::size_t max_depth) {
  using Json = nlohmann::json;
  if (nestingDepth(text) > max_depth)
    return badInput(what + " nests brackets more than " + std::to_string(max_depth) + " deep.");

  std::vector<std::set<std::string>> keys; // of the objects that are open
  std::string repeated;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start)
      keys.emplace_back();
    else if (event == Json::parse_event_t::object_end && !keys.empty())
      keys.pop_back();
    else if (event == Json::parse_event_t::key && !keys.empty() && !keys.back().insert(parsed).second)
      repeated = parsed;
    return true;
  };
  try {
    Json json = nlohmann::json::parse(text.begin(), text.end(), watch);
    if (!repeated.empty())
      return badInput(what + " names \"" + repeated + "\" twice.");
    return json;
  } catch (const Json::exception& error) {
    return badInput(what + " is not valid JSON (" + error.what() + ").");
  }
}

} // namespace nullcline
