// Trajectory matching: its value by hand, its gradient against central differences on held steps for every solver and
// way to differentiate, its starts and horizons.
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

const StepMethod kMethods[] = {StepMethod::euler,
                               StepMethod::midpoint,
                               StepMethod::heun,
                               StepMethod::ralston,
                               StepMethod::rk4,
                               StepMethod::bogacki_shampine32,
                               StepMethod::dormand_prince54,
                               StepMethod::tsitouras54};

TrajectoryMatchingOptions fixedOptions(StepMethod method, double step) {
  TrajectoryMatchingOptions options;
  options.solver.method = method;
  options.solver.control = FixedSteps{step};
  return options;
}

/// dz/dtau = 0: the solution stays where it starts, so that losses can be had by hand.
class ConstantField final : public Field<double> {
 public:
  explicit ConstantField(std::size_t states) : states_(states) {}
  std::size_t stateCount() const override { return states_; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    std::fill_n(rates, rows.count * states_, theta[0]);
  }
  void pullback(const double*, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    for (std::size_t i = 0; i < rows.count * states_; ++i) {
      if (targets.states)
        targets.states[i] = 0.0;
      if (targets.parameters)
        targets.parameters[0] += cotangent[i];
    }
    for (std::size_t i = 0; targets.times && i < rows.count; ++i)
      targets.times[i] = 0.0;
  }

 private:
  std::size_t states_;
  std::vector<ParameterSegment> segments_ = {{"theta", 0, {1}}};
};

ModelShape shapeOf(std::vector<int> channels) {
  ModelShape shape;
  shape.states.resize(channels.size());
  shape.unmeasured.resize(channels.size());
  shape.channel = std::move(channels);
  return shape;
}

/// The last state is measured by no column.
void hideLastState(std::vector<PreparedPiece>& pieces, std::size_t states) {
  for (auto& piece : pieces)
    for (std::size_t i = states - 1; i < piece.observed.size(); i += states)
      piece.observed[i] = piece.smooth[i] = piece.slope[i] = kMissing;
}

} // namespace

