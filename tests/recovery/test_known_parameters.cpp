// The parameters of every known system come back from its bundled simulated data (1 % noise, 20 % missing).
#include "engine/data/bundled_datasets.h"
#include "engine/data/read_dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/system/known_system.h"

#include <QtTest>

#include <cmath>
#include <map>

using namespace nullcline;

namespace {

/// What cannot be seen in the data at all: the leak of the repressilator is 1e-5 beside rates of order one.
bool isInvisible(const std::string& system, const std::string& parameter) {
  return system == "repressilator" && parameter == "alpha0";
}

Expected<Dataset> bundled(const std::string& name) {
  const auto list = listBundledDatasets(NULLCLINE_SOURCE_DIR "/datasets");
  if (!list)
    return list.error();
  for (const auto& entry : *list)
    if (entry.name == name)
      return readDataset(entry.file.string(), {});
  return badInput("no bundled data set is called " + name);
}

} // namespace

class TestKnownParameters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comeBackWithinTwoPerCent_data() {
    QTest::addColumn<QString>("name");
    for (const auto& system : knownSystems())
      QTest::newRow(system.name) << QString::fromUtf8(system.name);
  }
  void comeBackWithinTwoPerCent() {
    QFETCH(QString, name);
    const std::string system_name = name.toStdString();
    const auto data = bundled(system_name);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    auto spec = methodPreset("two-stage", false);
    QVERIFY(spec.hasValue());
    setField(*spec, KnownSystemOptions{system_name});
    RunControl control;
    const auto result = runFit(*data, *spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    const Json& found = result->model.provenance.at("parameter_values");
    const auto system = findSystem(system_name);
    for (const auto& parameter : (*system)->parameters) {
      const double value = found.at(parameter.name).get<double>();
      qInfo("%s %s: %.6g, published %.6g", (*system)->name, parameter.name, value, parameter.value);
      if (system_name == "fitzhugh-nagumo") // its first variational rounds settle on slow parameters far away
        QEXPECT_FAIL("", "the two-stage method does not find these parameters yet", Abort);
      if (!isInvisible(system_name, parameter.name))
        QVERIFY2(std::abs(value - parameter.value) <= 0.02 * std::abs(parameter.value), parameter.name);
    }
  }

  // 763 boys, of whom only those in bed were counted. 3.5 to 3.9 is what the literature finds for an SIR model of this
  // outbreak (Murray, Mathematical Biology I, 3rd ed., section 10.2, p. 326: rho = 202, so R0 = 762 / 202 = 3.77).
  void influenzaHasItsReproductionNumber() {
    ReadOptions reading;
    reading.state_columns = {"in_bed"};
    auto data = readDataset(NULLCLINE_SOURCE_DIR "/datasets/boarding-school-influenza.csv", reading);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    data->channels[0].name.assign(1, 'I');
    auto spec = methodPreset("direct", false);
    QVERIFY(spec.hasValue());
    setField(*spec, KnownSystemOptions{"sir"});
    RunControl control;
    const auto result = runFit(*data, *spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const double number = result->model.provenance.at("derived_values").at("basic reproduction number").get<double>();
    qInfo("basic reproduction number %.3f", number);
    QVERIFY(number > 3.3 && number < 4.2);
  }
};

QTEST_APPLESS_MAIN(TestKnownParameters)
#include "test_known_parameters.moc"
