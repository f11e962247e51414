// What becomes of a fit whose loss was not finite.
#pragma once

#include "engine/fit/ending.h"

#include <optional>
#include <string>

namespace nullcline {

/// An epoch whose loss or gradient was not finite, and what is known of the fit by then.
struct LostEpoch {
  int stage = 0;                // from 0
  int epoch = 0;                // from 1, of those that were run
  SolveTrouble trouble;         // of the look that was lost
  bool has_value = false;       // an earlier look of the stage was finite: there are parameters to go back to
  bool was_lost_before = false; // so was the epoch before, of the same stage: these are the parameters put back
  bool has_rate = false;        // the stage's optimiser takes a learning rate
  double rate_factor = 1.0;     // by which recoveries have lowered it before this one
  int recoveries = 0;           // with this one
};

struct Recovery {
  std::optional<Ending> ending; // of the fit; nothing: it goes on
  double rate_factor = 1.0;     // of what follows
  std::string note;             // for the log
};

/// The last parameters whose loss was finite, half the rate, a fresh optimiser. Where there are no such parameters, or
/// a limit of the solver was met with them too (the horizon has grown past what it can solve), a lower rate cannot
/// help: the fit ends, as it does after too many recoveries.
Recovery recoveryFrom(const LostEpoch& lost, const Dataset& dataset);

} // namespace nullcline
