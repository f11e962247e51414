#include "engine/analysis/piece_requests.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

/// A state that is measured has a smoothed value everywhere.
bool hasUnmeasured(const Problem& problem) {
  const auto& smooth = problem.train.front().smooth;
  return std::any_of(smooth.begin(), smooth.begin() + static_cast<std::ptrdiff_t>(problem.stateCount()),
                     [](double value) { return std::isnan(value); });
}

std::vector<double> smoothAt(const PreparedPiece& piece, std::size_t row, std::size_t states) {
  const auto first = piece.smooth.begin() + static_cast<std::ptrdiff_t>(row * states);
  return {first, first + static_cast<std::ptrdiff_t>(states)};
}

} // namespace

PieceRequests::PieceRequests(const Problem& problem, const InitialStates& estimated)
    : problem_(problem), estimated_(estimated), has_unmeasured_(!problem.train.empty() && hasUnmeasured(problem)) {}

TrajectoryRequest PieceRequests::fromFirst(const PreparedPiece& piece) const {
  return {piece.times.front(), smoothAt(piece, 0, problem_.stateCount()), piece.times};
}

/// From the start of its trajectory's training piece: where a state is not measured, nothing later says what it is.
TrajectoryRequest PieceRequests::continued(const PreparedPiece& piece) const {
  for (std::size_t i = 0; i < problem_.train.size(); ++i)
    if (problem_.train[i].piece.trajectory == piece.piece.trajectory) {
      TrajectoryRequest request = train(i);
      request.times = piece.times;
      return request;
    }
  return fromFirst(piece);
}

TrajectoryRequest PieceRequests::train(std::size_t piece) const {
  TrajectoryRequest request = fromFirst(problem_.train[piece]);
  if (has_unmeasured_ && piece < estimated_.size())
    for (std::size_t i = 0; i < request.initial.size(); ++i)
      if (std::isfinite(estimated_[piece][i]))
        request.initial[i] = estimated_[piece][i];
  return request;
}

TrajectoryRequest PieceRequests::validation(std::size_t piece) const {
  const bool continues = has_unmeasured_ && problem_.split_kind == SplitKind::time;
  return continues ? continued(problem_.validation[piece]) : fromFirst(problem_.validation[piece]);
}

TrajectoryRequest PieceRequests::test(std::size_t piece) const {
  const PreparedPiece& test = problem_.test[piece];
  const PreparedPiece* known = before(test);
  if (!known)
    return fromFirst(test);
  if (has_unmeasured_)
    return continued(test);
  return {known->times.back(), smoothAt(*known, known->times.size() - 1, problem_.stateCount()), test.times};
}

double PieceRequests::knownUntil(std::size_t test_piece) const {
  const PreparedPiece& test = problem_.test[test_piece];
  const PreparedPiece* known = before(test);
  return known ? known->times.back() : test.times.front();
}

/// In a split by time, the latest earlier piece of the same trajectory.
const PreparedPiece* PieceRequests::before(const PreparedPiece& test) const {
  const PreparedPiece* latest = nullptr;
  if (problem_.split_kind != SplitKind::time)
    return latest;
  for (const auto* part : {&problem_.train, &problem_.validation})
    for (const auto& piece : *part) {
      const bool is_earlier =
          piece.piece.trajectory == test.piece.trajectory && piece.times.back() <= test.times.front();
      if (is_earlier && (!latest || piece.times.back() >= latest->times.back()))
        latest = &piece;
    }
  return latest;
}

} // namespace nullcline
