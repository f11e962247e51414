// A stop or cancel in the middle of a forward or of a backward pass, each where it is meant to be: the field itself
// asks for it. What was best stays, and the fit goes on from there to the bits it would have had.
#include "engine/fit/methods.h"
#include "engine/fit/trainer.h"
#include "engine/model/initial_parameters.h"
#include "tests/support/sample_data.h"

#include <QtTest>

using namespace nullcline;

namespace {

constexpr int kBefore = 2; // epochs before the interruption
constexpr int kCall = 4;   // of the field, in the epoch after them, at which it comes

/// Passes everything on, and acts at a call of evaluate or pullback once it is armed.
class ActingField final : public Field<double> {
 public:
  ActingField(const Field<double>& inner, bool backward, std::function<void()> act)
      : inner_(inner), backward_(backward), act_(std::move(act)) {}
  std::size_t stateCount() const override { return inner_.stateCount(); }
  const std::vector<ParameterSegment>& segments() const override { return inner_.segments(); }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t rows) const override { return inner_.makeScratch(rows); }
  void evaluate(const double* p, Rows<double> rows, FieldScratch& scratch, double* rates) const override {
    inner_.evaluate(p, rows, scratch, rates);
    ++evaluations_;
    if (!backward_)
      count();
  }
  void pullback(const double* p, Rows<double> rows, FieldScratch& scratch, const double* cotangent,
                PullbackTargets<double> targets) const override {
    inner_.pullback(p, rows, scratch, cotangent, targets);
    ++pullbacks_;
    if (backward_)
      count();
  }
  void arm() const {
    if (armed_)
      return;
    armed_ = true;
    evaluations_ = pullbacks_ = calls_ = 0;
  }
  int evaluations() const { return evaluations_; }
  int pullbacks() const { return pullbacks_; }

 private:
  void count() const {
    if (armed_ && ++calls_ == kCall)
      act_();
  }
  const Field<double>& inner_;
  bool backward_;
  std::function<void()> act_;
  mutable bool armed_ = false;
  mutable int calls_ = 0, evaluations_ = 0, pullbacks_ = 0;
};

/// What surrounds a Trainer in a fit.
struct Surroundings {
  explicit Surroundings(const FitSpec& fit) : spec(fit), data(oscillatorData(6, 20, 0.01, 1)) {
    problem = std::make_shared<const Problem>(
        *prepareProblem(data, {spec.split, spec.smoothing, spec.standardize}, spec.seed));
    shape = *modelShape(spec.field, data.channels);
    field = std::move(*makeField<double>(spec.field, 2, problem->scaling));
    RandomGenerator random(spec.seed);
    start = *initialParameters(spec.field, 2, random);
  }
  TrainerContext context(RunControl& control, const FitObserver& observer) {
    TrainerContext context;
    context.dataset = &data;
    context.problem = problem;
    context.shape = &shape;
    context.model.field = spec.field;
    context.model.precision = Precision::float64;
    context.model.channels = data.channels;
    context.model.scaling = problem->scaling;
    context.control = &control;
    context.observer = &observer;
    context.team = &team;
    return context;
  }

  FitSpec spec;
  Dataset data;
  std::shared_ptr<const Problem> problem;
  ModelShape shape;
  std::unique_ptr<Field<double>> field;
  std::vector<double> start;
  WorkerTeam team{1};
};

constexpr std::string_view kByLbfgs = " by L-BFGS";

FitSpec smallSpec(std::string method) {
  const bool by_lbfgs = method.ends_with(kByLbfgs);
  if (by_lbfgs)
    method.resize(method.size() - kByLbfgs.size());
  FitSpec spec = *methodPreset(method, false);
  spec.field = MlpOptions{8, 2, Activation::tanh};
  spec.precision = Precision::float64;
  setTotalEpochs(spec, 6);
  for (auto& stage : spec.stages) {
    stage.settle = 0.0;
    if (by_lbfgs)
      stage.optimizer = LbfgsOptions{};
  }
  return spec;
}

} // namespace

