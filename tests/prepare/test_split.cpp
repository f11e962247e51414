// Splits: disjoint, complete, reproducible, never an empty part; what is refused says why.
#include "engine/prepare/split.h"

#include <QtTest>
#include <set>

using namespace nullcline;

namespace {

Dataset datasetOf(const std::vector<std::size_t>& counts) {
  Dataset dataset;
  dataset.channels = {{"x", "", ChannelRole::state}};
  for (const std::size_t count : counts) {
    Trajectory trajectory;
    for (std::size_t k = 0; k < count; ++k) {
      trajectory.times.push_back(static_cast<double>(k));
      trajectory.values.push_back(static_cast<double>(k * k));
    }
    dataset.trajectories.push_back(trajectory);
  }
  return dataset;
}

Dataset datasetOf(std::size_t trajectories, std::size_t times) {
  return datasetOf(std::vector<std::size_t>(trajectories, times));
}

} // namespace

class TestSplit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void automaticChoosesByTheNumberOfTrajectories() {
    const auto many = makeSplit(datasetOf(5, 10), {}, 1);
    QVERIFY(many.hasValue());
    QVERIFY(many->kind == SplitKind::trajectory);
    QCOMPARE(many->train.size(), std::size_t{3});
    const auto few = makeSplit(datasetOf(4, 10), {}, 1);
    QVERIFY(few.hasValue());
    QVERIFY(few->kind == SplitKind::time);
    QCOMPARE(few->train.size(), std::size_t{4});
  }

  void byTrajectoryEveryOneOnce() {
    for (std::size_t count = 3; count < 60; ++count) {
      const auto split = makeSplit(datasetOf(count, 4), {SplitKind::trajectory}, count);
      QVERIFY(split.hasValue());
      std::set<std::size_t> seen;
      for (const auto* part : {&split->train, &split->validation, &split->test}) {
        QVERIFY(!part->empty());
        for (const auto& piece : *part) {
          QVERIFY(seen.insert(piece.trajectory).second);
          QCOMPARE(piece.first, std::size_t{0});
          QCOMPARE(piece.last, std::size_t{3});
        }
      }
      QCOMPARE(seen.size(), count);
    }
    const auto forty = makeSplit(datasetOf(40, 4), {SplitKind::trajectory}, 7);
    QCOMPARE(forty->train.size(), std::size_t{28});
    QCOMPARE(forty->validation.size(), std::size_t{6});
    QCOMPARE(forty->test.size(), std::size_t{6});
  }

  void theSeedDecides() {
    const auto data = datasetOf(30, 4);
    const auto a = makeSplit(data, {}, 1), b = makeSplit(data, {}, 1), c = makeSplit(data, {}, 2);
    QVERIFY(a->train == b->train && a->test == b->test);
    QVERIFY(a->train != c->train);
  }

  void byTimeInOrderWithoutGaps() {
    for (std::size_t count = 5; count < 200; ++count)
      for (const auto& options : {SplitOptions{SplitKind::time}, SplitOptions{SplitKind::time, 1, 1, 1},
                                  SplitOptions{SplitKind::time, 0.01, 0.5, 0.49}}) {
        const auto split = makeSplit(datasetOf(2, count), options, 0);
        QVERIFY(split.hasValue());
        for (std::size_t k = 0; k < 2; ++k) {
          QCOMPARE(split->train[k].first, std::size_t{0});
          QVERIFY(split->train[k].count() >= 3);
          QCOMPARE(split->validation[k].first, split->train[k].last + 1);
          QVERIFY(split->validation[k].last >= split->validation[k].first);
          QCOMPARE(split->test[k].first, split->validation[k].last + 1);
          QCOMPARE(split->test[k].last, count - 1);
          QVERIFY(split->test[k].last >= split->test[k].first);
        }
      }
    const auto hundred = makeSplit(datasetOf(1, 100), {}, 0);
    QVERIFY((hundred->train[0] == Piece{0, 0, 79}));
    QVERIFY((hundred->validation[0] == Piece{0, 80, 89}));
    QVERIFY((hundred->test[0] == Piece{0, 90, 99}));
  }

  void shortTrajectoriesAreLeftOut() {
    const auto by_time = makeSplit(datasetOf({4, 10, 0}), {SplitKind::time}, 0);
    QCOMPARE(by_time->train.size(), std::size_t{1});
    QCOMPARE(by_time->train[0].trajectory, std::size_t{1});
    const auto by_trajectory = makeSplit(datasetOf({1, 3, 3, 0, 3}), {}, 0);
    QCOMPARE(by_trajectory->train.size() + by_trajectory->validation.size() + by_trajectory->test.size(),
             std::size_t{3});
  }

  void refusesWhatCannotBe() {
    QVERIFY(makeSplit(datasetOf(3, 4), {SplitKind::time}, 0).error().message.find("the longest has 4") !=
            std::string::npos);
    QVERIFY(makeSplit(datasetOf(2, 50), {SplitKind::trajectory}, 0).error().message.find("at least three") !=
            std::string::npos);
    const auto empty_part = makeSplit(datasetOf(10, 50), {SplitKind::trajectory, 0.8, 0.2, 0.0}, 0);
    QVERIFY(!empty_part && empty_part.error().kind == ErrorKind::usage);
    QVERIFY(!makeSplit(datasetOf({}), {}, 0));
  }

  void parses() {
    QVERIFY(parseSplit("trajectory")->kind == SplitKind::trajectory);
    QVERIFY(parseSplit("automatic")->kind == SplitKind::automatic);
    const auto time = parseSplit("time:80,10,10");
    QVERIFY(time->kind == SplitKind::time);
    QCOMPARE(time->train, 0.8);
    QCOMPARE(time->validation, 0.1);
    QCOMPARE(time->test, 0.1);
    QCOMPARE(parseSplit("trajectory:0.7,0.15,0.15")->train, 0.7);
  }

  void refusesText_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "day", "time:", "time:80,20", "time:80,10,10,", "time:80,10,10,5", "time:80,10,x",
                             "time:80,10,0", "time:80,10,-10", "time:1,inf,1", "Time:80,10,10", "time:8 0,10,10"})
      QTest::newRow(text) << text;
  }
  void refusesText() {
    QFETCH(QString, text);
    const auto result = parseSplit(text.toStdString());
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::usage);
    QVERIFY(result.error().message.find("\"" + text.toStdString() + "\"") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestSplit)
#include "test_split.moc"
