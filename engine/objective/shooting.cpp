#include "engine/objective/shooting.h"

#include "engine/core/check.h"
#include "engine/objective/shooting_model.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

Segment makeSegment(const MisfitOptions& misfit, const PreparedPiece& piece, std::size_t first, std::size_t last,
                    const Scaling& scaling) {
  const std::size_t d = scaling.stateCount();
  const auto scaled = [&](std::size_t k) { return (piece.times[k] - scaling.time_origin) / scaling.time_scale; };
  TrajectoryPlan plan;
  plan.start = scaled(first);
  std::vector<double> observed;
  std::vector<std::size_t> samples = {0}; // up to each of the times
  for (std::size_t k = first; k <= last; ++k) {
    const std::span row(&piece.observed[k * d], d);
    if (std::ranges::none_of(row, [](double y) { return std::isfinite(y); }))
      continue;
    plan.times.push_back(scaled(k));
    samples.push_back(k + 1 - first);
    observed.insert(observed.end(), row.begin(), row.end());
  }
  samples.back() = last + 1 - first; // those after the last observed time too
  Segment segment{0, std::move(plan), Misfit(misfit, observed, scaling), {}};
  for (std::size_t n = 0; n < samples.size(); ++n)
    segment.values.push_back(misfit.count_missing ? samples[n] * d : segment.misfit.count(n));
  return segment;
}

namespace {

template <class Real>
std::unique_ptr<ScoredSolutions<Real>> makeSolutions(const ShootingSetup& setup, const ObjectiveInput<Real>& input,
                                                     const DeviceSite* site) {
  const std::size_t count = setup.segments.size();
  if (site)
    return std::make_unique<DeviceSolutions<Real>>(setup.solver, *site, input, count);
  return std::make_unique<Rollout<Real>>(setup.solver, setup.gradient, input, count);
}

} // namespace

template <class Real>
ShootingObjective<Real>::ShootingObjective(const ObjectiveInput<Real>& input, ShootingSetup setup,
                                           const DeviceSite* site)
    : input_(input), setup_(std::move(setup)), d_(input.field->stateCount()),
      solutions_(makeSolutions(setup_, input, site)), starts_bar_(setup_.segments.size() * d_),
      jumps_bar_(setup_.segments.size() * d_, 0.0), own_misfits_(setup_.segments.size(), 0.0) {
  if (input.shape && input.shape->linear_readout)
    readout_.emplace(input.shape->channelCount(), d_);
  std::size_t jumps = 0;
  for (const auto& segment : setup_.segments) {
    numbers_.push_back(input.pieces[segment.piece].piece.trajectory);
    jumps += segment.continues;
  }
  if (jumps > 0)
    jump_factor_ = setup_.continuity / static_cast<double>(jumps * d_);
  spaces_.resize(input.team->size());
  if (readout_)
    for (auto& space : spaces_)
      space.gradient.resize(readout_->parameterCount());
  setHorizon(horizonAt({}));
}

template <class Real>
ShootingObjective<Real>::~ShootingObjective() = default;

template <class Real>
std::size_t ShootingObjective<Real>::modelParameters() const {
  return input_.field->parameterCount() + (readout_ ? readout_->parameterCount() : 0);
}

template <class Real>
void ShootingObjective<Real>::beginEpoch(const EpochMoment& moment) {
  solutions_->beginEpoch(moment);
  setHorizon(horizonAt(moment));
}

template <class Real>
double ShootingObjective<Real>::horizonAt(const EpochMoment& moment) const {
  const double grown = setup_.growth_epochs * moment.epochs;
  const double part = grown > 0.0 ? std::min(1.0, moment.epoch / grown) : 1.0;
  return setup_.first_horizon + (1.0 - setup_.first_horizon) * part;
}

/// At least one time after the start stays in every segment.
template <class Real>
void ShootingObjective<Real>::setHorizon(double part) {
  if (part == horizon_ && input_.regularizers.empty())
    return;
  horizon_ = part;
  matched_.clear();
  plans_.resize(setup_.segments.size());
  std::size_t values = 0;
  for (std::size_t n = 0; n < plans_.size(); ++n) {
    const Segment& segment = setup_.segments[n];
    TrajectoryPlan& plan = plans_[n];
    plan = segment.plan; // whole: what the horizon leaves out now has its place later
    if (part < 1.0 && !plan.times.empty()) {
      const double end = plan.start + part * (plan.times.back() - plan.start);
      const auto within = std::ranges::upper_bound(plan.times, end);
      const auto first_later = std::ranges::upper_bound(plan.times, plan.start);
      const auto least = first_later == plan.times.end() ? first_later : std::next(first_later);
      plan.times.erase(std::max(within, least), plan.times.end());
    }
    matched_.push_back(plan.times.size() - segment.continues);
    values += segment.values[matched_.back()];
  }
  misfit_factor_ = values > 0 ? 1.0 / static_cast<double>(values) : 0.0;
  solutions_->setPlans(plans_);
}

template <class Real>
ObjectiveValue ShootingObjective<Real>::evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                                 std::stop_token stop) {
  const std::size_t fields = input_.field->parameterCount(), model = modelParameters();
  NULLCLINE_CHECK(parameters.size() == model + setup_.starts.extraCount(),
                  parameters.size() << " parameters for " << model << " and " << setup_.starts.extraCount());
  if (readout_)
    readout_->setParameters(parameters.subspan(fields, model - fields));
  for (auto& space : spaces_)
    std::ranges::fill(space.gradient, 0.0);
  starts_ = setup_.starts.at(parameters.subspan(model));
  ObjectiveValue value =
      solutions_->evaluate(parameters.first(fields), starts_, *this, !gradient.empty(), std::move(stop));
  value.trouble = troubleInData(value.trouble, *input_.scaling, numbers_);
  if (input_.validation && value.trouble.status == SolveStatus::ok)
    value.loss = medianMisfit();
  if (gradient.empty())
    return value;
  solutions_->parameterGradient(gradient.first(fields));
  for (std::size_t i = fields; i < model; ++i) {
    double sum = 0.0;
    for (const auto& space : spaces_)
      sum += space.gradient[i - fields];
    gradient[i] = static_cast<Real>(sum);
  }
  for (std::size_t i = 0; i < starts_bar_.size(); ++i)
    starts_bar_[i] = solutions_->startsBar()[i] + jumps_bar_[i];
  setup_.starts.gradient(starts_bar_, gradient.subspan(model));
  return value;
}

