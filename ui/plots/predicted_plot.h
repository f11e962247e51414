#pragma once

#include "ui/plots/plot_widget.h"
#include "ui/plots/preview_fit.h"

#include <array>

namespace nullcline {

/// Predicted against observed values of training, validation and test data: a perfect fit lies on the dashed line.
class PredictedPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit PredictedPlot(QWidget* parent = nullptr);

  void showValues(const ComparedValues& values);
  QCPGraph* pointsOf(Part part) const { return parts_[static_cast<std::size_t>(part)]; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  QCPAxis *observed_ = nullptr, *predicted_ = nullptr;
  std::array<QCPGraph*, 3> parts_{};
  QCPGraph* identity_ = nullptr;
  QCPRange range_{0, 1};
};

} // namespace nullcline
