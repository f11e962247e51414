// What "fits well" means: a value and its gradient with respect to the parameters.
//
// P: parameters of the model (field, then read-out)   E: extra parameters of an objective (initial states, nodes)
#pragma once

#include "engine/core/worker_team.h"
#include "engine/field/field.h"
#include "engine/model/model_shape.h"
#include "engine/objective/objective_options.h"
#include "engine/objective/quadratic_model.h"
#include "engine/ode/integrate.h"
#include "engine/prepare/problem.h"
#include "engine/regularizer/epoch_moment.h"
#include "engine/regularizer/regularizer_options.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace nullcline {

/// The first trouble of a solve: which trajectory (of the data set), where, and how many there were.
struct SolveTrouble {
  SolveStatus status = SolveStatus::ok;
  std::size_t trajectory = 0;
  double t = 0.0, h = 0.0; // the data's unit of time
  std::size_t failed = 0;  // trajectories
  bool backward = false;   // it happened in the backward pass
};

struct ObjectiveValue {
  double loss = 0.0;                // misfit and penalties; not finite where a trajectory could not be solved
  bool completed = true;            // false: a stop was requested before the end, loss and gradient mean nothing
  std::uint64_t nfe_forward = 0;    // evaluations of the field, per row
  std::uint64_t nfe_backward = 0;   // evaluations and pullbacks of the backward pass, per row
  std::uint64_t pullbacks = 0;      // of these
  std::uint64_t steps_accepted = 0; // of forward and backward solves, per trajectory
  std::uint64_t steps_rejected = 0;
  double penalty = 0.0; // the part of the loss that regularisers added
  SolveTrouble trouble = {};

  /// Sums up what two parts of a loss say; of their troubles the first is kept.
  ObjectiveValue& operator+=(const ObjectiveValue& more);
};

/// Initial states as the fit knows them, in the data's units: per training piece (D), NaN where nothing was estimated.
using InitialStates = std::vector<std::vector<double>>;

/// Of one set of pieces (training or validation). Not to be called from two threads at once; it uses the team itself.
template <class Real>
class Objective {
 public:
  virtual ~Objective() = default;
  /// parameters: (P + E). gradient: (P + E), overwritten; empty if only the value is wanted.
  virtual ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                  std::stop_token stop = {}) = 0;

  /// The same with the quadratic model in place of the gradient, where the objective is a sum of squares and has one.
  virtual bool hasQuadraticModel() const { return false; }
  virtual ObjectiveValue evaluateModel(std::span<const Real>, QuadraticModel&, std::stop_token = {}) { return {}; }

  /// Before the first evaluation of every epoch: horizons, weights and draws.
  virtual void beginEpoch(const EpochMoment&) {}
  /// From now on along the accepted steps and draws of the last evaluation (true), or free again. What a gradient check
  /// needs: along given steps a direct gradient is the derivative to rounding.
  virtual void holdSteps(bool) {}

  /// Where the extra parameters begin (E); a stage starts with them behind the model's.
  virtual std::vector<double> extraStart() const { return {}; }
  /// How far from there each may as well begin (E); 0 where the data say where.
  virtual std::vector<double> extraSpread() const { return std::vector<double>(extraStart().size(), 0.0); }
  /// What the parameters say of the initial states, in place of what `states` says; empty if the objective estimates
  /// none. Every epoch asks, so nothing is allocated where `states` had as many before.
  virtual void writeInitialStates(std::span<const Real>, InitialStates& states) const { states.clear(); }
  InitialStates initialStates(std::span<const Real> parameters) const {
    InitialStates states;
    writeInitialStates(parameters, states);
    return states;
  }
  /// Of a validation objective: the initial states that training has estimated so far.
  virtual void useInitialStates(const InitialStates&) {}
};

/// What an objective works on. All of it must outlive the objective.
template <class Real>
struct ObjectiveInput {
  const Field<Real>* field = nullptr;
  const Scaling* scaling = nullptr;
  std::span<const PreparedPiece> pieces; // each with at least two times
  WorkerTeam* team = nullptr;
  std::stop_token stop = {};         // of the construction: after a stop request the objective is not usable
  const ModelShape* shape = nullptr; // null: all states measured, no read-out
  std::span<const RegularizerSpec> regularizers = {}; // of training; validation has none
  bool validation = false;                            // no extra parameters; whole horizon; parameters: (P)
  const InitialStates* initial_states = nullptr;      // known before this stage; null: none
  /// Of a validation objective: the training pieces, to which the initial states belong. Where one is of the same
  /// trajectory (a split by time) and some state is not measured, the validation continues it.
  std::span<const PreparedPiece> training_pieces = {};
};

template <class Real>
std::unique_ptr<Objective<Real>> makeObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input);
extern template std::unique_ptr<Objective<float>> makeObjective<float>(const ObjectiveOptions&,
                                                                       const ObjectiveInput<float>&);
extern template std::unique_ptr<Objective<double>> makeObjective<double>(const ObjectiveOptions&,
                                                                         const ObjectiveInput<double>&);

} // namespace nullcline
