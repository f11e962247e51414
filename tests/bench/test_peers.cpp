// What is handed to other programs, and what comes back from them.
#include "app/bench/speed/peers.h"

#include "engine/core/strict_json.h"
#include "engine/field/network.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace nullcline;
using namespace nullcline::bench;

class TestPeers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theProblemIsWhole() {
    const auto problem = makeSpeedProblem({"small", StepKind::variational, 8}, 1, {3, 10, 2, 5});
    QVERIFY(problem);
    const auto json = parseStrictJson(peerProblem(problem->reference), "The problem");
    QVERIFY(json);
    QCOMPARE((*json)["layers"].size(), std::size_t(3));
    QCOMPARE((*json)["layers"][0]["weight"].size(), std::size_t(8));
    QCOMPARE((*json)["layers"][0]["weight"][0].size(), std::size_t(2));
    QCOMPARE((*json)["layers"][2]["bias"].size(), std::size_t(2));
    // The second row of the second weight, where the field keeps it.
    const auto segment = networkSegments(problem->reference.network, 2, 2)[2];
    QCOMPARE((*json)["layers"][1]["weight"][1][3].get<double>(), problem->reference.parameters[segment.offset + 8 + 3]);
    QCOMPARE((*json)["values"].size(), std::size_t(3 * 10 * 2));
    QCOMPARE((*json)["a"].size() / 80, std::size_t(10));
    QCOMPARE((*json)["b"].size(), std::size_t(3 * 80 * 2));
  }

  void answersAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("whole")
        << "print('{\"milliseconds\": 2.5, \"loss\": 0.5, \"evaluations\": null, \"version\": \"one 1\"}')"
        << "";
    QTest::newRow("missing") << "print('{\"missing\": \"no such package\"}')"
                             << "no such package";
    QTest::newRow("no answer") << "pass"
                               << "The answer of peer.py";
    QTest::newRow("not a number") << "print('{\"milliseconds\": \"two\"}')"
                                  << "The answer of peer.py";
    QTest::newRow("broken") << "raise SystemExit(3)"
                            << "peer.py failed";
  }
  void answersAreRead() {
    QFETCH(QString, text);
    QFETCH(QString, error);
    const QTemporaryDir directory;
    const std::filesystem::path script = directory.filePath("peer.py").toStdString();
    std::ofstream(script) << text.toStdString() << "\n";
    const auto times = callPeer({NULLCLINE_PYTHON, script, "it's here.json", 1, 0.1});
    QCOMPARE(static_cast<bool>(times), error.isEmpty());
    if (times) {
      QCOMPARE(times->seconds, 0.0025);
      QCOMPARE(times->version, std::string("one 1"));
      QVERIFY(!times->evaluations);
    } else {
      QVERIFY2(times.error().message.find(error.toStdString()) != std::string::npos, times.error().message.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestPeers)
#include "test_peers.moc"
