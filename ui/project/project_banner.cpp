#include "ui/project/project_banner.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nullcline {

ProjectBanner::ProjectBanner(Workspace& workspace, QWidget* parent) : QFrame(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("project_banner"));
  setFrameShape(QFrame::NoFrame);
  setAutoFillBackground(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 4, 6, 4);
  words_ = new QLabel(this);
  words_->setObjectName(QStringLiteral("project_news"));
  words_->setWordWrap(true);
  words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  action_ = new QPushButton(this);
  action_->setObjectName(QStringLiteral("project_news_action"));
  hide_ = new QPushButton(tr("Hide"), this);
  hide_->setObjectName(QStringLiteral("project_news_hide"));
  hide_->setToolTip(tr("Do not show this line again"));
  row->addWidget(words_, 1);
  row->addWidget(action_);
  row->addWidget(hide_);
  connect(action_, &QPushButton::clicked, this, &ProjectBanner::act);
  connect(hide_, &QPushButton::clicked, this, &ProjectBanner::hideThis);
  connect(&workspace_, &Workspace::projectChanged, this, &ProjectBanner::show);
  connect(&workspace_, &Workspace::runStateChanged, this, &ProjectBanner::show);
  show();
}

ProjectBanner::News ProjectBanner::news() const {
  const ProjectSession& project = workspace_.project();
  if (!project.problem().isEmpty())
    return {Topic::problem, tr("Nothing is recorded at present. %1").arg(project.problem())};
  if (!project.others().isEmpty() && project.others() != hidden_others_)
    return {Topic::others, project.others()};
  const auto cut_off = workspace_.cutOffRuns();
  if (cut_off.empty() || workspace_.controller().isRunning())
    return {};
  if (cut_off.size() > 1)
    return {Topic::cut_off, tr("%1 runs were cut off or did not begin, and can go on.").arg(cut_off.size())};
  const RunRecord& run = *workspace_.runs().find(cut_off.front());
  const QString sentence = run.epoch == 0 ? tr("Run %1, %2 on %3, did not begin, and can now.")
                                          : tr("Run %1, %2 on %3, was cut off after %4 and can go on from there.");
  const QString words = sentence.arg(run.id).arg(runLabel(run), text(run.dataset->name));
  return {Topic::cut_off, run.epoch == 0 ? words : words.arg(epochsText(run))};
}

void ProjectBanner::show() {
  const News now = news();
  topic_ = now.topic;
  words_->setText(now.words);
  action_->setVisible(topic_ == Topic::problem || topic_ == Topic::cut_off);
  action_->setText(topic_ == Topic::cut_off ? tr("Go on") : tr("Save project as\u2026"));
  action_->setToolTip(topic_ == Topic::cut_off ? tr("Train on from the last state that was saved")
                                               : tr("Save all that this window has in another place"));
  action_->setEnabled(topic_ == Topic::cut_off || !workspace_.project().isBusy());
  hide_->setVisible(topic_ != Topic::problem);
  applyColours();
  setVisible(topic_ != Topic::nothing);
}

void ProjectBanner::act() {
  if (topic_ == Topic::cut_off)
    workspace_.resumeRuns(workspace_.cutOffRuns());
  else
    workspace_.saveProjectAs();
}

void ProjectBanner::hideThis() {
  if (topic_ == Topic::cut_off)
    return workspace_.leaveAlone(workspace_.cutOffRuns());
  hidden_others_ = words_->text();
  show();
}

// A little of the colour of problems, or of selections, in the window's own.
void ProjectBanner::applyColours() {
  const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
  const QColor accent = topic_ == Topic::problem ? problemText(base) : base.color(QPalette::Highlight);
  const QColor window = base.color(QPalette::Window);
  const auto mixed = [](int part, int whole) { return (part * 18 + whole * 82) / 100; };
  QPalette colours = base;
  colours.setColor(QPalette::Window, QColor(mixed(accent.red(), window.red()), mixed(accent.green(), window.green()),
                                            mixed(accent.blue(), window.blue())));
  if (colours != palette())
    setPalette(colours);
}

void ProjectBanner::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::ApplicationPaletteChange)
    applyColours();
}

} // namespace nullcline
