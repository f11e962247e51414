#include "ui/plots/phase_plot.h"

#include "ui/plots/plot_tools.h"
#include "ui/text.h"

#include <QKeyEvent>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kDegreesPerKey = 5.0;

const Curve kNothing;

void fill(QCPCurve* target, const Curve& curve) {
  target->setData(toQt(curve.x), toQt(curve.y));
}

QString markName(MarkKind kind) {
  switch (kind) {
  case MarkKind::stable:
    return PhasePlot::tr("stable point");
  case MarkKind::unstable:
    return PhasePlot::tr("unstable point");
  case MarkKind::saddle:
    return PhasePlot::tr("saddle point");
  case MarkKind::centre:
    return PhasePlot::tr("centre");
  case MarkKind::undecided:
    break;
  }
  return PhasePlot::tr("not hyperbolic");
}

} // namespace

PhasePlot::PhasePlot(QWidget* parent)
    : PlotWidget(tr("Phase plane"), parent), horizontal_(addAxisRect(1)->axis(QCPAxis::atBottom)),
      vertical_(horizontal_->axisRect()->axis(QCPAxis::atLeft)), frame_(horizontal_, vertical_) {
  const auto arrows = [this](const QString& name) {
    auto* made = new ArrowPlottable(horizontal_, vertical_);
    made->setName(name);
    made->setSelectable(QCP::stNone);
    return made;
  };
  truth_ = arrows(tr("true field"));
  learned_ = arrows(tr("learned field"));
  true_lines_ = addCurve(tr("true streamlines"));
  learned_lines_ = addCurve(tr("streamlines"));
  true_heads_ = arrows(true_lines_->name()); // hidden together with their lines
  learned_heads_ = arrows(learned_lines_->name());
  for (auto* heads : {true_heads_, learned_heads_})
    heads->setHeadsOnly(true);
  for (auto*& curve : nullclines_)
    curve = addCurve({});
  observed_ = addCurve(tr("other trajectories"), true);
  fit_ = addCurve(tr("their fits"));
  observed_shown_ = addCurve(tr("observed"), true);
  fit_shown_ = addCurve(tr("fit"));
  true_rate_ = addCurve(tr("true rate"));
  learned_rate_ = addCurve(tr("learned rate"));
  started_truth_ = addCurve(tr("started, true"));
  started_ = addCurve(tr("started"));
  start_points_ = addCurve(tr("start"), true);
  for (auto* all : {&true_marks_, &marks_})
    for (const auto kind : kMarkKinds) {
      auto*& marks = (*all)[static_cast<std::size_t>(kind)];
      marks = new FixedPointMarks(horizontal_, vertical_, kind);
      marks->setName(all == &marks_ ? markName(kind) : tr("true fixed points"));
      marks->setSmall(all == &true_marks_);
    }
  updateStyle();
  trackMouse();
}

QCPCurve* PhasePlot::addCurve(const QString& name, bool points) {
  auto* curve = new QCPCurve(horizontal_, vertical_);
  curve->setName(name);
  curve->setSelectable(QCP::stNone);
  if (points)
    curve->setLineStyle(QCPCurve::lsNone);
  return curve;
}

void PhasePlot::setAxisLabels(const QString& horizontal, const QString& vertical) {
  nameAxis(horizontal_, {horizontal});
  nameAxis(vertical_, {vertical});
}

void PhasePlot::setStateNames(const QStringList& names) {
  for (int i = 0; i < 2; ++i)
    nullclines_[static_cast<std::size_t>(i)]->setName(tr("d %1/dt = 0").arg(names.value(i)));
}

void PhasePlot::setDepth(std::optional<std::size_t> depth) {
  depth_ = depth;
  const bool plane = !isSpace();
  offerLogarithmic();
  for (auto* axis : {horizontal_, vertical_}) {
    axis->setVisible(plane);
    axis->grid()->setVisible(plane);
  }
  frame_.setVisible(!plane);
  if (!plane) { // what is copied as values are places in the picture
    nameAxis(horizontal_, {tr("across the picture")});
    nameAxis(vertical_, {tr("up the picture")});
  }
  setInteraction(QCP::iRangeDrag, plane);
  setAccessibleName(plane ? tr("Phase plane") : tr("Three states in space"));
  clearField();
  keepToData();
}

void PhasePlot::setStateCount(std::size_t states) {
  has_rate_ = states == 1;
  offerLogarithmic();
}

void PhasePlot::offerLogarithmic() {
  tools().offerLogarithmic(!isSpace(), !isSpace() && !has_rate_);
}

LogarithmicAxes PhasePlot::logarithmic() const {
  return {horizontal_->scaleType() == QCPAxis::stLogarithmic, vertical_->scaleType() == QCPAxis::stLogarithmic};
}

void PhasePlot::setItems(const PhaseItems& items) {
  items_ = items;
  placeData();
  placeMarks();
  fillLegend();
  rangesChangedByData();
}

