// What `nullcline-bench speed` counts, times and prints, on a small problem.
#include "app/bench/speed/field_rates.h"
#include "app/bench/speed/timed_step.h"

#include "engine/core/strict_json.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

#include <algorithm>

using namespace nullcline;
using namespace nullcline::bench;

class TestSpeed : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void operationsAreCounted() {
    const auto problem = makeSpeedProblem({"small", StepKind::variational, 8}, 1, {3, 10, 2, 5});
    QVERIFY(problem);
    ObjectiveValue epoch;
    epoch.nfe_forward = 30;
    epoch.nfe_backward = epoch.pullbacks = 30;
    // Weights 2 x 8, 8 x 8, 8 x 2, twice forwards and four times backwards; A (80 x 10) times f (10 x 2), and back,
    // for 3.
    const double weights = 16.0 + 64.0 + 16.0;
    QCOMPARE(leastOperations(*problem, epoch), 30.0 * 6.0 * weights + 2.0 * 2.0 * 80.0 * 10.0 * 2.0 * 3.0);
  }

  void stepsAreTimed() {
    const auto problem = makeSpeedProblem({"small", StepKind::direct, 8}, 1, {3, 10, 2, 5});
    QVERIFY(problem);
    LargeProduct product(1);
    const auto times = timeSteps(*problem, product, 0.001);
    QVERIFY2(times, times ? "" : times.error().message.c_str());
    QVERIFY(times->ours > 0.0 && times->evaluations > 20.0);
    QCOMPARE(times->limit.has_value(), product.isThere());
    QVERIFY(times->libtorch.has_value() || !times->remark.empty());
  }

  /// Forward and twice back through 4 x 8, 8 x 8 and 8 x 4 weights, a product and a sum for each and every row.
  void productsAreCounted() {
    double operations = 0.0;
    for (const ProductShape& shape : productsOf({8, 5}))
      operations += shape.operations();
    QCOMPARE(operations, 3.0 * 2.0 * 5.0 * (32.0 + 64.0 + 32.0));
  }

  void fieldsAreTimed() {
    LargeProduct product(2);
    for (const std::size_t rows : {1, 300}) {
      const FieldRate rate = measureField({8, rows}, 2, product, 0.001);
      QVERIFY(rate.ours > 0.0 && rate.operations > 0.0);
      QCOMPARE(rate.blas.has_value(), product.isThere());
      QVERIFY(!rate.blas || (*rate.blas > 0.0 && *rate.blas_on_all > 0.0 && *rate.large > 0.0));
    }
  }

  void fieldsGoFromOneRowToAMillionAndFromNarrowToWide() {
    const auto has = [](std::size_t width, std::size_t rows) {
      return std::ranges::any_of(fieldShapes(),
                                 [&](const FieldShape& shape) { return shape.width == width && shape.rows == rows; });
    };
    QVERIFY(has(8, 1) && has(8, 1000000) && has(32, 1000000) && has(3000, 1) && has(3000, 2) && has(3000, 208));
  }

  void lossesAreCompared() {
    QVERIFY(isSameLoss(StepKind::variational, 1.0005, 1.0) && !isSameLoss(StepKind::variational, 1.002, 1.0));
    QVERIFY(isSameLoss(StepKind::direct, 1.2, 1.0) && !isSameLoss(StepKind::direct, 1.3, 1.0));
    QVERIFY(!isSameLoss(StepKind::direct, std::numeric_limits<double>::quiet_NaN(), 1.0));
  }

  void theLastLineIsTheContract() {
    const QString program = QStringLiteral(NULLCLINE_BINARY_DIR "/bin/nullcline-bench");
    if (!QFile::exists(program))
      QSKIP("nullcline-bench is not built");
    QProcess process;
    process.start(program, {"speed", "--only", "variational-32", "--seconds", "0.001", "--threads", "1", "--json"});
    QVERIFY(process.waitForFinished(300000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
    const auto json = parseStrictJson(last.toStdString(), "The last line");
    QVERIFY2(json, last.constData());
    QCOMPARE((*json)["rows"].size(), std::size_t(1));
    for (const char* key : {"workload", "ours_ms", "libtorch_ms", "limit_ms"})
      QVERIFY2((*json)["rows"][0].contains(key), key);
    QVERIFY((*json)["rows"][0]["ours_ms"].get<double>() > 0.0);
  }

  void peersCanBeRead() {
    QProcess process;
    process.start(QStringLiteral(NULLCLINE_PYTHON),
                  {"-c",
                   "import ast, pathlib, sys\nfor path in pathlib.Path(sys.argv[1]).glob('*.py'):\n"
                   "    ast.parse(path.read_text(encoding='utf-8'), str(path))\n",
                   NULLCLINE_SOURCE_DIR "/tests/bench/peers"});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
  }
};

QTEST_APPLESS_MAIN(TestSpeed)
#include "test_speed.moc"
