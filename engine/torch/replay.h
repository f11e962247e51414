// Work on a device that is the same every time: on CUDA captured once as a graph and replayed, so that hundreds of
// small kernels cost one launch; on LibTorch's CPU device the very same functions run as they are.
#pragma once

// Before ATen.h, or clang 14 meets a vector of an incomplete type there (LibTorch 1.13).
#include <ATen/core/ivalue.h>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <functional>
#include <memory>
#include <vector>

namespace nullcline {

/// Everything that follows in this scope is on a CUDA stream of our own (nothing of the kind on the CPU), without
/// autograd.
class DeviceScope {
 public:
  explicit DeviceScope(const at::Device& device);
  ~DeviceScope();
  DeviceScope(const DeviceScope&) = delete;
  DeviceScope& operator=(const DeviceScope&) = delete;

 private:
  struct Guard;
  at::NoGradGuard no_grad_;
  std::unique_ptr<Guard> guard_;
};

/// True where this library was built with the CUDA headers that graphs need.
bool hasGraphs();

/// Every call does the work once. It may only use tensors that live on between the calls and must not ask what they
/// hold: the second call on CUDA records the kernels, later ones replay them. What cannot be recorded is run as it is.
/// `reads`: members that the work reads and that are set from outside. That they still are the memory that was recorded
/// is checked by every call, on any device; an exception where not.
class Replay {
 public:
  Replay(const at::Device& device, std::function<void()> work, std::vector<const at::Tensor*> reads = {});
  ~Replay();
  Replay(Replay&&) noexcept;
  Replay& operator=(Replay&&) noexcept;

  void operator()();
  /// Forgets what was recorded: the tensors are others now.
  void reset();

 private:
  struct Recording;
  void checkMemory();

  std::function<void()> work_;
  std::vector<const at::Tensor*> reads_;
  std::vector<const void*> memory_;      // of these at the first call; empty: none yet
  std::unique_ptr<Recording> recording_; // null: nothing to record for
};

} // namespace nullcline
