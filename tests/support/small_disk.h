// A small file system, in a name space of this process and those it starts.
#pragma once

#include <filesystem>
#include <fstream>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

namespace nullcline {

/// A name space in which this process may mount; as the same user, whose name space that may be.
inline bool haveOwnMounts() {
  if (::unshare(CLONE_NEWNS) == 0)
    return true;
  const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return false;
  // Who has no name in the new name space could write no file.
  std::ofstream("/proc/self/setgroups") << "deny";
  std::ofstream("/proc/self/uid_map") << user << ' ' << user << " 1";
  std::ofstream("/proc/self/gid_map") << group << ' ' << group << " 1";
  return std::to_string(::geteuid()) == user;
}

/// Before any thread is started. False: it may not be had here.
inline bool mountSmallDisk(const std::filesystem::path& place, int mebibytes = 1) {
  if (!haveOwnMounts())
    return false;
  // Private, so that the mount never reaches the machine outside.
  return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("tmpfs", place.c_str(), "tmpfs", 0, ("size=" + std::to_string(mebibytes) + "m").c_str()) == 0;
}

/// Takes all that is left of the file system.
inline void fill(const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary);
  for (const std::size_t size : {std::size_t(65536), std::size_t(512)})
    while (file.write(std::string(size, 'x').data(), static_cast<std::streamsize>(size)).flush()) {
    }
}

} // namespace nullcline
