#include "ui/plots/loss_plot.h"

#include "ui/plots/log_ticker.h"

#include <cmath>

namespace nullcline {

LossPlot::LossPlot(QWidget* parent) : PlotWidget(tr("Losses"), parent) {
  auto* rect = addAxisRect(1);
  epochs_ = rect->axis(QCPAxis::atBottom);
  losses_ = rect->axis(QCPAxis::atLeft);
  epochs_->setLabel(tr("epoch"));
  losses_->setLabel(tr("loss"));
  makeLogarithmic(losses_);
  auto* ratio = rect->axis(QCPAxis::atRight); // 0 to 1 whatever the losses: where marks at the top are placed
  ratio->setRange(0, 1);
  train_ = addGraph(epochs_, losses_);
  validation_ = addGraph(epochs_, losses_);
  broken_ = addGraph(epochs_, ratio);
  broken_->setLineStyle(QCPGraph::lsNone);
  train_->setName(tr("train"));
  validation_->setName(tr("validation"));
  broken_->setName(tr("not finite"));
  for (auto* graph : {train_, validation_, broken_})
    graph->setSelectable(QCP::stNone);
  best_ = new QCPItemStraightLine(this);
  best_->setSelectable(false);
  best_->setVisible(false);
  for (auto* position : {best_->point1, best_->point2}) {
    position->setAxes(epochs_, losses_);
    position->setAxisRect(rect);
    position->setTypeX(QCPItemPosition::ptPlotCoords);
    position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  }
  updateStyle();
  fitRanges();
}

void LossPlot::showHistory(const std::vector<EpochRecord>& history, int best_epoch) {
  QVector<double> train_x, train_y, validation_x, validation_y, broken_x;
  const auto add = [](double loss, double epoch, QVector<double>& x, QVector<double>& y) {
    x.push_back(epoch);
    y.push_back(std::isfinite(loss) && loss > 0 ? loss : std::nan(""));
  };
  double low = std::numeric_limits<double>::infinity(), high = 0.0;
  int epoch = 0; // counted here: a history.csv of an older version leaves numbers out
  for (const auto& record : history) {
    ++epoch;
    add(record.train_loss, epoch, train_x, train_y);
    add(record.validation_loss, epoch, validation_x, validation_y);
    if (!std::isfinite(record.train_loss) || !std::isfinite(record.validation_loss))
      broken_x.push_back(epoch);
    for (const double loss : {record.train_loss, record.validation_loss})
      if (std::isfinite(loss) && loss > 0) {
        low = std::min(low, loss);
        high = std::max(high, loss);
      }
  }
  train_->setData(train_x, train_y, true);
  validation_->setData(validation_x, validation_y, true);
  broken_->setData(broken_x, QVector<double>(broken_x.size(), 0.97), true);
  topLegend()->clearItems();
  for (auto* graph : {train_, validation_})
    if (!history.empty())
      graph->addToLegend(topLegend());
  if (!broken_x.isEmpty())
    broken_->addToLegend(topLegend());
  best_->setVisible(best_epoch > 0);
  best_->point1->setCoords(best_epoch, 0);
  best_->point2->setCoords(best_epoch, 1);
  epoch_range_ = history.empty() ? QCPRange(0, 100) : QCPRange(0, std::max(2, epoch) * 1.02);
  loss_range_ = low <= high ? QCPRange(low / 1.6, high * 1.6) : QCPRange(1e-3, 1);
  updateStyle();
  rangesChangedByData();
}

void LossPlot::styleContents() {
  train_->setPen(QPen(colour(0), 1.8));
  validation_->setPen(QPen(colour(1), 1.6, Qt::DashLine));
  broken_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(colour(3), 1.4), colour(3), 7));
  QColor ink = textColour();
  ink.setAlpha(120);
  best_->setPen(QPen(ink, 1, Qt::DashDotLine));
}

void LossPlot::fitRanges() {
  epochs_->setRange(epoch_range_);
  losses_->setRange(loss_range_);
}

} // namespace nullcline
