#pragma once

#include "ui/plots/arrow_plottable.h"
#include "ui/plots/plot_widget.h"
#include "ui/plots/preview.h"

namespace nullcline {

/// Two states against each other with the learned and, where it is known, the true vector field; one state alone is
/// drawn against its rate of change.
class PhasePlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit PhasePlot(QWidget* parent = nullptr);

  void setAxisLabels(const QString& horizontal, const QString& vertical);
  void showPreview(const Preview& preview);
  const ArrowPlottable& learnedField() const { return *learned_; }
  const ArrowPlottable& trueField() const { return *truth_; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  QCPCurve* addCurve(const QString& name, bool points);
  void fillLegend();

  QCPAxis* horizontal_ = nullptr;
  QCPAxis* vertical_ = nullptr;
  ArrowPlottable* truth_ = nullptr;
  ArrowPlottable* learned_ = nullptr;
  QCPCurve *observed_ = nullptr, *observed_shown_ = nullptr, *fit_ = nullptr, *fit_shown_ = nullptr;
  QCPCurve *learned_rate_ = nullptr, *true_rate_ = nullptr;
  QCPRange horizontal_range_{0, 1}, vertical_range_{0, 1};
};

} // namespace nullcline
