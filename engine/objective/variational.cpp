// K: times of a piece   L: test functions   d: states   N: rows of a block
#include "engine/objective/variational.h"

#include "engine/field/kernels/mlp_kernels.h"

#include <algorithm>
#include <map>

namespace nullcline {

namespace {

std::size_t padded(std::size_t count) {
  return (count + kRowPadding - 1) / kRowPadding * kRowPadding;
}

} // namespace

// The constant does not matter to exact integrals (phi' has mean 0), and to the trapezoid rule the less the smaller it
// is.
WeakForm pieceWeakForm(const PreparedPiece& piece, const Scaling& scaling, const WeakFormOptions& options) {
  const std::size_t d = scaling.stateCount();
  std::vector<double> times(piece.times), states(piece.smooth);
  for (double& time : times)
    time = (time - scaling.time_origin) / scaling.time_scale;
  for (std::size_t i = 0; i < states.size(); ++i)
    states[i] = (states[i] - scaling.center[i % d]) / (scaling.rate[i % d] * scaling.time_scale);
  return weakForm(times, states, d, options);
}

template <class Real>
VariationalObjective<Real>::VariationalObjective(const VariationalOptions& options, const ObjectiveInput<Real>& input)
    : input_(input), samples_(input), blocks_(samples_), options_{static_cast<std::size_t>(options.test_functions),
                                                                  options.functions, options.quadrature},
      functions_(options_.count), wide_functions_(padded(functions_)),
      weight_(1.0 / static_cast<double>(input.pieces.size() * samples_.state_count)), forms_(input.pieces.size()) {
  findGrids();
  input.team->forEachBlock(forms_.size(), [&](std::size_t piece, std::size_t) {
    if (!input.stop.stop_requested())
      makeForm(piece);
  });
  const std::size_t d = samples_.state_count;
  long_c_.resize(d * wide_functions_);
  std::size_t most = 1;
  for (const SampleBlock& block : blocks_.short_blocks)
    most = std::max(most, piecesTogether(block));
  for (std::size_t member = 0; member < input.team->size(); ++member) {
    members_.emplace_back(*input.field, blocks_.block_rows);
    weak_.push_back({std::vector<Real>(d * blocks_.block_rows), std::vector<Real>(d * most * wide_functions_),
                     std::vector<Real>(d * (blocks_.block_rows + most * kRowPadding))});
  }
  shareSingleBlock(members_, blocks_.fewest(), input.team);
}

template <class Real>
void VariationalObjective<Real>::findGrids() {
  const auto shorter = [](std::span<const double> a, std::span<const double> b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
  };
  std::map<std::span<const double>, std::size_t, decltype(shorter)> known(shorter);
  for (std::size_t piece = 0; piece < forms_.size(); ++piece) {
    const auto [entry, added] = known.try_emplace(input_.pieces[piece].times, known.size());
    forms_[piece].grid = entry->second;
    forms_[piece].first_of_grid = added;
  }
  grids_.resize(known.size());
}

template <class Real>
void VariationalObjective<Real>::makeForm(std::size_t index) {
  const std::size_t d = samples_.state_count;
  const WeakForm form = pieceWeakForm(input_.pieces[index], *input_.scaling, options_);
  PieceForm& result = forms_[index];
  result.b.assign(d * wide_functions_, Real(0));
  for (std::size_t l = 0; l < functions_; ++l)
    for (std::size_t s = 0; s < d; ++s)
      result.b[s * wide_functions_ + l] = static_cast<Real>(form.b[l * d + s]);
  if (result.first_of_grid)
    fillGrid(form, grids_[result.grid]);
}

template <class Real>
void VariationalObjective<Real>::fillGrid(const WeakForm& form, TimeGrid& grid) const {
  grid.times = form.times;
  grid.wide_times = padded(form.times);
  grid.a.assign(functions_ * grid.wide_times, Real(0));
  grid.a_transposed.assign(form.times * wide_functions_, Real(0));
  for (std::size_t l = 0; l < functions_; ++l)
    for (std::size_t k = 0; k < form.times; ++k) {
      const auto entry = static_cast<Real>(form.a[l * form.times + k]);
      grid.a[l * grid.wide_times + k] = entry;
      grid.a_transposed[k * wide_functions_ + l] = entry;
    }
}

template <class Real>
ObjectiveValue VariationalObjective<Real>::evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                                    std::stop_token stop) {
  const bool with_gradient = !gradient.empty();
  clearMembers(members_, with_gradient);
  input_.team->forEachBlock(blocks_.short_blocks.size(), [&](std::size_t block, std::size_t member) {
    if (!stop.stop_requested())
      evaluateShortBlock(blocks_.short_blocks[block], parameters.data(), with_gradient, member);
  });
  evaluateLongPieces(parameters.data(), with_gradient, stop);
  std::uint64_t rows = samples_.count();
  if (with_gradient)
    for (const std::size_t piece : blocks_.long_pieces) // the second pass asks the field once more
      rows += samples_.pieceRows(piece);
  const double loss = sumMembers(members_, gradient) * weight_;
  const std::uint64_t pullbacks = with_gradient ? samples_.count() : 0;
  return {loss, !stop.stop_requested(), rows, pullbacks, pullbacks};
}

