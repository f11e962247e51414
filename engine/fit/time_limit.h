// The time limit of a fit, as a thread that waits for it: long solves end too, not only epochs.
#pragma once

#include "engine/fit/run_control.h"

#include <algorithm>
#include <thread>

namespace nullcline {

class TimeLimit {
 public:
  /// seconds <= 0 with `limited` false: none. Pauses are not counted.
  TimeLimit(RunControl& control, bool limited, double seconds) {
    control.clearExpired();
    if (limited)
      thread_ = std::jthread([&control, seconds](std::stop_token end) {
        constexpr double kLongest = 1e9; // s: what a clock can still add
        if (control.waitUnpaused(std::clamp(seconds, 0.0, kLongest), std::move(end)))
          control.expire();
      });
  }

 private:
  std::jthread thread_;
};

} // namespace nullcline
