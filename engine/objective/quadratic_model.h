// What Gauss and Newton make of a loss that is a sum of squares: loss(p + s) ~ loss(p) + g.s + s.H s / 2, where H
// leaves out the second derivatives of the residuals.
//
// P: parameters of the model   B: blocks   E: extra parameters, those of block b next to one another (m_b)
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// H is an arrow: the extra parameters of two blocks (initial states of two pieces) meet in no residual.
struct QuadraticModel {
  struct Block {
    std::size_t first = 0, size = 0; // extra parameters first..first+m-1
    std::vector<double> own;         // (m x m)
    std::vector<double> coupling;    // (m x P) with the parameters of the model
  };
  std::size_t model_parameters = 0; // P
  std::vector<double> gradient;     // (P + E)
  std::vector<double> shared;       // (P x P)
  std::vector<Block> blocks;        // (B)

  /// All zero.
  void reset(std::size_t parameters, std::span<const std::size_t> block_sizes);
};

/// Memory for solving with H, used again and again: the blocks eliminated, and what that leaves of the matrix and the
/// gradient of the model's parameters.
struct EliminatedBlocks {
  std::vector<std::vector<double>> factors;  // (B)(m x m) L with D = L L'
  std::vector<std::vector<double>> coupling; // (B)(m x P) L^-1 C
  std::vector<double> extra;                 // (E) L^-1 g
  std::vector<double> left;                  // (P x P) A - C' D^-1 C
  std::vector<double> gradient;              // (P) g_A - C' D^-1 g_D
};

/// The step s with (H + damping diag(H)) s = -g (Marquardt, J. Soc. Indust. Appl. Math. 11, 1963), block by block and
/// then the model's parameters (Schur complement). Empty where the matrix is not positive to rounding.
/// A parameter that the data do not see at all (diagonal 0) stays where it is.
std::vector<double> dampedStep(const QuadraticModel& model, double damping);
/// The same into `step`, which is overwritten; false where the one above is empty.
bool findDampedStep(const QuadraticModel& model, double damping, EliminatedBlocks& space, std::vector<double>& step);

/// How much the model says the loss falls: -(g.s + s.H s / 2).
double predictedDecrease(const QuadraticModel& model, std::span<const double> step);

/// (P x P) inverse of what is left of H when the extra parameters follow: the covariance of the model's parameters is
/// twice this times loss_factor sigma^2, for a loss that is loss_factor times a sum of squares of residuals of variance
/// sigma^2. Empty where the data do not determine them, or with a damping as in dampedStep where it cannot help: with
/// one a direction that the data do not see has a large variance, and a parameter that they do not see has the entry 1.
std::vector<double> profiledInverse(const QuadraticModel& model, double damping = 0.0);

} // namespace nullcline
