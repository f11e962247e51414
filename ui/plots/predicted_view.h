#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/predicted_plot.h"

class QComboBox;

namespace nullcline {

/// Predicted against observed values of all trajectories, of one state or of all.
class PredictedView final : public BoardView {
  Q_OBJECT
 public:
  explicit PredictedView(QWidget* parent = nullptr);

  void setStates(const std::vector<ShownState>& states) override;
  void ask(PreviewRequest& request, bool seen) const override;
  void showPreview(const Preview& preview) override;
  Json choices() const override;
  void applyChoices(const Json& choices) override;
  PredictedPlot* plot() const { return plot_; }

 private:
  PredictedView(PredictedPlot* plot, QWidget* parent);

  PredictedPlot* plot_;
  QComboBox* state_;
};

} // namespace nullcline
