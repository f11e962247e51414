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
  for (std::size_t member = 0; member < input.team->size(); ++member) {
    members_.emplace_back(*input.field, blocks_.block_rows);
    weak_.push_back({std::vector<Real>(d * padded(blocks_.block_rows)), std::vector<Real>(d * wide_functions_),
                     std::vector<Real>(d * padded(blocks_.block_rows))});
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
  for (std::size_t piece = block.first_piece; piece < block.last_piece; ++piece) {
    const PieceForm& form = forms_[piece];
    const std::size_t first_row = samples_.first_row[piece] - block.first_row;
    std::copy(form.b.begin(), form.b.end(), c.begin());
    const std::size_t times = samples_.pieceRows(piece);
    addToC(gridOf(form), 0, first_row, times, member);
    members_[member].loss += squaredNorm(c);
    if (with_gradient)
      cotangentOf(gridOf(form), 0, times, c, first_row, member);
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
      std::fill(space.c.begin(), space.c.end(), Real(0));
    input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
      if (stop.stop_requested())
        return;
      const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
      ratesByState(block, parameters, member);
      addToC(grid, index * kBlockRows, 0, block.rows, member);
    });
    auto& c = long_c_;
    std::copy(form.b.begin(), form.b.end(), c.begin());
    for (const auto& space : weak_)
      for (std::size_t i = 0; i < c.size(); ++i)
        c[i] += space.c[i];
    members_.front().loss += squaredNorm(c);
    if (!with_gradient)
      continue;
    input_.team->forEachBlock(chunks, [&](std::size_t index, std::size_t member) {
      if (stop.stop_requested())
        return;
      const SampleBlock block = PieceBlocks::chunk(samples_, piece, index);
      ratesByState(block, parameters, member);
      cotangentOf(grid, index * kBlockRows, block.rows, c, 0, member);
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
                               weak_[member].rates.data(), padded(blocks_.block_rows));
}

/// c (d x L) += f (d x K) A^T (K x L) for the times first_time..first_time+times-1 of a piece, whose rates begin at
/// column first_column of the block.
template <class Real>
void VariationalObjective<Real>::addToC(const TimeGrid& grid, std::size_t first_time, std::size_t first_column,
                                        std::size_t times, std::size_t member) {
  WeakSpace& space = weak_[member];
  mlpKernels<Real>().multiply({samples_.state_count, wide_functions_, times, space.rates.data() + first_column,
                               padded(blocks_.block_rows), 1, grid.a_transposed.data() + first_time * wide_functions_,
                               wide_functions_, space.c.data(), wide_functions_, nullptr, true});
}

template <class Real>
double VariationalObjective<Real>::squaredNorm(const std::vector<Real>& c) const {
  double sum = 0.0;
  for (const Real entry : c)
    sum += static_cast<double>(entry) * static_cast<double>(entry);
  return sum;
}

/// d loss / d f = 2 weight A^T c, put into the rows first_row.. of the member's cotangent.
template <class Real>
void VariationalObjective<Real>::cotangentOf(const TimeGrid& grid, std::size_t first_time, std::size_t times,
                                             const std::vector<Real>& c, std::size_t first_row, std::size_t member) {
  WeakSpace& space = weak_[member];
  const std::size_t d = samples_.state_count;
  const std::size_t columns = padded(times);
  // (d x K) = c (d x L) A (L x K)
  mlpKernels<Real>().multiply({d, columns, functions_, c.data(), wide_functions_, 1, grid.a.data() + first_time,
                               grid.wide_times, space.cotangent.data(), columns, nullptr, false});
  const Real factor = static_cast<Real>(2.0 * weight_);
  Real* const rows = members_[member].cotangent.data() + first_row * d;
  for (std::size_t k = 0; k < times; ++k)
    for (std::size_t s = 0; s < d; ++s)
      rows[k * d + s] = factor * space.cotangent[s * columns + k];
}

template class VariationalObjective<float>;
template class VariationalObjective<double>;

} // namespace nullcline
