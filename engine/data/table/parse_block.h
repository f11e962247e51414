// One block of text as columns. Blocks know nothing of each other, so they can be read side by side.
#pragma once

#include "engine/data/table/column_table.h"

#include <stop_token>

namespace nullcline {

enum class BlockTrouble { none, cancelled, bad_byte, open_quote, text_after_quote, field_count };

struct ParsedBlock {
  RowBlock rows;
  std::vector<ColumnTally> tallies;             // lines counted from 0
  std::vector<std::vector<std::string>> labels; // of this block alone
  std::vector<std::uint32_t> row_lines;         // of each row, from 0; empty: one row on each line
  std::vector<std::uint32_t> after_blank;       // rows of the block
  std::size_t lines = 0;                        // that the block has
  std::size_t comments = 0, trailing_separators = 0, left_out = 0, filled = 0, repeated_headers = 0, zones = 0,
              short_years = 0, spreadsheet_errors = 0, whole_months = 0;
  BlockTrouble trouble = BlockTrouble::none; // what ended it
  std::size_t trouble_line = 0;
  std::size_t trouble_fields = 0;
};

ParsedBlock parseBlock(std::string_view text, const TablePlan& plan, const std::stop_token& stop);

} // namespace nullcline
