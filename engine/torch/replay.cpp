#include "engine/torch/replay.h"

#include "engine/core/log.h"

#ifdef NULLCLINE_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

namespace nullcline {

#ifdef NULLCLINE_CUDA_GRAPHS

namespace {

/// One per thread and device: a capture must not see the work of another fit. The pool has 32; what shares one after
/// that is computed one after the other.
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

// Other threads may go on meanwhile: only what this one does is recorded. LibTorch before 2.1 has no such mode; there a
// capture that meets their work fails, and the step is run as it is.
template <class Graph>
void beginCapture(Graph& graph) {
  if constexpr (requires { graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal); })
    graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
  else
    graph.capture_begin();
}

bool record(at::cuda::CUDAGraph& graph, const std::function<void()>& work) {
  try {
    beginCapture(graph);
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
  checkMemory();
  if (!recording_ || recording_->fails || !std::exchange(recording_->warm, true)) {
    work_(); // the first time as it is: BLAS handles and kernels are made in it
    return;
  }
  if (!recording_->graph) {
    auto graph = std::make_unique<at::cuda::CUDAGraph>();
    if (!record(*graph, work_)) {
      recording_->fails = true;
      (void)graph.release(); // never destroyed: the allocator of some versions still points to it
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
  checkMemory();
  work_();
}

#endif

DeviceScope::DeviceScope(const at::Device& device)
    : guard_(device.is_cuda() ? std::make_unique<Guard>(device) : nullptr) {}
DeviceScope::~DeviceScope() = default;

Replay::Replay(const at::Device& device, std::function<void()> work, std::vector<const at::Tensor*> reads)
    : work_(std::move(work)), reads_(std::move(reads)),
      recording_(device.is_cuda() ? std::make_unique<Recording>() : nullptr) {}
Replay::~Replay() = default;
Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;

// A graph would read memory that is freed by now, or another's.
void Replay::checkMemory() {
  const bool is_first = memory_.empty();
  for (std::size_t i = 0; i < reads_.size(); ++i) {
    const void* now = reads_[i]->data_ptr();
    if (is_first)
      memory_.push_back(now);
    else if (memory_[i] != now)
      throw std::logic_error("What a recorded step reads was moved (" + std::to_string(i) + ")");
  }
}

void Replay::reset() {
  memory_.clear();
  if (recording_)
    *recording_ = {};
}

} // namespace nullcline
