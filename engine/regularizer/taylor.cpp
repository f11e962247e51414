#include "engine/regularizer/taylor.h"

#include "engine/core/check.h"

#include <algorithm>
#include <limits>

namespace nullcline {

namespace {

constexpr std::size_t kJetRows = 64; // of one call: K derivatives of all activations of a block stay in the cache

} // namespace

template <class Real>
TaylorRightHandSide<Real>::TaylorRightHandSide(const Field<Real>& field, const Scaling& scaling, std::size_t order)
    : field_(field), d_(field.stateCount()), order_(order), gradient_(field.parameterCount()), times_(kJetRows),
      times_bar_(kJetRows), states_(kJetRows * d_), states_bar_(kJetRows * d_), derivatives_(order * kJetRows * d_),
      cotangent_(order * kJetRows * d_) {
  NULLCLINE_CHECK(field.hasJets() && order >= 1, "no derivatives of order " << order << " of this field");
  scratch_ = field.makeJetScratch(kJetRows, order);
  for (std::size_t i = 0; i < d_; ++i)
    speed_.push_back(static_cast<Real>(scaling.rate[i] * scaling.time_scale / scaling.scale[i]));
}

/// derivatives_ of a block of rows: (K x count x d).
template <class Real>
JetRows<Real> TaylorRightHandSide<Real>::solveJets(std::size_t count, const double* times, const double* states) {
  for (std::size_t row = 0; row < count; ++row) {
    times_[row] = static_cast<Real>(times[row]);
    for (std::size_t i = 0; i < d_; ++i)
      states_[row * d_ + i] = static_cast<Real>(states[row * (d_ + 1) + i]);
  }
  const JetRows<Real> rows{{count, times_.data(), states_.data()}, order_, speed_.data()};
  field_.jet(parameters_.data(), rows, *scratch_, derivatives_.data());
  return rows;
}

template <class Real>
void TaylorRightHandSide<Real>::storeRates(std::size_t count, double* rates) const {
  const Real* const highest = derivatives_.data() + (order_ - 1) * count * d_;
  for (std::size_t row = 0; row < count; ++row) {
    double squares = 0.0;
    for (std::size_t i = 0; i < d_; ++i) {
      const auto top = static_cast<double>(highest[row * d_ + i]);
      squares += top * top;
      rates[row * (d_ + 1) + i] = static_cast<double>(derivatives_[row * d_ + i]);
    }
    rates[row * (d_ + 1) + d_] = squares / static_cast<double>(d_);
  }
}

template <class Real>
void TaylorRightHandSide<Real>::evaluate(std::size_t count, const double* times, const double* states,
                                         const std::size_t*, double* rates) {
  for (std::size_t first = 0; first < count; first += kJetRows) {
    const std::size_t rows = std::min(kJetRows, count - first);
    double* const block = rates + first * (d_ + 1);
    if (stop_.stop_requested()) {
      std::fill_n(block, rows * (d_ + 1), std::numeric_limits<double>::quiet_NaN());
      continue;
    }
    solveJets(rows, times + first, states + first * (d_ + 1));
    storeRates(rows, block);
  }
}

template <class Real>
void TaylorRightHandSide<Real>::pullback(const PullbackRequest& request) {
  const std::size_t width = d_ + 1;
  const auto part = [](auto* pointer, std::size_t offset) { return pointer ? pointer + offset : nullptr; };
  for (std::size_t first = 0; first < request.count; first += kJetRows) {
    PullbackRequest block = request;
    block.count = std::min(kJetRows, request.count - first);
    block.times = request.times + first;
    block.states = request.states + first * width;
    block.cotangent = request.cotangent + first * width;
    block.rates = part(request.rates, first * width);
    block.states_bar = part(request.states_bar, first * width);
    block.times_bar = part(request.times_bar, first);
    pullbackBlock(block);
  }
}

/// The cotangent of the K-th derivative is 2/d r_bar times it; that of the first is the one of the rates.
template <class Real>
void TaylorRightHandSide<Real>::pullbackBlock(const PullbackRequest& request) {
  const std::size_t count = request.count, width = d_ + 1;
  const auto fillMissing = [&](double* target, std::size_t size) {
    if (target)
      std::fill_n(target, size, std::numeric_limits<double>::quiet_NaN());
  };
  if (stop_.stop_requested()) {
    fillMissing(request.rates, count * width);
    fillMissing(request.states_bar, count * width);
    fillMissing(request.times_bar, count);
    return;
  }
  const JetRows<Real> rows = solveJets(count, request.times, request.states);
  if (request.rates)
    storeRates(count, request.rates);
  std::fill(cotangent_.begin(), cotangent_.end(), Real(0));
  const std::size_t highest = (order_ - 1) * count * d_;
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t i = 0; i < d_; ++i) {
      const std::size_t at = row * d_ + i;
      const double r_bar = request.cotangent[row * width + d_] * 2.0 / static_cast<double>(d_);
      cotangent_[highest + at] += static_cast<Real>(r_bar) * derivatives_[highest + at];
      cotangent_[at] += static_cast<Real>(request.cotangent[row * width + i]);
    }
  field_.jetPullback(parameters_.data(), rows, *scratch_, cotangent_.data(),
                     {request.states_bar ? states_bar_.data() : nullptr,
                      request.parameters ? gradient_.data() : nullptr,
                      request.times_bar ? times_bar_.data() : nullptr});
  for (std::size_t row = 0; request.states_bar && row < count; ++row) {
    for (std::size_t i = 0; i < d_; ++i)
      request.states_bar[row * width + i] = static_cast<double>(states_bar_[row * d_ + i]);
    request.states_bar[row * width + d_] = 0.0;
  }
  for (std::size_t row = 0; request.times_bar && row < count; ++row)
    request.times_bar[row] = static_cast<double>(times_bar_[row]);
}

template <class Real>
void TaylorRightHandSide<Real>::clearParameterGradient() {
  std::fill(gradient_.begin(), gradient_.end(), Real(0));
}

template <class Real>
void TaylorRightHandSide<Real>::addToParameterGradient(std::span<const double> gradient) {
  for (std::size_t i = 0; i < gradient_.size(); ++i)
    gradient_[i] += static_cast<Real>(gradient[i]);
}

template <class Real>
void TaylorRightHandSide<Real>::addParameterGradientTo(std::span<double> gradient) const {
  for (std::size_t i = 0; i < gradient_.size(); ++i)
    gradient[i] += static_cast<double>(gradient_[i]);
}

template class TaylorRightHandSide<float>;
template class TaylorRightHandSide<double>;

} // namespace nullcline
