// K: times of a piece   d: states   N: rows   h: steps between samples   m: second derivatives of the spline
//
// The integral over one piece of a cubic spline is h (y_i + y_{i+1}) / 2 - h^3 (m_i + m_{i+1}) / 24.
#include "engine/objective/spline_integral.h"

namespace nullcline {

template <class Real>
SplineIntegralObjective<Real>::SplineIntegralObjective(const ObjectiveInput<Real>& input)
    : input_(input), samples_(input), blocks_(samples_) {
  const Scaling& scaling = *input.scaling;
  const std::size_t d = samples_.state_count;
  std::size_t longest = 0;
  for (const auto& piece : input.pieces) {
    std::vector<double> times(piece.times);
    for (double& time : times)
      time = (time - scaling.time_origin) / scaling.time_scale;
    splines_.emplace_back(times);
    longest = std::max(longest, times.size());
    for (std::size_t i = 0; i < piece.smooth.size(); ++i)
      states_.push_back((piece.smooth[i] - scaling.center[i % d]) / scaling.scale[i % d]);
  }
  for (std::size_t s = 0; s < d; ++s)
    gain_.push_back(scaling.rate[s] * scaling.time_scale / scaling.scale[s]);
  std::size_t longest_long = 0;
  for (const std::size_t piece : blocks_.long_pieces)
    longest_long = std::max(longest_long, samples_.pieceRows(piece));
  long_rates_.resize(longest_long * d);
  long_cotangent_.resize(longest_long * d);
  for (std::size_t member = 0; member < input.team->size(); ++member) {
    members_.emplace_back(*input.field, blocks_.block_rows);
    const std::vector<double> zeros(longest);
    spaces_.push_back({zeros, zeros, zeros, zeros});
  }
  shareSingleBlock(members_, blocks_.fewest(), input.team);
}

template <class Real>
ObjectiveValue SplineIntegralObjective<Real>::evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                                       std::stop_token stop) {
  const bool with_gradient = !gradient.empty();
  clearMembers(members_, with_gradient);
  input_.team->forEachBlock(blocks_.short_blocks.size(), [&](std::size_t block, std::size_t member) {
    if (!stop.stop_requested())
      evaluateShortBlock(blocks_.short_blocks[block], parameters.data(), with_gradient, member);
  });
  std::uint64_t rows = samples_.count();
  for (const std::size_t piece : blocks_.long_pieces) {
    evaluateLongPiece(piece, parameters.data(), with_gradient, stop);
    rows += with_gradient ? samples_.pieceRows(piece) : 0; // the second pass asks the field once more
  }
  const double loss = sumMembers(members_, gradient) / static_cast<double>(states_.size());
  const std::uint64_t pullbacks = with_gradient ? samples_.count() : 0;
  return {loss, !stop.stop_requested(), rows, pullbacks, pullbacks};
}

template <class Real>
void SplineIntegralObjective<Real>::evaluateShortBlock(const SampleBlock& block, const Real* parameters,
                                                       bool with_gradient, std::size_t member) {
  auto& space = members_[member];
  const std::size_t d = samples_.state_count;
  const auto rows = samples_.rows(block.first_row, block.rows);
  input_.field->evaluate(parameters, rows, *space.scratch, space.rates.data());
  for (std::size_t piece = block.first_piece; piece < block.last_piece; ++piece) {
    const std::size_t first = (samples_.first_row[piece] - block.first_row) * d;
    for (std::size_t s = 0; s < d; ++s)
      space.loss += matchState(piece, s, space.rates.data() + first,
                               with_gradient ? space.cotangent.data() + first : nullptr, spaces_[member]);
  }
  if (with_gradient)
    input_.field->pullback(parameters, rows, *space.scratch, space.cotangent.data(), {nullptr, space.gradient.data()});
}

/// The chunks in parallel, then the states, then the chunks again with the gradient.
template <class Real>
void SplineIntegralObjective<Real>::evaluateLongPiece(std::size_t piece, const Real* parameters, bool with_gradient,
                                                      const std::stop_token& stop) {
  const std::size_t d = samples_.state_count;
  const std::size_t chunks = PieceBlocks::chunks(samples_.pieceRows(piece));
  input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
    if (stop.stop_requested())
      return;
    const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
    input_.field->evaluate(parameters, samples_.rows(block.first_row, block.rows), *members_[member].scratch,
                           long_rates_.data() + index * kBlockRows * d);
  });
  input_.team->forEachBlock(d, [&](std::size_t s, std::size_t member) {
    if (!stop.stop_requested())
      members_[member].loss +=
          matchState(piece, s, long_rates_.data(), with_gradient ? long_cotangent_.data() : nullptr, spaces_[member]);
  });
  if (!with_gradient)
    return;
  input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
    if (stop.stop_requested())
      return;
    auto& space = members_[member];
    const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
    const auto rows = samples_.rows(block.first_row, block.rows);
    input_.field->evaluate(parameters, rows, *space.scratch, space.rates.data());
    input_.field->pullback(parameters, rows, *space.scratch, long_cotangent_.data() + index * kBlockRows * d,
                           {nullptr, space.gradient.data()});
  });
}

/// Sum of the squared residuals of one state of one piece; rates and cotangent: (K x d). The derivative of residual k
/// reaches every part of the integral before t_k, so the way back is a sum from the end.
template <class Real>
double SplineIntegralObjective<Real>::matchState(std::size_t piece, std::size_t state, const Real* rates,
                                                 Real* cotangent, SplineSpace& space) const {
  const NaturalSpline& spline = splines_[piece];
  const std::size_t d = samples_.state_count, count = spline.count();
  const double* const z = states_.data() + samples_.first_row[piece] * d + state;
  const std::span values{space.values.data(), count}, second{space.second.data(), count},
      work{space.work.data(), count};
  for (std::size_t k = 0; k < count; ++k)
    values[k] = gain_[state] * static_cast<double>(rates[k * d + state]);
  spline.secondDerivatives(values, second);
  double integral = 0.0, sum = 0.0;
  space.residual[0] = 0.0;
  for (std::size_t k = 1; k < count; ++k) {
    const double h = spline.steps()[k - 1];
    integral += 0.5 * h * (values[k - 1] + values[k]) - h * h * h / 24.0 * (second[k - 1] + second[k]);
    space.residual[k] = z[0] + integral - z[k * d];
    sum += space.residual[k] * space.residual[k];
  }
  if (!cotangent)
    return sum;
  std::fill(values.begin(), values.end(), 0.0);
  std::fill(second.begin(), second.end(), 0.0);
  double later = 0.0; // sum of the residuals from k on
  for (std::size_t k = count; k-- > 1;) {
    const double h = spline.steps()[k - 1];
    later += space.residual[k];
    values[k - 1] += 0.5 * h * later;
    values[k] += 0.5 * h * later;
    second[k - 1] -= h * h * h / 24.0 * later;
    second[k] -= h * h * h / 24.0 * later;
  }
  spline.addTransposed(second, values, work);
  const double factor = 2.0 * gain_[state] / static_cast<double>(states_.size());
  for (std::size_t k = 0; k < count; ++k)
    cotangent[k * d + state] = static_cast<Real>(factor * values[k]);
  return sum;
}

template class SplineIntegralObjective<float>;
template class SplineIntegralObjective<double>;

} // namespace nullcline
