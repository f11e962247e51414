// Points told apart by a linear read-out of the state at the end of a flow (augmented neural ODEs:
// Dupont et al., NeurIPS 2019; nested spheres of Norcliffe & Deisenroth, TMLR 2023).
//
// N: points   d: states of the field   C: classes
#pragma once

#include "engine/objective/linear_readout.h"
#include "engine/objective/rollout.h"

namespace nullcline {

struct ClassifiedPoints {
  std::vector<double> points; // (N x inputs)
  std::vector<int> labels;    // (N) 0..C-1
  std::size_t inputs = 2;
  std::size_t classes = 2;
  double end_time = 1.0; // the flow goes from 0 to here
};

struct ClassificationOptions {
  SolverSettings solver = {.relative_tolerance = 1e-3, .absolute_tolerance = 1e-3};
  GradientOptions gradient = DirectGradient{};
  std::vector<RegularizerSpec> regularizers = {};
};

/// loss = mean cross-entropy of softmax(W z(end) + b). z starts at the point; states beyond it start at zero.
/// Parameters: those of the field, then W (C x d) and b (C).
template <class Real>
class ClassificationObjective final : public Objective<Real>, private TrajectoryScore {
 public:
  /// All but the options must outlive the objective.
  ClassificationObjective(const ClassificationOptions& options, const ClassifiedPoints& points,
                          const Field<Real>& field, WorkerTeam& team);

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override;
  void beginEpoch(const EpochMoment& moment) override;
  void holdSteps(bool hold) override { rollout_.holdSteps(hold); }

  std::size_t parameterCount() const { return field_.parameterCount() + readout_.parameterCount(); }
  /// Points whose own class had the largest logit in the last evaluation.
  std::size_t correct() const;

 private:
  double score(std::size_t point, const double* states, double* cotangent, std::size_t member) override;

  const ClassifiedPoints& points_;
  const Field<Real>& field_;
  ClassificationOptions options_;
  Scaling scaling_; // none
  LinearReadout readout_;
  Rollout<Real> rollout_;
  std::vector<TrajectoryPlan> plans_;     // (N)
  std::vector<double> starts_;            // (N x d)
  std::vector<std::size_t> numbers_;      // (N)
  std::vector<unsigned char> is_correct_; // (N)
  struct Space {
    std::vector<double> logits, logits_bar; // (C)
    std::vector<double> gradient;           // (read-out)
  };
  std::vector<Space> spaces_;
};

extern template class ClassificationObjective<float>;
extern template class ClassificationObjective<double>;

} // namespace nullcline
