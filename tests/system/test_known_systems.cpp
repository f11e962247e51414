#include "engine/core/random.h"
#include "engine/system/known_system.h"

#include <QtTest>

#include <set>

using namespace nullcline;

namespace {

std::vector<double> publishedParameters(const KnownSystem& system) {
  std::vector<double> values;
  for (const auto& parameter : system.parameters)
    values.push_back(parameter.value);
  return values;
}

std::vector<double> ratesOf(const KnownSystem& system, const std::vector<double>& x, const std::vector<double>& p) {
  std::vector<double> rates(x.size());
  system.equations.rates(0.0, x.data(), p.data(), rates.data());
  return rates;
}

/// Largest difference between a Jacobian and central differences, over the size of the rates' change.
double jacobianError(const KnownSystem& system, const std::vector<double>& jacobian, std::vector<double> x,
                     std::vector<double> p, bool by_state) {
  auto& varied = by_state ? x : p;
  double worst = 0.0;
  for (std::size_t j = 0; j < varied.size(); ++j) {
    const double centre = varied[j], h = 1e-5 * std::max(std::abs(centre), 1e-2);
    varied[j] = centre + h;
    const auto above = ratesOf(system, x, p);
    varied[j] = centre - h;
    const auto below = ratesOf(system, x, p);
    varied[j] = centre;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double difference = (above[i] - below[i]) / (2 * h);
      const double exact = jacobian[i * varied.size() + j];
      worst = std::max(worst, std::abs(exact - difference) / (1.0 + std::abs(difference)));
    }
  }
  return worst;
}

} // namespace

class TestKnownSystems : public QObject {
  Q_OBJECT

