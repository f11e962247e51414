// The window's side of the training threads.
#pragma once

#include "engine/core/latest_value.h"
#include "ui/runs/run_request.h"

#include <QObject>
#include <deque>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace nullcline {

enum class RunState { waiting, running, paused, stopping };

/// A queue of runs, of which so many are under way at once as is allowed. Snapshots come through one mailbox of one
/// slot per run, with at most one queued wake-up each; nothing of a run arrives after its finished(). Destruction
/// cancels and joins.
class RunController final : public QObject {
  Q_OBJECT
 public:
  explicit RunController(FitFunction fit, QObject* parent = nullptr);
  ~RunController() override;

  /// Some run is under way or waits for its turn.
  bool isRunning() const { return !active_.empty() || !waiting_.empty(); }
  /// No run goes on until resume().
  bool isPaused() const;
  /// All that is under way is about to end, and nothing waits.
  bool isStopping() const;
  /// Nothing if the run is over.
  std::optional<RunState> stateOf(std::uint64_t run_id) const;
  /// Under way first, then waiting, in the order in which they were given.
  std::vector<std::uint64_t> runs() const;

  /// How many may be under way together; the others wait. Acts on what begins from now on.
  void setMostAtOnce(std::size_t count) { most_at_once_ = std::max<std::size_t>(1, count); }
  std::size_t mostAtOnce() const { return most_at_once_; }
  /// The id of the new run. It begins at once, or when its turn comes.
  std::uint64_t start(RunRequest request);

  /// So many places back in the queue (negative: forward), as far as it goes.
  void moveWaiting(std::uint64_t run_id, int by);

  /// Of one run. Waiting ones cannot be paused; to stop or cancel one takes it out of the queue.
  void pause(std::uint64_t run_id);
  void resume(std::uint64_t run_id);
  /// Ends early and keeps the best parameters.
  void stop(std::uint64_t run_id);
  /// Ends as soon as possible.
  void cancel(std::uint64_t run_id);

  /// Of all runs: while all are paused no waiting one begins.
  void pause();
  void resume();
  void stop();
  void cancel();

 Q_SIGNALS:
  void started(quint64 run_id); // its turn has come
  void stateChanged();          // some run began, waits, is paused, stops or is over
  void snapshotArrived(std::shared_ptr<const nullcline::Snapshot> snapshot);
  void messageArrived(quint64 run_id, const QString& line);
  void finished(std::shared_ptr<const nullcline::RunOutcome> outcome);

 private:
  /// What a run's thread and the window share.
  struct Link {
    std::uint64_t id = 0;
    RunControl control;
    std::unique_ptr<LatestValue<Snapshot>> snapshots;
  };
  struct Active {
    std::shared_ptr<Link> link;
    bool stopping = false;
    std::jthread thread;
  };
  struct Waiting {
    std::uint64_t id = 0;
    RunRequest request;
  };

  void beginWaiting();
  void begin(Waiting next);
  void end(std::uint64_t run_id, void (RunControl::*how)());
  Active* find(std::uint64_t run_id);
  const Active* find(std::uint64_t run_id) const { return const_cast<RunController*>(this)->find(run_id); }
  RunOutcome work(Link& link, const RunRequest& request);
  void fit(Link& link, const RunRequest& request, RunOutcome& outcome);
  FitObserver observerOf(Link& link, const RunRequest& request);
  void deliverSnapshot(std::uint64_t run_id);
  void deliverOutcome(std::shared_ptr<const RunOutcome> outcome);

  FitFunction fit_;
  std::uint64_t last_id_ = 0;
  std::size_t most_at_once_ = 1;
  bool held_ = false; // all are paused: nothing begins
  std::deque<Waiting> waiting_;
  std::vector<std::unique_ptr<Active>> active_;
};

} // namespace nullcline
