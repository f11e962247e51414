// The only training loop: budget, pause and stop, best so far by validation, recovery, timing, snapshots, checkpoints.
#pragma once

#include "engine/core/random.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/fit_method.h"
#include "engine/objective/objective.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

/// How training ended, and with what.
struct TrainingOutcome {
  RunStatus status = RunStatus::interrupted;
  std::string message;
  std::vector<double> parameters; // the best by validation loss
  std::vector<EpochRecord> history;
  std::vector<std::string> log;
  int best_epoch = 0;
  double train_loss = 0.0;
  double validation_loss = 0.0;
  double seconds = 0.0; // pauses left out
};

/// What the Trainer asks its surroundings for.
struct TrainerContext {
  std::shared_ptr<const Problem> problem; // as it was prepared, before any smoothing along a field
  FittedModel model;                      // everything but the parameters
  RunControl* control = nullptr;
  const FitObserver* observer = nullptr;
  WorkerTeam* team = nullptr;
  std::uint64_t run_id = 0;
  double seconds_before = 0.0; // of preparation, counted against the time limit
  RandomGenerator random;      // what the fit draws from; part of every checkpoint
};

template <class Real>
class Trainer {
 public:
  Trainer(const FitSpec& spec, const Field<Real>& field, TrainerContext context);

  /// `start`: (theta) the first parameters; ignored where a fit is resumed.
  Expected<TrainingOutcome> train(std::vector<double> start, const std::optional<FitResume>& resume);

 private:
  using Clock = std::chrono::steady_clock;

  Status beginStage(int stage);
  Status smoothAlongField();
  void recallImprovements();
  Status resumeFrom(const FitResume& resume);
  bool mayGoOn();
  void runEpoch(int epoch_in_stage);
  void recover();
  bool judgeLastStep();
  bool enterNextStage();
  void keepIfBest(double train_loss, double validation_loss);
  double seconds() const;
  void sendSnapshot(RunPhase phase, bool always);
  void sendCheckpoint(bool always);
  void say(const std::string& line);
  void end(RunStatus status, std::string message);
  int firstEpochOf(int stage) const;

  const FitSpec& spec_;
  const Field<Real>& field_;
  TrainerContext context_;

  std::shared_ptr<const Problem> stage_problem_; // what the objectives of this stage look at
  std::unique_ptr<Objective<Real>> train_objective_, validation_objective_;
  std::unique_ptr<FitMethod<Real>> method_;
  std::vector<Real> parameters_, safe_parameters_, best_parameters_, stage_parameters_;
  Checkpoint state_; // the counters; its vectors are filled only when it is written
  std::vector<EpochRecord> history_;
  std::size_t stored_epochs_ = 0; // of history_, already given to a checkpoint
  std::vector<std::string> log_;
  bool ended_ = false;
  bool improved_ = false; // some parameters were better than those their stage began with
  double stage_start_loss_ = 0.0;
  double snapshot_seconds_ = 0.0; // the last one took, to keep their share of the time small
  bool checkpoint_failed_ = false;
  RunStatus status_ = RunStatus::completed;
  std::string message_;
  Clock::time_point started_ = Clock::now(), last_snapshot_{}, last_checkpoint_ = Clock::now();
  double paused_seconds_ = 0.0;
  double resumed_seconds_ = 0.0;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

} // namespace nullcline
