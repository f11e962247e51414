// Every objective: its value against the formula, its gradient against central differences, its independence of
// threads.
#include "engine/field/mlp.h"
#include "engine/objective/objective.h"
#include "engine/prepare/weak_form.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

namespace {

/// f(t) = a cos t + theta, whatever the state: the unit values of the variational loss need exactly this, a = 1.
class CosineField final : public Field<double> {
 public:
  explicit CosineField(double amplitude = 1.0) : amplitude_(amplitude) {}
  std::size_t stateCount() const override { return 1; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    for (std::size_t i = 0; i < rows.count; ++i)
      rates[i] = amplitude_ * std::cos(rows.times[i]) + theta[0];
  }
  void pullback(const double*, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    for (std::size_t i = 0; i < rows.count; ++i)
      targets.parameters[0] += cotangent[i];
  }

 private:
  double amplitude_;
  std::vector<ParameterSegment> segments_ = {{"theta", 0, {1}}};
};

PreparedPiece wavePiece(std::size_t count, std::size_t states, double phase) {
  PreparedPiece piece;
  for (std::size_t k = 0; k < count; ++k) {
    const double t = 0.5 + 0.07 * static_cast<double>(k) + 0.02 * std::sin(3.0 * static_cast<double>(k));
    piece.times.push_back(t);
    for (std::size_t s = 0; s < states; ++s) {
      piece.smooth.push_back(3.0 + std::sin(t + phase + static_cast<double>(s)));
      piece.slope.push_back(std::cos(t + phase + static_cast<double>(s)));
    }
  }
  piece.observed = piece.smooth;
  return piece;
}

/// Three pieces of different lengths, or of the same times, so that they are done together.
std::vector<PreparedPiece> threePieces(std::size_t longest, std::size_t shorter, std::size_t shortest, bool shared) {
  if (shared)
    return {wavePiece(longest, 2, 0.0), wavePiece(longest, 2, 1.0), wavePiece(longest, 2, 2.0)};
  return {wavePiece(longest, 2, 0.0), wavePiece(shorter, 2, 1.0), wavePiece(shortest, 2, 2.0)};
}

Scaling oddScaling(std::size_t states) {
  Scaling scaling = identityScaling(states);
  for (std::size_t s = 0; s < states; ++s) {
    scaling.center[s] = 2.5 + static_cast<double>(s);
    scaling.scale[s] = 0.7;
    scaling.rate[s] = 1.3 + 0.2 * static_cast<double>(s);
  }
  scaling.time_origin = 0.5;
  scaling.time_scale = 4.0;
  return scaling;
}

const ObjectiveOptions kAll[] = {
    VariationalOptions{20},
    VariationalOptions{33},
    GradientMatchingOptions{},
    SplineIntegralOptions{},
    VariationalOptions{12, TestFunctions::sine, WeakQuadrature::trapezoid},
    VariationalOptions{12, TestFunctions::sine, WeakQuadrature::backward_hermite},
    VariationalOptions{12, TestFunctions::polynomial, WeakQuadrature::trapezoid},
    VariationalOptions{12, TestFunctions::hermite, WeakQuadrature::trapezoid},
};
constexpr int kCount = static_cast<int>(std::size(kAll));

/// The loss of VF-NODE (Zhao et al., ICLR 2025), term by term.
double plainVariational(const std::vector<PreparedPiece>& pieces, const Scaling& scaling, const Field<double>& field,
                        const std::vector<double>& p, std::size_t functions) {
  const std::size_t d = field.stateCount();
  double loss = 0.0;
  for (const auto& piece : pieces) {
    const std::size_t count = piece.times.size();
    std::vector<double> times(piece.times), x(piece.smooth), z(piece.smooth), f(count * d);
    for (auto& t : times)
      t = (t - scaling.time_origin) / scaling.time_scale;
    for (std::size_t i = 0; i < x.size(); ++i) {
      x[i] /= scaling.rate[i % d] * scaling.time_scale;
      z[i] = (z[i] - scaling.center[i % d]) / scaling.scale[i % d];
    }
    const auto scratch = field.makeScratch(count);
    field.evaluate(p.data(), {count, times.data(), z.data()}, *scratch, f.data());
    const WeakForm form = weakForm(times, x, d, {functions});
    for (std::size_t l = 0; l < functions; ++l)
      for (std::size_t s = 0; s < d; ++s) {
        double c = form.b[l * d + s];
        for (std::size_t k = 0; k < count; ++k)
          c += form.a[l * count + k] * f[k * d + s];
        loss += c * c;
      }
  }
  return loss / static_cast<double>(pieces.size() * d);
}

} // namespace

