// How much sooner VF-NODE reaches an error than the neural ODE trained through the solver (Zhao et al., ICLR 2025: 10
// to 1000 times against existing methods), on the paper's four systems and protocol.
#include "app/bench/papers/figure.h"

#include "engine/core/numbers.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/system/simulate.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>

namespace nullcline::bench {

namespace {

constexpr const char* kSystems[] = {"toggle", "glycolytic", "repressilator", "age-sir"};

std::vector<EpochRecord> historyOf(const std::string& method, const Dataset& data, double longest,
                                   const PapersOptions& options) {
  auto spec = methodPreset(method, true);
  if (!spec)
    return {};
  spec->seed = options.seed;
  spec->threads = options.threads;
  spec->precision = Precision::float32; // both; the paper computes both in float64
  spec->error_points = 200;
  spec->max_seconds = longest;
  RunControl control;
  auto fit = runFit(data, *spec, control);
  return fit ? std::move(fit->history) : std::vector<EpochRecord>();
}

double bestError(const std::vector<EpochRecord>& history) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& record : history)
    best = std::min(best, record.error.value_or(best));
  return best;
}

/// Seconds until the error was first as low as `error`.
double secondsTo(const std::vector<EpochRecord>& history, double error) {
  for (const auto& record : history)
    if (record.error && *record.error <= error)
      return record.seconds;
  return std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<Figure> variationalSpeedUp(const PapersOptions& options) {
  std::vector<Figure> figures;
  for (const char* name : kSystems) {
    const auto system = findSystem(name);
    SimulationOptions simulation;
    simulation.trajectories = std::string(name) == "age-sir" ? 600 : 150;
    simulation.seed = options.seed;
    const auto data = simulate(**system, simulation);
    if (!data)
      continue;
    const double longest = options.long_run ? 3600.0 : 60.0;
    const auto variational = historyOf("vf-node", data->observed, longest, options);
    const auto direct = historyOf("direct", data->observed, longest, options);
    const double error = std::max(bestError(variational), bestError(direct)); // what both reach
    const double ratio = secondsTo(direct, error) / secondsTo(variational, error);
    std::cerr << "speed-up on " << name << ": to " << error << " in " << secondsTo(variational, error) << " s and "
              << secondsTo(direct, error) << " s" << std::endl;
    figures.push_back({"Zhao et al., ICLR 2025", std::string(name) + ": time of direct over VF-NODE to equal error",
                       "10 to 1000", formatNumber(ratio, 3), verdictAtLeast(ratio, 10.0),
                       "to a prediction error of " + formatNumber(error, 3) +
                           " spreads; published settings of both in float32, at most " + formatNumber(longest, 3) +
                           " s each"});
  }
  return figures;
}

} // namespace nullcline::bench
