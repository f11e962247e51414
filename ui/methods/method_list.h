#pragma once

#include "ui/methods/method_list_model.h"

#include <QListView>

namespace nullcline {

/// The methods to tick, as tall as what it shows: all of them, or only those ticked and the current one. A click on a
/// name makes the method the current one; a click on the box, or Space, ticks it as well.
class MethodList final : public QListView {
  Q_OBJECT
 public:
  explicit MethodList(Workspace& workspace, QWidget* parent = nullptr);

  void setAllShown(bool all);
  QSize sizeHint() const override { return {QListView::sizeHint().width(), contentHeight()}; }
  QSize minimumSizeHint() const override { return {QListView::minimumSizeHint().width(), contentHeight()}; }

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void choose(const QModelIndex& current);
  void toggle(const QModelIndex& index);
  void lookAtNext(int step);
  void fitHeight();
  int contentHeight() const;

  Workspace& workspace_;
  MethodListModel* model_;
  bool all_shown_ = false;
  bool showing_ = false; // what the workspace says, not what the user asks for
};

} // namespace nullcline
