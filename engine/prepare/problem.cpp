#include "engine/prepare/problem.h"

#include "engine/core/check.h"
#include "engine/spline/smoothing_spline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace nullcline {

namespace {

constexpr double kSpanToObserve = 0.9; // of a training piece, or the user is told
constexpr double kSmallestStep = 2e-5; // there 1 - p keeps ten digits

// Pooled over trajectories, plain cross-validation has samples enough not to undersmooth, and a penalty costs much: Van
// der Pol (mu = 2, 40 x 60 random times, 1 % noise, 20 % missing), error of x1 over its size 0.28 with 1.0, 0.30 with
// 1.2, 0.51 with 1.4, and the best fixed smoothness 0.27.
constexpr double kCrossValidationPenalty = 1.0;
// Below this fraction of its magnitude a channel's spread is rounding.
constexpr double kConstantSpread = 1e-10;

Error cancelled() {
  return failure("The preparation was cancelled.");
}

/// The observed samples first..last of one channel.
Series observedSeries(const Dataset& dataset, const Piece& piece, std::size_t channel) {
  const auto& trajectory = dataset.trajectories[piece.trajectory];
  Series series;
  for (std::size_t k = piece.first; k <= piece.last; ++k)
    if (dataset.isObserved(trajectory, k, channel)) {
      series.times.push_back(trajectory.times[k]);
      series.values.push_back(dataset.value(trajectory, k, channel));
    }
  return series;
}

/// Every channel has a sample of its own in the piece.
bool isUsable(const Dataset& dataset, const Piece& piece) {
  for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel)
    if (observedSeries(dataset, piece, channel).times.empty())
      return false;
  return true;
}

/// Pieces of a split are listed in the order of the data.
bool holds(const std::vector<Piece>& pieces, std::size_t trajectory) {
  return std::ranges::binary_search(pieces, trajectory, {}, &Piece::trajectory);
}

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one + " was" : several + " were");
}

/// Takes out what cannot be used, and says so. By time, a forecast starts from the validation part and that from the
/// training part, so a trajectory goes as a whole unless only its test part is empty.
void dropUnusable(const Dataset& dataset, Split& split, std::vector<DataNote>& notes) {
  std::size_t dropped = 0;
  const auto drop = [&](std::vector<Piece>& pieces, auto&& unusable) { dropped += std::erase_if(pieces, unusable); };
  const auto bad = [&dataset](const Piece& piece) { return !isUsable(dataset, piece); };
  drop(split.train, bad);
  drop(split.validation, bad);
  drop(split.test, bad);
  if (split.kind == SplitKind::time) {
    drop(split.train, [&](const Piece& piece) { return !holds(split.validation, piece.trajectory); });
    drop(split.validation, [&](const Piece& piece) { return !holds(split.train, piece.trajectory); });
    drop(split.test, [&](const Piece& piece) { return !holds(split.train, piece.trajectory); });
  }
  if (dropped > 0)
    notes.push_back({(split.kind == SplitKind::time ? counted(dropped, "part of a trajectory", "parts of trajectories")
                                                    : counted(dropped, "trajectory", "trajectories")) +
                         " left out because a state has no observed value there.",
                     dropped, true});
}

void noteShortTrajectories(const Dataset& dataset, const Split& split, std::vector<DataNote>& notes) {
  const std::size_t used = split.kind == SplitKind::time
                               ? split.train.size()
                               : split.train.size() + split.validation.size() + split.test.size();
  const std::size_t left_out = dataset.trajectories.size() - used;
  if (left_out > 0)
    notes.push_back({counted(left_out, "trajectory", "trajectories") + " left out for having too few times (" +
                         (split.kind == SplitKind::time ? "a split by time needs 5)." : "2 are needed)."),
                     left_out, true});
}

/// Where a state is observed once the smoothing is a constant, and where it is observed over part of a piece a straight
/// line goes on from there: fitted as if it were known, so the user is told.
void noteThinTraining(const Dataset& dataset, const std::vector<Piece>& train, std::vector<DataNote>& notes) {
  std::size_t once = 0, continued = 0;
  for (const auto& piece : train)
    for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel) {
      const auto series = observedSeries(dataset, piece, channel);
      const auto& times = dataset.trajectories[piece.trajectory].times;
      const double span = times[piece.last] - times[piece.first];
      once += series.times.size() == 1;
      continued += series.times.size() > 1 && series.times.back() - series.times.front() < kSpanToObserve * span;
    }
  if (once > 0)
    notes.push_back(
        {"In " + std::to_string(once) + " training series a state is observed once; it is taken as constant there.",
         once});
  if (continued > 0)
    notes.push_back({"In " + std::to_string(continued) +
                         " training series a state is observed over less than nine tenths of the time; a straight line "
                         "continues it.",
                     continued});
}

