#include "app/cli/progress.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <unistd.h>

namespace nullcline::cli {

namespace {

constexpr int kBarWidth = 24;

std::mutex& terminalMutex() {
  static std::mutex mutex;
  return mutex;
}

std::string& shownLine() {
  static std::string line;
  return line;
}

constexpr const char* kErase = "\r\033[K";

bool isSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

std::string duration(double seconds) {
  if (seconds < 60)
    return formatNumber(seconds, 3) + " s";
  const auto whole = static_cast<long long>(seconds);
  if (whole < 3600)
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

/// A stage that ended early has made the epochs of the plan no measure of what is done.
std::string plan(const Snapshot& snapshot) {
  if (snapshot.left_out == 0)
    return " of " + std::to_string(snapshot.epochs);
  return ", stage " + std::to_string(snapshot.stage + 1) + " of " + std::to_string(snapshot.stages);
}

std::string losses(const Snapshot& snapshot) {
  if (!snapshot.history || snapshot.history->empty())
    return {};
  const auto& last = snapshot.history->back();
  return "train " + formatNumber(last.train_loss, 3) + ", validation " + formatNumber(last.validation_loss, 3);
}

} // namespace

void ProgressLine::print(const std::string& line) {
  std::lock_guard lock(terminalMutex());
  if (shownLine().empty())
    std::fprintf(stderr, "%s\n", line.c_str());
  else
    std::fprintf(stderr, "%s%s\n%s", kErase, line.c_str(), shownLine().c_str());
  std::fflush(stderr);
}

void ProgressLine::redraw(const std::string& line) {
  std::lock_guard lock(terminalMutex());
  shownLine() = line;
  std::fprintf(stderr, "%s%s", kErase, line.c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  std::lock_guard lock(terminalMutex());
  if (!shownLine().empty())
    std::fprintf(stderr, "%s", kErase);
  shownLine().clear();
}

// NO_COLOR (https://no-color.org) asks for no colour; a dumb terminal cannot draw over a line.
Progress::Progress(std::string method, bool alone)
    : method_(std::move(method)), alone_(alone),
      on_terminal_(alone && ::isatty(STDERR_FILENO) == 1 &&
                   std::string(isSet("TERM") ? std::getenv("TERM") : "dumb") != "dumb"),
      in_colour_(on_terminal_ && !isSet("NO_COLOR")) {}

Progress::~Progress() {
  if (on_terminal_)
    ProgressLine::clear();
}

void Progress::show(const Snapshot& snapshot) {
  if (snapshot.phase == RunPhase::preparing) {
    if (on_terminal_)
      ProgressLine::redraw(method_ + "  preparing");
    return;
  }
  begun_ = true;
  if (first_epoch_ < 0) {
    first_epoch_ = snapshot.epoch;
    first_seconds_ = snapshot.seconds;
  }
  if (on_terminal_)
    return ProgressLine::redraw(bar(snapshot));
  const int tenths = snapshot.epochs > 0 ? static_cast<int>(10LL * snapshot.place() / snapshot.epochs) : 0;
  if (tenths <= tenths_said_ || snapshot.epoch == 0)
    return;
  tenths_said_ = tenths;
  ProgressLine::print("nullcline-cli: " + line(snapshot));
}

std::string Progress::line(const Snapshot& snapshot) const {
  return method_ + ": epoch " + std::to_string(snapshot.epoch) + plan(snapshot) + ", " + losses(snapshot) + ", " +
         duration(snapshot.seconds);
}

std::string Progress::bar(const Snapshot& snapshot) const {
  const double part = snapshot.epochs > 0 ? static_cast<double>(snapshot.place()) / snapshot.epochs : 0.0;
  const int full = std::clamp(static_cast<int>(part * kBarWidth), 0, kBarWidth);
  std::string text = method_ + "  " + (in_colour_ ? "\033[32m" : "") +
                     std::string(static_cast<std::size_t>(full), '#') + (in_colour_ ? "\033[0m" : "") +
                     std::string(static_cast<std::size_t>(kBarWidth - full), '.') + " " +
                     std::to_string(static_cast<int>(100 * part)) + " %  epoch " + std::to_string(snapshot.epoch);
  if (snapshot.phase == RunPhase::evaluating)
    return text + "  measuring errors";
  const int done = snapshot.epoch - first_epoch_;
  if (const double spent = snapshot.seconds - first_seconds_; done > 0 && spent > 1.0)
    text += "  " + duration(spent / done * (snapshot.epochs - snapshot.place())) + " left";
  return text + "  " + losses(snapshot);
}

} // namespace nullcline::cli
