// What `nullcline-bench scale` reads from a fit, on a small one.
#include "app/bench/process_memory.h"
#include "app/bench/speed/scaling.h"

#include <QtTest>

#include <set>
#include <string>
#include <vector>

using namespace nullcline::bench;

class TestScaling : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aFitIsMeasured() {
    for (const char* method : {"vf-node", "direct"}) {
      const auto times = measureScale({"size", "lotka-volterra", method, 8, 20, 8}, 1);
      QVERIFY2(times, times ? "" : times.error().message.c_str());
      QCOMPARE(times->states, std::size_t(2));
      QCOMPARE(times->observations, std::size_t(160));
      QVERIFY(times->parameters > 0 && times->until_training > 0.0 && times->epoch > 0.0 && times->cancel > 0.0);
    }
  }

  void refusesWhatItDoesNotKnow() {
    QVERIFY(!measureScale({"size", "no-such-system", "vf-node", 8, 20, 8}, 1));
    QVERIFY(!measureScale({"size", "lotka-volterra", "no-such-method", 8, 20, 8}, 1));
  }

  void everyAxisHasSomethingToCompareWith() {
    std::multiset<std::string> axes;
    for (const ScaleCase& scale : scaleCases())
      axes.insert(scale.axis);
    for (const auto& axis : axes)
      QVERIFY2(axes.count(axis) > 1, axis.c_str());
  }

  void memoryIsSeen() {
    const PeakMemory memory;
    const std::vector<char> block(std::size_t{64} << 20, 1);
    if (memory.bytes() == 0)
      QSKIP("This system does not tell how much memory a process has.");
    QVERIFY(memory.bytes() >= block.size() && memory.bytes() < 2 * block.size());
  }
};

QTEST_APPLESS_MAIN(TestScaling)
#include "test_scaling.moc"