void PhasePlot::showPreview(const Preview& preview) {
  data_ = preview.phase;
  horizontal_range_ = QCPRange(data_.plane.x_low, data_.plane.x_high);
  vertical_range_ = QCPRange(data_.plane.y_low, data_.plane.y_high);
  placeData();
  placeStarted();
  placeMarks();
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void PhasePlot::showField(const PhaseField& field) {
  const bool plane = !isSpace();
  learned_->setArrows(plane ? field.learned : std::vector<Arrow>());
  learned_->setName(field.field_time ? tr("learned field at time %1").arg(numberText(*field.field_time))
                                     : tr("learned field"));
  truth_->setArrows(plane ? field.truth : std::vector<Arrow>());
  fill(learned_rate_, field.learned_rate);
  fill(true_rate_, field.true_rate);
  fill(nullclines_[0], plane ? field.nullclines.horizontal : kNothing);
  fill(nullclines_[1], plane ? field.nullclines.vertical : kNothing);
  started_runs_ = field.started;
  placeStarted();
  if (field.plane.others.size() == 1) {
    std::vector<double> rates = field.learned_rate.y;
    rates.insert(rates.end(), field.true_rate.y.begin(), field.true_rate.y.end());
    rates.push_back(0.0);
    rate_range_ = rangeOf(rates, 0.08);
  }
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void PhasePlot::showFlow(const PhaseFlow& flow) {
  const bool plane = !isSpace();
  fill(learned_lines_, plane ? flow.learned.lines : kNothing);
  fill(true_lines_, plane ? flow.truth.lines : kNothing);
  learned_heads_->setArrows(plane ? flow.learned.arrows : std::vector<Arrow>());
  true_heads_->setArrows(plane ? flow.truth.arrows : std::vector<Arrow>());
  fixed_points_ = flow.shownPoints();
  main_points_ = flow.main().points.size();
  placeMarks();
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void PhasePlot::clearField() {
  showFlow({});
  showField({});
}

std::optional<std::pair<QCPRange, QCPRange>> PhasePlot::window() const {
  if (isSpace())
    return std::nullopt;
  return std::pair(horizontal_->range(), vertical_->range());
}

ArrowGrid PhasePlot::arrowGrid() const {
  const QRect rect = horizontal_->axisRect()->rect();
  const int cell = 2 * fontMetrics().height();
  if (rect.width() < cell || rect.height() < cell)
    return {};
  const auto points = [cell](int pixels) { return static_cast<std::size_t>(std::clamp(pixels / cell, 3, 30) + 1); };
  return {points(rect.width()), points(rect.height())};
}

void PhasePlot::resizeEvent(QResizeEvent* event) {
  PlotWidget::resizeEvent(event);
  fillLegend();
  restyle();
  Q_EMIT windowChanged();
}

void PhasePlot::lookFrom(double azimuth, double elevation) {
  projection_.setView(azimuth, elevation);
  placeData();
  placeStarted();
  placeMarks();
  replot(rpQueuedReplot);
}

void PhasePlot::place(QCPCurve* target, const PhaseCurve& curve, bool is_shown) const {
  if (!is_shown || (isSpace() && curve.z.size() != curve.x.size()))
    return fill(target, kNothing);
  if (!isSpace())
    return fill(target, curve);
  QVector<double> across(static_cast<int>(curve.x.size())), up(across.size());
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    const QPointF point = projection_.project(curve.x[i], curve.y[i], curve.z[i]);
    across[static_cast<int>(i)] = point.x();
    up[static_cast<int>(i)] = point.y();
  }
  target->setData(across, up);
}

void PhasePlot::placeData() {
  if (isSpace() && *depth_ < data_.spans.size()) {
    const auto side = [&](std::size_t state) {
      return SpaceProjection::Side{data_.spans[state].low, data_.spans[state].high};
    };
    projection_.setSides({side(data_.plane.horizontal), side(data_.plane.vertical), side(*depth_)});
    frame_.place(projection_);
  }
  const bool observations = items_.contains(PhaseItem::observations), fits = items_.contains(PhaseItem::fits);
  place(observed_, data_.observed, observations);
  place(observed_shown_, data_.observed_shown, observations);
  place(fit_, data_.fit, fits);
  place(fit_shown_, data_.fit_shown, fits);
}

/// (K x d) as what is drawn of it.
PhaseCurve PhasePlot::curveOf(const std::vector<double>& states) const {
  PhaseCurve curve;
  const std::size_t d = data_.spans.size();
  for (std::size_t k = 0; d > 0 && (k + 1) * d <= states.size(); ++k) {
    curve.x.push_back(states[k * d + data_.plane.horizontal]);
    curve.y.push_back(states[k * d + data_.plane.vertical]);
    if (isSpace())
      curve.z.push_back(states[k * d + *depth_]);
  }
  return curve;
}

void PhasePlot::placeStarted() {
  std::vector<double> model, truth, starts;
  const std::size_t d = data_.spans.size();
  for (const auto& run : started_runs_) {
    starts.insert(starts.end(), run.start.begin(), run.start.end());
    for (const auto& [from, to] : {std::pair(&run.model, &model), {&run.truth, &truth}})
      if (*from) {
        to->insert(to->end(), (*from)->states.begin(), (*from)->states.end());
        to->insert(to->end(), d, kMissing);
      }
  }
  place(started_, curveOf(model), true);
  place(started_truth_, curveOf(truth), true);
  place(start_points_, curveOf(starts), true);
}

void PhasePlot::placeMarks() {
  fixed_places_.clear();
  std::array<std::vector<QPointF>, kMarkKinds.size()> main_places, true_places;
  const std::size_t d = data_.spans.size();
  for (const auto& point : fixed_points_) {
    auto& places = fixed_places_.size() < main_points_ ? main_places : true_places;
    QPointF place(kMissing, kMissing);
    if (point.state.size() == d && d > 1) {
      const double x = point.state[data_.plane.horizontal], y = point.state[data_.plane.vertical];
      place = isSpace() ? projection_.project(x, y, point.state[*depth_]) : QPointF(x, y);
    } else if (point.state.size() == 1 && d == 1) {
      place = QPointF(point.state[0], 0.0);
    }
    fixed_places_.push_back(place);
    if (items_.contains(PhaseItem::fixed_points) && std::isfinite(place.x()))
      places[static_cast<std::size_t>(markOf(point.stability))].push_back(place);
  }
  for (std::size_t kind = 0; kind < kMarkKinds.size(); ++kind) {
    marks_[kind]->setPoints(std::move(main_places[kind]));
    true_marks_[kind]->setPoints(std::move(true_places[kind]));
  }
}

void PhasePlot::fillLegend() {
  topLegend()->clearItems();
  const auto add_curves = [this](std::initializer_list<QCPCurve*> curves) {
    for (auto* curve : curves)
      if (!curve->data()->isEmpty())
        curve->addToLegend(topLegend());
  };
  const bool all = !isSmall(); // else what explains itself is left out
  add_curves({observed_shown_, fit_shown_, learned_rate_, true_rate_});
  if (all)
    add_curves({observed_});
  for (auto* arrows : {learned_, truth_})
    if (!arrows->arrows().empty())
      arrows->addToLegend(topLegend());
  add_curves({learned_lines_, true_lines_, nullclines_[0], nullclines_[1]});
  if (all)
    add_curves({started_, started_truth_});
  for (auto* marks : marks_)
    if (!marks->points().empty())
      marks->addToLegend(topLegend());
  const auto some_true = std::find_if(true_marks_.begin(), true_marks_.end(),
                                      [](const FixedPointMarks* marks) { return !marks->points().empty(); });
  if (some_true != true_marks_.end())
    (*some_true)->addToLegend(topLegend());
}

void PhasePlot::styleContents() {
  QColor faint = textColour(), thin_fit = colour(0), field = colour(2), truth = colour(1);
  faint.setAlpha(70);
  thin_fit.setAlpha(110);
  field.setAlpha(210);
  truth.setAlpha(200);
  observed_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, faint, faint, 2.5));
  observed_->setPen(QPen(faint));
  observed_shown_->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColour(), 1.1), Qt::NoBrush, 5.5));
  observed_shown_->setPen(QPen(textColour()));
  fit_->setPen(QPen(thin_fit, 1.0));
  fit_shown_->setPen(QPen(colour(0), 2.2));
  learned_rate_->setPen(QPen(colour(2), 2.2));
  true_rate_->setPen(QPen(colour(1), 1.8, Qt::DashLine));
  learned_->setPen(QPen(field, 1.2));
  truth_->setPen(QPen(truth, 1.2, Qt::DotLine));
  learned_lines_->setPen(QPen(field, 1.0));
  true_lines_->setPen(QPen(truth, 1.2, Qt::DotLine));
  learned_heads_->setPen(QPen(field, 1.0));
  true_heads_->setPen(QPen(truth, 1.2));
  nullclines_[0]->setPen(QPen(colour(4), 1.8, Qt::DashLine));
  nullclines_[1]->setPen(QPen(colour(3), 1.8, Qt::DashDotLine));
  started_->setPen(QPen(colour(5), 1.8));
  started_truth_->setPen(QPen(colour(5), 1.4, Qt::DotLine));
  start_points_->setPen(QPen(colour(5)));
  start_points_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(colour(5), 1.8), Qt::NoBrush, 7));
  const QColor ground = isDark() ? QColor(28, 30, 35) : QColor(Qt::white);
  for (auto* marks : marks_)
    marks->setColours(textColour(), ground);
  QColor quiet = textColour();
  quiet.setAlpha(140);
  for (auto* marks : true_marks_)
    marks->setColours(quiet, ground);
  faint.setAlpha(45);
  frame_.style(textColour(), faint, font());
}

void PhasePlot::keyPressEvent(QKeyEvent* event) {
  const double step = event->modifiers() & Qt::ShiftModifier ? 1.0 : kDegreesPerKey;
  if (isSpace() && event->key() == Qt::Key_Left)
    rotate(-step, 0);
  else if (isSpace() && event->key() == Qt::Key_Right)
    rotate(step, 0);
  else if (isSpace() && event->key() == Qt::Key_Up)
    rotate(0, step);
  else if (isSpace() && event->key() == Qt::Key_Down)
    rotate(0, -step);
  else
    PlotWidget::keyPressEvent(event);
}

} // namespace nullcline
