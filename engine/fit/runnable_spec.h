// What of a fit can run on data that do not measure every state.
#pragma once

#include "engine/fit/fit_spec.h"

#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// Starts of a Levenberg-Marquardt stage that nothing went before, where a known system has states that no column
/// measures.
inline constexpr int kStartsUnmeasured = 12;

struct RunnableSpec {
  FitSpec spec;
  std::vector<std::string> notes; // what was changed and why; empty: nothing
};

/// The same spec but for a known system with unmeasured states. There the stages that need every state measured are
/// left out where Levenberg-Marquardt follows, which gets their epochs and several starts in their place. It matches
/// whole trajectories: the data do not say where segments start. Made so once, it stays so.
RunnableSpec runnableSpec(const FitSpec& spec, std::span<const Channel> channels);

} // namespace nullcline
