#pragma once

#include "ui/plots/plot_widget.h"
#include "ui/plots/preview.h"

#include <map>
#include <optional>

namespace nullcline {

/// One panel per chosen channel over a common time axis: observations, spline, fit, truth, and the parts of the split.
/// Where there are more than find room below each other, they stand in columns.
class TrajectoryPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit TrajectoryPlot(QWidget* parent = nullptr);

  /// True if there are other panels than before, which are empty as yet.
  bool setChannels(const std::vector<std::size_t>& channels);
  const std::vector<std::size_t>& channels() const { return channels_; }
  /// How many of so many panels can be read at this size.
  int capacity(int panels) const;
  void setSplineVisible(bool visible);
  bool isSplineVisible() const;
  void setTimeLabel(const QString& label);
  void showPreview(const Preview& preview);
  /// Where the user has zoomed: the time, and values by the places of their states, seen or not.
  struct Zoom {
    QCPRange time;
    std::map<std::size_t, QCPRange> values;
  };
  /// Nothing: it follows the data.
  std::optional<Zoom> zoom() const;
  void setZoom(const Zoom& zoom);
  /// States have other places from now on: the time alone stays zoomed.
  void forgetValues();
  QCPGraph* fitGraph(std::size_t panel) const { return panels_.at(panel).fit; }
  QCPGraph* observedGraph(std::size_t panel) const { return panels_.at(panel).observed; }
  QCPGraph* truthGraph(std::size_t panel) const { return panels_.at(panel).truth; }

 Q_SIGNALS:
  void resized();

 protected:
  void styleContents() override;
  void fitRanges() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Panel {
    std::size_t channel = 0;
    QCPAxisRect* rect = nullptr;
    QCPGraph *observed = nullptr, *missing = nullptr, *spline = nullptr, *fit = nullptr, *truth = nullptr;
    Curve true_curve;
    QCPRange time, observed_time, observed_value, value;
    bool is_new = true; // its values are not where the user zoomed
  };
  /// What the observations, splines and parts in the panels come from; they are as long as the data, and set once.
  struct Source {
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const Problem> problem;
    std::size_t trajectory = 0;
    std::vector<ShownState> states;
    std::vector<Region> regions;
    bool operator==(const Source&) const = default;
  };

  void rebuild();
  void keepZoom();
  void takeZoom();
  void fitNewPanels();
  int columnsFor(int panels) const;
  int rowsInSight() const;
  Panel makePanel(std::size_t channel, int row, int column);
  void fillObserved(Panel& panel, const ChannelCurves& curves);
  static bool fillTruth(Panel& panel, const Curve& truth);
  static bool fillFit(Panel& panel, const ChannelCurves& curves);
  void showRegions(const std::vector<Region>& regions);
  void addRegion(const Panel& panel, const Region& region, bool with_label);
  void fillLegend();

  std::vector<std::size_t> channels_;
  QCPLayoutGrid* grid_ = nullptr;
  int columns_ = 1;
  std::vector<Panel> panels_;
  std::vector<QCPMarginGroup*> margins_; // of each column
  Zoom zoom_;                            // of what was shown before too
  Source source_;
  QString time_label_;
};

} // namespace nullcline
