#include "ui/plots/residual_view.h"

#include "ui/plots/state_box.h"
#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

ResidualView::ResidualView(QWidget* parent) : ResidualView(new ResidualPlot, parent) {}

ResidualView::ResidualView(ResidualPlot* plot, QWidget* parent)
    : BoardView("residuals", tr("Residuals"), plot, parent), plot_(plot), state_(makeStateBox(this)) {
  state_->setAccessibleName(tr("State whose residuals are shown"));
  state_->setToolTip(tr("The state whose residuals are shown, of the trajectory that the plot of trajectories shows"));
  addControl(state_);
  connect(state_, &QComboBox::currentIndexChanged, this, &ResidualView::choiceChanged);
  connect(this, &BoardView::cameIntoSight, this, &ResidualView::choiceChanged);
}

void ResidualView::setDataset(const Dataset& dataset) {
  plot_->setTimeLabel(timeLabel(dataset));
}

void ResidualView::setStates(const std::vector<ShownState>& states) {
  fillStateBox(*state_, states, {});
}

void ResidualView::ask(PreviewRequest& request, bool seen) const {
  if (seen)
    request.residual_state = static_cast<std::size_t>(std::max(0, state_->currentIndex()));
}

void ResidualView::showPreview(const Preview& preview) {
  if (!preview.residuals)
    return;
  const auto& curves = *preview.residuals;
  plot_->showCurves(curves);
  QStringList notes;
  if (curves.uneven && !curves.correlation.values.empty())
    notes << tr("Times are uneven or values missing: a lag counts observations, not time.");
  if (curves.why_empty.isEmpty() && curves.correlation.values.empty())
    notes << tr("Too few residuals for an autocorrelation, or all are the same.");
  if (curves.gaps > 0)
    notes << tr("The solver did not get to the end of %n part(s) of this trajectory.", nullptr,
                static_cast<int>(curves.gaps));
  if (curves.stride > 1)
    notes << tr("Of the many observations one of %1 is shown, and a lag counts these.").arg(countText(curves.stride));
  setNote(notes.join(QLatin1Char(' ')));
}

Json ResidualView::choices() const {
  return {{"state", state_->currentData().toString().toStdString()}};
}

void ResidualView::applyChoices(const Json& choices) {
  chooseState(*state_, choices);
}

} // namespace nullcline
