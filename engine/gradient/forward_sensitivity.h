// The solution together with its derivatives by the initial state and the parameters, forward in time: what
// Gauss-Newton methods need, which ask for the derivative of every residual and not of one sum.
//
// d: states   P: parameters   q = d + P: what is differentiated by   N: rows of one call
#pragma once

#include "engine/gradient/differentiable.h"

#include <vector>

namespace nullcline {

/// The state z = (x, S), S (d x q) row by row the derivatives of x by x(start) and theta:
///   S' = f_x S + (0 | f_theta),   S(start) = (1 | 0)
/// (Hairer, Norsett & Wanner, Solving Ordinary Differential Equations I, 2nd ed., section I.14).
/// A Runge-Kutta step and its dense output are linear in the stages, so S is the exact derivative of the solution as
/// computed where the steps are those of x alone: solve with sensitivityOptions. Pays for few parameters.
class SensitivityRightHandSide final : public RightHandSide {
 public:
  /// f must outlive this.
  explicit SensitivityRightHandSide(DifferentiableRightHandSide& f);

  std::size_t dimension() const override { return d_ * (1 + columns_); }
  std::size_t columns() const { return columns_; } // q
  /// (d) to (d (1 + q)), overwritten.
  void fillInitial(const double* state, std::vector<double>& z) const;
  /// states, rates: (N x d (1 + q)). Each row costs d pullbacks of f and no evaluation.
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;

 private:
  DifferentiableRightHandSide& f_;
  std::size_t d_, columns_;
  std::vector<double> cotangent_, rates_, by_state_; // (d), (d), (d)
  std::vector<double> by_parameter_;                 // (P)
};

/// The options of a solve of x alone, for one of z that takes the same steps: the derivatives are not controlled.
SolverOptions sensitivityOptions(SolverOptions options, std::size_t states);

} // namespace nullcline
