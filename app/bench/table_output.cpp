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
  return write(std::span(&table, 1), before, after, object);
}

Status TableOutput::write(std::span<const Table> tables, const std::string& before, const std::string& after,
                          const Json& object) const {
  const std::string head = before.empty() ? "" : before + "\n\n", tail = after.empty() ? "" : "\n" + after;
  std::string text, marked;
  for (const Table& table : tables) {
    const char* const between = text.empty() ? "" : "\n";
    text += between + table.text();
    marked += between + table.markdown();
  }
  std::cout << head << text << tail;
  if (json)
    std::cout << object.dump() << "\n";
  std::cout << std::flush;
  if (!csv.empty())
    if (const Status written = writeFileAtomically(csv, tables.front().csv()); !written)
      return written;
  return markdown.empty() ? Status{} : writeFileAtomically(markdown, head + marked + tail);
}

} // namespace nullcline::bench
