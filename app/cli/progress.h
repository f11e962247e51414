// How far a fit is, on standard error: one line that is drawn over on a terminal, now and then a line elsewhere.
#pragma once

#include "engine/fit/snapshot.h"

#include <atomic>
#include <string>

namespace nullcline::cli {

/// The one line at the bottom of the terminal. All printing on standard error goes through here, from any thread.
class ProgressLine {
 public:
  /// Above the line that is being drawn over.
  static void print(const std::string& line);
  static void redraw(const std::string& line);
  /// Leaves the terminal's line empty again.
  static void clear();
};

class Progress {
 public:
  /// `alone`: the line may be drawn over; else every line names the method.
  Progress(std::string method, bool alone);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Called on the fit's thread.
  void show(const Snapshot& snapshot);
  bool trainingHasBegun() const { return begun_.load(); }
  /// Before the fit's own messages.
  std::string prefix() const { return alone_ ? std::string() : method_ + ": "; }
  /// Seconds between two snapshots that are worth making.
  double interval() const { return on_terminal_ ? 0.1 : 0.25; }

 private:
  std::string bar(const Snapshot& snapshot) const;
  std::string line(const Snapshot& snapshot) const;

  std::string method_;
  bool alone_;
  bool on_terminal_;
  bool in_colour_;
  int tenths_said_ = -1;
  int first_epoch_ = -1; // where this process began: a resumed fit does not begin at 0
  double first_seconds_ = 0.0;
  std::atomic<bool> begun_{false};
};

} // namespace nullcline::cli
