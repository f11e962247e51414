// The training loop where something happens in the middle of a pass that only the field itself can bring about.
#include "engine/fit/trainer.h"

#include "engine/device/network_on_device.h"
#include "engine/model/initial_parameters.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

namespace {

/// A field that does something at one of its pullbacks, or gives rates that are not numbers from one evaluation on.
class EventfulField final : public Field<double> {
 public:
  explicit EventfulField(std::unique_ptr<Field<double>> field) : field_(std::move(field)) {}

  long pullback_of_event = -1;
  long evaluation_of_failure = -1;
  std::function<void()> event;
  mutable long pullbacks = 0, evaluations = 0;

  std::size_t stateCount() const override { return field_->stateCount(); }
  const std::vector<ParameterSegment>& segments() const override { return field_->segments(); }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t rows) const override { return field_->makeScratch(rows); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch& scratch, double* rates) const override {
    field_->evaluate(theta, rows, scratch, rates);
    if (evaluations++ >= evaluation_of_failure && evaluation_of_failure >= 0)
      std::fill_n(rates, rows.count * stateCount(), std::numeric_limits<double>::quiet_NaN());
  }
  void pullback(const double* theta, Rows<double> rows, FieldScratch& scratch, const double* cotangent,
                PullbackTargets<double> targets) const override {
    if (pullbacks++ == pullback_of_event)
      event();
    field_->pullback(theta, rows, scratch, cotangent, targets);
  }

 private:
  std::unique_ptr<Field<double>> field_;
};

/// Every loss is less than the one before, until it runs out of memory; without a solver from the beginning.
class FailingRows final : public DeviceLeastSquares<double> {
 public:
  explicit FailingRows(int evaluations) : left_(evaluations) {}
  Expected<Value> evaluate(std::span<const double>, bool) override {
    if (left_-- == 0)
      return failure("The loss on the device failed: out of memory");
    return Value{loss_ *= 0.9};
  }
  Status gradient(std::span<double> gradient) override {
    std::ranges::fill(gradient, 0.0);
    return {};
  }
  Status step(std::span<double>, const DeviceAdam&) override { return {}; }
  Status setMoments(std::span<const double>, std::span<const double>) override { return {}; }
  Status moments(std::span<double>, std::span<double>) const override { return {}; }

 private:
  int left_;
  double loss_ = 1.0;
};

class FailingSolver final : public DeviceSolver<double> {
 public:
  Status setPlans(std::span<const TrajectoryRequest>) override { return {}; }
  Expected<DeviceSolution> solve(std::span<const double>, std::span<const double>, const std::stop_token&) override {
    return failure("Solving on the device failed: out of memory");
  }
  Status reverse(const Reversal&, const std::stop_token&) override { return {}; }
};

class FailingDevice final : public TrainingDevice {
 public:
  int evaluations = 0;
  std::string kind() const override { return "cuda"; }
  std::string name() const override { return "a card"; }
  bool replaysGraphs() const override { return false; }
  Expected<std::unique_ptr<DeviceLeastSquares<float>>> leastSquares32(const LeastSquaresTask&) const override {
    return failure("not in float32");
  }
  Expected<std::unique_ptr<DeviceLeastSquares<double>>> leastSquares64(const LeastSquaresTask&) const override {
    return std::unique_ptr<DeviceLeastSquares<double>>(std::make_unique<FailingRows>(evaluations));
  }
  Expected<std::unique_ptr<DeviceSolver<float>>> solver32(const SolveTask&) const override {
    return failure("not in float32");
  }
  Expected<std::unique_ptr<DeviceSolver<double>>> solver64(const SolveTask&) const override {
    return std::unique_ptr<DeviceSolver<double>>(std::make_unique<FailingSolver>());
  }
};

/// What a Trainer works on, with one thread so that the events come in order.
struct Bench {
  explicit Bench(const GradientOptions& gradient)
      : data(oscillatorData(6, 12, 0.01, 1)), shape(*modelShape(MlpOptions{}, data.channels)), team(1) {
    spec.field = MlpOptions{8, 1, Activation::tanh};
    spec.precision = Precision::float64;
    TrajectoryMatchingOptions matching;
    matching.gradient = gradient;
    if (std::holds_alternative<AdjointGradient>(gradient))
      matching.solver.group = ControlGroup::whole_batch;
    spec.stages = {StageSpec{matching, AdamOptions{}, ConstantRateOptions{1e-2}, 20}};
    problem = std::make_shared<const Problem>(*prepareProblem(data, {spec.split, spec.smoothing, true}, 0));
    field = std::make_unique<EventfulField>(*makeField<double>(spec.field, 2, problem->scaling));
    RandomGenerator random(1);
    start = *initialParameters(spec.field, 2, random);
  }
  TrainingOutcome train() {
    TrainerContext context;
    context.dataset = &data;
    context.problem = problem;
    context.shape = &shape;
    context.model.field = spec.field;
    context.model.scaling = problem->scaling;
    context.model.channels = problem->channels;
    context.control = &control;
    context.observer = &observer;
    context.team = &team;
    context.site = site;
    Trainer<double> trainer(spec, *field, std::move(context));
    return *trainer.train(start, std::nullopt);
  }

