#include "app/cli/interruption.h"

#include "app/cli/command.h"

#include <algorithm>
#include <ctime>

namespace nullcline::cli {

namespace {

constexpr timespec kBetweenLooks = {0, 50'000'000}; // ns

} // namespace

Interruption::Interruption() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  thread_ = std::jthread([this](std::stop_token stop) { serve(std::move(stop)); });
}

Interruption::~Interruption() {
  thread_.request_stop();
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

Interruption::Watch::Watch(Interruption& interruption, RunControl& control, std::function<bool()> may_stop)
    : interruption_(interruption), control_(control), may_stop_(std::move(may_stop)) {
  std::lock_guard lock(interruption_.mutex_);
  interruption_.watched_.push_back(this);
  if (interruption_.happened()) // asked before there was anything to stop
    control_.cancel();
}

Interruption::Watch::~Watch() {
  std::lock_guard lock(interruption_.mutex_);
  std::erase(interruption_.watched_, this);
}

void Interruption::serve(std::stop_token stop) {
  while (!stop.stop_requested())
    if (sigtimedwait(&signals_, nullptr, &kBetweenLooks) > 0)
      act();
}

void Interruption::act() {
  std::lock_guard lock(mutex_);
  const int times = ++count_;
  if (watched_.empty())
    return;
  const bool any_to_keep =
      times == 1 && std::ranges::any_of(watched_, [](const Watch* watch) { return watch->may_stop_(); });
  say(any_to_keep ? "Interrupted: keeping the best parameters so far. Interrupt again to cancel at once."
                  : "Cancelled.");
  for (const Watch* watch : watched_)
    if (times == 1 && watch->may_stop_())
      watch->control_.stop();
    else
      watch->control_.cancel();
}

} // namespace nullcline::cli
