#include "app/cli/import_json.h"

#include <filesystem>

namespace nullcline::cli {

namespace {

Json unreadableJson(const std::vector<UnreadableCell>& cells, const std::vector<std::string>& files) {
  Json list = Json::array();
  for (const auto& cell : cells)
    list.push_back({{"file", files.at(cell.file)}, {"line", cell.line}, {"text", cell.text}});
  return list;
}

Json columnJson(const ColumnReport& column, const std::vector<std::string>& files) {
  Json in_files = Json::array();
  for (const auto file : column.files)
    in_files.push_back(files.at(file));
  return {{"name", column.name},
          {"unit", column.unit},
          {"role", column.role},
          {"holds", column.holds},
          {"count", column.count},
          {"missing", column.missing},
          {"unreadable", column.unreadable},
          {"first_unreadable", unreadableJson(column.first_unreadable, files)},
          {"minimum", column.minimum},
          {"maximum", column.maximum},
          {"order", orderText(column.order)},
          {"repeated", column.repeated},
          {"distinct", column.distinct},
          {"files", std::move(in_files)}};
}

std::string fileName(const ImportReport& report, std::size_t file) {
  return std::filesystem::path(report.files.at(file)).filename().string();
}

/// "3 (lines 4, 9, 12)"; of several files "3 (lines 4, 9 of a.csv, 12 of b.csv)".
std::string unreadableText(const ColumnReport& column, const ImportReport& report) {
  const auto& cells = column.first_unreadable;
  if (cells.empty())
    return std::to_string(column.unreadable);
  std::string lines;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines += (i == 0 ? "" : ", ") + std::to_string(cells[i].line);
    const bool ends_file = i + 1 == cells.size() || cells[i + 1].file != cells[i].file;
    if (report.files.size() > 1 && ends_file)
      lines += " of " + fileName(report, cells[i].file);
  }
  return std::to_string(column.unreadable) + (cells.size() == 1 ? " (line " : " (lines ") + lines + ")";
}

/// "x [mg/L]"; of several files, with those that have the column unless all do.
std::string columnTitle(const ColumnReport& column, const ImportReport& report) {
  std::string title = column.unit.empty() ? column.name : column.name + " [" + column.unit + "]";
  if (column.files.size() < report.files.size())
    title += column.files.size() == 1 ? ", only in " + fileName(report, column.files.front())
                                      : ", in " + std::to_string(column.files.size()) + " of " +
                                            std::to_string(report.files.size()) + " files";
  return title;
}

} // namespace

Json importJson(const ImportedData& imported) {
  Json columns = Json::array(), choices = Json::array(), problems = Json::array();
  for (const auto& column : imported.report.columns)
    columns.push_back(columnJson(column, imported.report.files));
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
    columns.push_back({columnTitle(column, imported.report), column.role, column.holds, std::to_string(column.count),
                       std::to_string(column.missing), unreadableText(column, imported.report), column.minimum,
                       column.maximum, orderText(column.order)});
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
