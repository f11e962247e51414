#include "engine/data/prepare_table.h"

#include "engine/data/hub/covid19_hub.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 20;

bool choosesColumns(const ImportRecipe& recipe) {
  return std::any_of(recipe.columns.begin(), recipe.columns.end(),
                     [](const ColumnChoice& choice) { return choice.role != ColumnRole::ignored; });
}

class Preparer {
 public:
  Preparer(const TableInput& input, const ImportRecipe& recipe, std::vector<ImportProblem>& problems)
      : input_(input), recipe_(recipe), problems_(problems), table_(std::make_unique<PreparedTable>()) {}

  Expected<Preparation> prepare();

 private:
  Status readStart();
  Status prepareHeader();
  Status checkUnitsRow();
  Status chooseLayout();
  Status chooseTime();
  void planColumns();
  void addChoice(const char* option, const char* value, std::string reason, bool by_user);
  bool isWide() const { return table_->layout == TableFormat::wide || table_->layout == TableFormat::blocks; }

  const TableInput& input_;
  const ImportRecipe& recipe_;
  std::vector<ImportProblem>& problems_;
  std::unique_ptr<PreparedTable> table_;
};

void Preparer::addChoice(const char* option, const char* value, std::string reason, bool by_user) {
  table_->choices.push_back({option, value, by_user ? "Chosen." : std::move(reason), by_user});
}

Status Preparer::readStart() {
  auto source = input_.open();
  if (!source)
    return source.error();
  auto sample = readSample(**source, recipe_.text.encoding, kSampleBytes);
  if (!sample)
    return sample.error();
  table_->sample = std::move(*sample);
  const auto& encoding = table_->sample.encoding;
  addChoice("text.encoding", nameOf(encoding.encoding), encoding.reason,
            recipe_.text.encoding != TextEncoding::automatic);
  if (const auto bad = firstBadByte(table_->sample.text))
    return badInput(input_.name + ", line " + std::to_string(countLines(table_->sample.text.substr(0, *bad)) + 1) +
                    ": found a byte that is not UTF-8 text. Save the table as \"CSV UTF-8\", or choose the encoding "
                    "that it has.");
  auto dialect = detectDialect(table_->sample.text, recipe_.text, input_.name);
  if (!dialect)
    return dialect.error();
  table_->dialect = std::move(*dialect);
  table_->dialect.text.encoding = encoding.encoding;
  auto& choices = table_->choices;
  choices.insert(choices.end(), table_->dialect.choices.begin(), table_->dialect.choices.end());
  return {};
}

Status Preparer::prepareHeader() {
  auto& plan = table_->plan;
  const auto& dialect = table_->dialect;
  plan.file = input_.name;
  plan.syntax = dialect.syntax();
  plan.numbers = NumberFormat::of(dialect.text);
  plan.uneven = recipe_.repairs.uneven;
  if (dialect.header.size() > kMostColumns)
    return badInput(input_.name + " has " + std::to_string(dialect.header.size()) + " columns; at most " +
                    std::to_string(kMostColumns) + " are read.");
  const bool numbered = recipe_.repairs.same_names == SameNames::number;
  auto header = makeHeader(dialect.header, input_.name, dialect.header_line, numbered);
  if (!header)
    return refuse(problems_, header.error(), {{"Number columns of one name", "repairs.same_names", "number"}});
  plan.header = std::move(*header);
  for (std::size_t i = 0; i < dialect.units.size(); ++i)
    if (auto& unit = plan.header.columns[i].unit; unit.empty())
      unit = dialect.units[i];
  table_->rows = judgeSample(table_->sample.text, dialect);
  return checkUnitsRow();
}

/// A row of values is not given up for units that were asked for.
Status Preparer::checkUnitsRow() {
  const auto& dialect = table_->dialect;
  const auto& rows = table_->rows;
  const bool wants_row = recipe_.text.units_row == UnitsRow::present && dialect.text.header != HeaderRow::absent;
  if (!wants_row || !dialect.units.empty() || rows.lines.empty())
    return {};
  std::string values;
  for (const auto& cell : rows.cells.front())
    values += (values.empty() ? "" : ", ") + cell;
  return refuse(problems_,
                badInput(input_.name + ", line " + std::to_string(rows.lines.front()) + " holds values (" +
                         excerpt(values) + ") where a row of units was asked for. Say that there is none."),
                {{"There is no row of units", "text.units_row", "absent"}});
}

Status Preparer::chooseLayout() {
  const ColumnSource source{table_->plan.header, table_->rows, input_.name, table_->dialect.header_line,
                            input_.is_one_of_several};
  FoundLayout found;
  const bool automatic = recipe_.layout == TableFormat::automatic;
  if (automatic && !choosesColumns(recipe_) && isCovid19Hub(table_->dialect.header_text))
    found = {TableFormat::covid19_hub, "The columns are those of the COVID-19 Data Hub."};
  else
    found = detectLayout(source, recipe_);
  table_->layout = found.layout;
  addChoice("layout", nameOf(found.layout), found.reason, !automatic);
  if (found.layout == TableFormat::covid19_hub && choosesColumns(recipe_))
    return usageError(
        "The columns of a COVID-19 Data Hub file are known by name, so none can be chosen. Leave them out, "
        "or read the file as a wide table.");
  if (found.layout == TableFormat::covid19_hub)
    return {};
  if (recipe_.hub != HubRecipe())
    return usageError(
        (recipe_.hub.area.empty() ? "Dates, repairs and compartments" : "An area (" + recipe_.hub.area + ")") +
        " can be chosen in files of the COVID-19 Data Hub only; " + input_.name + " is read as a " +
        nameOf(found.layout) + " table.");
  auto columns = chooseColumns(source, found.layout, recipe_);
  if (!columns)
    return columns.error();
  table_->columns = std::move(*columns);
  return {};
}

