// How much sooner VF-NODE reaches an error than the neural ODE trained through the solver (Zhao et al., ICLR 2025: 10
// to 1000 times against existing methods), on the paper's four systems and protocol.
//
// Both follow one cosine cycle over their epochs, so that how soon an error is reached depends on how many there are.
// Each method is therefore run with several numbers of epochs, and its time to an error is that of its quickest run.
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
constexpr int kLengths[] = {50, 200, 800}, kLongLengths[] = {50, 200, 800, 5000};

/// All runs of one method on one data set.
struct Runs {
  std::vector<std::vector<EpochRecord>> histories;

  double bestError() const {
    double best = std::numeric_limits<double>::infinity();
    for (const auto& history : histories)
      for (const auto& record : history)
        best = std::min(best, record.error.value_or(best));
    return best;
  }
  /// Seconds until the error was first as low as `error`.
  double secondsTo(double error) const {
    double first = std::numeric_limits<double>::infinity();
    for (const auto& history : histories)
      for (const auto& record : history)
        if (record.error && *record.error <= error)
          first = std::min(first, record.seconds);
    return first;
  }
  /// Over all epochs but the first of each run, which may warm up: seconds, and rows the network was evaluated at.
  std::string costOfEpoch() const {
    std::vector<double> seconds, forward, backward;
    for (const auto& history : histories)
      for (std::size_t k = 1; k < history.size(); ++k) {
        seconds.push_back(history[k].seconds - history[k - 1].seconds);
        forward.push_back(static_cast<double>(history[k].nfe_forward));
        backward.push_back(static_cast<double>(history[k].nfe_backward));
      }
    return formatNumber(1e3 * median(seconds), 3) + " ms for " + formatNumber(median(forward), 4) +
           " evaluations and " + formatNumber(median(backward), 4) + " backwards";
  }
};

Runs runsOf(const std::string& method, const Dataset& data, const PapersOptions& options) {
  Runs runs;
  const std::span<const int> lengths = options.long_run ? std::span<const int>(kLongLengths) : kLengths;
  for (const int epochs : lengths) {
    auto spec = methodPreset(method, true);
    if (!spec)
      return runs;
    spec->seed = options.seed;
    spec->threads = options.threads;
    spec->precision = Precision::float32; // both; the paper computes both in float64
    spec->error_points = 100;
    spec->max_seconds = options.long_run ? 3600.0 : 60.0;
    setTotalEpochs(*spec, epochs);
    RunControl control;
    auto fit = runFit(data, *spec, control);
    if (fit)
      runs.histories.push_back(std::move(fit->history));
  }
  return runs;
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
    const Runs variational = runsOf("vf-node", data->observed, options);
    const Runs direct = runsOf("direct", data->observed, options);
    const double error = std::max(variational.bestError(), direct.bestError()); // what both reach
    const double ours = variational.secondsTo(error), theirs = direct.secondsTo(error);
    std::cerr << "speed-up on " << name << ": to " << error << " in " << ours << " s and " << theirs << " s; best "
              << variational.bestError() << " and " << direct.bestError() << "; an epoch " << variational.costOfEpoch()
              << "; " << direct.costOfEpoch() << std::endl;
    figures.push_back({"Zhao et al., ICLR 2025", std::string(name) + ": time of direct over VF-NODE to equal error",
                       "10 to 1000", formatNumber(theirs / ours, 3), verdictAtLeast(theirs / ours, 10.0),
                       "to a prediction error of " + formatNumber(error, 3) + " spreads in " + formatNumber(ours, 3) +
                           " s and " + formatNumber(theirs, 3) + " s (best " +
                           formatNumber(variational.bestError(), 3) + " and " + formatNumber(direct.bestError(), 3) +
                           "). An epoch of VF-NODE takes " + variational.costOfEpoch() + ", one of direct " +
                           direct.costOfEpoch()});
  }
  if (!figures.empty())
    figures.back().note +=
        ". Published settings of both, in float32, with 50, 200 and 800 epochs, the quickest run counts. At the "
        "published tolerance of 1e-3 a solve asks for about as many evaluations as there are samples, and here, where "
        "all trajectories step in one batch, each its own steps, and no stage is computed twice, an evaluation inside "
        "a solve costs what one at a sample costs. What is left of the published factor is what VF-NODE needs fewer "
        "epochs or evaluations for";
  return figures;
}

} // namespace nullcline::bench
