#include "ui/plots/phase_view.h"

#include "ui/plots/fixed_point_list.h"
#include "ui/plots/fixed_point_text.h"
#include "ui/plots/phase_choices.h"
#include "ui/text.h"

#include <QComboBox>
#include <QCursor>
#include <QLayout>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <tuple>

namespace nullcline {

namespace {

// A model in training changes all the time: the plane takes a ninetieth of a core, its lines and points half of that,
// unless so many seconds have passed.
constexpr double kFieldPauses = 90.0, kLongestFieldPause = 2.5;
constexpr double kFlowPauses = 180.0, kLongestFlowPause = 5.0;
constexpr double kRoomAround = 0.5; // of the window on each side, in which fixed points are looked for too

} // namespace

PhaseView::PhaseView(QWidget* parent) : PhaseView(new PhasePlot, parent) {}

PhaseView::PhaseView(PhasePlot* plot, QWidget* parent)
    : BoardView("phase_plane", tr("Phase plane"), plot, parent), plot_(plot), held_(new HeldStates(this)),
      start_bar_(new StartBar(this)), field_task_(this, kFieldPauses, kLongestFieldPause, computePhaseField,
                                                  [this](std::shared_ptr<const PhaseField> field) {
                                                    new_field_ = std::move(field);
                                                    Q_EMIT drawingWanted();
                                                  }),
      flow_task_(this, kFlowPauses, kLongestFlowPause, computePhaseFlow, [this](std::shared_ptr<const PhaseFlow> flow) {
        new_flow_ = std::move(flow);
        Q_EMIT drawingWanted();
      }) {
  addChoices();
  addMenu();
  placeRows();
  connect(held_, &HeldStates::changed, this, [this] { want(Urgency::next); });
  connect(plot_, &PhasePlot::windowChanged, this, [this] {
    updateObstacle();
    want(Urgency::next);
  });
  connect(plot_, &PhasePlot::clicked, this, &PhaseView::startAt);
  connect(plot_, &PhasePlot::clickWithdrawn, this, &PhaseView::withdrawClick);
  connect(plot_, &PhasePlot::pointedAt, this, &PhaseView::showReadOut);
  connect(start_bar_, &StartBar::startWanted, this, &PhaseView::startAt);
  connect(start_bar_, &StartBar::clearWanted, this, [this] { editStarts(tr("Clear started trajectories"), {}, {}); });
  connect(start_bar_, &StartBar::removeWanted, this, &PhaseView::removeStart);
}

void PhaseView::addMenu() {
  menu_ = new QMenu(this);
  menu_->setToolTipsVisible(true);
  for (const auto item : kPhaseItems) {
    auto* action = menu_->addAction(labelOf(item));
    action->setCheckable(true);
    action->setChecked(items_.contains(item));
    action->setData(static_cast<int>(item));
    action->setToolTip(explanationOf(item));
    connect(action, &QAction::toggled, this, [this, item](bool shown) {
      auto items = items_;
      if (shown)
        items.insert(item);
      else
        items.erase(item);
      showItems(items);
    });
  }
  menu_->addSeparator();
  space_ = menu_->addAction(tr("&Three states in space"));
  space_->setCheckable(true);
  connect(space_, &QAction::toggled, this, &PhaseView::choicesChanged);
  list_ = menu_->addAction(tr("&List the fixed points..."));
  list_->setToolTip(tr("Where they are, of what kind, with their eigenvalues, to be read and copied"));
  connect(list_, &QAction::triggered, this, [this] {
    if (!fixed_points_)
      fixed_points_ = new FixedPointList(this);
    fillList();
    fixed_points_->show();
    fixed_points_->raise();
  });
  auto* button = new QToolButton(this);
  button->setObjectName(QStringLiteral("phase_show"));
  button->setText(tr("Sho&w"));
  button->setToolTip(tr("What the phase plane shows"));
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(menu_);
  addControl(button);
}

void PhaseView::placeRows() {
  addRow(held_);
  layout()->addWidget(start_bar_);
}

void PhaseView::setDataset(const Dataset& dataset) {
  keepStarts();
  forget();
  plot_->keepToData();
  of_data_ = dataset.source + '\n' + dataset.name;
  recallStarts();
}

void PhaseView::forget() {
  held_->forget();
  starts_.clear();
  start_bar_->setStarted({}, {});
  field_task_.forget();
  flow_task_.forget();
  new_field_ = field_ = nullptr;
  new_flow_ = flow_ = nullptr;
  wanted_.reset();
  plot_->clearField();
  fillList();
}

void PhaseView::updateControls() {
  const bool has_space = states_.size() > 2, space = space_->isChecked();
  space_->setEnabled(has_space);
  space_->setToolTip(has_space ? tr("Drag or press the arrow keys to turn them")
                               : tr("There are fewer than three states"));
  depth_->setVisible(space);
  for (auto* action : menu_->actions()) {
    if (action == space_ || action == list_ || action->isSeparator())
      continue;
    const auto item = static_cast<PhaseItem>(action->data().toInt());
    const bool of_plane = item == PhaseItem::arrows || item == PhaseItem::streamlines || item == PhaseItem::truth ||
                          item == PhaseItem::nullclines;
    action->setEnabled(!(space && of_plane));
    action->setToolTip(space && of_plane ? tr("In the plane of two states only") : explanationOf(item));
  }
  if (plot_->isSpace() != space || plot_->isSpace())
    plot_->setDepth(depth());
  plot_->setStateCount(states_.size());
  plot_->setStateNames({text(states_[horizontal()].name), text(states_[vertical()].name)});
  start_bar_->setStates(stateLabel(states_[horizontal()]), stateLabel(states_[vertical()]));
  start_bar_->setVisible(states_.size() > 1);
}

void PhaseView::ask(PreviewRequest& request, bool) const {
  request.horizontal = horizontal();
  request.vertical = vertical();
  request.depth = depth();
}

Json PhaseView::choices() const {
  return phaseChoices(*this);
}

void PhaseView::applyChoices(const Json& choices) {
  applyPhaseChoices(*this, choices);
}

void PhaseView::showPreview(const Preview& preview) {
  model_ = preview.model;
  true_system_ = preview.true_system;
  data_ = {};
  data_.plane = preview.phase.plane;
  data_.spans = preview.phase.spans;
  data_.start = preview.phase.start;
  data_.end = preview.phase.end;
  const auto& across = preview.states[preview.phase.plane.horizontal];
  const QString rate = tr("d %1 / dt").arg(text(across.name));
  if (!depth())
    plot_->setAxisLabels(stateLabel(across),
                         preview.states.size() == 1 ? rate : stateLabel(preview.states[preview.phase.plane.vertical]));
  QStringList labels{stateLabel(across), stateLabel(preview.states[preview.phase.plane.vertical])};
  if (depth())
    labels << stateLabel(preview.states[*depth()]);
  plot_->setSpaceLabels(labels);
  updateHeld();
  updateObstacle();
  plot_->showPreview(preview);
  want(Urgency::paced);
}

void PhaseView::updateHeld() {
  std::vector<HeldState> held;
  for (std::size_t i = 0; i < states_.size() && data_.spans.size() == states_.size() && !depth(); ++i)
    if (i != horizontal() && i != vertical())
      held.push_back({text(states_[i].name), text(states_[i].unit), data_.spans[i].low, data_.spans[i].high,
                      data_.spans[i].median});
  if (model_ && isDriven(*model_) && !depth()) {
    const auto is_time = [](const ShownState& state) { return text(state.name) == tr("time"); };
    const bool is_taken = std::any_of(states_.begin(), states_.end(), is_time);
    held.push_back({is_taken ? tr("the time itself") : tr("time"), text(model_->time_unit), data_.start, data_.end,
                    data_.start, true});
  }
  held_->setStates(std::move(held));
}

void PhaseView::updateObstacle() {
  QString why;
  if (depth())
    why = tr("Drag to turn; the wheel zooms. Trajectories are started in the plane of two states");
  else if (!model_ && !trueField(true_system_, states_.size()))
    why = tr("After training, a click here starts a trajectory");
  start_bar_->setObstacle(why);
  const LogarithmicAxes axes = plot_->logarithmic();
  const auto hides = [this](bool logarithmic, std::size_t state) {
    return logarithmic && state < data_.spans.size() && data_.spans[state].has_nonpositive;
  };
  const bool is_partial = hides(axes.horizontal, data_.plane.horizontal) || hides(axes.vertical, data_.plane.vertical);
  start_bar_->setHint(is_partial ? tr("Values of zero and below are not shown") : QString());
}

std::vector<double> PhaseView::heldValues() const {
  std::vector<double> values;
  for (std::size_t i = 0; i < data_.spans.size(); ++i)
    values.push_back(i < states_.size() ? held_->value(text(states_[i].name)).value_or(data_.spans[i].median) : 0.0);
  return values;
}

PortraitRequest PhaseView::request() const {
  PortraitRequest request;
  request.model = model_;
  request.true_system = true_system_;
  request.plane = data_.plane;
  request.time = held_->time().value_or(data_.start);
  request.arrows = plot_->arrowGrid();
  request.items = items_;
  request.starts = starts_;
  request.horizon = {data_.start, data_.end};
  PhasePlane& plane = request.plane;
  plane.others = heldValues();
  for (const auto& span : data_.spans) {
    const double room = kRoomAround * (span.high - span.low);
    request.box.low.push_back(span.low - room);
    request.box.high.push_back(span.high + room);
  }
  const auto window = plot_->window();
  if (!window)
    return request;
  const auto& [across, up] = *window;
  const bool is_plane = data_.spans.size() > 1; // else up is the rate, and the state is followed where the data are
  const LogarithmicAxes axes = plot_->logarithmic();
  request.logarithmic = {axes.horizontal && across.lower > 0.0, axes.vertical && up.lower > 0.0};
  if (is_plane || request.logarithmic.horizontal)
    std::tie(plane.x_low, plane.x_high) = std::pair(across.lower, across.upper);
  if (is_plane || request.logarithmic.vertical)
    std::tie(plane.y_low, plane.y_high) = std::pair(up.lower, up.upper);
  return request;
}

void PhaseView::want(Urgency urgency) {
  if (data_.spans.size() != states_.size() || data_.spans.empty())
    return;
  PortraitRequest wish = request();
  if (wanted_ && isSame(*wanted_, wish))
    return;
  wanted_ = wish;
  field_task_.want(wish, urgency);
  flow_task_.want(std::move(wish), urgency);
}

void PhaseView::draw() {
  if (const auto field = std::exchange(new_field_, nullptr)) {
    field_ = field;
    plot_->showField(*field);
    start_bar_->setStarted(field->started, stateNames());
  }
  if (const auto flow = std::exchange(new_flow_, nullptr)) {
    flow_ = flow;
    plot_->showFlow(*flow);
    fillList();
  }
}

void PhaseView::computeNow() {
  field_task_.forget();
  flow_task_.forget();
  const PortraitRequest wish = request();
  new_field_ = computePhaseField(wish, {});
  new_flow_ = computePhaseFlow(wish, {});
  draw();
}

void PhaseView::showItems(const PhaseItems& items) {
  items_ = items;
  for (auto* action : menu_->actions())
    if (action != space_ && action->isCheckable()) {
      const QSignalBlocker quiet(action);
      action->setChecked(items_.contains(static_cast<PhaseItem>(action->data().toInt())));
    }
  plot_->setItems(items_);
  want(Urgency::at_once);
}

QString PhaseView::wordsOf(const FixedPoint& point) const {
  QString sentence = fixedPointText(point, states_);
  if (field_ && field_->field_time)
    sentence += tr("; at time %1").arg(numberText(*field_->field_time));
  return sentence;
}

void PhaseView::showReadOut(int fixed_point) {
  QString sentence;
  const auto points = flow_ ? flow_->shownPoints() : std::vector<FixedPoint>();
  const auto at = static_cast<std::size_t>(fixed_point);
  if (fixed_point >= 0 && at < points.size()) {
    sentence = wordsOf(points[at]);
    if (!flow_->hasModelPoints() || at >= flow_->main().points.size())
      sentence = tr("True system: %1").arg(sentence);
    QToolTip::showText(QCursor::pos(), sentence, plot_);
  } else {
    QToolTip::hideText();
  }
  start_bar_->setReadOut(sentence);
}

QStringList PhaseView::linesOf(const QString& heading, const std::optional<FixedPointSearch>& search) const {
  if (!search)
    return {};
  QStringList lines{heading};
  for (const auto& point : search->points)
    lines << wordsOf(point);
  if (search->points.empty())
    lines << tr("None was found.");
  return lines;
}

void PhaseView::fillList() {
  if (!fixed_points_)
    return;
  QStringList lines;
  bool is_sample = false;
  if (flow_) {
    lines = linesOf(tr("Learned:"), flow_->learned_points);
    if (!lines.isEmpty() && flow_->true_points)
      lines << QString();
    lines << linesOf(tr("Known system:"), flow_->true_points);
    for (const auto* search : {&flow_->learned_points, &flow_->true_points})
      is_sample = is_sample || (*search && (*search)->has_continuum);
  }
  QString remark = tr("Looked for where the data are, and half as far again on each side.");
  if (!items_.contains(PhaseItem::fixed_points))
    remark = tr("They are not looked for while they are not shown.");
  else if (!flow_)
    remark.clear(); // they are being looked for
  else if (lines.isEmpty())
    remark = tr("None was found where the data are, and half as far again on each side.");
  else if (is_sample)
    remark += tr(" Some are not isolated: they form a line or a surface, of which these are a sample.");
  fixed_points_->setLines(lines, remark);
}

QStringList PhaseView::stateNames() const {
  QStringList names;
  for (const auto& state : states_)
    names << text(state.name);
  return names;
}
} // namespace nullcline
