#include "engine/core/atomic_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace nullcline {

namespace {

Error writeError(const std::filesystem::path& path) {
  return failure("Cannot write " + path.string() + ": " + std::strerror(errno) +
                 ". Check that the directory exists, is writable and has space left.");
}

bool writeAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// A new name is on the disk only once its directory is. Not every file system can sync one; then it is up to it.
void syncDirectoryOf(const std::filesystem::path& path) {
  const auto directory = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return;
  ::fsync(descriptor);
  ::close(descriptor);
}

} // namespace

Status replaceFile(const std::filesystem::path& fresh, const std::filesystem::path& target) {
  if (std::rename(fresh.c_str(), target.c_str()) != 0)
    return writeError(target);
  syncDirectoryOf(target);
  return {};
}

Expected<bool> placeFile(const std::filesystem::path& fresh, const std::filesystem::path& target) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) {
    syncDirectoryOf(target);
    return true;
  }
  std::error_code code;
  if (errno == EEXIST || std::filesystem::exists(target, code))
    return false;
  if (const Status replaced = replaceFile(fresh, target); !replaced) // a file system that only knows how to replace
    return replaced.error();
  return true;
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
  const std::filesystem::path temporary = path.string() + ".part-" + std::to_string(::getpid());
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0)
    return writeError(path);
  const bool written = writeAll(descriptor, content) && ::fsync(descriptor) == 0;
  const int write_errno = errno;
  const bool closed = ::close(descriptor) == 0;
  if (!written)
    errno = write_errno;
  const Status done = written && closed ? replaceFile(temporary, path) : Status(writeError(path));
  if (!done)
    ::unlink(temporary.c_str());
  return done;
}

Expected<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit) {
  std::error_code code;
  if (std::filesystem::is_directory(path, code))
    return badInput(path.string() + " is a directory; a file was expected.");
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file)
    return badInput("Cannot open " + path.string() + ": " + std::strerror(errno) + ".");
  const auto size = static_cast<std::size_t>(file.tellg());
  if (size > limit)
    return badInput(path.string() + " has " + std::to_string(size) + " bytes; at most " + std::to_string(limit) +
                    " are read.");
  std::string content(size, '\0');
  file.seekg(0);
  if (!file.read(content.data(), static_cast<std::streamsize>(size)))
    return badInput("Cannot read " + path.string() + " to its end: " + std::strerror(errno) + ".");
  return content;
}

} // namespace nullcline
