// The parameter gradient of the full-norm adjoint, g with dg/ds = sum over trajectories of (df/dtheta)^T a, along the
// steps of the solve of everything else.
//
// P: parameters   q_i: dg/ds at stage i, in the precision of the field   S: stages of an attempt
#pragma once

#include "engine/gradient/differentiable.h"
#include "engine/ode/tableau.h"

namespace nullcline {

/// What the method itself makes of g as further states of the solve, at a fraction of the memory that goes by: q_i
/// stays as the pullback adds it up, no stage sums up g, and an attempt reads every q_i once. Each tensor of the
/// parameters has an error of its own, as torchdiffeq's, of absolute tolerance scale 1. Sums over parameters do not
/// depend on threads.
class ParameterIntegral final : public StepIntegrals {
 public:
  /// g = 0. What f keeps of a gradient is put aside. Both outlive the solve.
  void begin(DifferentiableRightHandSide& f, const SolverOptions& options);
  /// Whether the next evaluation of f is to add up its parameter gradient, which `take` then takes away.
  bool isWanted() const { return expected_ < slots_.size(); }
  void take() { f_->takeParameterGradient(slots_[expected_]); }
  /// g, and what was put aside, to f.
  void end();

  void expect(std::size_t stage) override;
  StartNorms startNorms() override;
  double bend(double h) override;
  double attempt(double h) override;
  void accept() override;

 private:
  /// Entries of one tensor that are summed up in one go, by one thread.
  struct Stretch {
    std::size_t first = 0, last = 0, block = 0;
  };
  /// Of squared ratios to the tolerance; `check` is not finite where an entry of g is not.
  struct Sums {
    double fine = 0.0, coarser = 0.0, check = 0.0;
  };
  template <class Real>
  struct Term {
    const Real* q = nullptr;
    double weight = 0.0, error = 0.0, coarser = 0.0;
  };

  std::size_t probeSlot() const { return slots_.size() - 1; }
  void cutIntoStretches();
  double tolerance(double a, double b) const;
  template <class Work>
  void forStretches(const Work& work);
  template <class Value>
  double norm(const Value& value);
  double largestNorm(bool has_coarser) const;
  template <class Real>
  double attemptWith(double h);
  template <class Real, bool kCoarser>
  Sums advance(const Stretch& stretch, double h, std::span<const Term<Real>> terms);

  DifferentiableRightHandSide* f_ = nullptr;
  const Tableau* table_ = nullptr;
  double relative_ = 0.0, absolute_ = 0.0; // tolerances
  std::size_t expected_ = 0;
  std::vector<ParameterGradient> slots_; // (S or S + 1: with that at the end; then that of the probe) q_i
  ParameterGradient aside_;              // what f had kept
  std::vector<double> g_, next_;         // (P)
  std::vector<NormBlock> blocks_;        // the tensors
  std::vector<Stretch> stretches_;
  std::vector<Sums> sums_; // (stretches)
  std::vector<Term<float>> float_terms_;
  std::vector<Term<double>> double_terms_;
};

} // namespace nullcline
