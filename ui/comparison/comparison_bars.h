#pragma once

#include "engine/analysis/comparison.h"
#include "ui/plots/plot_widget.h"

namespace nullcline {

enum class ComparisonBar { seconds, evaluations, seconds_to_error };

/// A run as a bar.
struct ComparedBar {
  QString label;
  int style = 0;               // of run_style.h
  std::optional<double> value; // nothing: it never came to it, or nobody looked
  bool measured = true;        // its error, while it was trained
};

/// In the order in which they are shown.
inline constexpr ComparisonBar kComparisonBars[] = {ComparisonBar::seconds, ComparisonBar::evaluations,
                                                    ComparisonBar::seconds_to_error};

std::optional<double> barValue(const ComparisonRow& row, ComparisonBar kind);

/// What each run cost, one bar under the other in the order of the table.
class ComparisonBars final : public PlotWidget {
  Q_OBJECT
 public:
  explicit ComparisonBars(ComparisonBar kind, QWidget* parent = nullptr);

  ComparisonBar kind() const { return kind_; }
  /// As it is called in projects and files: "bars_seconds".
  const char* name() const;
  void showBars(const std::vector<ComparedBar>& bars, const std::optional<double>& target);
  int barCount() const { return static_cast<int>(bars_.size()); }
  QCPBars* bar(int index) const { return bars_.at(static_cast<std::size_t>(index)).bar; }
  /// The words beside the bars, from the top.
  QStringList words() const;

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  int strideOfNames() const;
  void placeNames();

  struct Drawn {
    int style = 0;
    QCPBars* bar = nullptr;
  };

  ComparisonBar kind_;
  QCPAxis *runs_ = nullptr, *values_ = nullptr;
  std::vector<Drawn> bars_;
  QStringList names_;               // of the bars
  int stride_ = 1;                  // of those that are shown
  double least_ = 1.0, most_ = 1.0; // of the values that are positive
};

} // namespace nullcline