class TestInterruptions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void inTheMiddleOfAPass_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("backward");
    QTest::addColumn<bool>("cancel");
    for (const char* method : {"direct", "adjoint", "seminorm", "gq", "local-error", "ernode", "direct by L-BFGS"})
      for (const bool backward : {false, true})
        for (const bool cancel : {false, true})
          QTest::addRow("%s in the %s pass of %s", cancel ? "cancel" : "stop", backward ? "backward" : "forward",
                        method)
              << method << backward << cancel;
  }
  void inTheMiddleOfAPass() {
    QFETCH(QString, method);
    QFETCH(bool, backward);
    QFETCH(bool, cancel);
    Surroundings around(smallSpec(method.toStdString()));
    RunControl calm;
    const FitObserver nothing;
    const auto whole =
        Trainer<double>(around.spec, *around.field, around.context(calm, nothing)).train(around.start, {});
    QCOMPARE(whole->history.size(), std::size_t{6});

    RunControl control;
    const ActingField field(*around.field, backward, [&] { cancel ? control.cancel() : control.stop(); });
    std::optional<FitResume> saved;
    std::vector<EpochRecord> history;
    FitObserver observer;
    observer.snapshot_interval_seconds = 0.0;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      saved = FitResume{checkpoint, history};
      if (checkpoint.epoch == kBefore)
        field.arm(); // the next pass is the forward one of the next epoch
      return {};
    };
    const auto outcome = Trainer<double>(around.spec, field, around.context(control, observer)).train(around.start, {});
    QVERIFY(outcome.hasValue());
    QCOMPARE(runStatusName(outcome->status), cancel ? "interrupted" : "stopped");

    // Where it came: a forward pass knows no pullbacks; a backward one had begun, and ended within a few calls.
    QVERIFY2(backward ? field.pullbacks() >= kCall && field.pullbacks() < kCall + 8 : field.pullbacks() == 0,
             qPrintable(QString::number(field.pullbacks())));
    QVERIFY(backward || field.evaluations() < kCall + 8);

    // The epoch under way has left nothing; the best of those before it stays.
    QCOMPARE(outcome->history.size(), std::size_t{kBefore});
    std::size_t best = 0;
    for (std::size_t i = 0; i < kBefore; ++i)
      if (outcome->history[i].validation_loss < outcome->history[best].validation_loss)
        best = i;
    QCOMPARE(outcome->best_epoch,
             best == 0 ? 0 : static_cast<int>(best) + 1); // 0: the start, as the first epoch saw it
    QCOMPARE(outcome->validation_loss, outcome->history[best].validation_loss);
    QVERIFY(best > 0 || outcome->parameters == around.start);

    const auto resumed =
        Trainer<double>(around.spec, *around.field, around.context(calm, nothing)).train(around.start, saved);
    QVERIFY(resumed.hasValue());
    QVERIFY(resumed->parameters == whole->parameters);
    QCOMPARE(resumed->validation_loss, whole->validation_loss);
  }

  /// x' = W elu(V x^3 + b) with large weights: infinite soon after the start, whatever the rate is halved to.
  void aFieldThatExplodesKeepsTheBest() {
    FitSpec spec = smallSpec("direct");
    spec.field = MlpOptions{8, 2, Activation::elu, Initialization::glorot_uniform, false, true};
    std::get<TrajectoryMatchingOptions>(spec.stages.front().objective).solver.control = FixedSteps{0.05};
    setTotalEpochs(spec, 20);
    Surroundings around(spec);
    RunControl control;
    const FitObserver nothing;
    const auto good = Trainer<double>(spec, *around.field, around.context(control, nothing)).train(around.start, {});
    QCOMPARE(runStatusName(good->status), "completed");
    around.spec.stages.push_back(around.spec.stages.front());
    around.spec.stages.back().schedule = ConstantRateOptions{1e9};
    around.spec.stages.back().epochs = 100;
    const auto outcome =
        Trainer<double>(around.spec, *around.field, around.context(control, nothing)).train(around.start, {});
    QVERIFY(outcome.hasValue());
    QCOMPARE(runStatusName(outcome->status), "diverged");
    QVERIFY2(outcome->message.find("the state left the finite numbers") != std::string::npos, outcome->message.c_str());
    QVERIFY(outcome->recoveries > 1 && outcome->failed_solves > 1);
    QVERIFY(std::ranges::any_of(outcome->history, [](const auto& epoch) { return std::isinf(epoch.train_loss); }));
    QVERIFY(outcome->parameters == good->parameters); // the second stage found nothing better than what it began with
  }
};

QTEST_APPLESS_MAIN(TestInterruptions)
#include "test_interruptions.moc"
