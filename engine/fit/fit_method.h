// One step of a fit. The Trainer owns the loop around it.
#pragma once

#include "engine/fit/checkpoint.h"
#include "engine/fit/fit_spec.h"
#include "engine/objective/objective.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace nullcline {

struct StepReport {
  ObjectiveValue value;
  bool finite = true; // loss and gradient; of a method that takes back its own bad steps always but at first
};

template <class Real>
class FitMethod {
 public:
  virtual ~FitMethod() = default;
  /// Before the look of an epoch (of the stage, from 0).
  virtual void beginEpoch(int) {}
  /// Loss and gradient at the parameters; changes nothing that a checkpoint holds.
  virtual StepReport look(std::span<const Real> parameters, std::stop_token stop) = 0;
  /// Changes the parameters by what the last look saw; only after a look that was completed and finite.
  virtual void step(std::span<Real> parameters, double learning_rate) = 0;
  /// No step would change anything any more: the parameters are those it ends with.
  virtual bool converged() const { return false; }
  /// What is worth knowing of how it ended; empty: nothing.
  virtual std::string remark() const { return {}; }
  /// Forgets what it learned of the gradient; called when the parameters were put back.
  virtual void reset() = 0;
  virtual void save(Checkpoint& checkpoint) const = 0;
  virtual Status restore(const Checkpoint& checkpoint) = 0;
};

/// False where the optimiser finds the length of its steps on its own.
bool usesLearningRate(const OptimizerOptions& options);

/// Full-batch descent along the objective's gradient, or by what the stage's optimiser learns beside it. `objective` is
/// the stage's and must outlive the method.
template <class Real>
std::unique_ptr<FitMethod<Real>> makeFitMethod(const StageSpec& stage, Objective<Real>& objective,
                                               std::size_t parameters);
extern template std::unique_ptr<FitMethod<float>> makeFitMethod<float>(const StageSpec&, Objective<float>&,
                                                                       std::size_t);
extern template std::unique_ptr<FitMethod<double>> makeFitMethod<double>(const StageSpec&, Objective<double>&,
                                                                         std::size_t);

} // namespace nullcline
