#include "ui/plots/plot_header.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace nullcline {

PlotHeader::PlotHeader(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), heading_(new QLabel(title, this)), row_(new QHBoxLayout(this)) {
  row_->setContentsMargins(6, 3, 4, 1);
  row_->setSpacing(4);
  QFont font = heading_->font();
  font.setBold(true);
  heading_->setFont(font);
  heading_->setMinimumWidth(1);
  row_->addWidget(heading_);
  row_->addStretch(1);
}

void PlotHeader::insert(QWidget* control) {
  row_->insertWidget(2 + controls_++, control);
}

void PlotHeader::addControl(QWidget* control) {
  insert(control);
  fit();
}

void PlotHeader::addControl(const QString& label, QWidget* control) {
  auto* word = new QLabel(label, this);
  word->setBuddy(control);
  words_.push_back(word);
  insert(word);
  addControl(control);
}

// The first gives way first, then the last; the second one, which makes room, stays longest.
QToolButton* PlotHeader::addButton(QAction* action) {
  auto* button = makeButton(action);
  buttons_.insert(buttons_.begin() + (buttons_.empty() ? 0 : 1), button);
  fit();
  return button;
}

QToolButton* PlotHeader::makeButton(QAction* action) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  // The plot's name tells a screen reader which of the buttons of that name it is.
  const auto name = [this, button, action] {
    button->setAccessibleName(tr("%1: %2").arg(title_, action->text().remove(QLatin1Char('&'))));
  };
  name();
  connect(action, &QAction::changed, button, name);
  row_->insertWidget(row_->count() - (has_menu_ ? 1 : 0), button);
  return button;
}

QToolButton* PlotHeader::addMenuButton(QAction* action) {
  auto* button = makeButton(action);
  has_menu_ = true;
  return button;
}

/// Without the heading.
int PlotHeader::widthOf(bool with_words, std::size_t left_out) const {
  const auto given_up = buttons_.begin() + static_cast<std::ptrdiff_t>(left_out);
  const auto margins = row_->contentsMargins();
  int width = margins.left() + margins.right();
  for (int i = 0; i < row_->count(); ++i) {
    QWidget* part = row_->itemAt(i)->widget();
    const auto button = std::find(buttons_.begin(), buttons_.end(), part);
    const bool is_word = std::find(words_.begin(), words_.end(), part) != words_.end();
    const bool hidden = part && part->isHidden() && part->testAttribute(Qt::WA_WState_ExplicitShowHide);
    const bool counts = is_word ? with_words : button != buttons_.end() ? button >= given_up : !hidden;
    if (part && part != heading_ && counts)
      width += part->sizeHint().width() + row_->spacing();
  }
  return width;
}

QSize PlotHeader::minimumSizeHint() const {
  return {widthOf(false, 0), row_->sizeHint().height()};
}

void PlotHeader::fit() {
  const int title = heading_->fontMetrics().horizontalAdvance(title_) + 2 * row_->spacing();
  const bool with_words = widthOf(true, 0) + title <= width();
  std::size_t left_out = 0;
  while (!with_words && left_out < buttons_.size() && widthOf(false, left_out) + title > width())
    ++left_out;
  for (std::size_t i = 0; i < buttons_.size(); ++i)
    buttons_[i]->setVisible(i >= left_out);
  for (auto* word : words_)
    word->setVisible(with_words);
  const int room = width() - widthOf(with_words, left_out) - 2 * row_->spacing();
  const QString shown = heading_->fontMetrics().elidedText(title_, Qt::ElideRight, std::max(0, room));
  heading_->setText(room >= title ? title_ : shown);
  heading_->setToolTip(shown == title_ ? QString() : title_);
}

void PlotHeader::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

bool PlotHeader::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
    fit();
  return QWidget::event(event);
}

} // namespace nullcline
