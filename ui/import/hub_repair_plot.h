#pragma once

#include "ui/import/hub_repair_curves.h"
#include "ui/plots/plot_widget.h"

namespace nullcline {

/// Figures before and after a repair over the days, with those marked that it changed.
class HubRepairPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit HubRepairPlot(QWidget* parent = nullptr);

  void show(const HubRepairCurves& curves, const QString& figure);
  QCPGraph* beforeGraph() const { return before_; }
  QCPGraph* afterGraph() const { return after_; }
  QCPGraph* changedGraph() const { return changed_; }
  QCPGraph* removedGraph() const { return removed_; }
  QSize sizeHint() const override { return {420, 220}; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  QCPAxis *days_ = nullptr, *figures_ = nullptr;
  QCPGraph *before_ = nullptr, *after_ = nullptr, *changed_ = nullptr, *removed_ = nullptr;
  QCPRange day_range_{0, 1}, figure_range_{0, 1};
};

} // namespace nullcline
