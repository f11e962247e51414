// Objectives that validate: whole horizon, nothing estimated, unmeasured states from what training has found.
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// Three states of which no column measures the last, split by time: training pieces and what follows them.
struct PartialProblem : WavyProblem {
  PartialProblem() : WavyProblem(3) {
    shape.states.resize(3);
    shape.channel = {0, 1, -1};
    shape.unmeasured.resize(3);
    shape.unmeasured[2].start = 2.5;
    for (auto& piece : pieces)
      for (std::size_t i = 2; i < piece.observed.size(); i += 3)
        piece.observed[i] = piece.smooth[i] = piece.slope[i] = kMissing;
    for (const auto& piece : pieces) {
      const std::size_t cut = piece.times.size() / 2;
      PreparedPiece before, after;
      before.piece = after.piece = piece.piece;
      const auto at = static_cast<std::ptrdiff_t>(cut);
      before.times.assign(piece.times.begin(), piece.times.begin() + at);
      after.times.assign(piece.times.begin() + at, piece.times.end());
      for (const auto member : {&PreparedPiece::observed, &PreparedPiece::smooth, &PreparedPiece::slope}) {
        const auto& rows = piece.*member;
        (before.*member).assign(rows.begin(), rows.begin() + at * 3);
        (after.*member).assign(rows.begin() + at * 3, rows.end());
      }
      train.push_back(before);
      validation.push_back(after);
    }
  }
  ObjectiveInput<double> validationInput(WorkerTeam& team) const {
    auto input = this->input(team);
    input.pieces = validation;
    input.shape = &shape;
    input.validation = true;
    return input;
  }

  ModelShape shape;
  std::vector<PreparedPiece> train, validation;
};

/// Median over `pieces` of the mean squared misfit by hand, solved from (start, initial) of each in scaled units.
double misfitByHand(const PartialProblem& problem, std::span<const PreparedPiece> pieces,
                    std::span<const PreparedPiece> start_pieces, const std::vector<double>& third) {
  const auto scaled = [&](double t) { return (t - problem.scaling.time_origin) / problem.scaling.time_scale; };
  std::vector<double> means;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    FieldRightHandSide<double> f(*problem.field, problem.scaling);
    f.setParameters(problem.parameters);
    TrajectoryRequest request;
    request.start = scaled(start_pieces[p].times[0]);
    for (std::size_t s = 0; s < 2; ++s)
      request.initial.push_back((start_pieces[p].smooth[s] - problem.scaling.center[s]) / problem.scaling.scale[s]);
    request.initial.push_back((third[p] - problem.scaling.center[2]) / problem.scaling.scale[2]);
    for (const double t : pieces[p].times)
      request.times.push_back(scaled(t));
    SolverOptions tight;
    tight.relative_tolerance = 1e-9;
    tight.absolute_tolerance = 1e-11;
    const auto solution = integrate(f, std::vector{request}, tight);
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < pieces[p].observed.size(); ++i) {
      const std::size_t s = i % 3;
      const double y = (pieces[p].observed[i] - problem.scaling.center[s]) / problem.scaling.scale[s];
      const double r = solution.trajectories[0].states[i] - y;
      sum += std::isfinite(y) ? r * r : 0.0;
      count += std::isfinite(y);
    }
    means.push_back(sum / count);
  }
  std::ranges::sort(means);
  return (means[(means.size() - 1) / 2] + means[means.size() / 2]) / 2.0;
}

TrajectoryMatchingOptions tightOptions() {
  TrajectoryMatchingOptions options;
  options.solver.relative_tolerance = 1e-9;
  options.solver.absolute_tolerance = 1e-11;
  options.first_horizon = 0.1; // of training only
  return options;
}

} // namespace

class TestValidation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unmeasuredStatesAreTheMeanOfTraining() {
    const PartialProblem problem;
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(tightOptions(), problem.validationInput(team));
    QVERIFY(objective->extraStart().empty());
    const double nothing_known = objective->evaluate(problem.parameters, {}).loss;
    const std::vector<double> beforehand(3, 2.5);
    QVERIFY(std::abs(nothing_known - misfitByHand(problem, problem.validation, problem.validation, beforehand)) < 1e-7);
    objective->useInitialStates({{kMissing, kMissing, 2.0}, {kMissing, kMissing, 4.0}, {kMissing, kMissing, 3.9}});
    const double expected = misfitByHand(problem, problem.validation, problem.validation, {3.3, 3.3, 3.3});
    const double loss = objective->evaluate(problem.parameters, {}).loss;
    QVERIFY2(std::abs(loss - expected) < 1e-7, qPrintable(QString("%1 instead of %2").arg(loss).arg(expected)));
    QVERIFY(std::abs(loss - nothing_known) > 1e-4);
  }

  void byTimeTheTrajectoryIsContinued() {
    const PartialProblem problem;
    WorkerTeam team(2);
    auto input = problem.validationInput(team);
    input.training_pieces = problem.train;
    const auto objective = makeObjective<double>(tightOptions(), input);
    objective->useInitialStates({{kMissing, kMissing, 2.0}, {kMissing, kMissing, 4.0}, {kMissing, kMissing, 3.9}});
    const double expected = misfitByHand(problem, problem.validation, problem.train, {2.0, 4.0, 3.9});
    const double loss = objective->evaluate(problem.parameters, {}).loss;
    QVERIFY2(std::abs(loss - expected) < 1e-7, qPrintable(QString("%1 instead of %2").arg(loss).arg(expected)));
    // Also where the states are known from the beginning.
    const InitialStates states = {{kMissing, kMissing, 2.0}, {kMissing, kMissing, 4.0}, {kMissing, kMissing, 3.9}};
    input.initial_states = &states;
    QCOMPARE(makeObjective<double>(tightOptions(), input)->evaluate(problem.parameters, {}).loss, loss);
  }

  /// A trajectory that is off by far, and by how far, moves the loss no further than to a neighbour in the order.
  void oneTrajectoryDoesNotDecide() {
    WavyProblem problem;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.validation = true;
    const auto lossWith = [&](double shift) {
      auto pieces = problem.pieces;
      for (double& y : pieces[1].observed)
        y += shift;
      input.pieces = pieces;
      return makeObjective<double>(tightOptions(), input)->evaluate(problem.parameters, {}).loss;
    };
    const auto alone = [&](std::size_t piece) {
      input.pieces = std::span(problem.pieces).subspan(piece, 1);
      return makeObjective<double>(tightOptions(), input)->evaluate(problem.parameters, {}).loss;
    };
    const double far = lossWith(100.0);
    QCOMPARE(lossWith(200.0), far);
    QVERIFY(std::abs(far - std::max(alone(0), alone(2))) < 1e-12);
  }

  void whereAllIsMeasuredItStartsAnew() {
    const WavyProblem problem;
    WorkerTeam team(1);
    auto input = problem.input(team);
    input.validation = true;
    const double alone = makeObjective<double>(tightOptions(), input)->evaluate(problem.parameters, {}).loss;
    input.training_pieces = problem.pieces;
    QCOMPARE(makeObjective<double>(tightOptions(), input)->evaluate(problem.parameters, {}).loss, alone);
  }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "test_validation.moc"
