// One stage at work: what it looks at, what it minimises, and how.
//
// P: parameters of the model   E: extra parameters of the stage's objective (initial states), behind them
#pragma once

#include "engine/analysis/epoch_record.h"
#include "engine/fit/fit_method.h"
#include "engine/fit/fit_spec.h"
#include "engine/objective/device_objective.h"
#include "engine/objective/objective.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// What a stage is made of. All of it must outlive the stage but the problem, which it shares.
template <class Real>
struct StageSetting {
  const FitSpec* spec = nullptr;
  int stage = 0;
  const Field<Real>* field = nullptr;
  const ModelShape* shape = nullptr;
  WorkerTeam* team = nullptr;
  std::shared_ptr<const Problem> problem;
  std::size_t model_parameters = 0;              // P
  const InitialStates* initial_states = nullptr; // of the stages before; null: none
  const DeviceSite* site = nullptr;              // the device that trains; null: the CPU
};

template <class Real>
class StageRun {
 public:
  /// After a stop request in between, the stage is not usable.
  StageRun(const StageSetting<Real>& setting, std::stop_token stop);
  /// Not ok: the device cannot do it, and nothing else may be asked.
  const Status& status() const { return status_; }

  struct Look {
    StepReport train;
    ObjectiveValue validation;
    bool completed() const { return train.value.completed && validation.completed; }
    /// Losses and counts; the rest is the fit's to say.
    EpochRecord record() const;
  };
  /// Loss and gradient at the parameters (P + E) of an epoch (0-based, of the stage); changes nothing that a checkpoint
  /// holds.
  Look look(std::span<const Real> parameters, int epoch, std::stop_token stop);
  /// The same after the last epoch, without the gradient.
  Look judge(std::span<const Real> parameters, std::stop_token stop);

  FitMethod<Real>& method() { return *method_; }
  /// parameters: (P). (P + E): with the extra ones where they begin.
  std::vector<Real> withExtra(std::span<const Real> parameters) const;
  std::size_t parameterCount() const { return setting_.model_parameters + extra_start_.size(); }
  InitialStates initialStates(std::span<const Real> parameters) const { return train_->initialStates(parameters); }

 private:
  void begin(std::span<const Real> parameters, int epoch);
  std::unique_ptr<Objective<Real>> makeObjectiveHere(const ObjectiveInput<Real>& input,
                                                     DeviceRowsObjective<Real>** rows = nullptr);
  void makeMethod(const StageSpec& options);
  std::vector<Real> drawStart(int start) const;

  StageSetting<Real> setting_;
  Status status_;
  std::unique_ptr<Objective<Real>> train_, validation_;
  DeviceRowsObjective<Real>* rows_ = nullptr;      // train_, where a step on the device can follow it
  std::vector<double> extra_start_, extra_spread_; // (E)
  InitialStates initial_states_;                   // of the running epoch
  std::unique_ptr<FitMethod<Real>> method_;
};

extern template class StageRun<float>;
extern template class StageRun<double>;

} // namespace nullcline
