// The gradients that reverse the accepted steps, against central differences along the same steps.
#include "engine/ode/tableau.h"
#include "tests/support/gradient_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

struct Solver {
  const char* name;
  StepMethod method;
  bool adaptive;
};

constexpr Solver kSolvers[] = {
    {"euler", StepMethod::euler, false},
    {"midpoint", StepMethod::midpoint, false},
    {"heun", StepMethod::heun, false},
    {"ralston", StepMethod::ralston, false},
    {"rk4", StepMethod::rk4, false},
    {"bogacki_shampine32", StepMethod::bogacki_shampine32, true},
    {"dormand_prince54", StepMethod::dormand_prince54, true},
    {"tsitouras54", StepMethod::tsitouras54, true},
    {"dormand_prince853", StepMethod::dormand_prince853, true},
    {"leapfrog", StepMethod::leapfrog, true},
};

SolverOptions solverOptions(const Solver& solver) {
  SolverOptions options;
  options.method = solver.method;
  options.relative_tolerance = 1e-4;
  options.absolute_tolerance = 1e-6;
  if (!solver.adaptive)
    options.control = FixedSteps{0.13};
  return options;
}

std::vector<std::unique_ptr<Subject>> subjects() {
  std::vector<std::unique_ptr<Subject>> all;
  all.push_back(forcedOscillator());
  all.push_back(network(Activation::tanh));
  all.push_back(network(Activation::elu));
  all.push_back(knownSystem());
  return all;
}

/// Sum over steps of sum_i w_i |k_i|^2 / 2 over the stages that every step has, + x . x_next
class QuadraticPenalty : public StepPenalty, public StepObserver {
 public:
  explicit QuadraticPenalty(std::size_t stages) : stages_(stages) {}
  void look(const AcceptedStep& step) override {
    for (std::size_t i = 0; i < stages_; ++i)
      for (std::size_t e = 0; e < 2; ++e)
        value += 0.5 * weight(i) * std::pow(step.stages[i * step.stage_stride + e], 2.0);
    for (std::size_t e = 0; e < 2; ++e)
      value += step.x[e] * step.x_next[e];
  }
  void accepted(const AcceptedStep& step) override { look(step); }
  void addCotangents(const AcceptedStep& step, double* x_bar, double* x_next_bar, double* stages_bar) override {
    for (std::size_t i = 0; i < stages_; ++i)
      for (std::size_t e = 0; e < 2; ++e)
        stages_bar[i * 2 + e] += weight(i) * step.stages[i * step.stage_stride + e];
    for (std::size_t e = 0; e < 2; ++e) {
      x_bar[e] += step.x_next[e];
      x_next_bar[e] += step.x[e];
    }
  }
  double value = 0.0;

 private:
  static double weight(std::size_t i) { return 0.1 * static_cast<double>(i + 1); }
  std::size_t stages_;
};

} // namespace

class TestDiscrete : public QObject {
  Q_OBJECT

 private:
  void compare(Subject& subject, const GradientOptions& gradient, const SolverOptions& options, const QString& name) {
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    const auto strategy = makeGradientStrategy(gradient);
    const Gradients found = gradientsBy(*strategy, subject, requests, options, loss);
    QCOMPARE(solveStatusName(found.report.status), "ok");
    const Gradients expected = centralDifferences(subject, requests, options, loss, found.steps);
    const double by_parameters = relativeDifference(found.parameters, expected.parameters);
    const double by_initial = relativeDifference(flattened(found.initial), flattened(expected.initial));
    const QString text = QString("%1: parameters %2, initial %3").arg(name).arg(by_parameters).arg(by_initial);
    QVERIFY2(by_parameters < 1e-7 && by_initial < 1e-7, qPrintable(text));
    for (const double entry : found.parameters)
      QVERIFY2(entry != 0.0 && std::isfinite(entry), qPrintable(name));
  }

