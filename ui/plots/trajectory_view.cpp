#include "ui/plots/trajectory_view.h"

#include "ui/plots/plot_tools.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QToolButton>
#include <map>

namespace nullcline {

namespace {
constexpr std::size_t kFirstChannels = 4; // shown at first
}

TrajectoryView::TrajectoryView(QWidget* parent) : TrajectoryView(new TrajectoryPlot, parent) {}

TrajectoryView::TrajectoryView(TrajectoryPlot* plot, QWidget* parent)
    : BoardView("trajectories", tr("Trajectories"), plot, parent), plot_(plot) {
  trajectory_ = new QComboBox(this);
  trajectory_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  trajectory_->setMinimumContentsLength(6);
  trajectory_->setToolTip(tr("The trajectory that is shown"));
  trajectory_->setAccessibleName(tr("Trajectory"));
  addControl(tr("Show"), trajectory_);
  channels_ = new QToolButton(this);
  channels_->setPopupMode(QToolButton::InstantPopup);
  channels_->setText(tr("Channels"));
  channels_->setToolTip(tr("The channels that are shown, one panel each"));
  channel_menu_ = new QMenu(channels_);
  channels_->setMenu(channel_menu_);
  addControl(channels_);
  spline_ = new QCheckBox(tr("Spline"), this);
  spline_->setChecked(true);
  spline_->setToolTip(tr("The smoothing spline through the observations, which training works on"));
  addControl(spline_);
  connect(trajectory_, &QComboBox::currentIndexChanged, this, &TrajectoryView::choiceChanged);
  connect(spline_, &QCheckBox::toggled, plot_, &TrajectoryPlot::setSplineVisible);
  connect(&plot_->tools(), &PlotTools::curvesChanged, this, [this] { spline_->setChecked(plot_->isSplineVisible()); });
}

void TrajectoryView::setDataset(const Dataset& dataset) {
  {
    const QSignalBlocker quiet(trajectory_);
    trajectory_->clear();
    for (std::size_t i = 0; i < dataset.trajectories.size(); ++i) {
      const auto& id = dataset.trajectories[i].id;
      trajectory_->addItem(id.empty() ? QString::number(i + 1) : text(id));
    }
    trajectory_->setEnabled(trajectory_->count() > 1);
  }
  plot_->setTimeLabel(timeLabel(dataset));
}

void TrajectoryView::setStates(const std::vector<ShownState>& states) {
  std::map<QString, bool> before;
  const auto actions = channel_menu_->actions();
  for (const auto* action : actions)
    before[action->data().toString()] = action->isChecked();
  channel_menu_->clear();
  for (std::size_t c = 0; c < states.size(); ++c) {
    const auto ticked = before.find(text(states[c].name));
    auto* action = channel_menu_->addAction(stateLabel(states[c]));
    action->setData(text(states[c].name));
    action->setCheckable(true);
    action->setChecked(ticked == before.end() ? c < kFirstChannels : ticked->second);
    connect(action, &QAction::toggled, this, [this] {
      takeChannels();
      Q_EMIT choiceChanged();
    });
  }
  channels_->setEnabled(states.size() > 1);
  takeChannels();
}

std::size_t TrajectoryView::trajectory() const {
  return static_cast<std::size_t>(std::max(0, trajectory_->currentIndex()));
}

void TrajectoryView::setTrajectory(std::size_t index) {
  trajectory_->setCurrentIndex(static_cast<int>(index));
}

void TrajectoryView::setChannels(const std::vector<std::size_t>& channels) {
  const auto actions = channel_menu_->actions();
  for (int c = 0; c < actions.size(); ++c) {
    const QSignalBlocker quiet(actions[c]);
    actions[c]->setChecked(std::find(channels.begin(), channels.end(), static_cast<std::size_t>(c)) != channels.end());
  }
  takeChannels();
}

QStringList TrajectoryView::shownStates() const {
  QStringList names;
  const auto actions = channel_menu_->actions();
  for (const auto* action : actions)
    if (action->isChecked())
      names << action->data().toString();
  return names;
}

void TrajectoryView::showStates(const QStringList& names) {
  std::vector<std::size_t> channels;
  const auto actions = channel_menu_->actions();
  for (int c = 0; c < actions.size(); ++c)
    if (names.contains(actions[c]->data().toString()))
      channels.push_back(static_cast<std::size_t>(c));
  if (channels.empty())
    return;
  setChannels(channels);
  Q_EMIT choiceChanged();
}

bool TrajectoryView::isSplineShown() const {
  return spline_->isChecked();
}

void TrajectoryView::showSpline(bool shown) {
  spline_->setChecked(shown);
}

void TrajectoryView::takeChannels() {
  std::vector<std::size_t> chosen;
  const auto actions = channel_menu_->actions();
  for (int c = 0; c < actions.size(); ++c)
    if (actions[c]->isChecked())
      chosen.push_back(static_cast<std::size_t>(c));
  if (chosen.empty())
    chosen.push_back(0);
  plot_->setChannels(chosen);
}

} // namespace nullcline
