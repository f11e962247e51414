// What is handed to other programs, and what comes back from them.
#include "app/bench/speed/child_program.h"
#include "app/bench/speed/peer_problems.h"
#include "app/bench/speed/peers.h"

#include "engine/core/strict_json.h"
#include "engine/field/network.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <set>

using namespace nullcline;
using namespace nullcline::bench;

class TestPeers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theProblemIsWhole() {
    const auto made = makeSpeedProblem({"small", StepKind::variational, 8}, 1, {3, 10, 2, 5});
    QVERIFY(made);
    PeerProblem problem;
    problem.reference = made->reference;
    problem.compared = 2;
    const std::string file = peerFile(problem);
    const std::size_t end = file.find('\n');
    const auto json = parseStrictJson(file.substr(0, end), "The problem");
    QVERIFY(json);
    QCOMPARE((*json)["layers"].size(), std::size_t(3));
    QCOMPARE((*json)["layers"][0]["outputs"].get<int>(), 8);
    QCOMPARE((*json)["layers"][0]["inputs"].get<int>(), 2);
    QCOMPARE((*json)["activation"].get<std::string>(), std::string("elu"));
    QCOMPARE((*json)["values"].size(), std::size_t(3 * 10 * 2));
    QCOMPARE((*json)["a"].size() / 80, std::size_t(10));
    QCOMPARE((*json)["b"].size(), std::size_t(3 * 80 * 2));
    const std::size_t parameters = 8 * 2 + 8 + 8 * 8 + 8 + 2 * 8 + 2;
    QCOMPARE(file.size() - end - 1, parameters * sizeof(float));
    // The second row of the second weight, where the field keeps it.
    const std::size_t at = 8 * 2 + 8 + 8 + 3;
    float number = 0.0f;
    std::memcpy(&number, file.data() + end + 1 + at * sizeof(float), sizeof number);
    const auto segment = networkSegments(problem.reference.network, 2, 2)[2];
    QCOMPARE(number, static_cast<float>(problem.reference.parameters[segment.offset + 8 + 3]));
  }

  void aTrainingIsHandedOver() {
    const auto one = std::ranges::find(peerCases(), "spiral-2", &PeerCase::name);
    QVERIFY(one != peerCases().end());
    const auto problem = makePeerProblem(*one, 1);
    QVERIFY(problem);
    QCOMPARE(problem->training_steps, 500);
    QCOMPARE(problem->starts, (std::vector<double>{2.0, 0.0}));
    QCOMPARE(problem->reference.values.size(), std::size_t(30 * 2));
    QCOMPARE(problem->reference.parameters.size(), std::size_t(252));
    QVERIFY(problem->reference.network.cubed_input);
    QCOMPARE(problem->reference.learning_rate, 0.05);
    // What they begin with is what ours begins with.
    SampleTraining own(problem->task);
    const std::vector<float> start = own.record().parameters;
    for (std::size_t i = 0; i < start.size(); ++i)
      QCOMPARE(start[i], static_cast<float>(problem->reference.parameters[i]));
  }

  void namesAreDifferent() {
    std::set<std::string> names;
    for (const PeerCase& one : peerCases())
      QVERIFY2(names.insert(one.name).second && !one.peers.empty(), one.name.c_str());
    for (const char* name : {"variational-32", "direct-128", "adjoint-32", "g1d-direct", "g1d-adjoint"})
      QVERIFY2(names.count(name) == 1, name);
  }

  void filesInMemoryAreRead() {
    const std::string bytes("one\n\0two", 8);
    const MemoryFile file(bytes);
    QVERIFY(file.written());
    for (int times = 0; times < 2; ++times) { // each program from the beginning
      const auto text = outputOf({{"cat", file.path()}, "cat"});
      QVERIFY2(text, text ? "" : text.error().message.c_str());
      QCOMPARE(*text, bytes);
    }
  }

  void programsThatTakeTooLongAreEnded() {
    const auto text = outputOf({{"sleep", "1000"}, "sleeper", 0.05});
    QVERIFY(!text);
    QVERIFY2(text.error().message.find("sleeper had not ended after 0.05 s") == 0, text.error().message.c_str());
    const auto none = outputOf({{"no-such-program-at-all"}, "nothing"});
    QVERIFY(!none && none.error().message.find("there is no program no-such-program-at-all") == 0);
  }

  void answersAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("whole") << "print('{\"milliseconds\": 2.5, \"loss\": 0.5, \"last_loss\": 0.25, \"evaluations\": "
                              "null, \"version\": \"one 1\"}')"
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
    const auto times = callPeer({{NULLCLINE_PYTHON}, script, "it's here.json", 1, 0.1});
    QCOMPARE(static_cast<bool>(times), error.isEmpty());
    if (times) {
      QCOMPARE(times->seconds, 0.0025);
      QCOMPARE(times->version, std::string("one 1"));
      QCOMPARE(times->last_loss, 0.25);
      QVERIFY(!times->evaluations);
    } else {
      QVERIFY2(times.error().message.find(error.toStdString()) != std::string::npos, times.error().message.c_str());
    }
  }

  /// Where one Python lacks a package, the next is asked; where it fails, it has failed.
  void theNextPythonIsAsked() {
    const QTemporaryDir directory;
    const std::filesystem::path script = directory.filePath("peer.py").toStdString();
    std::ofstream(script) << "import os\n"
                             "print('{\"missing\": \"a package\"}' if 'POOR' in os.environ else\n"
                             "      '{\"milliseconds\": 1, \"loss\": 1, \"last_loss\": 1, \"version\": \"2\"}')\n";
    const std::filesystem::path poor = directory.filePath("poor").toStdString();
    std::ofstream(poor) << "#!/bin/sh\nPOOR=1 exec " NULLCLINE_PYTHON " \"$@\"\n";
    std::filesystem::permissions(poor, std::filesystem::perms::owner_all);
    QVERIFY(callPeer({{poor.string(), NULLCLINE_PYTHON}, script, "problem", 1, 0.1}));
    const auto none = callPeer({{poor.string(), poor.string()}, script, "problem", 1, 0.1});
    QVERIFY(!none && none.error().message == "a package");
  }
};

QTEST_APPLESS_MAIN(TestPeers)
#include "test_peers.moc"
