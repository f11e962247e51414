#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

namespace nullcline {

inline void appendWord(std::string& bytes, std::uint32_t word, int size) {
  for (int i = 0; i < size; ++i)
    bytes += static_cast<char>(word >> (8 * i));
}

/// A .zip whose members are stored as they are.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string archive, directory;
  for (const auto& [name, text] : members) {
    const auto offset = static_cast<std::uint32_t>(archive.size());
    const auto size = static_cast<std::uint32_t>(text.size()), name_size = static_cast<std::uint32_t>(name.size());
    const auto checksum = static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(text.data()), size));
    std::string common;
    for (const std::uint32_t word : {20u, 0u, 0u, 0u, 0u}) // version, flags, method, time, date
      appendWord(common, word, 2);
    for (const std::uint32_t word : {checksum, size, size})
      appendWord(common, word, 4);
    appendWord(common, name_size, 2);
    appendWord(common, 0, 2);
    appendWord(archive, 0x04034B50, 4);
    archive += common + name + text;
    appendWord(directory, 0x02014B50, 4);
    appendWord(directory, 20, 2);
    directory += common;
    for (const int size_of : {2, 2, 2, 4}) // comment, disk, attributes
      appendWord(directory, 0, size_of);
    appendWord(directory, offset, 4);
    directory += name;
  }
  const auto offset = static_cast<std::uint32_t>(archive.size());
  archive += directory;
  appendWord(archive, 0x06054B50, 4);
  appendWord(archive, 0, 4);
  appendWord(archive, static_cast<std::uint32_t>(members.size()), 2);
  appendWord(archive, static_cast<std::uint32_t>(members.size()), 2);
  appendWord(archive, static_cast<std::uint32_t>(directory.size()), 4);
  appendWord(archive, offset, 4);
  appendWord(archive, 0, 2);
  return archive;
}

} // namespace nullcline
