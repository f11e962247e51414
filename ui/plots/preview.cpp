#include "ui/plots/preview.h"

#include "engine/core/log.h"
#include "engine/model/predict.h"
#include "engine/system/known_system.h"
#include "ui/plots/preview_phase.h"
#include "ui/text.h"

#include <chrono>

namespace nullcline {

namespace {

constexpr std::size_t kPointsPerPiece = 240;

const std::vector<PreparedPiece>& partOf(const Problem& problem, Part part) {
  switch (part) {
  case Part::train:
    return problem.train;
  case Part::validation:
    return problem.validation;
  case Part::test:
    break;
  }
  return problem.test;
}

struct ShownPiece {
  Part part;
  const PreparedPiece* piece;
};

std::vector<ShownPiece> piecesOf(const Problem& problem, std::size_t trajectory) {
  std::vector<ShownPiece> shown;
  for (const Part part : {Part::train, Part::validation, Part::test})
    for (const auto& piece : partOf(problem, part))
      if (piece.piece.trajectory == trajectory && !piece.times.empty())
        shown.push_back({part, &piece});
  return shown;
}

std::vector<double> stateAt(const PreparedPiece& piece, std::size_t row, std::size_t states) {
  const auto first = piece.smooth.begin() + static_cast<std::ptrdiff_t>(row * states);
  return {first, first + static_cast<std::ptrdiff_t>(states)};
}

/// Where the prediction of a piece starts: as the errors in the run table are measured, a test piece in time is a
/// forecast from the last state known before it.
std::pair<double, std::vector<double>> startOf(const ShownPiece& shown, const std::vector<ShownPiece>& all,
                                               const Problem& problem) {
  const std::size_t states = problem.stateCount();
  if (problem.split_kind == SplitKind::time && shown.part == Part::test)
    for (const auto& other : all)
      if (other.part == Part::validation)
        return {other.piece->times.back(), stateAt(*other.piece, other.piece->times.size() - 1, states)};
  return {shown.piece->times.front(), stateAt(*shown.piece, 0, states)};
}

void appendBreak(Curve& curve) {
  if (!curve.x.empty()) {
    curve.x.push_back(curve.x.back());
    curve.y.push_back(kMissing);
  }
}

void addFit(Preview& preview, RightHandSide& f, const SolverOptions& solver, const std::vector<ShownPiece>& pieces,
            std::stop_token stop) {
  const std::size_t states = preview.channels.size();
  for (const auto& shown : pieces) {
    const auto [start, initial] = startOf(shown, pieces, *preview.problem);
    const double end = shown.piece->times.back();
    if (!(end > start))
      continue;
    const auto solved = modelTrajectory(f, solver, initial, start, end, kPointsPerPiece, stop);
    for (std::size_t c = 0; c < states; ++c) {
      Curve& fit = preview.channels[c].fit;
      appendBreak(fit);
      for (std::size_t k = 0; k < solved.times.size(); ++k) {
        fit.x.push_back(solved.times[k]);
        fit.y.push_back(solved.states[k * states + c]);
      }
    }
  }
}

void addChannels(Preview& preview, const Dataset& dataset) {
  const auto& trajectory = dataset.trajectories[preview.trajectory];
  for (std::size_t c = 0; c < dataset.channelCount(); ++c) {
    ChannelCurves curves;
    curves.label = channelLabel(dataset.channels[c]).toStdString();
    curves.observed = observationPoints(dataset, preview.trajectory, c);
    for (std::size_t k = 0; k < trajectory.count(); ++k)
      if (!dataset.isObserved(trajectory, k, c))
        curves.missing.push_back(trajectory.times[k]);
    preview.channels.push_back(std::move(curves));
  }
}

/// The smoothing spline drawn through its values and slopes: each interval is the cubic that it is there.
void appendSpline(const PreparedPiece& piece, std::size_t channel, std::size_t states, Curve& spline) {
  appendBreak(spline);
  const std::size_t steps = piece.times.size() > 2000 ? 1 : 8;
  const auto add = [&](double t, double y) {
    spline.x.push_back(t);
    spline.y.push_back(y);
  };
  for (std::size_t k = 0; k + 1 < piece.times.size(); ++k) {
    const double h = piece.times[k + 1] - piece.times[k];
    const double y0 = piece.smooth[k * states + channel], y1 = piece.smooth[(k + 1) * states + channel];
    const double m0 = h * piece.slope[k * states + channel], m1 = h * piece.slope[(k + 1) * states + channel];
    for (std::size_t i = 0; i < steps; ++i) {
      const double u = static_cast<double>(i) / static_cast<double>(steps), v = 1.0 - u;
      add(piece.times[k] + u * h, v * v * (1 + 2 * u) * y0 + u * u * (3 - 2 * u) * y1 + u * v * (v * m0 - u * m1));
    }
  }
  add(piece.times.back(), piece.smooth[(piece.times.size() - 1) * states + channel]);
}

void addSpline(Preview& preview, const std::vector<ShownPiece>& pieces) {
  for (const auto& shown : pieces)
    for (std::size_t c = 0; c < preview.channels.size(); ++c)
      appendSpline(*shown.piece, c, preview.channels.size(), preview.channels[c].spline);
}

std::shared_ptr<const Problem> problemOf(const PreviewRequest& request, Preview& preview, std::stop_token stop) {
  if (request.problem)
    return request.problem;
  auto prepared = prepareProblem(*request.dataset, request.options, request.seed, stop);
  if (prepared)
    return std::make_shared<const Problem>(std::move(*prepared));
  preview.problem_message = prepared.error().message;
  return nullptr;
}

/// Loose and short: a model in the middle of its training may blow up, and a picture needs no more.
SolverOptions drawingSolver(const FittedModel& model) {
  SolverOptions solver = predictionSolver(model);
  solver.relative_tolerance = std::max(solver.relative_tolerance, 1e-4);
  solver.max_steps = 3000;
  return solver;
}

std::shared_ptr<const Preview> compute(const PreviewRequest& request, std::stop_token stop) {
  const auto begin = std::chrono::steady_clock::now();
  auto preview = std::make_shared<Preview>();
  preview->dataset = request.dataset;
  preview->trajectory = std::min(request.trajectory, request.dataset->trajectories.size() - 1);
  addChannels(*preview, *request.dataset);
  preview->problem = problemOf(request, *preview, stop);
  std::vector<ShownPiece> pieces;
  if (preview->problem) {
    pieces = piecesOf(*preview->problem, preview->trajectory);
    for (const auto& shown : pieces)
      preview->regions.push_back({shown.part, shown.piece->times.front(), shown.piece->times.back()});
    addSpline(*preview, pieces);
  }
  std::unique_ptr<RightHandSide> f;
  if (request.model) {
    auto made = modelRightHandSide(*request.model);
    if (made)
      f = std::move(*made);
    else
      logWarning("The fitted model cannot be drawn: " + made.error().message);
  }
  preview->with_model = f != nullptr;
  SolverOptions solver;
  if (f) {
    solver = drawingSolver(*request.model);
    if (preview->problem)
      addFit(*preview, *f, solver, pieces, stop);
  }
  addPhaseCurves(*preview, request, f.get(), solver, stop);
  if (stop.stop_requested())
    return nullptr;
  preview->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return preview;
}

} // namespace

std::shared_ptr<const Preview> computePreview(const PreviewRequest& request, std::stop_token stop) {
  try {
    return compute(request, stop);
  } catch (const std::exception& error) {
    auto broken = std::make_shared<Preview>();
    broken->dataset = request.dataset;
    broken->problem_message = std::string("The plots could not be computed: ") + error.what();
    logError(broken->problem_message);
    return broken;
  }
}

} // namespace nullcline
