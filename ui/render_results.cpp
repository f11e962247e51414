#include "ui/render_results.h"

#include "ui/comparison/comparison_plot.h"
#include "ui/data_source.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/predicted_plot.h"
#include "ui/plots/residual_plot.h"
#include "ui/plots/training_plot.h"
#include "ui/plots/trajectory_view.h"
#include "ui/results_reader.h"
#include "ui/runs/run_record.h"
#include "ui/text.h"

#include <QDir>
#include <QResource>
#include <cstdio>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initialiseNullclineResources() {
  Q_INIT_RESOURCE(nullcline);
  Q_INIT_RESOURCE(translations);
}

namespace nullcline {

namespace {

constexpr QSize kPictureSize{720, 480};
constexpr int kRunFailed = 1;
constexpr int kBadInput = 3;

int complain(const Error& error) {
  std::fprintf(stderr, "nullcline: %s\n", error.message.c_str());
  return error.kind == ErrorKind::bad_input ? kBadInput : kRunFailed;
}

/// The first test trajectory shows what the model has not seen.
std::size_t trajectoryToShow(const Problem& problem) {
  return problem.test.empty() ? 0 : problem.test.front().piece.trajectory;
}

std::string systemOfModel(const FittedModel& model) {
  if (!model.system.empty() || !model.provenance.is_object())
    return model.system;
  const auto source = model.provenance.value(Json::json_pointer("/data/source"), Json());
  return source.is_string() ? systemOfSource(source.get<std::string>()) : std::string();
}

std::size_t firstMeasured(const std::vector<ShownState>& states) {
  const auto measured =
      std::find_if(states.begin(), states.end(), [](const auto& state) { return state.isMeasured(); });
  return measured == states.end() ? 0 : static_cast<std::size_t>(measured - states.begin());
}

Status renderRun(const StoredResults& results, const QString& directory) {
  PreviewRequest request;
  request.dataset = results.dataset;
  request.problem = results.problem;
  request.model = results.model;
  request.true_system = systemOfModel(*results.model);
  request.trajectory = trajectoryToShow(*results.problem);
  const auto states = shownStates(*results.dataset, results.model.get());
  TrajectoryView trajectories;
  trajectories.setDataset(*results.dataset);
  trajectories.setStates(states);
  QSize tall = kPictureSize; // with all states on one page
  while (trajectories.pageCount() > 1) {
    tall.rheight() += kPictureSize.height() / 2;
    trajectories.plot()->resize(tall);
    trajectories.setStates(states);
  }
  PhaseView phase;
  phase.setStates(states);
  request.horizontal = phase.horizontal();
  request.vertical = phase.vertical();
  request.residual_state = firstMeasured(states);
  request.with_compared = true;
  const auto preview = computePreview(request, {});
  if (preview->channels.empty())
    return failure(preview->problem_message);
  trajectories.showPreview(*preview);
  phase.showPreview(*preview);
  phase.computeNow();
  TrainingPlot losses;
  losses.showHistory(std::make_shared<const std::vector<EpochRecord>>(results.history), results.best_epoch);
  ResidualPlot residuals;
  residuals.setTimeLabel(timeLabel(*results.dataset));
  residuals.showCurves(*preview->residuals);
  PredictedPlot predicted;
  predicted.showValues(*preview->compared);

  const std::pair<PlotWidget*, QString> plots[] = {{trajectories.plotWidget(), QStringLiteral("trajectories")},
                                                   {phase.plotWidget(), QStringLiteral("phase-plane")},
                                                   {&losses, QStringLiteral("losses")},
                                                   {&residuals, QStringLiteral("residuals")},
                                                   {&predicted, QStringLiteral("predicted")}};
  for (const auto& [plot, name] : plots)
    if (const Status written =
            exportPlotAllFormats(*plot, directory, name, plot == trajectories.plotWidget() ? tall : kPictureSize);
        !written)
      return failure(written.error().message);
  return {};
}

/// The errors of several methods against what they cost.
Status renderComparison(const std::vector<StoredResults>& all, const QString& directory) {
  std::vector<ComparedRun> runs;
  for (const auto& results : all) {
    ComparedRun run;
    run.method = results.method;
    run.status = results.status;
    run.history = results.history;
    runs.push_back(std::move(run));
  }
  const Comparison comparison = compareRuns(runs);
  for (const auto kind : kComparisonKinds) {
    std::vector<ComparedLine> lines;
    for (std::size_t i = 0; i < runs.size(); ++i)
      lines.push_back({methodLabel(runs[i].method), static_cast<int>(i), comparisonCurve(comparison, i, kind)});
    ComparisonPlot plot(kind);
    plot.showLines(lines, comparison.target);
    if (const Status written = exportPlotAllFormats(plot, directory, plot.fileName()); !written)
      return failure(written.error().message);
  }
  return {};
}

/// Itself, or where several methods were compared the directory of each.
QStringList runDirectories(const QString& directory) {
  const QDir folder(directory);
  QStringList runs;
  if (!folder.exists(QStringLiteral("report.json")))
    for (const auto& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
      if (folder.exists(name + QStringLiteral("/report.json")))
        runs << folder.filePath(name);
  return runs.isEmpty() ? QStringList(directory) : runs;
}

} // namespace

void initialiseResources() {
  initialiseNullclineResources();
}

int renderResults(const QString& directory) {
  std::vector<StoredResults> all;
  const QStringList runs = runDirectories(directory);
  for (const auto& run : runs) {
    auto results = readResults(run.toStdString());
    if (!results)
      return complain(results.error());
    if (const Status drawn = renderRun(*results, run); !drawn)
      return complain(drawn.error());
    all.push_back(std::move(*results));
  }
  if (all.size() < 2)
    return 0;
  const Status drawn = renderComparison(all, directory);
  return drawn ? 0 : complain(drawn.error());
}

} // namespace nullcline
