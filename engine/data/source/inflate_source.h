// Compressed bytes of a file, unpacked as they are read.
#pragma once

#include "engine/data/source/byte_source.h"
#include "engine/data/source/file_bytes.h"

namespace nullcline {

/// Where packed bytes lie in a file, and what the archive promises about them.
struct PackedRange {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  bool is_gzip = false;            // else raw deflate, or stored
  bool is_stored = false;          // not compressed at all
  std::uint32_t checksum = 0;      // CRC-32 of the unpacked bytes; of a zip's member only
  std::uint64_t unpacked_size = 0; // as the archive says; never trusted, only compared
  std::string name = {};           // of what is unpacked, for messages; empty: the file's own
};

std::unique_ptr<ByteSource> openPacked(FileBytes file, const PackedRange& range);

} // namespace nullcline
