#include "ui/plots/training_view.h"

#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

TrainingView::TrainingView(QWidget* parent) : TrainingView(new TrainingPlot, parent) {}

TrainingView::TrainingView(TrainingPlot* plot, QWidget* parent)
    : BoardView("losses", tr("Training"), plot, parent), plot_(plot), shown_(new QComboBox(this)),
      against_(new QComboBox(this)) {
  // In the order of TrainingShown and TrainingCost; the second is the name in projects.
  const std::pair<QString, const char*> shown[] = {{tr("Losses"), "losses"},
                                                   {tr("Error"), "error"},
                                                   {tr("NFE per epoch"), "evaluations"},
                                                   {tr("Learning rate"), "learning_rate"}};
  for (const auto& [label, name] : shown)
    shown_->addItem(label, QLatin1String(name));
  const std::pair<QString, const char*> against[] = {
      {tr("epochs"), "epochs"}, {tr("wall-clock"), "seconds"}, {tr("NFE"), "evaluations"}};
  for (const auto& [label, name] : against)
    against_->addItem(label, QLatin1String(name));
  shown_->setAccessibleName(tr("What is shown of the training"));
  shown_->setToolTip(tr("Losses, the prediction error on the validation part, evaluations of the field (NFE), or the "
                        "learning rate, of each epoch"));
  against_->setAccessibleName(tr("What it is shown against"));
  against_->setToolTip(tr("Against epochs, wall-clock of training, or evaluations of the field so far"));
  for (auto* box : {shown_, against_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      plot_->choose(static_cast<TrainingShown>(shown_->currentIndex()),
                    static_cast<TrainingCost>(against_->currentIndex()));
    });
  }
  addControl(shown_);
  addControl(tr("against"), against_);
}

void TrainingView::showHistory(const ShownHistory& history) {
  plot_->showHistory(history.epochs, history.best_epoch);
}

Json TrainingView::choices() const {
  return {{"shown", shown_->currentData().toString().toStdString()},
          {"against", against_->currentData().toString().toStdString()}};
}

void TrainingView::applyChoices(const Json& choices) {
  if (!choices.is_object())
    return;
  for (const auto& [name, box] : {std::pair{"shown", shown_}, {"against", against_}})
    if (const auto choice = choices.find(name); choice != choices.end() && choice->is_string())
      if (const int place = box->findData(text(choice->get<std::string>())); place >= 0)
        box->setCurrentIndex(place);
}

} // namespace nullcline
