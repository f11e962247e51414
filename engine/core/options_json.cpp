#include "engine/core/options_json.h"

#include <algorithm>
#include <string_view>

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

/// Changes of one letter (put in, left out, another) from a to b (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k)
    row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t changed = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
      diagonal = row[k];
      row[k] = std::min({changed, row[k] + 1, row[k - 1] + 1});
    }
  }
  return row.back();
}

/// The last parts of `path`, as many as `like` has.
std::string_view endOf(std::string_view path, std::string_view like) {
  auto parts = std::count(like.begin(), like.end(), '.') + 1;
  std::size_t at = path.size();
  while (parts-- > 0 && at != std::string_view::npos && at > 0)
    at = path.rfind('.', at - 1);
  return at == std::string_view::npos || at == 0 ? path : path.substr(at + 1);
}

/// The five paths that differ least from what was typed, which may be the end of one.
std::vector<std::string> nearest(const std::vector<OptionField>& fields, const std::string& typed) {
  constexpr std::size_t kFew = 5;
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& field : fields) {
    const auto end = endOf(field.path, typed);
    const auto last = endOf(field.path, ""), typed_last = endOf(typed, "");
    const std::size_t whole = std::min(editDistance(typed, end), editDistance(typed, field.path));
    const std::size_t as_kind = field.is_alternative ? editDistance(typed, field.path + ".kind") : whole;
    ranked.emplace_back(std::min({whole, as_kind, editDistance(typed_last, last) + 1}), field.path);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  ranked.resize(std::min(ranked.size(), kFew));
  std::vector<std::string> paths;
  for (auto& entry : ranked)
    paths.push_back(std::move(entry.second));
  return paths;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// The fields that the path, or an end of it, names.
std::vector<const OptionField*> matchesOf(const std::vector<OptionField>& fields, const std::string& path) {
  std::vector<const OptionField*> matches;
  for (const auto& field : fields) {
    if (field.path == path)
      return {&field};
    if (field.path.size() > path.size() && field.path.ends_with("." + path))
      matches.push_back(&field);
  }
  return matches;
}

} // namespace

Expected<std::vector<std::string>> resolveOptionPath(const std::vector<OptionField>& fields, const std::string& path) {
  auto found = matchesOf(fields, path);
  // JSON writes what an alternative is as its "kind": the path may too.
  constexpr std::string_view kKind = ".kind";
  if (found.empty() && path.ends_with(kKind)) {
    found = matchesOf(fields, path.substr(0, path.size() - kKind.size()));
    std::erase_if(found, [](const OptionField* field) { return !field->is_alternative; });
  }
  std::vector<std::string> paths;
  for (const OptionField* field : found)
    paths.push_back(field->path);
  const bool alike = std::all_of(paths.begin(), paths.end(), [&](const std::string& match) {
    return withoutIndices(match) == withoutIndices(paths.front());
  });
  if (!paths.empty() && alike)
    return paths;
  if (!paths.empty())
    return usageError("There is more than one option called " + path + " here. Choose from: " + listed(paths) + ".");
  return usageError("There is no option called " + path +
                    " here, as the other options stand. The nearest are: " + listed(nearest(fields, path)) + ".");
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
