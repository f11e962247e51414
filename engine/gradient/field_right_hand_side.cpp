#include "engine/gradient/field_right_hand_side.h"

#include "engine/core/check.h"
#include "engine/core/worker_team.h"

#include <algorithm>
#include <limits>

namespace nullcline {

namespace {

// Enough rows to fill the registers, few enough that all activations of a block stay in the second-level cache.
constexpr std::size_t kBlockRows = 208;
// Calls of at most this many rows put their parameter gradients off: half of what one vector register holds in float32.
// Measured with networks of 50 to 3000 units, one row gains a sixth to a half, and eight rows do not lose.
constexpr std::size_t kFewRows = 8;
constexpr double kNotComputed = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kShare = std::size_t{1} << 18; // numbers that one thread sets to zero at a time

template <class Real>
void fillZero(std::vector<Real>& values, WorkerTeam* team) {
  if (!team || values.size() <= kShare) {
    std::fill(values.begin(), values.end(), Real(0));
    return;
  }
  team->forEachBlock((values.size() + kShare - 1) / kShare, [&](std::size_t block, std::size_t) {
    std::fill_n(values.data() + block * kShare, std::min(kShare, values.size() - block * kShare), Real(0));
  });
}

} // namespace

template <class Real>
FieldRightHandSide<Real>::FieldRightHandSide(const Field<Real>& field, const Scaling& scaling)
    : field_(field), d_(field.stateCount()), scratch_(field.makeScratch(kBlockRows)),
      gradient_(field.parameterCount(), Real(0)), times_(kBlockRows), times_bar_(kBlockRows) {
  NULLCLINE_CHECK(scaling.stateCount() == d_, scaling.stateCount() << " states scaled of " << d_);
  for (std::size_t i = 0; i < d_; ++i)
    speed_.push_back(scaling.rate[i] * scaling.time_scale / scaling.scale[i]);
  for (auto* buffer : {&states_, &rates_, &cotangent_, &states_bar_, &waiting_.states, &waiting_.cotangent})
    buffer->resize(kBlockRows * d_);
  waiting_.times.resize(kBlockRows);
}

template <class Real>
void FieldRightHandSide<Real>::addParameterBlocks(std::size_t first, std::vector<NormBlock>& blocks) const {
  for (const auto& segment : field_.segments())
    if (segment.size() > 0)
      blocks.push_back({first + segment.offset, first + segment.offset + segment.size()});
}

template <class Real>
void FieldRightHandSide<Real>::setParameters(std::span<const Real> parameters) {
  NULLCLINE_CHECK(parameters.size() == gradient_.size(), parameters.size() << " parameters of " << gradient_.size());
  parameters_ = parameters;
}

template <class Real>
Rows<Real> FieldRightHandSide<Real>::load(std::size_t count, const double* times, const double* states) {
  for (std::size_t row = 0; row < count; ++row)
    times_[row] = static_cast<Real>(times[row]);
  for (std::size_t e = 0; e < count * d_; ++e)
    states_[e] = static_cast<Real>(states[e]);
  return {count, times_.data(), states_.data()};
}

// dz_i/dtau = speed_i f_i, in float64 from the field's own precision.
template <class Real>
void FieldRightHandSide<Real>::storeRates(std::size_t count, double* rates) const {
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t i = 0; i < d_; ++i)
      rates[row * d_ + i] = speed_[i] * static_cast<double>(rates_[row * d_ + i]);
}

template <class Real>
void FieldRightHandSide<Real>::evaluate(std::size_t count, const double* times, const double* states,
                                        const std::size_t*, double* rates) {
  for (std::size_t first = 0; first < count; first += kBlockRows) {
    const std::size_t rows = std::min(kBlockRows, count - first);
    if (stop_.stop_requested()) {
      std::fill_n(rates + first * d_, (count - first) * d_, kNotComputed);
      return;
    }
    field_.evaluate(parameters_.data(), load(rows, times + first, states + first * d_), *scratch_, rates_.data());
    storeRates(rows, rates + first * d_);
  }
}

template <class Real>
void FieldRightHandSide<Real>::pullback(const PullbackRequest& request) {
  const auto at = [](auto* base, std::size_t offset) { return base ? base + offset : nullptr; };
  for (std::size_t first = 0; first < request.count; first += kBlockRows) {
    PullbackRequest block = request;
    block.count = std::min(kBlockRows, request.count - first);
    block.times = request.times + first;
    block.states = request.states + first * d_;
    block.cotangent = request.cotangent + first * d_;
    block.rates = at(request.rates, first * d_);
    block.states_bar = at(request.states_bar, first * d_);
    block.times_bar = at(request.times_bar, first);
    pullbackBlock(block);
  }
}

