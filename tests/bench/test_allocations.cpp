// Memory is taken in the first epochs of a training and in none after them: an allocation in an inner loop costs time,
// and a lock that the other threads wait for.
#include "app/bench/papers/nested_sphere_points.h"
#include "app/bench/papers/training.h"

#include "engine/fit/fit_method.h"
#include "tests/support/counted_memory.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

using namespace nullcline;
using namespace nullcline::bench;
using nullcline::test::memory_taken;

namespace {

/// Rotations from several starts, each with its own times, over about half a turn or so many times that.
TrainingTask rotations(const ObjectiveOptions& objective, double length) {
  TrainingTask task;
  task.field = MlpOptions{16, 2, Activation::elu};
  task.states = task.measured = 2;
  for (int i = 0; i < 12; ++i) {
    Sample sample;
    for (int k = 0; k < 20; ++k) {
      const double t = (0.15 * k + 0.01 * i) * length;
      sample.times.push_back(t);
      sample.states.push_back(std::cos(t + i));
      sample.states.push_back(std::sin(t + i));
    }
    task.samples.push_back(std::move(sample));
  }
  task.objective = objective;
  task.threads = 2;
  task.epochs = 1000;
  return task;
}

constexpr int kFirstEpochs = 20, kStretches = 4, kEpochsOfStretch = 5;
constexpr int kEpochs = kFirstEpochs + kStretches * kEpochsOfStretch;

/// In several epochs after the first ones: the fewest of several stretches. A solve that takes more steps than any
/// before it needs more memory, once; what every epoch takes is in every stretch.
template <class Epoch>
std::size_t countAllocations(const Epoch& epoch) {
  for (int k = 0; k < kFirstEpochs; ++k)
    epoch();
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (int stretch = 0; stretch < kStretches; ++stretch) {
    const std::size_t before = memory_taken;
    for (int k = 0; k < kEpochsOfStretch; ++k)
      epoch();
    fewest = std::min(fewest, memory_taken - before);
  }
  return fewest;
}

std::size_t allocationsOf(const ObjectiveOptions& objective, double length = 1.0) {
  SampleTraining training(rotations(objective, length));
  training.reserve(kEpochs);
  const std::size_t count = countAllocations([&] { training.epoch(); });
  if (!training.record().solved)
    throw std::runtime_error("an epoch failed");
  return count;
}

/// Points of two spheres, told apart at the end of a flow, by any optimiser.
std::size_t allocationsOfClassification(const GradientOptions& gradient, const OptimizerOptions& optimizer) {
  RandomGenerator random(1);
  const ClassifiedPoints points = nestedSpheres(20, random);
  const auto field = makeMlpField<float>({8, 1, Activation::tanh}, 2);
  WorkerTeam team(2);
  ClassificationOptions options;
  options.gradient = gradient;
  ClassificationObjective<float> objective(options, points, *field, team);
  std::vector<float> parameters(objective.parameterCount());
  for (float& one : parameters)
    one = static_cast<float>(0.3 * random.normal());
  StageSpec stage;
  stage.optimizer = optimizer;
  const auto method = makeFitMethod<float>(stage, objective, parameters.size());
  int epoch = 0;
  return countAllocations([&] {
    objective.beginEpoch({epoch, 1000, 1});
    method->beginEpoch(epoch++);
    if (const StepReport report = method->look(parameters, {}); !report.finite || !report.value.completed)
      throw std::runtime_error("an epoch failed");
    method->step(parameters, 1e-3);
  });
}

struct NamedGradient {
  const char* name;
  GradientOptions options;
};
const NamedGradient kGradients[] = {
    {"direct", DirectGradient{}},
    {"checkpointed", CheckpointedGradient{.memory = 0.001}},
    {"adaptive checkpoint", AdaptiveCheckpointGradient{}},
    {"adjoint", AdjointGradient{}},
    {"seminorm", SeminormGradient{}},
    {"Gauss-Legendre", GaussLegendreGradient{}},
    {"interpolating", InterpolatingGradient{}},
};

} // namespace

