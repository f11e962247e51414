#include "ui/plots/trajectory_view.h"

#include "ui/plots/plot_tools.h"
#include "ui/plots/state_menu.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>

namespace nullcline {

TrajectoryView::TrajectoryView(QWidget* parent) : TrajectoryView(new TrajectoryPlot, parent) {}

TrajectoryView::TrajectoryView(TrajectoryPlot* plot, QWidget* parent)
    : BoardView("trajectories", tr("Trajectories"), plot, parent), plot_(plot) {
  trajectory_ = new QComboBox(this);
  trajectory_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  trajectory_->setMinimumContentsLength(6);
  trajectory_->setToolTip(tr("The trajectory that is shown"));
  trajectory_->setAccessibleName(tr("Trajectory"));
  makePageControls();
  addControl(tr("Show"), trajectory_);
  makeStateMenu();
  spline_ = new QCheckBox(tr("Spline"), this);
  spline_->setChecked(true);
  spline_->setToolTip(tr("The smoothing spline through the observations, which training works on"));
  addControl(spline_);
  connect(trajectory_, &QComboBox::currentIndexChanged, this, &TrajectoryView::choiceChanged);
  connect(spline_, &QCheckBox::toggled, plot_, &TrajectoryPlot::setSplineVisible);
  connect(&plot_->tools(), &PlotTools::curvesChanged, this, [this] { spline_->setChecked(plot_->isSplineVisible()); });
  connect(plot_, &TrajectoryPlot::resized, this, &TrajectoryView::takeChannels);
}

void TrajectoryView::makePageControls() {
  before_ = new QToolButton(this);
  after_ = new QToolButton(this);
  page_label_ = new QLabel(this);
  page_label_->setObjectName(QStringLiteral("page"));
  for (auto* button : {before_, after_}) {
    const bool forward = button == after_;
    auto* action = new QAction(forward ? tr("Next states") : tr("Previous states"), this);
    action->setShortcut(forward ? Qt::Key_PageDown : Qt::Key_PageUp);
    action->setShortcutContext(Qt::WidgetShortcut);
    plot_->addAction(action);
    button->setDefaultAction(action);
    button->setArrowType(forward ? Qt::RightArrow : Qt::LeftArrow);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    connect(action, &QAction::triggered, this, [this, forward] { showPage(page_ + (forward ? 1 : -1)); });
  }
  addControl(before_);
  addControl(page_label_);
  addControl(after_);
}

void TrajectoryView::makeStateMenu() {
  channels_ = new QToolButton(this);
  channels_->setPopupMode(QToolButton::InstantPopup);
  channels_->setText(tr("States"));
  channels_->setToolTip(tr("The states that are shown, one panel each"));
  states_ = new StateMenu(channels_);
  channels_->setMenu(states_);
  addControl(channels_);
  connect(states_, &StateMenu::ticksChanged, this, [this] {
    page_ = 0;
    takeChannels();
    Q_EMIT choiceChanged();
  });
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
  states_->setStates(states);
  plot_->forgetValues();
  channels_->setEnabled(states.size() > 1);
  page_ = 0;
  takeChannels();
}

std::size_t TrajectoryView::trajectory() const {
  return static_cast<std::size_t>(std::max(0, trajectory_->currentIndex()));
}

void TrajectoryView::setTrajectory(std::size_t index) {
  trajectory_->setCurrentIndex(static_cast<int>(index));
}

void TrajectoryView::setChannels(const std::vector<std::size_t>& channels) {
  states_->tick(channels);
  page_ = 0;
  takeChannels();
}

QStringList TrajectoryView::shownStates() const {
  return states_->tickedNames();
}

void TrajectoryView::showStates(const QStringList& names) {
  std::vector<std::size_t> channels;
  for (int i = 0; i < states_->count(); ++i)
    if (names.contains(states_->nameOf(i)))
      channels.push_back(static_cast<std::size_t>(i));
  if (channels.empty())
    return;
  setChannels(channels);
  Q_EMIT choiceChanged();
}

// By names: pages and columns depend on the room that there is.
Json TrajectoryView::ranges() const {
  const auto zoom = plot_->zoom();
  if (!zoom)
    return Json::array();
  Json values = Json::object();
  for (const auto& [state, range] : zoom->values)
    values[states_->nameOf(static_cast<int>(state)).toStdString()] = rangeJson(range);
  return {{"time", rangeJson(zoom->time)}, {"values", std::move(values)}};
}

void TrajectoryView::applyRanges(const Json& json) {
  const auto time = json.is_object() && json.contains("time") ? rangeFrom(json["time"]) : std::nullopt;
  if (!time)
    return;
  TrajectoryPlot::Zoom zoom{*time, {}};
  const auto values = json.find("values");
  for (int i = 0; i < states_->count() && values != json.end() && values->is_object(); ++i)
    if (const auto value = values->find(states_->nameOf(i).toStdString()); value != values->end())
      if (const auto range = rangeFrom(*value))
        zoom.values[static_cast<std::size_t>(i)] = *range;
  plot_->setZoom(zoom);
}

bool TrajectoryView::isSplineShown() const {
  return spline_->isChecked();
}

void TrajectoryView::showSpline(bool shown) {
  spline_->setChecked(shown);
}

std::vector<std::size_t> TrajectoryView::chosen() const {
  auto states = states_->ticked();
  if (states.empty())
    states.push_back(0);
  return states;
}

int TrajectoryView::pageCount() const {
  const int panels = static_cast<int>(chosen().size()), room = plot_->capacity(panels);
  return (panels + room - 1) / room;
}

void TrajectoryView::showPage(int page) {
  const int wanted = std::clamp(page, 0, pageCount() - 1);
  if (wanted == page_)
    return;
  page_ = wanted;
  takeChannels();
}

/// The states of this page, as many on each.
void TrajectoryView::takeChannels() {
  const auto states = chosen();
  const int pages = pageCount(), count = static_cast<int>(states.size());
  page_ = std::clamp(page_, 0, pages - 1);
  const int room = std::min(plot_->capacity(count), (count + pages - 1) / pages);
  const int first = std::min(page_ * room, count - 1);
  const std::vector<std::size_t> shown(states.begin() + first, states.begin() + std::min(first + room, count));
  for (QWidget* control :
       {static_cast<QWidget*>(before_), static_cast<QWidget*>(page_label_), static_cast<QWidget*>(after_)})
    control->setVisible(pages > 1);
  page_label_->setText(tr("%1/%2").arg(page_ + 1).arg(pages));
  page_label_->setToolTip(tr("%1 of %2 chosen states are shown").arg(shown.size()).arg(count));
  before_->defaultAction()->setEnabled(page_ > 0);
  after_->defaultAction()->setEnabled(page_ + 1 < pages);
  if (plot_->setChannels(shown))
    Q_EMIT choiceChanged();
}

} // namespace nullcline
