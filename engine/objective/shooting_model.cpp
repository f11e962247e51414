// loss ~ sum over residuals r of weight(r) r^2 about where they are now: a residual with the derivatives v by the
// parameters adds slope v to the gradient and curvature v v' to the matrix.
#include "engine/objective/shooting_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

template <class Real>
ShootingModel<Real>::ShootingModel(const ObjectiveInput<Real>& input, const ShootingSetup& setup)
    : input_(input), setup_(setup), d_(input.field->stateCount()), parameters_(input.field->parameterCount()),
      solver_(sensitivityOptions(scaledSolver(setup.solver, *input.scaling), d_)) {
  solver_.group = ControlGroup::each_trajectory;
  for (std::size_t n = 0; n < setup.segments.size(); ++n) {
    if (n == 0 || setup.segments[n].piece != setup.segments[n - 1].piece) {
      pieces_.push_back({n, n});
      block_sizes_.push_back(0);
    }
    pieces_.back().last = n + 1;
    for (std::size_t i = 0; i < d_; ++i)
      block_sizes_.back() += setup.starts.isEstimated(n, i);
  }
  const std::size_t wide = 2 * d_ + parameters_;
  for (std::size_t i = 0; i < input.team->size(); ++i) {
    Member member;
    member.field = std::make_unique<FieldRightHandSide<Real>>(*input.field, *input.scaling);
    member.sensitivity = std::make_unique<SensitivityRightHandSide>(*member.field);
    member.row.resize(wide);
    member.local.resize(wide * wide);
    member.local_gradient.resize(wide);
    members_.push_back(std::move(member));
  }
}

template <class Real>
ObjectiveValue ShootingModel<Real>::evaluate(const Point& point, QuadraticModel& model, const std::stop_token& stop) {
  model.reset(parameters_, block_sizes_);
  for (auto& member : members_) {
    member.field->setParameters(point.field_parameters);
    member.field->setStop(stop);
    member.shared.assign(parameters_ * parameters_, 0.0);
    member.gradient.assign(parameters_, 0.0);
    member.value = {};
  }
  input_.team->forEachBlock(pieces_.size(), [&](std::size_t piece, std::size_t member) {
    if (!stop.stop_requested())
      evaluatePiece(piece, point, members_[member], model, stop);
  });
  ObjectiveValue value;
  for (const auto& member : members_) {
    value += member.value;
    for (std::size_t i = 0; i < model.shared.size(); ++i)
      model.shared[i] += member.shared[i];
    for (std::size_t i = 0; i < parameters_; ++i)
      model.gradient[i] += member.gradient[i];
  }
  if (value.trouble.status != SolveStatus::ok)
    value.loss = std::numeric_limits<double>::infinity();
  value.completed = !stop.stop_requested();
  return value;
}

template <class Real>
void ShootingModel<Real>::evaluatePiece(std::size_t piece, const Point& point, Member& member, QuadraticModel& model,
                                        const std::stop_token& stop) {
  const auto [first, last] = pieces_[piece];
  const std::size_t segments = last - first;
  member.requests.resize(std::max(member.requests.size(), segments));
  for (std::size_t n = first; n < last; ++n) {
    const TrajectoryPlan& plan = setup_.segments[n].plan;
    TrajectoryRequest& request = member.requests[n - first];
    request.start = plan.start;
    member.sensitivity->fillInitial(&point.starts[n * d_], request.initial);
    request.times = plan.times;
  }
  const Solution& solution =
      member.integrator.solve(*member.sensitivity, {member.requests.data(), segments}, solver_, stop);
  member.value.nfe_forward += solution.counts.evaluations;
  member.value.pullbacks += solution.counts.evaluations * d_;
  member.value.nfe_backward += solution.counts.evaluations * d_;
  member.value.steps_accepted += solution.counts.accepted;
  member.value.steps_rejected += solution.counts.rejected;
  for (std::size_t n = first; n < last; ++n) {
    const auto& one = solution.trajectories[n - first];
    if (one.status == SolveStatus::ok || member.value.trouble.failed++ > 0)
      continue;
    member.value.trouble = {one.status, n, one.reached, one.last_step, 1, false};
  }
  if (member.value.trouble.failed > 0 || stop.stop_requested())
    return;
  for (std::size_t n = first; n < last; ++n) {
    std::ranges::fill(member.local, 0.0);
    std::ranges::fill(member.local_gradient, 0.0);
    addMisfit(n, solution.trajectories[n - first], point, member);
    if (setup_.segments[n].continues)
      addJump(n, solution.trajectories[n - first], point, member);
    scatter(n, model.blocks[piece], member, model);
  }
}

