// The network kernels against a plain loop and against central differences, on every instruction set of this machine.
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/mlp.h"
#include "engine/field/network.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace nullcline;

namespace {

/// Value and derivative of an activation by the library's functions.
struct ValueAndSlope {
  double value, slope;
};
ValueAndSlope activationAt(Activation activation, double z) {
  const double s = 1 / (1 + std::exp(-z));
  const auto below = static_cast<double>(0.5L * std::erfc(-z * std::sqrt(0.5L)));
  switch (activation) {
  case Activation::elu:
    return z > 0 ? ValueAndSlope{z, 1} : ValueAndSlope{std::expm1(z), std::exp(z)};
  case Activation::tanh:
    return {std::tanh(z), 1 / (std::cosh(z) * std::cosh(z))};
  case Activation::silu:
    return {z * s, s + z * s / (1 + std::exp(z))};
  case Activation::softplus:
    return {std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))), s};
  case Activation::gelu:
    return {z * below, below + z * std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0))};
  case Activation::relu:
    return {std::max(z, 0.0), z > 0 ? 1.0 : 0.0};
  case Activation::sine:
    return {std::sin(z), std::cos(z)};
  }
  return {0, 0};
}

constexpr int kActivations = 7;

std::vector<double> plainForward(const MlpOptions& options, const std::vector<double>& parameters,
                                 std::vector<double> x) {
  const auto segments = networkSegments(options, x.size(), x.size());
  for (std::size_t l = 0; l < segments.size(); l += 2) {
    const std::size_t outputs = segments[l].shape[0], inputs = segments[l].shape[1];
    std::vector<double> y(outputs);
    for (std::size_t o = 0; o < outputs; ++o) {
      y[o] = parameters[segments[l + 1].offset + o];
      for (std::size_t i = 0; i < inputs; ++i)
        y[o] += parameters[segments[l].offset + o * inputs + i] * x[i];
      if (l + 2 < segments.size())
        y[o] = activationAt(options.activation, y[o]).value;
    }
    x = y;
  }
  return x;
}

template <class Real>
std::vector<Real> convert(const std::vector<double>& from) {
  return {from.begin(), from.end()};
}

std::vector<double> normals(std::size_t count, std::uint64_t seed, double size = 1.0) {
  RandomGenerator random(seed);
  std::vector<double> values(count);
  for (double& value : values)
    value = size * random.normal();
  return values;
}

} // namespace

class TestMlp : public QObject {
  Q_OBJECT

 private:
  void addShapes() {
    QTest::addColumn<QString>("isa");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("states");
    QTest::addColumn<int>("rows");
    for (const char* isa : {"baseline", "avx2", "avx512"}) {
      if (!mlpKernelsFor<float>(isa))
        continue;
      const int shapes[][4] = {{128, 4, 2, 100}, {32, 2, 3, 1}, {5, 1, 1, 17}, {50, 3, 27, 33},
                               {300, 2, 6, 16},  {64, 2, 2, 1}, {7, 2, 3, 2},  {40, 3, 20, 2}};
      for (const auto& shape : shapes)
        for (int activation = 0; activation < kActivations; ++activation)
          QTest::addRow("%s %dx%d d=%d n=%d act=%d", isa, shape[0], shape[1], shape[2], shape[3], activation)
              << QString(isa) << shape[0] << shape[1] << activation << shape[2] << shape[3];
    }
  }

  void addKernels() {
    QTest::addColumn<QString>("isa");
    QTest::addColumn<int>("activation");
    for (const char* isa : {"baseline", "avx2", "avx512"})
      for (int activation = 0; mlpKernelsFor<float>(isa) && activation < kActivations; ++activation)
        QTest::addRow("%s %s", isa, nameOf(static_cast<Activation>(activation))) << QString(isa) << activation;
  }

