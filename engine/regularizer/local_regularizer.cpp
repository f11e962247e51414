#include "engine/regularizer/local_regularizer.h"

#include "engine/ode/error_norm.h"
#include "engine/regularizer/step_estimates.h"

#include <algorithm>

namespace nullcline {

namespace {

SolverOptions freshStep(SolverOptions solver, StepEstimate estimate) {
  const bool has_estimate =
      estimate == StepEstimate::error ? hasErrorEstimate(solver.method) : hasStiffnessEstimate(solver.method);
  if (!has_estimate)
    solver.method = StepMethod::tsitouras54;
  solver.norm_blocks.clear();
  return solver;
}

} // namespace

LocalRegularizer::LocalRegularizer(const LocalRegularization& options, const RegularizerContext& context,
                                   std::uint64_t stream)
    : options_(options), solver_(freshStep(context.solver, options.estimate)), table_(tableauOf(solver_.method)),
      d_(context.dimension), count_(context.trajectories),
      is_one_system_(context.solver.group == ControlGroup::whole_batch),
      first_stage_(options.through_first_stage ? 0 : 1), stream_(stream), beginnings_(count_),
      estimates_(is_one_system_ ? 1 : count_), spaces_(context.members) {
  for (auto& beginning : beginnings_) {
    beginning.state.resize(d_);
    beginning.rates.resize(d_);
  }
}

void LocalRegularizer::beginEpoch(const EpochMoment& moment) {
  seed_ = moment.seed;
  weight_ = weightAt(options_.weight, moment);
}

std::optional<double> LocalRegularizer::wantedTime(std::size_t trajectory, const TrajectoryRequest& request) const {
  if (options_.biased || !isAutomatic() || request.times.empty())
    return std::nullopt;
  const double part = uniformOf(seed_, stream_, is_one_system_ ? 0 : trajectory);
  return request.start + part * (request.times.back() - request.start);
}

StepPenalty* LocalRegularizer::beginSolve(std::size_t first, std::size_t count, std::size_t) {
  for (std::size_t i = first; i < first + count; ++i) {
    beginnings_[i].steps = 0;
    beginnings_[i].covered = 0.0;
    beginnings_[i].taken.clear();
  }
  return nullptr;
}

/// Biased: uniform over the times at which steps begin, which are all but the last; unbiased: each step as likely as it
/// is long. A step takes the place of the one chosen before with its share of all that was seen (Knuth, The Art of
/// Computer Programming 2, 3.4.2; with weights: Chao, Biometrika 69, 1982).
void LocalRegularizer::accepted(std::size_t trajectory, const AcceptedStep& step) {
  auto& beginning = beginnings_[trajectory];
  ++beginning.steps;
  if (isAutomatic() && !options_.biased) {
    beginning.taken.emplace_back(step.t, step.h);
    return;
  }
  const std::uint64_t stream = stream_ ^ (is_one_system_ ? 0 : static_cast<std::uint64_t>(trajectory) << 8);
  const double share = options_.biased ? 1.0 : step.h;
  beginning.covered += share;
  if (uniformOf(seed_, stream, beginning.steps) * beginning.covered >= share)
    return;
  beginning.time = step.t;
  beginning.h = step.h;
  std::copy_n(step.x, d_, beginning.state.begin());
}

Penalty LocalRegularizer::evaluate(const SolvedChunk& chunk) {
  Space& space = spaces_[chunk.member];
  Penalty penalty;
  if (chunk.held)
    listRows(chunk, space);
  else
    begin(chunk, space);
  const std::size_t rows = space.ids.size();
  if (rows == 0)
    return penalty;
  takeSteps(chunk, space);
  for (std::size_t first = 0; first < rows; first += systemRows(space)) {
    if (!chunk.held)
      estimate(first, space);
    penalty.value += factor() * tangent(first, space);
  }
  penalty.evaluations += (chunk.held ? table_.stages - first_stage_ : table_.stages + (isAutomatic() ? 1 : 0)) * rows;
  if (chunk.with_gradient) {
    reverseSteps(chunk, space);
    penalty.pullbacks += (table_.stages - first_stage_) * rows;
  }
  return penalty;
}

/// Where the step of every trajectory that was solved begins, and how long it is; the rows of the chunk.
void LocalRegularizer::begin(const SolvedChunk& chunk, Space& space) {
  for (std::size_t i = 0; i < chunk.requests.size(); ++i) {
    auto& beginning = beginnings_[chunk.first + i];
    const auto& request = chunk.requests[i];
    beginning.known = chunk.solutions[i].status == SolveStatus::ok && !request.times.empty() && beginning.steps > 0;
    if (!beginning.known || !isAutomatic())
      continue;
    if (!options_.biased) {
      beginning.time = *wantedTime(chunk.first + i, request);
      std::copy_n(chunk.wanted.data() + i * d_, d_, beginning.state.begin());
      const auto after =
          std::ranges::upper_bound(beginning.taken, beginning.time, {}, &std::pair<double, double>::first);
      beginning.h = std::prev(std::max(after, beginning.taken.begin() + 1))->second;
    }
    beginning.h = std::min(beginning.h, request.times.back() - beginning.time);
    beginning.known = beginning.h > 0.0;
  }
  listRows(chunk, space);
  for (std::size_t first = 0; first < space.ids.size(); first += systemRows(space)) {
    double h = beginnings_[space.trajectories[first]].h;
    for (std::size_t row = first; row < first + systemRows(space); ++row)
      h = std::min(h, beginnings_[space.trajectories[row]].h);
    for (std::size_t row = first; row < first + systemRows(space); ++row)
      beginnings_[space.trajectories[row]].h = h;
  }
  startRates(chunk, space);
  if (isAutomatic())
    shortenSteps(chunk, space);
}

/// k_1 of every row: one evaluation.
void LocalRegularizer::startRates(const SolvedChunk& chunk, Space& space) {
  argumentsOf(0, space);
  chunk.f->evaluate(space.ids.size(), space.times.data(), space.argument.data(), space.ids.data(), space.stages.data());
  for (std::size_t row = 0; row < space.ids.size(); ++row)
    std::copy_n(&space.stages[row * d_], d_, beginnings_[space.trajectories[row]].rates.begin());
}

/// To the automatic first step of Hairer, Norsett & Wanner I, II.4, p. 169 of every system: one evaluation.
void LocalRegularizer::shortenSteps(const SolvedChunk& chunk, Space& space) {
  const std::size_t rows = space.ids.size(), size = rows * d_, together = systemRows(space);
  const ErrorNorm norm(solver_, d_);
  const double* const rates = space.stages.data();
  double* const probe_rates = space.stages.data() + size;
  const auto sizeOf = [&](const double* values, std::size_t first) {
    const double* const u = &space.x[first * d_];
    return norm(values + first * d_, u, u, together);
  };
  auto& guesses = space.guesses;
  guesses.resize(rows);
  for (std::size_t first = 0; first < rows; first += together) {
    const double longest = beginnings_[space.trajectories[first]].h;
    const double guess = std::min(firstGuess(sizeOf(space.x.data(), first), sizeOf(rates, first)), longest);
    for (std::size_t row = first; row < first + together; ++row) {
      guesses[row] = guess;
      space.times[row] += guess;
      for (std::size_t i = row * d_; i < (row + 1) * d_; ++i)
        space.argument[i] += guess * rates[i];
    }
  }
  chunk.f->evaluate(rows, space.times.data(), space.argument.data(), space.ids.data(), probe_rates);
  for (std::size_t first = 0; first < rows; first += together) {
    for (std::size_t i = first * d_; i < (first + together) * d_; ++i)
      probe_rates[i] = (probe_rates[i] - rates[i]) / guesses[first];
    const double h =
        firstStep(guesses[first], sizeOf(rates, first), sizeOf(probe_rates, first), table_.embedded_order + 1);
    for (std::size_t row = first; row < first + together; ++row) {
      double& longest = beginnings_[space.trajectories[row]].h;
      longest = std::min(longest, h);
    }
  }
}

/// u + dt sum_{j<s} a_sj k_j and tau + c_s dt of every row.
void LocalRegularizer::argumentsOf(std::size_t stage, Space& space) const {
  const std::size_t rows = space.ids.size();
  for (std::size_t row = 0; row < rows; ++row) {
    const auto& beginning = beginnings_[space.trajectories[row]];
    space.times[row] = beginning.time + table_.nodes[stage] * beginning.h;
    for (std::size_t i = 0; i < d_; ++i) {
      double sum = 0.0;
      for (std::size_t j = 0; j < stage; ++j)
        sum += table_.a(stage, j) * space.stages[(j * rows + row) * d_ + i];
      space.argument[row * d_ + i] = beginning.state[i] + beginning.h * sum;
    }
  }
}

/// The trajectories of the chunk that have a beginning, and room for them.
void LocalRegularizer::listRows(const SolvedChunk& chunk, Space& space) const {
  space.trajectories.clear();
  space.ids.clear();
  for (std::size_t i = 0; i < chunk.requests.size(); ++i)
    if (beginnings_[chunk.first + i].known) {
      space.trajectories.push_back(chunk.first + i);
      space.ids.push_back(i);
    }
  const std::size_t rows = space.ids.size(), size = rows * d_;
  space.times.resize(rows);
  space.argument.resize(size);
  space.x_next.resize(size);
  space.x.resize(size);
  for (std::size_t row = 0; row < rows; ++row)
    std::copy_n(beginnings_[space.trajectories[row]].state.data(), d_, &space.x[row * d_]);
  space.states_bar.resize(size);
  space.stages.resize(table_.stages * size);
  space.stages_bar.resize(table_.stages * size);
}

void LocalRegularizer::takeSteps(const SolvedChunk& chunk, Space& space) {
  const std::size_t rows = space.ids.size(), size = rows * d_;
  for (std::size_t row = 0; row < rows; ++row)
    std::copy_n(beginnings_[space.trajectories[row]].rates.data(), d_, &space.stages[row * d_]);
  for (std::size_t s = chunk.held ? first_stage_ : 1; s < table_.stages; ++s) {
    argumentsOf(s, space);
    chunk.f->evaluate(rows, space.times.data(), space.argument.data(), space.ids.data(), &space.stages[s * size]);
  }
  if (table_.firstSameAsLast()) {
    space.x_next = space.argument; // the last stage is f there
    return;
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const auto& beginning = beginnings_[space.trajectories[row]];
    for (std::size_t i = 0; i < d_; ++i) {
      double sum = 0.0;
      for (std::size_t s = 0; s < table_.stages; ++s)
        sum += table_.weights[s] * space.stages[s * size + row * d_ + i];
      space.x_next[row * d_ + i] = beginning.state[i] + beginning.h * sum;
    }
  }
}

/// r of one system and its derivative by the stages, kept with what the step began from.
void LocalRegularizer::estimate(std::size_t first, Space& space) {
  const std::size_t rows = space.ids.size(), size = systemRows(space) * d_;
  Estimate& kept = estimates_[estimateAt(first, space)];
  const double h = beginnings_[space.trajectories[first]].h;
  kept.slope.assign(table_.stages * size, 0.0);
  space.x_bar.assign(2 * size, 0.0); // of u, a constant: left there; then of x_next
  const double* const x_next_bar = &space.x_bar[size];
  const TakenStep step{&table_,  size, h, &space.x[first * d_], &space.x_next[first * d_], &space.stages[first * d_],
                       rows * d_};
  const bool by_error = options_.estimate == StepEstimate::error;
  StepCotangents bar{1.0, space.x_bar.data(), &space.x_bar[size], kept.slope.data()};
  if (by_error) {
    kept.value = stepError(step, solver_, &bar);
  } else if (isAutomatic()) {
    kept.value = stepStiffness(step, &bar);
  } else {
    const double stiffness = h * stepStiffness(step, nullptr);
    kept.value = stiffness / (1.0 + stiffness);
    bar.factor = h / ((1.0 + stiffness) * (1.0 + stiffness));
    stepStiffness(step, &bar);
  }
  kept.stages.resize(table_.stages * size);
  for (std::size_t s = 0; s < table_.stages; ++s)
    for (std::size_t i = 0; i < size; ++i) {
      kept.slope[s * size + i] += h * table_.weights[s] * x_next_bar[i];
      kept.stages[s * size + i] = space.stages[(s * rows + first) * d_ + i];
    }
}

/// The tangent of r at the stages it was kept with. With k_1 held, r bends like |x| within the difference of a few
/// rounding errors, where no difference quotient could follow it.
double LocalRegularizer::tangent(std::size_t first, const Space& space) const {
  const std::size_t rows = space.ids.size(), size = systemRows(space) * d_;
  const Estimate& kept = estimates_[estimateAt(first, space)];
  double r = kept.value;
  for (std::size_t s = first_stage_; s < table_.stages; ++s)
    for (std::size_t i = 0; i < size; ++i)
      r += kept.slope[s * size + i] * (space.stages[(s * rows + first) * d_ + i] - kept.stages[s * size + i]);
  return r;
}

/// From the last stage to the second, and to the first if it is no constant.
void LocalRegularizer::reverseSteps(const SolvedChunk& chunk, Space& space) {
  const std::size_t rows = space.ids.size(), size = rows * d_, together = systemRows(space) * d_;
  for (std::size_t first = 0; first < rows; first += systemRows(space)) {
    const Estimate& kept = estimates_[estimateAt(first, space)];
    for (std::size_t s = first_stage_; s < table_.stages; ++s)
      for (std::size_t i = 0; i < together; ++i)
        space.stages_bar[(s * rows + first) * d_ + i] = factor() * kept.slope[s * together + i];
  }
  for (std::size_t s = table_.stages; s-- > first_stage_;) {
    argumentsOf(s, space);
    PullbackRequest request;
    request.count = rows;
    request.times = space.times.data();
    request.states = space.argument.data();
    request.trajectories = space.ids.data();
    request.cotangent = &space.stages_bar[s * size];
    request.states_bar = s > first_stage_ ? space.states_bar.data() : nullptr;
    request.parameters = true;
    chunk.f->pullback(request);
    for (std::size_t j = first_stage_; j < s; ++j)
      for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < d_; ++i)
          space.stages_bar[j * size + row * d_ + i] +=
              beginnings_[space.trajectories[row]].h * table_.a(s, j) * space.states_bar[row * d_ + i];
  }
}

} // namespace nullcline
