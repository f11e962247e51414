#include "ui/plots/predicted_view.h"

#include "ui/plots/residual_plot.h"
#include "ui/plots/state_box.h"
#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

PredictedView::PredictedView(QWidget* parent) : PredictedView(new PredictedPlot, parent) {}

PredictedView::PredictedView(PredictedPlot* plot, QWidget* parent)
    : BoardView("predicted", tr("Predicted"), plot, parent), plot_(plot), state_(makeStateBox(this)) {
  state_->setAccessibleName(tr("State whose values are compared"));
  state_->setToolTip(tr("One state in its own unit, or all, each less its mean and over its standard deviation"));
  addControl(state_);
  connect(state_, &QComboBox::currentIndexChanged, this, &PredictedView::choiceChanged);
  connect(this, &BoardView::cameIntoSight, this, &PredictedView::choiceChanged);
}

void PredictedView::setStates(const std::vector<ShownState>& states) {
  fillStateBox(*state_, states, tr("All states"));
}

void PredictedView::ask(PreviewRequest& request, bool seen) const {
  if (!seen)
    return;
  request.with_compared = true;
  if (state_->currentIndex() > 0)
    request.compared_state = static_cast<std::size_t>(state_->currentIndex() - 1);
}

void PredictedView::showPreview(const Preview& preview) {
  if (!preview.compared)
    return;
  const auto& values = *preview.compared;
  plot_->showValues(values);
  QStringList notes;
  std::size_t failed = 0;
  for (const Part part : {Part::train, Part::validation, Part::test}) {
    const auto& points = values.parts[static_cast<std::size_t>(part)];
    failed += points.failed;
    if (const auto error = rootMeanSquare(points))
      notes << tr("%1 %2").arg(partName(part), numberText(*error, 3));
  }
  QString note = notes.isEmpty() ? QString() : tr("Root mean square error: %1.").arg(notes.join(tr(", ")));
  if (failed > 0)
    note += QLatin1Char(' ') +
            tr("%n observation(s) could not be reached by the solver.", nullptr, static_cast<int>(failed));
  if (values.left_out > 0)
    note += QLatin1Char(' ') + tr("%1 of %2 parts of trajectories are drawn.")
                                   .arg(countText(values.pieces), countText(values.pieces + values.left_out));
  if (values.stride > 1)
    note += QLatin1Char(' ') + tr("Of the many observations one of %1 is drawn.").arg(countText(values.stride));
  setNote(note);
}

Json PredictedView::choices() const {
  return {{"state", state_->currentData().toString().toStdString()}};
}

void PredictedView::applyChoices(const Json& choices) {
  chooseState(*state_, choices);
}

} // namespace nullcline
