// When the window was seen for the first time.
#pragma once

#include <QWidget>

namespace nullcline {

/// Handles events until the window's first picture is on the display, writes to standard output how many milliseconds
/// after `start` (nanoseconds of the monotonic clock) that was, and ends the program with the returned code.
int timeStart(QWidget& window, qint64 start);

} // namespace nullcline
