// A display without a screen.
#pragma once

#include "engine/core/expected.h"

#include <string>
#include <utility>

#include <sys/types.h>

namespace nullcline::bench {

/// Xvfb for as long as this lives, with one screen of 1280 x 720. It ends with this program, however that ends.
class VirtualDisplay {
 public:
  static Expected<VirtualDisplay> start();
  VirtualDisplay(VirtualDisplay&& other) noexcept;
  VirtualDisplay& operator=(VirtualDisplay&&) = delete;
  ~VirtualDisplay();
  /// For DISPLAY: ":99".
  const std::string& name() const { return name_; }

 private:
  VirtualDisplay(pid_t server, std::string name) : server_(server), name_(std::move(name)) {}

  pid_t server_;
  std::string name_;
};

} // namespace nullcline::bench
