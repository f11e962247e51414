// Multiple shooting: its value by hand, its gradient, and that it is trajectory matching where nothing jumps.
#include "tests/support/shooting_problem.h"
#include "tests/support/steady_field.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

MultipleShootingOptions segmentsOf(int samples, double continuity) {
  MultipleShootingOptions options;
  options.segment_samples = samples;
  options.continuity = continuity;
  return options;
}

} // namespace

class TestMultipleShooting : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // With dz/dtau = 0 segment n stays at the spline's value at its first sample n S: the misfit is to that, the jump
  // from there to the next.
  void valueByHand() {
    const WavyProblem problem; // 9, 11 and 13 samples: segments of 4 are 2, 2 and 3 (the last with what remains)
    const SteadyField field;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    const auto objective = makeObjective<double>(segmentsOf(4, 10.0), input);
    double misfit = 0.0, observed = 0.0, jumps = 0.0, jump_count = 0.0;
    for (const auto& piece : problem.pieces) {
      const std::size_t segments = piece.times.size() / 4;
      for (std::size_t k = 0; k < piece.times.size(); ++k)
        for (std::size_t s = 0; s < 2; ++s) {
          const std::size_t first = 4 * std::min(k / 4, segments - 1);
          const double r = (piece.smooth[first * 2 + s] - piece.observed[k * 2 + s]) / problem.scaling.scale[s];
          misfit += std::isfinite(r) ? r * r : 0.0;
          observed += std::isfinite(r);
        }
      for (std::size_t n = 1; n < segments; ++n)
        for (std::size_t s = 0; s < 2; ++s) {
          const double jump =
              (piece.smooth[4 * (n - 1) * 2 + s] - piece.smooth[4 * n * 2 + s]) / problem.scaling.scale[s];
          jumps += jump * jump;
          jump_count += 1.0;
        }
    }
    const auto p = withExtra({0.0}, *objective);
    QCOMPARE(p.size(), std::size_t{1 + 7 * 2});
    const double expected = misfit / observed + 10.0 * jumps / jump_count;
    const double loss = objective->evaluate(p, {}).loss;
    QVERIFY2(std::abs(loss - expected) < 1e-12, qPrintable(QString("%1 instead of %2").arg(loss).arg(expected)));
  }

  void gradientIsTheDerivative_data() {
    QTest::addColumn<int>("samples");
    QTest::addColumn<bool>("checkpointed");
    for (const int samples : {2, 4, 1000})
      for (const bool checkpointed : {false, true})
        QTest::addRow("%d samples, %s", samples, checkpointed ? "checkpointed" : "direct") << samples << checkpointed;
  }
  void gradientIsTheDerivative() {
    QFETCH(int, samples);
    QFETCH(bool, checkpointed);
    const WavyProblem problem;
    auto options = segmentsOf(samples, 3.0);
    if (checkpointed)
      options.gradient = CheckpointedGradient{1e-3};
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(options, problem.input(team));
    auto p = withExtra(problem.parameters, *objective);
    for (std::size_t i = problem.parameters.size(); i < p.size(); ++i)
      p[i] += 0.1 * std::sin(static_cast<double>(i));
    const auto check = checkGradient(*objective, p, 3);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    QCOMPARE(check.zeros, std::size_t{0});
  }

  void segmentsThatMeetAreOneTrajectory() {
    const WavyProblem problem;
    WorkerTeam team(1);
    TrajectoryMatchingOptions whole;
    whole.solver.relative_tolerance = 1e-10;
    whole.solver.absolute_tolerance = 1e-12;
    auto options = segmentsOf(4, 100.0);
    options.solver = whole.solver;
    const auto objective = makeObjective<double>(options, problem.input(team));
    auto p = withExtra(problem.parameters, *objective);
    // Every start but the first of a piece on the solution from that first one.
    std::size_t at = problem.parameters.size();
    for (const auto& piece : problem.pieces) {
      FieldRightHandSide<double> f(*problem.field, problem.scaling);
      f.setParameters(problem.parameters);
      TrajectoryRequest request;
      const auto scaled = [&](double t) { return (t - problem.scaling.time_origin) / problem.scaling.time_scale; };
      request.start = scaled(piece.times[0]);
      request.initial = {p[at], p[at + 1]};
      const std::size_t segments = piece.times.size() / 4;
      for (std::size_t n = 0; n < segments; ++n)
        request.times.push_back(scaled(piece.times[4 * n]));
      SolverOptions tight;
      tight.relative_tolerance = 1e-11;
      tight.absolute_tolerance = 1e-13;
      const auto solution = integrate(f, std::vector{request}, tight);
      std::ranges::copy(solution.trajectories[0].states, p.begin() + static_cast<std::ptrdiff_t>(at));
      at += 2 * segments;
    }
    QCOMPARE(at, p.size());
    const double expected = makeObjective<double>(whole, problem.input(team))->evaluate(problem.parameters, {}).loss;
    const double loss = objective->evaluate(p, {}).loss;
    QVERIFY2(std::abs(loss - expected) < 1e-8 * expected, qPrintable(QString::number(loss / expected - 1.0)));
    const auto states = objective->initialStates(p);
    QVERIFY(std::abs(states[1][0] - problem.pieces[1].smooth[0]) < 1e-14);
  }

  void validationIsOfWholeTrajectories() {
    const WavyProblem problem;
    WorkerTeam team(1);
    auto input = problem.input(team);
    input.validation = true;
    const auto validation = makeObjective<double>(segmentsOf(3, 1.0), input);
    QVERIFY(validation->extraStart().empty());
    const auto whole = makeObjective<double>(TrajectoryMatchingOptions{}, input);
    QCOMPARE(validation->evaluate(problem.parameters, {}).loss, whole->evaluate(problem.parameters, {}).loss);
  }
};

QTEST_APPLESS_MAIN(TestMultipleShooting)
#include "test_multiple_shooting.moc"
