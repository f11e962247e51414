#include "ui/newest_task.h"

#include <QTest>

using namespace nullcline;

class NewestTaskTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void onlyTheNewestRequestIsDelivered() {
    std::vector<int> delivered;
    NewestTask<int, int> task(
        this,
        [](const int& number, std::stop_token stop) {
          while (number < 100 && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          return std::make_shared<const int>(number);
        },
        [&](std::shared_ptr<const int> number) { delivered.push_back(*number); });
    for (int number = 1; number <= 100; ++number)
      task.submit(number);
    QTRY_COMPARE(delivered.size(), std::size_t(1));
    QTest::qWait(30);
    QCOMPARE(delivered, std::vector<int>{100});
  }

  void aCancelledRequestIsNotDelivered() {
    int delivered = 0;
    NewestTask<int, int> task(
        this,
        [](const int& number, std::stop_token stop) {
          while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
          return std::make_shared<const int>(number);
        },
        [&](std::shared_ptr<const int>) { ++delivered; });
    task.submit(1);
    QTest::qWait(10);
    task.cancel();
    QTest::qWait(30);
    QCOMPARE(delivered, 0);
  }
};

QTEST_GUILESS_MAIN(NewestTaskTest)
#include "test_newest_task.moc"