 private:
  static void allSystems() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(knownSystems().size()); ++i)
      QTest::newRow(knownSystems()[static_cast<std::size_t>(i)].name) << i;
  }

 private Q_SLOTS:
  void namesAreThePromisedOnes() {
    std::set<std::string> names;
    for (const auto& system : knownSystems())
      names.insert(system.name);
    QVERIFY((names == std::set<std::string>{"gompertz", "glycolytic", "toggle", "repressilator", "age-sir", "sir",
                                            "lotka-volterra", "lorenz", "van-der-pol", "fitzhugh-nagumo"}));
    QVERIFY(findSystem("lorenz").hasValue());
    const auto unknown = findSystem("pendulum");
    QVERIFY(!unknown && unknown.error().message.find("gompertz, glycolytic, toggle") != std::string::npos);
  }

  void describeThemselves_data() { allSystems(); }
  void describeThemselves() {
    QFETCH(int, index);
    const KnownSystem& system = knownSystems()[static_cast<std::size_t>(index)];
    QCOMPARE(system.equations.states, system.states.size());
    QCOMPARE(system.equations.parameters, system.parameters.size());
    QVERIFY(system.horizon > 0.0);
    for (const char* text : {system.label, system.summary, system.source})
      QVERIFY(std::string(text).size() > 4);
    std::set<std::string> names;
    for (const auto& state : system.states)
      QVERIFY(names.insert(state.name).second && state.initial_low <= state.initial_high);
    for (const auto& parameter : system.parameters)
      QVERIFY(names.insert(parameter.name).second && std::string(parameter.meaning).size() > 4);
  }

  void jacobiansAgreeWithDifferences_data() { allSystems(); }
  void jacobiansAgreeWithDifferences() {
    QFETCH(int, index);
    const KnownSystem& system = knownSystems()[static_cast<std::size_t>(index)];
    const std::size_t d = system.states.size(), m = system.parameters.size();
    RandomGenerator random(7);
    for (int repeat = 0; repeat < 20; ++repeat) {
      std::vector<double> x, p = publishedParameters(system);
      for (const auto& state : system.states)
        x.push_back(random.uniform(state.initial_low, state.initial_high));
      for (double& value : p)
        value *= random.uniform(0.8, 1.2);
      std::vector<double> by_state(d * d), by_parameter(d * m), by_time(d, 1.0);
      system.equations.derivatives(0.0, x.data(), p.data(), {by_state.data(), by_parameter.data(), by_time.data()});
      QCOMPARE(by_time, std::vector<double>(d, 0.0));
      QVERIFY(jacobianError(system, by_state, x, p, true) < 1e-7);
      QVERIFY(jacobianError(system, by_parameter, x, p, false) < 1e-7);
      // The comparison sees a planted error.
      by_state[d * d - 1] += 1e-5 * (1.0 + std::abs(by_state[d * d - 1]));
      QVERIFY(jacobianError(system, by_state, x, p, true) > 1e-7);
    }
  }

  // Rates worked out by hand from the published equations.
  void ratesAreThePublishedOnes_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<double>>("state");
    QTest::addColumn<QList<double>>("rates");
    QTest::newRow("gompertz") << "gompertz" << QList<double>{0.5} << QList<double>{-0.75 * std::log(0.75)};
    QTest::newRow("glycolytic") << "glycolytic" << QList<double>{2, 0.5} << QList<double>{0.05, 0.2};
    QTest::newRow("toggle") << "toggle" << QList<double>{1, 2} << QList<double>{4.0 / 9 - 1, 0.0};
    QTest::newRow("repressilator") << "repressilator" << QList<double>{1, 2, 3, 1, 2, 0}
                                   << QList<double>{9.00001, 3.00001, -3 + 10.0 / 9 + 1e-5, 0, 0, 3};
    QTest::newRow("sir") << "sir" << QList<double>{600, 100, 300} << QList<double>{-99.6, 55.6, 44};
    QTest::newRow("lotka-volterra") << "lotka-volterra" << QList<double>{10, 5} << QList<double>{-5, -10};
    QTest::newRow("lorenz") << "lorenz" << QList<double>{1, 2, 3} << QList<double>{10, 23, 2 - 3 * 2.66667};
    QTest::newRow("van-der-pol") << "van-der-pol" << QList<double>{2, 1} << QList<double>{1, -5};
    QTest::newRow("fitzhugh-nagumo") << "fitzhugh-nagumo" << QList<double>{1.5, 1} << QList<double>{-0.125, 0.112};
  }
  void ratesAreThePublishedOnes() {
    QFETCH(QString, name);
    QFETCH(QList<double>, state);
    QFETCH(QList<double>, rates);
    const KnownSystem& system = **findSystem(name.toStdString());
    const auto found = ratesOf(system, {state.begin(), state.end()}, publishedParameters(system));
    QCOMPARE(found.size(), static_cast<std::size_t>(rates.size()));
    for (std::size_t i = 0; i < found.size(); ++i)
      QVERIFY2(std::abs(found[i] - rates[static_cast<qsizetype>(i)]) < 1e-12,
               qPrintable(QString::number(found[i], 'g', 15)));
  }

  void derivedQuantities() {
    std::size_t count = 0;
    for (const auto& system : knownSystems())
      for (const auto& quantity : system.derived) {
        ++count;
        QVERIFY(std::string(quantity.meaning).size() > 4);
        QVERIFY(std::isfinite(quantity.value(publishedParameters(system).data())));
      }
    QVERIFY(count >= 1);
    const KnownSystem& sir = **findSystem("sir");
    QCOMPARE(std::string(sir.derived[0].name), std::string("basic reproduction number"));
    const double parameters[] = {3.0, 1.5};
    QCOMPARE(sir.derived[0].value(parameters), 2.0);
  }

  // One infected in group 2 among 27 persons, one per entry otherwise zero infected: column 2 of the contact matrix.
  void ageSirUsesTheWholePopulation() {
    const KnownSystem& system = **findSystem("age-sir");
    std::vector<double> x(27, 1.0);
    std::fill(x.begin() + 9, x.begin() + 18, 0.0);
    x[10] = 2.0; // N = 9 + 2 + 9 = 20
    const auto rates = ratesOf(system, x, publishedParameters(system));
    const std::vector<double> column = {4.8, 42.4, 6.4, 5.4, 7.5, 5.0, 1.8, 1.7, 1.7};
    for (std::size_t i = 0; i < 9; ++i) {
      QVERIFY(std::abs(rates[i] + 0.8 / 20 * column[i] * 2) < 1e-12);
      QVERIFY(std::abs(rates[i] + rates[9 + i] + rates[18 + i]) < 1e-12);
    }
    QVERIFY(std::abs(rates[19] - 1.0) < 1e-12);
  }
};

QTEST_APPLESS_MAIN(TestKnownSystems)
#include "test_known_systems.moc"
