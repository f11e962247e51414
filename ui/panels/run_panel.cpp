#include "ui/panels/run_panel.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace nullcline {

RunPanel::RunPanel(Workspace& workspace, QWidget* parent) : Panel(4, tr("Run"), parent), workspace_(workspace) {
  auto* row = new QHBoxLayout;
  train_ = makeButton("train", tr("Train"), QStringLiteral("train_button"));
  pause_ = makeButton("pause", tr("Pause"), QStringLiteral("pause_button"));
  stop_ = makeButton("stop", tr("Stop"), QStringLiteral("stop_button"));
  for (auto* button : {train_, pause_, stop_})
    row->addWidget(button, 1);
  content()->addLayout(row);
  progress_ = new QProgressBar(this);
  progress_->setAccessibleName(tr("Progress of the training"));
  progress_->setTextVisible(true);
  progress_->setRange(0, 100);
  content()->addWidget(progress_);
  rate_ = addNote();
  losses_ = addNote();
  connect(train_, &QPushButton::clicked, &workspace_, &Workspace::train);
  connect(pause_, &QPushButton::clicked, &workspace_, &Workspace::pauseOrContinue);
  connect(stop_, &QPushButton::clicked, &workspace_, &Workspace::stop);
  connect(&workspace_, &Workspace::runStateChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::specChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::dataChanged, this, &RunPanel::show);
  connect(&workspace_, &Workspace::progressed, this,
          [this](const std::shared_ptr<const Snapshot>& snapshot) { showProgress(*snapshot); });
  connect(&workspace_, &Workspace::shownRunChanged, this, &RunPanel::showLastRun);
  show();
}

QPushButton* RunPanel::makeButton(const char* icon, const QString& label, const QString& name) {
  auto* button = new QPushButton(themedIcon(icon), label, this);
  button->setObjectName(name);
  button->setMinimumHeight(fontMetrics().height() * 5 / 2);
  return button;
}

void RunPanel::show() {
  const RunController& controller = workspace_.controller();
  const bool running = controller.isRunning();
  const QString blocked = workspace_.blockedReason();
  train_->setEnabled(!running && blocked.isEmpty());
  train_->setToolTip(running ? tr("A run is under way.") : blocked.isEmpty() ? tr("Start training (F5)") : blocked);
  pause_->setEnabled(running && !controller.isStopping());
  pause_->setText(controller.isPaused() ? tr("Continue") : tr("Pause"));
  pause_->setIcon(themedIcon(controller.isPaused() ? "train" : "pause"));
  pause_->setToolTip(controller.isPaused() ? tr("Go on training (F6)") : tr("Hold the training (F6)"));
  stop_->setEnabled(running && !controller.isStopping());
  stop_->setToolTip(tr("End the training and keep the best parameters (Shift+F5)"));
  if (running)
    showChoice(controller.isStopping() ? tr("Stopping\u2026") : controller.isPaused() ? tr("Paused") : tr("Training"));
  else if (!blocked.isEmpty())
    showMissing(blocked);
  else
    showChoice(tr("Ready to train."));
}

void RunPanel::showProgress(const Snapshot& snapshot) {
  if (snapshot.phase == RunPhase::preparing || snapshot.phase == RunPhase::evaluating) {
    progress_->setRange(0, 0);
    setNote(rate_,
            snapshot.phase == RunPhase::preparing ? tr("Preparing the data\u2026") : tr("Computing the errors\u2026"));
    return;
  }
  progress_->setRange(0, std::max(1, snapshot.epochs));
  progress_->setValue(snapshot.epoch);
  progress_->setFormat(
      tr("%1 of %2 epochs")
          .arg(countText(static_cast<quint64>(snapshot.epoch)), countText(static_cast<quint64>(snapshot.epochs))));
  if (snapshot.epoch > 0 && snapshot.seconds > 0) {
    const double rate = snapshot.epoch / snapshot.seconds;
    setNote(rate_, tr("%1 epochs per second, %2 left")
                       .arg(numberText(rate, 3), durationText((snapshot.epochs - snapshot.epoch) / rate)));
  }
  if (snapshot.history && !snapshot.history->empty())
    setNote(losses_, tr("Train loss %1, validation %2, best at epoch %3")
                         .arg(numberText(snapshot.history->back().train_loss, 3),
                              numberText(snapshot.history->back().validation_loss, 3),
                              countText(static_cast<quint64>(snapshot.best_epoch))));
}

void RunPanel::showLastRun() {
  const RunRecord* run = workspace_.shownRun();
  if (run && run->running)
    return;
  if (workspace_.controller().isRunning())
    return;
  progress_->setRange(0, run ? std::max(1, run->epochs) : 100);
  progress_->setValue(run ? run->epoch : 0);
  progress_->setFormat(
      run ? tr("%1 of %2 epochs")
                .arg(countText(static_cast<quint64>(run->epoch)), countText(static_cast<quint64>(run->epochs)))
          : QString());
  setNote(rate_, run ? tr("Run %1: %2, %3").arg(run->id).arg(run->status, durationText(run->seconds)) : QString());
  setNote(losses_, run ? run->message : QString());
}

} // namespace nullcline
