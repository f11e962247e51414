#include "ui/panels/run_panel.h"

#include "ui/forms/wheel_guard.h"
#include "ui/panels/cost_table.h"
#include "ui/panels/estimate_table.h"
#include "ui/runs/rate_text.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace nullcline {

RunPanel::RunPanel(Workspace& workspace, QWidget* parent) : Panel(4, tr("Run"), parent), workspace_(workspace) {
  progress_ = new QProgressBar(this);
  progress_->setAccessibleName(tr("Progress of the training"));
  progress_->setTextVisible(true);
  progress_->setRange(0, 100);
  content()->addWidget(progress_);
  rate_ = addNote();
  losses_ = addNote();
  costs_ = new CostTable(this);
  content()->addWidget(costs_);
  estimates_ = new EstimateTable(this);
  content()->addWidget(estimates_);
  makeOrderRow();
  makeButtonRow(); // the last: what is above it grows while a run is under way
  // The table's columns have their room before the first run, so that the plots beside them do not move when it begins.
  const QMargins around = layout()->contentsMargins();
  setMinimumWidth(costs_->minimumSizeHint().width() + around.left() + around.right() + 2 * frameWidth());
  connect(train_, &QPushButton::clicked, &workspace_, &Workspace::train);
  connect(pause_, &QPushButton::clicked, &workspace_, &Workspace::pauseOrContinue);
  connect(stop_, &QPushButton::clicked, &workspace_, &Workspace::stop);
  connect(&workspace_, &Workspace::runStateChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::specChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::dataChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::openingChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::progressed, this, [this](quint64 id) {
    const RunRecord* watched = workspace_.watchedRun();
    if (watched && watched->id == id)
      showProgress();
  });
  connect(&workspace_, &Workspace::shownRunChanged, this, &RunPanel::showProgress);
  show();
}

void RunPanel::makeButtonRow() {
  auto* row = new QHBoxLayout;
  train_ = makeButton("train", tr("Train"), QStringLiteral("train_button"));
  pause_ = makeButton("pause", tr("Pause"), QStringLiteral("pause_button"));
  stop_ = makeButton("stop", tr("Stop"), QStringLiteral("stop_button"));
  for (auto* button : {train_, pause_, stop_})
    row->addWidget(button, 1);
  content()->addLayout(row);
}

void RunPanel::makeOrderRow() {
  order_row_ = new QWidget(this);
  auto* row = new QHBoxLayout(order_row_);
  row->setContentsMargins(0, 0, 0, 0);
  order_label_ = new QLabel(order_row_);
  order_ = new QComboBox(order_row_);
  order_->setObjectName(QStringLiteral("run_order"));
  order_->setAccessibleName(tr("Order of the runs"));
  order_->addItem(tr("In sequence"));
  order_->addItem(tr("In parallel"));
  order_->setToolTip(
      tr("In sequence: one after the other, each with all threads, so that their times can be compared.\n"
         "In parallel: side by side, the threads shared out; as many at once as there are threads."));
  WheelGuard::protect(order_);
  row->addWidget(order_label_);
  row->addWidget(order_, 1);
  content()->addWidget(order_row_);
  connect(order_, &QComboBox::activated, this,
          [this](int index) { workspace_.setRunOrder(static_cast<RunOrder>(index)); });
}

QPushButton* RunPanel::makeButton(const char* icon, const QString& label, const QString& name) {
  auto* button = new QPushButton(themedIcon(icon), label, this);
  button->setObjectName(name);
  button->setMinimumHeight(fontMetrics().height() * 5 / 2);
  return button;
}

void RunPanel::show() {
  const auto ticked = workspace_.methodChoices().ticked();
  order_label_->setText(tr("%1 methods").arg(ticked.size()));
  order_->setCurrentIndex(static_cast<int>(workspace_.runOrder()));
  order_row_->setVisible(ticked.size() > 1);
  showButtons();
  const RunController& controller = workspace_.controller();
  const QString blocked = workspace_.blockedReason();
  if (controller.isRunning())
    showChoice(queueText());
  else if (!blocked.isEmpty())
    showMissing(blocked);
  else if (ticked.size() == 1)
    showChoice(tr("Ready to train: %1").arg(methodLabel(ticked.front()->name)));
  else
    showChoice(tr("Ready to train."));
  showProgress();
}

