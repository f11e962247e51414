// Oscillations are learned and not smoothed away: with Adam's usual memory of the gradient's size the weights of steer
// were thrown into a field whose solutions rest, where a fit stays (test errors of 108 and 156 after these epochs), and
// taynode's weight in scaled time made rest the best there was (116).
#include "engine/data/read_dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"

#include <QtTest>

using namespace nullcline;

class TestRestingField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isNotWhereFitsEnd_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("seed");
    QTest::newRow("steer, seed 2") << "steer" << 2;
    QTest::newRow("steer, seed 4") << "steer" << 4;
    QTest::newRow("taynode") << "taynode" << 1;
  }
  void isNotWhereFitsEnd() {
    QFETCH(QString, method);
    QFETCH(int, seed);
    const auto data = readDataset(NULLCLINE_SOURCE_DIR "/datasets/lotka-volterra.csv");
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    FitSpec spec = *methodPreset(method.toStdString(), false);
    if (method == QStringLiteral("taynode")) // whose derivatives take time
      spec.field = MlpOptions{16, 2, Activation::tanh};
    setTotalEpochs(spec, 300); // of a thousand, which end at 0.6 to 2
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
