#include "engine/system/simulate.h"

#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "engine/ode/integrate.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

// A request above this is a slip of the keyboard: 2^28 values are 2 GiB, twice over for observed and clean.
constexpr double kMostValues = 268435456.0;

/// Every row is asked at the system's published parameters.
class SystemRates : public RightHandSide {
 public:
  explicit SystemRates(const KnownSystem& system) : equations_(system.equations) {
    for (const auto& parameter : system.parameters)
      parameters_.push_back(parameter.value);
  }
  std::size_t dimension() const override { return equations_.states; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    const std::size_t d = equations_.states;
    for (std::size_t row = 0; row < count; ++row)
      equations_.rates(times[row], states + row * d, parameters_.data(), rates + row * d);
  }

 private:
  Equations equations_;
  std::vector<double> parameters_;
};

/// All that chance decides about one trajectory, in the order in which it is drawn.
struct Draws {
  TrajectoryRequest request;
  std::vector<double> noise; // (points x d) standard normal
  std::vector<double> keep;  // (points x d) uniform on [0, 1)
};

Draws drawTrajectory(const KnownSystem& system, const SimulationOptions& options, double horizon,
                     RandomGenerator& random) {
  Draws draws;
  for (const auto& state : system.states)
    draws.request.initial.push_back(random.uniform(state.initial_low, state.initial_high));
  auto& times = draws.request.times;
  const auto stands_still = [&] { return std::adjacent_find(times.begin(), times.end()) != times.end(); };
  do {
    times.clear();
    for (std::size_t i = 0; i < options.points; ++i)
      times.push_back(horizon * random.uniform());
    std::sort(times.begin(), times.end());
  } while (stands_still());
  // The initial state is the state at the first sample, as in the published protocol (VF-NODE, data/ode.py).
  draws.request.start = times.front();
  const std::size_t values = options.points * system.states.size();
  for (std::size_t i = 0; i < values; ++i)
    draws.noise.push_back(random.normal());
  for (std::size_t i = 0; i < values; ++i)
    draws.keep.push_back(random.uniform());
  return draws;
}

/// Population standard deviation (divided by the count) of each channel over one trajectory; values: (points x d).
std::vector<double> spreads(const std::vector<double>& values, std::size_t d) {
  const std::size_t points = values.size() / d;
  std::vector<double> result(d);
  for (std::size_t c = 0; c < d; ++c) {
    double mean = 0.0;
    for (std::size_t i = 0; i < points; ++i)
      mean += values[i * d + c] / static_cast<double>(points);
    double square = 0.0;
    for (std::size_t i = 0; i < points; ++i)
      square += (values[i * d + c] - mean) * (values[i * d + c] - mean);
    result[c] = std::sqrt(square / static_cast<double>(points));
  }
  return result;
}

std::vector<double> observe(const std::vector<double>& clean, const Draws& draws, const SimulationOptions& options) {
  const std::size_t d = draws.request.initial.size();
  const std::vector<double> spread = spreads(clean, d);
  std::vector<double> observed(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const std::size_t sample = i / d;
    const bool at_an_end = sample == 0 || sample + 1 == options.points;
    const bool kept = at_an_end || draws.keep[i] < options.observed;
    observed[i] = kept ? clean[i] + options.noise * spread[i % d] * draws.noise[i] : kMissing;
  }
  return observed;
}

Status checkOptions(const KnownSystem& system, const SimulationOptions& options, double horizon) {
  const auto outside = [](const char* what, const std::string& given, const char* expected) {
    return usageError(std::string("The ") + what + " of a simulation is " + given + "; " + expected + " was expected.");
  };
  if (options.trajectories < 1)
    return outside("number of trajectories", "0", "at least 1");
  if (options.points < 2)
    return outside("number of points", std::to_string(options.points), "at least 2");
  if (!(horizon > 0.0 && std::isfinite(horizon)))
    return outside("horizon", formatNumber(horizon), "a positive number");
  if (!(options.noise >= 0.0 && std::isfinite(options.noise)))
    return outside("noise", formatNumber(options.noise), "a number from 0, as a fraction of each channel's spread,");
  if (!(options.observed >= 0.0 && options.observed <= 1.0))
    return outside("observed fraction", formatNumber(options.observed), "a number from 0 to 1");
  const double values = static_cast<double>(options.trajectories) * static_cast<double>(options.points) *
                        static_cast<double>(system.states.size());
  if (values > kMostValues)
    return usageError("The simulation would have " + formatNumber(values, 3) + " values; at most " +
                      formatNumber(kMostValues, 3) + " fit in memory. Ask for fewer trajectories or points.");
  return {};
}

Dataset emptyDataset(const KnownSystem& system, const SimulationOptions& options, double horizon) {
  Dataset dataset;
  dataset.name = system.label;
  dataset.source = std::string("simulated: ") + system.name + ", " + std::to_string(options.trajectories) +
                   " trajectories, " + std::to_string(options.points) + " points, horizon " + formatNumber(horizon) +
                   ", noise " + formatNumber(options.noise) + ", observed " + formatNumber(options.observed) +
                   ", seed " + std::to_string(options.seed);
  dataset.time_unit = system.time_unit;
  for (const auto& state : system.states)
    dataset.channels.push_back({state.name, state.unit, ChannelRole::state});
  return dataset;
}

Error divergenceError(const KnownSystem& system, std::size_t index, const TrajectorySolution& solution) {
  if (solution.status == SolveStatus::cancelled)
    return failure("The simulation was cancelled.");
  return failure(std::string("Trajectory ") + std::to_string(index + 1) + " of " + system.name +
                 " could not be computed beyond the time " + formatNumber(solution.reached, 6) + " (" +
                 solveStatusName(solution.status) + "). Try a shorter horizon or another seed.");
}

} // namespace

Expected<Simulation> simulate(const KnownSystem& system, const SimulationOptions& options, std::stop_token stop) {
  const double horizon = options.horizon.value_or(system.horizon);
  if (const Status status = checkOptions(system, options, horizon); !status)
    return status.error();
  RandomGenerator random(options.seed);
  std::vector<Draws> draws;
  std::vector<TrajectoryRequest> requests;
  for (std::size_t k = 0; k < options.trajectories && !stop.stop_requested(); ++k) {
    draws.push_back(drawTrajectory(system, options, horizon, random));
    requests.push_back(draws.back().request);
  }
  SystemRates rates(system);
  SolverOptions solver;
  // Tolerances bound the error of one step; a hundred times tighter keeps the states themselves, dense output included,
  // within 1e-8 (measured on Gompertz growth: 3e-8 with 1e-8).
  solver.relative_tolerance = 1e-10;
  solver.absolute_tolerance = 1e-12;
  const Solution solution = integrate(rates, requests, solver, stop);
  if (stop.stop_requested())
    return failure("The simulation was cancelled.");

  Simulation simulation;
  simulation.observed = simulation.clean = emptyDataset(system, options, horizon);
  for (std::size_t k = 0; k < draws.size(); ++k) {
    const TrajectorySolution& solved = solution.trajectories[k];
    if (solved.status != SolveStatus::ok)
      return divergenceError(system, k, solved);
    const std::string id = std::to_string(k + 1);
    simulation.clean.trajectories.push_back({id, requests[k].times, solved.states});
    simulation.observed.trajectories.push_back({id, requests[k].times, observe(solved.states, draws[k], options)});
  }
  return simulation;
}

} // namespace nullcline
