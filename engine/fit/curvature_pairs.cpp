#include "engine/fit/curvature_pairs.h"

#include "engine/core/check.h"
#include "engine/fit/long_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

template <class Real>
CurvaturePairs<Real>::CurvaturePairs(std::size_t parameters, std::size_t most)
    : parameters_(parameters), pairs_(most, Pair{std::vector<Real>(parameters), std::vector<Real>(parameters)}) {
  NULLCLINE_CHECK(most >= 1, "no room for a pair");
}

template <class Real>
void CurvaturePairs<Real>::advance() {
  newest_ = (newest_ + 1) % pairs_.size();
  count_ = std::min(count_ + 1, pairs_.size());
}

template <class Real>
void CurvaturePairs<Real>::add(const Ends& ends) {
  double sy = 0.0, yy = 0.0;
  Pair& next = pairs_[(newest_ + 1) % pairs_.size()];
  const bool replaces = count_ == pairs_.size();
  for (std::size_t i = 0; i < parameters_; ++i) {
    next.s[i] = ends.to[i] - ends.from[i];
    next.y[i] = ends.gradient_to[i] - ends.gradient_from[i];
  }
  sy = longDot<Real, Real>(next.s, next.y);
  yy = longDot<Real, Real>(next.y, next.y);
  if (!(sy > std::numeric_limits<Real>::epsilon() * yy)) {
    if (replaces) // the oldest was written over
      --count_;
    return;
  }
  next.sy = sy;
  advance();
}

template <class Real>
void CurvaturePairs<Real>::descend(std::span<const Real> gradient, std::span<double> direction) {
  for (std::size_t i = 0; i < parameters_; ++i)
    direction[i] = -static_cast<double>(gradient[i]);
  const std::span<const double> q = direction;
  for (std::size_t age = 0; age < count_; ++age) {
    Pair& one = pair(age);
    one.alpha = longDot<Real, double>(one.s, q) / one.sy;
    addScaled<Real>(-one.alpha, one.y, direction);
  }
  if (count_ > 0) {
    const Pair& last = pair(0);
    const double gamma = last.sy / longDot<Real, Real>(last.y, last.y); // equation 7.20
    for (double& entry : direction)
      entry *= gamma;
  }
  for (std::size_t age = count_; age-- > 0;) {
    const Pair& one = pair(age);
    addScaled<Real>(one.alpha - longDot<Real, double>(one.y, q) / one.sy, one.s, direction);
  }
}

template <class Real>
void CurvaturePairs<Real>::save(std::vector<double>& numbers) const {
  numbers.reserve(numbers.size() + 2 * count_ * parameters_);
  for (std::size_t age = count_; age-- > 0;)
    for (const auto* values : {&pair(age).s, &pair(age).y})
      numbers.insert(numbers.end(), values->begin(), values->end());
}

template <class Real>
bool CurvaturePairs<Real>::restore(std::span<const double> numbers) {
  const std::size_t of_pair = 2 * parameters_;
  if (of_pair == 0 || numbers.size() % of_pair != 0 || numbers.size() / of_pair > pairs_.size())
    return false;
  count_ = 0;
  for (std::size_t first = 0; first < numbers.size(); first += of_pair) {
    advance();
    Pair& one = pair(0);
    for (std::size_t i = 0; i < parameters_; ++i) {
      one.s[i] = static_cast<Real>(numbers[first + i]);
      one.y[i] = static_cast<Real>(numbers[first + parameters_ + i]);
    }
    one.sy = longDot<Real, Real>(one.s, one.y);
    if (!(one.sy > 0.0))
      return false;
  }
  return true;
}

template class CurvaturePairs<float>;
template class CurvaturePairs<double>;

} // namespace nullcline