class TestAllocations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theCounterCounts() {
    const std::size_t before = memory_taken;
    ::operator delete(::operator new(8));
    QCOMPARE(memory_taken - before, std::size_t(1));
  }

  void epochsWithoutASolverTakeNoMemory() {
    QCOMPARE(allocationsOf(VariationalOptions{}), std::size_t(0));
    QCOMPARE(allocationsOf(GradientMatchingOptions{}), std::size_t(0));
    QCOMPARE(allocationsOf(SplineIntegralOptions{}), std::size_t(0));
  }

  void solvingEpochsTakeNoMemory_data() {
    QTest::addColumn<std::size_t>("gradient");
    for (std::size_t i = 0; i < std::size(kGradients); ++i)
      QTest::newRow(kGradients[i].name) << i;
  }
  void solvingEpochsTakeNoMemory() {
    QFETCH(std::size_t, gradient);
    TrajectoryMatchingOptions matching;
    matching.gradient = kGradients[gradient].options;
    QCOMPARE(allocationsOf(matching), std::size_t(0));
    QCOMPARE(allocationsOf(matching, 6.0), std::size_t(0));
    matching.solver.group = ControlGroup::whole_batch;
    QCOMPARE(allocationsOf(matching), std::size_t(0));
    MultipleShootingOptions shooting;
    shooting.gradient = kGradients[gradient].options;
    QCOMPARE(allocationsOf(shooting), std::size_t(0));
    QCOMPARE(allocationsOfClassification(kGradients[gradient].options, AdamOptions{}), std::size_t(0));
  }

  void stepsThatAreUndoneTakeNoMemory() {
    TrajectoryMatchingOptions matching;
    matching.gradient = ReversibleGradient{};
    matching.solver.method = StepMethod::leapfrog;
    matching.solver.relative_tolerance = matching.solver.absolute_tolerance = 1e-3;
    QCOMPARE(allocationsOf(matching), std::size_t(0));
  }

  void anEpochOfLbfgsTakesNoMemory() {
    QCOMPARE(allocationsOfClassification(DirectGradient{}, LbfgsOptions{}), std::size_t(0));
  }

  /// While a horizon grows, memory is taken only in epochs in which a further time is matched. At a rate of 0 nothing
  /// else changes from epoch to epoch.
  void aGrowingHorizonTakesMemoryWhereItGrows_data() { solvingEpochsTakeNoMemory_data(); }
  void aGrowingHorizonTakesMemoryWhereItGrows() {
    QFETCH(std::size_t, gradient);
    constexpr int kHorizonEpochs = 300, kWhole = 200; // from the second on the whole is matched
    TrajectoryMatchingOptions matching;
    matching.gradient = kGradients[gradient].options;
    matching.first_horizon = 0.2;
    matching.growth_epochs = static_cast<double>(kWhole) / kHorizonEpochs;
    TrainingTask task = rotations(matching, 1.0);
    task.epochs = kHorizonEpochs;
    task.schedule = ConstantRateOptions{0.0};
    const std::size_t times = task.samples.front().times.size();
    SampleTraining training(task);
    training.reserve(kHorizonEpochs);
    std::size_t taking = 0;
    for (int epoch = 0; epoch < kHorizonEpochs; ++epoch) {
      const std::size_t before = memory_taken;
      training.epoch();
      const bool took = memory_taken != before;
      taking += took;
      if (epoch > kWhole)
        QCOMPARE(memory_taken - before, std::size_t(0));
    }
    QVERIFY(training.record().solved);
    QVERIFY2(taking <= times, qPrintable(QString("%1 epochs took memory").arg(taking)));
  }

  /// Chunks of different lengths share the memory of one thread.
  void unequalChunksTakeNoMemory() {
    TrajectoryMatchingOptions matching;
    TrainingTask task = rotations(matching, 1.0);
    task.threads = 1;
    const std::vector<Sample> some = task.samples;
    while (task.samples.size() < 300)
      task.samples.insert(task.samples.end(), some.begin(), some.end());
    SampleTraining training(task);
    training.reserve(kEpochs);
    QCOMPARE(countAllocations([&] { training.epoch(); }), std::size_t(0));
  }
};

QTEST_APPLESS_MAIN(TestAllocations)
#include "test_allocations.moc"
