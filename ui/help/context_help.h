#pragma once

#include <QObject>

namespace nullcline {

/// Answers "What's this?" (Shift+F1) everywhere with what the tool tip says, also for what is disabled.
class ContextHelp final : public QObject {
 public:
  using QObject::QObject;

 private:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace nullcline
