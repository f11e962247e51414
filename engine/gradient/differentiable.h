// A right-hand side that can be reversed, as the gradient strategies see it. All in float64; a field of float32
// converts inside.
//
// d: states   P: parameters   N: rows of one call
#pragma once

#include "engine/ode/integrate.h"

#include <span>
#include <variant>
#include <vector>

namespace nullcline {

/// Rows to reverse, and what is asked; a null pointer is not asked for and costs nothing.
struct PullbackRequest {
  std::size_t count = 0;                     // N
  const double* times = nullptr;             // (N)
  const double* states = nullptr;            // (N x d)
  const std::size_t* trajectories = nullptr; // (N)
  const double* cotangent = nullptr;         // (N x d) of the rates
  double* rates = nullptr;                   // (N x d) overwritten: f, which a pullback computes anyway
  double* states_bar = nullptr;              // (N x d) overwritten: (df/dx)^T cotangent
  double* times_bar = nullptr;               // (N) overwritten: (df/dt)^T cotangent
  bool parameters = false;                   // add sum over rows of (df/dtheta)^T cotangent to the gradient kept inside
  bool parameters_at_once = false;           // that gradient is asked for right after this call
};

class WorkerTeam;

/// A gradient by the parameters (P) as a right-hand side adds it up: in the precision of its field.
using ParameterGradient = std::variant<std::vector<double>, std::vector<float>>;

class DifferentiableRightHandSide : public RightHandSide {
 public:
  virtual std::size_t parameterCount() const = 0;
  /// The parameters in the pieces whose gradients have errors of their own: weights and biases of each layer.
  /// Adds them, from the parameter `first` of a state on, to a list.
  virtual void addParameterBlocks(std::size_t first, std::vector<NormBlock>& blocks) const {
    if (parameterCount() > 0)
      blocks.push_back({first, first + parameterCount()});
  }
  virtual void pullback(const PullbackRequest& request) = 0;
  /// The gradient kept inside (P), as added up since the last clear.
  virtual void clearParameterGradient() = 0;
  virtual void addParameterGradientTo(std::span<double> gradient) const = 0;
  /// Adds to the gradient kept inside what was had without its pullbacks. (P)
  virtual void addToParameterGradient(std::span<const double> gradient) = 0;
  /// What is kept inside takes the place of `gradient`, and is zero afterwards.
  virtual void takeParameterGradient(ParameterGradient& gradient) {
    if (!std::holds_alternative<std::vector<double>>(gradient))
      gradient.emplace<std::vector<double>>();
    auto& values = std::get<std::vector<double>>(gradient);
    values.assign(parameterCount(), 0.0);
    addParameterGradientTo(values);
    clearParameterGradient();
  }
  /// Who may share the work of the calling thread; null: nobody.
  virtual WorkerTeam* team() const { return nullptr; }
};

} // namespace nullcline
