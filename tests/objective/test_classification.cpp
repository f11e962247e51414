// Classification at the end of a flow: cross-entropy by hand, its gradient, and nested spheres told apart.
#include "app/bench/papers/nested_sphere_points.h"
#include "engine/fit/descent.h"
#include "engine/objective/classification.h"
#include "tests/support/linear_field.h"
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

std::vector<double> withReadout(std::vector<double> field, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    field.push_back(0.5 * std::sin(1.0 + static_cast<double>(i)));
  return field;
}

} // namespace

class TestClassification : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // z' = 0: the logits are W (x, 0) + b.
  void crossEntropyByHand() {
    const LinearField field(3, std::vector<double>(9, 0.0));
    const ClassifiedPoints points{{0.5, -1.0, 2.0, 0.25}, {2, 0}, 2, 3};
    WorkerTeam team(2);
    ClassificationObjective<double> objective({}, points, field, team);
    const auto p = withReadout({1.0}, 12);
    QCOMPARE(objective.parameterCount(), p.size());
    double expected = 0.0;
    std::size_t correct = 0;
    for (std::size_t i = 0; i < 2; ++i) {
      double logits[3], sum = 0.0;
      for (std::size_t c = 0; c < 3; ++c) {
        logits[c] = p[10 + c] + p[1 + 3 * c] * points.points[2 * i] + p[2 + 3 * c] * points.points[2 * i + 1];
        sum += std::exp(logits[c]);
      }
      const auto own = static_cast<std::size_t>(points.labels[i]);
      expected -= std::log(std::exp(logits[own]) / sum) / 2.0;
      correct += logits[own] >= std::max({logits[0], logits[1], logits[2]});
    }
    QVERIFY(std::abs(objective.evaluate(p, {}, {}).loss - expected) < 1e-14);
    QCOMPARE(objective.correct(), correct);
    // Logits of any size.
    auto huge = p;
    for (auto& value : huge)
      value *= 1e4;
    QVERIFY(std::isfinite(objective.evaluate(huge, {}, {}).loss));
  }

  void gradientIsTheDerivative_data() {
    QTest::addColumn<bool>("whole_batch");
    QTest::addColumn<bool>("checkpointed");
    for (const bool whole : {false, true})
      for (const bool checkpointed : {false, true})
        QTest::addRow("%s, %s", whole ? "whole batch" : "each", checkpointed ? "checkpointed" : "direct")
            << whole << checkpointed;
  }
  void gradientIsTheDerivative() {
    QFETCH(bool, whole_batch);
    QFETCH(bool, checkpointed);
    RandomGenerator random(2);
    const auto points = nestedSpheres(7, random);
    const MlpOptions network{8, 2, Activation::softplus, Initialization::glorot_uniform, true};
    const auto field = makeMlpField<double>(network, 5);
    ClassificationOptions options;
    if (whole_batch)
      options.solver.group = ControlGroup::whole_batch;
    if (checkpointed)
      options.gradient = CheckpointedGradient{1e-3};
    WorkerTeam team(2);
    ClassificationObjective<double> objective(options, points, *field, team);
    const auto p = withReadout(initialNetwork(network, 6, 5, random), 12);
    const auto check = checkGradient(objective, p, 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    QCOMPARE(check.zeros, std::size_t{0});
  }

  void nestedSpheresAreToldApart() {
    RandomGenerator random(2);
    const auto train = nestedSpheres(60, random), test = nestedSpheres(50, random);
    const MlpOptions network{16, 2, Activation::softplus, Initialization::pytorch_linear, true};
    const auto field = makeMlpField<double>(network, 5);
    WorkerTeam team(2);
    ClassificationObjective<double> objective({}, train, *field, team), judge({}, test, *field, team);
    auto p = withReadout(initialNetwork(network, 6, 5, random), 12);
    Descent<double> adam(AdamOptions{}, p.size());
    std::vector<double> gradient(p.size());
    for (int epoch = 0; epoch < 300; ++epoch) {
      objective.evaluate(p, gradient, {});
      adam.step(p, gradient, 0.02);
    }
    const double loss = objective.evaluate(p, {}, {}).loss;
    QVERIFY2(loss < 0.05, qPrintable(QString::number(loss)));
    QCOMPARE(objective.correct(), std::size_t{120});
    judge.evaluate(p, {}, {});
    QVERIFY2(judge.correct() >= 98, qPrintable(QString::number(judge.correct())));
  }

  void regularizersWork() {
    RandomGenerator random(2);
    const auto points = nestedSpheres(7, random);
    const MlpOptions network{8, 2, Activation::softplus, Initialization::glorot_uniform, true};
    const auto field = makeMlpField<double>(network, 5);
    ClassificationOptions options;
    options.regularizers = {{SteerRegularization{false, 0.5}}, {LocalRegularization{}}};
    WorkerTeam team(2);
    ClassificationObjective<double> objective(options, points, *field, team);
    const auto p = withReadout(initialNetwork(network, 6, 5, random), 12);
    objective.beginEpoch({0, 10, 3});
    const double first = objective.evaluate(p, {}, {}).loss;
    const auto check = checkGradient(objective, p, 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    objective.beginEpoch({1, 10, 4});
    QVERIFY(objective.evaluate(p, {}, {}).loss != first);
  }
};

QTEST_APPLESS_MAIN(TestClassification)
#include "test_classification.moc"
