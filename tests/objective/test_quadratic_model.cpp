// The quadratic model of a loss: its gradient is the loss's own, its matrix is exact where residuals are linear, and
// the step solves what it says.
#include "engine/objective/quadratic_model.h"

#include "tests/support/shooting_problem.h"
#include "tests/support/steady_field.h"

#include <QtTest>

#include <numeric>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// H as one dense matrix (n x n).
std::vector<double> dense(const QuadraticModel& model) {
  const std::size_t p = model.model_parameters, n = model.gradient.size();
  std::vector<double> h(n * n, 0.0);
  for (std::size_t i = 0; i < p; ++i)
    for (std::size_t j = 0; j < p; ++j)
      h[i * n + j] = model.shared[i * p + j];
  for (const auto& block : model.blocks)
    for (std::size_t k = 0; k < block.size; ++k) {
      const std::size_t row = p + block.first + k;
      for (std::size_t l = 0; l < block.size; ++l)
        h[row * n + p + block.first + l] = block.own[k * block.size + l];
      for (std::size_t j = 0; j < p; ++j)
        h[row * n + j] = h[j * n + row] = block.coupling[k * p + j];
    }
  return h;
}

MultipleShootingOptions shooting(MisfitKind misfit = MisfitKind::squared) {
  MultipleShootingOptions options;
  options.segment_samples = 4;
  options.misfit = {misfit, 0.05};
  return options;
}

/// A model of three parameters and two blocks, positive.
QuadraticModel smallModel() {
  QuadraticModel model;
  const std::vector<std::size_t> sizes = {2, 3};
  model.reset(3, sizes);
  const std::size_t n = model.gradient.size();
  RandomGenerator random(3);
  for (int residual = 0; residual < 40; ++residual) { // each sees the parameters and one block
    std::vector<double> v(n, 0.0);
    const auto& block = model.blocks[static_cast<std::size_t>(residual % 2)];
    for (std::size_t i = 0; i < 3; ++i)
      v[i] = random.uniform(-1.0, 1.0);
    for (std::size_t k = 0; k < block.size; ++k)
      v[3 + block.first + k] = random.uniform(-1.0, 1.0);
    for (std::size_t i = 0; i < n; ++i)
      model.gradient[i] += v[i] * random.uniform(-1.0, 1.0);
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j < 3; ++j)
        model.shared[i * 3 + j] += v[i] * v[j];
    auto& own = model.blocks[static_cast<std::size_t>(residual % 2)];
    for (std::size_t k = 0; k < own.size; ++k) {
      for (std::size_t l = 0; l < own.size; ++l)
        own.own[k * own.size + l] += v[3 + own.first + k] * v[3 + own.first + l];
      for (std::size_t j = 0; j < 3; ++j)
        own.coupling[k * 3 + j] += v[3 + own.first + k] * v[j];
    }
  }
  return model;
}

} // namespace

class TestQuadraticModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itsGradientIsThatOfTheLoss_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("misfit");
    for (const int misfit : {0, 1, 2})
      for (const int kind : {0, 1})
        QTest::addRow("%s, misfit %d", kind ? "multiple shooting" : "matching", misfit) << kind << misfit;
  }
  void itsGradientIsThatOfTheLoss() {
    QFETCH(int, kind);
    QFETCH(int, misfit);
    const MisfitKind kinds[] = {MisfitKind::squared, MisfitKind::huber, MisfitKind::relative};
    const WavyProblem problem;
    WorkerTeam team(2);
    TrajectoryMatchingOptions matching;
    matching.initial = InitialStateChoice::estimated;
    matching.misfit = {kinds[misfit], 0.05};
    const ObjectiveOptions options = kind ? ObjectiveOptions(shooting(kinds[misfit])) : ObjectiveOptions(matching);
    const auto objective = makeObjective<double>(options, problem.input(team));
    QVERIFY(objective->hasQuadraticModel());
    const auto p = withExtra(problem.parameters, *objective);
    std::vector<double> gradient(p.size());
    const auto value = objective->evaluate(p, gradient);
    QuadraticModel model;
    const auto with_model = objective->evaluateModel(p, model);
    QVERIFY(std::abs(with_model.loss - value.loss) < 1e-12 * value.loss);
    QCOMPARE(with_model.steps_accepted, value.steps_accepted);
    QCOMPARE(model.gradient.size(), gradient.size());
    const double norm = std::sqrt(std::inner_product(gradient.begin(), gradient.end(), gradient.begin(), 0.0));
    for (std::size_t i = 0; i < gradient.size(); ++i)
      QVERIFY2(std::abs(model.gradient[i] - gradient[i]) < 1e-10 * norm, qPrintable(QString::number(i)));
    // Every estimated state is in one block, and no diagonal is empty.
    std::size_t extra = 0;
    for (const auto& block : model.blocks) {
      QCOMPARE(block.first, extra);
      extra += block.size;
      for (std::size_t k = 0; k < block.size; ++k)
        QVERIFY(block.own[k * block.size + k] > 0.0);
    }
    QCOMPARE(model.model_parameters + extra, p.size());
  }

  /// With dz/dtau = theta all residuals are linear, jumps too: the model is the loss itself.
  void isExactWhereResidualsAreLinear() {
    const WavyProblem problem;
    const SteadyField field;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    const auto objective = makeObjective<double>(shooting(), input);
    const auto p = withExtra({0.3}, *objective);
    QuadraticModel model;
    const double loss = objective->evaluateModel(p, model).loss;
    RandomGenerator random(1);
    auto moved = p;
    std::vector<double> step(p.size());
    for (std::size_t i = 0; i < p.size(); ++i)
      moved[i] += step[i] = random.uniform(-0.5, 0.5);
    const double expected = loss - predictedDecrease(model, step);
    const double there = objective->evaluate(moved, {}).loss;
    QVERIFY2(std::abs(there - expected) < 1e-10 * there, qPrintable(QString("%1 and %2").arg(there).arg(expected)));
    // One undamped step is the minimum.
    const auto best = dampedStep(model, 0.0);
    for (std::size_t i = 0; i < p.size(); ++i)
      moved[i] = p[i] + best[i];
    std::vector<double> gradient(p.size());
    objective->evaluate(moved, gradient);
    for (const double entry : gradient)
      QVERIFY(std::abs(entry) < 1e-11);
  }

  void theStepSolvesTheDampedEquations() {
    const QuadraticModel model = smallModel();
    const auto h = dense(model);
    const std::size_t n = model.gradient.size();
    for (const double damping : {0.0, 0.1, 10.0}) {
      const auto step = dampedStep(model, damping);
      QCOMPARE(step.size(), n);
      double linear = 0.0, curved = 0.0;
      for (std::size_t i = 0; i < n; ++i) {
        double left = model.gradient[i] + damping * h[i * n + i] * step[i];
        for (std::size_t j = 0; j < n; ++j) {
          left += h[i * n + j] * step[j];
          curved += step[i] * h[i * n + j] * step[j];
        }
        linear += model.gradient[i] * step[i];
        QVERIFY(std::abs(left) < 1e-11);
      }
      QVERIFY(std::abs(predictedDecrease(model, step) + linear + 0.5 * curved) < 1e-12);
    }
  }

  /// (H^-1) of the parameters, the blocks profiled out: H times its column is a unit vector.
  void theInverseIsThatOfTheWholeMatrix() {
    QuadraticModel model = smallModel();
    const auto inverse = profiledInverse(model);
    QCOMPARE(inverse.size(), std::size_t{9});
    for (std::size_t j = 0; j < 3; ++j) {
      std::ranges::fill(model.gradient, 0.0);
      model.gradient[j] = -1.0;
      const auto column = dampedStep(model, 0.0);
      for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs(inverse[i * 3 + j] - column[i]) < 1e-12);
    }
  }

  void whatIsNotSeenStaysAndHasNoInverse() {
    QuadraticModel model = smallModel();
    for (std::size_t i = 0; i < 3; ++i)
      model.shared[1 * 3 + i] = model.shared[i * 3 + 1] = 0.0;
    for (auto& block : model.blocks)
      for (std::size_t k = 0; k < block.size; ++k)
        block.coupling[k * 3 + 1] = 0.0;
    model.gradient[1] = 0.0;
    const auto step = dampedStep(model, 0.1);
    QCOMPARE(step.size(), model.gradient.size());
    QCOMPARE(step[1], 0.0);
    QVERIFY(profiledInverse(model).empty());
  }

  void troubleIsSaid() {
    const WavyProblem problem;
    WorkerTeam team(2);
    MultipleShootingOptions options = shooting();
    options.solver.max_steps = 1;
    const auto objective = makeObjective<double>(options, problem.input(team));
    QuadraticModel model;
    const auto value = objective->evaluateModel(withExtra(problem.parameters, *objective), model);
    QVERIFY(std::isinf(value.loss));
    QVERIFY(value.trouble.status == SolveStatus::max_steps);
    QCOMPARE(value.trouble.trajectory, std::size_t{10});
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!objective->evaluateModel(withExtra(problem.parameters, *objective), model, stopped.get_token()).completed);
  }
};

QTEST_APPLESS_MAIN(TestQuadraticModel)
#include "test_quadratic_model.moc"
