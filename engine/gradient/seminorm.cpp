// The continuous adjoint whose parameter gradient does not take part in the error control (Kidger, Chen & Lyons, ICML
// 2021).
//
// Only (x, a) is solved backwards; the parameter gradient follows from the stages of the accepted steps, whose inputs
// are evaluated once more (step_quadrature.h): five pullbacks more of a Dormand-Prince step, and counted as such. With
// the parameter gradient as further states of the solve one pullback serves both, but every stage then sums, copies and
// combines P numbers: measured with two states, networks of 1000 to 1 million parameters and 2 to 128 rows, that takes
// 1 to 16 times as long; it saves up to a quarter with 512 rows and few parameters.
#include "engine/gradient/step_quadrature.h"
#include "engine/gradient/strategies.h"

namespace nullcline {

namespace {

class SeminormStrategy final : public ContinuousGradient {
 public:
  explicit SeminormStrategy(const SeminormGradient& options) : options_(options) {}

 private:
  void solveBack(const BackwardTask& task, BackwardReport& report) override {
    rows_.begin(task, batch(), observations(), solver());
    quadrature_.begin(task, rows_, solver().method);
    const Solution& solution =
        rows_.solve({options_.relative_tolerance, options_.absolute_tolerance}, &quadrature_, report);
    report.pullbacks += quadrature_.finish();
    if (report.status == SolveStatus::ok)
      rows_.startCotangents(solution, x_bar());
  }

  SeminormGradient options_;
  AdjointRows rows_;
  StepQuadrature quadrature_;
};

} // namespace

std::unique_ptr<GradientStrategy> makeSeminorm(const SeminormGradient& options) {
  return std::make_unique<SeminormStrategy>(options);
}

} // namespace nullcline
