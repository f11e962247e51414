#include "engine/data/table/read_table.h"

#include "engine/core/worker_team.h"
#include "engine/data/table/parse_block.h"
#include "engine/data/text/separator_score.h"

#include <algorithm>
#include <memory>

namespace nullcline {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
constexpr std::size_t kBlocksPerThread = 4;

class TableReader {
 public:
  TableReader(TextBlocks& blocks, const TablePlan& plan, std::size_t first_line)
      : blocks_(blocks), plan_(plan), line_(first_line), codes_(plan.columns.size()) {
    table_.file = plan.file;
    table_.header = plan.header;
    table_.plans = plan.columns;
    table_.numbers = plan.numbers;
    table_.separator = plan.syntax.separator;
    table_.base_day = plan.base_day;
    table_.labels.resize(plan.columns.size());
    table_.tallies.resize(plan.columns.size());
  }

  Expected<ColumnTable> read(const ReadProgress& progress, const std::stop_token& stop);
  /// What ended it, if rows did.
  BlockTrouble trouble() const { return trouble_; }

 private:
  Status fillBatch(std::size_t count);
  Status append(ParsedBlock block);
  Error troubleError(const ParsedBlock& block) const;
  void adoptLabels(std::size_t column, const std::vector<std::string>& labels, std::vector<std::uint32_t>& codes);

  TextBlocks& blocks_;
  const TablePlan& plan_;
  std::size_t line_; // of the next block's first character
  ColumnTable table_;
  std::vector<std::string> texts_;
  BlockTrouble trouble_ = BlockTrouble::none;
  std::size_t batch_ = 0; // how many of them are filled
  std::vector<std::unordered_map<std::string, std::uint32_t>> codes_;
};

Status TableReader::fillBatch(std::size_t count) {
  texts_.resize(count);
  for (batch_ = 0; batch_ < count; ++batch_) {
    const auto more = blocks_.next(plan_.syntax, kBlockBytes, texts_[batch_]);
    if (!more)
      return more.error();
    if (!*more)
      break;
  }
  return {};
}

Error TableReader::troubleError(const ParsedBlock& block) const {
  const std::size_t line = line_ + block.trouble_line;
  switch (block.trouble) {
  case BlockTrouble::bad_byte:
    return badInput(
        table_.place(line) +
        ": found a byte that is not UTF-8 text. Save the table as \"CSV UTF-8\", or choose the encoding that it has.");
  case BlockTrouble::open_quote:
    return openQuoteError(plan_.file, line);
  case BlockTrouble::text_after_quote:
    return textAfterQuoteError(plan_.file, line);
  case BlockTrouble::field_count: {
    const std::size_t expected = plan_.columns.size(), found = block.trouble_fields;
    return badInput(table_.place(line) + ": found " + std::to_string(found) + " field" + (found == 1 ? "" : "s") +
                    " where the header has " + std::to_string(expected) +
                    (found > expected ? ". A text that contains the delimiter must be put in quotes."
                                      : ". A missing value still needs its delimiter."));
  }
  case BlockTrouble::cancelled:
  case BlockTrouble::none:
    break;
  }
  return failure("Reading " + plan_.file + " was cancelled.");
}

/// The block's own numbers of its texts become those of the whole column.
void TableReader::adoptLabels(std::size_t column, const std::vector<std::string>& labels,
                              std::vector<std::uint32_t>& codes) {
  std::vector<std::uint32_t> whole(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    auto& known = table_.labels[column];
    const auto [entry, is_new] = codes_[column].try_emplace(labels[i], static_cast<std::uint32_t>(known.size()));
    if (is_new)
      known.push_back(labels[i]);
    whole[i] = entry->second;
  }
  for (auto& code : codes)
    code = whole[code];
}

Status TableReader::append(ParsedBlock block) {
  trouble_ = block.trouble;
  if (trouble_ != BlockTrouble::none)
    return troubleError(block);
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    table_.tallies[i].append(block.tallies[i], line_);
    adoptLabels(i, block.labels[i], block.rows.columns[i].codes);
  }
  for (const auto row : block.after_blank)
    table_.after_blank.push_back(table_.rows + row);
  table_.lines.addBlock(block.rows.rows, line_, std::move(block.row_lines));
  table_.rows += block.rows.rows;
  table_.trailing_separators += block.trailing_separators;
  table_.comments += block.comments;
  table_.left_out += block.left_out;
  table_.filled += block.filled;
  table_.repeated_headers += block.repeated_headers;
  table_.zones += block.zones;
  table_.spreadsheet_errors += block.spreadsheet_errors;
  table_.whole_months += block.whole_months;
  table_.short_years += block.short_years;
  line_ += block.lines;
  table_.blocks.push_back(std::move(block.rows));
  if (table_.rows > kMostValues / std::max<std::size_t>(1, plan_.columns.size()))
    return badInput(plan_.file + " has more than " + std::to_string(kMostValues) +
                    " values, which is more than is read at once. Divide it.");
  return {};
}

Expected<ColumnTable> TableReader::read(const ReadProgress& progress, const std::stop_token& stop) {
  const std::size_t threads = threadCount(0);
  std::unique_ptr<WorkerTeam> team;
  std::vector<ParsedBlock> parsed;
  for (;;) {
    if (stop.stop_requested())
      return failure("Reading " + plan_.file + " was cancelled.");
    if (const Status status = fillBatch(threads * kBlocksPerThread); !status)
      return status.error();
    if (batch_ == 0)
      break;
    if (!team)
      team = std::make_unique<WorkerTeam>(std::min(threads, batch_));
    parsed.clear();
    parsed.resize(batch_);
    team->forEachBlock(batch_,
                       [&](std::size_t block, std::size_t) { parsed[block] = parseBlock(texts_[block], plan_, stop); });
    for (std::size_t i = 0; i < batch_; ++i)
      if (const Status status = append(std::move(parsed[i])); !status)
        return status.error();
    if (progress)
      progress(blocks_.fraction());
  }
  return std::move(table_);
}

} // namespace

Expected<ColumnTable> readTable(TextBlocks& blocks, const TablePlan& plan, std::size_t first_line,
                                const ReadProgress& progress, BlockTrouble& trouble, std::stop_token stop) {
  trouble = BlockTrouble::none;
  if (plan.columns.size() > kMostColumns)
    return badInput(plan.file + " has " + std::to_string(plan.columns.size()) + " columns; at most " +
                    std::to_string(kMostColumns) + " are read.");
  TableReader reader(blocks, plan, first_line);
  auto table = reader.read(progress, stop);
  trouble = reader.trouble();
  return table;
}

} // namespace nullcline
