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
constexpr double kFineTolerance = 1e-6;
constexpr double kOverTolerance = 300.0; // of an adjoint's distance to the direct gradient, both at that tolerance

MlpOptions network(Activation activation, bool time_input = false, bool cubed_input = false) {
  MlpOptions options{5, 2, activation};
  options.time_input = time_input;
  options.cubed_input = cubed_input;
  return options;
}

/// Of two channels each.
const std::pair<const char*, FieldOptions> kFields[] = {
    {"network of time", network(Activation::softplus, true)},
    {"network", network(Activation::gelu)},
    {"network of cubes", network(Activation::tanh, false, true)},
    {"Lotka-Volterra", KnownSystemOptions{"lotka-volterra"}},
    {"Van der Pol", KnownSystemOptions{"van-der-pol"}},
    {"FitzHugh-Nagumo", KnownSystemOptions{"fitzhugh-nagumo"}},
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

/// Turns so fast about these data that methods of low order and fixed steps are of no use.
bool isFast(const FieldOptions& field) {
  const auto* system = std::get_if<KnownSystemOptions>(&field);
  return system && system->name != "lotka-volterra";
}

/// All solvers go with trajectory matching; with multiple shooting all of them for the first field, then one.
bool isWalked(std::size_t field, StepMethod method, bool adaptive, bool shooting) {
  const bool usual = method == StepMethod::dormand_prince54 && adaptive;
  if (isFast(kFields[field].second))
    return adaptive &&
           (usual || (!shooting && (method == StepMethod::tsitouras54 || method == StepMethod::dormand_prince853)));
  return field == 0 || !shooting || usual;
}

struct Choice {
  bool multiple_shooting = false;
  SolverSettings solver;
  GradientOptions gradient;
  MisfitKind misfit = MisfitKind::squared;
  InitialStateChoice initial = InitialStateChoice::estimated;

  ObjectiveOptions options() const {
    if (multiple_shooting) {
      MultipleShootingOptions shooting;
      shooting.segment_samples = 4;
      shooting.solver = solver;
      shooting.gradient = gradient;
      shooting.misfit.kind = misfit;
      return shooting;
    }
    TrajectoryMatchingOptions matching;
    matching.initial = initial;
    matching.misfit = {misfit, 0.3};
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

  static Choice choiceOf(std::size_t gradient, StepMethod method, std::optional<double> step, bool multiple_shooting) {
    Choice choice{multiple_shooting, {}, kGradients[gradient].second};
    choice.solver.method = method;
    choice.solver.relative_tolerance = 1e-4;
    choice.solver.absolute_tolerance = 1e-6;
    if (step)
      choice.solver.control = FixedSteps{*step};
    // As a fit would: the full-norm adjoint is refused otherwise.
    if (std::holds_alternative<AdjointGradient>(choice.gradient))
      choice.solver.group = ControlGroup::whole_batch;
    return choice;
  }

  /// Nothing if all is well.
  static QString problemOf(const Subject& subject, const Choice& choice) {
    if (const auto reason = whyNot(choice.options()))
      return reason->size() > 40 && reason->back() == '.' ? QString() : QString::fromStdString(*reason);
    WorkerTeam team(1);
    const auto objective = subject.objective(choice, team);
    const auto p = withExtra(subject.parameters, *objective);
    return isDiscrete(choice.gradient) ? exactProblem(*objective, p) : convergenceProblem(subject, choice, p);
  }

  static QString exactProblem(Objective<double>& objective, const std::vector<double>& p) {
    const auto check = checkGradient(objective, p, p.size() > 12 ? 7 : 1);
    return check.worst < 1e-7 && check.zeros == 0 ? QString() : QString::fromStdString(describe(check));
  }

  /// Finer steps or tolerances bring an adjoint to the gradient through the steps.
  static QString convergenceProblem(const Subject& subject, const Choice& choice, const std::vector<double>& p) {
    WorkerTeam team(1);
    const auto* fixed = std::get_if<FixedSteps>(&choice.solver.control);
    const bool adaptive = !fixed;
    const double step = fixed ? fixed->step : 0.0;
    const auto difference = [&](double length, double tolerance) {
      Choice fine = choice;
      if (!adaptive)
        fine.solver.control = FixedSteps{length};
      fine.solver.relative_tolerance = tolerance;
      fine.solver.absolute_tolerance = 1e-2 * tolerance;
      const auto found = gradientOf(*subject.objective(fine, team), p);
      for (const double entry : found)
        if (!(entry != 0.0 && std::isfinite(entry)))
          return std::numeric_limits<double>::infinity();
      fine.gradient = DirectGradient{};
      return relativeDifference(found, gradientOf(*subject.objective(fine, team), p));
    };
    const double coarse = difference(step, 1e-3), fine = difference(step / 8, kFineTolerance);
    const bool near = fine < (adaptive ? kOverTolerance * kFineTolerance : std::max(0.3 * coarse, 1e-6));
    const bool converges = fine < std::max(0.3 * coarse, 1e-6);
    return near && converges && coarse < 0.5 ? QString() : QString("%1, then %2").arg(coarse).arg(fine);
  }

 private Q_SLOTS:
  void walk_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("gradient");
    for (int field = 0; field < static_cast<int>(std::size(kFields)); ++field)
      for (int gradient = 0; gradient < static_cast<int>(std::size(kGradients)); ++gradient)
        if (!isFast(kFields[field].second) || !std::holds_alternative<ReversibleGradient>(kGradients[gradient].second))
          QTest::addRow("%s, %s", kFields[field].first, kGradients[gradient].first) << field << gradient;
  }
  /// With every solver, fixed and adaptive, in both objectives.
  void walk() {
    QFETCH(int, field);
    QFETCH(int, gradient);
    const Subject subject(kFields[field].second);
    for (const auto& method : enumNames(StepMethod{}))
      for (const bool adaptive : {false, true})
        for (const bool shooting : {false, true}) {
          if (!isWalked(static_cast<std::size_t>(field), method.value, adaptive, shooting))
            continue;
          const Choice choice = choiceOf(static_cast<std::size_t>(gradient), method.value,
                                         adaptive ? std::nullopt : std::optional(0.17), shooting);
          const QString problem = problemOf(subject, choice);
          QVERIFY2(problem.isEmpty(),
                   qPrintable(QString("%1, %2, %3: ").arg(method.name).arg(adaptive).arg(shooting) + problem));
        }
  }

  void walkOfTheRest_data() {
    QTest::addColumn<int>("gradient");
    for (int gradient = 0; gradient < static_cast<int>(std::size(kGradients)); ++gradient)
      QTest::newRow(kGradients[gradient].first) << gradient;
  }
  /// With every misfit, every start and steps of either group, of a network, an augmented one and a known system.
  void walkOfTheRest() {
    QFETCH(int, gradient);
    for (const auto& [name, field] : {kFields[1], kFields[3], kFields[std::size(kFields) - 2]}) {
      const Subject subject(field);
      for (const auto& misfit : enumNames(MisfitKind{}))
        for (const auto& initial : enumNames(InitialStateChoice{}))
          for (const auto& group : enumNames(ControlGroup{})) {
            const bool mali = std::holds_alternative<ReversibleGradient>(kGradients[gradient].second);
            Choice choice = choiceOf(static_cast<std::size_t>(gradient),
                                     mali ? StepMethod::leapfrog : StepMethod::dormand_prince54, std::nullopt, false);
            if (!std::holds_alternative<AdjointGradient>(choice.gradient))
              choice.solver.group = group.value;
            choice.misfit = misfit.value;
            choice.initial = initial.value;
            const QString problem = problemOf(subject, choice);
            QVERIFY2(
                problem.isEmpty(),
                qPrintable(QString("%1, %2, %3, %4: ").arg(name, misfit.name, initial.name, group.name) + problem));
          }
    }
  }
};

QTEST_APPLESS_MAIN(TestCombinations)
#include "test_combinations.moc"
