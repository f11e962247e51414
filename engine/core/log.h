// One log for the engine: lines go to whoever listens (standard error, the window's log panel, nobody).
#pragma once

#include <functional>
#include <string>

namespace nullcline {

enum class LogLevel { information, warning, error };
using LogSink = std::function<void(LogLevel, const std::string&)>;

/// The sink is called from any thread, one call at a time. An empty sink silences the log. Returns the one before.
LogSink setLogSink(LogSink sink);
void logInformation(const std::string& line);
void logWarning(const std::string& line);
void logError(const std::string& line);

} // namespace nullcline
