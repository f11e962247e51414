#include "engine/objective/rollout.h"

#include "engine/core/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kMostInChunk = 256;                   // rows of one call of the field, and steps kept at a time
constexpr std::size_t kSummedAtOnce = std::size_t{1} << 16; // entries of the gradient
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Root mean square slope of a state of the smoothed data over its standard deviation; 0 where it is constant.
double speedOf(std::span<const PreparedPiece> pieces, std::size_t state, std::size_t states) {
  double count = 0.0, sum = 0.0, squares = 0.0, slopes = 0.0;
  for (const auto& piece : pieces)
    for (std::size_t k = state; k < std::min(piece.smooth.size(), piece.slope.size()); k += states)
      if (std::isfinite(piece.smooth[k]) && std::isfinite(piece.slope[k])) {
        count += 1.0;
        sum += piece.smooth[k];
        squares += piece.smooth[k] * piece.smooth[k];
        slopes += piece.slope[k] * piece.slope[k];
      }
  const double variance = squares - sum * sum / std::max(count, 1.0);
  return variance > 1e-12 * squares ? std::sqrt(slopes / variance) : 0.0;
}

/// Root mean square over the states of how fast the data change, in scaled units.
template <class Real>
double speedOf(const ObjectiveInput<Real>& input) {
  const Scaling& scaling = *input.scaling;
  const std::size_t d = scaling.stateCount();
  double squares = 0.0;
  if (scaling == identityScaling(d)) { // which says nothing of the data
    for (std::size_t i = 0; i < d; ++i)
      squares += std::pow(speedOf(input.pieces, i, d), 2);
    return squares > 0.0 ? std::sqrt(squares / static_cast<double>(d)) : 1.0;
  }
  for (std::size_t i = 0; i < scaling.stateCount(); ++i) {
    const double speed = scaling.rate[i] * scaling.time_scale / scaling.scale[i];
    squares += speed * speed;
  }
  return std::sqrt(squares / static_cast<double>(scaling.stateCount()));
}

} // namespace

SolverOptions scaledSolver(const SolverSettings& settings, const Scaling& scaling) {
  SolverOptions options;
  static_cast<SolverSettings&>(options) = settings;
  options.first_step /= scaling.time_scale;
  options.smallest_step /= scaling.time_scale;
  options.largest_step = std::min(options.largest_step / scaling.time_scale, std::numeric_limits<double>::max());
  if (auto* fixed = std::get_if<FixedSteps>(&options.control))
    fixed->step /= scaling.time_scale;
  return options;
}

SolveTrouble troubleInData(SolveTrouble trouble, const Scaling& scaling, std::span<const std::size_t> numbers) {
  if (trouble.status == SolveStatus::ok)
    return trouble;
  trouble.trajectory = numbers[trouble.trajectory];
  trouble.t = scaling.time_origin + trouble.t * scaling.time_scale;
  trouble.h *= scaling.time_scale;
  return trouble;
}

/// Writes the steps down, and tells the regularisers.
template <class Real>
class Rollout<Real>::ChunkObserver final : public StepObserver {
 public:
  ChunkObserver(Chunk& chunk, const std::vector<std::unique_ptr<Regularizer>>& regularizers)
      : chunk_(chunk), regularizers_(regularizers) {
    chunk.taken.clear();
    chunk.is_solved = true;
  }
  void accepted(const AcceptedStep& step) override {
    chunk_.taken.push_back({step.trajectory, {step.t, step.h, step.t_next}});
    for (const auto& regularizer : regularizers_)
      regularizer->accepted(chunk_.first + step.trajectory, step);
  }

 private:
  Chunk& chunk_;
  const std::vector<std::unique_ptr<Regularizer>>& regularizers_;
};

