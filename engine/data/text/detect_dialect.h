// Finds out from many rows how a table is written.
#pragma once

#include "engine/data/text/cell_number.h"
#include "engine/data/text/row_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

/// One thing that was found or chosen, for people: what, its value, and why.
struct ImportChoice {
  std::string option; // its path in the recipe: "text.separator"
  std::string value;  // as in files
  std::string reason;
  bool by_user = false;
};

struct FoundDialect {
  TextDialect text;                // nothing automatic any more, but perhaps the order of dates
  std::vector<std::string> header; // the names as written; made up where there is no header row
  std::vector<std::string> units;  // of the columns, from a row of their own; empty: there is no such row
  std::size_t units_line = 0;      // counted from 1
  std::size_t preamble_lines = 0;  // comments and the like that were found before the header
  std::size_t header_line = 1;     // counted from 1; without a header that of the first row
  std::size_t body_offset = 0;     // bytes of the sample before the first row of values
  std::size_t body_line = 1;
  std::string_view header_text; // the header row as it stands in the sample; empty if there is none
  std::string_view units_text;  // the row of units, the same way
  std::vector<ImportChoice> choices;

  RowSyntax syntax() const { return {separatorCharacter(text.separator), quoteCharacter(text.quote)}; }
};

/// `sample` must outlive the result and be as readSample() gives it. What `wanted` says is taken as it is.
Expected<FoundDialect> detectDialect(std::string_view sample, const TextDialect& wanted, const std::string& file);

} // namespace nullcline
