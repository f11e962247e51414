// What a program shows of a project: JSON under a name, of which the engine knows nothing else.
#include "engine/core/strict_json.h"
#include "engine/project/project_implementation.h"

namespace nullcline {

Status ProjectFile::saveView(const std::string& name, const Json& content) {
  const auto text = jsonText(content);
  return implementation_->saved([&]() -> Status {
    Statement replace(*implementation_->connection, "INSERT OR REPLACE INTO views (name, content) VALUES (?, ?)");
    replace.bind(name).bind(text).run();
    return {};
  });
}

Expected<Json> ProjectFile::view(const std::string& name) const {
  return implementation_->guarded([&]() -> Expected<Json> {
    if (implementation_->version < 4)
      return Json();
    Statement select(*implementation_->connection, "SELECT content FROM views WHERE name = ?");
    if (!select.bind(name).step())
      return Json();
    return parseStrictJson(select.text(0), "The view " + name + " of " + implementation_->path.string());
  });
}

} // namespace nullcline
