#pragma once

#include <QEvent>
#include <QWidget>

namespace nullcline {

/// Keeps the mouse wheel from changing a control that happens to pass under the pointer while its panel is scrolled.
class WheelGuard final : public QObject {
 public:
  static void protect(QWidget* control) {
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
  }

 private:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
      return false;
    event->ignore();
    return true;
  }
};

} // namespace nullcline