/// The smoothness is chosen in the data's unit of time; its digits run out where the steps are very small numbers.
void noteTinySteps(const Dataset& dataset, const std::vector<Piece>& train, std::vector<DataNote>& notes) {
  std::size_t steps = 0;
  double span = 0.0;
  for (const auto& piece : train) {
    const auto& times = dataset.trajectories[piece.trajectory].times;
    span += times[piece.last] - times[piece.first];
    steps += piece.count() - 1;
  }
  if (steps > 0 && span / static_cast<double>(steps) < kSmallestStep)
    notes.push_back(
        {"The times are in a unit so large that the steps between samples are below 2e-5: the noise may not "
         "be smoothed away. Give the times in a smaller unit, such as ms instead of s.",
         steps});
}

Status checkTraining(const Dataset& dataset, const Split& split) {
  if (split.train.empty() || split.validation.empty())
    return badInput(std::string("No ") + (split.train.empty() ? "training" : "validation") +
                    " part has an observed value of every state. Leave out the states that are not observed, or choose "
                    "another split.");
  for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel) {
    const bool twice = std::ranges::any_of(
        split.train, [&](const Piece& piece) { return observedSeries(dataset, piece, channel).times.size() >= 2; });
    if (!twice)
      return badInput(
          "The state " + dataset.channels[channel].name +
          " is nowhere observed twice in one training part, so that its rate of change is unknown. Leave it "
          "out, or choose another split.");
  }
  return {};
}

Expected<std::vector<double>> chooseSmoothness(const Dataset& dataset, const std::vector<Piece>& train,
                                               const SmoothingOptions& options, const std::stop_token& stop) {
  if (options.choice == SmoothnessChoice::fixed)
    return std::vector<double>(dataset.channelCount(), options.smoothness);
  std::vector<double> smoothness;
  for (std::size_t channel = 0; channel < dataset.channelCount(); ++channel) {
    std::vector<Series> series;
    for (const auto& piece : train)
      series.push_back(observedSeries(dataset, piece, channel));
    smoothness.push_back(smoothnessByCrossValidation(series, kCrossValidationPenalty, stop));
    if (stop.stop_requested())
      return cancelled();
  }
  return smoothness;
}

/// Value and slope of the spline. Before the first and after the last observed sample the smoothest continuation, which
/// minimises the same functional over the longer span, is a straight line.
struct Smoothed {
  double value = 0.0, slope = 0.0;
};

Smoothed evaluateSpline(const CubicSpline& spline, double t) {
  const double inside = std::clamp(t, spline.knots.front(), spline.knots.back());
  const double slope = spline.derivative(inside);
  return {spline.value(inside) + slope * (t - inside), slope};
}

/// `context`: the samples that the splines see; it contains `piece`.
PreparedPiece preparePiece(const Dataset& dataset, const Piece& piece, const Piece& context,
                           const std::vector<double>& smoothness) {
  const auto& trajectory = dataset.trajectories[piece.trajectory];
  const std::size_t d = dataset.channelCount();
  PreparedPiece prepared;
  prepared.piece = piece;
  const auto first = static_cast<std::ptrdiff_t>(piece.first), end = static_cast<std::ptrdiff_t>(piece.last) + 1;
  const auto width = static_cast<std::ptrdiff_t>(d);
  prepared.times.assign(trajectory.times.begin() + first, trajectory.times.begin() + end);
  prepared.observed.assign(trajectory.values.begin() + first * width, trajectory.values.begin() + end * width);
  prepared.smooth.resize(prepared.observed.size());
  prepared.slope.resize(prepared.observed.size());
  for (std::size_t channel = 0; channel < d; ++channel) {
    const auto series = observedSeries(dataset, context, channel);
    const auto spline = smoothingSpline(series.times, series.values, smoothness[channel]);
    for (std::size_t k = 0; k < prepared.times.size(); ++k) {
      const auto [value, slope] = evaluateSpline(spline, prepared.times[k]);
      prepared.smooth[k * d + channel] = value;
      prepared.slope[k * d + channel] = slope;
    }
  }
  return prepared;
}

