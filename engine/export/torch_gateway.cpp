#include "engine/export/torch_gateway.h"

#include "engine/core/log.h"

#include <cstdlib>
#include <dlfcn.h>

namespace nullcline {

namespace {

constexpr const char* kLibrary = "libnullcline_torch.so";

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

Expected<const TorchGateway*> open(const std::filesystem::path& path) {
  const std::string rest = " Everything else works without it.";
  void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return failure("TorchScript needs LibTorch, and " + path.string() + " cannot be opened (" + ::dlerror() + ")." +
                   rest);
  using Factory = const TorchGateway* (*)();
  const auto factory = reinterpret_cast<Factory>(::dlsym(library, "nullcline_torch_gateway"));
  if (!factory)
    return failure(path.string() + " is not Nullcline's library for LibTorch." + rest);
  const TorchGateway* gateway = factory();
  logInformation("LibTorch " + gateway->version() + ", " + gateway->blasDescription());
  if (const std::string warning = gateway->blasWarning(); !warning.empty())
    logWarning(warning);
  return gateway;
}

Expected<const TorchGateway*> openFirst() {
  const auto paths = candidates();
  std::error_code code;
  for (const auto& path : paths)
    if (std::filesystem::exists(path, code) || paths.size() == 1)
      return open(path);
  return failure("TorchScript needs libnullcline_torch.so, which was not found beside the program: it is built where "
                 "LibTorch (Debian: libtorch-dev) is installed. Everything else works without it.");
}

} // namespace

Expected<const TorchGateway*> torchGateway() {
  static const auto gateway = openFirst(); // LibTorch cannot be unloaded, so once is for good
  return gateway;
}

} // namespace nullcline