Status Preparer::chooseTime() {
  const std::size_t column = table_->columns.time;
  const auto& facts = table_->rows.columns[column];
  const auto& name = table_->plan.header.columns[column];
  const TimeKind wanted = table_->columns.clock ? TimeKind::dates : recipe_.time.kind;
  table_->time = chooseTimeReading(facts, wanted, recipe_.text.date_format, name.name);
  const auto reading = table_->time.reading;
  const TimeKind kind = reading == ColumnReading::date    ? TimeKind::dates
                        : reading == ColumnReading::clock ? TimeKind::clock
                                                          : TimeKind::numbers;
  addChoice("time.kind", nameOf(kind), table_->time.reason, recipe_.time.kind != TimeKind::automatic);
  if (reading == ColumnReading::date)
    addChoice("text.date_format", nameOf(table_->time.date_format), table_->time.reason,
              recipe_.text.date_format != DateFormat::automatic);
  table_->plan.base_day = facts.first_day.value_or(0);
  if (!table_->time.is_ambiguous)
    return {};
  return refuse(problems_,
                badInput(input_.name + ", column " + std::to_string(column + 1) + " (" + excerpt(name.full) +
                         "): whether the day or the month comes first cannot be told from these dates. Say which "
                         "order they have."),
                {{"The day comes first", "text.date_format", "day-month-year"},
                 {"The month comes first", "text.date_format", "month-day-year"}});
}

/// How every column is read: what nothing is made of is counted, not kept.
void Preparer::planColumns() {
  auto& plan = table_->plan;
  plan.columns.resize(plan.header.columns.size());
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const ColumnRole role = table_->columns.roleOf(i);
    const auto& facts = table_->rows.columns[i];
    auto& column = plan.columns[i];
    column.is_kept = role != ColumnRole::ignored;
    if (role == ColumnRole::time) {
      plan.time_column = i;
      column.reading = table_->time.reading;
      column.date_format = table_->time.date_format;
    } else if (role == ColumnRole::clock) {
      column.reading = ColumnReading::clock;
    } else if (role == ColumnRole::trajectory || role == ColumnRole::variable) {
      column.reading = ColumnReading::text;
    } else if (role == ColumnRole::ignored && facts.texts > facts.numbers) {
      column.reading = ColumnReading::text;
    }
  }
  if (const ColumnRole role = table_->columns.roleOf(0); role != ColumnRole::trajectory && role != ColumnRole::variable)
    plan.begins_with_numbers = table_->rows.columns[0].numbers > table_->rows.columns[0].texts;
  if (table_->layout == TableFormat::blocks) {
    plan.marks_blank_lines = true;
    plan.repeated_header = table_->dialect.header_text;
    plan.repeated_units = table_->dialect.units_text;
  }
}

Expected<Preparation> Preparer::prepare() {
  if (const Status status = readStart(); !status)
    return status.error();
  Preparation result;
  Status status = prepareHeader();
  if (status)
    status = chooseLayout();
  if (status && table_->layout != TableFormat::covid19_hub) {
    status = chooseTime();
    planColumns();
  }
  if (!status)
    result.problem = status.error();
  result.table = std::move(table_);
  return result;
}

} // namespace

Expected<Preparation> prepareTable(const TableInput& input, const ImportRecipe& recipe,
                                   std::vector<ImportProblem>& problems) {
  return Preparer(input, recipe, problems).prepare();
}

ImportRecipe resolvedRecipe(const PreparedTable& table, const ImportRecipe& recipe) {
  ImportRecipe resolved = recipe;
  resolved.text = table.dialect.text;
  resolved.layout = table.layout;
  if (table.layout == TableFormat::covid19_hub || table.plan.columns.empty())
    return resolved;
  resolved.columns.clear();
  const auto add = [&](std::size_t column) {
    const auto& name = table.plan.header.columns[column];
    std::string unit;
    for (const auto& choice : recipe.columns)
      if (!choice.unit.empty() && table.plan.header.find(choice.column) == column)
        unit = choice.unit;
    if (!name.name.empty())
      resolved.columns.push_back({name.full, table.columns.roleOf(column), unit});
  };
  for (const auto column : table.columns.states)
    add(column);
  for (const auto column : table.columns.trajectory)
    add(column);
  for (std::size_t i = 0; i < table.plan.columns.size(); ++i)
    if (const auto role = table.columns.roleOf(i); role != ColumnRole::state && role != ColumnRole::trajectory)
      add(i);
  switch (table.time.reading) {
  case ColumnReading::date:
    resolved.time.kind = TimeKind::dates;
    resolved.text.date_format = table.time.date_format;
    break;
  case ColumnReading::clock:
    resolved.time.kind = TimeKind::clock;
    break;
  case ColumnReading::number:
  case ColumnReading::text:
    resolved.time.kind = TimeKind::numbers;
    break;
  }
  return resolved;
}

} // namespace nullcline