template <class Real>
bool ShootingObjective<Real>::hasQuadraticModel() const {
  return !readout_ && setup_.first_horizon >= 1.0 && input_.regularizers.empty();
}

template <class Real>
ObjectiveValue ShootingObjective<Real>::evaluateModel(std::span<const Real> parameters, QuadraticModel& model,
                                                      std::stop_token stop) {
  NULLCLINE_CHECK(hasQuadraticModel(), "this objective has no quadratic model");
  const std::size_t fields = modelParameters();
  NULLCLINE_CHECK(parameters.size() == fields + setup_.starts.extraCount(), parameters.size() << " parameters");
  if (!model_)
    model_ = std::make_unique<ShootingModel<Real>>(input_, setup_);
  const auto starts = setup_.starts.at(parameters.subspan(fields));
  ObjectiveValue value =
      model_->evaluate({parameters.first(fields), starts, misfit_factor_, jump_factor_}, model, stop);
  value.trouble = troubleInData(value.trouble, *input_.scaling, numbers_);
  return value;
}

template <class Real>
double ShootingObjective<Real>::score(std::size_t segment, const double* states, double* cotangent,
                                      std::size_t member) {
  const bool continues = setup_.segments[segment].continues;
  const Misfit& misfit = setup_.segments[segment].misfit;
  double sum = continues ? scoreJump(segment, states + matched_[segment] * d_,
                                     cotangent ? cotangent + matched_[segment] * d_ : nullptr)
                         : 0.0;
  const double own = readout_ ? scoreReadout(segment, states, cotangent, member)
                              : misfit.sum(states, d_, matched_[segment], misfit_factor_, cotangent);
  own_misfits_[segment] = own;
  return sum + misfit_factor_ * own;
}

/// Of those where something was observed; not finite where one that counts is not.
template <class Real>
double ShootingObjective<Real>::medianMisfit() {
  auto& means = mean_misfits_;
  means.clear();
  for (std::size_t n = 0; n < own_misfits_.size(); ++n)
    if (const std::size_t values = setup_.segments[n].misfit.count(matched_[n]); values > 0)
      means.push_back(own_misfits_[n] / static_cast<double>(values));
  if (means.empty())
    return 0.0;
  std::ranges::sort(means, [](double a, double b) { return a < b || (std::isfinite(a) && !std::isfinite(b)); });
  return (means[(means.size() - 1) / 2] + means[means.size() / 2]) / 2.0;
}

/// The sum of the misfits.
template <class Real>
double ShootingObjective<Real>::scoreReadout(std::size_t segment, const double* states, double* cotangent,
                                             std::size_t member) {
  Space& space = spaces_[member];
  const std::size_t times = matched_[segment], outputs = readout_->outputs();
  space.outputs.resize(times * outputs);
  space.outputs_bar.assign(times * outputs, 0.0);
  readout_->evaluate(times, states, space.outputs.data());
  const double sum = setup_.segments[segment].misfit.sum(space.outputs.data(), outputs, times, misfit_factor_,
                                                         cotangent ? space.outputs_bar.data() : nullptr);
  if (cotangent)
    readout_->pullback(times, states, space.outputs_bar.data(), cotangent, space.gradient);
  return sum;
}

/// factor |end - start of the next segment|^2.
template <class Real>
double ShootingObjective<Real>::scoreJump(std::size_t segment, const double* end, double* cotangent) {
  const double* const next = &starts_[(segment + 1) * d_];
  double* const next_bar = &jumps_bar_[(segment + 1) * d_];
  double sum = 0.0;
  for (std::size_t i = 0; i < d_; ++i) {
    const double jump = end[i] - next[i];
    sum += jump * jump;
    if (cotangent)
      cotangent[i] += 2.0 * jump_factor_ * jump;
    next_bar[i] = -2.0 * jump_factor_ * jump;
  }
  return jump_factor_ * sum;
}

template <class Real>
void ShootingObjective<Real>::writeInitialStates(std::span<const Real> parameters, InitialStates& states) const {
  const bool some_known = input_.shape && !input_.shape->measured_start.empty();
  if (setup_.starts.extraCount() == 0 && !some_known)
    return states.clear();
  const auto extra = parameters.subspan(modelParameters());
  const Scaling& scaling = *input_.scaling;
  states.resize(input_.pieces.size());
  for (auto& state : states)
    state.assign(d_, std::numeric_limits<double>::quiet_NaN());
  for (std::size_t n = 0; n < setup_.segments.size(); ++n) {
    const std::size_t piece = setup_.segments[n].piece;
    if (n > 0 && piece == setup_.segments[n - 1].piece) // not the first of its piece
      continue;
    for (std::size_t i = 0; i < d_; ++i)
      if (setup_.starts.isEstimated(n, i) || (some_known && std::isfinite(input_.shape->measured_start[i])))
        states[piece][i] = scaling.center[i] + scaling.scale[i] * setup_.starts.value(n, i, extra);
  }
}

template class ShootingObjective<float>;
template class ShootingObjective<double>;

} // namespace nullcline
