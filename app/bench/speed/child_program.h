// Another program: what it is given to read, and what it says.
#pragma once

#include "engine/core/expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace nullcline::bench {

/// Bytes in memory that this program and those it starts can open as a file. Nothing is on a disk: however this program
/// ends, nothing is left behind.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  const Status& written() const { return written_; }
  std::string path() const;

 private:
  int file_;
  Status written_;
};

struct ProgramCall {
  std::vector<std::string> words; // the program, then its arguments
  std::string name;               // for messages
  double limit = 0.0;             // seconds after which it is ended; 0: none
};

/// What it writes to standard output. It ends with this program, too. An error says that it is not there, failed, or
/// took too long.
Expected<std::string> outputOf(const ProgramCall& call);

} // namespace nullcline::bench
