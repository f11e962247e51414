// nullcline-bench ui, as a program: what it says of a window that is there. No time is judged here.
#include "engine/core/options_json.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace nullcline;

namespace {

QString program(const char* name) {
  return QStringLiteral(NULLCLINE_BINARY_DIR "/bin/") + QLatin1String(name);
}

struct BenchRun {
  int code = -1;
  QByteArray out, err;

  Json lastLine() const { return Json::parse(out.trimmed().split('\n').last().toStdString(), nullptr, false); }
};

BenchRun runBench(const QStringList& arguments) {
  QProcess process;
  process.start(program("nullcline-bench"), QStringList{QStringLiteral("ui")} + arguments);
  if (!process.waitForFinished(300000))
    process.kill();
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

} // namespace

class TestUiMeasures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (!QFile::exists(program("nullcline-bench-window")))
      QSKIP("this build has no window");
  }

  void everyMeasureSaysItsNumbers_data() {
    QTest::addColumn<QString>("measure");
    for (const char* measure : {"start", "events", "slowdown", "panning"})
      QTest::newRow(measure) << QString::fromLatin1(measure);
  }

  void everyMeasureSaysItsNumbers() {
    QFETCH(QString, measure);
    const auto run = runBench({QStringLiteral("--only"), measure, QStringLiteral("--seconds"), QStringLiteral("0.2"),
                               QStringLiteral("--times"), QStringLiteral("1"), QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.err.constData());
    const Json json = run.lastLine();
    QVERIFY(!json.is_discarded());
    QCOMPARE(json.size(), std::size_t(1));
    const Json found = json.value(measure.toStdString(), Json());
    const auto positive = [](const Json& object, const char* key) { return object.value(key, 0.0) > 0.0; };
    if (measure == QStringLiteral("start"))
      QVERIFY(positive(found, "median_ms"));
    else if (measure == QStringLiteral("panning"))
      QVERIFY(positive(found, "frames") && positive(found, "frames_per_second"));
    else
      for (const Json& row : found.at("rows"))
        QVERIFY(measure == QStringLiteral("events") ? positive(row, "events") && positive(row, "p999_ms")
                                                    : positive(row, "alone_ms") && positive(row, "window_ms"));
  }

  void everyMethodStops() {
    const auto run = runBench({QStringLiteral("--only"), QStringLiteral("stopping"), QStringLiteral("--times"),
                               QStringLiteral("1"), QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.err.constData());
    const Json rows = run.lastLine().at("stopping").at("rows");
    QVERIFY(rows.size() >= 15);
    for (const Json& row : rows)
      QVERIFY2(row.value("worst_ms", -1.0) > 0.0, row.dump().c_str());
  }

  void aMeasureThatIsNoneIsRefused() {
    QCOMPARE(runBench({QStringLiteral("--only"), QStringLiteral("colour")}).code, 2);
  }
};

QTEST_MAIN(TestUiMeasures)
#include "test_ui_measures.moc"
