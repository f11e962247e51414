#include "ui/log_panel.h"

#include "ui/engine_text.h"

#include <QTime>

namespace nullcline {

namespace {
constexpr std::size_t kMostWaiting = 500; // a flood keeps its newest lines
constexpr int kMostLines = 5000;
} // namespace

LogPanel::LogPanel(QWidget* parent) : QPlainTextEdit(parent) {
  setReadOnly(true);
  setMaximumBlockCount(kMostLines);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Log"));
  before_ = setLogSink([this](LogLevel level, const std::string& line) { receive(level, line); });
}

LogPanel::~LogPanel() {
  setLogSink(before_);
}

void LogPanel::add(const QString& line) {
  appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line);
}

void LogPanel::receive(LogLevel level, const std::string& line) {
  QString words = engineSentence(line);
  if (level == LogLevel::warning)
    words = tr("Warning: %1").arg(words);
  else if (level == LogLevel::error)
    words = tr("Error: %1").arg(words);
  std::lock_guard lock(mutex_);
  const bool wake = waiting_.empty();
  waiting_.push_back(std::move(words));
  if (waiting_.size() > kMostWaiting)
    waiting_.pop_front();
  if (wake)
    QMetaObject::invokeMethod(this, &LogPanel::takeWaiting, Qt::QueuedConnection);
}

void LogPanel::takeWaiting() {
  std::deque<QString> lines;
  {
    std::lock_guard lock(mutex_);
    lines.swap(waiting_);
  }
  for (const auto& line : lines)
    add(line);
}

} // namespace nullcline