void RunPanel::showButtons() {
  const RunController& controller = workspace_.controller();
  const bool running = controller.isRunning(), paused = controller.isPaused();
  const bool several = controller.runs().size() > 1;
  const QString blocked = workspace_.blockedReason();
  const auto ticked = workspace_.methodChoices().ticked().size();
  train_->setEnabled(!running && blocked.isEmpty());
  train_->setText(ticked > 1 ? tr("Train %1").arg(ticked) : tr("Train"));
  train_->setToolTip(running ? tr("A run is under way. Run > Queue (Ctrl+F5) lets the ticked methods wait behind it.")
                     : blocked.isEmpty() ? tr("Start training (F5)")
                                         : blocked);
  pause_->setEnabled(running && !controller.isStopping());
  pause_->setText(paused ? tr("Continue") : several ? tr("Pause all") : tr("Pause"));
  pause_->setIcon(themedIcon(paused ? "train" : "pause"));
  pause_->setToolTip(paused ? tr("Go on training (F6)") : tr("Hold the training (F6)"));
  stop_->setEnabled(running && !controller.isStopping());
  stop_->setText(several ? tr("Stop all") : tr("Stop"));
  stop_->setToolTip(several ? tr("End all runs, keep the best parameters of those that have begun and empty the queue "
                                 "(Shift+F5).\nSingle runs are stopped above the table of runs.")
                            : tr("End the training and keep the best parameters (Shift+F5)"));
}

QString RunPanel::queueText() const {
  const RunController& controller = workspace_.controller();
  if (controller.isStopping())
    return tr("Stopping\u2026");
  const auto runs = controller.runs();
  const RunRecord* watched = workspace_.watchedRun();
  const auto waiting =
      std::count_if(runs.begin(), runs.end(), [&](auto id) { return controller.stateOf(id) == RunState::waiting; });
  QStringList words{controller.isPaused() ? tr("Paused") : tr("Training")};
  if (watched)
    words.front() += QStringLiteral(": ") + methodLabel(watched->spec.method);
  const auto others = static_cast<qsizetype>(runs.size()) - waiting - 1;
  if (others > 0)
    words << tr("%1 more beside it").arg(others);
  if (waiting > 0)
    words << tr("%1 waiting").arg(waiting);
  return words.join(QStringLiteral(", "));
}

void RunPanel::showProgress() {
  const RunRecord* run = workspace_.watchedRun();
  const RunRecord* counted = run ? run : workspace_.shownRun();
  costs_->setVisible(counted);
  if (counted)
    costs_->setRun(*counted);
  estimates_->setModel(counted ? counted->model : nullptr);
  // The sentence of the losses fills one line or two from one epoch to another: the buttons below stay where they are.
  losses_->setMinimumHeight(run ? 2 * losses_->fontMetrics().lineSpacing() : 0);
  if (run)
    return showTraining(*run);
  run = workspace_.shownRun();
  progress_->setRange(0, run ? std::max(1, run->epochs) : 100);
  progress_->setValue(run ? run->place() : 0);
  progress_->setFormat(run ? epochsText(*run) : QString());
  setNote(rate_, run ? tr("Run %1: %2, %3").arg(run->id).arg(run->status, durationText(run->seconds)) : QString());
  setNote(losses_, run ? run->message : QString());
}

void RunPanel::showTraining(const RunRecord& run) {
  if (run.phase == RunPhase::preparing || run.phase == RunPhase::evaluating) {
    progress_->setRange(0, 0);
    setNote(rate_,
            run.phase == RunPhase::preparing ? tr("Preparing the data\u2026") : tr("Computing the errors\u2026"));
    return setNote(losses_, QString());
  }
  progress_->setRange(0, std::max(1, run.epochs));
  progress_->setValue(run.place());
  progress_->setFormat(epochsText(run));
  if (run.epoch > 0 && run.seconds > 0) {
    const double rate = run.epoch / run.seconds;
    setNote(rate_,
            tr("%1 epochs per second, %2 left").arg(rateText(rate), durationText((run.epochs - run.place()) / rate)));
  }
  setNote(losses_, run.history && !run.history->empty()
                       ? tr("Train loss %1, validation %2, best at epoch %3")
                             .arg(numberText(run.train_loss, 3), numberText(run.validation_loss, 3),
                                  countText(static_cast<quint64>(run.best_epoch)))
                       : QString());
}

} // namespace nullcline
