// Was the step good, and how long shall the next one be?
#pragma once

namespace nullcline {

/// Proportional-integral control (Gustafsson, ACM TOMS 17, 1991; Hairer, Norsett & Wanner I, II.4 (4.13) and
/// II (IV.2) for the choice of exponents): factor = safety err^-(1/q - 0.75 beta) err_before^beta.
struct ControllerOptions {
  double safety = 0.9;
  double smallest_factor = 0.2; // the next step is at least this part of the last one
  double largest_factor = 10.0; // and at most this many times as long; never longer right after a rejection
  double beta = 0.04;           // weight of the error before; 0: the classical controller
};

/// What the controller remembers of one trajectory.
struct ControllerMemory {
  double error_before = 1e-4; // of the last accepted step, not below 1e-4
  bool rejected_before = false;
};

struct StepDecision {
  bool accept = false;
  double factor = 1.0; // the next step size over this one
};

class StepController {
 public:
  /// `embedded_order` q - 1: the error of one step shrinks as h^q.
  explicit StepController(int embedded_order, const ControllerOptions& options = {});

  /// error: norm of the estimated error in units of the tolerance (1 = just good enough). Not finite: the step is
  /// rejected with the smallest factor.
  StepDecision decide(double error, ControllerMemory& memory) const;

 private:
  ControllerOptions options_;
  double exponent_;           // on the error of this step
  double rejection_exponent_; // 1 / q
};

} // namespace nullcline
