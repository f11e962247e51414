#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/loss_plot.h"

namespace nullcline {

/// What the epochs of a run brought.
class TrainingView final : public BoardView {
  Q_OBJECT
 public:
  explicit TrainingView(QWidget* parent = nullptr);

  void showHistory(const ShownHistory& history) override;
  LossPlot* plot() const { return plot_; }

 private:
  TrainingView(LossPlot* plot, QWidget* parent);

  LossPlot* plot_;
};

} // namespace nullcline
