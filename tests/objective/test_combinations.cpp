// Every objective that solves, with every solver, every way to differentiate and every field: exact ones against
// central differences on held steps, adjoints converging to them, and the rest refused with a reason.
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/unmeasured_states.h"
#include "engine/objective/why_not.h"
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

constexpr std::size_t kChannels = 2;

MlpOptions network(Activation activation, bool time_input = false, bool cubed_input = false) {
  MlpOptions options{5, 2, activation};
  options.time_input = time_input;
  options.cubed_input = cubed_input;
  return options;
}

/// Of two channels each; the first one goes with every solver, the others with one.
const std::pair<const char*, FieldOptions> kFields[] = {
    {"network of time", network(Activation::softplus, true)},
    {"network", network(Activation::gelu)},
    {"network of cubes", network(Activation::tanh, false, true)},
    {"Lotka-Volterra", KnownSystemOptions{"lotka-volterra"}},
    {"augmented, read out", AugmentedOptions{network(Activation::tanh), 2, true}},
    {"augmented", AugmentedOptions{network(Activation::silu), 1, false}},
    {"second order", SecondOrderOptions{network(Activation::tanh)}},
};

const std::pair<const char*, GradientOptions> kGradients[] = {
    {"direct", DirectGradient{}},
    {"checkpointed", CheckpointedGradient{1e-3}},
    {"aca", AdaptiveCheckpointGradient{}},
    {"mali", ReversibleGradient{}},
    {"adjoint", AdjointGradient{}},
    {"seminorm", SeminormGradient{}},
    {"gauss_legendre", GaussLegendreGradient{3.0}},
    {"interpolating", InterpolatingGradient{}},
};

bool isDiscrete(const GradientOptions& gradient) {
  return gradient.index() < 3 || std::holds_alternative<ReversibleGradient>(gradient);
}

struct Choice {
  bool multiple_shooting = false;
  SolverSettings solver;
  GradientOptions gradient;

  ObjectiveOptions options() const {
    if (multiple_shooting) {
      MultipleShootingOptions shooting;
      shooting.segment_samples = 4;
      shooting.solver = solver;
      shooting.gradient = gradient;
      return shooting;
    }
    TrajectoryMatchingOptions matching;
    matching.initial = InitialStateChoice::estimated;
    matching.solver = solver;
    matching.gradient = gradient;
    return matching;
  }
};

/// A field with what its options make of the wavy pieces, whose two channels are all that is measured.
struct Subject {
  explicit Subject(const FieldOptions& options) {
    const WavyProblem measured(kChannels);
    problem.channels = {{"prey", "", ChannelRole::state}, {"predator", "", ChannelRole::state}};
    problem.scaling = measured.scaling;
    problem.smoothness.assign(kChannels, 1.0);
    problem.train = measured.pieces;
    shape = modelShape(options, problem.channels).value();
    problem = withUnmeasuredStates(std::move(problem), shape);
    field = std::move(makeField<double>(options, shape.stateCount(), problem.scaling).value());
    RandomGenerator random(3);
    parameters = initialParameters(options, shape.stateCount(), random).value();
  }
  std::unique_ptr<Objective<double>> objective(const Choice& choice, WorkerTeam& team) const {
    ObjectiveInput<double> input{field.get(), &problem.scaling, problem.train, &team};
    input.shape = &shape;
    return makeObjective<double>(choice.options(), input);
  }
  ModelShape shape;
  Problem problem;
  std::unique_ptr<Field<double>> field;
  std::vector<double> parameters;
};

std::vector<double> gradientOf(Objective<double>& objective, const std::vector<double>& p) {
  std::vector<double> gradient(p.size());
  const auto value = objective.evaluate(p, gradient);
  if (value.trouble.status != SolveStatus::ok)
    qWarning("%s", solveStatusName(value.trouble.status));
  return gradient;
}

double relativeDifference(const std::vector<double>& a, const std::vector<double>& b) {
  double difference = 0.0, norm = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference += (a[i] - b[i]) * (a[i] - b[i]);
    norm += b[i] * b[i];
  }
  return std::sqrt(difference / norm);
}

} // namespace

class TestCombinations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void walk_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("gradient");
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("adaptive");
    QTest::addColumn<bool>("multiple_shooting");
    for (int field = 0; field < static_cast<int>(std::size(kFields)); ++field)
      for (int gradient = 0; gradient < static_cast<int>(std::size(kGradients)); ++gradient)
        for (const auto& method : enumNames(StepMethod{}))
          for (const bool adaptive : {false, true})
            for (const bool shooting : {false, true})
              if (field == 0 || (method.value == StepMethod::dormand_prince54 && adaptive))
                QTest::addRow("%s, %s, %s, %s, %s", kFields[field].first, kGradients[gradient].first, method.name,
                              adaptive ? "adaptive" : "fixed", shooting ? "multiple shooting" : "trajectory matching")
                    << field << gradient << static_cast<int>(method.value) << adaptive << shooting;
  }
  void walk() {
    QFETCH(int, field);
    QFETCH(int, gradient);
    QFETCH(int, method);
    QFETCH(bool, adaptive);
    QFETCH(bool, multiple_shooting);
    Choice choice{multiple_shooting, {}, kGradients[gradient].second};
    choice.solver.method = static_cast<StepMethod>(method);
    choice.solver.relative_tolerance = 1e-4;
    choice.solver.absolute_tolerance = 1e-6;
    if (!adaptive)
      choice.solver.control = FixedSteps{0.17};
    if (const auto reason = whyNot(choice.options())) {
      QVERIFY(reason->size() > 40 && reason->back() == '.');
      return;
    }
    const Subject subject(kFields[field].second);
    WorkerTeam team(1);
    const auto objective = subject.objective(choice, team);
    const auto p = withExtra(subject.parameters, *objective);
    if (isDiscrete(choice.gradient)) {
      const auto check = checkGradient(*objective, p, 7);
      QVERIFY2(check.worst < 1e-7, describe(check).c_str());
      QCOMPARE(check.zeros, std::size_t{0});
      return;
    }
    // Finer steps or tolerances bring an adjoint to the gradient through the steps.
    const auto difference = [&](double step, double tolerance) {
      Choice fine = choice;
      if (!adaptive)
        fine.solver.control = FixedSteps{step};
      fine.solver.relative_tolerance = tolerance;
      fine.solver.absolute_tolerance = 1e-2 * tolerance;
      const auto found = gradientOf(*subject.objective(fine, team), p);
      for (const double entry : found)
        if (!(entry != 0.0 && std::isfinite(entry)))
          return std::numeric_limits<double>::infinity();
      fine.gradient = DirectGradient{};
      return relativeDifference(found, gradientOf(*subject.objective(fine, team), p));
    };
    const double coarse = difference(0.17, 1e-3), fine = difference(0.17 / 8, 1e-6);
    const QString text = QString("%1, then %2").arg(coarse).arg(fine);
    QVERIFY2(coarse < 0.5, qPrintable(text));
    QVERIFY2(fine < std::max(0.3 * coarse, 1e-6), qPrintable(text));
  }
};

QTEST_APPLESS_MAIN(TestCombinations)
#include "test_combinations.moc"
