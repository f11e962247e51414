// The entry point of libFuzzer, compiled once per target with FUZZ_READER as its function (docs/testing.md).
#include "tests/fuzz/readers.h"

#include <cstddef>
#include <cstdint>

// A stack for every allocation and a quarter of a gigabyte of memory that waits to be used again are most of the time
// of a short execution. ASAN_OPTIONS=malloc_context_size=30 brings the stacks back, to look at what was found.
extern "C" const char* __asan_default_options() {
  return "malloc_context_size=1:max_malloc_fill_size=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=16";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  nullcline::fuzz::FUZZ_READER({reinterpret_cast<const char*>(data), size});
  return 0;
}
