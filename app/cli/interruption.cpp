#include "app/cli/interruption.h"

#include "app/cli/command.h"

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

void Interruption::watch(RunControl* control, std::function<bool()> may_stop) {
  std::lock_guard lock(mutex_);
  control_ = control;
  may_stop_ = std::move(may_stop);
  if (control_ && count_ > 0) // asked before there was anything to stop
    control_->cancel();
}

void Interruption::serve(std::stop_token stop) {
  while (!stop.stop_requested())
    if (sigtimedwait(&signals_, nullptr, &kBetweenLooks) > 0)
      act();
}

void Interruption::act() {
  std::lock_guard lock(mutex_);
  const int times = ++count_;
  if (!control_)
    return;
  if (times > 1 || !may_stop_()) {
    say("Cancelled.");
    control_->cancel();
  } else {
    say("Interrupted: keeping the best parameters so far. Interrupt again to cancel at once.");
    control_->stop();
  }
}

} // namespace nullcline::cli
