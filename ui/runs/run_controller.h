// The window's side of a training thread.
#pragma once

#include "engine/core/latest_value.h"
#include "ui/runs/run_request.h"

#include <QObject>
#include <memory>
#include <optional>
#include <thread>

namespace nullcline {

/// Owns at most one run at a time. Snapshots come through a one-slot mailbox with at most one queued wake-up; nothing
/// of a run arrives after its finished(). Destruction cancels and joins.
class RunController final : public QObject {
  Q_OBJECT
 public:
  explicit RunController(FitFunction fit, QObject* parent = nullptr);
  ~RunController() override;

  bool isRunning() const { return active_ != nullptr; }
  bool isPaused() const;
  bool isStopping() const;
  std::uint64_t currentRun() const;

  /// The id of the new run; a run must not be under way.
  std::uint64_t start(RunRequest request);
  void pause();
  void resume();
  /// Ends early and keeps the best parameters.
  void stop();
  /// Ends as soon as possible.
  void cancel();

 Q_SIGNALS:
  void started(quint64 run_id);
  void stateChanged(); // running, paused, stopping
  void snapshotArrived(std::shared_ptr<const nullcline::Snapshot> snapshot);
  void messageArrived(const QString& line);
  void finished(std::shared_ptr<const nullcline::RunOutcome> outcome);

 private:
  struct Active {
    std::uint64_t id = 0;
    RunControl control;
    std::unique_ptr<LatestValue<Snapshot>> snapshots;
    bool stopping = false;
  };

  RunOutcome work(Active& active, const RunRequest& request);
  void deliverSnapshot(std::uint64_t run_id);
  void deliverOutcome(std::shared_ptr<const RunOutcome> outcome);

  FitFunction fit_;
  std::uint64_t last_id_ = 0;
  std::shared_ptr<Active> active_;
  std::jthread thread_;
};

} // namespace nullcline