class TestObjectives : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unitValuesOfTheVariationalLoss() {
    PreparedPiece piece;
    for (int k = 0; k <= 20; ++k) {
      piece.times.push_back(0.1 * k);
      piece.smooth.push_back(std::sin(0.1 * k));
    }
    const std::vector<PreparedPiece> pieces = {piece};
    const Scaling scaling = identityScaling(1);
    const CosineField field;
    WorkerTeam team(1);
    const auto loss = [&](int functions, double theta) {
      const auto objective = makeObjective<double>(VariationalOptions{functions}, {&field, &scaling, pieces, &team});
      return objective->evaluate(std::vector<double>{theta}, {}).loss;
    };
    QVERIFY2(std::abs(loss(10, 0.0) - 5.085331873804e-07) < 1e-11 * 5e-7,
             qPrintable(QString::number(loss(10, 0.0), 'g', 16)));
    QVERIFY(std::abs(loss(10, 0.1) - 1.923662003242e-02) < 1e-14);
    QVERIFY(std::abs(loss(80, 0.1) - 0.019930811219) < 1e-12);
  }

  void variationalIsTheFormula_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("shared");
    QTest::newRow("short pieces") << 40 << false;
    QTest::newRow("pieces longer than a block") << 700 << false;
    QTest::newRow("short pieces of the same times") << 40 << true;
    QTest::newRow("two blocks of pieces of the same times") << 90 << true;
    QTest::newRow("long pieces of the same times") << 700 << true;
  }
  void variationalIsTheFormula() {
    QFETCH(int, count);
    QFETCH(bool, shared);
    const auto n = static_cast<std::size_t>(count);
    const std::vector<PreparedPiece> pieces = threePieces(n, n + 3, 7, shared);
    const Scaling scaling = oddScaling(2);
    const MlpOptions options{10, 2, Activation::tanh};
    const auto field = makeMlpField<double>(options, 2);
    RandomGenerator random(4);
    const auto p = glorotUniform(options, 2, random);
    const double expected = plainVariational(pieces, scaling, *field, p, 33);
    for (const std::size_t members : {1, 2, 3}) {
      WorkerTeam team(members);
      const auto objective = makeObjective<double>(VariationalOptions{33}, {field.get(), &scaling, pieces, &team});
      const auto value = objective->evaluate(p, {});
      QVERIFY2(std::abs(value.loss - expected) < 1e-12 * expected,
               qPrintable(QString("%1 instead of %2").arg(value.loss).arg(expected)));
      QCOMPARE(value.nfe_forward, static_cast<std::uint64_t>(shared ? 3 * n : 2 * n + 10));
      QCOMPARE(value.nfe_backward, std::uint64_t{0});
    }
  }

  // z' = theta, observed z = t^2 on uneven times: the spline through a constant is exact, so residual k is
  // theta (t_k - t_0) - (t_k^2 - t_0^2) in scaled units.
  void splineIntegralIsTheFormula_data() {
    QTest::addColumn<int>("count");
    QTest::newRow("short") << 9;
    QTest::newRow("longer than a block") << 600;
  }
  void splineIntegralIsTheFormula() {
    QFETCH(int, count);
    PreparedPiece piece;
    for (int k = 0; k < count; ++k) {
      const double t = 1.0 + (k + 0.3 * std::sin(k)) / count;
      piece.times.push_back(t);
      piece.smooth.push_back(t * t);
    }
    const std::vector<PreparedPiece> pieces = {piece, piece};
    Scaling scaling = oddScaling(1);
    const CosineField field(0.0);
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(SplineIntegralOptions{}, {&field, &scaling, pieces, &team});
    const double theta = 1.7;
    double expected = 0.0;
    for (int k = 0; k < count; ++k) {
      const double t = piece.times[static_cast<std::size_t>(k)], first = piece.times.front();
      const double r = (scaling.rate[0] * theta * (t - first) - (t * t - first * first)) / scaling.scale[0];
      expected += r * r / count;
    }
    std::vector<double> gradient(1);
    const auto value = objective->evaluate(std::vector<double>{theta}, gradient);
    QVERIFY2(std::abs(value.loss - expected) < 1e-12 * expected, qPrintable(QString::number(value.loss / expected)));
    QCOMPARE(value.nfe_backward, static_cast<std::uint64_t>(2 * count));
    QCOMPARE(value.nfe_forward, static_cast<std::uint64_t>(count > 512 ? 4 * count : 2 * count));
  }

  void gradientIsTheDerivative_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("shared");
    for (int which = 0; which < kCount; ++which) {
      for (const int count : {30, 600})
        QTest::addRow("objective %d, %d rows", which, count) << which << count << false;
      QTest::addRow("objective %d, the same times", which) << which << 30 << true;
    }
  }
  void gradientIsTheDerivative() {
    QFETCH(int, which);
    QFETCH(int, count);
    QFETCH(bool, shared);
    const auto n = static_cast<std::size_t>(count);
    const std::vector<PreparedPiece> pieces = threePieces(n, n / 2, 2, shared);
    const Scaling scaling = oddScaling(2);
    const MlpOptions options{9, 2, Activation::silu};
    const auto field = makeMlpField<double>(options, 2);
    RandomGenerator random(4);
    auto p = glorotUniform(options, 2, random);
    WorkerTeam team(2);
    const auto objective = makeObjective<double>(kAll[which], {field.get(), &scaling, pieces, &team});
    std::vector<double> gradient(p.size(), 7.0); // overwritten, not added to
    const double value = objective->evaluate(p, gradient).loss;
    QCOMPARE(objective->evaluate(p, {}).loss, value);
    double norm = 0.0;
    for (const double entry : gradient) {
      QVERIFY(entry != 0.0);
      norm += entry * entry;
    }
    norm = std::sqrt(norm);
    for (std::size_t i = 0; i < p.size(); i += 5) {
      const double h = 1e-5, base = p[i];
      p[i] = base + h;
      const double above = objective->evaluate(p, {}).loss;
      p[i] = base - h;
      const double below = objective->evaluate(p, {}).loss;
      p[i] = base;
      // The trapezoid rule leaves a large constant where a piece has two samples; the difference carries its rounding.
      const double rounding = 4e-16 * std::abs(value) / h;
      QVERIFY2(std::abs((above - below) / (2 * h) - gradient[i]) < 1e-8 * norm + rounding,
               qPrintable(QString::number(i)));
    }
  }

  void sameThreadsSameBits() {
    const std::vector<PreparedPiece> pieces = {wavePiece(300, 2, 0.0), wavePiece(200, 2, 1.0), wavePiece(900, 2, 2.0)};
    const Scaling scaling = oddScaling(2);
    const auto field = makeMlpField<float>(MlpOptions{32, 2, Activation::elu}, 2);
    RandomGenerator random(4);
    const auto start = glorotUniform(MlpOptions{32, 2, Activation::elu}, 2, random);
    const std::vector<float> p(start.begin(), start.end());
    for (const auto& options : kAll) {
      std::vector<float> first;
      for (int repeat = 0; repeat < 5; ++repeat) {
        WorkerTeam team(2);
        const auto objective = makeObjective<float>(options, {field.get(), &scaling, pieces, &team});
        std::vector<float> gradient(p.size());
        objective->evaluate(p, gradient);
        if (repeat == 0)
          first = gradient;
        QVERIFY(gradient == first);
      }
    }
  }

  void aStopIsObeyed() {
    const std::vector<PreparedPiece> pieces = {wavePiece(300, 1, 0.0)};
    const Scaling scaling = oddScaling(1);
    const auto field = makeMlpField<double>(MlpOptions{8, 1, Activation::elu}, 1);
    const std::vector<double> p(field->parameterCount(), 0.1);
    WorkerTeam team(1);
    std::stop_source stop;
    stop.request_stop();
    for (const auto& options : kAll) {
      const auto objective = makeObjective<double>(options, {field.get(), &scaling, pieces, &team});
      QVERIFY(!objective->evaluate(p, {}, stop.get_token()).completed);
      QVERIFY(objective->evaluate(p, {}).completed);
    }
  }
};

QTEST_APPLESS_MAIN(TestObjectives)
#include "test_objectives.moc"
