// One piece solved by hand, step by step, from the starts that an objective estimates.
#pragma once

#include "engine/objective/rollout.h"
#include "tests/support/shooting_problem.h"

namespace nullcline::test {

inline TrajectoryMatchingOptions optionsWith(StepMethod method) {
  TrajectoryMatchingOptions options;
  options.solver.method = method;
  options.initial = InitialStateChoice::estimated;
  return options;
}

/// Every accepted step of a free solve of piece i from the starts in p.
class Recorder final : public StepObserver {
 public:
  void accepted(const AcceptedStep& step) override {
    times.push_back(step.t);
    states.emplace_back(step.x, step.x + 2);
    lengths.push_back(step.h);
    next.emplace_back(step.x_next, step.x_next + 2);
    std::vector<double> k;
    for (std::size_t s = 0; s < step.stage_count; ++s)
      k.insert(k.end(), step.stages + s * step.stage_stride, step.stages + s * step.stage_stride + 2);
    stages.push_back(k);
  }
  std::vector<double> times, lengths;
  std::vector<std::vector<double>> states, next, stages;
};

struct SolvedPiece {
  Recorder recorder;
  double start = 0.0, end = 0.0;
  std::vector<double> initial;
};

inline SolvedPiece solvePiece(const WavyProblem& problem, const SolverOptions& solver, std::size_t i,
                              const std::vector<double>& p) {
  FieldRightHandSide<double> f(*problem.field, problem.scaling);
  f.setParameters(problem.parameters);
  SolvedPiece solved;
  const auto scaled = [&](double t) { return (t - problem.scaling.time_origin) / problem.scaling.time_scale; };
  TrajectoryRequest request;
  solved.start = request.start = scaled(problem.pieces[i].times.front());
  const std::size_t at = problem.parameters.size() + 2 * i;
  solved.initial = request.initial = {p[at], p[at + 1]};
  request.times = {scaled(problem.pieces[i].times.back())};
  solved.end = request.times.back();
  integrate(f, std::vector{request}, solver, {}, {&solved.recorder, nullptr, nullptr});
  return solved;
}

} // namespace nullcline::test
