// A table of text that can be read, pasted into a page, or opened elsewhere.
#pragma once

#include <string>
#include <vector>

namespace nullcline::bench {

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows; // each as long as the header

  /// Columns aligned with spaces: the first to the left, the others to the right.
  std::string text() const;
  std::string markdown() const;
  /// RFC 4180.
  std::string csv() const;
};

} // namespace nullcline::bench
