// The continuous adjoint with the full norm (Chen et al., NeurIPS 2018; torchdiffeq): one system
// [x of all trajectories, a of all, w, g] solved backwards in u = time since the start of each trajectory, s = -u:
//   dx/ds = -f,   da/ds = (df/dx)^T a,   dw/ds = sum (df/dt)^T a,   dg/ds = sum (df/dtheta)^T a
// The sums are over trajectories. The error of a step is the largest root mean square over x, a, w, and each tensor of
// g. Nothing is made of w (1), but the published norm holds steps back for it where f depends on time. g, on which
// nothing else depends, is left to a ParameterIntegral.
#include "engine/gradient/adjoint_rows.h"
#include "engine/gradient/continuous_gradient.h"
#include "engine/gradient/parameter_integral.h"
#include "engine/gradient/strategies.h"
#include "engine/ode/integrator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nullcline {

namespace {

/// All but g as one trajectory of 2 N d + 1 states. Of the N trajectories that were observed, those whose last
/// observation is still to come stand still.
class AdjointSystem final : public RightHandSide, public BreakHandler {
 public:
  /// `integral`: of the parameter gradient; null: not asked for.
  void begin(const BackwardTask& task, const SolvedBatch& batch, const Observations& observations,
             ParameterIntegral* integral);
  /// The request of the whole.
  const TrajectoryRequest& request() const { return request_; }
  /// The trajectories in it (N).
  std::span<const std::size_t> members() const { return members_; }
  std::uint64_t pullbacks() const { return pullbacks_; }

  std::size_t dimension() const override { return 2 * states_ + 1; }
  std::size_t stateBlock() const { return states_; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;
  void atBreak(std::size_t trajectory, std::size_t index, double* state) override;

 private:
  struct Event {
    double u = 0.0; // time since the start
    std::size_t member = 0;
    Observations::One observed;
  };
  void observe(std::size_t first, std::size_t last, double* state);
  void evaluateRow(double s, const double* state, double* rates);

  const BackwardTask* task_ = nullptr;
  const SolvedBatch* batch_ = nullptr;
  ParameterIntegral* integral_ = nullptr;
  std::size_t states_ = 0; // N d
  TrajectoryRequest request_;
  std::vector<std::size_t> members_;    // (N) trajectories
  std::vector<Event> events_;           // from late to early
  std::vector<std::size_t> event_ends_; // events that happen together: of the start, then of every break
  std::vector<char> begun_;             // (N) its last observation is behind
  std::uint64_t pullbacks_ = 0;
  std::vector<std::size_t> ids_, positions_;               // (active)
  std::vector<double> times_, x_, a_, rates_, states_bar_; // (active [x d])
  std::vector<double> times_bar_;                          // (active)
};

void AdjointSystem::begin(const BackwardTask& task, const SolvedBatch& batch, const Observations& observations,
                          ParameterIntegral* integral) {
  task_ = &task;
  batch_ = &batch;
  integral_ = integral;
  pullbacks_ = 0;
  members_.clear();
  events_.clear();
  for (std::size_t r = 0; r < batch.count(); ++r) {
    const auto observed = observations.of(r);
    for (const auto& one : observed)
      events_.push_back({one.t - batch.trajectories[r].start, members_.size(), one});
    if (!observed.empty())
      members_.push_back(r);
  }
  states_ = members_.size() * batch.d;
  begun_.assign(members_.size(), 0);
  // In the order in which they were found where they happen together.
  std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
    return a.u != b.u ? a.u > b.u : a.member != b.member ? a.member < b.member : a.observed.first > b.observed.first;
  });
  request_.times.clear();
  request_.breaks.clear();
  event_ends_.clear();
  if (events_.empty())
    return;
  // Times that differ by the rounding of a difference are one.
  const double together = 1e-12 * events_.front().u;
  for (std::size_t e = 0; e < events_.size();) {
    const double u = events_[e].u;
    while (e < events_.size() && u - events_[e].u <= together)
      ++e;
    if (!event_ends_.empty())
      request_.breaks.push_back(-u);
    event_ends_.push_back(e);
  }
  request_.start = -events_.front().u;
  request_.times.push_back(0.0);
  request_.initial.assign(dimension(), 0.0);
  observe(0, event_ends_.front(), request_.initial.data());
}

void AdjointSystem::observe(std::size_t first, std::size_t last, double* state) {
  const std::size_t d = batch_->d;
  for (std::size_t e = first; e < last; ++e) {
    const auto& [u, i, one] = events_[e];
    const std::size_t r = members_[i];
    begun_[i] = 1;
    std::copy_n(batch_->state(r, one.first), d, state + i * d);
    addCotangents(task_->cotangents[r], one.first, one.last, {state + states_ + i * d, d});
  }
}

void AdjointSystem::atBreak(std::size_t, std::size_t index, double* state) {
  observe(event_ends_[index], event_ends_[index + 1], state);
}

