// Every pair of choices either runs, in a tiny fit of two epochs, or is refused with a sentence that ends in a remedy.
#include "engine/fit/compatibility.h"
#include "engine/fit/fit_job.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <functional>
#include <iterator>

using namespace nullcline;

namespace {

struct Choice {
  std::string name;
  std::function<void(FitSpec&)> apply;
};
using Axis = std::vector<Choice>;

StageSpec& stageOf(FitSpec& spec) {
  return spec.stages.front();
}

/// Solver and gradient of the objective, if it has them.
template <class Change>
void changeSolving(FitSpec& spec, Change change) {
  std::visit(
      [&](auto& options) {
        if constexpr (requires { options.gradient; })
          change(options.solver, options.gradient);
      },
      stageOf(spec).objective);
}

/// One choice for every alternative of a variant, at its defaults.
template <class Variant, std::size_t... I>
Axis alternatives(const std::function<void(FitSpec&, const Variant&)>& apply, std::index_sequence<I...>) {
  return {{std::variant_alternative_t<I, Variant>::kName,
           [apply](FitSpec& spec) { apply(spec, Variant(std::in_place_index<I>)); }}...};
}
template <class Variant>
Axis alternatives(const std::function<void(FitSpec&, const Variant&)>& apply) {
  return alternatives<Variant>(apply, std::make_index_sequence<std::variant_size_v<Variant>>());
}
template <class Enumeration>
Axis names(const std::function<void(FitSpec&, Enumeration)>& apply) {
  Axis axis;
  for (const auto& entry : enumNames(Enumeration()))
    axis.push_back({entry.name, [apply, value = entry.value](FitSpec& spec) { apply(spec, value); }});
  return axis;
}

enum AxisNumber { objective, gradient, solver, control, group, regularizer, field, optimizer, kAxes };
constexpr const char* kAxisNames[] = {"objective", "gradient",    "solver", "control",
                                      "group",     "regularizer", "field",  "optimizer"};

std::vector<Axis> allAxes() {
  std::vector<Axis> axes(kAxes);
  axes[objective] = alternatives<ObjectiveOptions>([](FitSpec& spec, const ObjectiveOptions& one) {
    stageOf(spec).objective = one;
    changeSolving(spec, [](SolverSettings& settings, GradientOptions&) { settings.max_steps = 2000; });
  });
  axes[gradient] = alternatives<GradientOptions>([](FitSpec& spec, const GradientOptions& one) {
    changeSolving(spec, [&](SolverSettings&, GradientOptions& own) { own = one; });
  });
  axes[solver] = names<StepMethod>([](FitSpec& spec, StepMethod one) {
    changeSolving(spec, [&](SolverSettings& own, GradientOptions&) { own.method = one; });
  });
  axes[control] = alternatives<StepControl>([](FitSpec& spec, const StepControl& one) {
    changeSolving(spec, [&](SolverSettings& own, GradientOptions&) { own.control = one; });
  });
  axes[group] = names<ControlGroup>([](FitSpec& spec, ControlGroup one) {
    changeSolving(spec, [&](SolverSettings& own, GradientOptions&) { own.group = one; });
  });
  axes[regularizer] = alternatives<RegularizerOptions>(
      [](FitSpec& spec, const RegularizerOptions& one) { stageOf(spec).regularizers.push_back({one}); });
  axes[regularizer].push_back({"none", [](FitSpec&) {}});
  axes[regularizer].push_back({"two penalties", [](FitSpec& spec) {
                                 stageOf(spec).regularizers = {{GlobalRegularization{}}, {TaylorRegularization{}}};
                               }});
  axes[regularizer].push_back({"twice", [](FitSpec& spec) {
                                 stageOf(spec).regularizers = {{GlobalRegularization{}}, {GlobalRegularization{}}};
                               }});
  const MlpOptions network{4, 1, Activation::tanh};
  axes[field] = {
      {"mlp", [=](FitSpec& spec) { spec.field = network; }},
      {"mlp with time",
       [=](FitSpec& spec) {
         MlpOptions timed = network;
         timed.time_input = true;
         spec.field = timed;
       }},
      {"augmented",
       [=](FitSpec& spec) {
         spec.field = AugmentedOptions{network, 1, false};
       }},
      {"augmented with read-out",
       [=](FitSpec& spec) {
         spec.field = AugmentedOptions{network, 1, true};
       }},
      {"second order",
       [=](FitSpec& spec) {
         spec.field = SecondOrderOptions{network, true};
       }},
      {"second order, velocities not measured",
       [=](FitSpec& spec) {
         spec.field = SecondOrderOptions{network, false};
       }},
      {"system", [](FitSpec& spec) { spec.field = KnownSystemOptions{"van-der-pol"}; }},
  };
  axes[optimizer] =
      alternatives<OptimizerOptions>([](FitSpec& spec, const OptimizerOptions& one) { stageOf(spec).optimizer = one; });
  return axes;
}

/// Trajectory matching with a small network and what every axis that is not looked at needs to go with the others.
FitSpec specOf(const std::vector<Axis>& axes, std::vector<int> chosen) {
  const auto is = [&](AxisNumber axis, const char* name) {
    return chosen[axis] >= 0 && axes[axis][static_cast<std::size_t>(chosen[axis])].name == name;
  };
  const auto choose = [&](AxisNumber axis, const char* name) {
    for (std::size_t i = 0; i < axes[axis].size(); ++i)
      if (chosen[axis] < 0 && axes[axis][i].name == name)
        chosen[axis] = static_cast<int>(i);
  };
  if (is(gradient, "adjoint"))
    choose(group, "whole_batch");
  if (is(gradient, "mali"))
    choose(solver, "leapfrog");
  for (const char* without_error : {"euler", "midpoint", "ralston", "rk4"})
    if (is(solver, without_error))
      choose(control, "fixed");
  choose(objective, "trajectory_matching");
  choose(field, "mlp");
  FitSpec spec;
  spec.stages.front().epochs = 2;
  spec.threads = 2;
  for (int axis = 0; axis < kAxes; ++axis)
    if (chosen[axis] >= 0)
      axes[axis][static_cast<std::size_t>(chosen[axis])].apply(spec);
  return spec;
}

/// The last sentence tells what to do.
bool endsInARemedy(const std::string& reason) {
  const auto last_but_one = reason.find_last_of(".:", reason.size() - 2);
  const QString last = QString::fromStdString(reason.substr(last_but_one == std::string::npos ? 0 : last_but_one + 1));
  static const QRegularExpression kRemedy(QStringLiteral("\\b(choose|give|leave|take|make|add|try)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
  return reason.ends_with('.') && kRemedy.match(last).hasMatch();
}

} // namespace

class TestCompatibility : public QObject {
  Q_OBJECT

  const Dataset data_ = oscillatorData(6, 10, 0.01, 1);

  /// An empty text if it ran or was refused properly.
  QString outcomeOf(const FitSpec& spec, int& ran, int& refused) {
    if (const Status possible = checkCompatibility(spec, data_.channels); !possible) {
      ++refused;
      return endsInARemedy(possible.error().message) ? QString() : QString::fromStdString(possible.error().message);
    }
    RunControl run;
    const auto result = runFit(data_, spec, run);
    if (!result)
      return QString::fromStdString(result.error().message);
    ++ran;
    const bool fitted = result->status == RunStatus::completed || result->status == RunStatus::diverged ||
                        result->status == RunStatus::no_progress;
    if (!fitted || result->history.size() != 2 || !std::isfinite(result->history.back().train_loss))
      return QString::fromStdString(result->message);
    return {};
  }

 private Q_SLOTS:
  void everyPairRunsOrIsRefusedWithARemedy_data() {
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("two");
    for (int one = 0; one < kAxes; ++one)
      for (int two = one + 1; two < kAxes; ++two)
        QTest::addRow("%s x %s", kAxisNames[one], kAxisNames[two]) << one << two;
  }
  void everyPairRunsOrIsRefusedWithARemedy() {
    QFETCH(int, one);
    QFETCH(int, two);
    const auto axes = allAxes();
    int ran = 0, refused = 0;
    QStringList problems;
    for (std::size_t i = 0; i < axes[one].size(); ++i)
      for (std::size_t k = 0; k < axes[two].size(); ++k) {
        std::vector<int> chosen(kAxes, -1);
        chosen[one] = static_cast<int>(i);
        chosen[two] = static_cast<int>(k);
        const QString problem = outcomeOf(specOf(axes, chosen), ran, refused);
        if (!problem.isEmpty())
          problems << QString::fromStdString(axes[one][i].name + " x " + axes[two][k].name + ": ") + problem;
      }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    QVERIFY(ran > 0);
    qInfo("%d ran, %d refused", ran, refused);
  }

  void reasonsAreTheRightOnes_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("words");
    const auto stage = [](const char* rest) {
      return QStringLiteral("{\"stages\": [{\"objective\": {\"kind\": \"trajectory_matching\"%1]}").arg(rest);
    };
    QTest::newRow("adjoint, own steps") << stage(", \"gradient\": \"adjoint\"}}") << "as one system";
    QTest::newRow("mali") << stage(", \"gradient\": \"mali\"}}") << "leapfrog";
    QTest::newRow("no error estimate") << stage(", \"solver\": {\"method\": \"rk4\"}}}") << "fixed steps";
    QTest::newRow("global") << stage(", \"gradient\": \"seminorm\"}, \"regularizers\": [{\"kind\": \"global\"}]}")
                            << "direct gradient";
    QTest::newRow("twice") << stage("}, \"regularizers\": [{\"kind\": \"steer\"}, {\"kind\": \"steer\"}]}")
                           << "once in a stage";
    QTest::newRow("nothing solved") << R"({"stages": [{"regularizers": [{"kind": "local"}]}]})"
                                    << "without solving";
    QTest::newRow("no field yet") << R"({"stages": [{"resmooth": true}]})"
                                  << "first stage";
    QTest::newRow("hidden states") << R"({"field": {"kind": "augmented", "linear_readout": false}})"
                                   << "measured column for every state";
    const auto marquardt = [&](const char* rest) {
      return stage("%1, \"optimizer\": \"levenberg_marquardt\"}").arg(rest);
    };
    QTest::newRow("no residuals") << R"({"stages": [{"optimizer": "levenberg_marquardt"}]})"
                                  << "derivative of every residual";
    QTest::newRow("many parameters") << marquardt("}") << "at most 1000 of them";
    const auto small = [](QString text) { return text.replace(0, 1, R"({"field": {"width": 4, "depth": 1}, )"); };
    QTest::newRow("growing horizon") << small(marquardt(", \"first_horizon\": 0.5}")) << "growing horizon";
    QTest::newRow("absolute misfit") << small(marquardt(", \"misfit\": {\"kind\": \"absolute\"}}")) << "curved at zero";
    QTest::newRow("a penalty") << small(marquardt("}, \"regularizers\": [{\"kind\": \"weight_decay\"}]"))
                               << "sum of squares alone";
    const auto quasi_newton = [&](const char* regularizer) {
      return stage("}, \"optimizer\": \"lbfgs\", \"regularizers\": [%1]}").arg(regularizer);
    };
    QTest::newRow("random times") << quasi_newton(R"({"kind": "steer"})") << "draws other times";
    QTest::newRow("a random step") << quasi_newton(R"({"kind": "local"})") << "draws other times";
    QTest::newRow("a weight that changes")
        << quasi_newton(R"({"kind": {"kind": "weight_decay", "weight": {"first": 2}}})")
        << "changes from epoch to epoch";
    QTest::newRow("no stage") << R"({"stages": []})"
                              << "no stage";
  }
  void reasonsAreTheRightOnes() {
    QFETCH(QString, json);
    QFETCH(QString, words);
    const auto spec = fromJson(Json::parse(json.toStdString()), FitSpec{});
    QVERIFY2(spec.hasValue(), spec ? "" : spec.error().message.c_str());
    const Status possible = checkCompatibility(*spec, data_.channels);
    QVERIFY(!possible);
    QVERIFY2(QString::fromStdString(possible.error().message).contains(words), possible.error().message.c_str());
    QVERIFY2(endsInARemedy(possible.error().message), possible.error().message.c_str());
  }

  void bothLocalEstimatesCanBeHad() {
    FitSpec spec;
    spec.stages.front().objective = TrajectoryMatchingOptions{};
    LocalRegularization stiffness;
    stiffness.estimate = StepEstimate::stiffness;
    spec.stages.front().regularizers = {{LocalRegularization{}}, {stiffness}};
    const Status possible = checkCompatibility(spec, data_.channels);
    QVERIFY2(possible.hasValue(), possible ? "" : possible.error().message.c_str());
  }

  void smoothingAlongAFieldNeedsEveryState() {
    FitSpec spec;
    spec.field = AugmentedOptions{MlpOptions{4, 1, Activation::tanh}, 1, false};
    spec.stages = {StageSpec{TrajectoryMatchingOptions{}}, StageSpec{TrajectoryMatchingOptions{}}};
    spec.stages.back().resmooth = true;
    const Status possible = checkCompatibility(spec, data_.channels);
    QVERIFY(!possible && possible.error().message.starts_with("Stage 2: Smoothing along the field needs every state"));
  }
};

QTEST_GUILESS_MAIN(TestCompatibility)
#include "test_compatibility.moc"
