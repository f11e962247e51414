// Reads the rows of a table, block after block, on all processors.
#pragma once

#include "engine/data/table/parse_block.h"
#include "engine/data/text/text_blocks.h"

#include <functional>
#include <stop_token>

namespace nullcline {

/// Called on the reading thread a few times a second at most.
using ReadProgress = std::function<void(double fraction)>;

/// `blocks` stands before the first row of values, which is on `first_line`. An error is the first one in the order of
/// the file, whatever was read first; `trouble` says of which kind it is, `none` if it is another one than rows can
/// have. What the fields hold is counted, not judged.
Expected<ColumnTable> readTable(TextBlocks& blocks, const TablePlan& plan, std::size_t first_line,
                                const ReadProgress& progress, BlockTrouble& trouble, std::stop_token stop);

/// At most so many values are kept of one table.
inline constexpr std::size_t kMostValues = std::size_t{1} << 32;
inline constexpr std::size_t kMostColumns = std::size_t{1} << 16;

} // namespace nullcline
