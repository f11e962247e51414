#pragma once

#include "ui/comparison/comparison_curves.h"
#include "ui/plots/plot_widget.h"

namespace nullcline {

/// A run as it is drawn.
struct ComparedLine {
  QString label;
  int style = 0; // of run_style.h
  ComparisonCurve curve;
};

/// In the order in which they are shown.
inline constexpr ComparisonKind kComparisonKinds[] = {
    ComparisonKind::error_by_time, ComparisonKind::error_by_evaluations, ComparisonKind::error_by_epochs,
    ComparisonKind::evaluations_per_epoch};

/// One curve per run on logarithmic axes. What is not finite stands as marks at the top edge. The legend is left to the
/// table beside the plots, but belongs to every picture that is exported.
class ComparisonPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit ComparisonPlot(ComparisonKind kind, QWidget* parent = nullptr);

  ComparisonKind kind() const { return kind_; }
  /// As it is called in projects and files: "error_by_time".
  const char* name() const;
  /// "error-by-time"
  QString fileName() const { return QString::fromLatin1(name()).replace(QLatin1Char('_'), QLatin1Char('-')); }
  void showLines(const std::vector<ComparedLine>& lines, const std::optional<double>& target);
  void setOnPaper(bool on_paper) override;
  int lineCount() const { return static_cast<int>(lines_.size()); }
  QCPGraph* line(int index) const { return lines_.at(static_cast<std::size_t>(index)).line; }
  QCPGraph* marks(int index) const { return lines_.at(static_cast<std::size_t>(index)).marks; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  struct Drawn {
    int style = 0;
    QCPGraph *line = nullptr, *marks = nullptr;
  };

  void setLegendComplete(bool complete);
  void fillLegend();
  void takeRanges(const std::vector<ComparedLine>& lines, const std::optional<double>& target);

  ComparisonKind kind_;
  QCPAxis* cost_ = nullptr;
  QCPAxis* value_ = nullptr;
  QCPAxis* edge_ = nullptr;       // 0 to 1 whatever the values: where marks at the top are placed
  QCPGraph* any_marks_ = nullptr; // stands for all marks in the legend
  std::vector<Drawn> lines_;
  QCPItemStraightLine* target_ = nullptr;
  bool complete_legend_ = false;
  QCPRange cost_range_{1, 100}, value_range_{1e-3, 1};
};

} // namespace nullcline
