#include "ui/plots/preview_fit.h"

#include "engine/analysis/state_field.h"
#include "engine/model/predict.h"
#include "ui/engine_text.h"
#include "ui/plots/preview.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace nullcline {

namespace {

constexpr std::size_t kTruthPoints = 600;
constexpr std::size_t kMostValues = 100'000; // predicted of all trajectories together

QString sentence(const char* words) {
  return QCoreApplication::translate("FitCurves", words);
}

/// Why nothing can be compared; empty: it can.
QString reasonAgainst(const Preview& preview, const PreviewRequest& request, std::optional<std::size_t> state) {
  if (!preview.problem)
    return engineSentence(preview.problem_message);
  if (!request.model)
    return sentence(QT_TRANSLATE_NOOP("FitCurves", "Nothing is fitted yet. Train a model, or choose a run in the "
                                                   "table below."));
  if (state && !preview.states[*state].isMeasured())
    return sentence(QT_TRANSLATE_NOOP("FitCurves", "No column measures %1, so there is nothing to compare it with."))
        .arg(text(preview.states[*state].name));
  return {};
}

SolverOptions comparingSolver(const FittedModel& model) {
  SolverOptions solver = predictionSolver(model);
  solver.max_steps = 3000; // a model in the middle of its training may blow up
  return solver;
}

ResidualCurves residualCurves(const Preview& preview, const PreviewRequest& request, std::size_t state,
                              std::stop_token stop) {
  ResidualCurves curves;
  curves.label = stateLabel(preview.states[state]);
  curves.why_empty = reasonAgainst(preview, request, state);
  if (!curves.why_empty.isEmpty())
    return curves;
  const auto predictions = predictValues(*request.model, *preview.problem, comparingSolver(*request.model),
                                         {.trajectory = preview.trajectory}, stop);
  if (!predictions) {
    curves.why_empty = engineSentence(predictions.error().message);
    return curves;
  }
  curves.stride = predictions->stride;
  for (const auto& piece : predictions->pieces)
    curves.gaps += piece.status != SolveStatus::ok;
  curves.series = residualsOf(*predictions, state);
  std::vector<std::vector<double>> values;
  for (const auto& series : curves.series)
    values.push_back(series.values);
  curves.correlation = autocorrelation(values);
  curves.uneven = hasUnevenTimes(curves.series);
  if (curves.series.empty())
    curves.why_empty = sentence(QT_TRANSLATE_NOOP(
        "FitCurves", "This trajectory has no observation of this state that the model could be solved to."));
  return curves;
}

ComparedValues comparedValues(const Preview& preview, const PreviewRequest& request, std::optional<std::size_t> state,
                              std::stop_token stop) {
  ComparedValues compared;
  if (state)
    compared.label = stateLabel(preview.states[*state]);
  compared.why_empty = reasonAgainst(preview, request, state);
  if (!compared.why_empty.isEmpty())
    return compared;
  const auto predictions = predictValues(*request.model, *preview.problem, comparingSolver(*request.model),
                                         {.most_values = kMostValues}, stop);
  if (!predictions) {
    compared.why_empty = engineSentence(predictions.error().message);
    return compared;
  }
  compared.pieces = predictions->pieces.size();
  compared.left_out = predictions->left_out;
  compared.stride = predictions->stride;
  bool some = false;
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto& points = compared.parts[static_cast<std::size_t>(part)];
    points = observedPredicted(*predictions, part, state);
    some = some || !points.observed.empty();
  }
  if (!some)
    compared.why_empty =
        sentence(QT_TRANSLATE_NOOP("FitCurves", "The model could not be solved to any of the observations."));
  return compared;
}

/// The row from which the truth is known, and the states there; nothing: there is none.
std::optional<std::pair<std::size_t, std::vector<double>>> truthStart(const Preview& preview, const Dataset& dataset,
                                                                      const KnownSystem& system) {
  const Trajectory& trajectory = dataset.trajectories[preview.trajectory];
  for (std::size_t k = 0; k < trajectory.count(); ++k) {
    std::vector<double> start;
    for (std::size_t c = 0; c < preview.states.size(); ++c) {
      const auto& state = preview.states[c];
      if (state.isMeasured())
        start.push_back(dataset.value(trajectory, k, static_cast<std::size_t>(state.channel)));
      else // known only at the beginning, and only if it is always the same
        start.push_back(k == 0 && system.states[c].initial_low == system.states[c].initial_high
                            ? system.states[c].initial_low
                            : kMissing);
    }
    if (std::all_of(start.begin(), start.end(), [](double value) { return std::isfinite(value); }))
      return std::pair(k, std::move(start));
  }
  return std::nullopt;
}

} // namespace

void addTruth(Preview& preview, const PreviewRequest& request, std::stop_token stop) {
  const KnownSystem* system = systemOfStates(preview.true_system, preview.states);
  if (!system)
    return;
  const auto start = truthStart(preview, *request.dataset, *system);
  const auto& times = request.dataset->trajectories[preview.trajectory].times;
  if (!start || !(times.back() > times[start->first]))
    return;
  const auto field = stateField(*system);
  SolverOptions solver;
  solver.relative_tolerance = 1e-7;
  solver.absolute_tolerance = 1e-9;
  solver.max_steps = 20'000;
  const auto truth =
      modelTrajectory(*field, solver, start->second, times[start->first], times.back(), kTruthPoints, stop);
  for (std::size_t c = 0; c < preview.states.size(); ++c) {
    Curve& curve = preview.channels[c].truth;
    curve.x = truth.times;
    for (std::size_t k = 0; k < truth.times.size(); ++k)
      curve.y.push_back(truth.states[k * preview.states.size() + c]);
  }
}

void addFitCurves(Preview& preview, const PreviewRequest& request, std::stop_token stop) {
  const std::size_t states = preview.states.size();
  if (request.residual_state)
    preview.residuals = residualCurves(preview, request, std::min(*request.residual_state, states - 1), stop);
  if (request.with_compared)
    preview.compared = comparedValues(
        preview, request,
        request.compared_state && *request.compared_state < states ? request.compared_state : std::nullopt, stop);
}

} // namespace nullcline
