#include "engine/gradient/step_quadrature.h"

namespace nullcline {

void StepQuadrature::begin(const BackwardTask& task, const AdjointRows& rows, StepMethod method) {
  rows_ = &rows;
  if (!map_ || method_ != method || input_.size() != rows.dimension())
    map_ = makeStepMap(method, rows.dimension());
  method_ = method;
  input_.resize(rows.dimension());
  x_.resize(task.f.dimension());
  a_.resize(task.f.dimension());
  parameters_.begin(task.f, task.targets.parameters, nullptr);
}

void StepQuadrature::accepted(const AcceptedStep& step) {
  if (!rows_->isUnderWay(step.trajectory))
    return;
  const std::size_t r = rows_->trajectoryOf(step.trajectory);
  for (std::size_t i = 0; i < map_->stages(); ++i) {
    const double weight = step.h * map_->weight(i);
    if (weight == 0.0)
      continue;
    const double t = rows_->timeOf(step.trajectory, step.t + map_->node(i) * step.h);
    map_->input(step, i, input_.data());
    rows_->split(r, t, input_.data(), x_.data(), a_.data());
    parameters_.add(r, t, x_.data(), a_.data(), weight);
  }
}

} // namespace nullcline
