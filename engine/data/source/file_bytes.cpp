#include "engine/data/source/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nullcline {

Expected<FileBytes> FileBytes::open(const std::filesystem::path& path) {
  // Non-blocking, so that a pipe without a writer is refused below instead of waited for.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0)
    return badInput("Cannot open " + path.string() + ": " + std::strerror(errno) + ".");
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  if (known && S_ISREG(status.st_mode))
    return FileBytes(descriptor, static_cast<std::uint64_t>(status.st_size), path.string());
  ::close(descriptor);
  if (known && S_ISDIR(status.st_mode))
    return badInput(path.string() + " is a directory; a file was expected.");
  return badInput(path.string() + " is not a plain file. Save the table to a file first.");
}

FileBytes::FileBytes(FileBytes&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), name_(std::move(other.name_)) {}

FileBytes::~FileBytes() {
  if (descriptor_ >= 0)
    ::close(descriptor_);
}

Expected<std::size_t> FileBytes::readAt(std::uint64_t offset, char* target, std::size_t size) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::pread(descriptor_, target + done, size - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return badInput("Cannot read " + name_ + " to its end: " + std::strerror(errno) + ".");
    if (count == 0)
      break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

} // namespace nullcline
