#include "ui/plots/preview.h"

#include "engine/analysis/piece_requests.h"
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
  std::size_t index; // in its part
  const PreparedPiece* piece;
};

std::vector<ShownPiece> piecesOf(const Problem& problem, std::size_t trajectory) {
  std::vector<ShownPiece> shown;
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    const auto& pieces = partOf(problem, part);
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (pieces[i].piece.trajectory == trajectory && !pieces[i].times.empty())
        shown.push_back({part, i, &pieces[i]});
  }
  return shown;
}

/// The prepared state of that name; -1: none.
int preparedIndex(const Problem& problem, const std::string& name) {
  for (std::size_t i = 0; i < problem.channels.size(); ++i)
    if (problem.channels[i].name == name)
      return static_cast<int>(i);
  return -1;
}

void appendBreak(Curve& curve) {
  if (!curve.x.empty()) {
    curve.x.push_back(curve.x.back());
    curve.y.push_back(kMissing);
  }
}

/// Predicted as the errors are measured, but at even times from the end of what was known before each piece.
std::vector<TrajectoryRequest> fitRequests(const Problem& problem, const FittedModel& model,
                                           const std::vector<ShownPiece>& pieces) {
  const PieceRequests predictions(problem, model);
  std::vector<TrajectoryRequest> requests;
  for (const auto& shown : pieces) {
    TrajectoryRequest request = predictions.of(shown.part, shown.index);
    const double first = shown.part == Part::test ? predictions.knownUntil(shown.index) : shown.piece->times.front();
    const double span = shown.piece->times.back() - first;
    request.times.clear();
    for (std::size_t k = 0; span > 0 && k < kPointsPerPiece; ++k)
      request.times.push_back(first + span * static_cast<double>(k) / (kPointsPerPiece - 1));
    if (!request.times.empty())
      requests.push_back(std::move(request));
  }
  return requests;
}

void addFit(Preview& preview, const FittedModel& model, const SolverOptions& solver,
            const std::vector<ShownPiece>& pieces, std::stop_token stop) {
  const auto requests = fitRequests(*preview.problem, model, pieces);
  const auto solved = predictWith(solver, model, requests, stop);
  if (!solved)
    return logWarning("The fit cannot be drawn: " + solved.error().message);
  const std::size_t states = preview.states.size();
  for (std::size_t i = 0; i < requests.size(); ++i)
    for (std::size_t c = 0; c < states; ++c) {
      Curve& fit = preview.channels[c].fit;
      appendBreak(fit);
      for (std::size_t k = 0; k < requests[i].times.size(); ++k) {
        fit.x.push_back(requests[i].times[k]);
        fit.y.push_back(solved->trajectories[i].states[k * states + c]);
      }
    }
}

void addChannels(Preview& preview, const Dataset& dataset) {
  const auto& trajectory = dataset.trajectories[preview.trajectory];
  for (const auto& state : preview.states) {
    ChannelCurves curves;
    curves.label = stateLabel(state);
    if (state.isMeasured()) {
      const auto channel = static_cast<std::size_t>(state.channel);
      curves.observed = observationPoints(dataset, preview.trajectory, channel);
      for (std::size_t k = 0; k < trajectory.count(); ++k)
        if (!dataset.isObserved(trajectory, k, channel))
          curves.missing.push_back(trajectory.times[k]);
    }
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
  for (std::size_t c = 0; c < preview.states.size(); ++c) {
    const int index = preparedIndex(*preview.problem, preview.states[c].name);
    if (index < 0 || !preview.states[c].isMeasured())
      continue;
    for (const auto& shown : pieces)
      appendSpline(*shown.piece, static_cast<std::size_t>(index), preview.problem->stateCount(),
                   preview.channels[c].spline);
  }
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

std::shared_ptr<const Preview> compute(const PreviewRequest& request, const std::stop_token& stop) {
  const auto begin = std::chrono::steady_clock::now();
  auto preview = std::make_shared<Preview>();
  preview->dataset = request.dataset;
  preview->model = request.model;
  preview->states = shownStates(*request.dataset, request.model.get());
  if (systemOfStates(request.true_system, preview->states))
    preview->true_system = request.true_system;
  preview->trajectory = std::min(request.trajectory, request.dataset->trajectories.size() - 1);
  addChannels(*preview, *request.dataset);
  preview->problem = problemOf(request, *preview, stop);
  std::vector<ShownPiece> pieces;
  if (preview->problem) {
    pieces = piecesOf(*preview->problem, preview->trajectory);
    for (const auto& shown : pieces) {
      // A part predicted from the end of the one before begins there, even if it is one sample.
      const double first = shown.piece->times.front();
      const double start = preview->regions.empty() ? first : std::min(first, preview->regions.back().end);
      preview->regions.push_back({shown.part, start, shown.piece->times.back()});
    }
    addSpline(*preview, pieces);
  }
  SolverOptions solver;
  if (request.model) {
    const auto made = modelRightHandSide(*request.model);
    preview->with_model = made.hasValue();
    if (!made)
      logWarning("The fitted model cannot be drawn: " + made.error().message);
    solver = drawingSolver(*request.model);
  }
  if (preview->with_model && preview->problem)
    addFit(*preview, *request.model, solver, pieces, stop);
  addPhaseCurves(*preview, request, solver, stop);
  addFitCurves(*preview, request, stop);
  addTruth(*preview, request, stop);
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
