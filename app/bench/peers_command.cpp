#include "app/bench/peers_command.h"

#include "app/bench/papers/figure.h"
#include "app/bench/speed/child_program.h"
#include "app/bench/speed/peer_problems.h"
#include "app/bench/speed/peers.h"
#include "app/bench/speed/timed_step.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <numeric>
#include <set>

namespace nullcline::bench {

namespace {

namespace fs = std::filesystem;

struct PeersOptions {
  std::vector<std::string> only;
  std::uint64_t threads = 0;
  double round_seconds = 1.0;
  double limit = 900.0; // seconds of one call
  std::vector<std::string> pythons = {"python3"};
  fs::path scripts = NULLCLINE_PEER_SCRIPTS;
  TableOutput output;
};

struct Row {
  std::string workload;
  bool whole_training = false; // timed as one; else steps are
  double ours = 0.0;           // seconds, the median of before and after every peer
  double loss = 0.0;           // before the first step, or before the last of a training
  std::string peer;
  std::optional<PeerTimes> theirs; // on the better number of threads
  int threads = 0;
  double evaluations = 0.0; // ours, per trajectory, of the first step
  std::string remark;       // why theirs is not there

  double theirLoss() const { return whole_training ? theirs->last_loss : theirs->loss; }
};

/// The peer on one thread and, unless there is one trajectory, on all; the better counts.
void time(Row& row, const Peer& peer, const std::string& problem, const PeersOptions& options) {
  const auto most = row.whole_training ? 1 : static_cast<int>(threadCount(options.threads));
  for (const int threads : std::set<int>{1, most}) {
    const auto times = callPeer(
        {options.pythons, options.scripts / peer.script, problem, threads, options.round_seconds, options.limit});
    if (!times) {
      row.remark = times.error().message;
      continue;
    }
    if (!row.theirs || times->seconds < row.theirs->seconds) {
      row.theirs = *times;
      row.threads = threads;
    }
  }
}

/// Ours, again and again: a step, or the whole training from its start.
class OwnTimes {
 public:
  OwnTimes(const PeerProblem& problem, double round_seconds)
      : problem_(problem), round_seconds_(round_seconds), steps_(problem.task) {
    steps_.epoch();
    first_ = steps_.value();
    measure();
  }

  void measure() {
    if (problem_.training_steps == 0) {
      seconds_.push_back(secondsOfStep(steps_, round_seconds_));
      solved_ = steps_.record().solved;
      return;
    }
    const TrainingRecord record = trainOnSamples(problem_.task);
    seconds_.push_back(std::accumulate(record.seconds.begin(), record.seconds.end(), 0.0));
    solved_ = solved_ && record.solved;
    last_loss_ = record.losses.empty() ? 0.0 : record.losses.back();
  }

  bool solved() const { return solved_; }
  double seconds() const { return median(seconds_); }
  const ObjectiveValue& first() const { return first_; }
  double loss() const { return problem_.training_steps > 0 ? last_loss_ : first_.loss; }

