// The comparison of roads: what a row says of its runs, and that every road is a fit that can run.
#include "app/bench/roads.h"

#include "engine/fit/compatibility.h"
#include "tests/support/sample_data.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::bench;

class TestRoads : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowIsHeldToTheFirstRoad() {
    RoadRow row;
    row.references = {{4.0, 10.0, 11.0}, {1.0, 30.0, 31.0}, {2.0, 20.0, 21.0}};
    row.runs = {{5.0, 1.0, 2.0}, {1.0, 4.0, 5.0}, {1.5, 2.0, 3.0}};
    QCOMPARE(row.medianError(), 1.5);
    QCOMPARE(row.worstError(), 5.0);
    QCOMPARE(row.medianProcessorSeconds(), 2.0);
    QCOMPARE(row.medianSeconds(), 3.0);
    QCOMPARE(row.seedsNoWorse(), std::size_t{2});
    QCOMPARE(row.timesSooner(), 10.0);
    QVERIFY(row.reached());
    row.runs[2].test_error = 2.5;
    QVERIFY(!row.reached());
  }

  void theReferenceIsFiveThousandEpochsOfAdam() {
    const FitSpec spec = specOf(roads().front(), 3, 1);
    QCOMPARE(spec.stages.size(), std::size_t{1});
    QCOMPARE(spec.totalEpochs(), 5000);
    QVERIFY(std::holds_alternative<AdamOptions>(spec.stages.front().optimizer) && !spec.stages.front().resmooth);
    QCOMPARE(spec.seed, std::uint64_t{3});
  }

  void everyRoadCanBeGone() {
    const Dataset data = oscillatorData(6, 20, 0.01, 1);
    for (const Road& road : roads()) {
      const FitSpec spec = specOf(road, 1, 1);
      QVERIFY(checkCompatibility(spec, data.channels).hasValue());
      QCOMPARE(spec.totalEpochs(), road.epochs());
    }
    Road shortest = roads().back();
    shortest.first_epochs = shortest.round_epochs = 3;
    const auto run = runRoad(shortest, data, 1, 1);
    QVERIFY2(run.hasValue(), run ? "" : run.error().message.c_str());
    QVERIFY(run->processor_seconds > 0.0 && run->seconds > 0.0 && run->test_error > 0.0);
  }
};

QTEST_APPLESS_MAIN(TestRoads)
#include "test_roads.moc"
