// What local regularisation saves when the fitted model is solved (Pal, Edelman & Rackauckas, ICML 2023: evaluations
// 0.556 to 0.733 of the plain fit's, 1.3 to 2 times faster). Their problems are images and PhysioNet; ours is a time
// series, with their solver and tolerance (Tsitouras 5(4) at 1.4e-8) for the prediction.
#include "app/bench/papers/figure.h"

#include "engine/core/numbers.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/model/predict.h"
#include "engine/system/simulate.h"

#include <chrono>
#include <cmath>
#include <iostream>

namespace nullcline::bench {

namespace {

struct Prediction {
  double evaluations = 0.0; // per trajectory
  double seconds = 0.0;
  double error = 0.0; // test mean squared error
  bool solved = false;
};

Prediction predictionOf(const std::string& method, const Dataset& data, const PapersOptions& options) {
  Prediction prediction;
  auto spec = methodPreset(method, false);
  if (!spec)
    return prediction;
  spec->seed = options.seed;
  spec->threads = options.threads;
  spec->precision = Precision::float64; // 1.4e-8 is below what float32 resolves
  setTotalEpochs(*spec, options.long_run ? 2000 : 300);
  RunControl control;
  const auto fit = runFit(data, *spec, control);
  if (!fit || !fit->evaluation.test.mse)
    return prediction;
  const auto f = modelRightHandSide(fit->model);
  if (!f)
    return prediction;
  std::vector<TrajectoryRequest> requests;
  for (const auto& piece : fit->problem->test)
    requests.push_back(
        {piece.times.front(),
         {piece.smooth.begin(), piece.smooth.begin() + static_cast<std::ptrdiff_t>(fit->problem->stateCount())},
         piece.times});
  SolverOptions solver;
  solver.method = StepMethod::tsitouras54;
  solver.relative_tolerance = solver.absolute_tolerance = 1.4e-8;
  const auto begin = std::chrono::steady_clock::now();
  constexpr int kRepeats = 20;
  Solution solution;
  for (int repeat = 0; repeat < kRepeats; ++repeat)
    solution = integrate(**f, requests, solver);
  prediction.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / kRepeats;
  prediction.evaluations = static_cast<double>(solution.counts.evaluations) / static_cast<double>(requests.size());
  prediction.error = *fit->evaluation.test.mse;
  prediction.solved = solution.failed() == 0;
  std::cerr << "local regularisation: " << method << ": " << prediction.evaluations << " evaluations, test error "
            << prediction.error << std::endl;
  return prediction;
}

} // namespace

std::vector<Figure> localRegularization(const PapersOptions& options) {
  const char* paper = "Pal, Edelman & Rackauckas, ICML 2023";
  SimulationOptions simulation;
  simulation.trajectories = 40;
  simulation.points = 49; // as many as PhysioNet has
  simulation.seed = options.seed;
  const auto system = findSystem("glycolytic");
  const auto data = simulate(**system, simulation);
  if (!data)
    return {{paper, "local regularisation", "0.556 to 0.733", "-", "not reached", data.error().message}};
  const Prediction plain = predictionOf("direct", data->observed, options);
  std::vector<Figure> figures;
  for (const char* method : {"local-error", "local-stiffness"}) {
    const Prediction regular = predictionOf(method, data->observed, options);
    const double ratio = regular.evaluations / plain.evaluations;
    const double faster = plain.seconds / regular.seconds;
    const std::string note = "glycolytic oscillator, 40 trajectories of 49 times; test error " +
                             formatNumber(regular.error, 3) + " against " + formatNumber(plain.error, 3) +
                             " without; a smooth time series leaves less to save than the paper's classifiers";
    const bool solved = plain.solved && regular.solved;
    figures.push_back({paper, std::string(method) + ": evaluations of a prediction over those without",
                       "0.556 to 0.733", formatNumber(ratio, 3), solved ? verdictAtMost(ratio, 0.733) : "not reached",
                       note});
    figures.push_back({paper, std::string(method) + ": prediction faster by", "1.3 to 2", formatNumber(faster, 3),
                       solved ? verdictAtLeast(faster, 1.3) : "not reached", note});
  }
  return figures;
}

} // namespace nullcline::bench
