// A bare training loop over an objective: what the experiments of papers need that have no table behind them.
#pragma once

#include "engine/field/mlp.h"
#include "engine/fit/descent.h"
#include "engine/fit/schedule.h"
#include "engine/model/fitted_model.h"
#include "engine/objective/device_objective.h"
#include "engine/objective/objective.h"

#include <vector>

namespace nullcline::bench {

/// Trajectories with times and values and nothing missing, all of equal weight, in units of their own.
struct Sample {
  std::vector<double> times;  // (K)
  std::vector<double> states; // (K x D); NaN = not compared
  bool counts_start = true;   // false: the first states are where it starts, and compared with nothing
};

struct TrainingTask {
  FieldOptions field;
  std::size_t states = 1; // D
  std::size_t measured = 1;
  std::vector<Sample> samples;
  ObjectiveOptions objective = TrajectoryMatchingOptions{};
  std::vector<RegularizerSpec> regularizers = {};
  ScheduleOptions schedule = ConstantRateOptions{1e-3};
  int epochs = 100;
  std::uint64_t seed = 1;
  std::uint64_t threads = 0;
  std::vector<float> start = {};          // parameters to begin with; empty: drawn from the seed
  const TrainingDevice* device = nullptr; // null: the CPU

  /// Where that is the objective.
  TrajectoryMatchingOptions& matching() { return std::get<TrajectoryMatchingOptions>(objective); }
  const TrajectoryMatchingOptions& matching() const { return std::get<TrajectoryMatchingOptions>(objective); }
};

struct TrainingRecord {
  std::vector<double> losses;            // (epochs) at the start of each
  std::vector<double> seconds;           // (epochs) of each
  std::vector<double> processor_seconds; // (epochs) of all threads, whatever else the machine does
  std::vector<std::uint64_t> nfe_forward, nfe_backward;
  std::vector<std::uint64_t> attempts; // steps tried, of forward and backward solves
  std::vector<float> parameters;       // after the last; behind the field's those of the objective
  bool solved = true;                  // no epoch had trouble
};

/// Adam over full batches in float32; the first epoch is a warm-up and is timed like the others.
class SampleTraining {
 public:
  explicit SampleTraining(TrainingTask task);

  /// Room in the record for so many epochs.
  void reserve(std::size_t epochs);
  /// Not ok: the device cannot do it, and no epoch is taken.
  const Status& status() const { return status_; }
  /// The next epoch, if there is one and all before were solved.
  void epoch();
  const TrainingRecord& record() const { return record_; }
  /// Of the last epoch.
  const ObjectiveValue& value() const { return value_; }

 private:
  void step(double rate);

  TrainingTask task_;
  Scaling scaling_;
  ModelShape shape_;
  std::vector<PreparedPiece> pieces_;
  WorkerTeam team_;
  std::unique_ptr<Field<float>> field_;
  std::unique_ptr<Objective<float>> objective_;
  DeviceRowsObjective<float>* rows_ = nullptr; // objective_, where a device takes its steps
  std::unique_ptr<Descent<float>> adam_;
  std::vector<float> gradient_; // (P + E)
  TrainingRecord record_;
  ObjectiveValue value_;
  Status status_;
};

TrainingRecord trainOnSamples(const TrainingTask& task);

} // namespace nullcline::bench
