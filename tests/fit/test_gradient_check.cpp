// The user's gradient check: silent where the gradient is right, and told by a wrong one.
#include "engine/data/read_dataset.h"
#include "engine/fit/gradient_check.h"
#include "engine/fit/methods.h"
#include "engine/system/simulate.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <limits>

using namespace nullcline;

namespace {

FitSpec smallSpec(const std::string& method, bool as_published) {
  FitSpec spec = *methodPreset(method, as_published);
  if (auto* network = networkOf(spec.field)) {
    network->width = 6;
    network->depth = std::min(network->depth, 2);
  }
  spec.threads = 2;
  return spec;
}

Dataset chaotic(double horizon) {
  SimulationOptions options;
  options.trajectories = 5;
  options.points = 40;
  options.horizon = horizon;
  return simulate(*findSystem("lorenz").value(), options)->observed;
}

SolverSettings& solverOfLast(FitSpec& spec) {
  return std::get<TrajectoryMatchingOptions>(spec.stages.back().objective).solver;
}

/// The model with a part of its derivatives off by 0.1 %.
class WrongField final : public Field<double> {
 public:
  enum Part { one_parameter, states };
  WrongField(std::unique_ptr<Field<double>> right, Part part) : right_(std::move(right)), part_(part) {}

  std::size_t stateCount() const override { return right_->stateCount(); }
  const std::vector<ParameterSegment>& segments() const override { return right_->segments(); }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t rows) const override { return right_->makeScratch(rows); }
  void evaluate(const double* parameters, Rows<double> rows, FieldScratch& scratch, double* rates) const override {
    right_->evaluate(parameters, rows, scratch, rates);
  }
  void pullback(const double* parameters, Rows<double> rows, FieldScratch& scratch, const double* cotangent,
                PullbackTargets<double> targets) const override {
    std::vector<double> before;
    if (targets.parameters)
      before.assign(targets.parameters, targets.parameters + parameterCount());
    right_->pullback(parameters, rows, scratch, cotangent, targets);
    if (targets.states && part_ == states)
      for (std::size_t i = 0; i < rows.count * stateCount(); ++i)
        targets.states[i] *= 1.001;
    for (std::size_t k = 0; k < before.size(); ++k)
      if (part_ == one_parameter && k == 3)
        targets.parameters[k] += 0.001 * (targets.parameters[k] - before[k]);
  }

 private:
  std::unique_ptr<Field<double>> right_;
  Part part_;
};

/// The loss with its penalties, the gradient without theirs.
class LostPenalties final : public Objective<double> {
 public:
  LostPenalties(const ObjectiveOptions& options, ObjectiveInput<double> input)
      : whole_(makeObjective<double>(options, input)) {
    input.regularizers = {};
    plain_ = makeObjective<double>(options, input);
  }
  ObjectiveValue evaluate(std::span<const double> parameters, std::span<double> gradient,
                          std::stop_token stop) override {
    ObjectiveValue value = whole_->evaluate(parameters, gradient, stop);
    plain_->evaluate(parameters, gradient, stop);
    return value;
  }
  void beginEpoch(const EpochMoment& moment) override {
    whole_->beginEpoch(moment);
    plain_->beginEpoch(moment);
  }
  void holdSteps(bool hold) override {
    whole_->holdSteps(hold);
    plain_->holdSteps(hold);
  }
  std::vector<double> extraStart() const override { return whole_->extraStart(); }

 private:
  std::unique_ptr<Objective<double>> whole_, plain_;
};

QString textOf(const GradientCheck& check) {
  const auto& worst = check.worst();
  QString penalties;
  for (const auto& penalty : check.penalties) {
    penalties += QString("; penalty %1: ").arg(penalty.value) + QString::fromStdString(penaltyText(penalty));
    for (const auto& entry : penalty.entries)
      penalties += QString(", %1 against %2 +- %3").arg(entry.analytic).arg(entry.numeric).arg(entry.uncertainty);
  }
  return QString("%1: %2 against %3 +- %4, error %5; %6%7")
      .arg(QString::fromStdString(worst.name))
      .arg(worst.analytic)
      .arg(worst.numeric)
      .arg(worst.uncertainty)
      .arg(check.errorOf(worst))
      .arg(QString::fromStdString(convergenceText(check.levels)), penalties);
}

} // namespace

class TestGradientCheck : public QObject {
  Q_OBJECT

  const Dataset data_ = oscillatorData(6, 12, 0.01, 1);

