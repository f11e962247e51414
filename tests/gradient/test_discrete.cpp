// The gradients that reverse the accepted steps, against central differences along the same steps.
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
};

QTEST_APPLESS_MAIN(TestDiscrete)
#include "test_discrete.moc"