template <class Real>
Rollout<Real>::Rollout(const SolverSettings& solver, const GradientOptions& gradient, const ObjectiveInput<Real>& input,
                       std::size_t trajectories)
    : input_(input), solver_(scaledSolver(solver, *input.scaling)), d_(input.field->stateCount()), n_(d_),
      starts_bar_(trajectories * d_) {
  const std::size_t members = solver.group == ControlGroup::whole_batch ? 1 : input.team->size();
  for (const auto& regularizer : input.regularizers)
    n_ += std::holds_alternative<TaylorRegularization>(regularizer.kind);
  const double speed = speedOf(input);
  for (std::size_t i = 0; i < input.regularizers.size(); ++i) {
    auto regularizer = makeRegularizer(input.regularizers[i].kind, {trajectories, members, d_, n_, solver_, speed}, i);
    if (!regularizer)
      continue;
    if (regularizer->jetOrder() > 0)
      taylor_ = regularizer.get();
    penalizes_steps_ |= std::holds_alternative<GlobalRegularization>(input.regularizers[i].kind);
    regularizers_.push_back(std::move(regularizer));
  }
  wanted_times_.resize(regularizers_.size());
  const std::size_t most = solver.group == ControlGroup::whole_batch ? trajectories : kMostInChunk;
  const std::size_t share = std::clamp<std::size_t>((trajectories + members - 1) / members, 1, most);
  for (std::size_t first = 0; first < trajectories; first += share) {
    Chunk chunk;
    chunk.first = first;
    chunk.count = std::min(share, trajectories - first);
    chunks_.push_back(std::move(chunk));
  }
  for (std::size_t i = 0; i < members; ++i) {
    Member member;
    member.field = std::make_unique<FieldRightHandSide<Real>>(*input.field, *input.scaling);
    if (taylor_)
      member.taylor = std::make_unique<TaylorRightHandSide<Real>>(*input.field, *input.scaling, taylor_->jetOrder());
    member.strategy = makeGradientStrategy(gradient);
    members_.push_back(std::move(member));
  }
  if (chunks_.size() == 1) // its thread is alone
    members_.front().field->setTeam(input.team);
  beginEpoch({});
}

template <class Real>
void Rollout<Real>::beginEpoch(const EpochMoment& moment) {
  for (const auto& regularizer : regularizers_)
    regularizer->beginEpoch(moment);
}

template <class Real>
void Rollout<Real>::setPlans(std::span<const TrajectoryPlan> plans) {
  NULLCLINE_CHECK(plans.size() * d_ == starts_bar_.size(), plans.size() << " plans");
  for (auto& chunk : chunks_) {
    chunk.requests.resize(chunk.count);
    chunk.plan_at.resize(chunk.count);
    chunk.cotangents.resize(chunk.count);
    chunk.wanted_at.resize(regularizers_.size());
    for (auto& wanted : chunk.wanted_at)
      wanted.assign(chunk.count, kNone);
    for (std::size_t i = 0; i < chunk.count; ++i)
      planTrajectory(chunk, i, plans[chunk.first + i]);
  }
}

/// The times of the plan, moved and joined by those that regularisers want.
template <class Real>
void Rollout<Real>::planTrajectory(Chunk& chunk, std::size_t index, const TrajectoryPlan& plan) {
  TrajectoryRequest& request = chunk.requests[index];
  request.start = plan.start;
  request.times.reserve(plan.times.size() + regularizers_.size());
  request.times = plan.times;
  const bool end_stays = plan.end_stays && !plan.times.empty();
  if (end_stays)
    request.times.pop_back();
  for (const auto& regularizer : regularizers_)
    regularizer->moveTimes(chunk.first + index, request);
  if (end_stays) {
    for (double& time : request.times)
      time = std::min(time, plan.times.back());
    request.times.push_back(plan.times.back());
  }
  chunk.plan_at[index].resize(plan.times.size());
  for (std::size_t k = 0; k < plan.times.size(); ++k)
    chunk.plan_at[index][k] = k;
  for (std::size_t r = 0; r < regularizers_.size(); ++r) // before any of them stands among the requested ones
    wanted_times_[r] = regularizers_[r]->wantedTime(chunk.first + index, request);
  for (std::size_t r = 0; r < regularizers_.size(); ++r) {
    const auto& time = wanted_times_[r];
    if (!time)
      continue;
    const auto at = static_cast<std::size_t>(std::ranges::upper_bound(request.times, *time) - request.times.begin());
    request.times.insert(request.times.begin() + static_cast<std::ptrdiff_t>(at), *time);
    for (std::size_t& position : chunk.plan_at[index])
      position += position >= at;
    for (std::size_t before = 0; before < r; ++before)
      if (chunk.wanted_at[before][index] != kNone)
        chunk.wanted_at[before][index] += chunk.wanted_at[before][index] >= at;
    chunk.wanted_at[r][index] = at;
  }
  chunk.cotangents[index].assign(request.times.size() * n_, 0.0);
}