 private Q_SLOTS:
  void everyMethodPasses_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("as_published");
    for (const auto& method : methods())
      for (const bool as_published : {false, true})
        QTest::addRow("%s%s", method.name, as_published ? " as published" : "")
            << QString::fromUtf8(method.name) << as_published;
  }
  void everyMethodPasses() {
    QFETCH(QString, method);
    QFETCH(bool, as_published);
    const FitSpec spec = smallSpec(method.toStdString(), as_published);
    GradientCheckOptions options;
    options.most_entries = 20;
    options.stage = spec.stages.size() - 1;
    const auto check = checkGradient(data_, spec, options);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    const auto& worst = check->worst();
    QVERIFY2(check->passed(), qPrintable(textOf(*check)));
    QCOMPARE(check->entries.size(), std::size_t{21});
    QCOMPARE(check->zeros, std::size_t{0}); // every parameter has a derivative
    QVERIFY(!check->expectation.empty() && check->norm > 0.0);
    QVERIFY(!check->levels.empty() || check->errorOf(worst) < 1e-6);
  }

  /// Differences at one step are useless here, and tolerances alone do not bound what an adjoint is off.
  void chaosRaisesNoAlarm_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("known");
    for (const char* method :
         {"direct", "local-error", "local-stiffness", "ernode", "steer", "adjoint", "seminorm", "gq"})
      for (const bool known : {false, true})
        QTest::addRow("%s, %s", method, known ? "the system" : "a network") << QString(method) << known;
  }
  void chaosRaisesNoAlarm() {
    QFETCH(QString, method);
    QFETCH(bool, known);
    FitSpec spec = smallSpec(method.toStdString(), false);
    if (known)
      spec.field = KnownSystemOptions{"lorenz"};
    else
      networkOf(spec.field)->width = 16;
    GradientCheckOptions options;
    options.most_entries = 20;
    const auto check = checkGradient(chaotic(known ? 8.0 : 5.0), spec, options);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    QVERIFY2(check->passed(), qPrintable(textOf(*check)));
    QVERIFY(!known || check->norm > 1e3);
  }

  /// Over forty turns no difference can see the derivative; that is said, and is no alarm.
  void whatCannotBeSeenIsUndecided() {
    FitSpec spec = smallSpec("direct", false);
    spec.field = KnownSystemOptions{"lorenz"};
    const auto check = checkGradient(chaotic(30.0), spec);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    QVERIFY2(check->verdict == GradientVerdict::undecided, qPrintable(textOf(*check)));
    QVERIFY(verdictText(*check).starts_with("Nothing can be said"));
  }

  void fixedStepsRaiseNoAlarm_data() {
    QTest::addColumn<QString>("gradient");
    QTest::addColumn<int>("solver");
    QTest::addColumn<double>("step");
    for (const char* gradient : {"seminorm", "gauss_legendre", "interpolating", "adjoint"})
      for (const auto& [solver, step] :
           {std::pair{StepMethod::euler, 0.1}, {StepMethod::heun, 0.3}, {StepMethod::rk4, 0.5}})
        QTest::addRow("%s, %s", gradient, nameOf(solver)) << QString(gradient) << static_cast<int>(solver) << step;
  }
  void fixedStepsRaiseNoAlarm() {
    QFETCH(QString, gradient);
    QFETCH(int, solver);
    QFETCH(double, step);
    FitSpec spec = *withOption(smallSpec("seminorm", false), "gradient", gradient.toStdString());
    solverOfLast(spec).method = static_cast<StepMethod>(solver);
    solverOfLast(spec).control = FixedSteps{step};
    solverOfLast(spec).group = ControlGroup::whole_batch;
    GradientCheckOptions options;
    options.most_entries = 10;
    const auto check = checkGradient(data_, spec, options);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    QVERIFY2(check->passed(), qPrintable(textOf(*check)));
    QVERIFY(check->levels.front().fixed_steps && check->levels.front().fineness < step);
    QVERIFY(check->expectation.find("of length") != std::string::npos);
    QVERIFY(check->expectation.find("tolerance") == std::string::npos);
  }

  void wrongDerivativesAreCaught_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("part");
    QTest::addColumn<bool>("fixed");
    for (const char* method : {"direct", "seminorm", "gq", "adjoint", "variational"})
      for (const bool fixed : {false, true})
        for (const auto part : {WrongField::one_parameter, WrongField::states})
          if (QString(method) != "variational" || (part == WrongField::one_parameter && !fixed))
            QTest::addRow("%s, %d%s", method, part, fixed ? ", fixed steps" : "")
                << QString(method) << int{part} << fixed;
  }
  void wrongDerivativesAreCaught() {
    QFETCH(QString, method);
    QFETCH(int, part);
    QFETCH(bool, fixed);
    FitSpec spec = smallSpec(method == "variational" ? "vf-node" : method.toStdString(), false);
    if (fixed) {
      solverOfLast(spec).method = StepMethod::rk4;
      solverOfLast(spec).control = FixedSteps{0.1};
    }
    GradientCheckOptions options;
    options.wrap_field = [part](std::unique_ptr<Field<double>> field) {
      return std::make_unique<WrongField>(std::move(field), static_cast<WrongField::Part>(part));
    };
    const auto check = checkGradient(data_, spec, options);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    QVERIFY2(check->verdict == GradientVerdict::differs, qPrintable(textOf(*check)));
    QVERIFY(!verdictText(*check).empty());
    if (part == WrongField::one_parameter)
      QVERIFY2(check->worst().name.starts_with("layer0.weight[3]") || check->worst().name.starts_with("a random"),
               check->worst().name.c_str());
  }

  /// At the methods' own weights, at which they are next to nothing in the whole gradient.
  void lostPenaltiesAreCaught_data() {
    QTest::addColumn<QString>("method");
    for (const char* method : {"local-error", "local-stiffness", "ernode", "srnode", "taynode", "weight decay"})
      QTest::newRow(method) << QString(method);
  }
  void lostPenaltiesAreCaught() {
    QFETCH(QString, method);
    const bool decays = method == "weight decay";
    FitSpec spec = smallSpec(decays ? "vf-node" : method.toStdString(), false);
    networkOf(spec.field)->depth = 1;
    if (decays)
      spec.stages.back().regularizers = {{WeightDecay{{1e-9, 1e-9}}}};
    const auto data = readDataset(NULLCLINE_SOURCE_DIR "/datasets/glycolytic.csv", {});
    QVERIFY(data.hasValue());
    GradientCheckOptions options;
    options.most_entries = 20;
    options.stage = spec.stages.size() - 1;
    const auto right = checkGradient(*data, spec, options);
    QVERIFY2(right.hasValue(), right ? "" : right.error().message.c_str());
    QVERIFY2(right->passed(), verdictText(*right).c_str());
    QCOMPARE(right->penalties.size(), std::size_t{1});
    QVERIFY2(right->penalties[0].norm > 0.0, penaltyText(right->penalties[0]).c_str());
    options.make_objective = [](const ObjectiveOptions& objective, const ObjectiveInput<double>& input) {
      return std::make_unique<LostPenalties>(objective, input);
    };
    const auto wrong = checkGradient(*data, spec, options);
    QVERIFY2(wrong.hasValue(), wrong ? "" : wrong.error().message.c_str());
    QCOMPARE(wrong->verdict, GradientVerdict::differs);
    if (!wrong->penalties.empty()) {
      QVERIFY(verdictText(*wrong).find(right->penalties[0].label) != std::string::npos);
      QVERIFY(gradientCheckJson(*wrong)["penalties"][0]["verdict"] == "differs");
    }
  }

  // Levenberg-Marquardt trains with the gradient of its quadratic model, which is had forward in time.
  void forwardSensitivitiesAreChecked() {
    FitSpec spec = *methodPreset("two-stage", false);
    setField(spec, KnownSystemOptions{"lotka-volterra"});
    GradientCheckOptions options;
    options.stage = spec.stages.size() - 1;
    const auto right = checkGradient(data_, spec, options);
    QVERIFY2(right.hasValue(), right ? "" : right.error().message.c_str());
    QVERIFY2(right->passed(), qPrintable(textOf(*right)));
    QCOMPARE(right->gradient, std::string("forward_sensitivity"));
    options.wrap_field = [](std::unique_ptr<Field<double>> field) {
      return std::make_unique<WrongField>(std::move(field), WrongField::states);
    };
    const auto wrong = checkGradient(data_, spec, options);
    QVERIFY(wrong.hasValue());
    QVERIFY2(wrong->verdict == GradientVerdict::differs, qPrintable(textOf(*wrong)));
  }

  void aWrongGradientIsCaughtInChaos() {
    FitSpec spec = smallSpec("direct", false);
    networkOf(spec.field)->width = 16;
    GradientCheckOptions options;
    options.wrap_field = [](std::unique_ptr<Field<double>> field) {
      return std::make_unique<WrongField>(std::move(field), WrongField::states);
    };
    const auto check = checkGradient(chaotic(8.0), spec, options);
    QVERIFY(check.hasValue());
    QVERIFY2(check->verdict == GradientVerdict::differs, qPrintable(textOf(*check)));
  }

  void levelsAreJudged() {
    using Levels = std::vector<ConvergenceLevel>;
    const auto of = [](std::initializer_list<double> errors, double moved) {
      Levels levels;
      for (const double error : errors)
        levels.push_back({false, 1e-7, error, levels.empty() ? 0.0 : moved});
      return verdictOf(levels);
    };
    QCOMPARE(of({1e-6}, 0.0), GradientVerdict::agrees);
    QCOMPARE(of({1e-2, 1e-3, 1e-4}, 1e-3), GradientVerdict::agrees); // on its way, but close
    QCOMPARE(of({2.0, 0.9, 0.4}, 0.9), GradientVerdict::undecided);  // on its way, and far
    QCOMPARE(of({1e-3, 9e-4}, 1e-6), GradientVerdict::differs);      // stands still
    QCOMPARE(of({1e-3, 9e-4}, 1e-2), GradientVerdict::undecided);    // so does not the direct gradient
    QCOMPARE(of({1e-2, 3e-3, 2e-3}, 1e-5), GradientVerdict::differs);
    QCOMPARE(of({2.0, 2.0}, 1e-6), GradientVerdict::differs); // a wrong sign
    QCOMPARE(of({std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()}, 0.0),
             GradientVerdict::differs);
    QCOMPARE(verdictOf(Levels{}), GradientVerdict::undecided);
  }

  void theWorstIsNamedAndANaNIsWorse() {
    GradientCheck check;
    check.norm = 10.0;
    check.entries = {{"a", 1.0, 1.5}, {"b", 1.0, 0.0}, {"c", 2.0, 2.0}};
    QCOMPARE(check.worst().name, std::string("b"));
    QCOMPARE(check.errorOf(check.worst()), 0.1);
    check.entries.push_back({"d", 1.0, std::numeric_limits<double>::quiet_NaN()});
    QCOMPARE(check.worst().name, std::string("d"));
  }

  /// Central differences at other parameters than those the gradient is of: what a wrong gradient looks like.
  void aDifferenceIsSeen() {
    const FitSpec spec = smallSpec("direct", false);
    const auto here = checkGradient(data_, spec);
    QVERIFY(here.hasValue());
    std::vector<double> at(here->parameters, 0.1);
    GradientCheckOptions options;
    options.at = at;
    const auto there = checkGradient(data_, spec, options);
    QVERIFY(there.hasValue() && there->passed());
    QVERIFY(there->loss != here->loss); // at the given parameters
    GradientCheck mixed = *here;
    for (std::size_t i = 0; i < mixed.entries.size(); ++i)
      mixed.entries[i].numeric = there->entries[i].numeric;
    QCOMPARE(here->uncertain, std::size_t{0});
    QVERIFY(mixed.errorOf(mixed.worst()) > 1e-3);
  }

  void estimatedStatesAreCheckedToo() {
    FitSpec spec = smallSpec("two-stage", false);
    GradientCheckOptions options;
    options.stage = spec.stages.size() - 1;
    options.most_entries = 10000;
    const auto check = checkGradient(data_, spec, options);
    QVERIFY(check.hasValue() && check->passed());
    QVERIFY(std::ranges::any_of(check->entries,
                                [](const auto& entry) { return entry.name.starts_with("estimated state["); }));
  }

  void whatCannotBeCheckedIsSaid() {
    FitSpec spec = smallSpec("direct", false);
    std::get<TrajectoryMatchingOptions>(spec.stages.front().objective).solver.max_steps = 1;
    const auto unsolved = checkGradient(data_, spec);
    QVERIFY(!unsolved && unsolved.error().message.find("more steps") != std::string::npos);
    const std::vector<double> few(3);
    GradientCheckOptions options;
    options.at = few;
    const auto foreign = checkGradient(data_, smallSpec("direct", false), options);
    QVERIFY(!foreign && foreign.error().message.find("there are 3") != std::string::npos);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!checkGradient(data_, smallSpec("direct", false), {}, stop.get_token()));
    spec.stages.front().regularizers = {{SteerRegularization{}}, {SteerRegularization{}}};
    QVERIFY(!checkGradient(data_, spec));
  }

  void itsJsonHasWhatTheReportNeeds() {
    const auto check = checkGradient(data_, smallSpec("gq", false));
    QVERIFY(check.hasValue());
    const Json json = gradientCheckJson(*check);
    QVERIFY(json["passed"].get<bool>());
    QCOMPARE(json["gradient"].get<std::string>(), std::string("gauss_legendre"));
    QCOMPARE(json["verdict"].get<std::string>(), std::string("agrees"));
    QVERIFY(json["convergence"].back()["relative_error_to_direct"].get<double>() < 1e-5);
    QVERIFY(json.contains("worst") && json["worst"].contains("parameter"));
  }
};

QTEST_APPLESS_MAIN(TestGradientCheck)
#include "test_gradient_check.moc"
