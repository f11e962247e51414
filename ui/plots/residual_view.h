#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/residual_plot.h"

class QComboBox;

namespace nullcline {

/// The residuals of one state, which is chosen here, of the trajectory that the trajectory plot shows.
class ResidualView final : public BoardView {
  Q_OBJECT
 public:
  explicit ResidualView(QWidget* parent = nullptr);

  void setDataset(const Dataset& dataset) override;
  void setStates(const std::vector<ShownState>& states) override;
  void ask(PreviewRequest& request, bool seen) const override;
  void showPreview(const Preview& preview) override;
  Json choices() const override;
  void applyChoices(const Json& choices) override;
  ResidualPlot* plot() const { return plot_; }

 private:
  ResidualView(ResidualPlot* plot, QWidget* parent);

  ResidualPlot* plot_;
  QComboBox* state_;
};

} // namespace nullcline
