#include "ui/help/context_help.h"

#include <QHelpEvent>
#include <QWhatsThis>
#include <QWidget>

namespace nullcline {

namespace {

/// Of the widget, or of what it is a part of.
QString wordsFor(const QWidget* widget) {
  for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
    if (!widget->whatsThis().isEmpty())
      return {}; // Qt shows it itself
    if (!widget->toolTip().isEmpty())
      return widget->toolTip();
  }
  return {};
}

} // namespace

bool ContextHelp::eventFilter(QObject* watched, QEvent* event) {
  const bool asks = event->type() == QEvent::QueryWhatsThis, wants = event->type() == QEvent::WhatsThis;
  const auto* widget = asks || wants ? qobject_cast<const QWidget*>(watched) : nullptr;
  const QString words = wordsFor(widget);
  if (words.isEmpty())
    return false;
  event->accept();
  if (wants)
    QWhatsThis::showText(static_cast<QHelpEvent*>(event)->globalPos(), words, const_cast<QWidget*>(widget));
  return true;
}

} // namespace nullcline
