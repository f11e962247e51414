#include "ui/plots/plot_header.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace nullcline {

namespace {

constexpr int kFewLetters = 9; // that a box with its arrow is wide at least

bool isIn(const std::vector<QWidget*>& widgets, const QWidget* one) {
  return std::find(widgets.begin(), widgets.end(), one) != widgets.end();
}

} // namespace

PlotHeader::PlotHeader(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), heading_(new QLabel(title, this)), row_(new QHBoxLayout(this)) {
  row_->setContentsMargins(6, 3, 4, 1);
  row_->setSpacing(4);
  QFont font = heading_->font();
  font.setBold(true);
  heading_->setFont(font);
  row_->addWidget(heading_);
  row_->addStretch(1);
}

void PlotHeader::insert(QWidget* control) {
  row_->insertWidget(2 + controls_++, control);
  if (qobject_cast<QComboBox*>(control))
    boxes_.push_back(control);
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

int PlotHeader::narrowWidth(const QWidget& box) const {
  return std::min(box.sizeHint().width(), kFewLetters * fontMetrics().averageCharWidth());
}

/// Without the heading.
int PlotHeader::widthOf(const Shown& shown) const {
  const auto given_up = buttons_.begin() + static_cast<std::ptrdiff_t>(shown.left_out);
  const auto margins = row_->contentsMargins();
  int width = margins.left() + margins.right();
  for (int i = 0; i < row_->count(); ++i) {
    QWidget* part = row_->itemAt(i)->widget();
    if (!part || part == heading_)
      continue;
    const auto button = std::find(buttons_.begin(), buttons_.end(), part);
    const bool hidden = part->isHidden() && part->testAttribute(Qt::WA_WState_ExplicitShowHide);
    const bool counts = isIn(words_, part) ? shown.words : button != buttons_.end() ? button >= given_up : !hidden;
    const bool narrow = !shown.wide_boxes && isIn(boxes_, part);
    if (counts)
      width += (narrow ? narrowWidth(*part) : part->sizeHint().width()) + row_->spacing();
  }
  return width;
}

QSize PlotHeader::minimumSizeHint() const {
  return {widthOf({false, false, buttons_.size()}), row_->sizeHint().height()};
}

void PlotHeader::fit() {
  const int letters = heading_->fontMetrics().horizontalAdvance(title_) + 1; // rounded up
  const int space = 2 * row_->spacing();
  const auto is_too_wide = [&](const Shown& shown) { return widthOf(shown) + letters + space > width(); };
  Shown shown;
  shown.words = !is_too_wide(shown);
  while (shown.left_out < buttons_.size() && is_too_wide(shown))
    ++shown.left_out;
  shown.wide_boxes = !is_too_wide(shown);
  for (std::size_t i = 0; i < buttons_.size(); ++i)
    buttons_[i]->setVisible(i >= shown.left_out);
  for (auto* word : words_)
    word->setVisible(shown.words);
  for (auto* box : boxes_)
    box->setMinimumWidth(narrowWidth(*box));
  const int room = std::max(0, width() - widthOf(shown) - space);
  const QString title = room >= letters ? title_ : heading_->fontMetrics().elidedText(title_, Qt::ElideRight, room);
  heading_->setText(title);
  heading_->setToolTip(title == title_ ? QString() : title_);
  heading_->setMinimumWidth(std::max(1, heading_->sizeHint().width())); // before it the boxes are shortened
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
