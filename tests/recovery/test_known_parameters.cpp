// The parameters of every known system come back from its bundled simulated data (1 % noise, 20 % missing): within 2 %,
// and as close as such data can show them at all (Cramer-Rao).
#include "engine/data/bundled_datasets.h"
#include "engine/data/read_dataset.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/objective/objective.h"
#include "engine/system/system_field.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace nullcline;

namespace {

Expected<Dataset> bundled(const std::string& name) {
  const auto list = listBundledDatasets(NULLCLINE_SOURCE_DIR "/datasets");
  if (!list)
    return list.error();
  for (const auto& entry : *list)
    if (entry.name == name)
      return readDataset(entry.file.string(), {});
  return badInput("no bundled data set is called " + name);
}

/// Standard errors, at best, of the parameters as the fit sees them (on a logarithmic scale: relative ones), at their
/// true values: sigma^2 (J'J)^-1 of the residuals of whole trajectories in spreads, their initial states estimated too,
/// with the noise sigma that the data were simulated with.
std::vector<double> smallestErrors(const FitResult& result, const KnownSystem& system) {
  constexpr double kNoise = 0.01; // of each channel's spread over its trajectory, here taken as that of all
  const Problem& problem = *result.problem;
  std::vector<double> values, observed;
  for (const auto& parameter : system.parameters)
    values.push_back(parameter.value);
  const auto field = makeField<double>(result.spec.field, problem.stateCount(), problem.scaling);
  WorkerTeam team(1);
  ObjectiveInput<double> input;
  input.field = field->get();
  input.scaling = &problem.scaling;
  input.pieces = problem.train;
  input.team = &team;
  MultipleShootingOptions shooting; // jumps cost so much that the trajectories are whole
  shooting.segment_samples = 5;
  shooting.continuity = 1e6;
  const auto objective = makeObjective<double>(shooting, input);
  auto p = systemTheta(system, values);
  const std::size_t count = p.size();
  for (const double extra : objective->extraStart())
    p.push_back(extra);
  QuadraticModel model;
  objective->evaluateModel(p, model);
  double observations = 0.0;
  for (const auto& piece : problem.train)
    observations +=
        static_cast<double>(std::ranges::count_if(piece.observed, [](double y) { return std::isfinite(y); }));
  const auto inverse = profiledInverse(model); // of 2 J'J / observations
  std::vector<double> errors;
  for (std::size_t i = 0; i < count; ++i)
    errors.push_back(inverse.empty() ? INFINITY : kNoise * std::sqrt(2.0 / observations * inverse[i * count + i]));
  return errors;
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
    const KnownSystem& system = **findSystem(system_name);
    const auto errors = smallestErrors(*result, system);
    for (std::size_t i = 0; i < errors.size(); ++i) {
      const auto& parameter = system.parameters[i];
      const double value = found.at(parameter.name).get<double>();
      const double off = std::abs(value / parameter.value - 1.0);
      qInfo("%s: %.6g, published %.6g: %.3f %% off, the data show it to %.3f %%", parameter.name, value,
            parameter.value, 100.0 * off, 100.0 * errors[i]);
      if (system_name == "repressilator" && std::string(parameter.name) == "alpha0") {
        QVERIFY(errors[i] > 1.0); // a leak of 1e-5 beside rates of order one: the data do not even show its magnitude
        continue;
      }
      QVERIFY2(errors[i] < 0.02 / 3.0, parameter.name);
      QVERIFY2(off <= 0.02, parameter.name);
      QVERIFY2(off <= 4.0 * errors[i], parameter.name);
    }
  }

  // 763 boys, of whom only those in bed were counted. 3.5 to 3.9 is what the literature finds for an SIR model of this
  // outbreak (Murray, Mathematical Biology I, 3rd ed., section 10.2, p. 326: rho = 202, so R0 = 762 / 202 = 3.77), with
  // the number of boys known. Least squares over the 12 days of training, solved by other means (Runge-Kutta of order 4
  // in twelfths of a day, numerical derivatives), are at 3.828 with a standard error of 0.12. Where neither the boys
  // nor those in bed at first are taken as known, they are at 4.516 with a standard error of 1.23: what such data say
  // then.
  void influenzaHasItsReproductionNumber_data() {
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("is_start_known");
    QTest::addColumn<double>("least_squares");
    for (const int seed : {0, 1, 2}) {
      QTest::addRow("763 boys, seed %d", seed) << seed << true << 3.828;
      QTest::addRow("any number of boys, seed %d", seed) << seed << false << 4.516;
    }
  }
  void influenzaHasItsReproductionNumber() {
    QFETCH(int, seed);
    QFETCH(bool, is_start_known);
    QFETCH(double, least_squares);
    ReadOptions reading;
    reading.state_columns = {"in_bed"};
    auto data = readDataset(NULLCLINE_SOURCE_DIR "/datasets/boarding-school-influenza.csv", reading);
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    auto spec = methodPreset("two-stage", false);
    QVERIFY(spec.hasValue());
    KnownSystemOptions system{"sir", {}, {{"I", "in_bed", {}}}};
    if (is_start_known)
      system.states = {{"S", "", 760.0}, {"I", "in_bed", 3.0}};
    setField(*spec, system);
    spec->seed = static_cast<std::uint64_t>(seed);
    RunControl control;
    const auto result = runFit(*data, *spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    const double number = result->model.provenance.at("derived_values").at("basic reproduction number").get<double>();
    qInfo("basic reproduction number %.3f, S at first %.0f, loss %.3g after %zu epochs", number,
          result->model.unmeasured_start[0], result->train_loss, result->history.size());
    QVERIFY(std::abs(number - least_squares) < 0.01);
    QVERIFY(!is_start_known || (number > 3.5 && number < 3.9));
  }
};

QTEST_APPLESS_MAIN(TestKnownParameters)
#include "test_known_parameters.moc"
