#include "engine/device/devices.h"
#include "engine/torch/device_least_squares.h"
#include "engine/torch/device_solver.h"
#include "engine/torch/guarded.h"
#include "engine/torch/replay.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#ifdef NULLCLINE_CUDA_GRAPHS
#include <ATen/cuda/CUDAContext.h>
#endif
#include <torch/version.h>

namespace nullcline {

namespace {

class TensorDevice final : public TrainingDevice {
 public:
  TensorDevice(at::Device device, std::string name) : device_(device), name_(std::move(name)) {}

  std::string kind() const override { return device_.is_cuda() ? "cuda" : "libtorch-cpu"; }
  std::string name() const override { return name_; }
  bool replaysGraphs() const override { return device_.is_cuda() && hasGraphs(); }

  Expected<std::unique_ptr<DeviceLeastSquares<float>>> leastSquares32(const LeastSquaresTask& task) const override {
    return made<DeviceLeastSquares<float>>([&] { return makeTensorLeastSquares<float>(task, device_); });
  }
  Expected<std::unique_ptr<DeviceLeastSquares<double>>> leastSquares64(const LeastSquaresTask& task) const override {
    return made<DeviceLeastSquares<double>>([&] { return makeTensorLeastSquares<double>(task, device_); });
  }
  Expected<std::unique_ptr<DeviceSolver<float>>> solver32(const SolveTask& task) const override {
    return made<DeviceSolver<float>>([&] { return makeTensorSolver<float>(task, device_); });
  }
  Expected<std::unique_ptr<DeviceSolver<double>>> solver64(const SolveTask& task) const override {
    return made<DeviceSolver<double>>([&] { return makeTensorSolver<double>(task, device_); });
  }

 private:
  template <class Made, class Make>
  Expected<std::unique_ptr<Made>> made(const Make& make) const {
    return guarded("Bringing the fit to " + name_, [&]() -> Expected<std::unique_ptr<Made>> { return make(); });
  }

  at::Device device_;
  std::string name_;
};

std::string cudaName() {
#ifdef NULLCLINE_CUDA_GRAPHS
  return at::cuda::getDeviceProperties(0)->name;
#else
  return "CUDA device";
#endif
}

class Gateway final : public DeviceGateway {
 public:
  Expected<const TrainingDevice*> open(bool cpu, std::size_t threads) const override {
    return guarded("Opening the device", [&]() -> Expected<const TrainingDevice*> {
      if (cpu) {
        static const TensorDevice device(at::Device(at::kCPU),
                                         std::string("LibTorch ") + TORCH_VERSION + " on the CPU");
        if (threads > 0)
          at::set_num_threads(static_cast<int>(threads));
        return &device;
      }
      if (!at::hasCUDA() || at::detail::getCUDAHooks().getNumGPUs() == 0)
        return usageError(std::string("No CUDA device can be used: LibTorch ") + TORCH_VERSION +
                          (at::hasCUDA() ? " finds none." : " is one for the CPU only."));
      static const TensorDevice device(at::Device(at::kCUDA, 0),
                                       cudaName() + " (LibTorch " + std::string(TORCH_VERSION) + ")");
      return &device;
    });
  }
};

} // namespace

} // namespace nullcline

/// The factory that engine/device/devices.cpp looks up; the object lives as long as the process.
extern "C" __attribute__((visibility("default"))) const nullcline::DeviceGateway* nullcline_device_gateway() {
  static const nullcline::Gateway gateway;
  return &gateway;
}
