// The same training steps by other programs: Python scripts that read the problem from a file and time themselves.
#pragma once

#include "app/bench/speed/speed_problem.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace nullcline::bench {

struct Peer {
  const char* name;   // "torchdiffeq"
  const char* script; // "torchdiffeq_step.py"
  StepKind kind;      // of the workloads it takes part in
};
/// Those of a workload.
std::vector<Peer> peersOf(StepKind kind);

/// What a script needs to know of a problem, as JSON (tests/bench/peers/problem.py).
std::string peerProblem(const ReferenceTask& task);

struct PeerCall {
  std::string python = "python3";
  std::filesystem::path script;
  std::filesystem::path problem; // file
  int threads = 1;
  double seconds = 1.0; // of a round
};

struct PeerTimes {
  double seconds = 0.0;              // of a step
  double loss = 0.0;                 // before the first
  std::optional<double> evaluations; // of the first step, forwards and backwards, per trajectory
  std::string version;
};

/// Runs the script; an error says why there is nothing: a missing package, an answer that cannot be read.
Expected<PeerTimes> callPeer(const PeerCall& call);

} // namespace nullcline::bench
