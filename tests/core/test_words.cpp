// The small words used everywhere: numbers in files, random draws, the mailbox, atomic files.
#include "engine/core/atomic_file.h"
#include "engine/core/latest_value.h"
#include "engine/core/numbers.h"
#include "engine/core/random.h"
#include "tests/support/german_locale.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace nullcline;

class TestWords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void numbersAreReadWhole_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is_number");
    for (const char* good : {"1", "-1.5", "+2", "1e-3", ".5", "5.", "inf", "1E5"})
      QTest::newRow(good) << good << true;
    for (const char* bad : {"", " 1", "1 ", "1,5", "0x10", "1e", "nan", "--1", "+-1", "1.2.3", "one"})
      QTest::newRow(bad[0] ? bad : "empty") << bad << false;
  }
  void numbersAreReadWhole() {
    QFETCH(QString, text);
    QFETCH(bool, is_number);
    QCOMPARE(parseNumber(text.toStdString()).has_value(), is_number);
  }

  void numbersComeBackToTheBit() {
    RandomGenerator random(1);
    for (int i = 0; i < 10000; ++i) {
      const double value = random.normal() * std::pow(10.0, random.uniform(-300, 300));
      QCOMPARE(*parseNumber(formatNumber(value)), value);
      const auto single = static_cast<float>(random.normal());
      QCOMPARE(static_cast<float>(*parseNumber(formatNumber(single))), single);
    }
  }

  void numbersIgnoreTheLocale() {
    if (!GermanLocale::canBeHad())
      QSKIP("There is nothing to make a German locale from: localedef and Debian's package locales are needed.");
    const GermanLocale german;
    QVERIFY(german.isInForce());
    QVERIFY(parseNumber("1.5") == 1.5 && !parseNumber("1,5"));
    QCOMPARE(formatNumber(1.5), std::string("1.5"));
  }

  void drawsHaveTheirMoments() {
    RandomGenerator random(3);
    double sum = 0, squares = 0, uniform = 0;
    const int count = 200000;
    for (int i = 0; i < count; ++i) {
      const double draw = random.normal();
      sum += draw;
      squares += draw * draw;
      uniform += random.uniform();
    }
    QVERIFY(std::abs(sum / count) < 0.01);
    QVERIFY(std::abs(squares / count - 1) < 0.02);
    QVERIFY(std::abs(uniform / count - 0.5) < 0.005);
  }

  void drawsAreTheSameEverywhere() { // mt19937_64: the 10000th draw of seed 5489 is fixed by the C++ standard
    std::mt19937_64 engine;
    engine.discard(9999);
    QCOMPARE(engine(), std::uint64_t{9981545732273789042ULL});
    RandomGenerator random(5489);
    QCOMPARE(random.uniform(), static_cast<double>(std::mt19937_64(5489)() >> 11) * 0x1.0p-53);
  }

  void aStateGoesOnWhereItWas() {
    RandomGenerator random(3);
    random.normal(); // leaves a spare draw behind
    const std::string state = random.state();
    RandomGenerator other(99);
    QVERIFY(other.restore(state).hasValue());
    for (int i = 0; i < 100; ++i)
      QCOMPARE(other.normal(), random.normal());
    QVERIFY(!other.restore("rubbish").hasValue());
  }

  void permutationsHoldEveryIndexOnce() {
    auto order = RandomGenerator(4).permutation(1000);
    QVERIFY(!std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i)
      QCOMPARE(order[i], i);
  }

  void theLatestValueWinsAndWakesOnce() {
    int wakes = 0;
    LatestValue<int> mailbox([&] { ++wakes; });
    for (int i = 0; i < 10; ++i)
      mailbox.put(std::make_shared<const int>(i));
    QCOMPARE(wakes, 1);
    QCOMPARE(*mailbox.take(), 9);
    QVERIFY(!mailbox.take());
    mailbox.put(std::make_shared<const int>(10));
    QCOMPARE(wakes, 2);
  }

  void theLastValueAlwaysArrives() {
    LatestValue<int> mailbox;
    std::thread worker([&] {
      for (int i = 1; i <= 100000; ++i)
        mailbox.put(std::make_shared<const int>(i));
    });
    int last = 0;
    while (last != 100000) {
      if (const auto value = mailbox.take()) {
        QVERIFY(*value > last);
        last = *value;
      }
    }
    worker.join();
  }

  void filesAppearWholeOrNotAtAll() {
    QTemporaryDir directory;
    const std::filesystem::path path = directory.filePath("file.txt").toStdString();
    QVERIFY(writeFileAtomically(path, "first").hasValue());
    QVERIFY(writeFileAtomically(path, "second").hasValue());
    QCOMPARE(*readWholeFile(path), std::string("second"));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
    const auto missing = writeFileAtomically(directory.filePath("no/such/directory.txt").toStdString(), "x");
    QVERIFY(!missing.hasValue());
    QVERIFY(missing.error().message.find("No such file or directory") != std::string::npos);
    QVERIFY(!readWholeFile(path, 3).hasValue());
    QVERIFY(!readWholeFile(directory.path().toStdString()).hasValue());
  }
};

QTEST_APPLESS_MAIN(TestWords)
#include "test_words.moc"
