// Tokens of work, the clock that stands during a pause, the epochs that are measured, the draws of an epoch.
#include "engine/fit/epoch_moment.h"
#include "engine/fit/error_points.h"
#include "engine/fit/time_limit.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace nullcline;

class TestRunControl : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPauseEndsTheWorkUnderWayAndNoLaterOne() {
    RunControl control;
    const auto work = control.beginWork();
    QVERIFY(!work.stop_requested());
    control.pause();
    QVERIFY(work.stop_requested());
    QVERIFY(control.beginWork().stop_requested()); // still paused
    control.resume();
    QVERIFY(!control.beginWork().stop_requested());
    QVERIFY(!control.stopRequested() && !control.cancelToken().stop_requested());
  }

  void stopAndCancelEndEveryWork() {
    RunControl control;
    const auto work = control.beginWork();
    control.stop();
    QVERIFY(work.stop_requested() && control.beginWork().stop_requested());
    QVERIFY(!control.cancelRequested());
    control.cancel();
    QVERIFY(control.cancelToken().stop_requested());
  }

  void theTimeLimitEndsTheWork() {
    RunControl control;
    const TimeLimit limit(control, true, 0.02);
    const auto work = control.beginWork();
    QTRY_VERIFY(work.stop_requested());
    QVERIFY(control.expired() && !control.stopRequested());
  }

  void theClockStandsWhilePaused() {
    RunControl control;
    control.pause();
    const TimeLimit limit(control, true, 0.0);
    QTest::qWait(50);
    QVERIFY(!control.expired());
    control.resume();
    QTRY_VERIFY(control.expired());
  }

  void anotherFitBeginsWithItsOwnTime() {
    RunControl control;
    {
      const TimeLimit limit(control, true, 0.0);
      QTRY_VERIFY(control.expired());
    }
    const TimeLimit none(control, false, 0.0);
    QVERIFY(!control.expired() && !control.beginWork().stop_requested());
  }

  void aLimitThatIsNotReachedEndsAtOnce() {
    RunControl control;
    QElapsedTimer timer;
    timer.start();
    { const TimeLimit limit(control, true, 1e300); }
    QVERIFY(timer.elapsed() < 10000);
    QVERIFY(!control.expired());
  }

  void errorPoints_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("epochs");
    for (const int points : {1, 2, 7, 60, 1000})
      for (const int epochs : {1, 2, 10, 59, 60, 61, 5000, 100000000})
        QTest::addRow("%d of %d", points, epochs) << points << epochs;
  }
  void errorPoints() {
    QFETCH(int, points);
    QFETCH(int, epochs);
    const auto chosen = errorPointEpochs(points, epochs);
    QCOMPARE(chosen.size(), static_cast<std::size_t>(std::min(points, epochs)));
    QVERIFY(std::ranges::is_sorted(chosen, std::ranges::less_equal{}) || chosen.size() == 1);
    QVERIFY(std::ranges::adjacent_find(chosen) == chosen.end());
    QCOMPARE(chosen.back(), epochs);
    QVERIFY(points == 1 || chosen.front() == 1);
    // Where they are not consecutive, the factor is the same, but for rounding to whole numbers.
    const double factor = std::pow(static_cast<double>(epochs), 1.0 / std::max<double>(1, points - 1));
    for (std::size_t i = 1; i < chosen.size(); ++i)
      if (chosen[i] > chosen[i - 1] + 10)
        QVERIFY(std::abs(chosen[i] / (chosen[i - 1] * factor) - 1.0) < 0.15);
  }
  void noErrorPoints() {
    QVERIFY(errorPointEpochs(0, 100).empty());
    QVERIFY(errorPointEpochs(-1, 100).empty());
  }

  void everyEpochHasDrawsOfItsOwn() {
    std::set<std::uint64_t> seeds;
    for (const std::uint64_t seed : {0ULL, 1ULL, 2ULL, 9007199254740991ULL})
      for (int stage = 0; stage < 4; ++stage)
        for (int epoch = 0; epoch < 200; ++epoch)
          seeds.insert(epochMoment(seed, stage, epoch, 200).seed);
    QCOMPARE(seeds.size(), std::size_t{4 * 4 * 200});
    QCOMPARE(epochMoment(5, 1, 7, 10).seed, epochMoment(5, 1, 7, 99).seed); // the length of a stage does not matter
    QCOMPARE(scatterBits(0), 0xe220a8397b1dcdafULL); // the first output of SplitMix64 from 0 (prng.di.unimi.it)
  }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "test_run_control.moc"
