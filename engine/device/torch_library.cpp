#include "engine/device/torch_library.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <vector>

namespace nullcline {

namespace {

constexpr const char* kLibrary = "libnullcline_torch.so";
constexpr const char* kRest = " Everything else works without it.";

/// Where the library may be, best first: what the user names, a build tree (bin and tests beside lib), an installation.
std::vector<std::filesystem::path> candidates() {
  if (const char* named = std::getenv("NULLCLINE_TORCH_LIBRARY"); named && *named)
    return {named};
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code).parent_path();
  if (code)
    return {};
  const auto above = program.parent_path();
  return {program / kLibrary, above / "lib" / kLibrary, above / "lib" / "nullcline" / kLibrary};
}

struct Opened {
  void* library = nullptr;
  std::string path;
  std::string why_not; // what follows "... needs "
};

Opened openFirst() {
  const auto paths = candidates();
  std::error_code code;
  for (const auto& path : paths) {
    if (!std::filesystem::exists(path, code) && paths.size() > 1)
      continue;
    Opened opened{::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL), path.string(), {}};
    if (!opened.library)
      opened.why_not = "LibTorch, and " + opened.path + " cannot be opened (" + ::dlerror() + ").";
    return opened;
  }
  return {nullptr,
          {},
          "libnullcline_torch.so, which was not found beside the program: it is built where LibTorch (Debian: "
          "libtorch-dev) is installed."};
}

} // namespace

Expected<void*> torchSymbol(const char* name, const std::string& needed_by) {
  static const Opened opened = openFirst(); // LibTorch cannot be unloaded, so once is for good
  if (!opened.library)
    return failure(needed_by + " needs " + opened.why_not + kRest);
  if (void* symbol = ::dlsym(opened.library, name))
    return symbol;
  return failure(opened.path + " is not Nullcline's library for LibTorch." + kRest);
}

} // namespace nullcline
