#include "engine/regularizer/local_regularizer.h"

#include "engine/ode/error_norm.h"
#include "engine/regularizer/step_estimates.h"

#include <algorithm>

namespace nullcline {

namespace {

SolverOptions freshStep(SolverOptions solver) {
  if (!hasStiffnessEstimate(solver.method))
    solver.method = StepMethod::tsitouras54;
  solver.norm_blocks.clear();
  return solver;
}

} // namespace

LocalRegularizer::LocalRegularizer(const LocalRegularization& options, const RegularizerContext& context,
                                   std::uint64_t stream)
    : options_(options), solver_(freshStep(context.solver)), table_(tableauOf(solver_.method)), d_(context.dimension),
      count_(context.trajectories), one_draw_(context.solver.group == ControlGroup::whole_batch),
      first_stage_(options.through_first_stage ? 0 : 1), stream_(stream), beginnings_(count_),
      spaces_(context.members) {
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
  if (options_.biased || request.times.empty())
    return std::nullopt;
  const double part = uniformOf(seed_, stream_, one_draw_ ? 0 : trajectory);
  return request.start + part * (request.times.back() - request.start);
}

StepPenalty* LocalRegularizer::beginSolve(std::size_t first, std::size_t count, std::size_t) {
  for (std::size_t i = first; i < first + count; ++i)
    beginnings_[i].steps = 0;
  return nullptr;
}

/// Biased: uniform over the times at which steps begin, which are all but the last. The j-th of them takes the place of
/// the one chosen before with probability 1/j (Knuth, The Art of Computer Programming 2, 3.4.2).
void LocalRegularizer::accepted(std::size_t trajectory, const AcceptedStep& step) {
  if (!options_.biased)
    return;
  auto& beginning = beginnings_[trajectory];
  const std::uint64_t stream = stream_ ^ (one_draw_ ? 0 : static_cast<std::uint64_t>(trajectory) << 8);
  ++beginning.steps;
  if (uniformOf(seed_, stream, beginning.steps) * static_cast<double>(beginning.steps) >= 1.0)
    return;
  beginning.time = step.t;
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
  for (std::size_t row = 0; row < rows; ++row) {
    if (!chunk.held)
      estimate(row, space);
    penalty.value += weight_ / static_cast<double>(count_) * tangent(row, space);
  }
  penalty.evaluations += (chunk.held ? table_.stages - first_stage_ : table_.stages + 1) * rows;
  if (chunk.with_gradient) {
    reverseSteps(chunk, space);
    penalty.pullbacks += (table_.stages - first_stage_) * rows;
  }
  return penalty;
}

/// Where the step of every trajectory that was solved begins; the rows of the chunk.
void LocalRegularizer::begin(const SolvedChunk& chunk, Space& space) {
  for (std::size_t i = 0; i < chunk.requests.size(); ++i) {
    auto& beginning = beginnings_[chunk.first + i];
    const auto& request = chunk.requests[i];
    beginning.known = chunk.solutions[i].status == SolveStatus::ok && !request.times.empty() &&
                      (!options_.biased || beginning.steps > 0);
    if (!beginning.known || options_.biased)
      continue;
    beginning.time = *wantedTime(chunk.first + i, request);
    std::copy_n(chunk.wanted.data() + i * d_, d_, beginning.state.begin());
  }
  listRows(chunk, space);
  chooseSteps(chunk, space);
}

/// k_1 and the automatic first step of Hairer, Norsett & Wanner I, II.4, p. 169 of every row: two evaluations.
void LocalRegularizer::chooseSteps(const SolvedChunk& chunk, Space& space) {
  const std::size_t rows = space.ids.size(), size = rows * d_;
  const ErrorNorm norm(solver_, d_);
  double* const rates = space.stages.data();
  double* const probe_rates = rates + size;
  argumentsOf(0, space);
  chunk.f->evaluate(rows, space.times.data(), space.argument.data(), space.ids.data(), rates);
  for (std::size_t row = 0; row < rows; ++row) {
    auto& beginning = beginnings_[space.trajectories[row]];
    const double* const u = beginning.state.data();
    std::copy_n(rates + row * d_, d_, beginning.rates.begin());
    const double speed = norm(beginning.rates.data(), u, u, 1);
    beginning.h = std::min(firstGuess(norm(u, u, u, 1), speed), solver_.largest_step);
    space.times[row] += beginning.h;
    for (std::size_t i = 0; i < d_; ++i)
      space.argument[row * d_ + i] += beginning.h * beginning.rates[i];
  }
  chunk.f->evaluate(rows, space.times.data(), space.argument.data(), space.ids.data(), probe_rates);
  for (std::size_t row = 0; row < rows; ++row) {
    auto& beginning = beginnings_[space.trajectories[row]];
    const double* const u = beginning.state.data();
    double* const bend = probe_rates + row * d_;
    for (std::size_t i = 0; i < d_; ++i)
      bend[i] = (bend[i] - beginning.rates[i]) / beginning.h;
    const double speed = norm(beginning.rates.data(), u, u, 1);
    const double h = firstStep(beginning.h, speed, norm(bend, u, u, 1), table_.embedded_order + 1);
    beginning.h = std::min(h, solver_.largest_step);
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
  space.x_next = space.argument; // the last stage is f there
}

/// r of one row and its derivative by the stages, kept with what the step began from.
void LocalRegularizer::estimate(std::size_t row, Space& space) {
  const std::size_t rows = space.ids.size();
  auto& beginning = beginnings_[space.trajectories[row]];
  auto& slope = beginning.slope;
  slope.assign(table_.stages * d_, 0.0);
  space.x_bar.assign(2 * d_, 0.0); // of u, a constant: left there; then of x_next
  const double* const x_next_bar = &space.x_bar[d_];
  const TakenStep step{
      &table_, d_, beginning.h, beginning.state.data(), &space.x_next[row * d_], &space.stages[row * d_], rows * d_};
  const StepCotangents bar{1.0, space.x_bar.data(), &space.x_bar[d_], slope.data()};
  beginning.value =
      options_.estimate == StepEstimate::error ? stepError(step, solver_, &bar) : stepStiffness(step, &bar);
  beginning.stages.resize(table_.stages * d_);
  for (std::size_t s = 0; s < table_.stages; ++s)
    for (std::size_t i = 0; i < d_; ++i) {
      slope[s * d_ + i] += beginning.h * table_.weights[s] * x_next_bar[i];
      beginning.stages[s * d_ + i] = space.stages[(s * rows + row) * d_ + i];
    }
}

/// The tangent of r at the stages it was kept with. With k_1 held, r bends like |x| within the difference of a few
/// rounding errors, where no difference quotient could follow it.
double LocalRegularizer::tangent(std::size_t row, const Space& space) const {
  const std::size_t rows = space.ids.size();
  const auto& beginning = beginnings_[space.trajectories[row]];
  double r = beginning.value;
  for (std::size_t s = first_stage_; s < table_.stages; ++s)
    for (std::size_t i = 0; i < d_; ++i)
      r += beginning.slope[s * d_ + i] * (space.stages[(s * rows + row) * d_ + i] - beginning.stages[s * d_ + i]);
  return r;
}

/// From the last stage to the second, and to the first if it is no constant.
void LocalRegularizer::reverseSteps(const SolvedChunk& chunk, Space& space) {
  const std::size_t rows = space.ids.size(), size = rows * d_;
  const double factor = weight_ / static_cast<double>(count_);
  for (std::size_t s = first_stage_; s < table_.stages; ++s)
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < d_; ++i)
        space.stages_bar[(s * rows + row) * d_ + i] = factor * beginnings_[space.trajectories[row]].slope[s * d_ + i];
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
