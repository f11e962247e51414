// What is compared with other programs, and how it is handed to them: the solving workloads of `speed`, and two of
// papers.
#pragma once

#include "app/bench/speed/speed_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace nullcline::bench {

struct Peer {
  const char* name;   // "torchdiffeq"
  const char* script; // "torchdiffeq_step.py"
};

/// One row of the table for each of its peers.
struct PeerCase {
  std::string name;
  StepKind kind; // ours
  std::vector<Peer> peers;
  std::optional<Workload> workload = {}; // of `speed`
  std::uint64_t spiral_seed = 0;         // else of the spiral's weights; 0: g1d at width 3000
};

/// In the order of the table: variational-128, ..., spiral-1, ..., g1d-direct, ...
const std::vector<PeerCase>& peerCases();

struct PeerProblem {
  TrainingTask task;       // ours
  ReferenceTask reference; // theirs; values: (N x K x compared states)
  std::vector<double> starts;
  std::size_t compared = 0;       // the first so many states are compared with values
  std::size_t first_compared = 0; // of the times
  int training_steps = 0;         // of a training that is timed as a whole; 0: single steps are, at a rate of 0
};

Expected<PeerProblem> makePeerProblem(const PeerCase& one, std::size_t threads);

/// As the scripts read it (tests/bench/peers/problem.py): a line of JSON, then all weights as float32, layer by layer.
std::string peerFile(const PeerProblem& problem);

} // namespace nullcline::bench
