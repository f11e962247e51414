// Samples of many pieces cut into blocks of rows, and what each thread needs to work on one: shared by all objectives
// that ask the field at the samples themselves and need no solver.
#pragma once

#include "engine/objective/objective.h"

#include <algorithm>
#include <vector>

namespace nullcline {

/// Enough rows to fill the registers, few enough that all activations of a block stay in the second-level cache.
inline constexpr std::size_t kBlockRows = 208;

/// The samples of all pieces, row after row, in the units the field sees.
template <class Real>
struct SampleRows {
  explicit SampleRows(const ObjectiveInput<Real>& input) {
    const Scaling& scaling = *input.scaling;
    const std::size_t d = scaling.stateCount();
    for (const auto& piece : input.pieces) {
      first_row.push_back(times.size());
      for (std::size_t k = 0; k < piece.times.size(); ++k) {
        times.push_back(static_cast<Real>((piece.times[k] - scaling.time_origin) / scaling.time_scale));
        for (std::size_t s = 0; s < d; ++s)
          states.push_back(static_cast<Real>((piece.smooth[k * d + s] - scaling.center[s]) / scaling.scale[s]));
      }
    }
    first_row.push_back(times.size());
    state_count = d;
  }

  std::size_t count() const { return times.size(); }
  std::size_t pieceRows(std::size_t piece) const { return first_row[piece + 1] - first_row[piece]; }
  Rows<Real> rows(std::size_t first, std::size_t count) const {
    return {count, times.data() + first, states.data() + first * state_count};
  }

  std::size_t state_count = 0;
  std::vector<Real> times;            // (N)
  std::vector<Real> states;           // (N x d)
  std::vector<std::size_t> first_row; // (pieces + 1)
};

/// Pieces up to this many rows are done in one go, forward and backward; longer ones in chunks and two passes.
inline constexpr std::size_t kLongestPiece = 512;

/// Whole pieces that share one block of rows, or one chunk of a piece that is too long for a block.
struct SampleBlock {
  std::size_t first_piece = 0, last_piece = 0; // whole pieces first..last-1; chunk: first_piece only
  std::size_t first_row = 0, rows = 0;
};

/// The samples cut into blocks for objectives that need all samples of a piece together.
struct PieceBlocks {
  template <class Real>
  explicit PieceBlocks(const SampleRows<Real>& samples) {
    for (std::size_t piece = 0; piece + 1 < samples.first_row.size(); ++piece) {
      const std::size_t rows = samples.pieceRows(piece);
      if (rows > kLongestPiece) {
        long_pieces.push_back(piece);
        block_rows = std::max(block_rows, kBlockRows);
        continue;
      }
      const bool fits = !short_blocks.empty() && short_blocks.back().last_piece == piece &&
                        short_blocks.back().rows + rows <= kBlockRows;
      if (!fits)
        short_blocks.push_back({piece, piece, samples.first_row[piece], 0});
      short_blocks.back().last_piece = piece + 1;
      short_blocks.back().rows += rows;
      block_rows = std::max(block_rows, short_blocks.back().rows);
    }
  }

  static std::size_t chunks(std::size_t piece_rows) { return (piece_rows + kBlockRows - 1) / kBlockRows; }
  template <class Real>
  static SampleBlock chunk(const SampleRows<Real>& samples, std::size_t piece, std::size_t index) {
    const std::size_t first = index * kBlockRows;
    return {piece, piece, samples.first_row[piece] + first, std::min(kBlockRows, samples.pieceRows(piece) - first)};
  }

  /// Of all that are done at a time, at least.
  std::size_t fewest() const { return long_pieces.empty() ? short_blocks.size() : chunks(kLongestPiece + 1); }

  std::vector<SampleBlock> short_blocks;
  std::vector<std::size_t> long_pieces;
  std::size_t block_rows = 0; // rows of the largest block
};

/// One thread's share: scratch, rates, cotangents, gradient and loss.
template <class Real>
struct MemberSpace {
  MemberSpace(const Field<Real>& field, std::size_t rows)
      : scratch(field.makeScratch(rows)), rates(rows * field.stateCount()), cotangent(rows * field.stateCount()),
        gradient(field.parameterCount()) {}

  std::unique_ptr<FieldScratch> scratch;
  std::vector<Real> rates, cotangent; // (rows x d)
  std::vector<Real> gradient;         // (theta)
  double loss = 0.0;
};

/// Where there is one block only, the thread that does it is alone and may have the team inside of it.
template <class Real>
void shareSingleBlock(std::vector<MemberSpace<Real>>& members, std::size_t blocks, WorkerTeam* team) {
  if (blocks == 1)
    members.front().scratch->team = team;
}

/// Sets every member's sums to zero.
template <class Real>
void clearMembers(std::vector<MemberSpace<Real>>& members, bool with_gradient) {
  for (auto& member : members) {
    member.loss = 0.0;
    if (with_gradient)
      std::fill(member.gradient.begin(), member.gradient.end(), Real(0));
  }
}

/// Adds up the members in their order, so that the result depends on their number only.
template <class Real>
double sumMembers(const std::vector<MemberSpace<Real>>& members, std::span<Real> gradient) {
  double loss = 0.0;
  for (const auto& member : members)
    loss += member.loss;
  if (!gradient.empty())
    std::copy(members.front().gradient.begin(), members.front().gradient.end(), gradient.begin());
  for (std::size_t m = 1; m < members.size() && !gradient.empty(); ++m)
    for (std::size_t i = 0; i < gradient.size(); ++i)
      gradient[i] += members[m].gradient[i];
  return loss;
}

} // namespace nullcline
