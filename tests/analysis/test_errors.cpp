// Errors on data that a model did not see, against closed forms.
#include "engine/analysis/errors.h"
#include "engine/system/system_field.h"
#include "tests/support/gompertz_pieces.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

// Training covers the times 1 to 5.
Problem gompertzProblem() {
  Problem problem;
  problem.channels = {Channel{"y", ""}};
  problem.scaling = identityScaling(1);
  problem.train = {gompertzPiece(0, 0.2, {1, 2, 4}), gompertzPiece(1, 0.9, {2, 5})};
  problem.validation = {gompertzPiece(2, 0.5, {1, 3})};
  problem.test = {gompertzPiece(3, 0.3, {0.5, 1, 5, 6, 8})};
  return problem;
}

bool near(double value, double wanted, double tolerance) {
  return std::abs(value - wanted) < tolerance;
}

} // namespace

class TestErrors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theTrueModelHasNoError() {
    const auto evaluation = evaluateModel(knownModel("gompertz"), gompertzProblem());
    QVERIFY2(evaluation.hasValue(), evaluation ? "" : evaluation.error().message.c_str());
    QVERIFY(*evaluation->test.mse < 1e-11 && *evaluation->test.mape < 1e-5);
    QCOMPARE(evaluation->test.values, std::size_t(4)); // the start was known
    QCOMPARE(evaluation->failed_trajectories, std::size_t(0));
    QCOMPARE(evaluation->train.size(), std::size_t(2));
    QCOMPARE(evaluation->validation.size(), std::size_t(1));
    QCOMPARE(evaluation->train[1].trajectory, std::size_t(1));
    QVERIFY(near(evaluation->train[1].states[1], gompertz(0.9, 5), 1e-5));
    QVERIFY(evaluation->counts.evaluations > 0);
  }

  void meansAreOverObservedValues() {
    Problem problem = gompertzProblem();
    auto& observed = problem.test[0].observed;
    const std::vector<double> exact = observed;
    observed[0] = 50.0; // where the prediction starts: no test
    observed[1] = exact[1] + 0.3;
    observed[2] = kMissing;
    observed[3] = exact[3] - 0.1;
    observed[4] = 0.0; // counts in the mean square, is left out of the relative error
    const auto evaluation = evaluateModel(knownModel("gompertz"), problem);
    QCOMPARE(evaluation->test.values, std::size_t(3));
    QCOMPARE(evaluation->test.mape_left_out, std::size_t(1));
    QVERIFY(near(*evaluation->test.mse, (0.09 + 0.01 + exact[4] * exact[4]) / 3, 1e-5));
    QVERIFY(near(*evaluation->test.mape, (0.3 / observed[1] + 0.1 / observed[3]) / 2, 1e-4));
  }

  void insideAndBeyondTheTrainingTimes() {
    Problem problem = gompertzProblem();
    problem.test[0].observed[2] += 0.2; // time 5, the last that training has seen
    problem.test[0].observed[3] += 0.4; // time 6
    const auto evaluation = evaluateModel(knownModel("gompertz"), problem);
    QCOMPARE(evaluation->interpolation.values, std::size_t(2)); // 1 and 5; 0.5 lies before all training
    QCOMPARE(evaluation->extrapolation.values, std::size_t(2)); // 6 and 8
    QVERIFY(near(*evaluation->interpolation.mse, 0.04 / 2, 1e-5));
    QVERIFY(near(*evaluation->extrapolation.mse, 0.16 / 2, 1e-5));
    problem.test = {gompertzPiece(3, 0.3, {1, 3})};
    const auto inside = evaluateModel(knownModel("gompertz"), problem);
    QVERIFY(!inside->extrapolation.mse && !inside->extrapolation.mape);
    QVERIFY(inside->interpolation.mse.has_value());
  }

  void failedTrajectoriesAreCountedNotAveraged() {
    Problem problem = gompertzProblem();
    problem.test.push_back(gompertzPiece(4, 0.7, {1, 2}));
    problem.test[1].smooth[0] = -1.0; // ln of a negative number
    const auto evaluation = evaluateModel(knownModel("gompertz"), problem);
    QCOMPARE(evaluation->failed_trajectories, std::size_t(1));
    QCOMPARE(evaluation->test.values, std::size_t(4));
    QCOMPARE(solveStatusName(evaluation->test_predictions[1].status), "non_finite");
    QVERIFY(std::isnan(evaluation->test_predictions[1].states[1]));
    problem.test.erase(problem.test.begin());
    const auto nothing = evaluateModel(knownModel("gompertz"), problem);
    QVERIFY(!nothing->test.mse && !nothing->test.mape);
    QCOMPARE(nothing->test.values, std::size_t(0));
  }

  void aSplitByTimeIsAForecast() {
    Problem problem = gompertzProblem();
    problem.split_kind = SplitKind::time;
    problem.train = {gompertzPiece(0, 0.2, {0, 0.3, 0.6}), gompertzPiece(1, 0.9, {0, 9})};
    problem.validation = {gompertzPiece(0, 0.2, {0.6, 0.8, 1.0}), gompertzPiece(1, 0.9, {9, 10})};
    problem.test = {gompertzPiece(0, 0.2, {1.0, 1.2, 1.5, 2.0})};
    problem.test[0].smooth.assign(4, 77.0); // must not be looked at
    problem.test[0].observed[0] += 5.0;     // known before: no test
    problem.test[0].observed[2] += 0.3;
    problem.validation[0].smooth[2] = gompertz(0.2, 1.0);
    problem.validation[0].observed[2] = 99.0; // the smoothed state counts
    const auto evaluation = evaluateModel(knownModel("gompertz"), problem);
    QCOMPARE(evaluation->test.values, std::size_t(3));
    QVERIFY(near(*evaluation->test.mse, 0.09 / 3, 1e-5));
    QCOMPARE(evaluation->extrapolation.values, std::size_t(3)); // beyond this trajectory's own training
    QVERIFY(!evaluation->interpolation.mse);
    QVERIFY(near(evaluation->test_predictions[0].states[3], gompertz(0.2, 2.0), 1e-5));
  }

  void severalStatesTogether() {
    const FittedModel model = knownModel("lotka-volterra");
    const KnownSystem& system = **findSystem("lotka-volterra");
    struct Exact : RightHandSide {
      explicit Exact(const KnownSystem& one) : system(one) {
        for (const auto& parameter : one.parameters)
          values.push_back(parameter.value);
      }
      std::size_t dimension() const override { return 2; }
      void evaluate(std::size_t count, const double* t, const double* x, const std::size_t*, double* rates) override {
        for (std::size_t i = 0; i < count; ++i)
          system.equations.rates(t[i], x + 2 * i, values.data(), rates + 2 * i);
      }
      const KnownSystem& system;
      std::vector<double> values;
    } exact(system);
    SolverOptions fine;
    fine.relative_tolerance = 1e-11;
    fine.absolute_tolerance = 1e-12;
    std::vector<TrajectoryRequest> requests = {{0, {15, 7}, {0, 1, 2, 3, 4}}, {0, {11, 9}, {0, 0.5, 4, 5}}};
    const Solution truth = integrate(exact, requests, fine);
    Problem problem;
    problem.channels = model.channels;
    problem.scaling = model.scaling;
    for (std::size_t i = 0; i < 2; ++i) {
      PreparedPiece piece;
      piece.piece = {i, 0, requests[i].times.size() - 1};
      piece.times = requests[i].times;
      piece.observed = piece.smooth = truth.trajectories[i].states;
      (i == 0 ? problem.train : problem.test).push_back(piece);
    }
    problem.test[0].observed[3] += 1.0;
    const auto evaluation = evaluateModel(model, problem);
    QCOMPARE(evaluation->test.values, std::size_t(6));
    QVERIFY(near(*evaluation->test.mse, 1.0 / 6, 1e-3));
    QCOMPARE(evaluation->extrapolation.values, std::size_t(2));
    QVERIFY(*evaluation->extrapolation.mse < 1e-6);
  }

  void endsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    const auto evaluation = evaluateModel(knownModel("gompertz"), gompertzProblem(), {}, source.get_token());
    QVERIFY(!evaluation.hasValue());
    QVERIFY(evaluation.error().message.find("cancelled") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestErrors)
#include "test_errors.moc"