 private Q_SLOTS:
  void followsCentralDifferences_data() {
    QTest::addColumn<int>("solver");
    QTest::addColumn<int>("group");
    for (int solver = 0; solver < int(std::size(kSolvers)); ++solver)
      for (int group = 0; group < 2; ++group)
        QTest::addRow("%s, %s", kSolvers[solver].name, group ? "whole batch" : "each") << solver << group;
  }
  void followsCentralDifferences() {
    QFETCH(int, solver);
    QFETCH(int, group);
    SolverOptions options = solverOptions(kSolvers[solver]);
    options.group = group ? ControlGroup::whole_batch : ControlGroup::each_trajectory;
    for (auto& subject : subjects()) {
      const QString name = QString::fromStdString(subject->name);
      compare(*subject, DirectGradient{}, options, name + ", direct");
      compare(*subject, CheckpointedGradient{.memory = 1e-3}, options, name + ", checkpointed");
      compare(*subject, AdaptiveCheckpointGradient{}, options, name + ", aca");
      if (options.method == StepMethod::leapfrog)
        compare(*subject, ReversibleGradient{}, options, name + ", mali");
    }
  }

  void outputsAtTheEndsOfSteps() {
    // Fixed steps of 1/8 meet these times exactly, but for two inside a step.
    const auto subject = forcedOscillator();
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {0.125, 0.25, 0.25, 0.3, 1.0}},
                                                     {0.5, {0.2, 0.9}, {0.625, 0.7, 0.75}}};
    const OutputLoss loss(requests, 2);
    for (const StepMethod method : {StepMethod::euler, StepMethod::rk4, StepMethod::dormand_prince54}) {
      SolverOptions options;
      options.method = method;
      options.control = FixedSteps{0.125};
      const Gradients found = gradientsBy(*makeGradientStrategy(DirectGradient{}), *subject, requests, options, loss);
      QCOMPARE(found.steps.trajectories[0][1].t_next, 0.25);
      QCOMPARE(found.steps.trajectories[1].back().t_next, 0.75);
      const Gradients expected = centralDifferences(*subject, requests, options, loss, found.steps);
      QVERIFY(relativeDifference(found.parameters, expected.parameters) < 1e-7);
      QVERIFY(relativeDifference(flattened(found.initial), flattened(expected.initial)) < 1e-7);
    }
  }

  void manyRowsAreTheSumOfSingleOnes() {
    auto subject = network(Activation::tanh);
    std::vector<TrajectoryRequest> requests;
    RandomGenerator random(11);
    for (int i = 0; i < 300; ++i) // more than a block of rows
      requests.push_back({random.uniform(-1.0, 1.0), {random.normal(), random.normal()}, {}});
    for (auto& request : requests)
      for (int k = 1; k < 4; ++k)
        request.times.push_back(request.start + k * random.uniform(0.2, 0.3));
    for (auto& request : requests)
      std::sort(request.times.begin(), request.times.end());
    const auto ones = [](const Solution& solution) {
      std::vector<std::vector<double>> cotangents;
      for (const auto& one : solution.trajectories)
        cotangents.emplace_back(one.states.size(), 1.0);
      return cotangents;
    };
    for (const GradientOptions& options :
         {GradientOptions(DirectGradient{}), GradientOptions(CheckpointedGradient{.memory = 0.05}),
          GradientOptions(SeminormGradient{}), GradientOptions(GaussLegendreGradient{})}) {
      const auto strategy = makeGradientStrategy(options);
      const auto gradient = [&](std::span<const TrajectoryRequest> some) {
        subject->f->clearParameterGradient();
        const Solution solution = strategy->forward(*subject->f, some, {});
        strategy->backward(*subject->f, ones(solution), {});
        std::vector<double> out(subject->values.size(), 0.0);
        subject->f->addParameterGradientTo(out);
        return out;
      };
      const std::vector<double> together = gradient(requests);
      std::vector<double> sum(together.size(), 0.0);
      for (const auto& request : requests) {
        const std::vector<double> one = gradient({&request, 1});
        for (std::size_t k = 0; k < sum.size(); ++k)
          sum[k] += one[k];
      }
      QVERIFY(relativeDifference(together, sum) < 1e-12);
    }
  }

  void timesFollowCentralDifferences() {
    // Not along given steps, which have no times to move: at a tolerance that leaves no difference.
    const auto subject = forcedOscillator();
    std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {0.3, 1.1, 2.0}}, {0.5, {0.2, 0.9}, {0.9, 1.4}}};
    const OutputLoss loss(requests, 2);
    SolverOptions options;
    options.relative_tolerance = 1e-12;
    options.absolute_tolerance = 1e-14;
    const Gradients found = gradientsBy(*makeGradientStrategy(DirectGradient{}), *subject, requests, options, loss);
    const auto slope = [&](double& time) {
      const double kept = time;
      time = kept + 1e-4;
      const double above = loss.value(integrate(*subject->f, requests, options));
      time = kept - 1e-4;
      const double below = loss.value(integrate(*subject->f, requests, options));
      time = kept;
      return (above - below) / 2e-4;
    };
    for (std::size_t r = 0; r < requests.size(); ++r) {
      QVERIFY(std::abs(slope(requests[r].start) - found.times[r][0]) < 1e-6);
      for (std::size_t k = 0; k < requests[r].times.size(); ++k)
        QVERIFY(std::abs(slope(requests[r].times[k]) - found.times[r][1 + k]) < 1e-6);
    }
  }

  void penaltiesOnStepsAreReversed_data() {
    QTest::addColumn<int>("solver");
    for (int solver = 0; solver < int(std::size(kSolvers)); ++solver)
      QTest::newRow(kSolvers[solver].name) << solver;
  }
  void penaltiesOnStepsAreReversed() {
    QFETCH(int, solver);
    const SolverOptions options = solverOptions(kSolvers[solver]);
    const Tableau& tableau = tableauOf(options.method);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    for (auto& subject : subjects()) {
      const auto direct = makeGradientStrategy(DirectGradient{});
      QuadraticPenalty penalty(tableau.stages);
      QVERIFY(direct->setStepPenalty(&penalty));
      const Gradients found = gradientsBy(*direct, *subject, requests, options, loss);
      QVERIFY(penalty.value > 0.0);
      const auto value = [&] {
        QuadraticPenalty again(tableau.stages);
        SolveHooks hooks;
        hooks.prescribed = &found.steps;
        hooks.observer = &again;
        const double data = loss.value(integrate(*subject->f, requests, options, {}, hooks));
        return data + again.value;
      };
      std::vector<double> expected;
      for (double& parameter : *subject->parameters) {
        const double kept = parameter;
        parameter = kept + 1e-5;
        const double above = value();
        parameter = kept - 1e-5;
        expected.push_back((above - value()) / 2e-5);
        parameter = kept;
      }
      const double difference = relativeDifference(found.parameters, expected);
      QVERIFY2(difference < 1e-7, qPrintable(QString("%1: %2").arg(subject->name.c_str()).arg(difference)));
      // Taken away again: the gradient of the data alone.
      direct->setStepPenalty(nullptr);
      const Gradients without = gradientsBy(*direct, *subject, requests, options, loss);
      QVERIFY(relativeDifference(without.parameters, expected) > 1e-4);
    }
  }

  void onlyDirectGradientsTakePenalties() {
    QuadraticPenalty penalty(7);
    for (const GradientOptions& options :
         {GradientOptions(CheckpointedGradient{}), GradientOptions(AdaptiveCheckpointGradient{}),
          GradientOptions(AdjointGradient{}), GradientOptions(SeminormGradient{}),
          GradientOptions(GaussLegendreGradient{}), GradientOptions(InterpolatingGradient{}),
          GradientOptions(ReversibleGradient{})})
      QVERIFY(!makeGradientStrategy(options)->setStepPenalty(&penalty));
  }
};

QTEST_APPLESS_MAIN(TestDiscrete)
#include "test_discrete.moc"