/// By time the later parts are smoothed together with what came before them: nothing later leaks into an earlier part,
/// and the state in which a forecast starts is known better.
Status preparePieces(const Dataset& dataset, const Split& split, Problem& problem, const std::stop_token& stop) {
  const auto prepareAll = [&](const std::vector<Piece>& pieces, std::vector<PreparedPiece>& prepared) -> Status {
    for (Piece piece : pieces) {
      if (stop.stop_requested())
        return cancelled();
      Piece context = piece;
      if (split.kind == SplitKind::time)
        context.first = 0;
      if (split.kind == SplitKind::time && &pieces == &split.validation)
        --piece.first;
      prepared.push_back(preparePiece(dataset, piece, context, problem.smoothness));
    }
    return {};
  };
  if (auto status = prepareAll(split.train, problem.train); !status)
    return status;
  if (auto status = prepareAll(split.validation, problem.validation); !status)
    return status;
  return prepareAll(split.test, problem.test);
}

void standardize(Problem& problem) {
  const std::size_t d = problem.stateCount();
  auto& scaling = problem.scaling;
  double first = problem.train.front().times.front(), last = problem.train.front().times.back();
  double count = 0.0;
  for (const auto& piece : problem.train) {
    first = std::min(first, piece.times.front());
    last = std::max(last, piece.times.back());
    count += static_cast<double>(piece.times.size());
  }
  scaling.time_origin = first;
  scaling.time_scale = last - first;
  for (std::size_t channel = 0; channel < d; ++channel) {
    double sum = 0.0, squares = 0.0, slopes = 0.0, largest = 0.0;
    for (const auto& piece : problem.train)
      for (std::size_t k = channel; k < piece.smooth.size(); k += d) {
        sum += piece.smooth[k];
        slopes += piece.slope[k] * piece.slope[k];
        largest = std::max(largest, std::abs(piece.smooth[k]));
      }
    const double mean = sum / count;
    for (const auto& piece : problem.train)
      for (std::size_t k = channel; k < piece.smooth.size(); k += d)
        squares += (piece.smooth[k] - mean) * (piece.smooth[k] - mean);
    const double deviation = std::sqrt(squares / count);
    const bool constant = deviation <= kConstantSpread * largest;
    scaling.center[channel] = mean;
    scaling.scale[channel] = constant ? 1.0 : deviation;
    // Constant within each trajectory: the slope is rounding, and one spread per span of time is the natural unit.
    const double natural = scaling.scale[channel] / scaling.time_scale;
    const double slope = std::sqrt(slopes / count);
    scaling.rate[channel] = !constant && slope > kConstantSpread * natural ? slope : natural;
    if (constant)
      problem.notes.push_back(
          {"The state " + problem.channels[channel].name + " is constant in the training part and is not rescaled.",
           1});
  }
}

} // namespace

std::span<const EnumName<SmoothnessChoice>> enumNames(SmoothnessChoice) {
  static constexpr std::array<EnumName<SmoothnessChoice>, 2> kNames{
      {{SmoothnessChoice::cross_validation, "cross_validation", "By cross-validation"},
       {SmoothnessChoice::fixed, "fixed", "Fixed"}}};
  return kNames;
}

Expected<Problem> prepareProblem(const Dataset& dataset, const ProblemOptions& options, std::uint64_t seed,
                                 std::stop_token stop) {
  if (dataset.channels.empty() || dataset.trajectories.empty())
    return badInput("The data set " + dataset.name +
                    " is empty. Load a table with at least one state and one trajectory.");
  if (!(options.smoothing.smoothness >= 0.0 && options.smoothing.smoothness <= 1.0))
    return usageError("The smoothness must lie between 0 and 1.");
  auto split = makeSplit(dataset, options.split, seed);
  if (!split)
    return split.error();
  Problem problem;
  problem.channels = dataset.channels;
  problem.split_kind = split->kind;
  noteShortTrajectories(dataset, *split, problem.notes);
  dropUnusable(dataset, *split, problem.notes);
  if (auto status = checkTraining(dataset, *split); !status)
    return status.error();
  noteThinTraining(dataset, split->train, problem.notes);
  noteTinySteps(dataset, split->train, problem.notes);
  auto smoothness = chooseSmoothness(dataset, split->train, options.smoothing, stop);
  if (!smoothness)
    return smoothness.error();
  problem.smoothness = std::move(*smoothness);
  if (auto status = preparePieces(dataset, *split, problem, stop); !status)
    return status.error();
  problem.scaling = identityScaling(problem.stateCount());
  if (options.standardize)
    standardize(problem);
  return problem;
}

} // namespace nullcline
