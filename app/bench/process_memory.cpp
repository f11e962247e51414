#include "app/bench/process_memory.h"

#include "engine/core/numbers.h"

#include <fstream>
#include <malloc.h>
#include <string>

namespace nullcline::bench {

namespace {

/// A line of /proc/self/status in bytes; 0 where there is none.
std::size_t statusBytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name + ":")) {
      const auto digits = line.find_first_of("0123456789");
      const auto number = parseInteger(line.substr(digits, line.find(' ', digits) - digits));
      return static_cast<std::size_t>(number.value_or(0)) << 10;
    }
  return 0;
}

} // namespace

PeakMemory::PeakMemory() {
  ::malloc_trim(0);                              // what was freed before is not counted as there
  std::ofstream("/proc/self/clear_refs") << "5"; // the peak begins again from here
  before_ = statusBytes("VmRSS");
}

std::size_t PeakMemory::bytes() const {
  const std::size_t peak = statusBytes("VmHWM");
  return peak > before_ ? peak - before_ : 0;
}

} // namespace nullcline::bench
