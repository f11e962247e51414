#pragma once

#include "engine/core/log.h"

#include <QPlainTextEdit>
#include <deque>
#include <mutex>

namespace nullcline {

/// What the engine and the window have to say, newest at the end. Listens to the engine's log while it lives: lines
/// from any thread wait in a short queue with one wake-up in flight.
class LogPanel final : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit LogPanel(QWidget* parent = nullptr);
  ~LogPanel() override;

  void add(const QString& line);

 private:
  void receive(LogLevel level, const std::string& line);
  void takeWaiting();

  LogSink before_;
  std::mutex mutex_;
  std::deque<QString> waiting_;
};

} // namespace nullcline
