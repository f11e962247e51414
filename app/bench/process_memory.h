// How much memory a piece of work takes at most.
#pragma once

#include <cstddef>

namespace nullcline::bench {

/// Begins anew where it is made; 0 where the system does not tell (Linux: /proc/self/status).
class PeakMemory {
 public:
  PeakMemory();
  /// Above what the process had when this was made.
  std::size_t bytes() const;

 private:
  std::size_t before_;
};

} // namespace nullcline::bench
