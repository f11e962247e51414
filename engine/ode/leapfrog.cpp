#include "engine/ode/leapfrog.h"

#include <algorithm>

namespace nullcline {

void LeapfrogScheme::makeRoom(std::size_t rows, std::size_t dimension) {
  d_ = dimension;
  capacity_ = rows * dimension;
  stages_.resize(2 * capacity_);
  packed_.makeRoom(rows, dimension);
}

void LeapfrogScheme::begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) {
  packed_.clear();
  for (const std::size_t row : rows)
    packed_.add(row, batch.t[row], &batch.x[row * d_]);
  rates.expect(0);
  packed_.evaluate(rates, batch, stages_.data());
}

// Zhuang et al., ICLR 2021, undamped:  m = x + h/2 v,  u = f(t + h/2, m),  v_next = 2 u - v,
// x_next = m + h/2 v_next, and h (u - v) for the error.
void LeapfrogScheme::attempt(RowRates& rates, StepBatch& batch) {
  double* u = stages_.data() + capacity_;
  packed_.clear();
  for (std::size_t i = 0; i < batch.count; ++i) {
    const double half = 0.5 * batch.h[i];
    double* middle = packed_.add(i, batch.t[i] + half, &batch.x[i * d_]);
    for (std::size_t j = 0; j < d_; ++j)
      middle[j] += half * velocity(i)[j]; // m = x + h/2 v
  }
  rates.expect(1);
  packed_.evaluate(rates, batch, u);
  for (std::size_t i = 0; i < batch.count; ++i) {
    const double half = 0.5 * batch.h[i];
    const double *v = velocity(i), *middle = packed_.state(i);
    for (std::size_t j = 0; j < d_; ++j) {
      const double rate = u[i * d_ + j];
      batch.x_next[i * d_ + j] = middle[j] + half * (2.0 * rate - v[j]);
      batch.error[i * d_ + j] = batch.h[i] * (rate - v[j]);
    }
  }
}

void LeapfrogScheme::accept(std::size_t row) {
  for (std::size_t j = 0; j < d_; ++j)
    velocity(row)[j] = 2.0 * middleRate(row)[j] - velocity(row)[j];
}

void LeapfrogScheme::move(std::size_t from, std::size_t to) {
  std::copy_n(velocity(from), d_, velocity(to));
}

} // namespace nullcline
