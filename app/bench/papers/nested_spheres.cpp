// Two nested spheres told apart by an augmented flow with a linear read-out, by cross-entropy (Norcliffe & Deisenroth,
// TMLR 2023): three states that start at zero, a network of time too, Dormand-Prince.
#include "app/bench/papers/figure.h"
#include "app/bench/papers/nested_sphere_points.h"

#include "engine/core/numbers.h"
#include "engine/field/initialization.h"
#include "engine/field/mlp.h"
#include "engine/fit/descent.h"
#include "engine/fit/epoch_moment.h"
#include "engine/objective/classification.h"

#include <chrono>
#include <cmath>
#include <iostream>
#include <limits>

namespace nullcline::bench {

namespace {

constexpr std::size_t kStates = 5, kClasses = 2; // two dimensions and three that start at zero
constexpr double kRate = 0.005;

struct Outcome {
  double loss = 0.0, accuracy = 0.0, seconds = 0.0; // accuracy: on the test points
};

Outcome trainSpheres(const GradientOptions& gradient_options, const PapersOptions& options) {
  RandomGenerator random(options.seed);
  const int epochs = options.long_run ? 4000 : 500;
  const auto points = nestedSpheres(options.long_run ? 1000 : 100, random), unseen = nestedSpheres(50, random);
  const MlpOptions network{32, 2, Activation::softplus, Initialization::pytorch_linear, true};
  const auto field = makeMlpField<float>(network, kStates);
  ClassificationOptions classification;
  classification.gradient = gradient_options;
  classification.solver.relative_tolerance = classification.solver.absolute_tolerance = 1e-5;
  classification.solver.group = ControlGroup::whole_batch;
  WorkerTeam team(threadCount(options.threads));
  ClassificationObjective<float> objective(classification, points, *field, team);
  ClassificationObjective<float> test(classification, unseen, *field, team);
  const auto start = initialNetwork(network, kStates + 1, kStates, random);
  std::vector<float> parameters(start.begin(), start.end());
  while (parameters.size() < objective.parameterCount()) // of the read-out
    parameters.push_back(static_cast<float>(random.uniform(-1.0, 1.0) / std::sqrt(static_cast<double>(kStates))));
  std::vector<float> gradient(parameters.size());
  Descent<float> adam(AdamOptions{}, parameters.size());
  Outcome outcome;
  outcome.loss = std::numeric_limits<double>::infinity();
  std::vector<float> best = parameters; // a constant rate leaves the loss jumping
  const auto begin = std::chrono::steady_clock::now();
  for (int epoch = 0; epoch < epochs; ++epoch) {
    objective.beginEpoch(epochMoment(options.seed, 0, epoch, epochs));
    const double loss = objective.evaluate(parameters, gradient, {}).loss;
    if (!std::isfinite(loss))
      break;
    if (loss < outcome.loss) {
      outcome.loss = loss;
      best = parameters;
    }
    adam.step(parameters, gradient, kRate);
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  test.evaluate(best, {}, {});
  outcome.accuracy = static_cast<double>(test.correct()) / static_cast<double>(unseen.labels.size());
  return outcome;
}

} // namespace

std::vector<Figure> nestedSpheresByGradient(const PapersOptions& options) {
  const std::pair<const char*, GradientOptions> gradients[] = {
      {"direct", DirectGradient{}},         {"checkpointed", CheckpointedGradient{}},
      {"adjoint", AdjointGradient{}},       {"seminorm", SeminormGradient{}},
      {"GQ", GaussLegendreGradient{}},      {"interpolating", InterpolatingGradient{}},
      {"ACA", AdaptiveCheckpointGradient{}}};
  std::vector<Figure> figures;
  for (const auto& [name, gradient] : gradients) {
    std::cerr << "nested spheres, " << name << std::endl;
    const Outcome outcome = trainSpheres(gradient, options);
    figures.push_back(
        {"Norcliffe & Deisenroth, TMLR 2023", std::string("nested spheres, accuracy, ") + name, "-",
         formatNumber(outcome.accuracy, 3) + " (cross-entropy " + formatNumber(outcome.loss, 3) + ", " +
             formatNumber(outcome.seconds, 3) + " s)",
         "no number is public",
         "the width is 32, the tolerance 1e-5 and all points are one batch, where the paper has batches "
         "of 200 and up to 3000 "
         "neurons; all begin alike and keep a constant rate, with which the loss jumps: its lowest value decides"});
  }
  return figures;
}

} // namespace nullcline::bench
