#include "app/bench/peers_command.h"

#include "app/bench/papers/figure.h"
#include "app/bench/speed/peers.h"
#include "app/bench/speed/timed_step.h"
#include "app/bench/table_output.h"

#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/core/options_json.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <set>
#include <unistd.h>

namespace nullcline::bench {

namespace {

namespace fs = std::filesystem;

struct PeersOptions {
  std::vector<std::string> only;
  std::uint64_t threads = 0;
  double round_seconds = 1.0;
  std::string python = "python3";
  fs::path scripts = NULLCLINE_PEER_SCRIPTS;
  TableOutput output;
};

struct Row {
  std::string workload;
  double ours = 0.0; // seconds, the median of before and after every peer
  std::string peer;
  std::optional<PeerTimes> theirs; // on the better number of threads
  int threads = 0;
  double evaluations = 0.0; // ours, per trajectory
  std::string remark;       // why theirs is not there
};

/// A file that is gone when the measurement is over.
class ProblemFile {
 public:
  explicit ProblemFile(const ReferenceTask& task)
      : path_(fs::temp_directory_path() / ("nullcline-bench-peers-" + std::to_string(::getpid()) + ".json")),
        written_(writeFileAtomically(path_, peerProblem(task))) {}
  ~ProblemFile() {
    std::error_code code;
    fs::remove(path_, code);
  }
  ProblemFile(const ProblemFile&) = delete;
  ProblemFile& operator=(const ProblemFile&) = delete;
  const Status& written() const { return written_; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  Status written_;
};

/// The peer on one thread and on all; the better counts.
void time(Row& row, const Peer& peer, const fs::path& problem, const PeersOptions& options) {
  const auto most = static_cast<int>(threadCount(options.threads));
  for (const int threads : std::set<int>{1, most}) {
    const auto times =
        callPeer({options.python, options.scripts / peer.script, problem, threads, options.round_seconds});
    if (!times) {
      row.remark = times.error().message;
      return;
    }
    if (!row.theirs || times->seconds < row.theirs->seconds) {
      row.theirs = *times;
      row.threads = threads;
    }
  }
}

Expected<std::vector<Row>> compare(const Workload& workload, const PeersOptions& options) {
  const auto problem = makeSpeedProblem(workload, options.threads);
  if (!problem)
    return problem.error();
  const ProblemFile file(problem->reference);
  if (!file.written())
    return file.written().error();
  SampleTraining own(problem->task);
  own.epoch();
  const ObjectiveValue first = own.value();
  std::vector<double> ours = {secondsOfStep(own, options.round_seconds)};
  std::vector<Row> rows;
  for (const Peer& peer : peersOf(workload.kind)) {
    std::cerr << workload.name << ", " << peer.name << std::endl;
    Row row;
    row.workload = workload.name;
    row.peer = peer.name;
    row.evaluations =
        static_cast<double>(first.nfe_forward + first.nfe_backward) / static_cast<double>(problem->task.samples.size());
    time(row, peer, file.path(), options);
    if (row.theirs && !isSameLoss(workload.kind, row.theirs->loss, first.loss)) {
      row.remark = "its loss is " + formatNumber(row.theirs->loss, 4) + " and ours " + formatNumber(first.loss, 4) +
                   ": not the same work";
      row.theirs.reset();
    }
    ours.push_back(secondsOfStep(own, options.round_seconds));
    rows.push_back(std::move(row));
  }
  if (!own.record().solved)
    return failure(std::string(workload.name) + ": a step of ours failed while it was timed.");
  for (Row& row : rows)
    row.ours = median(ours);
  return rows;
}

Table peersTable(const std::vector<Row>& rows) {
  Table table{{"workload", "ours, ms", "peer", "its time, ms", "threads", "over ours", "evaluations", "its"}, {}};
  for (const Row& row : rows) {
    const auto& theirs = row.theirs;
    table.rows.push_back({row.workload, formatNumber(1e3 * row.ours, 3), row.peer,
                          theirs ? formatNumber(1e3 * theirs->seconds, 3) : "not measured",
                          theirs ? std::to_string(row.threads) : "-",
                          theirs ? formatNumber(theirs->seconds / row.ours, 3) : "-", formatNumber(row.evaluations, 4),
                          theirs && theirs->evaluations ? formatNumber(*theirs->evaluations, 4) : "-"});
  }
  return table;
}

std::string notes(const std::vector<Row>& rows) {
  std::set<std::string> lines;
  for (const Row& row : rows)
    lines.insert(row.theirs ? "- " + row.peer + ": " + row.theirs->version + "\n"
                            : "- " + row.workload + ", " + row.peer + " not measured: " + row.remark + "\n");
  std::string text;
  for (const auto& line : lines)
    text += line;
  return text;
}

Json jsonOf(const std::vector<Row>& rows) {
  Json json = {{"rows", Json::array()}};
  for (const Row& row : rows)
    json["rows"].push_back(
        {{"workload", row.workload},
         {"ours_ms", 1e3 * row.ours},
         {"peer", row.peer},
         {"peer_ms", row.theirs ? Json(1e3 * row.theirs->seconds) : Json()},
         {"peer_threads", row.threads},
         {"peer_version", row.theirs ? Json(row.theirs->version) : Json()},
         {"evaluations", row.evaluations},
         {"peer_evaluations", row.theirs && row.theirs->evaluations ? Json(*row.theirs->evaluations) : Json()},
         {"remark", row.remark}});
  return json;
}

int runPeers(const PeersOptions& options) {
  std::vector<Row> rows;
  for (const Workload& workload : workloads()) {
    if (peersOf(workload.kind).empty() ||
        (!options.only.empty() && std::ranges::count(options.only, workload.name) == 0))
      continue;
    auto some = compare(workload, options);
    if (!some) {
      std::cerr << some.error().message << "\n";
      return 1;
    }
    rows.insert(rows.end(), some->begin(), some->end());
  }
  if (const Status written = options.output.write(peersTable(rows), {}, notes(rows), jsonOf(rows)); !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

} // namespace

void addPeersCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("peers", "The training steps of torchdiffeq, diffrax and JAX beside ours; installs "
                                          "nothing, and says what is missing");
  auto options = std::make_shared<PeersOptions>();
  std::vector<std::string> names;
  for (const Workload& workload : workloads())
    if (!peersOf(workload.kind).empty())
      names.emplace_back(workload.name);
  sub->add_option("--only", options->only, "Workloads to time, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  sub->add_option("--threads", options->threads, "Most threads of each; 0 takes all that this process may use")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--seconds", options->round_seconds, "Of each round of a step")
      ->check(CLI::Range(0.001, 600.0))
      ->capture_default_str();
  sub->add_option("--python", options->python, "That has torch and torchdiffeq, jax and diffrax")
      ->capture_default_str();
  sub->add_option("--scripts", options->scripts, "Where torchdiffeq_step.py and the others are")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->callback([options, &status] { status = runPeers(*options); });
}

} // namespace nullcline::bench