 private:
  const PeerProblem& problem_;
  double round_seconds_;
  SampleTraining steps_;
  ObjectiveValue first_;
  std::vector<double> seconds_;
  double last_loss_ = 0.0;
  bool solved_ = true;
};

Expected<std::vector<Row>> compare(const PeerCase& one, const PeersOptions& options) {
  const auto problem = makePeerProblem(one, options.threads);
  if (!problem)
    return problem.error();
  const MemoryFile file(peerFile(*problem));
  if (!file.written())
    return file.written().error();
  OwnTimes own(*problem, options.round_seconds);
  const ObjectiveValue& first = own.first();
  std::vector<Row> rows;
  for (const Peer& peer : one.peers) {
    std::cerr << one.name << ", " << peer.name << std::endl;
    Row row;
    row.workload = one.name;
    row.whole_training = problem->training_steps > 0;
    row.peer = peer.name;
    row.evaluations =
        static_cast<double>(first.nfe_forward + first.nfe_backward) / static_cast<double>(problem->task.samples.size());
    time(row, peer, file.path(), options);
    if (row.theirs && !isSameLoss(one.kind, row.theirs->loss, first.loss)) {
      row.remark = "its loss is " + formatNumber(row.theirs->loss, 4) + " and ours " + formatNumber(first.loss, 4) +
                   ": not the same work";
      row.theirs.reset();
    }
    own.measure();
    rows.push_back(std::move(row));
  }
  if (!own.solved())
    return failure(one.name + ": a step of ours failed while it was timed.");
  for (Row& row : rows) {
    row.ours = own.seconds();
    row.loss = own.loss();
  }
  return rows;
}

Table peersTable(const std::vector<Row>& rows) {
  Table table{{"workload", "ours, ms", "loss", "peer", "its time, ms", "its loss", "threads", "over ours",
               "evaluations", "its"},
              {}};
  for (const Row& row : rows) {
    const auto& theirs = row.theirs;
    table.rows.push_back({row.workload, formatNumber(1e3 * row.ours, 3), formatNumber(row.loss, 3), row.peer,
                          theirs ? formatNumber(1e3 * theirs->seconds, 3) : "not measured",
                          theirs ? formatNumber(row.theirLoss(), 3) : "-", theirs ? std::to_string(row.threads) : "-",
                          theirs ? formatNumber(theirs->seconds / row.ours, 3) : "-", formatNumber(row.evaluations, 4),
                          theirs && theirs->evaluations ? formatNumber(*theirs->evaluations, 4) : "-"});
  }
  return table;
}

/// Of torchdiffeq beside a workload.
const Row* findRow(const std::vector<Row>& rows, const std::string& workload) {
  const auto found = std::ranges::find(rows, workload, &Row::workload);
  return found == rows.end() ? nullptr : &*found;
}

/// What g1d is asked: ours among each other, and torchdiffeq's among each other.
std::string wideNote(const std::vector<Row>& rows) {
  const Row *direct = findRow(rows, "g1d-direct"), *quadrature = findRow(rows, "g1d-gauss-legendre"),
            *adjoint = findRow(rows, "g1d-adjoint");
  if (!direct || !quadrature || !adjoint)
    return {};
  std::string text = "- g1d: our direct gradient takes " + formatNumber(direct->ours / quadrature->ours, 3) +
                     " times as long as Gauss-Legendre, our adjoint " +
                     formatNumber(adjoint->ours / quadrature->ours, 3) + " times";
  if (direct->theirs && adjoint->theirs)
    text += "; torchdiffeq's adjoint takes " + formatNumber(adjoint->theirs->seconds / direct->theirs->seconds, 3) +
            " times as long as its direct one, and that " +
            formatNumber(direct->theirs->seconds / quadrature->ours, 3) + " times as long as our Gauss-Legendre";
  return text + ".\n";
}

std::string notes(const std::vector<Row>& rows) {
  std::set<std::string> lines;
  for (const Row& row : rows)
    lines.insert(row.theirs ? "- " + row.peer + ": " + row.theirs->version + "\n"
                            : "- " + row.workload + ", " + row.peer + " not measured: " + row.remark + "\n");
  std::string text;
  for (const auto& line : lines)
    text += line;
  return text + wideNote(rows);
}

Json jsonOf(const std::vector<Row>& rows) {
  Json json = {{"rows", Json::array()}};
  for (const Row& row : rows)
    json["rows"].push_back(
        {{"workload", row.workload},
         {"ours_ms", 1e3 * row.ours},
         {"ours_loss", row.loss},
         {"peer", row.peer},
         {"peer_ms", row.theirs ? Json(1e3 * row.theirs->seconds) : Json()},
         {"peer_loss", row.theirs ? Json(row.theirLoss()) : Json()},
         {"peer_threads", row.threads},
         {"peer_version", row.theirs ? Json(row.theirs->version) : Json()},
         {"evaluations", row.evaluations},
         {"peer_evaluations", row.theirs && row.theirs->evaluations ? Json(*row.theirs->evaluations) : Json()},
         {"remark", row.remark}});
  return json;
}

int runPeers(const PeersOptions& options) {
  std::vector<Row> rows;
  for (const PeerCase& one : peerCases()) {
    if (!options.only.empty() && std::ranges::count(options.only, one.name) == 0)
      continue;
    auto some = compare(one, options);
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
  auto* sub =
      app.add_subcommand("peers", "Trainings by torchdiffeq, diffrax and JAX beside ours; installs nothing, and says "
                                  "what is missing");
  auto options = std::make_shared<PeersOptions>();
  std::vector<std::string> names;
  for (const PeerCase& one : peerCases())
    names.push_back(one.name);
  sub->add_option("--only", options->only, "Workloads to time, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  sub->add_option("--threads", options->threads, "Most threads of each; 0 takes all that this process may use")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--seconds", options->round_seconds, "Of each round of a step")
      ->check(CLI::Range(0.001, 600.0))
      ->capture_default_str();
  sub->add_option("--limit", options->limit, "Seconds after which one call of a peer is given up")
      ->check(CLI::Range(1.0, 1e6))
      ->capture_default_str();
  sub->add_option("--python", options->pythons,
                  "That has torch and torchdiffeq, jax and diffrax; several, separated by commas, where no one has all")
      ->delimiter(',')
      ->capture_default_str();
  sub->add_option("--scripts", options->scripts, "Where torchdiffeq_step.py and the others are")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->callback([options, &status] { status = runPeers(*options); });
}

} // namespace nullcline::bench
