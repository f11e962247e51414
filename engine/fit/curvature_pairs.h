// What L-BFGS remembers: the last steps and how the gradient changed along them.
//
// P: parameters   s: a step   y: change of the gradient along it
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

template <class Real>
class CurvaturePairs {
 public:
  /// All memory is taken here: none later. most >= 1.
  CurvaturePairs(std::size_t parameters, std::size_t most);

  std::size_t count() const { return count_; }
  void clear() { count_ = 0; }

  /// s = to - from, y = gradient_to - gradient_from; the oldest pair makes room. Left out where s.y is not positive to
  /// rounding: the inverse would not stay positive.
  struct Ends {
    std::span<const Real> from, to, gradient_from, gradient_to;
  };
  void add(const Ends& ends);

  /// direction = -H gradient, H the inverse Hessian that the pairs say (Nocedal & Wright, Algorithm 7.4, sums in
  /// float64); -gradient where there are none.
  void descend(std::span<const Real> gradient, std::span<double> direction);

  /// All pairs one after the other, oldest first: s, y.
  void save(std::vector<double>& numbers) const;
  /// False: not whole pairs of P parameters, or more than there is room for.
  bool restore(std::span<const double> numbers);

 private:
  struct Pair {
    std::vector<Real> s, y; // (P)
    double sy = 0.0;        // s.y
    double alpha = 0.0;     // of the two loops
  };
  Pair& pair(std::size_t age) { return pairs_[(newest_ + pairs_.size() - age) % pairs_.size()]; } // 0: the newest
  const Pair& pair(std::size_t age) const { return pairs_[(newest_ + pairs_.size() - age) % pairs_.size()]; }
  void advance();

  std::size_t parameters_;
  std::vector<Pair> pairs_; // a ring
  std::size_t newest_ = 0, count_ = 0;
};

extern template class CurvaturePairs<float>;
extern template class CurvaturePairs<double>;

} // namespace nullcline
