#include "ui/welcome/card_grid.h"

#include <QGridLayout>
#include <algorithm>

namespace nullcline {

CardGrid::CardGrid(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(10);
  grid_->setSizeConstraint(QLayout::SetNoConstraint); // see minimumSizeHint()
}

void CardGrid::add(QWidget* card) {
  card->setParent(this);
  cards_.push_back(card);
  place(std::max(1, columns_));
}

QSize CardGrid::minimumSizeHint() const {
  if (cards_.empty())
    return {};
  const QSize card = cards_.front()->sizeHint();
  const int columns = std::max(1, columns_), rows = (static_cast<int>(cards_.size()) + columns - 1) / columns;
  return {card.width(), rows * card.height() + (rows - 1) * grid_->spacing()};
}

void CardGrid::resizeEvent(QResizeEvent*) {
  if (cards_.empty())
    return;
  const int card = cards_.front()->sizeHint().width(), gap = grid_->spacing();
  const int wanted = std::max(1, (width() + gap) / (card + gap));
  if (wanted != columns_)
    place(wanted);
}

void CardGrid::place(int columns) {
  for (int column = 0; column < std::max(columns, columns_); ++column)
    grid_->setColumnStretch(column, column < columns ? 1 : 0);
  columns_ = columns;
  for (std::size_t i = 0; i < cards_.size(); ++i)
    grid_->addWidget(cards_[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
  updateGeometry();
}

} // namespace nullcline
