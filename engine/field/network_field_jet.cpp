// Derivatives of the solution of dx/dt = speed * f(t, x), by Taylor coefficients: with x = sum x_k t^k and
// f = sum f_k t^k along it, x_(k+1) = speed * f_k / (k + 1), where f_k needs x_0..x_k only (Griewank & Walther, 2nd
// ed., chapter 13). Its reverse runs the orders downwards: when f_k is reached, the cotangent of x_(k+1) is complete.
#include "engine/core/check.h"
#include "engine/field/network_field.h"

#include <algorithm>

namespace nullcline {

template <class Real>
struct NetworkField<Real>::JetScratch : FieldScratch {
  std::size_t max_rows = 0, orders = 0, stride = 0;
  typename NetworkJet<Real>::Space space;
  std::vector<std::vector<Real>> states, states_bar; // [k] (D x R), k = 0..K
  std::vector<std::vector<Real>> squares;            // [k] (D x R), k < K: coefficients of x^2, for cubed inputs
  std::vector<Real> rates;                           // (D x R) f_k
};

template <class Real>
std::unique_ptr<FieldScratch> NetworkField<Real>::makeJetScratch(std::size_t max_rows, std::size_t order) const {
  NULLCLINE_CHECK(hasJets() && order >= 1 && order <= kMaxJetOrder, "jets of order " << order);
  auto scratch = std::make_unique<JetScratch>();
  scratch->max_rows = max_rows;
  scratch->orders = order;
  scratch->stride = laneStride(max_rows, sizeof(Real));
  scratch->space = network_jet_.makeSpace(max_rows, order);
  const std::vector<Real> lanes(shape_.states * scratch->stride, Real(0));
  scratch->states.assign(order + 1, lanes);
  scratch->states_bar = scratch->states;
  scratch->squares.assign(shape_.cubed_input ? order : 0, lanes);
  scratch->rates = lanes;
  return scratch;
}

/// Coefficient k of the network's inputs. Of x^3 = x x^2: sum over j of x_j (x^2)_(k-j).
template <class Real>
void NetworkField<Real>::fillJetInputs(const Rows<Real>& rows, std::size_t k, JetScratch& scratch) const {
  std::vector<Real>& inputs = scratch.space.values[0][k];
  const std::size_t entries = shape_.states * scratch.stride;
  if (!shape_.cubed_input) {
    std::copy_n(scratch.states[k].begin(), entries, inputs.begin());
  } else {
    const auto timesStates = [&](const std::vector<std::vector<Real>>& factor, std::vector<Real>& product) {
      std::fill_n(product.begin(), entries, Real(0));
      for (std::size_t j = 0; j <= k; ++j)
        for (std::size_t i = 0; i < entries; ++i)
          product[i] += scratch.states[j][i] * factor[k - j][i];
    };
    timesStates(scratch.states, scratch.squares[k]);
    timesStates(scratch.squares, inputs);
  }
  if (!shape_.time_input)
    return;
  Real* const time = inputs.data() + entries; // t, 1, 0, 0, ...
  if (k == 0)
    network_.toLanes({rows.times, rows.count, 1, 1}, scratch.stride, time);
  else
    std::fill_n(time, scratch.stride, k == 1 ? Real(1) : Real(0));
}

/// x_(k+1) from f_k, of which the network gave the part behind the positions.
template <class Real>
void NetworkField<Real>::nextStates(std::size_t k, const Real* speed, std::size_t columns, JetScratch& scratch) const {
  const std::size_t m = shape_.positions();
  for (std::size_t state = 0; state < shape_.states; ++state) {
    const Real factor = (speed ? speed[state] : Real(1)) / Real(k + 1);
    const std::size_t at = state * scratch.stride;
    for (std::size_t row = at; row < at + columns; ++row) {
      if (state < m)
        scratch.rates[row] = (k == 0 ? shape_.velocity_offset[state] : Real(0)) +
                             shape_.velocity_slope[state] * scratch.states[k][row + m * scratch.stride];
      scratch.states[k + 1][row] = factor * scratch.rates[row];
    }
  }
}

template <class Real>
void NetworkField<Real>::jet(const Real* parameters, const JetRows<Real>& given, FieldScratch& base,
                             Real* derivatives) const {
  auto& scratch = static_cast<JetScratch&>(base);
  const Rows<Real>& rows = given.rows;
  const std::size_t d = shape_.states, columns = paddedRows(rows.count);
  NULLCLINE_CHECK(rows.count <= scratch.max_rows && given.order <= scratch.orders,
                  rows.count << " rows of order " << given.order << " in a scratch for " << scratch.max_rows);
  NULLCLINE_CHECK(rows.times || !shape_.time_input, "a field that reads the time was given none");
  network_.toLanes({rows.states, rows.count, d, d}, scratch.stride, scratch.states[0].data());
  Real factorial = 1;
  for (std::size_t k = 0; k < given.order; ++k) {
    fillJetInputs(rows, k, scratch);
    network_jet_.forward(parameters, k, rows.count, scratch.space,
                         scratch.rates.data() + shape_.positions() * scratch.stride);
    nextStates(k, given.speed, columns, scratch);
    factorial *= Real(k + 1);
    Real* const out = derivatives + k * rows.count * d;
    network_.kernels().transpose(scratch.states[k + 1].data(), d, rows.count, scratch.stride, out, d);
    for (std::size_t i = 0; i < rows.count * d; ++i)
      out[i] *= factorial;
  }
}

/// The cotangent of f_k, of which the network's part goes to its own space, from that of x_(k+1).
template <class Real>
void NetworkField<Real>::reverseNextStates(std::size_t k, const Real* speed, std::size_t columns,
                                           JetScratch& scratch) const {
  const std::size_t m = shape_.positions(), stride = scratch.stride;
  for (std::size_t state = 0; state < shape_.states; ++state) {
    const Real factor = (speed ? speed[state] : Real(1)) / Real(k + 1);
    const Real* const next = scratch.states_bar[k + 1].data() + state * stride;
    for (std::size_t row = 0; row < columns; ++row)
      if (state < m)
        scratch.states_bar[k][(state + m) * stride + row] += shape_.velocity_slope[state] * factor * next[row];
      else
        scratch.space.gradient[(state - m) * stride + row] = factor * next[row];
  }
}

/// d(x^3)_k / dx_j = 3 (x^2)_(k-j).
template <class Real>
void NetworkField<Real>::reverseJetInputs(std::size_t k, const Real* input_bar, std::size_t columns,
                                          JetScratch& scratch) const {
  for (std::size_t state = 0; state < shape_.states; ++state) {
    const std::size_t first = state * scratch.stride;
    for (std::size_t at = first; at < first + columns; ++at)
      if (!shape_.cubed_input)
        scratch.states_bar[k][at] += input_bar[at];
      else
        for (std::size_t j = 0; j <= k; ++j)
          scratch.states_bar[j][at] += Real(3) * scratch.squares[k - j][at] * input_bar[at];
  }
}

template <class Real>
void NetworkField<Real>::jetPullback(const Real* parameters, const JetRows<Real>& given, FieldScratch& base,
                                     const Real* cotangent, PullbackTargets<Real> targets) const {
  auto& scratch = static_cast<JetScratch&>(base);
  const std::size_t d = shape_.states, count = given.rows.count, columns = paddedRows(count);
  std::fill(scratch.states_bar[0].begin(), scratch.states_bar[0].end(), Real(0));
  Real factorial = 1;
  for (std::size_t k = 1; k <= given.order; ++k) {
    factorial *= Real(k);
    network_.toLanes({cotangent + (k - 1) * count * d, count, d, d}, scratch.stride, scratch.states_bar[k].data());
    for (Real& entry : scratch.states_bar[k])
      entry *= factorial;
  }
  network_jet_.clear(scratch.space);
  for (std::size_t k = given.order; k-- > 0;) {
    reverseNextStates(k, given.speed, columns, scratch);
    network_jet_.backward(parameters, k, count, scratch.space, targets.parameters);
    reverseJetInputs(k, scratch.space.gradient.data(), columns, scratch);
  }
  if (targets.states)
    network_.kernels().transpose(scratch.states_bar[0].data(), d, count, scratch.stride, targets.states, d);
  if (!targets.times)
    return;
  if (shape_.time_input)
    std::copy_n(scratch.space.gradient.data() + d * scratch.stride, count, targets.times);
  else
    std::fill_n(targets.times, count, Real(0));
}

#define NULLCLINE_INSTANTIATE(Real)                                                                                    \
  template std::unique_ptr<FieldScratch> NetworkField<Real>::makeJetScratch(std::size_t, std::size_t) const;           \
  template void NetworkField<Real>::jet(const Real*, const JetRows<Real>&, FieldScratch&, Real*) const;                \
  template void NetworkField<Real>::jetPullback(const Real*, const JetRows<Real>&, FieldScratch&, const Real*,         \
                                                PullbackTargets<Real>) const;
NULLCLINE_INSTANTIATE(float)
NULLCLINE_INSTANTIATE(double)
#undef NULLCLINE_INSTANTIATE

} // namespace nullcline
