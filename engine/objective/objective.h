// What "fits well" means: a value and its gradient with respect to the parameters.
#pragma once

#include "engine/core/worker_team.h"
#include "engine/field/field.h"
#include "engine/objective/objective_options.h"
#include "engine/prepare/problem.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>

namespace nullcline {

struct ObjectiveValue {
  double loss = 0.0;
  bool completed = true;          // false: a stop was requested before the end, loss and gradient mean nothing
  std::uint64_t nfe_forward = 0;  // evaluations of the field, per row
  std::uint64_t nfe_backward = 0; // pullbacks, per row
};

/// Of one set of pieces (training or validation). Not to be called from two threads at once; it uses the team itself.
template <class Real>
class Objective {
 public:
  virtual ~Objective() = default;
  /// parameters: (theta). gradient: (theta), overwritten; empty if only the value is wanted.
  virtual ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                  std::stop_token stop = {}) = 0;
};

/// What an objective works on. All of it must outlive the objective.
template <class Real>
struct ObjectiveInput {
  const Field<Real>* field = nullptr;
  const Scaling* scaling = nullptr;
  std::span<const PreparedPiece> pieces; // each with at least two times
  WorkerTeam* team = nullptr;
  std::stop_token stop = {}; // of the construction: after a stop request the objective is not usable
};

template <class Real>
std::unique_ptr<Objective<Real>> makeObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input);
extern template std::unique_ptr<Objective<float>> makeObjective<float>(const ObjectiveOptions&,
                                                                       const ObjectiveInput<float>&);
extern template std::unique_ptr<Objective<double>> makeObjective<double>(const ObjectiveOptions&,
                                                                         const ObjectiveInput<double>&);

} // namespace nullcline
