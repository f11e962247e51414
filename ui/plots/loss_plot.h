#pragma once

#include "engine/fit/snapshot.h"
#include "ui/plots/plot_widget.h"

namespace nullcline {

/// Train and validation loss against the epoch on a logarithmic axis; epochs without a finite loss are marked.
class LossPlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit LossPlot(QWidget* parent = nullptr);

  void showHistory(const std::vector<EpochRecord>& history, int best_epoch);
  QCPGraph* trainGraph() const { return train_; }
  QCPGraph* validationGraph() const { return validation_; }
  QCPGraph* brokenGraph() const { return broken_; }

 protected:
  void styleContents() override;
  void fitRanges() override;

 private:
  QCPAxis* epochs_ = nullptr;
  QCPAxis* losses_ = nullptr;
  QCPGraph *train_ = nullptr, *validation_ = nullptr, *broken_ = nullptr;
  QCPItemStraightLine* best_ = nullptr;
  QCPRange epoch_range_{0, 100}, loss_range_{1e-3, 1};
};

} // namespace nullcline
