#include "ui/plots/plot_view.h"

#include "ui/plots/plot_tools.h"
#include "ui/theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

PlotView::PlotView(const QString& title, PlotWidget* plot, QWidget* parent)
    : QWidget(parent), title_(title), plot_(plot), header_(new PlotHeader(title, this)),
      column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(2);
  column_->addWidget(header_);
  column_->addWidget(plot_, 1);
  auto* show_all = new QAction(themedIcon("fit"), tr("Show everything"), this);
  show_all->setToolTip(tr("Show everything (double click in the plot)"));
  connect(show_all, &QAction::triggered, plot_, &PlotWidget::showEverything);
  header_->addButton(show_all);
  auto* menu = new QAction(themedIcon("menu"), tr("Menu"), this);
  menu->setToolTip(tr("What else this plot can do (right click in the plot)"));
  menu_ = header_->addMenuButton(menu);
  connect(menu, &QAction::triggered, this,
          [this] { plot_->tools().makeMenu(plot_)->popup(menu_->mapToGlobal(menu_->rect().bottomLeft())); });
}

PlotHeader* PlotView::takeHeader() {
  column_->removeWidget(header_);
  return header_;
}

void PlotView::setNote(const QString& sentence) {
  if (!note_) {
    note_ = new QLabel(this);
    note_->setObjectName(QStringLiteral("plot_note"));
    note_->setWordWrap(true);
    note_->setContentsMargins(8, 0, 8, 4);
    QFont small = note_->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    note_->setFont(small);
    column_->addWidget(note_);
  }
  note_->setText(sentence);
  note_->setVisible(!sentence.isEmpty());
}

void PlotView::addRow(QWidget* row) {
  column_->insertWidget(column_->indexOf(plot_), row);
}

} // namespace nullcline
