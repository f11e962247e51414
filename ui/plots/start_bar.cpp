#include "ui/plots/start_bar.h"

#include "ui/forms/number_edit.h"
#include "ui/plots/elided_label.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

namespace {

QToolButton* makeButton(const QString& words, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(words);
  button->setToolTip(tip);
  button->setAutoRaise(true);
  return button;
}

QString startText(const StartedTrajectory& started, const QStringList& names) {
  QStringList values;
  for (std::size_t i = 0; i < started.start.size(); ++i)
    values << QStringLiteral("%1 = %2").arg(names.value(static_cast<int>(i)), numberText(started.start[i]));
  return values.join(QStringLiteral(", "));
}

/// Of both where there are both, model first.
QString endingsText(const StartedTrajectory& started) {
  QStringList endings;
  if (started.model)
    endings << StartBar::tr("model %1").arg(endingText(*started.model));
  if (started.truth)
    endings << StartBar::tr("true system %1").arg(endingText(*started.truth));
  return endings.join(QStringLiteral("; "));
}

bool failed(const StartedTrajectory& started) {
  return (started.model && started.model->status != SolveStatus::ok) ||
         (started.truth && started.truth->status != SolveStatus::ok);
}

} // namespace

QString endingText(const StartedRun& run) {
  const QString time = numberText(run.reached);
  switch (run.status) {
  case SolveStatus::ok:
    return StartBar::tr("followed to time %1").arg(time);
  case SolveStatus::non_finite:
  case SolveStatus::dt_min:
    return StartBar::tr("diverged at time %1").arg(time);
  case SolveStatus::max_steps:
    return StartBar::tr("given up at time %1: it needs too many steps").arg(time);
  case SolveStatus::time_limit:
  case SolveStatus::cancelled:
    break;
  }
  return StartBar::tr("stopped at time %1").arg(time);
}

