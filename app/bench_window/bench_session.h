// The window as measurements drive it: on a real display, with the real engine behind it.
#pragma once

#include "ui/main_window.h"

#include <QTemporaryDir>

#include <functional>
#include <string>

namespace nullcline::bench {

/// Handles events until `reached`, asked every so many milliseconds, or until so many seconds have passed: false.
bool waitUntil(const std::function<bool()>& reached, double seconds, int milliseconds = 1);
/// Handles events for so long.
void waitFor(double seconds);

/// A shown window of 1280 x 720 with a state folder of its own, in which runs are recorded as they are for a user.
class BenchSession {
 public:
  BenchSession();

  MainWindow& window() { return window_; }
  Workspace& work() { return window_.workspace(); }
  /// A bundled data set. False: it did not open, or its plots were never drawn.
  bool openExample(const std::string& name);
  /// Of data made here.
  bool open(std::shared_ptr<const Dataset> dataset);
  /// Presses Train and waits for the first epoch that the window shows. False: there was none.
  bool train(const std::string& method, int epochs);
  bool waitForEnd(double seconds, int milliseconds = 1);

 private:
  QTemporaryDir folder_;
  MainWindow window_;
};

} // namespace nullcline::bench
