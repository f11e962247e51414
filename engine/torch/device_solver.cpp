// N: trajectories   K: most times of any   S: stages   D: degree of the dense output   d: states   P: parameters
// M: attempts of the batch, each logged: states, times and stages before and in it, so that one reverse sweep can
// follow.
//
// Times, states, stages and control are float64, the network is in its own precision, as on the CPU. What a row does
// not take part in is masked, so that every attempt is the same kernels; the host asks whether all are finished after
// as many attempts as the last good solve needed, 64 at most, and then every few. What was computed after the last row
// had ended is not looked at.
#include "engine/torch/device_solver.h"

#include "engine/ode/tableau.h"
#include "engine/torch/guarded.h"
#include "engine/torch/replay.h"
#include "engine/torch/step_control.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace nullcline {

namespace {

constexpr std::int64_t kFirstCapacity = 32; // attempts that are logged; doubled where it is too little
constexpr std::int64_t kBetweenLooks = 4;   // attempts
constexpr std::int64_t kLongestUnlooked = 64;

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

/// The table's rows as tensors on the device.
struct TableauTensors {
  TableauTensors(const Tableau& table, const TensorPlace& place) : stages(whole(table.all_stages)), nodes(table.nodes) {
    const auto row = [&](const std::vector<double>& values) {
      return onDevice<double>(std::span(values).first(table.all_stages), {1, stages}, place.doubles());
    };
    a = onDevice<double>(table.coefficients, {stages, stages}, place.doubles());
    b = row(table.weights);
    if (table.hasError())
      e = row(table.error);
    dense = onDevice<double>(table.dense, {stages, whole(table.dense_degree)}, place.doubles());
  }
  std::int64_t stages;
  std::vector<double> nodes; // (S)
  at::Tensor a, b, e, dense; // (S x S), (1 x S), (1 x S), (S x D)
};

template <class Real>
class TensorSolver final : public DeviceSolver<Real> {
 public:
  using Reversal = typename DeviceSolver<Real>::Reversal;

  TensorSolver(const SolveTask& task, const at::Device& device)
      : place_{device, c10::CppTypeToScalarType<Real>::value}, options_(task.solver), n_(whole(task.trajectories)),
        d_(whole(task.network.states)), field_(task.network, place_), table_(tableauOf(options_.method), place_),
        control_(options_), rows_(n_, place_) {
    const auto zeros = [&](at::IntArrayRef shape) { return at::zeros(shape, place_.doubles()); };
    x_ = zeros({n_, d_});
    start_state_ = zeros({n_, d_});
    start_ = zeros({n_});
    end_ = zeros({n_});
    first_rate_ = zeros({n_, d_});
    stages_ = zeros({table_.stages, n_, d_});
    x_bar_ = zeros({n_, d_});
    rate_bar_ = zeros({n_, d_});
    step_ = at::zeros({1}, place_.integers());
    makeLog(kFirstCapacity);
  }

  Status setPlans(std::span<const TrajectoryRequest> plans) override {
    return guarded("Planning on the device", [&]() -> Status {
      const DeviceScope scope(place_.device);
      plan(plans);
      return {};
    });
  }

  Expected<DeviceSolution> solve(std::span<const Real> parameters, std::span<const double> starts,
                                 const std::stop_token& stop) override {
    return guarded("Solving on the device", [&]() -> Expected<DeviceSolution> {
      const DeviceScope scope(place_.device);
      sent_.send(parameters, field_.parameters());
      start_state_.copy_(onDevice<double>(starts, {n_, d_}, at::TensorOptions(at::kDouble)));
      const SolveStatus ended = run(stop);
      return solution(ended);
    });
  }

  Status reverse(const Reversal& reversal, const std::stop_token& stop) override {
    return guarded("The reverse sweep on the device", [&]() -> Status {
      const DeviceScope scope(place_.device);
      outputs_bar_.copy_(
          onDevice<double>(reversal.cotangents, {n_, times_.size(1), d_}, at::TensorOptions(at::kDouble)));
      sweep(stop);
      const at::Tensor starts_bar = x_bar_.cpu(), gradient = field_.gradient().cpu();
      std::copy_n(starts_bar.data_ptr<double>(), reversal.starts_bar.size(), reversal.starts_bar.begin());
      std::copy_n(gradient.data_ptr<Real>(), reversal.gradient.size(), reversal.gradient.begin());
      return {};
    });
  }

