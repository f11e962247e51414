#include "app/cli/import_json.h"

namespace nullcline::cli {

namespace {

Json unreadableJson(const std::vector<UnreadableCell>& cells) {
  Json list = Json::array();
  for (const auto& cell : cells)
    list.push_back({{"line", cell.line}, {"text", cell.text}});
  return list;
}

Json columnJson(const ColumnReport& column) {
  return {{"name", column.name},
          {"unit", column.unit},
          {"role", column.role},
          {"holds", column.holds},
          {"count", column.count},
          {"missing", column.missing},
          {"unreadable", column.unreadable},
          {"first_unreadable", unreadableJson(column.first_unreadable)},
          {"minimum", column.minimum},
          {"maximum", column.maximum},
          {"order", orderText(column.order)},
          {"repeated", column.repeated},
          {"distinct", column.distinct}};
}

/// "3 (lines 4, 9, 12)".
std::string unreadableText(const ColumnReport& column) {
  std::string lines;
  for (const auto& cell : column.first_unreadable)
    lines += (lines.empty() ? " (lines " : ", ") + std::to_string(cell.line);
  return std::to_string(column.unreadable) + (lines.empty() ? "" : lines + ")");
}

} // namespace

Json importJson(const ImportedData& imported) {
  Json columns = Json::array(), choices = Json::array(), problems = Json::array();
  for (const auto& column : imported.report.columns)
    columns.push_back(columnJson(column));
  for (const auto& choice : imported.report.choices)
    choices.push_back({{"option", choice.option}, {"value", choice.value}, {"reason", choice.reason}});
  for (const auto& problem : imported.report.problems) {
    Json remedies = Json::array();
    for (const auto& remedy : problem.remedies)
      remedies.push_back({{"label", remedy.label}, {"option", remedy.path}, {"value", remedy.value}});
    problems.push_back({{"text", problem.text}, {"remedies", std::move(remedies)}});
  }
  return {{"columns", std::move(columns)},
          {"read_as", std::move(choices)},
          {"problems", std::move(problems)},
          {"recipe", toJson(imported.recipe)}};
}

std::string importTables(const ImportedData& imported) {
  std::vector<std::vector<std::string>> columns = {
      {"column", "role", "holds", "count", "missing", "unreadable", "from", "to", "order"}};
  for (const auto& column : imported.report.columns)
    columns.push_back({column.unit.empty() ? column.name : column.name + " [" + column.unit + "]", column.role,
                       column.holds, std::to_string(column.count), std::to_string(column.missing),
                       unreadableText(column), column.minimum, column.maximum, orderText(column.order)});
  std::vector<std::vector<std::string>> choices = {{"read as", "", "because"}};
  for (const auto& choice : imported.report.choices)
    choices.push_back({choice.option, choice.value, choice.reason});
  std::string text = imported.report.columns.empty() ? "" : alignedTable(columns) + "\n";
  text += alignedTable(choices);
  for (const auto& problem : imported.report.problems) {
    text += "\n" + problem.text + "\n";
    for (const auto& remedy : problem.remedies)
      text += "  " + remedy.label + ": --import " + remedy.path + "=" + remedy.value + "\n";
  }
  return text;
}

} // namespace nullcline::cli