template <class Real>
void ShootingModel<Real>::addMisfit(std::size_t segment, const TrajectorySolution& solution, const Point& point,
                                    Member& member) const {
  const auto& [piece, plan, misfit, values, continues] = setup_.segments[segment];
  const std::size_t times = plan.times.size() - continues, n = member.sensitivity->dimension();
  const std::size_t columns = member.sensitivity->columns();
  member.states.resize(times * d_);
  for (std::size_t k = 0; k < times; ++k)
    std::copy_n(&solution.states[k * n], d_, &member.states[k * d_]);
  misfit.terms(member.states.data(), d_, times, member.terms);
  for (const auto& term : member.terms) {
    member.value.loss += point.misfit_factor * term.value;
    const double* const derivative = &solution.states[term.time * n + d_ + term.channel * columns];
    std::copy_n(derivative, d_, member.row.begin());
    std::fill_n(member.row.begin() + static_cast<std::ptrdiff_t>(d_), d_, 0.0);
    std::copy_n(derivative + d_, parameters_, member.row.begin() + static_cast<std::ptrdiff_t>(2 * d_));
    addRow(point.misfit_factor * term.slope, point.misfit_factor * term.curvature, member);
  }
}

/// factor |end - start of the next segment|^2.
template <class Real>
void ShootingModel<Real>::addJump(std::size_t segment, const TrajectorySolution& solution, const Point& point,
                                  Member& member) const {
  const std::size_t n = member.sensitivity->dimension(), columns = member.sensitivity->columns();
  const double* const end = &solution.states[solution.states.size() - n];
  for (std::size_t i = 0; i < d_; ++i) {
    const double jump = end[i] - point.starts[(segment + 1) * d_ + i];
    member.value.loss += point.jump_factor * jump * jump;
    const double* const derivative = end + d_ + i * columns;
    std::copy_n(derivative, d_, member.row.begin());
    std::fill_n(member.row.begin() + static_cast<std::ptrdiff_t>(d_), d_, 0.0);
    member.row[d_ + i] = -1.0;
    std::copy_n(derivative + d_, parameters_, member.row.begin() + static_cast<std::ptrdiff_t>(2 * d_));
    addRow(2.0 * point.jump_factor * jump, 2.0 * point.jump_factor, member);
  }
}

template <class Real>
void ShootingModel<Real>::addRow(double slope, double curvature, Member& member) const {
  const std::size_t wide = member.row.size();
  for (std::size_t a = 0; a < wide; ++a) {
    if (member.row[a] == 0.0)
      continue;
    member.local_gradient[a] += slope * member.row[a];
    const double factor = curvature * member.row[a];
    for (std::size_t b = 0; b < wide; ++b)
      member.local[a * wide + b] += factor * member.row[b];
  }
}

/// The sums of a segment to where its parameters stand in the model; what is not estimated is left out.
template <class Real>
void ShootingModel<Real>::scatter(std::size_t segment, QuadraticModel::Block& block, Member& member,
                                  QuadraticModel& model) const {
  const std::size_t wide = member.row.size(), p = parameters_, theta = 2 * d_;
  const auto extraOf = [&](std::size_t a) -> std::size_t { // of a local start
    const std::size_t n = segment + a / d_;
    const bool there = a < d_ || setup_.segments[segment].continues;
    return there ? setup_.starts.extraIndex(n, a % d_) : StartStates::kFixed;
  };
  for (std::size_t a = 0; a < theta; ++a) {
    const std::size_t extra = extraOf(a);
    if (extra == StartStates::kFixed)
      continue;
    model.gradient[p + extra] += member.local_gradient[a];
    const std::size_t row = extra - block.first;
    for (std::size_t b = 0; b < theta; ++b)
      if (const std::size_t other = extraOf(b); other != StartStates::kFixed)
        block.own[row * block.size + other - block.first] += member.local[a * wide + b];
    for (std::size_t j = 0; j < p; ++j)
      block.coupling[row * p + j] += member.local[a * wide + theta + j];
  }
  for (std::size_t i = 0; i < p; ++i) {
    member.gradient[i] += member.local_gradient[theta + i];
    for (std::size_t j = 0; j < p; ++j)
      member.shared[i * p + j] += member.local[(theta + i) * wide + theta + j];
  }
}

template class ShootingModel<float>;
template class ShootingModel<double>;

} // namespace nullcline
