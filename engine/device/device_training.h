// What a device computes for a fit: the seam between the objectives and LibTorch, which is opened at run time.
//
// N: trajectories or pieces   R: rows   K: times of a trajectory   L: test functions   d: states   P: parameters
// Everything is in scaled units. No exception crosses: what fails there comes back as an Error.
#pragma once

#include "engine/core/expected.h"
#include "engine/field/mlp_options.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/weak_form.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// A neural field in numbers: dz_i/dtau = speed_i f_i.
struct DeviceNetwork {
  MlpOptions options;
  std::size_t states = 0;                              // d
  std::vector<double> velocity_offset, velocity_slope; // (m) of a second-order field, else empty (network_field.h)
  std::vector<double> speed;                           // (d)
};

struct DeviceAdam {
  double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  double learning_rate = 1e-3;
  std::uint64_t step = 1; // its number, from 1
};

/// loss = factor * sum over pieces of |c|^2 with c = A f + B (weak form), or sum over rows of |f + B|^2 (pointwise).
struct LeastSquaresTask {
  DeviceNetwork network;
  std::vector<double> times, states; // (R), (R x d)
  double factor = 1.0;
  std::vector<double> pointwise;      // (R x d) B; empty: the weak form
  std::vector<std::size_t> first_row; // (N + 1)
  std::size_t functions = 0;          // L
  bool same_times = false;            // all pieces have the A of the first
  std::function<WeakForm(std::size_t piece)> form;
};

/// The objectives that need no solver. Parameters stay on the device and are only sent where they have changed.
template <class Real>
class DeviceLeastSquares {
 public:
  virtual ~DeviceLeastSquares() = default;
  struct Value {
    double loss = 0.0;
    bool finite = true; // loss and gradient
  };
  /// parameters: (P). The gradient stays on the device.
  virtual Expected<Value> evaluate(std::span<const Real> parameters, bool with_gradient) = 0;
  /// Of the last evaluation. (P)
  virtual Status gradient(std::span<Real> gradient) = 0;
  /// One step along that gradient from the parameters of the last evaluation. parameters: (P), overwritten.
  virtual Status step(std::span<Real> parameters, const DeviceAdam& adam) = 0;
  virtual Status setMoments(std::span<const Real> first, std::span<const Real> second) = 0;
  virtual Status moments(std::span<Real> first, std::span<Real> second) const = 0;
};

struct SolveTask {
  DeviceNetwork network;
  SolverOptions solver; // of a method that whyNotOnDevice accepts
  std::size_t trajectories = 0;
};

/// What became of one trajectory.
struct DeviceOutcome {
  SolveStatus status = SolveStatus::ok;
  double reached = 0.0, last_step = 0.0;
};

struct DeviceSolution {
  std::vector<double> states;          // (N x K x d), K the most of any; what lies behind a trajectory's own is nothing
  std::vector<DeviceOutcome> outcomes; // (N)
  SolveCounts counts;
  std::size_t attempts = 0; // of the batch that were computed, those after the last row had ended too
};

/// Solves all trajectories as one batch, each with its own step or all with one, and reverses what it solved.
template <class Real>
class DeviceSolver {
 public:
  virtual ~DeviceSolver() = default;
  /// One per trajectory; `initial` and `breaks` are not looked at.
  virtual Status setPlans(std::span<const TrajectoryRequest> plans) = 0;
  /// parameters: (P), starts: (N x d).
  virtual Expected<DeviceSolution> solve(std::span<const Real> parameters, std::span<const double> starts,
                                         const std::stop_token& stop) = 0;
  struct Reversal {
    std::span<const double> cotangents; // (N x K x d) of the states
    std::span<double> starts_bar;       // (N x d), overwritten
    std::span<Real> gradient;           // (P), overwritten
  };
  /// Through the accepted steps of the last solve, in which every trajectory was ok.
  virtual Status reverse(const Reversal& reversal, const std::stop_token& stop) = 0;
};

/// One device, open.
class TrainingDevice {
 public:
  virtual ~TrainingDevice() = default;
  virtual std::string kind() const = 0; // "cuda", as reports have it
  virtual std::string name() const = 0; // "NVIDIA H100 (LibTorch 2.6.0)"
  virtual bool replaysGraphs() const = 0;
  virtual Expected<std::unique_ptr<DeviceLeastSquares<float>>> leastSquares32(const LeastSquaresTask& task) const = 0;
  virtual Expected<std::unique_ptr<DeviceLeastSquares<double>>> leastSquares64(const LeastSquaresTask& task) const = 0;
  virtual Expected<std::unique_ptr<DeviceSolver<float>>> solver32(const SolveTask& task) const = 0;
  virtual Expected<std::unique_ptr<DeviceSolver<double>>> solver64(const SolveTask& task) const = 0;
};

template <class Real>
Expected<std::unique_ptr<DeviceLeastSquares<Real>>> makeLeastSquares(const TrainingDevice& device,
                                                                     const LeastSquaresTask& task) {
  if constexpr (std::is_same_v<Real, float>)
    return device.leastSquares32(task);
  else
    return device.leastSquares64(task);
}

template <class Real>
Expected<std::unique_ptr<DeviceSolver<Real>>> makeDeviceSolver(const TrainingDevice& device, const SolveTask& task) {
  if constexpr (std::is_same_v<Real, float>)
    return device.solver32(task);
  else
    return device.solver64(task);
}

} // namespace nullcline
