// Smoothing along a field: nearer to the truth than a plain spline where the field is right, harmless where it is not.
#include "engine/prepare/resmooth.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

namespace {

/// x' = v, v' = -x, times `factor`.
class Oscillator final : public RightHandSide {
 public:
  explicit Oscillator(double factor) : factor_(factor) {}
  std::size_t dimension() const override { return 2; }
  void evaluate(std::size_t count, const double*, const double* states, const std::size_t*, double* rates) override {
    for (std::size_t i = 0; i < count; ++i) {
      rates[2 * i] = factor_ * states[2 * i + 1];
      rates[2 * i + 1] = -factor_ * states[2 * i];
    }
  }

 private:
  double factor_;
};

/// Root mean square of x-hat minus the exact state; both data sets hold the same draws, one without noise and gaps.
double errorOf(const std::vector<PreparedPiece>& pieces, const Dataset& exact) {
  double sum = 0.0, count = 0.0;
  for (const auto& piece : pieces)
    for (std::size_t k = 0, j = 0; k < piece.times.size(); ++k) {
      const auto& truth = exact.trajectories[piece.piece.trajectory];
      if (j >= truth.times.size() || piece.times[k] != truth.times[j])
        continue; // a time added inside a gap
      for (std::size_t s = 0; s < 2; ++s)
        sum += std::pow(piece.smooth[2 * k + s] - truth.values[2 * j + s], 2);
      count += 2;
      ++j;
    }
  return std::sqrt(sum / count);
}

/// The exact states at the same times: energy and phase of the first sample are known without noise.
Dataset exactOf(Dataset dataset) {
  for (auto& trajectory : dataset.trajectories) {
    const double x = trajectory.values[0], v = trajectory.values[1];
    for (std::size_t k = 0; k < trajectory.count(); ++k) {
      const double t = trajectory.times[k];
      trajectory.values[2 * k] = x * std::cos(t) + v * std::sin(t);
      trajectory.values[2 * k + 1] = v * std::cos(t) - x * std::sin(t);
    }
  }
  return dataset;
}

Dataset withNoise(Dataset dataset, const Dataset& exact, double noise) {
  RandomGenerator random(9);
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i)
    for (std::size_t j = 0; j < dataset.trajectories[i].values.size(); ++j)
      if (!std::isnan(dataset.trajectories[i].values[j]))
        dataset.trajectories[i].values[j] = exact.trajectories[i].values[j] + noise * random.normal();
  return dataset;
}

} // namespace

class TestResmooth : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    Dataset sparse = oscillatorData(10, 60, 0.0, 5); // with values missing
    for (auto& trajectory : sparse.trajectories)     // and stretched, so that 6 samples make a period
      for (double& t : trajectory.times)
        t *= 7.0;
    exact_ = exactOf(sparse);
    dataset_ = withNoise(sparse, exact_, 0.01);
    auto problem = prepareProblem(dataset_, {}, 0);
    QVERIFY2(problem.hasValue(), problem ? "" : problem.error().message.c_str());
    plain_ = *problem;
  }

  void theRightFieldLeavesLittleError() {
    Oscillator field(1.0);
    const auto along = resmoothAlongField(plain_, field);
    QVERIFY(along.hasValue());
    const double before = errorOf(plain_.train, exact_), after = errorOf(along->train, exact_);
    qInfo("error %.4f with the plain spline, %.4f along the field", before, after);
    QVERIFY(before > 0.05);
    QVERIFY(after < 0.01);
    QVERIFY(errorOf(along->validation, exact_) < 0.01);
  }

  void slopesBelongToTheStates() {
    Oscillator field(1.0);
    const auto along = resmoothAlongField(plain_, field);
    for (const auto& piece : along->train)
      for (std::size_t k = 0; k < piece.times.size(); ++k)
        QVERIFY(std::abs(piece.slope[2 * k] - piece.smooth[2 * k + 1]) < 0.2);
  }

  void aWrongFieldIsOutweighedByTheData() {
    Oscillator field(0.9);
    const auto along = resmoothAlongField(plain_, field);
    QVERIFY(errorOf(along->train, exact_) < errorOf(plain_.train, exact_));
  }

  void gapsAreDividedAndNothingIsInvented() {
    Oscillator field(1.0);
    const auto along = resmoothAlongField(plain_, field);
    for (std::size_t i = 0; i < plain_.train.size(); ++i) {
      const auto& before = plain_.train[i];
      const auto& after = along->train[i];
      QVERIFY(after.times.size() > before.times.size());
      std::size_t observed_before = 0, observed_after = 0;
      for (const double y : before.observed)
        observed_before += !std::isnan(y);
      for (const double y : after.observed)
        observed_after += !std::isnan(y);
      QCOMPARE(observed_after, observed_before);
      for (std::size_t k = 1; k < after.times.size(); ++k)
        QVERIFY(after.times[k] > after.times[k - 1]);
    }
    QCOMPARE(along->test.size(), plain_.test.size());
    QVERIFY(along->test.front().times == plain_.test.front().times);
  }

  // Its sweeps lead away between the samples, where no observation says so.
  void aFieldTooFastForTheSamplesIsNotFollowed() {
    for (const double factor : {4.0, 8.0, 16.0}) {
      Oscillator field(factor);
      const auto along = resmoothAlongField(plain_, field);
      const double before = errorOf(plain_.train, exact_), after = errorOf(along->train, exact_);
      qInfo("factor %g: error %.4f with the plain spline, %.4f along the field", factor, before, after);
      QVERIFY(after <= 1.01 * before);
    }
  }

  void aFieldThatIsNotFiniteChangesNothing() {
    Oscillator field(std::nan(""));
    const auto along = resmoothAlongField(plain_, field);
    QVERIFY(along.hasValue());
    QVERIFY(std::abs(errorOf(along->train, exact_) - errorOf(plain_.train, exact_)) < 1e-12);
  }

  void itCanBeCancelled() {
    Oscillator field(1.0);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!resmoothAlongField(plain_, field, stop.get_token()).hasValue());
  }

 private:
  Dataset dataset_, exact_;
  Problem plain_;
};

QTEST_APPLESS_MAIN(TestResmooth)
#include "test_resmooth.moc"
