// The locally regularised methods at their defaults: they end where direct ends, and what they leave is no slower to
// solve. Once the step they look at was as long as an automatic guess, which nothing rejected; in long records the
// penalty then reached 1e15.
#include "engine/data/read_dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/system/system_field.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace nullcline;

namespace {

struct Case {
  const char* data;
  bool is_known;
  int epochs;
  std::uint64_t seed;
};
constexpr Case kCases[] = {
    {"toggle", false, 1000, 3}, {"glycolytic", false, 300, 2}, {"fitzhugh-nagumo", true, 1000, 3}};

FitResult fitted(const Case& one, const char* method) {
  auto data = readDataset(std::string(NULLCLINE_SOURCE_DIR "/datasets/") + one.data + ".csv");
  if (!data)
    qFatal("%s", data.error().message.c_str());
  data->trajectories.resize(16); // enough, and quick
  FitSpec spec = *methodPreset(method, false);
  if (one.is_known)
    setField(spec, KnownSystemOptions{one.data});
  else
    spec.field = MlpOptions{24, 2, Activation::elu};
  setTotalEpochs(spec, one.epochs);
  spec.seed = one.seed;
  spec.threads = 2;
  RunControl control;
  auto result = runFit(*data, spec, control);
  if (!result)
    qFatal("%s", result.error().message.c_str());
  return std::move(*result);
}

} // namespace

class TestLocalPresets : public QObject {
  Q_OBJECT

  std::map<std::string, Evaluation> direct_;

 private Q_SLOTS:
  void endsWhereDirectEnds_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("method");
    for (std::size_t i = 0; i < std::size(kCases); ++i)
      for (const char* method : {"local-error", "local-stiffness"})
        QTest::addRow("%s, %s", kCases[i].data, method) << static_cast<int>(i) << method;
  }
  void endsWhereDirectEnds() {
    QFETCH(int, index);
    QFETCH(QString, method);
    const Case& one = kCases[index];
    if (!direct_.contains(one.data))
      direct_[one.data] = fitted(one, "direct").evaluation;
    const Evaluation& direct = direct_[one.data];
    const FitResult local = fitted(one, qPrintable(method));
    QCOMPARE(runStatusName(local.status), "completed");
    QCOMPARE(trainingCounts(local.history).not_finite, std::size_t{0});
    QVERIFY(direct.test.mse && local.evaluation.test.mse);
    const double error = *local.evaluation.test.mse / *direct.test.mse;
    const double evaluations =
        static_cast<double>(local.evaluation.counts.evaluations) / static_cast<double>(direct.counts.evaluations);
    QVERIFY2(error < 2.0 && evaluations < 1.1,
             qPrintable(QString("error %1, evaluations %2").arg(error).arg(evaluations)));
  }
};

QTEST_APPLESS_MAIN(TestLocalPresets)
#include "test_local_presets.moc"
