#include "ui/plots/training_view.h"

namespace nullcline {

TrainingView::TrainingView(QWidget* parent) : TrainingView(new LossPlot, parent) {}

TrainingView::TrainingView(LossPlot* plot, QWidget* parent)
    : BoardView("losses", tr("Losses"), plot, parent), plot_(plot) {}

void TrainingView::showHistory(const ShownHistory& history) {
  plot_->showHistory(history.epochs ? *history.epochs : std::vector<EpochRecord>(), history.best_epoch);
}

} // namespace nullcline
