#include "engine/export/history_csv.h"

#include "engine/core/numbers.h"

#include <cmath>
#include <limits>
#include <sstream>

namespace nullcline {

namespace {

/// The one list of columns that writing and reading share.
template <class Visitor, class Record>
void visitColumns(Visitor& visit, Record& record) {
  visit("epoch", record.epoch);
  visit("train_loss", record.train_loss);
  visit("validation_loss", record.validation_loss);
  visit("learning_rate", record.learning_rate);
  visit("seconds", record.seconds);
  visit("nfe_forward", record.nfe_forward);
  visit("nfe_backward", record.nfe_backward);
  visit("pullbacks", record.pullbacks);
  visit("steps_accepted", record.steps_accepted);
  visit("steps_rejected", record.steps_rejected);
  visit("error", record.error);
}

constexpr std::string_view kFirstColumns = "epoch,train_loss,validation_loss,learning_rate,seconds";

struct HeaderWriter {
  std::string line;
  template <class Value>
  void operator()(const char* name, const Value&) {
    line += (line.empty() ? "" : ",") + std::string(name);
  }
};

struct RowWriter {
  std::string line;
  void operator()(const char*, int value) { field(std::to_string(value)); }
  void operator()(const char*, std::uint64_t value) { field(std::to_string(value)); }
  void operator()(const char*, double value) { field(std::isnan(value) ? "" : formatNumber(value)); }
  void operator()(const char*, const std::optional<double>& value) { field(value ? formatNumber(*value) : ""); }

 private:
  void field(const std::string& text) {
    line += (first_ ? "" : ",") + text;
    first_ = false;
  }
  bool first_ = true;
};

std::vector<std::string> fieldsOf(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line)
    if (c == ',')
      fields.emplace_back();
    else if (c != '\r')
      fields.back() += c;
  return fields;
}

/// One row, the columns found by the header.
struct RowReader {
  const std::vector<std::string>& header;
  std::vector<std::string> fields;
  std::string problem = {};

  void operator()(const char* name, int& value) {
    const auto number = find(name).value_or(0.0);
    if (!(number >= 0.0 && number < 1e9))
      problem = "expected the number of an epoch";
    else
      value = static_cast<int>(number);
  }
  void operator()(const char* name, std::uint64_t& value) {
    const auto number = find(name).value_or(0.0);
    if (!(number >= 0.0 && number < 1.8e19))
      problem = std::string("expected a count in ") + name;
    else
      value = static_cast<std::uint64_t>(number);
  }
  void operator()(const char* name, double& value) {
    value = find(name).value_or(std::numeric_limits<double>::quiet_NaN());
  }
  void operator()(const char* name, std::optional<double>& value) { value = find(name); }

 private:
  std::optional<double> find(const std::string& name) {
    for (std::size_t i = 0; i < header.size() && i < fields.size(); ++i)
      if (header[i] == name && !fields[i].empty()) {
        const auto value = parseNumber(fields[i]);
        if (!value)
          problem = "expected a number, got '" + fields[i] + "'";
        return value;
      }
    return std::nullopt;
  }
};

} // namespace

std::string historyCsv(std::span<const EpochRecord> history) {
  HeaderWriter header;
  const EpochRecord any;
  visitColumns(header, any);
  std::string csv = header.line + "\n";
  for (const auto& record : history) {
    RowWriter row;
    visitColumns(row, record);
    csv += row.line + "\n";
  }
  return csv;
}

Expected<std::vector<EpochRecord>> parseHistoryCsv(const std::string& content, const std::string& file) {
  std::istringstream lines(content);
  std::string line;
  std::getline(lines, line);
  if (!line.starts_with(kFirstColumns))
    return badInput(file + ": line 1 is not the header of a history.csv.");
  const auto header = fieldsOf(line);
  std::vector<EpochRecord> history;
  for (int number = 2; std::getline(lines, line); ++number) {
    RowReader row{header, fieldsOf(line)};
    EpochRecord record;
    visitColumns(row, record);
    if (!row.problem.empty())
      return badInput(file + ": line " + std::to_string(number) + ": " + row.problem + ".");
    history.push_back(record);
  }
  return history;
}

} // namespace nullcline
