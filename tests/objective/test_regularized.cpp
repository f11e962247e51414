// Objectives with regularisers: values by hand, gradients against central differences with the constants held, draws
// that a resumed fit makes again. Local regularisation has a test of its own.
#include "engine/regularizer/step_estimates.h"
#include "tests/support/solved_piece.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

class TestRegularized : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void globalGradient_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("estimate");
    QTest::addColumn<bool>("largest");
    for (const auto method : {StepMethod::dormand_prince54, StepMethod::tsitouras54, StepMethod::bogacki_shampine32})
      for (const int estimate : {0, 1, 2})
        for (const bool largest : {false, true})
          if (estimate == 0 || hasStiffnessEstimate(method))
            QTest::addRow("%s, %d, %s", nameOf(method), estimate, largest ? "largest" : "mean")
                << static_cast<int>(method) << estimate << largest;
  }
  void globalGradient() {
    QFETCH(int, method);
    QFETCH(int, estimate);
    QFETCH(bool, largest);
    const WavyProblem problem;
    GlobalRegularization global;
    global.estimate = static_cast<GlobalRegularization::Estimate>(estimate);
    global.largest = largest;
    global.weight = {20.0, 20.0};
    const std::vector<RegularizerSpec> regularizers = {{global}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    const auto objective = makeObjective<double>(optionsWith(static_cast<StepMethod>(method)), input);
    const auto p = withExtra(problem.parameters, *objective);
    const auto check = checkGradient(*objective, p, 2);
    QVERIFY2(check.worst < 2e-7, describe(check).c_str());
    QCOMPARE(check.zeros, std::size_t{0});
  }

  void globalValueByHand() {
    const WavyProblem problem;
    const auto options = optionsWith(StepMethod::tsitouras54);
    SolverOptions solver;
    static_cast<SolverSettings&>(solver) = options.solver;
    for (const auto& name : enumNames(GlobalRegularization::Estimate{}))
      for (const bool largest : {false, true}) {
        GlobalRegularization global;
        global.estimate = name.value;
        global.largest = largest;
        global.weight = {3.0, 3.0};
        const std::vector<RegularizerSpec> regularizers = {{global}};
        WorkerTeam team(2);
        auto input = problem.input(team);
        input.regularizers = regularizers;
        const auto objective = makeObjective<double>(options, input);
        const auto p = withExtra(problem.parameters, *objective);
        double expected = 0.0;
        for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
          const auto [recorder, start, end, initial] = solvePiece(problem, solver, i, p);
          double sum = 0.0, most = 0.0;
          for (std::size_t n = 0; n < recorder.times.size(); ++n) {
            const TakenStep step{
                &tableauOf(solver.method), 2, recorder.lengths[n], recorder.states[n].data(), recorder.next[n].data(),
                recorder.stages[n].data(), 2};
            const double error = stepError(step, solver, nullptr), stiffness = stepStiffness(step, nullptr);
            const double value = global.estimate == GlobalRegularization::Estimate::error ? error
                                 : global.estimate == GlobalRegularization::Estimate::stiffness
                                     ? stiffness
                                     : error + 0.1 * stiffness;
            sum += value;
            most = std::max(most, value);
          }
          expected += 3.0 / 3.0 * (largest ? most : sum / static_cast<double>(recorder.times.size()));
        }
        const double penalty = objective->evaluate(p, {}).penalty;
        QVERIFY2(std::abs(penalty - expected) < 1e-9 * expected, name.name);
      }
  }

  void taylorGradientOfNetworks_data() {
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("multiple_shooting");
    for (const int order : {2, 3, 5})
      for (const bool shooting : {false, true})
        QTest::addRow("order %d, %s", order, shooting ? "multiple shooting" : "trajectory matching")
            << order << shooting;
  }
  void taylorGradientOfNetworks() {
    QFETCH(int, order);
    QFETCH(bool, multiple_shooting);
    MlpOptions network{6, 2, Activation::softplus};
    network.time_input = true;
    WavyProblem problem(2, network);
    const double weight = order == 5 ? 1e-6 : 1e-2;
    const std::vector<RegularizerSpec> regularizers = {{TaylorRegularization{order, {weight, weight}}},
                                                       {LocalRegularization{}}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    const GradientOptions gradients[] = {DirectGradient{}, CheckpointedGradient{1e-3}};
    for (const auto& gradient : gradients) {
      auto matching = optionsWith(StepMethod::tsitouras54);
      matching.gradient = gradient;
      MultipleShootingOptions shooting;
      shooting.segment_samples = 4;
      shooting.gradient = gradient;
      const auto objective =
          multiple_shooting ? makeObjective<double>(shooting, input) : makeObjective<double>(matching, input);
      const auto p = withExtra(problem.parameters, *objective);
      const auto check = checkGradient(*objective, p, 3);
      QVERIFY2(check.worst < 1e-7, describe(check).c_str());
      QCOMPARE(check.zeros, std::size_t{0});
      QVERIFY(objective->evaluate(p, {}).penalty > 0.0);
    }
  }

  void steerGradientAndDraws() {
    const WavyProblem problem;
    for (const bool all_times : {false, true}) {
      const std::vector<RegularizerSpec> regularizers = {{SteerRegularization{all_times, 0.8}}};
      WorkerTeam team(2);
      auto input = problem.input(team);
      const auto plain = makeObjective<double>(optionsWith(StepMethod::dormand_prince54), input);
      input.regularizers = regularizers;
      const auto objective = makeObjective<double>(optionsWith(StepMethod::dormand_prince54), input);
      const auto p = withExtra(problem.parameters, *objective);
      objective->beginEpoch({0, 1, 1});
      const double first = objective->evaluate(p, {}).loss;
      const auto check = checkGradient(*objective, p, 5);
      QVERIFY2(check.worst < 1e-7, describe(check).c_str());
      objective->beginEpoch({1, 2, 2});
      QVERIFY(objective->evaluate(p, {}).loss != first);
      objective->beginEpoch({0, 1, 1});
      QCOMPARE(objective->evaluate(p, {}).loss, first);
      const double still = plain->evaluate(p, {}).loss;
      QVERIFY(first != still && std::abs(first - still) < 0.3 * still);
    }
  }

  void resumedDrawsAreEqual() {
    const WavyProblem problem;
    LocalRegularization biased;
    biased.biased = true;
    const std::vector<RegularizerSpec> regularizers = {{LocalRegularization{}}, {biased}, {SteerRegularization{}}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    const auto options = optionsWith(StepMethod::tsitouras54);
    const auto running = makeObjective<double>(options, input), resumed = makeObjective<double>(options, input);
    const auto p = withExtra(problem.parameters, *running);
    std::vector<double> a(p.size()), b(p.size());
    for (int epoch = 0; epoch < 4; ++epoch) {
      running->beginEpoch({epoch, 9, static_cast<std::uint64_t>(50 + epoch)});
      running->evaluate(p, a);
    }
    resumed->beginEpoch({3, 9, 53});
    resumed->evaluate(p, b);
    QVERIFY(a == b);
  }

  void severalTogetherInMultipleShooting() {
    const WavyProblem problem;
    LocalRegularization stiffness;
    stiffness.estimate = StepEstimate::stiffness;
    GlobalRegularization global;
    global.estimate = GlobalRegularization::Estimate::both;
    const std::vector<RegularizerSpec> regularizers = {{LocalRegularization{}},
                                                       {stiffness},
                                                       {global},
                                                       {SteerRegularization{}},
                                                       {TaylorRegularization{2, {1e-2, 1e-3}}},
                                                       {WeightDecay{{0.3, 0.3}}}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    MultipleShootingOptions options;
    options.segment_samples = 4;
    const auto objective = makeObjective<double>(options, input);
    const auto check = checkGradient(*objective, withExtra(problem.parameters, *objective), 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
  }

  // STEER moves the times of the data, not those at which segments meet.
  void segmentsMeetWhereTheyDid() {
    WavyProblem problem;
    for (auto& piece : problem.pieces) // nothing is observed but at the start: all of the loss is that of the jumps
      std::fill(piece.observed.begin() + 2, piece.observed.end(), kMissing);
    const std::vector<RegularizerSpec> regularizers = {{SteerRegularization{true, 1.0}}};
    WorkerTeam team(1);
    auto input = problem.input(team);
    MultipleShootingOptions options;
    options.segment_samples = 4;
    const auto plain = makeObjective<double>(options, input);
    input.regularizers = regularizers;
    const auto objective = makeObjective<double>(options, input);
    const auto p = withExtra(problem.parameters, *plain);
    objective->beginEpoch({0, 1, 5});
    QCOMPARE(objective->evaluate(p, {}).loss, plain->evaluate(p, {}).loss);
  }

  void weightDecayGoesWithEveryObjective() {
    const WavyProblem problem;
    const ObjectiveOptions all[] = {VariationalOptions{10}, GradientMatchingOptions{}, SplineIntegralOptions{},
                                    TrajectoryMatchingOptions{}};
    const std::vector<RegularizerSpec> regularizers = {{WeightDecay{{0.4, 0.1}}}};
    double squares = 0.0;
    for (const auto& segment : problem.field->segments())
      for (std::size_t i = 0; i < segment.size() && segment.shape.size() == 2; ++i) // biases have one extent
        squares += problem.parameters[segment.offset + i] * problem.parameters[segment.offset + i];
    WorkerTeam team(2);
    for (const auto& options : all) {
      auto input = problem.input(team);
      const auto plain = makeObjective<double>(options, input);
      input.regularizers = regularizers;
      const auto objective = makeObjective<double>(options, input);
      for (const int epoch : {0, 5}) {
        objective->beginEpoch({epoch, 10, 0});
        const auto value = objective->evaluate(problem.parameters, {});
        const double weight = 0.4 * std::pow(0.25, epoch / 10.0);
        QVERIFY(std::abs(value.penalty - 0.5 * weight * squares) < 1e-12);
        QVERIFY(std::abs(value.loss - value.penalty - plain->evaluate(problem.parameters, {}).loss) < 1e-12);
        const auto check = checkGradient(*objective, problem.parameters, 5);
        QVERIFY2(check.worst < 1e-7, describe(check).c_str());
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestRegularized)
#include "test_regularized.moc"
