// A fit of a known system says how well the data determine its parameters, and which they do not.
#include "engine/fit/parameter_errors.h"

#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/model/system_values.h"
#include "engine/system/simulate.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace nullcline;

namespace {

Expected<FitResult> fitted(const char* system, double noise, const std::vector<ParameterChoice>& choices = {},
                           const char* method = "two-stage", int epochs = 200) {
  SimulationOptions simulation;
  simulation.trajectories = 8;
  simulation.points = 30;
  simulation.noise = noise;
  simulation.seed = 4;
  const auto data = simulate(**findSystem(system), simulation);
  auto spec = methodPreset(method, false);
  setField(*spec, KnownSystemOptions{system, choices});
  setTotalEpochs(*spec, epochs);
  spec->threads = 1;
  RunControl control;
  return runFit(data->observed, *spec, control);
}

bool says(const FitResult& result, const std::string& words) {
  return std::ranges::any_of(result.log,
                             [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace

class TestParameterErrors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void areAsLargeAsTheErrorsAre() {
    const auto result = fitted("lotka-volterra", 0.02);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const Json report = reportJson(*result);
    QVERIFY(!report.contains("undetermined"));
    QVERIFY(!says(*result, "hardly determine"));
    QVERIFY(!says(*result, "from the least-squares value"));
    const KnownSystem& system = **findSystem("lotka-volterra");
    double squares = 0.0;
    for (const auto& parameter : system.parameters) {
      const double value = report.at("parameter_values").at(parameter.name).get<double>();
      const double error = report.at("parameter_errors").at(parameter.name).get<double>();
      const double off = (value - parameter.value) / error;
      qInfo("%s: %.5g, published %.5g, standard error %.2g: %.2f of it off", parameter.name, value, parameter.value,
            error, off);
      QVERIFY(error > 0.0 && error < 0.05 * parameter.value);
      squares += off * off;
    }
    // Four squares of standard normal numbers: their sum is below 18.5 in 999 of 1000 cases, above 0.09 likewise.
    QVERIFY2(squares < 18.5 && squares > 0.09, qPrintable(QString::number(squares)));
  }

  void whatIsFixedHasNone() {
    ParameterChoice fixed;
    fixed.name = "delta";
    fixed.mode = ParameterMode::fixed;
    const auto result = fitted("lotka-volterra", 0.02, {fixed});
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const Json& errors = result->model.provenance.at("parameter_errors");
    QCOMPARE(errors.size(), std::size_t{3});
    QVERIFY(!errors.contains("delta"));
    QVERIFY(result->model.provenance.at("parameter_values").contains("delta"));
  }

  void whatIsAtItsBoundHasNoneAndIsNamed() {
    ParameterChoice bounded;
    bounded.name = "alpha";
    bounded.mode = ParameterMode::bounded;
    bounded.lower = 0.1;
    bounded.upper = 0.9; // the data have 1
    const auto result = fitted("lotka-volterra", 0.02, {bounded});
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const std::string log = reportJson(*result).at("log").dump();
    QVERIFY2(says(*result, "alpha is at its upper bound 0.9: widen it"), log.c_str());
    QVERIFY2(!says(*result, "hardly determine alpha"), log.c_str());
    QVERIFY(result->model.provenance.at("parameter_errors").at("alpha").is_null());
  }

  void whatIsFarFromLeastSquaresIsSaid() {
    const auto result = fitted("lotka-volterra", 0.02, {}, "vf-node", 300);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QVERIFY2(says(*result, "standard errors from the least-squares value: polish with two-stage"),
             reportJson(*result).at("log").dump().c_str());
  }

  void aModelThatDoesNotFollowHasNone() {
    auto options = KnownSystemOptions{"lotka-volterra", {}};
    FittedModel model;
    model.field = options;
    const Problem problem;
    const ModelShape shape;
    const InitialStates none;
    WorkerTeam team(1);
    const auto lines = recordParameterErrors(model, {problem, shape, none, team, false}, {});
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].find("mean nothing") != std::string::npos);
    QVERIFY(!model.provenance.contains("parameter_errors"));
  }

  // A leak of 1e-5 beside rates of order one: the data do not even show its magnitude.
  void whatTheDataHardlyDetermineIsNamed() {
    const auto result = fitted("repressilator", 0.01);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QVERIFY(says(*result, "The data hardly determine alpha0"));
    const Json report = reportJson(*result);
    QCOMPARE(report.at("undetermined"), Json::array({"alpha0"}));
    const auto estimates = estimatesOf(result->model);
    QCOMPARE(estimates.size(), std::size_t{4});
    for (const auto& estimate : estimates) {
      QCOMPARE(estimate.is_undetermined, estimate.name == "alpha0");
      QVERIFY(estimate.is_undetermined || (estimate.error && *estimate.error < 0.05 * estimate.value));
    }
  }

  void derivedValuesHaveTheirsToo() {
    const auto result = fitted("sir", 0.01);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const Json report = reportJson(*result);
    const char* const name = "basic reproduction number";
    const double error = report.at("derived_errors").at(name).get<double>();
    QVERIFY(error > 0.0 && error < 0.1 * report.at("derived_values").at(name).get<double>());
  }

  void aNeuralFieldHasNone() {
    FittedModel model;
    model.field = MlpOptions{};
    const Problem problem;
    const ModelShape shape;
    const InitialStates none;
    WorkerTeam team(1);
    QVERIFY(recordParameterErrors(model, {problem, shape, none, team}, {}).empty());
    QVERIFY(estimatesOf(model).empty());
  }
};

QTEST_APPLESS_MAIN(TestParameterErrors)
#include "test_parameter_errors.moc"
