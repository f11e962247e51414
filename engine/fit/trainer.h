// The only training loop: budget, pause and stop, best so far by validation, recovery, timing, snapshots, checkpoints.
//
// P: parameters of the model   E: extra parameters of a stage's objective, behind them
#pragma once

#include "engine/core/random.h"
#include "engine/fit/best_parameters.h"
#include "engine/fit/ending.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/fit_reporter.h"
#include "engine/fit/stage_plan.h"
#include "engine/fit/stage_run.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

/// How training ended, and with what.
struct TrainingOutcome {
  RunStatus status = RunStatus::interrupted;
  std::string message;
  std::vector<double> parameters;       // (P) the best by validation loss
  std::vector<double> unmeasured_start; // of the model with them
  InitialStates initial_states;         // that were estimated with them; empty: none
  std::vector<EpochRecord> history;
  std::vector<std::string> log;
  int recoveries = 0;
  std::uint64_t failed_solves = 0; // of training trajectories, over all epochs
  int best_epoch = 0;
  double train_loss = 0.0, validation_loss = 0.0; // of the parameters; not finite: never looked at
  double seconds = 0.0;                           // pauses and measurements of the error left out
};

/// What the Trainer asks its surroundings for.
struct TrainerContext {
  const Dataset* dataset = nullptr;       // its names are for messages
  std::shared_ptr<const Problem> problem; // as it was prepared, before any smoothing along a field
  const ModelShape* shape = nullptr;
  FittedModel model; // everything but the parameters
  RunControl* control = nullptr;
  const FitObserver* observer = nullptr;
  WorkerTeam* team = nullptr;
  std::uint64_t run_id = 0;
  RandomGenerator random;           // what the fit draws from; part of every checkpoint
  const DeviceSite* site = nullptr; // the device that trains; null: the CPU
  bool keeps_start = false;         // a checkpoint before the first epoch: nothing else knows where the fit began
};

template <class Real>
class Trainer {
 public:
  Trainer(const FitSpec& spec, const Field<Real>& field, TrainerContext context);

  /// `start`: (P) the first parameters; ignored where a fit is resumed. An error: nothing was trained, because the
  /// checkpoint is not of this fit or its data could not be smoothed. Whatever happens later is a status.
  Expected<TrainingOutcome> train(std::vector<double> start, const std::optional<FitResume>& resume);

 private:
  using Clock = std::chrono::steady_clock;
  using Look = typename StageRun<Real>::Look;

  Status beginStage(int stage);
  Expected<std::shared_ptr<const Problem>> problemOf(int stage, std::stop_token stop);
  void runEpoch(int epoch_in_stage);
  void noteConvergence();
  void endCompleted();
  bool measureError(EpochRecord& record, std::stop_token stop);
  void recover(const Look& look);
  bool judgeLastStep();
  bool enterNextStage();
  void endWithoutImprovement();
  std::string earlierKept() const;
  std::string otherwiseKept() const;
  bool mayGoOn();
  bool deviceFailed();
  double seconds() const;
  InitialStates initialStates(std::span<const Real> parameters) const;
  FittedModel modelWith(std::span<const Real> parameters) const;
  TrainingOutcome outcome();

  Status resumeFrom(const FitResume& resume);
  void sendSnapshot(RunPhase phase, bool always);
  void sendCheckpoint(bool always);
  void end(Ending ending);

  const FitSpec& spec_;
  const StagePlan plan_;
  const Field<Real>& field_;
  TrainerContext context_;

  std::unique_ptr<StageRun<Real>> stage_;
  std::size_t model_parameters_ = 0;               // P
  std::vector<Real> parameters_, safe_parameters_; // (P + E) of the stage
  BestParameters<Real> best_;
  std::vector<Real> stage_parameters_; // (P) at the start of the stage
  InitialStates initial_states_;       // at the start of the stage
  Checkpoint state_;                   // the counters; its vectors are filled only when it is written
  std::vector<EpochRecord> history_;
  std::vector<int> error_epochs_; // where the prediction error is measured, increasing
  std::vector<double> spreads_;   // (d) in which it is
  FitReporter reporter_;
  bool ended_ = false;
  bool stage_has_value_ = false;    // a look of this stage was finite
  bool validation_failed_ = false;  // of this stage: it was said that validation could not be solved
  SolveTrouble validation_trouble_; // of the last look
  Ending ending_;
  Clock::time_point started_ = Clock::now();
  double uncounted_seconds_ = 0.0; // pauses and measurements of the error
  double resumed_seconds_ = 0.0;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

} // namespace nullcline
