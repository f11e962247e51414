#pragma once

#include "ui/plots/plot_widget.h"
#include "ui/plots/preview.h"

namespace nullcline {

/// One panel per chosen channel over a common time axis: observations, spline, fit, and the parts of the split.
class TrajectoryPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit TrajectoryPlot(QWidget* parent = nullptr);

  void setChannels(const std::vector<std::size_t>& channels);
  const std::vector<std::size_t>& channels() const { return channels_; }
  void setSplineVisible(bool visible);
  bool isSplineVisible() const;
  void setTimeLabel(const QString& label);
  void showPreview(const Preview& preview);
  QCPGraph* fitGraph(std::size_t panel) const { return panels_.at(panel).fit; }
  QCPGraph* observedGraph(std::size_t panel) const { return panels_.at(panel).observed; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  struct Panel {
    std::size_t channel = 0;
    QCPAxisRect* rect = nullptr;
    QCPGraph *observed = nullptr, *missing = nullptr, *spline = nullptr, *fit = nullptr;
    QCPRange time, value;
  };

  void rebuild();
  Panel makePanel(std::size_t channel, int row);
  void fillPanel(Panel& panel, const ChannelCurves& curves);
  void showRegions(const std::vector<Region>& regions);
  void addRegion(const Panel& panel, const Region& region, bool with_label);
  void fillLegend();

  std::vector<std::size_t> channels_;
  std::vector<Panel> panels_;
  std::vector<Region> regions_;
  QString time_label_;
};

} // namespace nullcline
