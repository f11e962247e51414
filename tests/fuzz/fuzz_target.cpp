// The entry point of libFuzzer, compiled once per target with FUZZ_READER as its function (docs/testing.md).
#include "tests/fuzz/readers.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  nullcline::fuzz::FUZZ_READER({reinterpret_cast<const char*>(data), size});
  return 0;
}
