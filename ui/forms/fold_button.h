#pragma once

#include "ui/theme.h"

#include <QToolButton>

namespace nullcline {

/// An arrow and a title that open and close what is under them.
class FoldButton final : public QToolButton {
  Q_OBJECT
 public:
  explicit FoldButton(const QString& title, QWidget* parent = nullptr) : QToolButton(parent) {
    setAutoRaise(true);
    setText(title);
    setToolButtonStyle(title.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    setOpen(false);
    connect(this, &QToolButton::clicked, this, [this] {
      setOpen(!open_);
      Q_EMIT turned(open_);
    });
  }

  bool isOpen() const { return open_; }
  void setOpen(bool open) {
    open_ = open;
    setIcon(themedIcon(open ? "collapse" : "expand"));
  }

 Q_SIGNALS:
  void turned(bool open); // by the user

 private:
  bool open_ = false;
};

} // namespace nullcline
