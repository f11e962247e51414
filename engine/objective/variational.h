// The variational loss of VF-NODE (Zhao et al., ICLR 2025, Algorithm 1).
#pragma once

#include "engine/objective/row_blocks.h"
#include "engine/prepare/weak_form.h"

namespace nullcline {

/// loss = mean over pieces and states of sum_l c_l^2 with c = A f + B, A and B fixed and computed once in float64,
/// whatever the test functions and the quadrature.
/// Times are in the scaling's unit and f in its rates: with a standardised problem the loss is the mean square of the
/// residual relative to the field's own size, low-passed at L half-waves per piece.
template <class Real>
class VariationalObjective final : public Objective<Real> {
 public:
  VariationalObjective(const VariationalOptions& options, const ObjectiveInput<Real>& input);

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override;

 private:
  /// A of all pieces that share their times, both ways round, padded for the vector registers.
  struct TimeGrid {
    std::size_t times = 0, wide_times = 0; // K, padded
    std::vector<Real> a;                   // (L x wide K)
    std::vector<Real> a_transposed;        // (K x wide L)
  };
  struct PieceForm {
    std::size_t grid = 0;
    bool first_of_grid = false;
    std::vector<Real> b; // (d x wide L)
  };
  /// Work space of one thread beside MemberSpace.
  struct WeakSpace {
    std::vector<Real> rates;     // (d x rows) f of a block, state by state
    std::vector<Real> c;         // (d x T x wide L)
    std::vector<Real> cotangent; // (d x T x wide K)
  };
  /// T neighbouring pieces of a block on one grid, K times of each: their rates, state by state and piece by piece, are
  /// (d T x K), and one product serves them all.
  struct Together {
    const TimeGrid& grid;
    std::size_t pieces = 1;                    // T; 1, or all of the block
    std::size_t first_time = 0, times = 0;     // of the grid; K
    std::size_t first_row = 0, block_rows = 0; // in the block; of all of it
  };
  void findGrids();
  void makeForm(std::size_t piece);
  void fillGrid(const WeakForm& form, TimeGrid& grid) const;
  const TimeGrid& gridOf(const PieceForm& form) const { return grids_[form.grid]; }
  void evaluateShortBlock(const SampleBlock& block, const Real* parameters, bool with_gradient, std::size_t member);
  void evaluateLongPieces(const Real* parameters, bool with_gradient, std::stop_token stop);
  void ratesByState(const SampleBlock& block, const Real* parameters, std::size_t member);
  std::size_t piecesTogether(const SampleBlock& block) const;
  void copyB(std::size_t first_piece, std::size_t pieces, std::vector<Real>& c) const;
  void addToC(const Together& pieces, std::size_t member);
  double squaredNorm(const std::vector<Real>& c, std::size_t pieces) const;
  void cotangentOf(const Together& pieces, const std::vector<Real>& c, std::size_t member);

  ObjectiveInput<Real> input_;
  SampleRows<Real> samples_;
  PieceBlocks blocks_;
  WeakFormOptions options_;
  std::size_t functions_, wide_functions_; // L, padded
  double weight_;                          // 1 / (pieces d)
  std::vector<TimeGrid> grids_;
  std::vector<PieceForm> forms_; // (pieces)
  std::vector<Real> long_c_;     // (d x wide L) c of a long piece
  std::vector<MemberSpace<Real>> members_;
  std::vector<WeakSpace> weak_;
};

/// A and B of one piece: dx/dtau = rate time_scale f, so x counts in units of rate * time_scale.
WeakForm pieceWeakForm(const PreparedPiece& piece, const Scaling& scaling, const WeakFormOptions& options);

extern template class VariationalObjective<float>;
extern template class VariationalObjective<double>;

} // namespace nullcline
