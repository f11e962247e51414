// A step by a Runge-Kutta table as a map that can be reversed.
//
// Forward, i = 1..s:  X_i = x + h sum_j a_ij k_j,  k_i = f(t + c_i h, X_i),  x_next = x + h sum_i b_i k_i.
// Reversed, with lambda = dL/dx_next, i = s..1:
//   k_bar_i = h b_i lambda + h sum_{j>i} a_ji X_bar_j,   X_bar_i = (df/dx)^T k_bar_i,
//   x_bar = lambda + sum_i X_bar_i,   theta_bar += sum_i (df/dtheta)^T k_bar_i at X_i
// (reverse differentiation of the step; Hager, Numer. Math. 87, 2000; Sanz-Serna, SIAM Review 58, 2016). h
// is a constant of it: how the control chose it is not differentiated.
#pragma once

#include "engine/gradient/step_map.h"
#include "engine/ode/tableau.h"

namespace nullcline {

class RungeKuttaMap final : public StepMap {
 public:
  RungeKuttaMap(const Tableau& tableau, std::size_t dimension);

  std::size_t stages() const override { return tableau_.all_stages; }
  std::size_t take(RightHandSide& f, const StepRows& rows, StagesWanted wanted, double* stages) override;
  void finish(const StepRows& rows, const double* stages, double* x_next, double* v_next) const override;
  void reverse(DifferentiableRightHandSide& f, std::span<const AcceptedStep> steps, const StepReversal& reversal,
               BackwardReport& report) override;
  double node(std::size_t i) const override { return tableau_.nodes[i]; }
  void input(const AcceptedStep& step, std::size_t i, double* x) const override;
  double weight(std::size_t i) const override { return tableau_.weights[i]; }
  void between(const AcceptedStep& step, double theta, double* x) const override;

 private:
  struct Entry {
    std::size_t stage;
    double weight;
  };

  void fillOutputCotangents(const AcceptedStep& step, std::size_t row, const StepReversal& reversal);
  void fillStageCotangents(const AcceptedStep& step, std::size_t row, const StepReversal& reversal);
  void reverseStage(DifferentiableRightHandSide& f, std::span<const AcceptedStep> steps, std::size_t i,
                    const StepReversal& reversal, BackwardReport& report);
  double stageTime(std::size_t i, double t, double h, double t_next) const;
  std::size_t stagesFor(StagesWanted wanted) const;
  double* stageBar(std::size_t row, std::size_t i) { return &stages_bar_[(row * stages() + i) * d_]; }

  const Tableau& tableau_;
  std::size_t d_;
  std::vector<std::vector<Entry>> inputs_; // per stage: the a_ij that are not 0
  std::vector<Entry> carry_;               // v_next = sum of these
  std::vector<double> stages_bar_;         // (rows x S x d)
  std::vector<double> through_;            // (d) cotangents that reach x past the step: of dense outputs and penalties
  // Rows whose stage is pulled back.
  std::vector<std::size_t> positions_, ids_;            // (rows)
  std::vector<double> times_;                           // (rows)
  std::vector<double> states_, cotangent_, states_bar_; // (rows x d)
};

} // namespace nullcline
