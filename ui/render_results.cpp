#include "ui/render_results.h"

#include "ui/data_source.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/trajectory_view.h"
#include "ui/results_reader.h"
#include "ui/text.h"

#include <QDir>
#include <QResource>
#include <cstdio>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initialiseNullclineResources() {
  Q_INIT_RESOURCE(nullcline);
}

namespace nullcline {

namespace {

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

} // namespace

void initialiseResources() {
  initialiseNullclineResources();
}

int renderResults(const QString& directory) {
  const auto read = readResults(directory.toStdString());
  if (!read)
    return complain(read.error());
  const auto& results = *read;
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
  PhaseView phase;
  phase.setStates(states);
  request.horizontal = phase.horizontal();
  request.vertical = phase.vertical();
  const auto preview = computePreview(request, {});
  if (preview->channels.empty())
    return complain(failure(preview->problem_message));
  trajectories.showPreview(*preview);
  phase.showPreview(*preview);
  LossPlot losses;
  losses.showHistory(results.history, results.best_epoch);

  const std::pair<PlotWidget*, QString> plots[] = {{trajectories.plotWidget(), QStringLiteral("trajectories")},
                                                   {phase.plotWidget(), QStringLiteral("phase-plane")},
                                                   {&losses, QStringLiteral("losses")}};
  for (const auto& [plot, name] : plots)
    if (const Status written = exportPlotAllFormats(*plot, directory, name); !written)
      return complain(failure(written.error().message));
  return 0;
}

} // namespace nullcline