 private:
  /// Room for so many attempts; what is logged stays.
  void makeLog(std::int64_t capacity) {
    const auto grown = [&](at::Tensor& log, at::IntArrayRef shape, const at::TensorOptions& options) {
      std::vector<std::int64_t> all = {capacity};
      all.insert(all.end(), shape.begin(), shape.end());
      at::Tensor larger = at::zeros(all, options);
      if (log.defined())
        larger.slice(0, 0, log.size(0)).copy_(log);
      log = larger;
    };
    grown(log_x_, {n_, d_}, place_.doubles());
    grown(log_t_, {n_}, place_.doubles());
    grown(log_h_, {n_}, place_.doubles());
    grown(log_next_, {n_}, place_.doubles());
    grown(log_stages_, {table_.stages, n_, d_}, place_.doubles());
    attempt_.reset();
    reverse_step_.reset();
  }

  void plan(std::span<const TrajectoryRequest> plans) {
    std::size_t most = 1;
    for (const auto& one : plans)
      most = std::max(most, one.times.size());
    const auto k = whole(most);
    std::vector<double> start, end, times(plans.size() * most, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < plans.size(); ++i) {
      start.push_back(plans[i].start);
      end.push_back(plans[i].times.empty() ? plans[i].start : std::max(plans[i].start, plans[i].times.back()));
      std::ranges::copy(plans[i].times, times.begin() + static_cast<std::ptrdiff_t>(i * most));
    }
    start_.copy_(onDevice<double>(start, {n_}, place_.doubles()));
    end_.copy_(onDevice<double>(end, {n_}, place_.doubles()));
    if (!times_.defined() || times_.size(1) != k) {
      times_ = at::zeros({n_, k}, place_.doubles());
      step_of_ = at::zeros({n_, k}, place_.integers());
      at_start_ = at::zeros({n_, k}, place_.booleans());
      weights_ = at::zeros({n_, k, table_.stages}, place_.doubles());
      outputs_bar_ = at::zeros({n_, k, d_}, place_.doubles());
      reverse_step_.reset();
    }
    times_.copy_(onDevice<double>(times, {n_, k}, place_.doubles()));
    at_start_.copy_(times_.eq(start_.unsqueeze(1)));
  }

  std::vector<const at::Tensor*> with(std::vector<const at::Tensor*> others) const {
    others.insert(others.end(), log_.begin(), log_.end());
    return others;
  }

  /// dz/dtau = speed f in float64.
  at::Tensor rate(const at::Tensor& t, const at::Tensor& x, DeviceField::Tape* tape = nullptr) const {
    return field_.rates(t.to(place_.real), x.to(place_.real), tape).to(at::kDouble) * field_.speed();
  }
  /// sum_i w_i k_i of the first stages. weights: (1 x i)
  at::Tensor combined(const at::Tensor& weights, const at::Tensor& stages) const {
    return weights.mm(stages.reshape({stages.size(0), n_ * d_})).view({n_, d_});
  }
  at::Tensor stageState(const at::Tensor& x, const at::Tensor& h, const at::Tensor& stages, std::int64_t s) const {
    return x + h * combined(table_.a.narrow(0, s, 1).narrow(1, 0, s), stages.narrow(0, 0, s));
  }

