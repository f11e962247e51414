// The continuous adjoint whose parameter gradient does not take part in the error control (Kidger, Chen & Lyons, ICML
// 2021).
#include "engine/gradient/step_quadrature.h"
#include "engine/gradient/strategies.h"

namespace nullcline {

namespace {

class SeminormStrategy final : public ContinuousGradient {
 public:
  explicit SeminormStrategy(const SeminormGradient& options) : options_(options) {}

 private:
  void solveBack(const BackwardTask& task, BackwardReport& report) override {
    rows_.begin(task, batch(), observations(), solver().group);
    quadrature_.begin(task, rows_, solver().method);
    const SolverOptions options = backwardOptions(solver(), options_.relative_tolerance, options_.absolute_tolerance);
    const Solution solution = rows_.solve(options, &quadrature_, report);
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
