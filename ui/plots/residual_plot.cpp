#include "ui/plots/residual_plot.h"

#include "ui/plots/dense_graph.h"
#include "ui/plots/plot_tools.h"

#include <cmath>

namespace nullcline {

namespace {
constexpr int kManyPoints = 300; // smaller marks
constexpr int kLowLines = 21;    // of text: a plot that is no higher has its panels beside each other

QCPAxisTicker* wholeNumbers() {
  auto* ticker = new QCPAxisTickerFixed;
  ticker->setTickStep(1.0);
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  return ticker;
}
} // namespace

QString partName(Part part) {
  switch (part) {
  case Part::train:
    return PlotWidget::tr("train");
  case Part::validation:
    return PlotWidget::tr("validation");
  case Part::test:
    break;
  }
  return PlotWidget::tr("test");
}

int partColour(Part part) {
  return part == Part::train ? 0 : part == Part::validation ? 4 : 2;
}

QCPScatterStyle partMark(Part part, const QColor& colour, double size) {
  const auto shape = part == Part::train        ? QCPScatterStyle::ssCircle
                     : part == Part::validation ? QCPScatterStyle::ssSquare
                                                : QCPScatterStyle::ssTriangle;
  return QCPScatterStyle(shape, QPen(colour, 1.3), Qt::NoBrush, size);
}

ResidualPlot::ResidualPlot(QWidget* parent)
    : PlotWidget(tr("Residuals"), parent), panels_(new QCPLayoutGrid), margins_(new QCPMarginGroup(this)) {
  plotLayout()->addElement(1, 0, panels_);
  auto* over_time = addAxisRect(*panels_, 0, 0);
  auto* over_lag = addAxisRect(*panels_, 1, 0);
  times_ = over_time->axis(QCPAxis::atBottom);
  residuals_ = over_time->axis(QCPAxis::atLeft);
  lags_ = over_lag->axis(QCPAxis::atBottom);
  values_ = over_lag->axis(QCPAxis::atLeft);
  lags_->setTicker(QSharedPointer<QCPAxisTicker>(wholeNumbers()));
  nameAxis(residuals_, {tr("observed \u2212 fit"), tr("residual")});
  nameAxis(lags_, {tr("lag, counted in observations"), tr("lag [observations]"), tr("lag")});
  nameAxis(values_, {tr("autocorrelation"), tr("correlation")});
  zero_ = addGraph(times_, residuals_);
  zero_->setName(tr("zero"));
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto*& graph = parts_[static_cast<std::size_t>(part)];
    graph = new DenseGraph(times_, residuals_);
    graph->setName(partName(part));
    graph->setLineStyle(QCPGraph::lsNone);
  }
  band_ = addGraph(lags_, values_);
  lower_band_ = addGraph(lags_, values_);
  for (auto* band : {band_, lower_band_})
    band->setName(tr("95 % band")); // hidden together
  correlation_ = addGraph(lags_, values_);
  correlation_->setName(tr("autocorrelation"));
  correlation_->setLineStyle(QCPGraph::lsImpulse);
  for (int i = 0; i < graphCount(); ++i)
    graph(i)->setSelectable(QCP::stNone);
  placePanels(false);
  tools().keepLinear(lags_);
  tools().offerLogarithmic(true, false);
  showCurves({});
}

void ResidualPlot::placePanels(bool beside) {
  auto *over_time = times_->axisRect(), *over_lag = lags_->axisRect();
  for (auto* rect : {over_time, over_lag})
    panels_->take(rect);
  panels_->simplify();
  panels_->addElement(0, 0, over_time);
  panels_->addElement(beside ? 0 : 1, beside ? 1 : 0, over_lag);
  if (beside)
    panels_->setColumnStretchFactor(0, 1.4);
  else
    panels_->setRowStretchFactor(0, 1.4);
  for (auto* rect : {over_time, over_lag}) {
    rect->setMarginGroup(QCP::msAll, nullptr);
    rect->setMarginGroup(beside ? QCP::msTop | QCP::msBottom : QCP::msLeft | QCP::msRight, margins_);
  }
}

void ResidualPlot::resizeEvent(QResizeEvent* event) {
  const bool beside = height() < kLowLines * fontMetrics().lineSpacing() && width() > height();
  if (beside != (panels_->columnCount() > 1))
    placePanels(beside);
  PlotWidget::resizeEvent(event);
}

void ResidualPlot::setTimeLabel(const QString& label) {
  nameAxis(times_, {label});
}

void ResidualPlot::showCurves(const ResidualCurves& curves) {
  std::array<Curve, 3> points;
  std::vector<double> times, residuals{0.0};
  for (const auto& series : curves.series) {
    Curve& part = points[static_cast<std::size_t>(series.part)];
    part.x.insert(part.x.end(), series.times.begin(), series.times.end());
    part.y.insert(part.y.end(), series.values.begin(), series.values.end());
    times.insert(times.end(), series.times.begin(), series.times.end());
    residuals.insert(residuals.end(), series.values.begin(), series.values.end());
  }
  for (std::size_t i = 0; i < 3; ++i)
    parts_[i]->setData(toQt(points[i].x), toQt(points[i].y));
  time_range_ = rangeOf(times, 0.02);
  residual_range_ = rangeOf(residuals, 0.08);
  zero_->setData({time_range_.lower, time_range_.upper}, {0.0, 0.0}, true);
  const auto& correlation = curves.correlation;
  QVector<double> lags;
  for (std::size_t lag = 0; lag < correlation.values.size(); ++lag)
    lags << static_cast<double>(lag);
  correlation_->setData(lags, toQt(correlation.values), true);
  const double last = std::max<double>(1.0, static_cast<double>(correlation.values.size()) - 1.0);
  lag_range_ = QCPRange(-0.5, last + 0.5);
  const double band = correlation.band;
  const QVector<double> ends = lags.isEmpty() ? lags : QVector<double>{-0.5, last + 0.5};
  band_->setData(ends, QVector<double>(ends.size(), band), true);
  lower_band_->setData(ends, QVector<double>(ends.size(), -band), true);
  std::vector<double> values = correlation.values;
  values.insert(values.end(), {-band, band, 0.0, 1.0});
  value_range_ = rangeOf(values, 0.06);
  topLegend()->clearItems();
  for (auto* graph : {parts_[0], parts_[1], parts_[2], band_})
    if (!graph->data()->isEmpty())
      graph->addToLegend(topLegend());
  setMessage(curves.why_empty);
  updateStyle();
  rangesChangedByData();
}

void ResidualPlot::styleContents() {
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    auto* graph = residualGraph(part);
    graph->setPen(QPen(colour(partColour(part))));
    graph->setScatterStyle(partMark(part, colour(partColour(part)), graph->dataCount() > kManyPoints ? 3 : 6));
  }
  QColor faint = textColour();
  faint.setAlpha(130);
  zero_->setPen(QPen(faint, 1));
  for (auto* band : {band_, lower_band_})
    band->setPen(QPen(colour(1), 1.4, Qt::DashLine));
  correlation_->setPen(QPen(colour(0), 2));
  correlation_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
}

void ResidualPlot::fitRanges() {
  times_->setRange(time_range_);
  residuals_->setRange(residual_range_);
  lags_->setRange(lag_range_);
  values_->setRange(value_range_);
}

} // namespace nullcline
