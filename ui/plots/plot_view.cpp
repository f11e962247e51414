#include "ui/plots/plot_view.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

PlotView::PlotView(const QString& title, PlotWidget* plot, QWidget* parent)
    : QWidget(parent), title_(title), plot_(plot) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  header_ = new QHBoxLayout;
  header_->setContentsMargins(6, 4, 4, 0);
  header_->setSpacing(6);
  auto* heading = new QLabel(title, this);
  QFont font = heading->font();
  font.setBold(true);
  heading->setFont(font);
  header_->addWidget(heading);
  words_.push_back(heading);
  header_->addStretch(1);
  column->addLayout(header_);
  column->addWidget(plot_, 1);
  auto* show_all = new QToolButton(this);
  show_all->setIcon(themedIcon("fit"));
  show_all->setAutoRaise(true);
  show_all->setToolTip(tr("Show everything (double click in the plot)"));
  show_all->setAccessibleName(tr("Show everything in %1").arg(title));
  connect(show_all, &QToolButton::clicked, plot_, &PlotWidget::showAll);
  header_->addWidget(show_all);
}

void PlotView::addControl(QWidget* control) {
  header_->insertWidget(header_->count() - 1, control);
}

void PlotView::addControl(const QString& label, QWidget* control) {
  auto* word = new QLabel(label, this);
  word->setBuddy(control);
  words_.push_back(word);
  addControl(word);
  addControl(control);
}

// The controls stay; what they mean is in their tool tips too.
void PlotView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto margins = header_->contentsMargins();
  int needed = margins.left() + margins.right();
  for (int i = 0; i < header_->count(); ++i)
    if (QWidget* part = header_->itemAt(i)->widget())
      needed += part->sizeHint().width() + header_->spacing();
  for (auto* word : words_)
    word->setVisible(needed <= width());
}

} // namespace nullcline
