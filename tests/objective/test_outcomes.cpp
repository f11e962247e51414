// How objectives that solve end where they cannot go on, or are told not to, and what they count.
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

TrajectoryMatchingOptions fixedOptions(StepMethod method, double step) {
  TrajectoryMatchingOptions options;
  options.solver.method = method;
  options.solver.control = FixedSteps{step};
  return options;
}

/// dx/dt = x^2 in scaled units: leaves every bound in finite time.
class ExplodingField final : public Field<double> {
 public:
  std::size_t stateCount() const override { return 1; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    for (std::size_t i = 0; i < rows.count; ++i)
      rates[i] = theta[0] * rows.states[i] * rows.states[i];
  }
  void pullback(const double* theta, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    for (std::size_t i = 0; i < rows.count; ++i) {
      if (targets.states)
        targets.states[i] = 2.0 * theta[0] * rows.states[i] * cotangent[i];
      if (targets.parameters)
        targets.parameters[0] += rows.states[i] * rows.states[i] * cotangent[i];
    }
  }

 private:
  std::vector<ParameterSegment> segments_ = {{"theta", 0, {1}}};
};

} // namespace

class TestOutcomes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatCannotBeSolvedIsNamed() {
    WavyProblem problem(1);
    const ExplodingField field;
    problem.scaling = identityScaling(1);
    problem.scaling.time_origin = 0.5;
    problem.scaling.time_scale = 2.5;
    problem.pieces[0].smooth[0] = 0.01;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    std::vector<double> gradient(1);
    auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, input);
    const auto value = objective->evaluate(std::vector<double>{2.0}, gradient);
    QVERIFY(value.completed);
    QVERIFY(!std::isfinite(value.loss));
    QVERIFY(value.trouble.status == SolveStatus::non_finite || value.trouble.status == SolveStatus::dt_min);
    QCOMPARE(value.trouble.trajectory, std::size_t{11});
    QCOMPARE(value.trouble.failed, std::size_t{2});
    // dx/dt = 2 x^2 from x(0) is infinite after 1 / (2 x(0)).
    const double expected = problem.pieces[1].times[0] + 1.0 / (2.0 * problem.pieces[1].smooth[0]);
    QVERIFY2(std::abs(value.trouble.t - expected) < 1e-3, qPrintable(QString::number(value.trouble.t)));

    TrajectoryMatchingOptions options;
    options.solver.max_steps = 3;
    const WavyProblem healthy;
    const auto short_of_steps = makeObjective<double>(options, healthy.input(team))->evaluate(healthy.parameters, {});
    QCOMPARE(short_of_steps.trouble.status, SolveStatus::max_steps);
    QVERIFY(!std::isfinite(short_of_steps.loss));
  }

  void aStopIsObeyed() {
    const WavyProblem problem;
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(TrajectoryMatchingOptions{}, problem.input(team));
    std::stop_source stop;
    stop.request_stop();
    std::vector<double> gradient(problem.parameters.size());
    QVERIFY(!objective->evaluate(problem.parameters, gradient, stop.get_token()).completed);
    QVERIFY(objective->evaluate(problem.parameters, gradient).completed);
  }

  // A stop request that comes in the middle of the backward pass.
  void aStopInTheBackwardPassIsObeyed() {
    const WavyProblem problem;
    class Stopping final : public Field<double> {
     public:
      Stopping(const Field<double>& inner, std::stop_source& stop) : inner_(inner), stop_(stop) {}
      std::size_t stateCount() const override { return inner_.stateCount(); }
      const std::vector<ParameterSegment>& segments() const override { return inner_.segments(); }
      std::unique_ptr<FieldScratch> makeScratch(std::size_t rows) const override { return inner_.makeScratch(rows); }
      void evaluate(const double* p, Rows<double> rows, FieldScratch& scratch, double* rates) const override {
        inner_.evaluate(p, rows, scratch, rates);
      }
      void pullback(const double* p, Rows<double> rows, FieldScratch& scratch, const double* cotangent,
                    PullbackTargets<double> targets) const override {
        inner_.pullback(p, rows, scratch, cotangent, targets);
        if (++pullbacks == 4)
          stop_.request_stop();
      }
      mutable int pullbacks = 0;

     private:
      const Field<double>& inner_;
      std::stop_source& stop_;
    };
    const GradientOptions gradients[] = {
        DirectGradient{},  CheckpointedGradient{1e-3}, AdaptiveCheckpointGradient{}, ReversibleGradient{},
        AdjointGradient{}, SeminormGradient{},         GaussLegendreGradient{},      InterpolatingGradient{}};
    for (const auto& gradient_options : gradients) {
      std::stop_source stop;
      const Stopping field(*problem.field, stop);
      WorkerTeam team(1);
      auto input = problem.input(team);
      input.field = &field;
      TrajectoryMatchingOptions options;
      options.gradient = gradient_options;
      if (std::holds_alternative<ReversibleGradient>(gradient_options))
        options.solver.method = StepMethod::leapfrog;
      std::vector<double> gradient(problem.parameters.size());
      const auto value =
          makeObjective<double>(options, input)->evaluate(problem.parameters, gradient, stop.get_token());
      QVERIFY(!value.completed);
      QVERIFY2(field.pullbacks < 12, qPrintable(QString::number(field.pullbacks)));
    }
  }

  void countsAreThoseOfTheSolver() {
    const WavyProblem problem;
    WorkerTeam team(2);
    auto options = fixedOptions(StepMethod::rk4, 1e6); // one step each, and the rate at its end for dense output
    const auto objective = makeObjective<double>(options, problem.input(team));
    std::vector<double> gradient(problem.parameters.size());
    const auto value = objective->evaluate(problem.parameters, gradient);
    QCOMPARE(value.steps_accepted, std::uint64_t{3});
    QCOMPARE(value.steps_rejected, std::uint64_t{0});
    QVERIFY(value.nfe_forward >= 12 && value.nfe_forward <= 15);
    QVERIFY(value.pullbacks >= 12 && value.nfe_backward >= value.pullbacks);
    QCOMPARE(objective->evaluate(problem.parameters, {}).nfe_backward, std::uint64_t{0});
  }
};

QTEST_APPLESS_MAIN(TestOutcomes)
#include "test_outcomes.moc"
