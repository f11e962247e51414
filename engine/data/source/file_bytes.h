// Positioned reads of one open file.
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nullcline {

class FileBytes {
 public:
  static Expected<FileBytes> open(const std::filesystem::path& path);
  FileBytes(FileBytes&& other) noexcept;
  FileBytes& operator=(FileBytes&&) = delete;
  ~FileBytes();

  /// Up to `size` bytes from `offset`; fewer only at the end of the file.
  Expected<std::size_t> readAt(std::uint64_t offset, char* target, std::size_t size) const;
  /// When it was opened.
  std::uint64_t size() const { return size_; }
  const std::string& name() const { return name_; }

 private:
  FileBytes(int descriptor, std::uint64_t size, std::string name)
      : descriptor_(descriptor), size_(size), name_(std::move(name)) {}

  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  std::string name_;
};

} // namespace nullcline
