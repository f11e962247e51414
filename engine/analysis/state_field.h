// A vector field with its derivatives by the states, in the data's own units: what fixed points are found from.
#pragma once

#include "engine/model/fitted_model.h"
#include "engine/ode/integrate.h"
#include "engine/system/known_system.h"

#include <memory>
#include <vector>

namespace nullcline {

class StateField : public RightHandSide {
 public:
  /// `count` rows at once. times: (count), states: (count x d), rates: (count x d), jacobians: (count x d x d), entry
  /// (i, j) of a row's own is d rates_i / d x_j.
  virtual void linearize(std::size_t count, const double* times, const double* states, double* rates,
                         double* jacobians) = 0;
};

/// A fitted model's, in float64 whatever it was trained in: its weights are exact there, and rounding would blur where
/// the rates vanish.
Expected<std::unique_ptr<StateField>> stateField(const FittedModel& model);
/// A known system's with these parameters; empty: with its published ones. The system must outlive it.
std::unique_ptr<StateField> stateField(const KnownSystem& system, std::vector<double> parameters = {});

/// Whether the field changes with time, so that its fixed points belong to one moment only.
bool isDriven(const FittedModel& model);

} // namespace nullcline