StartBar::StartBar(QWidget* parent)
    : QWidget(parent), words_(new ElidedLabel(this)),
      list_(makeButton(tr("&List"), tr("The started trajectories: where each began and how it ended"), this)),
      clear_(makeButton(tr("&Clear"), tr("Remove the started trajectories"), this)),
      type_(makeButton(tr("Start &at..."), tr("Type where a trajectory starts"), this)) {
  setObjectName(QStringLiteral("start_bar"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(6, 0, 4, 2);
  column->setSpacing(2);
  makeRow();
  column->addWidget(row_);
  auto* line = new QHBoxLayout;
  line->setSpacing(4);
  line->addWidget(words_, 1);
  for (auto* button : {list_, clear_, type_})
    line->addWidget(button);
  column->addLayout(line);
  words_->setObjectName(QStringLiteral("start_words"));
  list_->setObjectName(QStringLiteral("start_list"));
  list_->setPopupMode(QToolButton::InstantPopup);
  list_->setMenu(new QMenu(list_));
  clear_->setObjectName(QStringLiteral("start_clear"));
  type_->setObjectName(QStringLiteral("start_type"));
  type_->setCheckable(true);
  connect(type_, &QToolButton::toggled, row_, &QWidget::setVisible);
  connect(type_, &QToolButton::toggled, this, [this](bool open) {
    if (open)
      across_->setFocus();
  });
  connect(clear_, &QToolButton::clicked, this, &StartBar::clearWanted);
  setStarted({}, {});
}

void StartBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    showWords();
}

void StartBar::makeRow() {
  row_ = new QWidget(this);
  auto* line = new QHBoxLayout(row_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  constexpr double kAny = std::numeric_limits<double>::max();
  across_ = new NumberEdit(-kAny, kAny, false, row_);
  up_ = new NumberEdit(-kAny, kAny, false, row_);
  across_name_ = new QLabel(row_);
  up_name_ = new QLabel(row_);
  start_ = new QPushButton(tr("&Start"), row_);
  across_->setObjectName(QStringLiteral("start_across"));
  up_->setObjectName(QStringLiteral("start_up"));
  start_->setObjectName(QStringLiteral("start_button"));
  for (auto* edit : {across_, up_}) {
    auto* name = edit == across_ ? across_name_ : up_name_;
    name->setBuddy(edit);
    line->addWidget(name);
    line->addWidget(edit);
    edit->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0")) * 8);
    connect(edit, &QLineEdit::returnPressed, start_, &QPushButton::click);
  }
  line->addWidget(start_);
  line->addStretch(1);
  row_->setVisible(false);
  connect(start_, &QPushButton::clicked, this, [this] {
    for (auto* edit : {across_, up_}) // Return and mnemonics press the button before the line is left
      Q_EMIT edit->editingFinished();
    Q_EMIT startWanted(across_->value(), up_->value());
  });
}

void StartBar::setStates(const QString& across, const QString& up) {
  across_name_->setText(across);
  up_name_->setText(up);
  across_->setAccessibleName(tr("Start of %1").arg(across));
  up_->setAccessibleName(tr("Start of %1").arg(up));
}

void StartBar::setObstacle(const QString& why) {
  if (obstacle_ == why && type_->isEnabled() == why.isEmpty())
    return;
  obstacle_ = why;
  type_->setEnabled(why.isEmpty());
  start_->setEnabled(why.isEmpty());
  if (!why.isEmpty())
    type_->setChecked(false);
  showWords();
}

void StartBar::setHint(const QString& sentence) {
  if (hint_ == sentence)
    return;
  hint_ = sentence;
  showWords();
}

void StartBar::setStarted(const std::vector<StartedTrajectory>& started, const QStringList& names) {
  QMenu* menu = list_->menu();
  if (!menu->isVisible()) { // what is being read does not change under the mouse
    menu->clear();
    for (std::size_t i = 0; i < started.size(); ++i) {
      QMenu* each = menu->addMenu(QStringLiteral("%1: %2").arg(i + 1).arg(startText(started[i], names)));
      each->addAction(endingsText(started[i]))->setEnabled(false);
      connect(each->addAction(tr("Remove")), &QAction::triggered, this,
              [this, start = started[i].start] { Q_EMIT removeWanted(start); });
    }
  }
  list_->setVisible(!started.empty());
  clear_->setVisible(!started.empty());
  started_.clear();
  if (!started.empty()) {
    const auto trouble = std::find_if(started.rbegin(), started.rend(), failed);
    const QString endings = endingsText(trouble == started.rend() ? started.back() : *trouble);
    if (endings.isEmpty())
      started_ = tr("Started trajectories (%1) are followed once there is a fit").arg(started.size());
    else if (started.size() == 1)
      started_ = tr("1 started trajectory: %1").arg(endings);
    else if (trouble == started.rend())
      started_ = tr("%1 started trajectories; the last: %2").arg(started.size()).arg(endings);
    else
      started_ =
          tr("%1 started trajectories; number %2: %3").arg(started.size()).arg(started.rend() - trouble).arg(endings);
  }
  showWords();
}

void StartBar::setReadOut(const QString& sentence) {
  read_out_ = sentence;
  showWords();
}

void StartBar::setTyped(double across, double up) {
  across_->setValue(across);
  up_->setValue(up);
}

QString StartBar::words() const {
  return words_->text();
}

void StartBar::showWords() {
  const bool is_hint = read_out_.isEmpty() && started_.isEmpty();
  const QString hint = !obstacle_.isEmpty() ? obstacle_
                       : !hint_.isEmpty()   ? hint_
                                            : tr("Click in the plane to start a trajectory there");
  words_->setText(!read_out_.isEmpty() ? read_out_ : is_hint ? hint : started_);
  QPalette colours = palette();
  if (is_hint)
    colours.setColor(QPalette::WindowText, quietText(colours));
  words_->setPalette(colours);
}

} // namespace nullcline
