// The network kernels against a plain loop and against central differences, on every instruction set of this machine.
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/mlp.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace nullcline;

namespace {

double activationValue(Activation activation, double z) {
  switch (activation) {
  case Activation::elu:
    return z > 0 ? z : std::expm1(z);
  case Activation::tanh:
    return std::tanh(z);
  case Activation::silu:
    return z / (1 + std::exp(-z));
  }
  return 0;
}

std::vector<double> plainForward(const MlpOptions& options, const std::vector<double>& parameters,
                                 std::vector<double> x) {
  const auto segments = mlpSegments(options, x.size());
  for (std::size_t l = 0; l < segments.size(); l += 2) {
    const std::size_t outputs = segments[l].shape[0], inputs = segments[l].shape[1];
    std::vector<double> y(outputs);
    for (std::size_t o = 0; o < outputs; ++o) {
      y[o] = parameters[segments[l + 1].offset + o];
      for (std::size_t i = 0; i < inputs; ++i)
        y[o] += parameters[segments[l].offset + o * inputs + i] * x[i];
      if (l + 2 < segments.size())
        y[o] = activationValue(options.activation, y[o]);
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
      const int shapes[][4] = {{128, 4, 2, 100}, {32, 2, 3, 1}, {5, 1, 1, 17}, {50, 3, 27, 33}, {300, 2, 6, 16}};
      for (const auto& shape : shapes)
        for (int activation = 0; activation < 3; ++activation)
          QTest::addRow("%s %dx%d d=%d n=%d act=%d", isa, shape[0], shape[1], shape[2], shape[3], activation)
              << QString(isa) << shape[0] << shape[1] << activation << shape[2] << shape[3];
    }
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
    auto parameters = glorotUniform(options, d, random);
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
  void parameterCountsOfThePaper() { // methods.md 1c
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
    auto p = glorotUniform(options, d, random);
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
    const auto p = glorotUniform(options, 2, random);
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

  void extremeInputsStayFinite() {
    for (const char* isa : {"baseline", "avx2", "avx512"}) {
      const auto* kernels = mlpKernelsFor<float>(isa);
      if (!kernels)
        continue;
      for (int activation = 0; activation < 3; ++activation) {
        std::vector<float> z(16), y(16);
        for (int i = 0; i < 16; ++i)
          z[static_cast<std::size_t>(i)] = (i % 2 ? 1.0f : -1.0f) * std::pow(10.0f, static_cast<float>(i - 8));
        kernels->activate(static_cast<Activation>(activation), z.data(), y.data(), 16);
        for (std::size_t i = 0; i < 16; ++i) {
          const double expected = activationValue(static_cast<Activation>(activation), z[i]);
          QVERIFY2(std::abs(y[i] - expected) <= 1e-6 * (1e-30 + std::abs(expected)) + (activation == 2 ? 1e-30 : 0),
                   qPrintable(QString("%1: f(%2) = %3, not %4").arg(isa).arg(z[i]).arg(y[i]).arg(expected)));
        }
      }
    }
  }

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