template <class Real>
void VariationalObjective<Real>::evaluateShortBlock(const SampleBlock& block, const Real* parameters,
                                                    bool with_gradient, std::size_t member) {
  ratesByState(block, parameters, member);
  auto& c = weak_[member].c;
  const std::size_t together = piecesTogether(block);
  for (std::size_t piece = block.first_piece; piece < block.last_piece; piece += together) {
    const Together pieces{gridOf(forms_[piece]),
                          together,
                          0,
                          samples_.pieceRows(piece),
                          samples_.first_row[piece] - block.first_row,
                          block.rows};
    copyB(piece, together, c);
    addToC(pieces, member);
    members_[member].loss += squaredNorm(c, together);
    if (with_gradient)
      cotangentOf(pieces, c, member);
  }
  if (with_gradient)
    input_.field->pullback(parameters, samples_.rows(block.first_row, block.rows), *members_[member].scratch,
                           members_[member].cotangent.data(), {nullptr, members_[member].gradient.data()});
}

/// Pieces one after the other; the chunks of each in parallel: first c, then everything again with the gradient.
template <class Real>
void VariationalObjective<Real>::evaluateLongPieces(const Real* parameters, bool with_gradient, std::stop_token stop) {
  for (const std::size_t piece : blocks_.long_pieces) {
    const PieceForm& form = forms_[piece];
    const TimeGrid& grid = gridOf(form);
    const std::size_t chunks = PieceBlocks::chunks(samples_.pieceRows(piece));
    for (auto& space : weak_)
      std::fill_n(space.c.begin(), long_c_.size(), Real(0));
    input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
      if (stop.stop_requested())
        return;
      const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
      ratesByState(block, parameters, member);
      addToC({grid, 1, index * kBlockRows, block.rows, 0, block.rows}, member);
    });
    auto& c = long_c_;
    std::copy(form.b.begin(), form.b.end(), c.begin());
    for (const auto& space : weak_)
      for (std::size_t i = 0; i < c.size(); ++i)
        c[i] += space.c[i];
    members_.front().loss += squaredNorm(c, 1);
    if (!with_gradient)
      continue;
    input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
      if (stop.stop_requested())
        return;
      const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
      ratesByState(block, parameters, member);
      cotangentOf({grid, 1, index * kBlockRows, block.rows, 0, block.rows}, c, member);
      input_.field->pullback(parameters, samples_.rows(block.first_row, block.rows), *members_[member].scratch,
                             members_[member].cotangent.data(), {nullptr, members_[member].gradient.data()});
    });
  }
}

/// f of a block, turned to (d x N).
template <class Real>
void VariationalObjective<Real>::ratesByState(const SampleBlock& block, const Real* parameters, std::size_t member) {
  auto& space = members_[member];
  input_.field->evaluate(parameters, samples_.rows(block.first_row, block.rows), *space.scratch, space.rates.data());
  mlpKernels<Real>().transpose(space.rates.data(), block.rows, samples_.state_count, samples_.state_count,
                               weak_[member].rates.data(), block.rows);
}

/// All of a block, if they are on one grid; else 1.
template <class Real>
std::size_t VariationalObjective<Real>::piecesTogether(const SampleBlock& block) const {
  for (std::size_t piece = block.first_piece; piece < block.last_piece; ++piece)
    if (forms_[piece].grid != forms_[block.first_piece].grid)
      return 1;
  return block.last_piece - block.first_piece;
}

template <class Real>
void VariationalObjective<Real>::copyB(std::size_t first_piece, std::size_t pieces, std::vector<Real>& c) const {
  for (std::size_t s = 0; s < samples_.state_count; ++s)
    for (std::size_t p = 0; p < pieces; ++p)
      std::copy_n(&forms_[first_piece + p].b[s * wide_functions_], wide_functions_,
                  &c[(s * pieces + p) * wide_functions_]);
}

/// c (d T x L) += f (d T x K) A^T (K x L)
template <class Real>
void VariationalObjective<Real>::addToC(const Together& pieces, std::size_t member) {
  WeakSpace& space = weak_[member];
  const std::size_t row = pieces.pieces == 1 ? pieces.block_rows : pieces.times;
  mlpKernels<Real>().multiply({samples_.state_count * pieces.pieces, wide_functions_, pieces.times,
                               space.rates.data() + pieces.first_row, row, 1,
                               pieces.grid.a_transposed.data() + pieces.first_time * wide_functions_, wide_functions_,
                               space.c.data(), wide_functions_, nullptr, true});
}

template <class Real>
double VariationalObjective<Real>::squaredNorm(const std::vector<Real>& c, std::size_t pieces) const {
  double sum = 0.0;
  for (std::size_t i = 0; i < samples_.state_count * pieces * wide_functions_; ++i)
    sum += static_cast<double>(c[i]) * static_cast<double>(c[i]);
  return sum;
}

/// d loss / d f = 2 weight A^T c, put into the rows of the member's cotangent.
template <class Real>
void VariationalObjective<Real>::cotangentOf(const Together& pieces, const std::vector<Real>& c, std::size_t member) {
  WeakSpace& space = weak_[member];
  const std::size_t d = samples_.state_count, count = pieces.pieces, columns = padded(pieces.times);
  // (d T x K) = c (d T x L) A (L x K)
  mlpKernels<Real>().multiply({d * count, columns, functions_, c.data(), wide_functions_, 1,
                               pieces.grid.a.data() + pieces.first_time, pieces.grid.wide_times, space.cotangent.data(),
                               columns, nullptr, false});
  const Real factor = static_cast<Real>(2.0 * weight_);
  for (std::size_t p = 0; p < count; ++p) {
    Real* const rows = members_[member].cotangent.data() + (pieces.first_row + p * pieces.times) * d;
    for (std::size_t k = 0; k < pieces.times; ++k)
      for (std::size_t s = 0; s < d; ++s)
        rows[k * d + s] = factor * space.cotangent[(s * count + p) * columns + k];
  }
}

template class VariationalObjective<float>;
template class VariationalObjective<double>;

} // namespace nullcline
