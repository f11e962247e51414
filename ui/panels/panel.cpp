#include "ui/panels/panel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace nullcline {

Panel::Panel(int number, const QString& title, QWidget* parent) : QFrame(parent) {
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(title);
  content_ = new QVBoxLayout(this);
  content_->setContentsMargins(10, 8, 10, 10);
  content_->setSpacing(6);
  auto* heading = new QLabel(QStringLiteral("%1  %2").arg(number).arg(title), this);
  QFont font = heading->font();
  font.setBold(true);
  font.setPointSizeF(font.pointSizeF() * 1.15);
  heading->setFont(font);
  content_->addWidget(heading);
  status_ = addNote();
}

QLabel* Panel::addNote() {
  auto* note = new QLabel(this);
  note->setWordWrap(true);
  note->setTextFormat(Qt::PlainText);
  note->setTextInteractionFlags(Qt::TextSelectableByMouse);
  note->hide();
  content_->addWidget(note);
  return note;
}

void Panel::setNote(QLabel* note, const QString& words) {
  note->setText(words);
  note->setVisible(!words.isEmpty());
}

void Panel::showChoice(const QString& words) {
  missing_ = false;
  setNote(status_, words);
  applyColours();
}

void Panel::showMissing(const QString& words) {
  missing_ = true;
  setNote(status_, words);
  applyColours();
}

void Panel::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    applyColours();
}

void Panel::applyColours() {
  const QPalette base = palette();
  QPalette colours = base;
  colours.setColor(QPalette::WindowText, missing_ ? problemText(base) : quietText(base));
  status_->setPalette(colours);
}

} // namespace nullcline
