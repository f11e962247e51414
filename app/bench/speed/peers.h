// The same training steps by other programs: Python scripts that read the problem from a file and time themselves.
#pragma once

#include "engine/core/expected.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nullcline::bench {

struct PeerCall {
  std::vector<std::string> pythons = {"python3"}; // the first that has the packages is taken
  std::filesystem::path script;
  std::string problem; // file
  int threads = 1;
  double seconds = 1.0; // of a round
  double limit = 0.0;   // of the whole call; 0: none
};

struct PeerTimes {
  double seconds = 0.0;              // of a step, or of the whole training
  double loss = 0.0;                 // before the first step
  double last_loss = 0.0;            // before the last
  std::optional<double> evaluations; // of the first step, forwards and backwards, per trajectory
  std::string version;
};

/// Runs the script; an error says why there is nothing: a missing package, too long a time, an answer that cannot be
/// read.
Expected<PeerTimes> callPeer(const PeerCall& call);

} // namespace nullcline::bench