// With dz/dtau = S f, S = diag(speed): the field's cotangent is S times that of the rates.
template <class Real>
void FieldRightHandSide<Real>::pullbackBlock(const PullbackRequest& request) {
  const std::size_t size = request.count * d_;
  if (stop_.stop_requested()) {
    for (auto* out : {request.rates, request.states_bar})
      if (out)
        std::fill_n(out, size, kNotComputed);
    if (request.times_bar)
      std::fill_n(request.times_bar, request.count, kNotComputed);
    return;
  }
  const bool put_off = request.parameters && !request.parameters_at_once && request.count <= kFewRows;
  if (put_off && waiting_.count + request.count > kBlockRows)
    addWaiting();
  const Rows<Real> rows = load(request.count, request.times, request.states);
  for (std::size_t row = 0; row < request.count; ++row)
    for (std::size_t i = 0; i < d_; ++i)
      cotangent_[row * d_ + i] = static_cast<Real>(speed_[i] * request.cotangent[row * d_ + i]);
  if (put_off)
    wait(request.count);
  if (put_off && !request.rates && !request.states_bar && !request.times_bar)
    return;
  field_.evaluate(parameters_.data(), rows, *scratch_, rates_.data());
  if (request.rates)
    storeRates(request.count, request.rates);
  field_.pullback(parameters_.data(), rows, *scratch_, cotangent_.data(),
                  {request.states_bar ? states_bar_.data() : nullptr,
                   request.parameters && !put_off ? gradient_.data() : nullptr,
                   request.times_bar ? times_bar_.data() : nullptr});
  for (std::size_t e = 0; request.states_bar && e < size; ++e)
    request.states_bar[e] = static_cast<double>(states_bar_[e]);
  for (std::size_t row = 0; request.times_bar && row < request.count; ++row)
    request.times_bar[row] = static_cast<double>(times_bar_[row]);
}

// Sets the rows just loaded aside.
template <class Real>
void FieldRightHandSide<Real>::wait(std::size_t count) {
  std::copy_n(times_.begin(), count, waiting_.times.begin() + waiting_.count);
  std::copy_n(states_.begin(), count * d_, waiting_.states.begin() + waiting_.count * d_);
  std::copy_n(cotangent_.begin(), count * d_, waiting_.cotangent.begin() + waiting_.count * d_);
  waiting_.count += count;
}

// theta_bar += sum over the waiting rows of (df/dtheta)^T cotangent: one product with as many terms as rows, where each
// row alone would have read and written all P sums.
template <class Real>
void FieldRightHandSide<Real>::addWaiting() const {
  if (waiting_.count == 0)
    return;
  const Rows<Real> rows{waiting_.count, waiting_.times.data(), waiting_.states.data()};
  field_.evaluate(parameters_.data(), rows, *scratch_, rates_.data());
  field_.pullback(parameters_.data(), rows, *scratch_, waiting_.cotangent.data(), {nullptr, gradient_.data(), nullptr});
  waiting_.count = 0;
}

template <class Real>
void FieldRightHandSide<Real>::clearParameterGradient() {
  waiting_.count = 0;
  fillZero(gradient_, scratch_->team);
}

template <class Real>
void FieldRightHandSide<Real>::addToParameterGradient(std::span<const double> gradient) {
  NULLCLINE_CHECK(gradient.size() == gradient_.size(), gradient.size() << " entries of " << gradient_.size());
  for (std::size_t i = 0; i < gradient_.size(); ++i)
    gradient_[i] += static_cast<Real>(gradient[i]);
}

template <class Real>
void FieldRightHandSide<Real>::addParameterGradientTo(std::span<double> gradient) const {
  NULLCLINE_CHECK(gradient.size() == gradient_.size(), gradient.size() << " entries of " << gradient_.size());
  addWaiting();
  for (std::size_t i = 0; i < gradient_.size(); ++i)
    gradient[i] += static_cast<double>(gradient_[i]);
}

template <class Real>
void FieldRightHandSide<Real>::takeParameterGradient(ParameterGradient& gradient) {
  addWaiting();
  if (!std::holds_alternative<std::vector<Real>>(gradient))
    gradient.emplace<std::vector<Real>>();
  auto& values = std::get<std::vector<Real>>(gradient);
  values.resize(gradient_.size());
  std::swap(values, gradient_);
  fillZero(gradient_, scratch_->team);
}

template class FieldRightHandSide<float>;
template class FieldRightHandSide<double>;

} // namespace nullcline
