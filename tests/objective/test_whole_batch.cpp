// A batch that shares its steps is one system, as the papers have it: what is made of the steps is that of one
// trajectory with all its states.
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// Two copies of an autonomous field side by side: a row of 2 d states is two rows of d.
class TwinField final : public Field<double> {
 public:
  explicit TwinField(const Field<double>& inner) : inner_(inner) {}
  std::size_t stateCount() const override { return 2 * inner_.stateCount(); }
  const std::vector<ParameterSegment>& segments() const override { return inner_.segments(); }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t rows) const override { return inner_.makeScratch(2 * rows); }
  void evaluate(const double* p, Rows<double> rows, FieldScratch& scratch, double* rates) const override {
    const std::vector<double> times(2 * rows.count, 0.0);
    inner_.evaluate(p, {2 * rows.count, times.data(), rows.states}, scratch, rates);
  }
  void pullback(const double* p, Rows<double> rows, FieldScratch& scratch, const double* cotangent,
                PullbackTargets<double> targets) const override {
    const std::vector<double> times(2 * rows.count, 0.0);
    inner_.pullback(p, {2 * rows.count, times.data(), rows.states}, scratch, cotangent,
                    {targets.states, targets.parameters});
  }

 private:
  const Field<double>& inner_;
};

/// The same two trajectories as a batch of two, and as one of twice the states.
struct Twins {
  Twins() : field(*batch.field), scaling(identityScaling(4)) {
    for (auto& value : batch.parameters) // errors far above rounding
      value *= 3.0;
    batch.pieces = {wavyPiece(11, 2, 0.0, 0), wavyPiece(11, 2, 0.0, 1)};
    PreparedPiece& second = batch.pieces[1];
    for (auto* values : {&second.observed, &second.smooth})
      for (double& value : *values)
        value = 5.5 - 0.8 * value;
    PreparedPiece both = batch.pieces[0];
    for (auto* values : {&both.observed, &both.smooth, &both.slope})
      values->clear();
    for (std::size_t k = 0; k < both.times.size(); ++k)
      for (const auto& piece : batch.pieces)
        for (std::size_t i = 2 * k; i < 2 * k + 2; ++i) {
          both.observed.push_back(piece.observed[i]);
          both.smooth.push_back(piece.smooth[i]);
          both.slope.push_back(0.0);
        }
    pieces = {both};
    scaling = wavyScaling(4);
    for (std::size_t s = 2; s < 4; ++s) {
      scaling.center[s] = scaling.center[s - 2];
      scaling.rate[s] = scaling.rate[s - 2];
    }
  }

  WavyProblem batch;
  TwinField field;
  Scaling scaling;
  std::vector<PreparedPiece> pieces;
};

TrajectoryMatchingOptions wholeBatch() {
  TrajectoryMatchingOptions options;
  options.solver.method = StepMethod::tsitouras54;
  options.solver.group = ControlGroup::whole_batch;
  return options;
}

} // namespace

class TestWholeBatch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isOneSystem_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("estimate");
    QTest::addColumn<bool>("option");
    for (const int estimate : {0, 1})
      for (const bool biased : {false, true})
        QTest::addRow("local %d %d", estimate, biased) << "local" << estimate << biased;
    for (const int estimate : {0, 1, 2})
      for (const bool largest : {false, true})
        QTest::addRow("global %d %d", estimate, largest) << "global" << estimate << largest;
  }
  void isOneSystem() {
    QFETCH(QString, kind);
    QFETCH(int, estimate);
    QFETCH(bool, option);
    RegularizerSpec spec;
    if (kind == "local")
      spec.kind = LocalRegularization{static_cast<StepEstimate>(estimate), option, true, {0.5, 0.5}};
    else
      spec.kind = GlobalRegularization{static_cast<GlobalRegularization::Estimate>(estimate), option, {0.5, 0.5}};
    const std::vector<RegularizerSpec> regularizers = {spec};
    const Twins twins;
    WorkerTeam team(2);
    auto input = twins.batch.input(team);
    input.regularizers = regularizers;
    const auto batch = makeObjective<double>(wholeBatch(), input);
    input.field = &twins.field;
    input.scaling = &twins.scaling;
    input.pieces = twins.pieces;
    const auto one = makeObjective<double>(wholeBatch(), input);
    const auto& p = twins.batch.parameters;
    std::vector<double> of_batch(p.size()), of_one(p.size());
    for (const std::uint64_t seed : {3u, 4u, 5u}) {
      batch->beginEpoch({0, 1, seed});
      one->beginEpoch({0, 1, seed});
      const auto expected = one->evaluate(p, of_one), value = batch->evaluate(p, of_batch);
      QVERIFY(expected.penalty > 0.0);
      QVERIFY2(std::abs(value.penalty / expected.penalty - 1.0) < 1e-9,
               qPrintable(QString::number(value.penalty / expected.penalty)));
      QCOMPARE(value.steps_accepted, 2 * expected.steps_accepted); // one of each trajectory
      double norm = 0.0, difference = 0.0;
      for (std::size_t i = 0; i < p.size(); ++i) {
        norm += of_one[i] * of_one[i];
        difference += (of_batch[i] - of_one[i]) * (of_batch[i] - of_one[i]);
      }
      QVERIFY2(difference < 1e-14 * norm, qPrintable(QString::number(std::sqrt(difference / norm))));
    }
    const auto check = checkGradient(*batch, p, 2);
    QVERIFY2(check.worst < 2e-6, describe(check).c_str());
  }

  /// Whatever solves backwards, a step of the batch counts once for each trajectory that takes it.
  void stepsCountPerTrajectory() {
    const Twins twins;
    WorkerTeam team(2);
    const auto input = twins.batch.input(team);
    std::vector<std::uint64_t> counts;
    const GradientOptions gradients[] = {AdjointGradient{}, SeminormGradient{}, GaussLegendreGradient{}};
    for (const auto& gradient : gradients) {
      auto options = wholeBatch();
      options.gradient = gradient;
      options.solver.control = FixedSteps{0.1};
      std::vector<double> values(twins.batch.parameters.size());
      counts.push_back(makeObjective<double>(options, input)->evaluate(twins.batch.parameters, values).steps_accepted);
    }
    QVERIFY(counts[0] > 40);
    QCOMPARE(counts[1], counts[0]);
    QCOMPARE(counts[2], counts[0]);
  }
};

QTEST_APPLESS_MAIN(TestWholeBatch)
#include "test_whole_batch.moc"
