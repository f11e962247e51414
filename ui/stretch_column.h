#pragma once

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

namespace nullcline {

/// Gives one column of a table the width that the others leave, but never less than it needs to be read: then the table
/// scrolls.
class StretchColumn final : public QObject {
 public:
  StretchColumn(QTreeView* view, int column, int smallest)
      : QObject(view), view_(view), column_(column), smallest_(smallest) {
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(column, QHeaderView::Interactive);
    view->viewport()->installEventFilter(this);
    connect(view->header(), &QHeaderView::sectionResized, this, [this](int resized) {
      if (resized != column_)
        fit();
    });
    connect(view->header(), &QHeaderView::sectionCountChanged, this, &StretchColumn::fit);
    fit();
  }

 private:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Resize)
      fit();
    return false;
  }
  void fit() {
    const int others = view_->header()->length() - view_->header()->sectionSize(column_);
    view_->header()->resizeSection(column_, std::max(smallest_, view_->viewport()->width() - others));
  }

  QTreeView* view_;
  int column_, smallest_;
};

} // namespace nullcline
