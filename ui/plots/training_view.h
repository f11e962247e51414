#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/training_plot.h"

class QComboBox;

namespace nullcline {

/// The training plot with the choice of what is shown against what.
class TrainingView final : public BoardView {
  Q_OBJECT
 public:
  explicit TrainingView(QWidget* parent = nullptr);

  void showHistory(const ShownHistory& history) override;
  Json choices() const override;
  void applyChoices(const Json& choices) override;
  TrainingPlot* plot() const { return plot_; }

 private:
  TrainingView(TrainingPlot* plot, QWidget* parent);

  TrainingPlot* plot_;
  QComboBox* shown_;
  QComboBox* against_;
};

} // namespace nullcline
