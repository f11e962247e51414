// The user's gradient check: silent where the gradient is right, and told by a wrong one.
#include "engine/fit/gradient_check.h"
#include "engine/fit/methods.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <limits>

using namespace nullcline;

namespace {

FitSpec smallSpec(const std::string& method, bool as_published) {
  FitSpec spec = *methodPreset(method, as_published);
  if (auto* network = networkOf(spec.field)) {
    network->width = 6;
    network->depth = std::min(network->depth, 2);
  }
  spec.threads = 2;
  return spec;
}

} // namespace

class TestGradientCheck : public QObject {
  Q_OBJECT

  const Dataset data_ = oscillatorData(6, 12, 0.01, 1);

 private Q_SLOTS:
  void everyMethodPasses_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("as_published");
    for (const auto& method : methods())
      for (const bool as_published : {false, true})
        QTest::addRow("%s%s", method.name, as_published ? " as published" : "")
            << QString::fromUtf8(method.name) << as_published;
  }
  void everyMethodPasses() {
    QFETCH(QString, method);
    QFETCH(bool, as_published);
    const FitSpec spec = smallSpec(method.toStdString(), as_published);
    GradientCheckOptions options;
    options.most_entries = 20;
    options.stage = spec.stages.size() - 1;
    const auto check = checkGradient(data_, spec, options);
    QVERIFY2(check.hasValue(), check ? "" : check.error().message.c_str());
    const auto& worst = check->worst();
    QVERIFY2(check->passed, qPrintable(QString("%1: %2 against %3, %4")
                                           .arg(QString::fromStdString(worst.name))
                                           .arg(worst.analytic)
                                           .arg(worst.numeric)
                                           .arg(check->errorOf(worst))));
    QCOMPARE(check->entries.size(), std::size_t{21});
    QCOMPARE(check->zeros, std::size_t{0}); // every parameter has a derivative
    QVERIFY(!check->expectation.empty() && check->norm > 0.0);
    QVERIFY(check->error_at_tight_tolerances || check->errorOf(worst) < 1e-6);
  }

  void theWorstIsNamedAndANaNIsWorse() {
    GradientCheck check;
    check.norm = 10.0;
    check.entries = {{"a", 1.0, 1.5}, {"b", 1.0, 0.0}, {"c", 2.0, 2.0}};
    QCOMPARE(check.worst().name, std::string("b"));
    QCOMPARE(check.errorOf(check.worst()), 0.1);
    check.entries.push_back({"d", 1.0, std::numeric_limits<double>::quiet_NaN()});
    QCOMPARE(check.worst().name, std::string("d"));
  }

  /// Central differences at other parameters than those the gradient is of: what a wrong gradient looks like.
  void aDifferenceIsSeen() {
    const FitSpec spec = smallSpec("direct", false);
    const auto here = checkGradient(data_, spec);
    QVERIFY(here.hasValue());
    std::vector<double> at(here->parameters, 0.1);
    GradientCheckOptions options;
    options.at = at;
    const auto there = checkGradient(data_, spec, options);
    QVERIFY(there.hasValue() && there->passed);
    QVERIFY(there->loss != here->loss); // at the given parameters
    GradientCheck mixed = *here;
    for (std::size_t i = 0; i < mixed.entries.size(); ++i)
      mixed.entries[i].numeric = there->entries[i].numeric;
    QCOMPARE(here->uncertain, std::size_t{0});
    QVERIFY(mixed.errorOf(mixed.worst()) > 1e-3);
  }

  void estimatedStatesAreCheckedToo() {
    FitSpec spec = smallSpec("two-stage", false);
    GradientCheckOptions options;
    options.stage = spec.stages.size() - 1;
    options.most_entries = 10000;
    const auto check = checkGradient(data_, spec, options);
    QVERIFY(check.hasValue() && check->passed);
    QVERIFY(std::ranges::any_of(check->entries,
                                [](const auto& entry) { return entry.name.starts_with("estimated state["); }));
  }

  void whatCannotBeCheckedIsSaid() {
    FitSpec spec = smallSpec("direct", false);
    std::get<TrajectoryMatchingOptions>(spec.stages.front().objective).solver.max_steps = 1;
    const auto unsolved = checkGradient(data_, spec);
    QVERIFY(!unsolved && unsolved.error().message.find("more steps") != std::string::npos);
    const std::vector<double> few(3);
    GradientCheckOptions options;
    options.at = few;
    const auto foreign = checkGradient(data_, smallSpec("direct", false), options);
    QVERIFY(!foreign && foreign.error().message.find("there are 3") != std::string::npos);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!checkGradient(data_, smallSpec("direct", false), {}, stop.get_token()));
    spec.stages.front().regularizers = {{SteerRegularization{}}, {SteerRegularization{}}};
    QVERIFY(!checkGradient(data_, spec));
  }

  void itsJsonHasWhatTheReportNeeds() {
    const auto check = checkGradient(data_, smallSpec("gq", false));
    QVERIFY(check.hasValue());
    const Json json = gradientCheckJson(*check);
    QVERIFY(json["passed"].get<bool>());
    QCOMPARE(json["gradient"].get<std::string>(), std::string("gauss_legendre"));
    QVERIFY(json["relative_error_at_tight_tolerances"].get<double>() < json["tight_tolerance"].get<double>());
    QVERIFY(json.contains("worst") && json["worst"].contains("parameter"));
  }
};

QTEST_APPLESS_MAIN(TestGradientCheck)
#include "test_gradient_check.moc"
