// Known systems as fields: values, units, and the reverse derivative against central differences.
#include "engine/system/system_field.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

// A forced system with one positive, one negative and one zero parameter, so that every branch is seen:
// x' = p0 y + p1 x^2,  y' = p2 x + sin t.
void forcedRates(double t, const double* x, const double* p, double* rates) {
  rates[0] = p[0] * x[1] + p[1] * x[0] * x[0];
  rates[1] = p[2] * x[0] + std::sin(t);
}
void forcedDerivatives(double t, const double* x, const double* p, const RateDerivatives& targets) {
  const double js[] = {2 * p[1] * x[0], p[0], p[2], 0};
  const double jp[] = {x[1], x[0] * x[0], 0, 0, 0, x[0]};
  std::copy(js, js + 4, targets.by_state);
  std::copy(jp, jp + 6, targets.by_parameter);
  targets.by_time[0] = 0.0;
  targets.by_time[1] = std::cos(t);
}
void wrongDerivatives(double t, const double* x, const double* p, const RateDerivatives& targets) {
  forcedDerivatives(t, x, p, targets);
  targets.by_state[1] *= 1.001;
}
void wrongTimeDerivatives(double t, const double* x, const double* p, const RateDerivatives& targets) {
  forcedDerivatives(t, x, p, targets);
  targets.by_time[1] *= 1.001;
}

KnownSystem forced() {
  KnownSystem system{};
  system.name = system.label = "forced";
  system.states = {{"x", "", -1, 1}, {"y", "", -1, 1}};
  system.parameters = {{"p0", 1.5, "", ""}, {"p1", -0.4, "", ""}, {"p2", 0.0, "", ""}};
  system.equations = {2, 3, forcedRates, forcedDerivatives};
  return system;
}

FieldUnits oddUnits(std::size_t d) {
  FieldUnits units;
  for (std::size_t i = 0; i < d; ++i) {
    units.center.push_back(0.3 + 0.1 * double(i));
    units.scale.push_back(1.7 + 0.2 * double(i % 3));
    units.rate.push_back(0.6 + 0.3 * double(i % 4));
  }
  units.time_origin = 1.3;
  units.time_scale = 2.5;
  return units;
}

struct Case {
  std::vector<double> theta, times, z, cotangent;
};

Case randomCase(const KnownSystem& system, const FieldUnits& units, std::size_t rows, RandomGenerator& random) {
  Case one;
  one.theta = ParameterTransform(system).start(random);
  for (std::size_t row = 0; row < rows; ++row) {
    one.times.push_back(random.uniform());
    for (std::size_t i = 0; i < system.states.size(); ++i) {
      const double x = random.uniform(system.states[i].initial_low, system.states[i].initial_high);
      one.z.push_back((x - units.center[i]) / units.scale[i]);
      one.cotangent.push_back(random.normal());
    }
  }
  return one;
}

// sum of cotangent * rates, the scalar whose derivative pullback gives.
double scalar(const Field<double>& field, FieldScratch& scratch, const Case& one) {
  std::vector<double> rates(one.z.size());
  field.evaluate(one.theta.data(), {one.times.size(), one.times.data(), one.z.data()}, scratch, rates.data());
  double sum = 0.0;
  for (std::size_t i = 0; i < rates.size(); ++i)
    sum += rates[i] * one.cotangent[i];
  return sum;
}

double centralDifference(const Field<double>& field, FieldScratch& scratch, Case& one, double& variable) {
  const double kept = variable, h = 1e-4 * std::max(1.0, std::abs(kept));
  const auto at = [&](double offset) {
    variable = kept + offset;
    return scalar(field, scratch, one);
  };
  // Fourth order, so that 1e-4 leaves no truncation error worth speaking of.
  const double slope = (8.0 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12.0 * h);
  variable = kept;
  return slope;
}

