#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/trajectory_plot.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace nullcline {

class StateMenu;

/// The trajectory plot with the choice of trajectory and states, on pages where they are many.
class TrajectoryView final : public BoardView {
  Q_OBJECT
 public:
  explicit TrajectoryView(QWidget* parent = nullptr);

  void setDataset(const Dataset& dataset) override;
  /// Keeps the ticks of those that still exist.
  void setStates(const std::vector<ShownState>& states) override;
  void ask(PreviewRequest& request, bool) const override { request.trajectory = trajectory(); }
  void showPreview(const Preview& preview) override { plot_->showPreview(preview); }
  Json ranges() const override;
  void applyRanges(const Json& json) override;
  std::size_t trajectory() const;
  void setTrajectory(std::size_t index);
  void setChannels(const std::vector<std::size_t>& channels);
  int pageCount() const;
  int page() const { return page_; }
  void showPage(int page);
  /// Names of the states that are shown.
  QStringList shownStates() const;
  /// Those of them that there are; none of them: nothing changes.
  void showStates(const QStringList& names);
  bool isSplineShown() const;
  void showSpline(bool shown);
  TrajectoryPlot* plot() const { return plot_; }

 private:
  explicit TrajectoryView(TrajectoryPlot* plot, QWidget* parent);
  void makePageControls();
  void makeStateMenu();
  std::vector<std::size_t> chosen() const;
  void takeChannels();

  TrajectoryPlot* plot_;
  QComboBox* trajectory_ = nullptr;
  QToolButton* channels_ = nullptr;
  StateMenu* states_ = nullptr;
  QCheckBox* spline_ = nullptr;
  QToolButton *before_ = nullptr, *after_ = nullptr;
  QLabel* page_label_ = nullptr;
  int page_ = 0;
};

} // namespace nullcline
