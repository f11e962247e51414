// The quadratic model of a shooting loss: every segment solved together with its derivatives (forward sensitivities),
// the Gauss-Newton matrix of all residuals summed up row by row (Bock, 1983: generalised Gauss-Newton).
#pragma once

#include "engine/gradient/forward_sensitivity.h"
#include "engine/objective/quadratic_model.h"
#include "engine/objective/shooting.h"
#include "engine/ode/integrator.h"

namespace nullcline {

/// For states that are measured themselves and segments matched to their ends, without penalties. The extra parameters
/// of a piece are one block of the model.
template <class Real>
class ShootingModel {
 public:
  /// Both must outlive this.
  ShootingModel(const ObjectiveInput<Real>& input, const ShootingSetup& setup);

  /// Where and with which weights the loss is looked at.
  struct Point {
    std::span<const Real> field_parameters; // (P)
    std::span<const double> starts;         // (N x d)
    double misfit_factor = 0.0, jump_factor = 0.0;
  };
  /// Trouble is in scaled time, its trajectory one of the N segments.
  ObjectiveValue evaluate(const Point& point, QuadraticModel& model, const std::stop_token& stop);

 private:
  /// Segments first..last-1 are those of one piece.
  struct PieceSegments {
    std::size_t first = 0, last = 0;
  };
  /// One thread's share.
  struct Member {
    std::unique_ptr<FieldRightHandSide<Real>> field;
    std::unique_ptr<SensitivityRightHandSide> sensitivity;
    std::vector<double> shared, gradient;      // (P x P), (P)
    std::vector<double> row;                   // (2 d + P) of a residual: by own start, next start, theta
    std::vector<double> local, local_gradient; // (2 d + P squared), (2 d + P)
    std::vector<double> states;                // (K x d)
    std::vector<TrajectoryRequest> requests;   // of the segments of a piece
    Integrator integrator;
    std::vector<Misfit::Term> terms;
    ObjectiveValue value;
  };

  void evaluatePiece(std::size_t piece, const Point& point, Member& member, QuadraticModel& model,
                     const std::stop_token& stop);
  void addMisfit(std::size_t segment, const TrajectorySolution& solution, const Point& point, Member& member) const;
  void addJump(std::size_t segment, const TrajectorySolution& solution, const Point& point, Member& member) const;
  void addRow(double slope, double curvature, Member& member) const;
  void scatter(std::size_t segment, QuadraticModel::Block& block, Member& member, QuadraticModel& model) const;

  const ObjectiveInput<Real>& input_;
  const ShootingSetup& setup_;
  std::size_t d_, parameters_; // d, P
  SolverOptions solver_;
  std::vector<PieceSegments> pieces_;
  std::vector<std::size_t> block_sizes_;
  std::vector<Member> members_;
};

extern template class ShootingModel<float>;
extern template class ShootingModel<double>;

} // namespace nullcline