void AdjointSystem::evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                             double* rates) {
  for (std::size_t row = 0; row < count; ++row)
    evaluateRow(times[row], states + row * dimension(), rates + row * dimension());
}

void AdjointSystem::evaluateRow(double s, const double* state, double* rates) {
  const std::size_t d = batch_->d;
  ids_.clear();
  for (auto* values : {&times_, &x_, &a_})
    values->clear();
  positions_.clear();
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (!begun_[i])
      continue;
    positions_.push_back(i);
    ids_.push_back(members_[i]);
    times_.push_back(batch_->trajectories[members_[i]].start - s);
    x_.insert(x_.end(), state + i * d, state + (i + 1) * d);
    a_.insert(a_.end(), state + states_ + i * d, state + states_ + (i + 1) * d);
  }
  rates_.resize(x_.size());
  states_bar_.resize(x_.size());
  times_bar_.resize(ids_.size());
  PullbackRequest request;
  request.count = ids_.size();
  request.times = times_.data();
  request.states = x_.data();
  request.trajectories = ids_.data();
  request.cotangent = a_.data();
  request.rates = rates_.data();
  request.states_bar = states_bar_.data();
  request.times_bar = times_bar_.data();
  const bool with_parameters = integral_ && integral_->isWanted();
  request.parameters = request.parameters_at_once = with_parameters;
  task_->f.pullback(request);
  if (with_parameters)
    integral_->take();
  pullbacks_ += ids_.size();
  std::fill_n(rates, dimension(), 0.0);
  for (std::size_t row = 0; row < ids_.size(); ++row)
    for (std::size_t e = 0; e < d; ++e) {
      rates[positions_[row] * d + e] = -rates_[row * d + e];
      rates[states_ + positions_[row] * d + e] = states_bar_[row * d + e];
    }
  rates[2 * states_] = std::accumulate(times_bar_.begin(), times_bar_.end(), 0.0);
}

class AdjointStrategy final : public ContinuousGradient {
 public:
  explicit AdjointStrategy(const AdjointGradient& options) : options_(options) {}

 private:
  void solveBack(const BackwardTask& task, BackwardReport& report) override {
    const std::size_t d = batch().d;
    system_.begin(task, batch(), observations(), task.targets.parameters ? &integral_ : nullptr);
    x_bar().assign(batch().count() * d, 0.0);
    if (!system_.members().empty())
      solveSystem(task, report);
    for (std::size_t r = 0; r < batch().count(); ++r)
      if (batch().trajectories[r].ok)
        addCotangents(task.cotangents[r], 0, batch().outputsAtStart(r), {&x_bar()[r * d], d});
  }

  void solveSystem(const BackwardTask& task, BackwardReport& report) {
    const std::size_t states = system_.stateBlock();
    SolverOptions& options = backward_options_;
    setBackwardOptions(solver(), {options_.relative_tolerance, options_.absolute_tolerance}, options);
    options.group = ControlGroup::each_trajectory; // there is one
    options.norm_blocks = {{0, states}, {states, 2 * states}, {2 * states, 2 * states + 1}};
    repeatScale(system_.dimension(), options.absolute_scale);
    SolveHooks hooks;
    hooks.breaks = &system_;
    if (task.targets.parameters) {
      integral_.begin(task.f, options);
      hooks.integrals = &integral_;
    }
    const Solution& solution = integrator_.solve(system_, {&system_.request(), 1}, options, task.stop, hooks);
    const std::size_t first = system_.members().front();
    const double origin = batch().trajectories[first].start;
    reportBackwardSolve(solution, {&first, 1}, {&origin, 1}, report);
    const std::size_t others = system_.members().size() - 1; // one step of each of them, as everywhere
    report.accepted += others * solution.counts.accepted;
    report.rejected += others * solution.counts.rejected;
    report.pullbacks += system_.pullbacks();
    const auto& end = solution.trajectories[0].states;
    for (std::size_t i = 0; i < system_.members().size(); ++i)
      std::copy_n(&end[states + i * batch().d], batch().d, &x_bar()[system_.members()[i] * batch().d]);
    if (task.targets.parameters)
      integral_.end();
  }

  /// Of the states: those of the forward solve, repeated; of a and w: 1.
  void repeatScale(std::size_t all, std::vector<double>& scale) const {
    if (scale.empty())
      return;
    const std::vector<double> one = scale;
    scale.clear();
    for (std::size_t i = 0; i < system_.members().size(); ++i)
      scale.insert(scale.end(), one.begin(), one.end());
    scale.resize(all, 1.0);
  }

  AdjointGradient options_;
  AdjointSystem system_;
  ParameterIntegral integral_;     // of the parameter gradient
  Integrator integrator_;          // of the system
  SolverOptions backward_options_; // likewise
};

} // namespace

std::unique_ptr<GradientStrategy> makeAdjoint(const AdjointGradient& options) {
  return std::make_unique<AdjointStrategy>(options);
}

} // namespace nullcline
