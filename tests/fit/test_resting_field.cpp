// Oscillations are learned and not smoothed away: with Adam's usual memory of the gradient's size the weights were
// thrown into a field whose solutions rest, where a fit stays (test errors of 108 and 156 after these epochs).
#include "engine/data/read_dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"

#include <QtTest>

using namespace nullcline;

class TestRestingField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isNotWhereSteerEnds_data() {
    QTest::addColumn<int>("seed");
    for (const int seed : {2, 4})
      QTest::addRow("seed %d", seed) << seed;
  }
  void isNotWhereSteerEnds() {
    QFETCH(int, seed);
    const auto data = readDataset(NULLCLINE_SOURCE_DIR "/datasets/lotka-volterra.csv");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    FitSpec spec = *methodPreset("steer", false);
    setTotalEpochs(spec, 300); // of a thousand, which end at 0.6 to 1.5
    spec.seed = static_cast<std::uint64_t>(seed);
    spec.threads = 2;
    RunControl control;
    const auto result = runFit(*data, spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const double error = result->evaluation.test.mse.value_or(1e9);
    qInfo("test error %.3g", error);
    QVERIFY(error < 40.0); // the variance of the data is about 150
  }
};

QTEST_APPLESS_MAIN(TestRestingField)
#include "test_resting_field.moc"
