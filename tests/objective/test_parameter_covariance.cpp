// Standard errors against those of straight lines, which are in every textbook, and what the data cannot tell.
#include "engine/objective/parameter_covariance.h"

#include "engine/model/fitted_model.h"
#include "tests/support/shooting_problem.h"
#include "tests/support/steady_field.h"

#include <QtTest>

#include <numeric>

using namespace nullcline;
using namespace nullcline::test;

namespace {

TrajectoryMatchingOptions wholeTrajectories() {
  TrajectoryMatchingOptions matching;
  matching.initial = InitialStateChoice::estimated;
  return matching;
}

std::size_t observedValues(std::span<const PreparedPiece> pieces) {
  std::size_t count = 0;
  for (const auto& piece : pieces)
    for (const double value : piece.observed)
      count += std::isfinite(value);
  return count;
}

/// dz/dtau = theta1 + theta2: only the sum shows.
class SumField final : public Field<double> {
 public:
  std::size_t stateCount() const override { return 2; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    for (std::size_t i = 0; i < rows.count * 2; ++i)
      rates[i] = i % 2 ? theta[2] : theta[0] + theta[1];
  }
  void pullback(const double*, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    for (std::size_t i = 0; i < rows.count * 2; ++i) {
      if (targets.states)
        targets.states[i] = 0.0;
      if (!targets.parameters)
        continue;
      if (i % 2)
        targets.parameters[2] += cotangent[i];
      else {
        targets.parameters[0] += cotangent[i];
        targets.parameters[1] += cotangent[i];
      }
    }
  }

 private:
  std::vector<ParameterSegment> segments_ = {{"a", 0, {1}}, {"b", 1, {1}}, {"c", 2, {1}}};
};

} // namespace

class TestParameterCovariance : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // One slope for all lines z = z0 + theta x, each with an intercept of its own, x the time in units of the state's
  // rate: var(theta) = sigma^2 / S with S the sum over the lines of (x - mean x)^2, sigma^2 = sum of squared residuals
  // over N - 1 - lines.
  void isThatOfStraightLines() {
    const WavyProblem problem;
    const SteadyField field;
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    const auto objective = makeObjective<double>(wholeTrajectories(), input);
    double spread = 0.0, product = 0.0, lines = 0.0;
    std::vector<std::pair<std::vector<double>, std::vector<double>>> all; // x, z about their means
    const Scaling& scaling = problem.scaling;
    for (const auto& piece : problem.pieces)
      for (std::size_t s = 0; s < 2; ++s) {
        std::vector<double> x, z;
        for (std::size_t k = 0; k < piece.times.size(); ++k)
          if (const double y = piece.observed[k * 2 + s]; std::isfinite(y)) {
            x.push_back(piece.times[k] * scaling.rate[s] / scaling.scale[s]);
            z.push_back((y - scaling.center[s]) / scaling.scale[s]);
          }
        for (auto* v : {&x, &z}) {
          const double mean = std::accumulate(v->begin(), v->end(), 0.0) / static_cast<double>(v->size());
          for (double& entry : *v)
            entry -= mean;
        }
        spread += std::inner_product(x.begin(), x.end(), x.begin(), 0.0);
        product += std::inner_product(x.begin(), x.end(), z.begin(), 0.0);
        lines += 1.0;
        all.emplace_back(x, z);
      }
    const double slope = product / spread;
    double squares = 0.0;
    for (const auto& [x, z] : all)
      for (std::size_t k = 0; k < x.size(); ++k)
        squares += (z[k] - slope * x[k]) * (z[k] - slope * x[k]);
    const auto count = observedValues(problem.pieces);
    const double expected = squares / (static_cast<double>(count) - 1.0 - lines) / spread;
    const std::vector<double> theta = {slope};
    const auto covariance = parameterCovariance(*objective, theta, count);
    QVERIFY2(covariance.hasValue(), covariance ? "" : covariance.error().message.c_str());
    QVERIFY(!covariance->is_undetermined[0]);
    QVERIFY2(std::abs(covariance->entries[0] / expected - 1.0) < 1e-6,
             qPrintable(QString("%1 and %2").arg(covariance->entries[0]).arg(expected)));
    QVERIFY(std::abs(covariance->steps[0]) < 1e-4);
    const std::vector<double> off = {slope + 3.0 * std::sqrt(expected)};
    const auto away = parameterCovariance(*objective, off, count);
    QVERIFY(away.hasValue());
    const double steps = -3.0 * std::sqrt(expected / away->entries[0]);
    QVERIFY2(std::abs(away->steps[0] / steps - 1.0) < 1e-4, qPrintable(QString::number(away->steps[0])));
  }

  void whatOthersMakeUpForIsNotDetermined() {
    const WavyProblem problem;
    const SumField field;
    WorkerTeam team(1);
    auto input = problem.input(team);
    input.field = &field;
    const auto objective = makeObjective<double>(wholeTrajectories(), input);
    const std::vector<double> theta = {0.1, -0.2, 0.3};
    const auto covariance = parameterCovariance(*objective, theta, observedValues(problem.pieces));
    QVERIFY2(covariance.hasValue(), covariance ? "" : covariance.error().message.c_str());
    QVERIFY(covariance->is_undetermined[0]);
    QVERIFY(covariance->is_undetermined[1]);
    QVERIFY(!covariance->is_undetermined[2]);
    QVERIFY(covariance->entries[8] > 0.0 && covariance->entries[8] < 1.0);
  }

  void saysWhyThereIsNone() {
    const WavyProblem problem;
    WorkerTeam team(1);
    const auto few = makeObjective<double>(wholeTrajectories(), problem.input(team));
    const auto covariance = parameterCovariance(*few, problem.parameters, observedValues(problem.pieces));
    QVERIFY(!covariance.hasValue());
    QVERIFY(covariance.error().message.find("observed values for") != std::string::npos);
    auto options = wholeTrajectories();
    options.solver.max_steps = 1;
    const SteadyField field;
    auto input = problem.input(team);
    input.field = &field;
    options.misfit.kind = MisfitKind::absolute;
    options.first_horizon = 0.5;
    const auto growing = makeObjective<double>(options, input);
    QVERIFY(!parameterCovariance(*growing, std::vector<double>{0.1}, observedValues(problem.pieces)).hasValue());
  }
};

QTEST_APPLESS_MAIN(TestParameterCovariance)
#include "test_parameter_covariance.moc"