  /// Values to a few units in the last place, derivatives to as many of 1, from the smallest numbers to the largest.
  template <class Real>
  void compareActivations() {
    QFETCH(QString, isa);
    QFETCH(int, activation);
    const auto kind = static_cast<Activation>(activation);
    const auto& kernels = *mlpKernelsFor<Real>(isa.toLatin1().constData());
    std::vector<Real> z;
    for (int i = -3000; i < 3000; ++i)
      z.push_back(static_cast<Real>(i + 0.37) / 100);
    for (double size = 1e-30; size < 1e8; size *= 1.7)
      z.insert(z.end(), {static_cast<Real>(size), static_cast<Real>(-size)});
    z.resize((z.size() + kRowPadding - 1) / kRowPadding * kRowPadding);
    std::vector<Real> y(z.size()), slope(z.size(), Real(1));
    kernels.activate(kind, z.data(), y.data(), {1, z.size(), z.size()});
    kernels.activateBackward(kind, z.data(), y.data(), slope.data(), {1, z.size(), z.size()});
    const double few = 6 * static_cast<double>(std::numeric_limits<Real>::epsilon());
    for (std::size_t i = 0; i < z.size(); ++i) {
      const double at = z[i];
      const auto expected = activationAt(kind, at);
      const double size = std::abs(expected.value) + (kind == Activation::sine ? 1.0 : 0.0);
      // exp is cut off where its result would be 1e-38
      const double value_error = std::abs(double(y[i]) - expected.value) - few * size - 1e-37 * (1 + std::abs(at));
      const double slope_error = std::abs(double(slope[i]) - expected.slope) - few * (1 + std::abs(expected.slope));
      QVERIFY2(value_error <= 0 && slope_error <= 0,
               qPrintable(QString("at %1: %2 instead of %3, slope %4 instead of %5")
                              .arg(at)
                              .arg(double(y[i]), 0, 'g', 17)
                              .arg(expected.value, 0, 'g', 17)
                              .arg(double(slope[i]), 0, 'g', 17)
                              .arg(expected.slope, 0, 'g', 17)));
    }
    std::vector<Real> nan(kRowPadding, std::numeric_limits<Real>::quiet_NaN()), image(kRowPadding),
        reverse(kRowPadding, Real(1));
    kernels.activate(kind, nan.data(), image.data(), {1, kRowPadding, kRowPadding});
    kernels.activateBackward(kind, nan.data(), image.data(), reverse.data(), {1, kRowPadding, kRowPadding});
    for (std::size_t i = 0; i < kRowPadding; ++i)
      QVERIFY(std::isnan(image[i]) && std::isnan(reverse[i]));
  }

  template <class Real>
  void compareWithPlainLoop(double tolerance) {
    QFETCH(QString, isa);
    QFETCH(int, width);
    QFETCH(int, depth);
    QFETCH(int, activation);
    QFETCH(int, states);
    QFETCH(int, rows);
    const MlpOptions options{width, depth, static_cast<Activation>(activation)};
    const auto d = static_cast<std::size_t>(states), n = static_cast<std::size_t>(rows);
    RandomGenerator random(3);
    auto parameters = initialNetwork(options, d, d, random);
    for (double& parameter : parameters)
      parameter += 0.1 * random.normal(); // biases too
    const auto x = normals(n * d, 5);
    const auto field = makeMlpField<Real>(options, d, isa.toLatin1().constData());
    const auto scratch = field->makeScratch(n);
    const auto p = convert<Real>(parameters);
    const auto states_real = convert<Real>(x);
    std::vector<Real> rates(n * d);
    field->evaluate(p.data(), {n, nullptr, states_real.data()}, *scratch, rates.data());
    const std::vector<double> exact_parameters(p.begin(), p.end());
    for (std::size_t row = 0; row < n; ++row) {
      const std::vector<double> point(states_real.begin() + static_cast<std::ptrdiff_t>(row * d),
                                      states_real.begin() + static_cast<std::ptrdiff_t>((row + 1) * d));
      const auto expected = plainForward(options, exact_parameters, point);
      for (std::size_t s = 0; s < d; ++s)
        QVERIFY2(std::abs(rates[row * d + s] - expected[s]) < tolerance * (1 + std::abs(expected[s])),
                 qPrintable(QString("row %1: %2 instead of %3").arg(row).arg(rates[row * d + s]).arg(expected[s])));
    }
  }

 private Q_SLOTS:
  void parameterCountsOfThePaper() { // Zhao et al., ICLR 2025
    const std::pair<std::size_t, std::size_t> counts[] = {{1, 49921}, {2, 50178}, {3, 50435},
                                                          {4, 50692}, {6, 51206}, {27, 56603}};
    for (const auto& [states, count] : counts)
      QCOMPARE(makeMlpField<float>(MlpOptions{}, states)->parameterCount(), count);
  }

  void valuesInFloat64_data() { addShapes(); }
  void valuesInFloat64() { compareWithPlainLoop<double>(1e-12); }
  void valuesInFloat32_data() { addShapes(); }
  void valuesInFloat32() { compareWithPlainLoop<float>(2e-5); }

