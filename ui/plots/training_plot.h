#pragma once

#include "engine/analysis/training_curves.h"
#include "ui/plots/plot_widget.h"

#include <memory>

namespace nullcline {

enum class TrainingShown { losses, error, evaluations, learning_rate };

/// What the epochs of a run brought, against what they cost. Epochs whose value is not finite are marked.
class TrainingPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit TrainingPlot(QWidget* parent = nullptr);

  using History = std::shared_ptr<const std::vector<EpochRecord>>;
  void showHistory(History history, int best_epoch);
  void choose(TrainingShown shown, TrainingCost cost);
  TrainingShown shown() const { return shown_; }
  TrainingCost cost() const { return cost_; }
  QCPGraph* trainGraph() const { return first_; }
  QCPGraph* validationGraph() const { return second_; }
  QCPGraph* brokenGraph() const { return broken_; }
  /// A line at the epoch that is kept; empty: none is.
  QCPGraph* keptGraph() const { return kept_; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  void draw();
  double bestPlace();
  void fillLegend();
  void takeRanges();
  QString emptyReason() const;

  QCPAxis* costs_ = nullptr;
  QCPAxis* values_ = nullptr;
  QCPGraph *first_ = nullptr, *second_ = nullptr, *broken_ = nullptr, *kept_ = nullptr;
  History history_;
  int best_epoch_ = 0;
  std::vector<GrowingCurve> lines_;       // of what is chosen
  std::size_t counted_ = 0;               // epochs of the history
  std::uint64_t counted_evaluations_ = 0; // of these
  TrainingShown shown_ = TrainingShown::losses;
  TrainingCost cost_ = TrainingCost::epochs;
  QCPRange cost_range_{0, 100}, value_range_{1e-3, 1};
};

} // namespace nullcline
