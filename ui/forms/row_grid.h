#pragma once

#include <QGridLayout>
#include <QWidget>
#include <initializer_list>

namespace nullcline {

/// Rows of controls in columns, made anew as a whole.
struct RowGrid {
  QWidget* rows = nullptr;
  QGridLayout* grid = nullptr;

  /// An empty grid below `parent`, which has a layout; the one before goes when its controls are no longer at work.
  void restart(QWidget* parent, std::initializer_list<int> stretches) {
    if (rows) {
      rows->hide();
      rows->deleteLater(); // a control of it may be the sender
    }
    rows = new QWidget(parent);
    grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    int column = 0;
    for (const int stretch : stretches)
      grid->setColumnStretch(column++, stretch);
  }
};

} // namespace nullcline