  SolveStatus run(const std::stop_token& stop) {
    const auto started = std::chrono::steady_clock::now();
    begin();
    std::int64_t most = std::min<std::int64_t>(options_.max_steps, std::numeric_limits<std::int64_t>::max());
    const auto lookAfter = [this](std::int64_t attempts) {
      return attempts + std::clamp(last_attempts_ - attempts, kBetweenLooks, kLongestUnlooked);
    };
    std::int64_t next_look = lookAfter(0);
    for (std::int64_t attempts = 0;;) {
      if (stop.stop_requested())
        return SolveStatus::cancelled;
      if (attempts == log_t_.size(0))
        makeLog(2 * attempts);
      if (attempts < most) {
        attempt_();
        logged_ = computed_ = ++attempts;
      }
      if (attempts < next_look && attempts < most)
        continue;
      next_look = lookAfter(attempts);
      const bool all = rows_.done.logical_or(rows_.status.ne(0)).all().template item<bool>(); // the host waits here
      const bool some_failed = options_.group == ControlGroup::whole_batch && rows_.status.any().template item<bool>();
      if (all || some_failed)
        break;
      if (attempts >= most)
        return SolveStatus::max_steps;
      const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - started;
      if (options_.max_seconds > 0.0 && elapsed.count() >= options_.max_seconds)
        return SolveStatus::time_limit;
    }
    return SolveStatus::ok;
  }

  void begin() {
    logged_ = computed_ = 0;
    step_.zero_();
    x_.copy_(start_state_);
    rows_.begin(start_, end_, control_.firstError());
    first_rate_.copy_(rate(rows_.t, x_));
    const at::Tensor bad = first_rate_.isfinite().all(1).logical_and(x_.isfinite().all(1)).logical_not();
    rows_.status.masked_fill_(bad, static_cast<std::int64_t>(SolveStatus::non_finite));
    first_evaluations_ = n_;
    if (control_.isFixed())
      return;
    if (options_.first_step > 0.0) {
      rows_.h.fill_(options_.first_step);
      return;
    }
    const at::Tensor guess = control_.guess(rows_, x_, first_rate_);
    const at::Tensor column = guess.unsqueeze(1);
    const at::Tensor bend = (rate(rows_.t + guess, x_ + column * first_rate_) - first_rate_) / column;
    control_.chooseFirst(rows_, guess, control_.norm(first_rate_, x_, x_), control_.norm(bend, x_, x_));
    first_evaluations_ += n_;
  }

  void attempt() {
    const PlannedSteps steps = control_.plan(rows_);
    const at::Tensor t = rows_.t.clone(), h = steps.h.unsqueeze(1);
    stages_.select(0, 0).copy_(first_rate_);
    for (std::int64_t s = 1; s < table_.stages; ++s)
      stages_.select(0, s).copy_(
          rate(t + steps.h * table_.nodes[static_cast<std::size_t>(s)], stageState(x_, h, stages_, s)));
    const at::Tensor x_next = x_ + h * combined(table_.b, stages_);
    const at::Tensor error = control_.isFixed() ? at::Tensor() : h * combined(table_.e, stages_);
    const at::Tensor accept = control_.judge(rows_, steps, x_, x_next, error);
    const at::Tensor column = accept.unsqueeze(1);
    const auto log = [&](at::Tensor& values, const at::Tensor& row) { values.index_copy_(0, step_, row.unsqueeze(0)); };
    log(log_x_, x_);
    log(log_t_, t);
    log(log_h_, at::where(accept, steps.h, at::zeros_like(steps.h)));
    log(log_next_, rows_.t);
    log(log_stages_, at::where(column, stages_, at::zeros_like(stages_)));
    x_.copy_(at::where(column, x_next, x_));
    first_rate_.copy_(at::where(column, stages_.select(0, table_.stages - 1), first_rate_));
    step_.add_(1);
  }

