#include "app/bench/table_output.h"

#include "engine/core/atomic_file.h"

#include <iostream>

namespace nullcline::bench {

void TableOutput::addOptions(CLI::App& command) {
  command.add_flag("--json", json, "The last line of standard output is one JSON object");
  command.add_option("--csv", csv, "Write the table to this file as CSV");
  command.add_option("--markdown", markdown, "Write table and notes to this file as Markdown");
}

Status TableOutput::write(const Table& table, const std::string& before, const std::string& after,
                          const Json& object) const {
  const std::string head = before.empty() ? "" : before + "\n\n", tail = after.empty() ? "" : "\n" + after;
  std::cout << head << table.text() << tail;
  if (json)
    std::cout << object.dump() << "\n";
  if (!csv.empty())
    if (const Status written = writeFileAtomically(csv, table.csv()); !written)
      return written;
  return markdown.empty() ? Status{} : writeFileAtomically(markdown, head + table.markdown() + tail);
}

} // namespace nullcline::bench
