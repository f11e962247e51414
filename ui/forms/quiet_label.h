#pragma once

#include "ui/theme.h"

#include <QEvent>
#include <QLabel>

namespace nullcline {

/// Words of lesser weight, in whatever palette its parent has.
class QuietLabel final : public QLabel {
 public:
  explicit QuietLabel(QWidget* parent) : QLabel(parent) { takeColour(); }

 protected:
  void changeEvent(QEvent* event) override {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
      takeColour();
  }

 private:
  void takeColour() {
    const QColor quiet = parentWidget() ? quietText(parentWidget()->palette()) : quietText(palette());
    if (palette().color(QPalette::WindowText) == quiet)
      return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, quiet);
    setPalette(own);
  }
};

} // namespace nullcline