  void pullbackIsTheDerivative_data() { addShapes(); }
  void pullbackIsTheDerivative() {
    QFETCH(QString, isa);
    QFETCH(int, width);
    QFETCH(int, depth);
    QFETCH(int, activation);
    QFETCH(int, states);
    QFETCH(int, rows);
    const MlpOptions options{width, depth, static_cast<Activation>(activation)};
    const auto d = static_cast<std::size_t>(states), n = static_cast<std::size_t>(rows);
    RandomGenerator random(7);
    auto p = initialNetwork(options, d, d, random);
    for (double& parameter : p)
      parameter += 0.1 * random.normal();
    auto x = normals(n * d, 8);
    const auto w = normals(n * d, 9);
    const auto field = makeMlpField<double>(options, d, isa.toLatin1().constData());
    const auto scratch = field->makeScratch(n);
    std::vector<double> rates(n * d), x_bar(n * d), p_bar(p.size(), 1.0);
    const auto scalar = [&] {
      field->evaluate(p.data(), {n, nullptr, x.data()}, *scratch, rates.data());
      return std::inner_product(w.begin(), w.end(), rates.begin(), 0.0);
    };
    scalar();
    field->pullback(p.data(), {n, nullptr, x.data()}, *scratch, w.data(), {x_bar.data(), p_bar.data()});
    // Directional derivatives: one along all parameters, one along all states, and single entries of every segment.
    const auto along = [&](std::vector<double>& variable, const std::vector<double>& direction) {
      const double h = 1e-6;
      const auto base = variable;
      double values[2];
      for (int side = 0; side < 2; ++side) {
        for (std::size_t i = 0; i < base.size(); ++i)
          variable[i] = base[i] + (side == 0 ? h : -h) * direction[i];
        values[side] = scalar();
      }
      variable = base;
      return (values[0] - values[1]) / (2 * h);
    };
    const auto check = [&](std::vector<double>& variable, const std::vector<double>& direction,
                           const std::vector<double>& gradient, double offset) {
      double expected = 0, size = 1;
      for (std::size_t i = 0; i < gradient.size(); ++i) {
        expected += (gradient[i] - offset) * direction[i];
        size = std::max(size, std::abs(gradient[i]));
      }
      const double numeric = along(variable, direction);
      // ELU's derivative jumps nowhere, but its second one does: allow the kink a little.
      QVERIFY2(std::abs(numeric - expected) < 2e-6 * (size + std::abs(expected)),
               qPrintable(QString("%1 instead of %2").arg(expected).arg(numeric)));
    };
    check(x, normals(x.size(), 10), x_bar, 0.0);
    check(p, normals(p.size(), 11, 0.05), p_bar, 1.0); // p_bar is added to: it began at 1
    for (const auto& segment : field->segments()) {
      std::vector<double> unit(p.size(), 0.0);
      unit[segment.offset + segment.size() / 2] = 1.0;
      check(p, unit, p_bar, 1.0);
    }
  }

  void everyParameterHasAGradient() {
    const MlpOptions options{20, 3, Activation::tanh};
    RandomGenerator random(1);
    const auto p = initialNetwork(options, 2, 2, random);
    const auto x = normals(60, 2);
    const std::vector<double> w(60, 1.0);
    const auto field = makeMlpField<double>(options, 2);
    const auto scratch = field->makeScratch(30);
    std::vector<double> rates(60), p_bar(p.size(), 0.0);
    field->evaluate(p.data(), {30, nullptr, x.data()}, *scratch, rates.data());
    field->pullback(p.data(), {30, nullptr, x.data()}, *scratch, w.data(), {nullptr, p_bar.data()});
    for (const double entry : p_bar)
      QVERIFY(entry != 0.0 && std::isfinite(entry));
  }

  void enumerationIsWhole() { QCOMPARE(enumNames(Activation{}).size(), std::size_t(kActivations)); }

  void activationsInFloat32_data() { addKernels(); }
  void activationsInFloat32() { compareActivations<float>(); }
  void activationsInFloat64_data() { addKernels(); }
  void activationsInFloat64() { compareActivations<double>(); }

  void notANumberIsSeen() {
    const auto field = makeMlpField<float>(MlpOptions{16, 2, Activation::elu}, 1);
    const auto scratch = field->makeScratch(1);
    const std::vector<float> p(field->parameterCount(), std::nanf(""));
    const float x = 1;
    float rate = 0;
    field->evaluate(p.data(), {1, nullptr, &x}, *scratch, &rate);
    QVERIFY(std::isnan(rate));
  }
};

QTEST_APPLESS_MAIN(TestMlp)
#include "test_mlp.moc"
