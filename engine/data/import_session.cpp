#include "engine/data/import_session.h"

#include "engine/data/text/number_marks.h"

#include <algorithm>

namespace nullcline {

namespace {

/// What would let an area be read that was refused, as far as its figures tell.
std::vector<ImportRemedy> hubRemedies(const HubImport& refused) {
  std::vector<ImportRemedy> remedies;
  if (refused.steps.empty())
    return remedies;
  if (!refused.area.any_recovered && refused.recipe.repairs.recoveries == HubRecoveries::leave)
    remedies.push_back({"Estimate the recovered from earlier cases", "hub.repairs.recoveries", "full"});
  const auto compartments = refused.recipe.compartments;
  const bool no_deaths = refused.area.deaths == 0 || (refused.counts.count() > 1 && !refused.counts.knowsDeaths());
  const bool needs_deaths = compartments == HubCompartments::sirf || compartments == HubCompartments::sird;
  if (no_deaths && needs_deaths && refused.recipe.repairs.early_blanks != HubEarlyBlanks::always_zero)
    remedies.push_back({"Take blank deaths for none", "hub.repairs.early_blanks", "always_zero"});
  if (no_deaths && needs_deaths)
    remedies.push_back({"Count the dead among the removed", "hub.compartments", "sir"});
  return remedies;
}

} // namespace

/// Where units come from a row of their own, and where the header says something else.
void ImportSession::noteUnits(const PreparedTable& table, std::vector<DataNote>& notes) const {
  const auto& dialect = table.dialect;
  if (dialect.units.empty())
    return;
  const std::string line = "line " + std::to_string(dialect.units_line);
  notes.push_back({"The units of the columns were taken from " + line + ".", 0, false});
  for (std::size_t i = 0; i < dialect.units.size(); ++i)
    if (const auto& column = table.plan.header.columns[i]; !dialect.units[i].empty() && dialect.units[i] != column.unit)
      notes.push_back({"Column " + excerpt(column.full) + " is in \"" + excerpt(dialect.units[i]) + "\" by " + line +
                           "; the header's unit was taken.",
                       0, false});
}

void ImportSession::noteThousands(ThousandsMark mark, std::vector<DataNote>& notes) const {
  if (recipe_.text.thousands != ThousandsMark::automatic || mark == ThousandsMark::none)
    return;
  const char* const plural = mark == ThousandsMark::space        ? "Blanks"
                             : mark == ThousandsMark::apostrophe ? "Apostrophes"
                             : mark == ThousandsMark::comma      ? "Commas"
                                                                 : "Points";
  notes.push_back({std::string(plural) + " were read as marks between thousands: 1" + thousandsCharacter(mark) +
                       "000 is one thousand.",
                   0, false});
}

/// What is unusual about the text, so that nobody is surprised by it; not what was asked for.
void ImportSession::noteText(const PreparedTable& table, std::vector<DataNote>& notes) const {
  const auto& text = table.dialect.text;
  if (text.encoding == TextEncoding::windows1252 && recipe_.text.encoding != TextEncoding::windows1252)
    notes.push_back({"The text is not UTF-8 and was read as Windows-1252.", 0, false});
  if (text.decimal_mark == DecimalMark::comma && recipe_.text.decimal_mark != DecimalMark::comma)
    notes.push_back({"Commas were read as decimal marks: 1,5 is one and a half.", 0, false});
  noteThousands(text.thousands, notes);
  if (text.header == HeaderRow::absent && recipe_.text.header != HeaderRow::absent)
    notes.push_back({"The first row holds values, so the columns are called by their number.", 0, false});
  noteUnits(table, notes);
  if (table.dialect.preamble_lines > 0 && recipe_.text.skipped_lines < 0)
    notes.push_back({"Lines before the header were passed over.", table.dialect.preamble_lines, true});
}

Expected<ColumnTable> ImportSession::readRows(const TableInput& input, const PreparedTable& table, PreviewExtent extent,
                                              const ReadProgress& progress) {
  std::unique_ptr<ByteSource> source;
  TextEncoding encoding = TextEncoding::utf8;
  if (extent == PreviewExtent::sample) {
    source = openTextSource(table.sample.text);
  } else {
    auto opened = input.open();
    if (!opened)
      return opened.error();
    source = std::move(*opened);
    encoding = table.dialect.text.encoding;
  }
  TextBlocks blocks(std::move(source), encoding);
  if (const Status status = blocks.skip(table.dialect.body_offset); !status)
    return status.error();
  auto read = readTable(blocks, table.plan, table.dialect.body_line, progress, trouble_, stop_);
  if (read && read->rows == 0)
    return badInput(input.name + " has a header but no rows; at least two were expected.");
  if (!read && trouble_ == BlockTrouble::field_count)
    return refuse(report.problems, read.error(),
                  {{"Leave rows with another number of fields out", "repairs.uneven", "leave-out"},
                   {"Count absent fields as missing and drop those too many", "repairs.uneven", "fill"}});
  return read;
}

Status ImportSession::addRows(const TableInput& input, const PreparedTable& table, PreviewExtent extent,
                              const ReadProgress& progress) {
  auto read = readRows(input, table, extent, progress);
  if (!read)
    return read.error();
  report.rows += read->rows;
  std::vector<ColumnRole> roles;
  for (std::size_t i = 0; i < read->plans.size(); ++i)
    roles.push_back(table.columns.roleOf(i));
  columns_.add(*read, roles);
  const GatherContext context{recipe_, table.layout, report.problems, table.rows.columns};
  auto gathered = table.columns.value && table.columns.states.empty()
                      ? gatherLong(std::move(*read), table.columns, context)
                      : gatherWide(std::move(*read), table.columns, context);
  if (!gathered)
    return gathered.error();
  std::vector<DataNote> notes = table.columns.notes;
  noteText(table, notes);
  gathered->notes.insert(gathered->notes.begin(), notes.begin(), notes.end());
  if (inputs_.size() > 1)
    for (auto& id : gathered->ids)
      id = gathered->has_names || gathered->ids.size() > 1 ? input.stem + " / " + id : input.stem;
  if (has_rows_)
    return appendRows(rows_, std::move(*gathered), input.name);
  rows_ = std::move(*gathered);
  has_rows_ = true;
  return {};
}

Status ImportSession::importHub(const TableInput& input, const PreparedTable& table) {
  if (inputs_.size() > 1)
    return usageError(input.name + " is a file of the COVID-19 Data Hub; such files are read one by one.");
  auto source = input.open();
  if (!source)
    return source.error();
  const auto bytes = readAll(**source, input.name);
  if (!bytes)
    return bytes.error();
  std::string text;
  TextDecoder(table.dialect.text.encoding).decode(*bytes, true, text);
  hub.emplace();
  const Status status = readCovid19Hub(text, input.name, recipe_.hub, *hub, stop_);
  if (!status) {
    const Error error = refuse(report.problems, status.error(), hubRemedies(*hub));
    if (hub->areas.empty())
      hub.reset();
    return error;
  }
  data = std::move(hub->data);
  resolved.hub = hub->recipe;
  return {};
}

/// One file shows that its points stand between thousands, another does not: "150.000" would be a thousand times less
/// in it than in the first.
Status ImportSession::compareMarks(const TableInput& input, const PreparedTable& table) {
  const auto& text = table.dialect.text;
  if (recipe_.text.thousands != ThousandsMark::automatic || recipe_.text.decimal_mark != DecimalMark::automatic ||
      table.layout == TableFormat::covid19_hub)
    return {};
  if (grouped_.empty() && text.thousands == ThousandsMark::point)
    grouped_ = input.name;
  for (std::size_t i = 0; i < table.rows.columns.size() && unknown_.empty(); ++i) {
    const auto& column = table.rows.columns[i];
    if (text.thousands == ThousandsMark::none && text.decimal_mark == DecimalMark::point &&
        table.columns.roleOf(i) != ColumnRole::ignored && column.marks.point_fractions == 0 &&
        !column.may_have_groups.empty())
      unknown_ = "\"" + excerpt(column.may_have_groups) + "\" in " + input.name;
  }
  if (grouped_.empty() || unknown_.empty())
    return {};
  return refuse(report.problems,
                badInput("Points stand between thousands in " + grouped_ + ", and whether they do in " + unknown_ +
                         " cannot be told: say which, as all files are read the same way then, or read the files one "
                         "by one."),
                {{"Read points as marks between thousands in all files", "text.thousands", "point"}});
}

Status ImportSession::resolve(const TableInput& input, const PreparedTable& table, bool is_first) {
  if (const Status status = compareMarks(input, table); !status)
    return status;
  const auto found = resolvedRecipe(table, recipe_);
  if (is_first) {
    resolved = found;
    report.choices = table.choices;
    return {};
  }
  // What differs from file to file stays to be found in each.
  if (!(found.text == resolved.text))
    resolved.text = recipe_.text;
  if (found.columns != resolved.columns)
    resolved.columns = recipe_.columns;
  return {};
}

/// Where a file has to be chosen in an archive, each that can be a table is a remedy.
Error ImportSession::cannotOpen(const TableInput& input, const Error& error) {
  constexpr std::size_t kOffered = 8;
  std::vector<ImportRemedy> remedies;
  for (const auto& member : input.members)
    if (member.can_be_table && member.name != recipe_.text.member && remedies.size() < kOffered)
      remedies.push_back({"Read " + excerpt(member.name), "text.member", member.name});
  const bool none_is_read = memberToRead(input.members, recipe_.text.member).empty();
  return none_is_read && !remedies.empty() ? refuse(report.problems, error, std::move(remedies)) : error;
}

Status ImportSession::importFile(std::size_t index, PreviewExtent extent, const ImportProgress& progress) {
  const TableInput& input = inputs_[index];
  auto prepared = prepareTable(input, recipe_, report.problems);
  if (!prepared)
    return cannotOpen(input, prepared.error());
  const PreparedTable& table = *prepared->table;
  for (const auto& choice : recipe_.columns)
    if (const auto column = table.plan.header.find(choice.column))
      names_.emplace(choice.column, table.plan.header.columns[*column].name);
  const auto keep = [&](Status status) {
    if (index == 0)
      first = std::move(prepared->table);
    return status;
  };
  if (const Status status = resolve(input, table, index == 0); !status)
    return keep(status);
  if (prepared->problem)
    return keep(*prepared->problem);
  if (table.layout == TableFormat::covid19_hub)
    return keep(importHub(input, table));
  const ReadProgress part = [&](double fraction) {
    if (progress.report)
      progress.report((static_cast<double>(index) + fraction) / static_cast<double>(inputs_.size()));
  };
  Status status = addRows(input, table, extent, part);
  const bool can_try_again =
      !status && trouble_ == BlockTrouble::bad_byte && !has_rows_ && recipe_.text.encoding == TextEncoding::automatic;
  if (!can_try_again)
    return keep(status);
  // The sample was UTF-8, what follows is not: then all of it is in the encoding that such files mostly have.
  recipe_.text.encoding = TextEncoding::windows1252;
  report.choices.clear();
  report.problems.clear();
  auto again = importFile(index, extent, progress);
  rows_.notes.push_back({"The text is not UTF-8 and was read as Windows-1252.", 0, false});
  return again;
}

/// The origin as it was used, so that the same recipe gives the same times where the file has grown at its beginning.
void ImportSession::noteOrigin() {
  if (rows_.time_reading == ColumnReading::date && resolved.time.origin.empty() && !rows_.times.empty())
    resolved.time.origin = momentText(rows_.base_day, *std::min_element(rows_.times.begin(), rows_.times.end()));
  if (resolved.time.unit == TimeUnit::automatic)
    resolved.time.unit = rows_.time_reading == ColumnReading::date    ? TimeUnit::days
                         : rows_.time_reading == ColumnReading::clock ? TimeUnit::seconds
                                                                      : timeUnitOf(rows_.time_unit);
}

/// A recipe that named columns that were left out as states would demand them the next time. They go to the others,
/// which are in the order of the header.
void ImportSession::forgetLeftOut() {
  const auto& header = first->plan.header;
  const auto is_state = [&](const ColumnChoice& choice) {
    const auto column = choice.role == ColumnRole::state ? header.find(choice.column) : std::nullopt;
    return !column || std::any_of(data.channels.begin(), data.channels.end(),
                                  [&](const Channel& channel) { return channel.name == header.columns[*column].name; });
  };
  if (std::all_of(resolved.columns.begin(), resolved.columns.end(), is_state))
    return;
  for (auto& choice : resolved.columns)
    if (!is_state(choice))
      choice.role = ColumnRole::ignored;
  const auto others =
      std::stable_partition(resolved.columns.begin(), resolved.columns.end(), [](const ColumnChoice& choice) {
        return choice.role == ColumnRole::state || choice.role == ColumnRole::trajectory;
      });
  std::stable_sort(others, resolved.columns.end(), [&](const ColumnChoice& one, const ColumnChoice& other) {
    return header.find(one.column) < header.find(other.column);
  });
}

/// States that were asked for, of which each file may have some: in that order, and each in one file at least.
Status ImportSession::orderStates() {
  if (inputs_.size() < 2)
    return {};
  std::vector<std::string> order;
  for (const auto& choice : recipe_.columns) {
    const auto name = names_.find(choice.column);
    if (name == names_.end() && choice.role != ColumnRole::ignored)
      return badInput("None of the " + std::to_string(inputs_.size()) + " files has a column \"" +
                      excerpt(choice.column) + "\". The columns of " + inputs_.front().name +
                      " are: " + first->plan.header.list() + ".");
    if (choice.role == ColumnRole::state)
      order.push_back(name->second);
  }
  if (!order.empty())
    orderChannels(rows_, order);
  return {};
}

Status ImportSession::importFiles(PreviewExtent extent, const ImportProgress& progress) {
  Status status;
  for (std::size_t i = 0; i < inputs_.size() && status; ++i)
    status = importFile(i, extent, progress);
  report.columns = columns_.reports();
  return status ? orderStates() : status;
}

Status ImportSession::run(PreviewExtent extent, const ImportProgress& progress) {
  if (const Status status = importFiles(extent, progress); !status)
    return status;
  if (resolved.layout == TableFormat::covid19_hub)
    return {};
  noteOrigin();
  auto assembled = assembleDataset(std::move(rows_), recipe_, report.problems);
  if (!assembled)
    return assembled.error();
  data = std::move(*assembled);
  for (auto& column : report.columns)
    if (column.role == nameOf(ColumnRole::state) &&
        std::none_of(data.channels.begin(), data.channels.end(),
                     [&](const Channel& channel) { return channel.name == column.name; }))
      column.role = "left out";
  forgetLeftOut();
  return {};
}

} // namespace nullcline