// The worst difference between pullback and central differences, relative to the largest derivative.
double pullbackDefect(const KnownSystem& system, const std::vector<ParameterChoice>& choices = {}) {
  RandomGenerator random(7);
  const FieldUnits units = oddUnits(system.states.size());
  const SystemField<double> field(system, units, choices);
  const auto scratch = field.makeScratch(3);
  double worst = 0.0;
  Case one = randomCase(system, units, 3, random);
  one.theta = ParameterTransform(system, choices).start(random);
  std::vector<double> z_bar(one.z.size(), 1e30), theta_bar(one.theta.size(), 0.0), tau_bar(3, 1e30);
  scalar(field, *scratch, one);
  field.pullback(one.theta.data(), {3, one.times.data(), one.z.data()}, *scratch, one.cotangent.data(),
                 {z_bar.data(), theta_bar.data(), tau_bar.data()});
  double largest = 1e-12;
  for (const auto* bar : {&z_bar, &theta_bar, &tau_bar})
    for (const double value : *bar)
      largest = std::max(largest, std::abs(value));
  for (std::size_t i = 0; i < z_bar.size(); ++i)
    worst = std::max(worst, std::abs(z_bar[i] - centralDifference(field, *scratch, one, one.z[i])));
  for (std::size_t k = 0; k < theta_bar.size(); ++k)
    worst = std::max(worst, std::abs(theta_bar[k] - centralDifference(field, *scratch, one, one.theta[k])));
  for (std::size_t row = 0; row < tau_bar.size(); ++row)
    worst = std::max(worst, std::abs(tau_bar[row] - centralDifference(field, *scratch, one, one.times[row])));
  return worst / largest;
}

} // namespace

