#include "ui/plots/phase_plot.h"

#include "ui/text.h"

namespace nullcline {

PhasePlot::PhasePlot(QWidget* parent) : PlotWidget(tr("Phase plane"), parent) {
  auto* rect = addAxisRect(1);
  horizontal_ = rect->axis(QCPAxis::atBottom);
  vertical_ = rect->axis(QCPAxis::atLeft);
  truth_ = new ArrowPlottable(horizontal_, vertical_);
  truth_->setName(tr("true field"));
  learned_ = new ArrowPlottable(horizontal_, vertical_);
  learned_->setName(tr("learned field"));
  for (auto* arrows : {truth_, learned_})
    arrows->setSelectable(QCP::stNone);
  observed_ = addCurve(tr("other trajectories"), true);
  fit_ = addCurve(tr("their fits"), false);
  observed_shown_ = addCurve(tr("observed"), true);
  fit_shown_ = addCurve(tr("fit"), false);
  true_rate_ = addCurve(tr("true rate"), false);
  learned_rate_ = addCurve(tr("learned rate"), false);
  updateStyle();
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

void PhasePlot::showPreview(const Preview& preview) {
  const PhaseCurves& phase = preview.phase;
  const auto fill = [](QCPCurve* target, const Curve& curve) { target->setData(toQt(curve.x), toQt(curve.y)); };
  fill(observed_, phase.observed);
  fill(observed_shown_, phase.observed_shown);
  fill(fit_, phase.fit);
  fill(fit_shown_, phase.fit_shown);
  fill(learned_rate_, phase.learned_rate);
  fill(true_rate_, phase.true_rate);
  learned_->setArrows(phase.learned);
  learned_->setName(phase.field_time ? tr("learned field at time %1").arg(numberText(*phase.field_time))
                                     : tr("learned field"));
  truth_->setArrows(phase.truth);
  horizontal_range_ = QCPRange(phase.plane.x_low, phase.plane.x_high);
  vertical_range_ = QCPRange(phase.plane.y_low, phase.plane.y_high);
  if (preview.channels.size() == 1) {
    std::vector<double> rates = phase.learned_rate.y;
    rates.insert(rates.end(), phase.true_rate.y.begin(), phase.true_rate.y.end());
    rates.push_back(0.0);
    vertical_range_ = rangeOf(rates, 0.08);
  }
  fillLegend();
  updateStyle();
  rangesChangedByData();
}

void PhasePlot::fillLegend() {
  topLegend()->clearItems();
  for (auto* curve : {observed_shown_, fit_shown_, observed_, learned_rate_, true_rate_})
    if (!curve->data()->isEmpty())
      curve->addToLegend(topLegend());
  for (auto* arrows : {learned_, truth_})
    if (!arrows->arrows().empty())
      arrows->addToLegend(topLegend());
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
  truth_->setPen(QPen(truth, 1.2));
}

void PhasePlot::fitRanges() {
  horizontal_->setRange(horizontal_range_);
  vertical_->setRange(vertical_range_);
}

} // namespace nullcline
