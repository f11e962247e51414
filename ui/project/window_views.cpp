#include "ui/project/window_views.h"

#include "ui/comparison/comparison_view.h"
#include "ui/methods/method_choices_json.h"
#include "ui/plots/plot_board.h"
#include "ui/plots/plot_grid.h"
#include "ui/plots/plot_tools.h"
#include "ui/run_view.h"
#include "ui/text.h"
#include "ui/workspace.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTabWidget>

namespace nullcline {

namespace {

const Json& part(const Json& json, const char* name) {
  static const Json nothing;
  const auto found = json.is_object() ? json.find(name) : json.end();
  return json.is_object() && found != json.end() ? *found : nothing;
}

/// By the runs' ids in the project.
Json runNamesJson(Workspace& workspace) {
  Json json = Json::object();
  for (int row = 0; row < workspace.runs().rowCount(); ++row)
    if (const RunRecord& run = workspace.runs().at(row); run.stored_run && !run.name.isEmpty())
      json[std::to_string(*run.stored_run)] = run.name.toStdString();
  return json;
}

void applyRunNames(Workspace& workspace, const Json& json) {
  for (int row = 0; json.is_object() && row < workspace.runs().rowCount(); ++row) {
    const RunRecord& run = workspace.runs().at(row);
    const auto name = run.stored_run ? json.find(std::to_string(*run.stored_run)) : json.end();
    if (name != json.end() && name->is_string())
      workspace.runs().change(run.id, [&](RunRecord& record) { record.name = text(name->get<std::string>()); });
  }
}

/// What the user wants to hear no more of.
std::vector<std::uint64_t> runsLeftAlone(Workspace& workspace) {
  std::vector<std::uint64_t> ids;
  for (int row = 0; row < workspace.runs().rowCount(); ++row)
    if (workspace.runs().at(row).left_alone)
      ids.push_back(workspace.runs().at(row).id);
  return ids;
}

Json namesJson(const QStringList& names) {
  Json json = Json::array();
  for (const auto& name : names)
    json.push_back(name.toStdString());
  return json;
}

QStringList namesOf(const Json& json) {
  QStringList names;
  if (json.is_array())
    for (const auto& name : json)
      if (name.is_string())
        names << text(name.get<std::string>());
  return names;
}

/// Runs by their ids in the project; those that it does not hold yet cannot be named.
template <class Ids>
Json runsJson(Workspace& workspace, const Ids& ids) {
  Json json = Json::array();
  for (const auto id : ids)
    if (const RunRecord* run = workspace.runs().find(id); run && run->stored_run)
      json.push_back(*run->stored_run);
  return json;
}

std::set<std::uint64_t> runsOf(Workspace& workspace, const Json& json) {
  std::set<std::uint64_t> ids;
  if (!json.is_array())
    return ids;
  for (const auto& stored : json)
    for (int row = 0; stored.is_number_integer() && row < workspace.runs().rowCount(); ++row)
      if (const RunRecord& run = workspace.runs().at(row); run.stored_run == stored.get<std::int64_t>())
        ids.insert(run.id);
  return ids;
}

void applyTab(QTabWidget& tabs, const Json& json) {
  if (json.is_number_integer() && json.get<std::int64_t>() >= 0 && json.get<std::int64_t>() < tabs.count())
    tabs.setCurrentIndex(static_cast<int>(json.get<std::int64_t>()));
}

void applyTools(PlotTools& tools, const Json& hidden, const Json& logarithmic) {
  if (hidden.is_array()) {
    const QStringList names = namesOf(hidden), before = tools.hidden();
    for (const auto& name : before)
      tools.setShown(name, !names.contains(name));
    for (const auto& name : names)
      tools.setShown(name, false);
  }
  if (logarithmic.is_object())
    for (const auto& [key, axes] : {std::pair{"across", Qt::Horizontal}, {"up", Qt::Vertical}})
      if (part(logarithmic, key).is_boolean())
        tools.setLogarithmic(axes, part(logarithmic, key).get<bool>());
}

void applyPlots(PlotBoard& plots, const Json& views, std::size_t trajectories) {
  const Json& states = part(views, "states");
  plots.trajectories()->showStates(namesOf(part(states, "trajectories")));
  plots.phase()->showStates(namesOf(part(states, "phase_plane")));
  if (const Json& place = part(views, "trajectory");
      place.is_number_unsigned() && place.get<std::size_t>() < trajectories)
    plots.trajectories()->setTrajectory(place.get<std::size_t>());
  if (part(views, "spline").is_boolean())
    plots.trajectories()->showSpline(part(views, "spline").get<bool>());
  for (auto* view : plots.views()) {
    const char* name = view->name().c_str();
    view->applyChoices(part(part(views, "plots"), name));
    applyTools(view->plotWidget()->tools(), part(part(views, "hidden_curves"), name),
               part(part(views, "logarithmic"), name));
    view->applyRanges(part(part(views, "ranges"), name));
  }
  if (const auto arrangement = arrangementOf(part(views, "arrangement")); !arrangement.empty())
    plots.grid().arrange(arrangement);
}

void applyComparison(ComparisonView& comparison, const Json& views) {
  if (const auto arrangement = arrangementOf(part(views, "comparison_arrangement")); !arrangement.empty())
    comparison.grid().arrange(arrangement);
}

void applyRuns(const ViewedParts& parts, const Json& views) {
  const auto shown = runsOf(parts.workspace, part(views, "shown_run"));
  const RunRecord* run = shown.empty() ? nullptr : parts.workspace.runs().find(*shown.begin());
  if (run && run->dataset == parts.workspace.dataset()) // else other data were imported since
    parts.workspace.showRun(run->id);
  const auto selected = runsOf(parts.workspace, part(views, "selected_runs"));
  parts.runs.selectRuns({selected.begin(), selected.end()});
  const auto left_alone = runsOf(parts.workspace, part(views, "left_alone_runs"));
  parts.workspace.leaveAlone({left_alone.begin(), left_alone.end()});
  if (part(views, "compared_runs").is_array())
    parts.comparison.compare(runsOf(parts.workspace, part(views, "compared_runs")));
  if (part(views, "target_error").is_number())
    parts.comparison.setTarget(part(views, "target_error").get<double>());
}

} // namespace

Json collectViews(const ViewedParts& parts) {
  Json views;
  views["tab"] = parts.centre.currentIndex();
  views["bottom_tab"] = parts.bottom.currentIndex();
  views["panels"] = Json::object();
  for (const auto* dock : parts.window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    views["panels"][dock->objectName().toStdString()] = !dock->isHidden();
  views["trajectory"] = parts.plots.trajectories()->trajectory();
  views["spline"] = parts.plots.trajectories()->isSplineShown();
  views["states"] = {{"trajectories", namesJson(parts.plots.trajectories()->shownStates())},
                     {"phase_plane", namesJson(parts.plots.phase()->shownStates())}};
  for (const auto* view : parts.plots.views()) {
    views["ranges"][view->name()] = view->ranges();
    const PlotTools& tools = view->plotWidget()->tools();
    views["hidden_curves"][view->name()] = namesJson(tools.hidden());
    views["logarithmic"][view->name()] = {{"across", tools.isLogarithmic(Qt::Horizontal)},
                                          {"up", tools.isLogarithmic(Qt::Vertical)}};
    if (Json choices = view->choices(); !choices.is_null())
      views["plots"][view->name()] = std::move(choices);
  }
  views["arrangement"] = arrangementJson(parts.plots.grid().arrangement());
  views["run_names"] = runNamesJson(parts.workspace);
  views["comparison_arrangement"] = arrangementJson(parts.comparison.grid().arrangement());
  const RunRecord* shown = parts.workspace.shownRun();
  views["shown_run"] = runsJson(parts.workspace, std::vector<std::uint64_t>{shown ? shown->id : 0});
  views["selected_runs"] = runsJson(parts.workspace, parts.runs.selectedRuns());
  views["left_alone_runs"] = runsJson(parts.workspace, runsLeftAlone(parts.workspace));
  views["compared_runs"] = runsJson(parts.workspace, parts.comparison.compared());
  if (parts.comparison.target())
    views["target_error"] = *parts.comparison.target();
  views["choices"] = methodChoicesJson(parts.workspace.methodChoices());
  views["in_parallel"] = parts.workspace.runOrder() == RunOrder::in_parallel;
  return views;
}

void applyViews(const ViewedParts& parts, const Json& views) {
  if (!views.is_object())
    return;
  if (part(views, "choices").is_object())
    parts.workspace.setMethodChoices(methodChoicesFrom(part(views, "choices")), part(views, "in_parallel") == true
                                                                                    ? RunOrder::in_parallel
                                                                                    : RunOrder::in_sequence);
  applyRunNames(parts.workspace, part(views, "run_names"));
  applyRuns(parts, views);
  applyPlots(parts.plots, views, parts.workspace.dataset() ? parts.workspace.dataset()->trajectories.size() : 0);
  applyComparison(parts.comparison, views);
  for (auto* dock : parts.window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    if (const Json& shown = part(part(views, "panels"), dock->objectName().toUtf8().constData()); shown.is_boolean())
      dock->setVisible(shown.get<bool>());
  applyTab(parts.centre, part(views, "tab"));
  applyTab(parts.bottom, part(views, "bottom_tab"));
}

} // namespace nullcline
