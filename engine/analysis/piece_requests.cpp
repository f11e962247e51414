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

/// Of each state of the model the problem's of that name; -1: none.
std::vector<int> placesOf(const FittedModel& model, const Problem& problem) {
  std::vector<int> places(model.stateCount(), -1);
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t c = 0; c < problem.channels.size(); ++c)
      if (problem.channels[c].name == model.channels[i].name)
        places[i] = static_cast<int>(c);
  return places;
}

bool hasUnmeasured(const FittedModel& model) {
  for (std::size_t i = 0; i < model.stateCount(); ++i)
    if (!model.isMeasured(i))
      return true;
  return false;
}

} // namespace

PieceRequests::PieceRequests(const Problem& problem, const InitialStates& estimated)
    : problem_(problem), estimated_(&estimated), has_unmeasured_(!problem.train.empty() && hasUnmeasured(problem)) {}

PieceRequests::PieceRequests(const Problem& problem, const FittedModel& model)
    : problem_(problem), places_(placesOf(model, problem)), has_unmeasured_(hasUnmeasured(model)) {}

std::vector<double> PieceRequests::asModel(const double* row) const {
  if (!places_)
    return {row, row + problem_.stateCount()};
  std::vector<double> states;
  for (const int place : *places_)
    states.push_back(place < 0 ? kMissing : row[place]);
  return states;
}

TrajectoryRequest PieceRequests::of(Part part, std::size_t piece) const {
  return part == Part::train ? train(piece) : part == Part::validation ? validation(piece) : test(piece);
}

TrajectoryRequest PieceRequests::fromRow(const PreparedPiece& known, std::size_t row,
                                         const std::vector<double>& times) const {
  return {known.times[row], asModel(&known.smooth[row * problem_.stateCount()]), times};
}

TrajectoryRequest PieceRequests::fromFirst(const PreparedPiece& piece) const {
  return fromRow(piece, 0, piece.times);
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
  if (has_unmeasured_ && estimated_ && piece < estimated_->size())
    for (std::size_t i = 0; i < request.initial.size(); ++i)
      if (const double estimate = (*estimated_)[piece][i]; std::isfinite(estimate))
        request.initial[i] = estimate;
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
  return fromRow(*known, known->times.size() - 1, test.times);
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
