#pragma once

#include "ui/plots/plot_view.h"
#include "ui/plots/trajectory_plot.h"

class QCheckBox;
class QComboBox;
class QMenu;
class QToolButton;

namespace nullcline {

/// The trajectory plot with the choice of trajectory and channels.
class TrajectoryView final : public PlotView {
  Q_OBJECT
 public:
  explicit TrajectoryView(QWidget* parent = nullptr);

  void setDataset(const Dataset& dataset);
  /// Keeps the ticks of those that still exist.
  void setStates(const std::vector<ShownState>& states);
  void showPreview(const Preview& preview) { plot_->showPreview(preview); }
  std::size_t trajectory() const;
  void setTrajectory(std::size_t index);
  void setChannels(const std::vector<std::size_t>& channels);
  /// Names of the states that are shown.
  QStringList shownStates() const;
  /// Those of them that there are; none of them: nothing changes.
  void showStates(const QStringList& names);
  bool isSplineShown() const;
  void showSpline(bool shown);
  TrajectoryPlot* plot() const { return plot_; }

 Q_SIGNALS:
  void choiceChanged();

 private:
  explicit TrajectoryView(TrajectoryPlot* plot, QWidget* parent);
  void takeChannels();

  TrajectoryPlot* plot_;
  QComboBox* trajectory_ = nullptr;
  QToolButton* channels_ = nullptr;
  QMenu* channel_menu_ = nullptr;
  QCheckBox* spline_ = nullptr;
};

} // namespace nullcline
