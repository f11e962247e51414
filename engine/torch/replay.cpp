#include "engine/torch/replay.h"

#include "engine/core/log.h"

#ifdef NULLCLINE_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

#include <exception>
#include <string>
#include <utility>

namespace nullcline {

#ifdef NULLCLINE_CUDA_GRAPHS

namespace {

/// One per thread and device: a capture must not see the work of another fit.
c10::cuda::CUDAStream ownStream(const at::Device& device) {
  thread_local const c10::cuda::CUDAStream stream = c10::cuda::getStreamFromPool(false, device.index());
  return stream;
}

} // namespace

struct DeviceScope::Guard {
  explicit Guard(const at::Device& device) : guard(ownStream(device)) {}
  c10::cuda::CUDAStreamGuard guard;
};

struct Replay::Recording {
  std::unique_ptr<at::cuda::CUDAGraph> graph;
  bool warm = false, fails = false;
};

bool hasGraphs() {
  return true;
}

namespace {

// Other threads may go on meanwhile: only what this one does is recorded.
bool record(at::cuda::CUDAGraph& graph, const std::function<void()>& work) {
  try {
    graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
    work();
    graph.capture_end();
    return true;
  } catch (const std::exception& error) {
    try {
      graph.capture_end(); // or the stream stays as it is
    } catch (const std::exception&) {
    }
    const std::string text = error.what();
    logWarning("A step could not be captured as a CUDA graph and is run kernel by kernel, which is slower: " +
               text.substr(0, text.find('\n')));
    return false;
  }
}

} // namespace

// Nothing runs while it is recorded: the call that records replays at once.
void Replay::operator()() {
  if (!recording_ || recording_->fails || !std::exchange(recording_->warm, true)) {
    work_(); // the first time as it is: BLAS handles and kernels are made in it
    return;
  }
  if (!recording_->graph) {
    auto graph = std::make_unique<at::cuda::CUDAGraph>();
    if (!record(*graph, work_)) {
      recording_->fails = true;
      work_();
      return;
    }
    recording_->graph = std::move(graph);
  }
  recording_->graph->replay();
}

#else

struct DeviceScope::Guard {
  explicit Guard(const at::Device&) {}
};

struct Replay::Recording {};

bool hasGraphs() {
  return false;
}

void Replay::operator()() {
  work_();
}

#endif

DeviceScope::DeviceScope(const at::Device& device)
    : guard_(device.is_cuda() ? std::make_unique<Guard>(device) : nullptr) {}
DeviceScope::~DeviceScope() = default;

Replay::Replay(const at::Device& device, std::function<void()> work)
    : work_(std::move(work)), recording_(device.is_cuda() ? std::make_unique<Recording>() : nullptr) {}
Replay::~Replay() = default;
Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;

void Replay::reset() {
  if (recording_)
    *recording_ = {};
}

} // namespace nullcline