  /// Which step each wanted time lies in, and the weights of its dense output there.
  at::Tensor outputs() {
    const std::int64_t k = times_.size(1);
    if (logged_ == 0)
      return x_.unsqueeze(1).expand({n_, k, d_});
    // The first step that reaches the time; rejected ones end where they began.
    const at::Tensor ends = log_next_.narrow(0, 0, logged_).t().contiguous();
    step_of_.copy_(at::searchsorted(ends, times_).clamp_max(logged_ - 1));
    const at::Tensor flat = step_of_ * n_ + at::arange(n_, place_.integers()).unsqueeze(1); // (N x K)
    const auto taken = [&](const at::Tensor& log) {
      return log.reshape({-1}).index_select(0, flat.reshape({-1})).view({n_, k});
    };
    const at::Tensor h = taken(log_h_), inside = h.gt(0.0);
    const at::Tensor theta = (times_ - taken(log_t_)) / at::where(inside, h, at::ones_like(h));
    std::vector<at::Tensor> powers = {theta};
    while (static_cast<std::int64_t>(powers.size()) < table_.dense.size(1))
      powers.push_back(powers.back() * theta);
    const at::Tensor weights = at::matmul(at::stack(powers, 2), table_.dense.t()) * h.unsqueeze(2); // (N x K x S)
    weights_.copy_(weights.nan_to_num(0.0));
    at::Tensor states = log_x_.reshape({-1, d_}).index_select(0, flat.reshape({-1})).view({n_, k, d_});
    for (std::int64_t s = 0; s < table_.stages; ++s) {
      const at::Tensor at_stage =
          ((step_of_ * table_.stages + s) * n_ + at::arange(n_, place_.integers()).unsqueeze(1));
      const at::Tensor stage = log_stages_.reshape({-1, d_}).index_select(0, at_stage.reshape({-1})).view({n_, k, d_});
      states = states + weights_.narrow(2, s, 1) * stage;
    }
    return at::where(at_start_.unsqueeze(2), start_state_.unsqueeze(1), states);
  }

  DeviceSolution solution(SolveStatus ended) {
    DeviceSolution found;
    const auto count = [](const at::Tensor& counted) {
      return static_cast<std::uint64_t>(counted.template item<std::int64_t>());
    };
    logged_ = static_cast<std::int64_t>(count(rows_.used));
    const at::Tensor states = outputs().contiguous().cpu(), status = rows_.status.cpu(), done = rows_.done.cpu(),
                     t = rows_.t.cpu(), h = rows_.last_step.cpu();
    found.states.assign(states.template data_ptr<double>(), states.template data_ptr<double>() + states.numel());
    const bool together = options_.group == ControlGroup::whole_batch;
    const auto* all = status.template data_ptr<std::int64_t>();
    const auto failed = std::find_if(all, all + n_, [](std::int64_t one) { return one != 0; });
    for (std::int64_t i = 0; i < n_; ++i) {
      auto one = static_cast<SolveStatus>(all[i]);
      if (one == SolveStatus::ok && !done.template data_ptr<bool>()[i])
        one = together && failed != all + n_ ? static_cast<SolveStatus>(*failed) : ended;
      found.outcomes.push_back({one, t.template data_ptr<double>()[i], h.template data_ptr<double>()[i]});
    }
    found.counts.accepted = count(rows_.accepted);
    found.counts.rejected = count(rows_.rejected);
    found.counts.evaluations = static_cast<std::uint64_t>(first_evaluations_) +
                               count(rows_.tried) * static_cast<std::uint64_t>(table_.stages - 1);
    found.counts.batches = static_cast<std::uint64_t>(computed_ * (table_.stages - 1)) + 2;
    found.attempts = static_cast<std::size_t>(computed_);
    if (std::ranges::all_of(found.outcomes, [](const DeviceOutcome& one) { return one.status == SolveStatus::ok; }))
      last_attempts_ = logged_;
    return found;
  }

  // x_bar goes from dL/dx_{n+1} to dL/dx_n, rate_bar is the cotangent of the rate at x_{n+1}.
  void sweep(const std::stop_token& stop) {
    field_.gradient().zero_();
    x_bar_.zero_();
    rate_bar_.zero_();
    outputs_bar_.masked_fill_(times_.isnan().unsqueeze(2), 0.0);
    step_.fill_(logged_);
    for (std::int64_t n = logged_; n-- > 0 && !stop.stop_requested();)
      reverse_step_();
    DeviceField::Tape tape;
    field_.rates(start_.to(place_.real), start_state_.to(place_.real), &tape);
    const at::Tensor bar = field_.pullback(tape, (rate_bar_ * field_.speed()).to(place_.real), true);
    x_bar_.add_(bar.to(at::kDouble));
    x_bar_.add_(at::where(at_start_.unsqueeze(2), outputs_bar_, at::zeros_like(outputs_bar_)).sum(1));
  }

