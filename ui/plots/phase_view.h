#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/phase_plot.h"

class QComboBox;

namespace nullcline {

/// The phase plane with the choice of its two states.
class PhaseView final : public BoardView {
  Q_OBJECT
 public:
  explicit PhaseView(QWidget* parent = nullptr);

  /// Keeps the chosen ones where they still exist; at first the measured ones come first.
  void setStates(const std::vector<ShownState>& states) override;
  void ask(PreviewRequest& request) const override;
  void showPreview(const Preview& preview) override;
  std::size_t horizontal() const;
  std::size_t vertical() const;
  /// Names of the two states: across and up.
  QStringList shownStates() const;
  /// Nothing changes if they are not two different ones that there are.
  void showStates(const QStringList& names);
  PhasePlot* plot() const { return plot_; }

 private:
  explicit PhaseView(PhasePlot* plot, QWidget* parent);

  PhasePlot* plot_;
  QComboBox* horizontal_ = nullptr;
  QComboBox* vertical_ = nullptr;
};

} // namespace nullcline
