#include "engine/core/log.h"

#include <mutex>
#include <utility>

namespace nullcline {

namespace {

std::mutex& logMutex() {
  static std::mutex mutex;
  return mutex;
}

LogSink& logSink() {
  static LogSink sink;
  return sink;
}

void write(LogLevel level, const std::string& line) {
  std::lock_guard lock(logMutex());
  if (logSink())
    logSink()(level, line);
}

} // namespace

LogSink setLogSink(LogSink sink) {
  std::lock_guard lock(logMutex());
  return std::exchange(logSink(), std::move(sink));
}

void logInformation(const std::string& line) {
  write(LogLevel::information, line);
}
void logWarning(const std::string& line) {
  write(LogLevel::warning, line);
}
void logError(const std::string& line) {
  write(LogLevel::error, line);
}

} // namespace nullcline
