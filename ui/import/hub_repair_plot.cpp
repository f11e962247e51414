#include "ui/import/hub_repair_plot.h"

#include <QLocale>

namespace nullcline {

namespace {

constexpr double kSecondsPerDay = 86400.0;
constexpr double kMargin = 0.06;

void fill(QCPGraph& graph, const HubCurve& curve) {
  QVector<double> seconds;
  for (const double day : curve.days)
    seconds.push_back(day * kSecondsPerDay);
  graph.setData(seconds, toQt(curve.figures), true);
}

} // namespace

HubRepairPlot::HubRepairPlot(QWidget* parent) : PlotWidget(tr("Figures before and after the repair"), parent) {
  auto* rect = addAxisRect(1);
  days_ = rect->axis(QCPAxis::atBottom);
  figures_ = rect->axis(QCPAxis::atLeft);
  QSharedPointer<QCPAxisTickerDateTime> dates(new QCPAxisTickerDateTime);
  dates->setDateTimeSpec(Qt::UTC);
  dates->setDateTimeFormat(QStringLiteral("yyyy-MM-dd"));
  dates->setTickCount(4);
  days_->setTicker(dates);
  figures_->setNumberFormat(QStringLiteral("g"));
  figures_->setNumberPrecision(9);
  before_ = addGraph(days_, figures_);
  changed_ = addGraph(days_, figures_);
  removed_ = addGraph(days_, figures_);
  after_ = addGraph(days_, figures_); // above the marks, which may be many
  for (auto* graph : {changed_, removed_})
    graph->setLineStyle(QCPGraph::lsNone);
  for (auto* graph : {before_, after_, changed_, removed_})
    graph->setSelectable(QCP::stNone);
  updateStyle();
}

void HubRepairPlot::show(const HubRepairCurves& curves, const QString& figure) {
  fill(*before_, curves.before);
  fill(*after_, curves.after);
  fill(*changed_, curves.changed);
  fill(*removed_, curves.removed);
  figures_->setLabel(figure);
  const auto changed = curves.changed.days.size(), removed = curves.removed.days.size();
  before_->setName(tr("before"));
  before_->setVisible(changed + removed > 0);
  after_->setName(changed + removed > 0 ? tr("after") : tr("unchanged"));
  changed_->setName(tr("changed (%1)").arg(QLocale().toString(static_cast<qulonglong>(changed))));
  removed_->setName(tr("taken away (%1)").arg(QLocale().toString(static_cast<qulonglong>(removed))));
  topLegend()->clearItems();
  const std::pair<QCPGraph*, bool> entries[] = {{before_, changed + removed > 0},
                                                {after_, !curves.after.days.empty() || changed + removed > 0},
                                                {changed_, changed > 0},
                                                {removed_, removed > 0}};
  for (const auto& [graph, is_shown] : entries)
    if (is_shown)
      graph->addToLegend(topLegend());
  std::vector<double> days = curves.before.days, figures = curves.before.figures;
  days.insert(days.end(), curves.after.days.begin(), curves.after.days.end());
  figures.insert(figures.end(), curves.after.figures.begin(), curves.after.figures.end());
  const QCPRange range = rangeOf(days, 0.02);
  day_range_ = QCPRange(range.lower * kSecondsPerDay, range.upper * kSecondsPerDay);
  figure_range_ = rangeOf(figures, kMargin);
  updateStyle();
  rangesChangedByData();
}

void HubRepairPlot::styleContents() {
  QColor ink = textColour();
  ink.setAlpha(150);
  before_->setPen(QPen(ink, 1.4, Qt::DashLine));
  after_->setPen(QPen(colour(0), 1.8));
  changed_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour(1), 1.4), Qt::NoBrush, 6));
  removed_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(colour(3), 1.4), Qt::NoBrush, 7));
}

void HubRepairPlot::fitRanges() {
  days_->setRange(day_range_);
  figures_->setRange(figure_range_);
}

} // namespace nullcline
