#pragma once

#include "ui/plots/plot_widget.h"
#include "ui/plots/preview_fit.h"

#include <array>

namespace nullcline {

/// What the fit has left of the shown trajectory over time, and under it the autocorrelation with the band in which
/// 95 % of the values of independent residuals lie.
class ResidualPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit ResidualPlot(QWidget* parent = nullptr);

  void setTimeLabel(const QString& label);
  void showCurves(const ResidualCurves& curves);
  QCPGraph* residualGraph(Part part) const { return parts_[static_cast<std::size_t>(part)]; }
  QCPGraph* correlationGraph() const { return correlation_; }
  QCPGraph* bandGraph() const { return band_; }

 protected:
  void styleContents() override;
  void fitRanges() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Residuals over their autocorrelation; beside it where both would be too low to be read.
  void placePanels(bool beside);

  QCPLayoutGrid* panels_;
  QCPMarginGroup* margins_;
  QCPAxis *times_ = nullptr, *residuals_ = nullptr, *lags_ = nullptr, *values_ = nullptr;
  std::array<QCPGraph*, 3> parts_{};
  QCPGraph *zero_ = nullptr, *correlation_ = nullptr, *band_ = nullptr, *lower_band_ = nullptr;
  QCPRange time_range_{0, 1}, residual_range_{-1, 1}, lag_range_{0, 10}, value_range_{-1, 1.05};
};

/// Names and marks that tell the parts of the data apart: by colour and by shape.
QString partName(Part part);
QCPScatterStyle partMark(Part part, const QColor& colour, double size);
/// Of the palette.
int partColour(Part part);

} // namespace nullcline