class TestSystemField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void computesInItsUnits() {
    const KnownSystem system = forced();
    const FieldUnits units = oddUnits(2);
    const SystemField<double> field(system, units);
    const auto scratch = field.makeScratch(1);
    const std::vector<double> values = {1.5, -0.4, 0.25};
    const std::vector<double> theta = systemTheta(system, values);
    const double x[] = {0.9, -0.2}, t = 3.1;
    const double z[] = {(x[0] - units.center[0]) / units.scale[0], (x[1] - units.center[1]) / units.scale[1]};
    const double tau = (t - units.time_origin) / units.time_scale;
    double y[2];
    field.evaluate(theta.data(), {1, &tau, z}, *scratch, y);
    QVERIFY(std::abs(y[0] * units.rate[0] - (1.5 * -0.2 - 0.4 * 0.81)) < 1e-13);
    QVERIFY(std::abs(y[1] * units.rate[1] - (0.25 * 0.9 + std::sin(3.1))) < 1e-13);
    field.evaluate(theta.data(), {1, nullptr, z}, *scratch, y);
    QVERIFY(std::abs(y[1] * units.rate[1] - (0.25 * 0.9 + std::sin(1.3))) < 1e-13);
  }

  void positiveParametersStayPositive() {
    const KnownSystem system = forced();
    const std::vector<double> values = {0.2, 3.0, -7.0};
    const auto theta = systemTheta(system, values);
    QCOMPARE(theta[0], std::log(0.2));
    QCOMPARE(theta[1], 3.0); // published negative: as it is
    const auto back = systemParameterValues(system, theta);
    for (std::size_t k = 0; k < 3; ++k)
      QVERIFY(std::abs(back[k] - values[k]) < 1e-15);
    const std::vector<double> far = {-300.0, 0.0, 0.0};
    QVERIFY(systemParameterValues(system, far)[0] > 0.0);
  }

  void segmentsAreNamedByParameter() {
    const SystemField<float> field(forced(), oddUnits(2));
    QCOMPARE(field.parameterCount(), std::size_t(3));
    QCOMPARE(field.segments()[2].name, std::string("p2"));
    QCOMPARE(field.segments()[2].offset, std::size_t(2));
  }

  void startsWithinAFactorOfTwo() {
    const KnownSystem system = forced();
    RandomGenerator first(3), second(3), other(4);
    const auto theta = ParameterTransform(system).start(first);
    QCOMPARE(theta, ParameterTransform(system).start(second));
    QVERIFY(theta != ParameterTransform(system).start(other));
    const auto values = systemParameterValues(system, theta);
    QVERIFY(values[0] >= 0.75 && values[0] <= 3.0 && values[0] != 1.5);
    QVERIFY(values[1] <= -0.2 && values[1] >= -0.8);
    QCOMPARE(values[2], 0.0);
  }

  void pullbackIsTheDerivative() { QVERIFY(pullbackDefect(forced()) < 1e-9); }

  void pullbackOfChosenParameters() {
    ParameterChoice bounded{"p0", ParameterMode::bounded};
    bounded.lower = 0.5;
    bounded.upper = 4.0;
    ParameterChoice linear{"p0", ParameterMode::bounded, ParameterScale::linear};
    linear.lower = 0.0;
    linear.upper = 5.0;
    const ParameterChoice fixed{"p1", ParameterMode::fixed};
    QVERIFY(pullbackDefect(forced(), {bounded, fixed}) < 1e-9);
    QVERIFY(pullbackDefect(forced(), {fixed, linear}) < 1e-9);
  }

  void aWrongDerivativeIsSeen() {
    KnownSystem wrong = forced();
    wrong.equations.derivatives = wrongDerivatives;
    QVERIFY(pullbackDefect(wrong) > 1e-6);
    wrong.equations.derivatives = wrongTimeDerivatives;
    QVERIFY(pullbackDefect(wrong) > 1e-6);
  }

  void pullbackOfEverySystem() {
    QVERIFY(knownSystems().size() >= 9);
    for (const auto& system : knownSystems()) {
      const double defect = pullbackDefect(system);
      QVERIFY2(defect < 1e-7, qPrintable(QString("%1: %2").arg(system.name).arg(defect)));
    }
  }

  void singlePrecisionAgrees() {
    const KnownSystem system = forced();
    const FieldUnits units = oddUnits(2);
    RandomGenerator random(11);
    const Case one = randomCase(system, units, 5, random);
    const SystemField<double> exact(system, units);
    const SystemField<float> rounded(system, units);
    const std::vector<float> theta(one.theta.begin(), one.theta.end()), times(one.times.begin(), one.times.end()),
        z(one.z.begin(), one.z.end());
    std::vector<double> rates(10);
    std::vector<float> rounded_rates(10);
    const auto scratch = exact.makeScratch(5);
    const auto rounded_scratch = rounded.makeScratch(5);
    exact.evaluate(one.theta.data(), {5, one.times.data(), one.z.data()}, *scratch, rates.data());
    rounded.evaluate(theta.data(), {5, times.data(), z.data()}, *rounded_scratch, rounded_rates.data());
    for (std::size_t i = 0; i < 10; ++i)
      QVERIFY(std::abs(rates[i] - double(rounded_rates[i])) < 3e-6 * std::max(1.0, std::abs(rates[i])));
  }

  void parameterGradientIsAddedTo() {
    const KnownSystem system = forced();
    const FieldUnits units = oddUnits(2);
    RandomGenerator random(5);
    const Case one = randomCase(system, units, 2, random);
    const SystemField<double> field(system, units);
    const auto scratch = field.makeScratch(2);
    std::vector<double> once(3, 0.0), twice(3, 0.0);
    const Rows<double> rows{2, one.times.data(), one.z.data()};
    field.pullback(one.theta.data(), rows, *scratch, one.cotangent.data(), {nullptr, once.data()});
    for (int i = 0; i < 2; ++i)
      field.pullback(one.theta.data(), rows, *scratch, one.cotangent.data(), {nullptr, twice.data()});
    for (std::size_t k = 0; k < 3; ++k)
      QVERIFY(std::abs(twice[k] - 2 * once[k]) < 1e-14 * std::max(1.0, std::abs(once[k])));
  }
};

QTEST_APPLESS_MAIN(TestSystemField)
#include "test_system_field.moc"