class TestTrajectoryMatching : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // The starts are those of the data; a constant solution makes the loss a mean over observed values by hand.
  void valueByHand_data() {
    QTest::addColumn<int>("initial");
    QTest::newRow("first observation") << 0;
    QTest::newRow("spline") << 1;
    QTest::newRow("estimated") << 2;
  }
  void valueByHand() {
    QFETCH(int, initial);
    WavyProblem problem;
    problem.pieces[1].observed[1] = kMissing; // its first state is then the spline's
    const ConstantField field(2);
    TrajectoryMatchingOptions options;
    options.initial = static_cast<InitialStateChoice>(initial);
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    const auto objective = makeObjective<double>(options, input);
    double sum = 0.0, count = 0.0;
    for (const auto& piece : problem.pieces)
      for (std::size_t i = 0; i < piece.observed.size(); ++i) {
        const double first = piece.observed[i % 2];
        const double start = initial == 0 && std::isfinite(first) ? first : piece.smooth[i % 2];
        const double r = (start - piece.observed[i]) / problem.scaling.scale[i % 2];
        if (std::isfinite(r)) {
          sum += r * r;
          count += 1.0;
        }
      }
    const auto p = withExtra({0.0}, *objective);
    QCOMPARE(p.size(), initial == 2 ? std::size_t{7} : std::size_t{1});
    std::vector<double> gradient(p.size());
    const auto value = objective->evaluate(p, gradient);
    QVERIFY2(std::abs(value.loss - sum / count) < 1e-13, qPrintable(QString::number(value.loss)));
    QVERIFY(value.completed);
    QCOMPARE(value.trouble.status, SolveStatus::ok);
    for (const double entry : gradient)
      QVERIFY(std::isfinite(entry) && entry != 0.0);
  }

  void gradientIsTheDerivative_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("adaptive");
    QTest::addColumn<bool>("checkpointed");
    for (const auto method : kMethods)
      for (const bool adaptive : {false, true})
        for (const bool checkpointed : {false, true}) {
          TrajectoryMatchingOptions options;
          options.solver.method = method;
          if (adaptive && whyNot(options.solver))
            continue;
          QTest::addRow("%s, %s, %s", nameOf(method), adaptive ? "adaptive" : "fixed",
                        checkpointed ? "checkpointed" : "direct")
              << static_cast<int>(method) << adaptive << checkpointed;
        }
  }
  void gradientIsTheDerivative() {
    QFETCH(int, method);
    QFETCH(bool, adaptive);
    QFETCH(bool, checkpointed);
    const WavyProblem problem;
    auto options = fixedOptions(static_cast<StepMethod>(method), 0.21);
    if (adaptive)
      options.solver.control = ProportionalIntegralControl{};
    if (checkpointed)
      options.gradient = CheckpointedGradient{1e-3};
    options.initial = InitialStateChoice::estimated;
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(options, problem.input(team));
    const auto check = checkGradient(*objective, withExtra(problem.parameters, *objective), 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    QCOMPARE(check.zeros, std::size_t{0});
  }

  void everyMisfitHasItsGradient_data() {
    QTest::addColumn<int>("kind");
    for (const auto& kind : enumNames(MisfitKind{}))
      QTest::newRow(kind.name) << static_cast<int>(kind.value);
  }
  void everyMisfitHasItsGradient() {
    QFETCH(int, kind);
    const WavyProblem problem;
    TrajectoryMatchingOptions options;
    options.misfit = {static_cast<MisfitKind>(kind), 0.4};
    WorkerTeam team(1);
    const auto objective = makeObjective<double>(options, problem.input(team));
    const auto check = checkGradient(*objective, problem.parameters, 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
  }

  void aPlantedErrorIsSeen() {
    WavyProblem problem;
    WorkerTeam team(1);
    const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, problem.input(team));
    class Planted final : public Objective<double> {
     public:
      explicit Planted(Objective<double>& inner) : inner_(inner) {}
      ObjectiveValue evaluate(std::span<const double> p, std::span<double> gradient, std::stop_token stop) override {
        const auto value = inner_.evaluate(p, gradient, stop);
        if (!gradient.empty())
          gradient[3] *= 1.001;
        return value;
      }
      void holdSteps(bool hold) override { inner_.holdSteps(hold); }

     private:
      Objective<double>& inner_;
    } planted(*objective);
    const auto check = checkGradient(planted, problem.parameters, 3);
    QVERIFY(check.worst > 1e-7);
    QCOMPARE(check.at, std::size_t{3});
  }

  void missingValuesReachNothing() {
    WavyProblem problem;
    WorkerTeam team(1);
    const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, problem.input(team));
    std::vector<double> gradient(problem.parameters.size());
    const auto value = objective->evaluate(problem.parameters, gradient);
    // Without the samples at which everything is missing: nothing changes.
    WavyProblem thinner;
    for (auto& piece : thinner.pieces) {
      piece.times.erase(piece.times.begin() + 2);
      for (auto* rows : {&piece.observed, &piece.smooth, &piece.slope})
        rows->erase(rows->begin() + 4, rows->begin() + 6);
    }
    const auto fewer = makeObjective<double>(TrajectoryMatchingOptions{}, thinner.input(team));
    std::vector<double> gradient_of_fewer(gradient.size());
    QCOMPARE(fewer->evaluate(problem.parameters, gradient_of_fewer).loss, value.loss);
    QVERIFY(gradient == gradient_of_fewer);
    for (const double entry : gradient)
      QVERIFY(std::isfinite(entry));
  }

  // Steps are given in the data's unit of time; the field sees scaled time.
  void stepsAreInTheDatasUnit() {
    WavyProblem problem;
    problem.pieces.resize(1);
    const auto& times = problem.pieces[0].times;
    WorkerTeam team(1);
    auto options = fixedOptions(StepMethod::euler, (times.back() - times.front()) / 20.0);
    const auto value = makeObjective<double>(options, problem.input(team))->evaluate(problem.parameters, {});
    QCOMPARE(value.steps_accepted, std::uint64_t{20});
  }

  void unmeasuredStatesAreEstimated() {
    WavyProblem problem(3);
    hideLastState(problem.pieces, 3);
    ModelShape shape = shapeOf({0, 1, -1});
    shape.unmeasured[2].spread = 1.5;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.shape = &shape;
    TrajectoryMatchingOptions options;
    const auto objective = makeObjective<double>(options, input);
    auto extra = objective->extraStart();
    for (const double start : extra) // nothing is known of it but that it is 0 in its own unit
      QVERIFY(std::abs(start + problem.scaling.center[2] / problem.scaling.scale[2]) < 1e-14);
    auto p = problem.parameters;
    p.insert(p.end(), {0.3, -0.2, 0.1});
    const auto check = checkGradient(*objective, p);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    QCOMPARE(check.zeros, std::size_t{0});
    const auto states = objective->initialStates(p);
    QCOMPARE(states.size(), std::size_t{3});
    QVERIFY(std::isnan(states[0][0]) && std::isnan(states[2][1]));
    QVERIFY(std::abs(states[1][2] - (problem.scaling.center[2] - 0.2 * problem.scaling.scale[2])) < 1e-14);
    // Where they may begin is no matter of the parameters' size.
    const std::vector<RegularizerSpec> decay{{.kind = WeightDecay{}}};
    auto decayed = input;
    decayed.regularizers = decay;
    const auto spread = objective->extraSpread();
    QVERIFY(std::any_of(spread.begin(), spread.end(), [](double one) { return one > 0.0; }));
    QCOMPARE(makeObjective<double>(options, decayed)->extraSpread(), spread);
    // A later stage begins where this one ended.
    input.initial_states = &states;
    extra = makeObjective<double>(options, input)->extraStart();
    QVERIFY(std::abs(extra[0] - 0.3) < 1e-14 && std::abs(extra[1] + 0.2) < 1e-14 && std::abs(extra[2] - 0.1) < 1e-14);
    options.initial = InitialStateChoice::estimated;
    QCOMPARE(makeObjective<double>(options, input)->extraStart().size(), std::size_t{9});
  }

  void whatIsKnownOfUnmeasuredStates() {
    WavyProblem problem(3);
    hideLastState(problem.pieces, 3);
    ModelShape shape = shapeOf({0, 1, -1});
    WorkerTeam team(1);
    auto input = problem.input(team);
    input.shape = &shape;
    const auto scaled = [&](double x) { return (x - problem.scaling.center[2]) / problem.scaling.scale[2]; };
    shape.unmeasured[2].start = 2.0;
    auto extra = makeObjective<double>(TrajectoryMatchingOptions{}, input)->extraStart();
    QVERIFY(std::abs(extra[1] - scaled(2.0)) < 1e-14);
    shape.unmeasured[2].position = 1; // the velocity of the second state: the slope of its spline
    extra = makeObjective<double>(TrajectoryMatchingOptions{}, input)->extraStart();
    for (std::size_t i = 0; i < 3; ++i)
      QVERIFY(std::abs(extra[i] - scaled(problem.pieces[i].slope[1])) < 1e-14);
  }

  void augmentedStatesStartAtZero() {
    WavyProblem problem(3);
    hideLastState(problem.pieces, 3);
    ModelShape shape = shapeOf({0, 1, -1});
    shape.unmeasured_start_at_zero = true;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.shape = &shape;
    TrajectoryMatchingOptions options;
    QVERIFY(makeObjective<double>(options, input)->extraStart().empty());
    options.initial = InitialStateChoice::estimated;
    QCOMPARE(makeObjective<double>(options, input)->extraStart().size(), std::size_t{6});
    const auto check = checkGradient(*makeObjective<double>(options, input),
                                     withExtra(problem.parameters, *makeObjective<double>(options, input)), 2);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
  }

  void aReadoutHasItsGradient() {
    WavyProblem problem(3);
    hideLastState(problem.pieces, 3);
    ModelShape shape = shapeOf({0, 1, -1});
    shape.unmeasured_start_at_zero = true;
    shape.linear_readout = true;
    for (const std::size_t members : {1, 2}) {
      WorkerTeam team(members);
      auto input = problem.input(team);
      input.shape = &shape;
      const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, input);
      auto p = problem.parameters;
      for (int i = 0; i < 8; ++i) // W (2 x 3), b (2)
        p.push_back(0.4 * std::sin(1.0 + i));
      const auto check = checkGradient(*objective, p);
      QVERIFY2(check.worst < 1e-7, describe(check).c_str());
      QCOMPARE(check.zeros, std::size_t{0});
      // The identity reads the states themselves.
      std::fill(p.end() - 8, p.end(), 0.0);
      p[p.size() - 8] = p[p.size() - 4] = 1.0;
      ModelShape plain = shape;
      plain.linear_readout = false;
      input.shape = &plain;
      const double expected = makeObjective<double>(TrajectoryMatchingOptions{}, input)
                                  ->evaluate(std::span(p).first(problem.parameters.size()), {})
                                  .loss;
      QVERIFY(std::abs(objective->evaluate(p, {}).loss - expected) < 1e-14);
    }
  }

  void theHorizonGrows() {
    WavyProblem problem;
    WorkerTeam team(1);
    TrajectoryMatchingOptions options;
    options.first_horizon = 0.3;
    options.growth_epochs = 0.5;
    const auto growing = makeObjective<double>(options, problem.input(team));
    // The pieces cut off where the horizon ends, whole.
    const auto cut = [&](double part) {
      WavyProblem shorter;
      for (auto& piece : shorter.pieces) {
        const double end = piece.times.front() + part * (piece.times.back() - piece.times.front());
        while (piece.times.back() > end) {
          piece.times.pop_back();
          for (auto* rows : {&piece.observed, &piece.smooth, &piece.slope})
            rows->resize(rows->size() - 2);
        }
      }
      return makeObjective<double>(TrajectoryMatchingOptions{}, shorter.input(team))
          ->evaluate(problem.parameters, {})
          .loss;
    };
    for (const int epoch : {0, 3, 10, 99}) {
      growing->beginEpoch({epoch, 20, 0});
      const double part = std::min(1.0, 0.3 + 0.7 * epoch / 10.0);
      const double loss = growing->evaluate(problem.parameters, {}).loss;
      QVERIFY2(std::abs(loss - cut(part)) < 1e-6 * loss, qPrintable(QString::number(epoch)));
      const auto check = checkGradient(*growing, problem.parameters, 5);
      QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    }
  }

  void heldStepsAreTakenAgain() {
    const WavyProblem problem;
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, problem.input(team));
    const auto first = objective->evaluate(problem.parameters, {});
    QVERIFY(first.steps_accepted > 0);
    objective->holdSteps(true);
    const auto again = objective->evaluate(problem.parameters, {});
    QCOMPARE(again.loss, first.loss);
    QCOMPARE(again.steps_accepted, first.steps_accepted);
    auto moved = problem.parameters;
    for (auto& value : moved)
      value *= 3.0;
    const auto other = objective->evaluate(moved, {});
    QCOMPARE(other.steps_accepted, first.steps_accepted);
    QCOMPARE(other.steps_rejected, std::uint64_t{0});
    objective->holdSteps(false);
    QVERIFY(objective->evaluate(moved, {}).steps_accepted > first.steps_accepted);
  }

  void sameThreadsSameBits() {
    WavyProblem problem;
    for (std::size_t i = 0; i < 20; ++i)
      problem.pieces.push_back(wavyPiece(7, 2, 0.1 * static_cast<double>(i)));
    double loss_of_one = 0.0;
    for (const std::size_t members : {1, 2, 3}) {
      std::vector<double> first;
      for (int repeat = 0; repeat < 4; ++repeat) {
        WorkerTeam team(members);
        const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, problem.input(team));
        std::vector<double> gradient(problem.parameters.size());
        const double loss = objective->evaluate(problem.parameters, gradient).loss;
        if (repeat == 0)
          first = gradient;
        QVERIFY(gradient == first);
        if (members == 1)
          loss_of_one = loss;
        QVERIFY(std::abs(loss - loss_of_one) < 1e-13 * loss);
      }
    }
  }

  void aWholeBatchSharesItsSteps() {
    const WavyProblem problem;
    WorkerTeam team(2);
    TrajectoryMatchingOptions options;
    options.solver.group = ControlGroup::whole_batch;
    const auto objective = makeObjective<double>(options, problem.input(team));
    const auto check = checkGradient(*objective, problem.parameters, 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    TrajectoryMatchingOptions each;
    const double alone = makeObjective<double>(each, problem.input(team))->evaluate(problem.parameters, {}).loss;
    QVERIFY(std::abs(objective->evaluate(problem.parameters, {}).loss - alone) < 1e-3 * alone);
  }

  void singlePrecision() {
    const WavyProblem problem;
    const auto field = makeMlpField<float>(MlpOptions{6, 2, Activation::tanh}, 2);
    WorkerTeam team(2);
    TrajectoryMatchingOptions options;
    options.initial = InitialStateChoice::estimated;
    const auto exact = makeObjective<double>(options, problem.input(team));
    const auto single =
        makeObjective<float>(options, ObjectiveInput<float>{field.get(), &problem.scaling, problem.pieces, &team});
    const auto p = withExtra(problem.parameters, *exact);
    std::vector<double> gradient(p.size());
    std::vector<float> gradient_of_single(p.size());
    const double loss = exact->evaluate(p, gradient).loss;
    const std::vector<float> rounded(p.begin(), p.end());
    QVERIFY(std::abs(single->evaluate(rounded, gradient_of_single).loss - loss) < 1e-5 * loss);
    for (std::size_t i = 0; i < p.size(); ++i)
      QVERIFY(std::abs(static_cast<double>(gradient_of_single[i]) - gradient[i]) < 1e-4);
  }
};

QTEST_APPLESS_MAIN(TestTrajectoryMatching)
#include "test_trajectory_matching.moc"