  // k_bar_i = h b_i x_bar + what the outputs in this step ask of k_i; then from the last stage to the second through f.
  // Rows that took no step here have h = 0 and stages 0 in the log, and nothing reaches them.
  void reverseStep() {
    step_.sub_(1);
    const auto logged = [&](const at::Tensor& log) { return log.index_select(0, step_).squeeze(0); };
    const at::Tensor x = logged(log_x_), t = logged(log_t_), h = logged(log_h_), stages = logged(log_stages_);
    const at::Tensor column = h.unsqueeze(1), took = h.gt(0.0);
    const at::Tensor here = step_of_.eq(step_).logical_and(at_start_.logical_not()).unsqueeze(2); // (N x K x 1)
    const at::Tensor bar = at::where(here, outputs_bar_, at::zeros_like(outputs_bar_));
    const at::Tensor from_outputs = at::bmm(weights_.transpose(1, 2), bar).permute({1, 0, 2}); // (S x N x d)
    const at::Tensor stage_bar = table_.b.view({-1, 1, 1}) * (column * x_bar_) + from_outputs;
    stage_bar.select(0, table_.stages - 1).add_(at::where(took.unsqueeze(1), rate_bar_, at::zeros_like(rate_bar_)));
    x_bar_.add_(bar.sum(1));
    DeviceField::Tape tape;
    for (std::int64_t s = table_.stages - 1; s > 0; --s) {
      const at::Tensor at_time = t + h * table_.nodes[static_cast<std::size_t>(s)];
      field_.rates(at_time.to(place_.real), stageState(x, column, stages, s).to(place_.real), &tape);
      const at::Tensor input_bar =
          field_.pullback(tape, (stage_bar.select(0, s) * field_.speed()).to(place_.real), true).to(at::kDouble);
      x_bar_.add_(input_bar);
      stage_bar.narrow(0, 0, s).add_(table_.a.select(0, s).narrow(0, 0, s).view({s, 1, 1}) * (column * input_bar));
    }
    rate_bar_.copy_(at::where(took.unsqueeze(1), stage_bar.select(0, 0), rate_bar_));
  }

  TensorPlace place_;
  SolverOptions options_;
  std::int64_t n_, d_;
  DeviceField field_;
  ParameterCopy<Real> sent_;
  TableauTensors table_;
  TensorStepControl control_;
  ControlRows rows_;
  at::Tensor start_, end_, times_, at_start_;   // (N), (N), (N x K) NaN behind the last, (N x K)
  at::Tensor start_state_, x_, first_rate_;     // (N x d) k_1 at x
  at::Tensor stages_;                           // (S x N x d)
  at::Tensor step_;                             // (1) of the log
  at::Tensor log_x_, log_t_, log_h_, log_next_; // (M x ...); h 0 where a row took no step, next: where it was then
  at::Tensor log_stages_;                       // (M x S x N x d)
  at::Tensor step_of_, weights_, outputs_bar_;  // (N x K), (N x K x S) h b_i(theta), (N x K x d)
  at::Tensor x_bar_, rate_bar_;                 // (N x d)
  std::int64_t logged_ = 0, computed_ = 0, last_attempts_ = 0, first_evaluations_ = 0; // computed: idle ones too
  const std::vector<const at::Tensor*> log_{&log_x_, &log_t_, &log_h_, &log_next_, &log_stages_, &step_, &x_};
  Replay attempt_{place_.device, [this] { attempt(); },
                  with({&first_rate_, &stages_, &rows_.t, &rows_.h, &rows_.used})};
  Replay reverse_step_{place_.device, [this] { reverseStep(); },
                       with({&at_start_, &step_of_, &weights_, &outputs_bar_, &x_bar_, &rate_bar_})};
};

} // namespace

template <class Real>
std::unique_ptr<DeviceSolver<Real>> makeTensorSolver(const SolveTask& task, const at::Device& device) {
  const DeviceScope scope(device);
  return std::make_unique<TensorSolver<Real>>(task, device);
}

template std::unique_ptr<DeviceSolver<float>> makeTensorSolver<float>(const SolveTask&, const at::Device&);
template std::unique_ptr<DeviceSolver<double>> makeTensorSolver<double>(const SolveTask&, const at::Device&);

} // namespace nullcline