  Dataset data;
  ModelShape shape;
  FitSpec spec;
  std::shared_ptr<const Problem> problem;
  std::unique_ptr<EventfulField> field;
  std::vector<double> start;
  RunControl control;
  FitObserver observer;
  WorkerTeam team;
  const DeviceSite* site = nullptr;
};

} // namespace

class TestTrainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// It is told as what it is, not as divergence, and no lower learning rate is tried.
  void aDeviceThatFailsEndsTheFit_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("epochs");
    QTest::newRow("Adam there") << "rows" << 7;
    QTest::newRow("another optimiser") << "AdaMax" << 7;
    QTest::newRow("weight decay") << "decay" << 7;
    QTest::newRow("after the last epoch") << "rows" << 20;
    QTest::newRow("a solver") << "solver" << 0;
  }
  void aDeviceThatFailsEndsTheFit() {
    QFETCH(QString, kind);
    QFETCH(int, epochs);
    Bench bench(DirectGradient{});
    StageSpec& stage = bench.spec.stages.front();
    if (kind != "solver")
      stage.objective = GradientMatchingOptions{};
    if (kind == "AdaMax")
      stage.optimizer = AdaMaxOptions{};
    if (kind == "decay")
      stage.regularizers = {{WeightDecay{}}};
    FailingDevice device;
    device.evaluations = epochs;
    const DeviceSite site{&device, networkOnDevice(bench.spec.field, bench.problem->scaling)};
    bench.site = &site;
    int saved = -1;
    bench.observer.checkpoint_interval_seconds = 0.0;
    bench.observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord>) -> Status {
      saved = checkpoint.epoch;
      return {};
    };
    const auto outcome = bench.train();
    QCOMPARE(runStatusName(outcome.status), "solver_failed");
    QVERIFY2(outcome.message.find("out of memory") != outcome.message.npos, outcome.message.c_str());
    QVERIFY2(outcome.message.ends_with("Choose the device cpu."), outcome.message.c_str());
    QCOMPARE(outcome.recoveries, 0);
    QCOMPARE(outcome.history.size(), std::size_t(epochs));
    QCOMPARE(saved, epochs > 0 ? epochs : -1); // nothing after it
  }

  /// The pass is given up where it is, and the parameters are those of the best epoch before it.
  void aCancelInTheMiddleOfABackwardPassKeepsTheBest_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("cancel");
    for (const int kind : {0, 1, 2})
      for (const bool cancel : {false, true})
        QTest::addRow("%s, %s", cancel ? "cancel" : "stop",
                      kind == 0   ? "direct"
                      : kind == 1 ? "adjoint"
                                  : "gq")
            << kind << cancel;
  }
  void aCancelInTheMiddleOfABackwardPassKeepsTheBest() {
    QFETCH(int, kind);
    QFETCH(bool, cancel);
    const GradientOptions gradients[] = {DirectGradient{}, AdjointGradient{}, GaussLegendreGradient{}};
    Bench whole(gradients[kind]);
    const auto expected = whole.train();
    QCOMPARE(runStatusName(expected.status), "completed");
    const long pullbacks = whole.field->pullbacks;

    Bench bench(gradients[kind]);
    bench.field->pullback_of_event = pullbacks / 2;
    long after = -1;
    bench.field->event = [&] { cancel ? bench.control.cancel() : bench.control.stop(); };
    const auto outcome = bench.train();
    after = bench.field->pullbacks - bench.field->pullback_of_event;
    QCOMPARE(runStatusName(outcome.status), cancel ? "interrupted" : "stopped");
    QVERIFY2(after < pullbacks / 20, qPrintable(QString::number(after))); // not to the end of the pass
    const std::size_t epochs = outcome.history.size();
    QVERIFY(epochs > 2 && epochs < 20);
    const auto best =
        std::ranges::min_element(outcome.history, {}, [](const EpochRecord& record) { return record.validation_loss; });
    QCOMPARE(outcome.best_epoch, best->epoch);
    QCOMPARE(outcome.validation_loss, best->validation_loss);
    // The same parameters as a fit that ends with that epoch finds.
    Bench shorter(gradients[kind]);
    shorter.spec.stages.front().epochs = best->epoch - 1;
    const auto short_outcome = shorter.train(); // its last step is judged: the parameters of the next epoch
    QVERIFY(short_outcome.parameters == outcome.parameters);
  }

  /// Rates that are not numbers from the middle of the fit on: after as many attempts as are made, a named status.
  void aFieldThatFailsKeepsTheBest() {
    Bench whole(DirectGradient{});
    whole.train();
    Bench bench(DirectGradient{});
    bench.spec.stages.front().epochs = 100;
    bench.field->evaluation_of_failure = whole.field->evaluations / 2;
    const auto outcome = bench.train();
    QCOMPARE(runStatusName(outcome.status), "diverged");
    QVERIFY(outcome.recoveries > 1);
    QVERIFY(outcome.best_epoch > 1 && outcome.best_epoch < 20);
    QVERIFY(std::isfinite(outcome.validation_loss));
    QVERIFY(std::ranges::all_of(outcome.parameters, [](double value) { return std::isfinite(value); }));
    QVERIFY(outcome.parameters != bench.start);
    QVERIFY2(outcome.message.find("the best parameters are kept") != std::string::npos, outcome.message.c_str());
  }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "test_trainer.moc"