template <class Real>
void Rollout<Real>::holdSteps(bool hold) {
  held_ = hold;
  for (auto& chunk : chunks_)
    chunk.steps.trajectories.clear();
}

template <class Real>
void Rollout<Real>::arrangeSteps(Chunk& chunk) const {
  chunk.steps.trajectories.resize(chunk.count);
  for (const TakenStep& taken : chunk.taken)
    chunk.steps.trajectories[taken.trajectory].push_back(taken.step);
}

template <class Real>
DifferentiableRightHandSide& Rollout<Real>::rightHandSide(Member& member) const {
  if (member.taylor)
    return *member.taylor;
  return *member.field;
}

template <class Real>
ObjectiveValue Rollout<Real>::evaluate(std::span<const Real> field_parameters, std::span<const double> starts,
                                       TrajectoryScore& score, bool with_gradient, std::stop_token stop) {
  starts_ = starts;
  with_gradient_ = with_gradient;
  for (auto& member : members_) {
    member.field->setParameters(field_parameters);
    member.field->setStop(stop);
    member.field->clearParameterGradient();
    if (!member.taylor)
      continue;
    member.taylor->setParameters(field_parameters);
    member.taylor->setStop(stop);
    member.taylor->clearParameterGradient();
  }
  // One member has all chunks where the batch shares its steps, whatever the size of the team.
  input_.team->forEachBlock(chunks_.size(), [&](std::size_t chunk, std::size_t member) {
    chunks_[chunk].value = {};
    if (!stop.stop_requested())
      evaluateChunk(chunks_[chunk], members_.size() == 1 ? 0 : member, score, stop);
  });
  ObjectiveValue value;
  for (const auto& chunk : chunks_)
    value += chunk.value;
  if (value.trouble.status != SolveStatus::ok)
    value.loss = kInfinity;
  value.completed = !stop.stop_requested();
  return value;
}

template <class Real>
void Rollout<Real>::evaluateChunk(Chunk& chunk, std::size_t member, TrajectoryScore& score,
                                  const std::stop_token& stop) {
  const Solution& solution = solve(chunk, member, stop);
  chunk.value.nfe_forward += solution.counts.evaluations;
  chunk.value.steps_accepted += solution.counts.accepted;
  chunk.value.steps_rejected += solution.counts.rejected;
  for (std::size_t i = 0; i < chunk.count; ++i) {
    const auto& one = solution.trajectories[i];
    if (one.status != SolveStatus::ok && chunk.value.trouble.failed++ == 0)
      chunk.value.trouble = {one.status, chunk.first + i, one.reached, one.last_step, 1, false};
  }
  if (chunk.value.trouble.failed > 0 || stop.stop_requested())
    return;
  scoreChunk(chunk, solution, member, score);
  penalize(chunk, solution, member);
  if (with_gradient_)
    reverse(chunk, member, stop);
}

template <class Real>
const Solution& Rollout<Real>::solve(Chunk& chunk, std::size_t member, const std::stop_token& stop) {
  Member& own = members_[member];
  for (std::size_t i = 0; i < chunk.count; ++i) {
    auto& initial = chunk.requests[i].initial;
    initial.assign(n_, 0.0);
    std::copy_n(&starts_[(chunk.first + i) * d_], d_, initial.begin());
  }
  StepPenalty* penalty = nullptr;
  for (const auto& regularizer : regularizers_)
    if (StepPenalty* one = regularizer->beginSolve(chunk.first, chunk.count, member))
      penalty = one;
  const bool taken = own.strategy->setStepPenalty(penalty);
  NULLCLINE_CHECK(!penalty || taken, "this gradient cannot have a penalty on the steps");
  SolveHooks hooks;
  std::optional<ChunkObserver> observer;
  if (held_ && chunk.is_solved) {
    if (chunk.steps.trajectories.empty())
      arrangeSteps(chunk);
    hooks.prescribed = &chunk.steps;
  } else {
    observer.emplace(chunk, regularizers_);
    hooks.observer = &*observer;
  }
  auto& f = rightHandSide(own);
  if (with_gradient_ || penalizes_steps_)
    return own.strategy->forward(f, chunk.requests, solver_, stop, hooks);
  return own.integrator.solve(f, chunk.requests, solver_, stop, hooks);
}

