// Weights by epoch, and draws that depend on nothing but the seed: their range, their spread, and that a resumed fit
// makes the same.
#include "engine/regularizer/epoch_moment.h"
#include "engine/regularizer/steer.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

namespace {

TrajectoryRequest unevenRequest() {
  TrajectoryRequest request;
  request.start = 1.0;
  request.times = {1.0, 1.5, 1.7, 2.7, 3.0};
  return request;
}

} // namespace

class TestDraws : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void weightsDecayExponentially() {
    QCOMPARE(weightAt({2.5, 2.5}, {7, 10, 0}), 2.5);
    QCOMPARE(weightAt({0.0, 0.0}, {7, 10, 0}), 0.0);
    QCOMPARE(weightAt({100.0, 10.0}, {0, 40, 0}), 100.0);
    // first exp(-k epoch), k = ln(first / last) / epochs
    QVERIFY(std::abs(weightAt({100.0, 10.0}, {13, 40, 0}) - 100.0 * std::exp(-std::log(10.0) / 40 * 13)) < 1e-12);
    QVERIFY(std::abs(weightAt({100.0, 10.0}, {40, 40, 0}) - 10.0) < 1e-12);
  }

  void uniformsAreUniform() {
    double sum = 0.0, squares = 0.0, products = 0.0, before = 0.5;
    const int count = 20000;
    for (int i = 0; i < count; ++i) {
      const double u = uniformOf(3, 1, static_cast<std::uint64_t>(i));
      QVERIFY(u >= 0.0 && u < 1.0);
      sum += u;
      squares += u * u;
      products += (u - 0.5) * (before - 0.5);
      before = u;
    }
    // Four standard errors.
    QVERIFY(std::abs(sum / count - 0.5) < 4 * 0.2887 / std::sqrt(count));
    QVERIFY(std::abs(squares / count - 1.0 / 3) < 4 * 0.2981 / std::sqrt(count));
    QVERIFY(std::abs(products / count) < 4 * 0.0833 / std::sqrt(count));
    QCOMPARE(uniformOf(3, 1, 5), uniformOf(3, 1, 5));
    QVERIFY(uniformOf(3, 1, 5) != uniformOf(3, 2, 5) && uniformOf(3, 1, 5) != uniformOf(4, 1, 5));
  }

  void steerKeepsTimesInRangeAndOrder() {
    const auto fixed = unevenRequest();
    Steer steer({true, 0.9}, 0);
    double lowest = 0.0, highest = 0.0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
      steer.beginEpoch({0, 1, seed});
      auto request = unevenRequest();
      steer.moveTimes(2, request);
      QCOMPARE(request.times[0], 1.0); // the start itself stays
      for (std::size_t k = 1; k < 5; ++k) {
        const double before = fixed.times[k] - fixed.times[k - 1];
        const double after = k < 4 ? fixed.times[k + 1] - fixed.times[k] : before;
        QVERIFY(std::abs(request.times[k] - fixed.times[k]) <= 0.45 * std::min(before, after));
        QVERIFY(request.times[k] > request.times[k - 1]);
      }
      lowest = std::min(lowest, request.times[2] - 1.7);
      highest = std::max(highest, request.times[2] - 1.7);
    }
    QVERIFY(lowest < -0.089 && highest > 0.089); // of 0.45 * 0.2
  }

  void steerMovesTheEndAlone() {
    for (const double width : {0.05, 0.4, 1.0}) { // of the span of 2; the time before is 0.3 away
      Steer steer({false, width}, 0);
      const double reach = std::min(width, 0.999) * 2.0;
      double lowest = 0.0, highest = 0.0;
      for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        steer.beginEpoch({0, 1, seed});
        auto request = unevenRequest();
        steer.moveTimes(0, request);
        for (std::size_t k = 0; k < 4; ++k)
          QCOMPARE(request.times[k], std::min(unevenRequest().times[k], request.times[4]));
        QVERIFY(request.times[4] > request.start);
        lowest = std::min(lowest, request.times[4] - 3.0);
        highest = std::max(highest, request.times[4] - 3.0);
      }
      QVERIFY(lowest >= -reach && lowest < -0.98 * reach);
      QVERIFY(highest <= reach && highest > 0.98 * reach);
    }
    TrajectoryRequest only;
    only.start = 0.0;
    only.times = {1.0};
    Steer steer({false, 0.5}, 0);
    steer.beginEpoch({0, 1, 9});
    steer.moveTimes(0, only);
    QVERIFY(only.times[0] != 1.0 && only.times[0] >= 0.5 && only.times[0] <= 1.5);
  }

  void resumedDrawsAreEqual() {
    Steer first({true, 1.0}, 3), resumed({true, 1.0}, 3), other({true, 1.0}, 4);
    for (int epoch = 0; epoch < 5; ++epoch)
      first.beginEpoch({epoch, 10, static_cast<std::uint64_t>(100 + epoch)});
    resumed.beginEpoch({4, 10, 104});
    other.beginEpoch({4, 10, 104});
    for (std::size_t trajectory = 0; trajectory < 4; ++trajectory) {
      auto a = unevenRequest(), b = unevenRequest(), c = unevenRequest();
      first.moveTimes(trajectory, a);
      resumed.moveTimes(trajectory, b);
      other.moveTimes(trajectory, c);
      QVERIFY(a.times == b.times);
      QVERIFY(a.times != c.times);
    }
  }
};

QTEST_APPLESS_MAIN(TestDraws)
#include "test_draws.moc"