template <class Real>
void Rollout<Real>::scoreChunk(Chunk& chunk, const Solution& solution, std::size_t member, TrajectoryScore& score) {
  auto& states = members_[member].states;
  auto& cotangent = members_[member].cotangent;
  for (std::size_t i = 0; i < chunk.count; ++i) {
    const auto& at = chunk.plan_at[i];
    const double* const solved = solution.trajectories[i].states.data();
    states.resize(at.size() * d_);
    for (std::size_t k = 0; k < at.size(); ++k)
      std::copy_n(solved + at[k] * n_, d_, &states[k * d_]);
    cotangent.assign(at.size() * d_, 0.0);
    chunk.value.loss +=
        score.score(chunk.first + i, states.data(), with_gradient_ ? cotangent.data() : nullptr, member);
    if (!with_gradient_)
      continue;
    auto& bar = chunk.cotangents[i];
    std::ranges::fill(bar, 0.0);
    for (std::size_t k = 0; k < at.size(); ++k)
      std::copy_n(&cotangent[k * d_], d_, &bar[at[k] * n_]);
  }
}

/// The penalties of the chunk; their gradients go into the right-hand side and, of the integral of derivatives, into
/// the cotangents.
template <class Real>
void Rollout<Real>::penalize(Chunk& chunk, const Solution& solution, std::size_t member) {
  Member& own = members_[member];
  const auto count = static_cast<double>(starts_bar_.size() / d_);
  for (std::size_t r = 0; r < regularizers_.size(); ++r) {
    own.wanted.resize(chunk.count * d_);
    for (std::size_t i = 0; i < chunk.count; ++i)
      if (const std::size_t at = chunk.wanted_at[r][i]; at != kNone)
        std::copy_n(&solution.trajectories[i].states[at * n_], d_, &own.wanted[i * d_]);
    const Penalty penalty = regularizers_[r]->evaluate({chunk.first, member, chunk.requests, solution.trajectories,
                                                        own.wanted, own.field.get(), with_gradient_, held_});
    chunk.value.penalty += penalty.value;
    chunk.value.nfe_forward += penalty.evaluations;
    chunk.value.nfe_backward += penalty.pullbacks;
    chunk.value.pullbacks += penalty.pullbacks;
  }
  for (std::size_t i = 0; taylor_ && i < chunk.count; ++i) {
    const auto& states = solution.trajectories[i].states;
    if (states.empty())
      continue;
    chunk.value.penalty += taylor_->weight() / count * states.back();
    chunk.cotangents[i].back() = taylor_->weight() / count;
  }
  chunk.value.loss += chunk.value.penalty;
}

template <class Real>
void Rollout<Real>::reverse(Chunk& chunk, std::size_t member, const std::stop_token& stop) {
  Member& own = members_[member];
  GradientTargets targets;
  targets.initial = &chunk.starts_bar;
  const BackwardReport report = own.strategy->backward(rightHandSide(own), chunk.cotangents, targets, stop);
  chunk.value.nfe_backward += report.evaluations + report.pullbacks;
  chunk.value.pullbacks += report.pullbacks;
  chunk.value.steps_accepted += report.accepted;
  chunk.value.steps_rejected += report.rejected;
  if (report.status != SolveStatus::ok) {
    chunk.value.trouble = {report.status, chunk.first + report.trajectory, report.t, report.h, 1, true};
    return;
  }
  for (std::size_t i = 0; i < chunk.count; ++i)
    std::copy_n(chunk.starts_bar[i].begin(), d_, &starts_bar_[(chunk.first + i) * d_]);
}

template <class Real>
void Rollout<Real>::parameterGradient(std::span<Real> gradient) {
  parts_.clear();
  for (const auto& member : members_) {
    parts_.push_back(member.field->parameterGradient());
    if (member.taylor)
      parts_.push_back(member.taylor->parameterGradient());
  }
  input_.team->forEachBlock((gradient.size() + kSummedAtOnce - 1) / kSummedAtOnce, [&](std::size_t block, std::size_t) {
    const std::size_t first = block * kSummedAtOnce, last = std::min(gradient.size(), first + kSummedAtOnce);
    for (std::size_t i = first; i < last; ++i) {
      double sum = 0.0;
      for (const auto& part : parts_)
        sum += static_cast<double>(part[i]);
      gradient[i] = static_cast<Real>(sum);
    }
  });
}

template class Rollout<float>;
template class Rollout<double>;

} // namespace nullcline
