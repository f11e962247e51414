// A field as a right-hand side: units, blocks of rows, precision, and the gradient kept inside.
#include "tests/support/gradient_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// f_0 = p0 x0 t + x1, f_1 = p1 x0 x1 sin t
template <class Real>
class TimeField : public Field<Real> {
 public:
  std::size_t stateCount() const override { return 2; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }
  void evaluate(const Real* p, Rows<Real> rows, FieldScratch&, Real* rates) const override {
    for (std::size_t row = 0; row < rows.count; ++row) {
      const Real t = rows.times[row], *x = rows.states + 2 * row;
      rates[2 * row] = p[0] * x[0] * t + x[1];
      rates[2 * row + 1] = p[1] * x[0] * x[1] * std::sin(t);
    }
  }
  void pullback(const Real* p, Rows<Real> rows, FieldScratch&, const Real* cotangent,
                PullbackTargets<Real> targets) const override {
    for (std::size_t row = 0; row < rows.count; ++row) {
      const Real t = rows.times[row], *x = rows.states + 2 * row, *c = cotangent + 2 * row;
      if (targets.states) {
        targets.states[2 * row] = c[0] * p[0] * t + c[1] * p[1] * x[1] * std::sin(t);
        targets.states[2 * row + 1] = c[0] + c[1] * p[1] * x[0] * std::sin(t);
      }
      if (targets.times)
        targets.times[row] = c[0] * p[0] * x[0] + c[1] * p[1] * x[0] * x[1] * std::cos(t);
      if (targets.parameters) {
        targets.parameters[0] += c[0] * x[0] * t;
        targets.parameters[1] += c[1] * x[0] * x[1] * std::sin(t);
      }
    }
  }

 private:
  std::vector<ParameterSegment> segments_ = {{"p", 0, {2}}};
};

struct Rows2 {
  explicit Rows2(std::size_t rows) : count(rows), ids(rows) {
    RandomGenerator random(1);
    for (std::size_t i = 0; i < rows; ++i)
      times.push_back(random.uniform(-1.0, 1.0));
    for (std::size_t i = 0; i < 2 * rows; ++i) {
      states.push_back(random.normal());
      cotangent.push_back(random.normal());
    }
  }
  PullbackRequest request() const {
    PullbackRequest out;
    out.count = count;
    out.times = times.data();
    out.states = states.data();
    out.trajectories = ids.data();
    out.cotangent = cotangent.data();
    return out;
  }
  std::size_t count;
  std::vector<std::size_t> ids;
  std::vector<double> times, states, cotangent;
};

} // namespace

class TestFieldRightHandSide : public QObject {
  Q_OBJECT

 private:
  template <class Real>
  void checkAgainstDifferences(double tolerance, double width) {
    const TimeField<Real> field;
    const Scaling scaling = unevenScaling();
    FieldRightHandSide<Real> f(field, scaling);
    std::vector<Real> parameters = {Real(0.7), Real(-1.3)};
    f.setParameters(parameters);
    Rows2 rows(500); // more than a block
    const auto scalar = [&] {
      std::vector<double> rates(2 * rows.count);
      f.evaluate(rows.count, rows.times.data(), rows.states.data(), rows.ids.data(), rates.data());
      return rates;
    };
    const auto slopes = [&](auto& entry) {
      const auto kept = entry;
      entry = kept + static_cast<std::decay_t<decltype(entry)>>(width);
      const auto above = scalar();
      entry = kept - static_cast<std::decay_t<decltype(entry)>>(width);
      const auto below = scalar();
      entry = kept;
      double sum = 0.0;
      for (std::size_t e = 0; e < above.size(); ++e)
        sum += rows.cotangent[e] * (above[e] - below[e]) / (2 * width);
      return sum;
    };
    std::vector<double> rates(2 * rows.count), states_bar(2 * rows.count), times_bar(rows.count), gradient(2, 1.0);
    PullbackRequest request = rows.request();
    request.rates = rates.data();
    request.states_bar = states_bar.data();
    request.times_bar = times_bar.data();
    request.parameters = true;
    f.pullback(request);
    f.addParameterGradientTo(gradient);
    QVERIFY(rates == scalar());
    for (const std::size_t row : {0u, 207u, 208u, 499u}) {
      QVERIFY(std::abs(slopes(rows.times[row]) - times_bar[row]) < tolerance);
      for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(std::abs(slopes(rows.states[2 * row + i]) - states_bar[2 * row + i]) < tolerance);
    }
    for (std::size_t k = 0; k < 2; ++k) // added to what was there, a sum over all rows
      QVERIFY(std::abs(slopes(parameters[k]) - (gradient[k] - 1.0)) < 500 * tolerance);
  }

 private Q_SLOTS:
  void pullsBackInDouble() { checkAgainstDifferences<double>(1e-8, 1e-5); }
  void pullsBackInSingle() { checkAgainstDifferences<float>(2e-2, 1e-3); }

  void ratesAreInScaledUnits() {
    // dz_i/dtau = rate_i time_scale / scale_i f_i
    const TimeField<double> field;
    FieldRightHandSide<double> f(field, unevenScaling());
    const std::vector<double> parameters = {2.0, 3.0};
    f.setParameters(parameters);
    const double t = 0.5, x[] = {0.3, 0.8};
    const std::size_t id = 0;
    double rates[2];
    f.evaluate(1, &t, x, &id, rates);
    QVERIFY(std::abs(rates[0] - 1.5 * 0.7 / 2.0 * (2.0 * 0.3 * 0.5 + 0.8)) < 1e-15);
    QVERIFY(std::abs(rates[1] - 0.8 * 0.7 / 0.5 * (3.0 * 0.3 * 0.8 * std::sin(0.5))) < 1e-15);
  }

  void gradientIsKeptUntilCleared() {
    const TimeField<double> field;
    FieldRightHandSide<double> f(field, identityScaling(2));
    const std::vector<double> parameters = {2.0, 3.0};
    f.setParameters(parameters);
    const Rows2 rows(3);
    PullbackRequest request = rows.request();
    std::vector<double> once(2, 0.0), twice(2, 0.0);
    f.pullback(request); // nothing was asked
    f.addParameterGradientTo(once);
    QVERIFY(once[0] == 0.0 && once[1] == 0.0);
    request.parameters = true;
    f.pullback(request);
    f.addParameterGradientTo(once);
    f.pullback(request);
    f.addToParameterGradient(std::vector<double>{10.0, 20.0});
    f.addParameterGradientTo(twice);
    QVERIFY(std::abs(twice[0] - 2.0 * once[0] - 10.0) < 1e-12 && std::abs(twice[1] - 2.0 * once[1] - 20.0) < 1e-12);
    f.clearParameterGradient();
    std::vector<double> none(2, 0.0);
    f.addParameterGradientTo(none);
    QVERIFY(none[0] == 0.0 && none[1] == 0.0);
  }

  void fewRowsAtATimeAddUp() {
    // Calls of few rows are put off; the sum is the same, whenever it is asked for.
    const TimeField<double> field;
    FieldRightHandSide<double> together(field, unevenScaling()), apart(field, unevenScaling());
    const std::vector<double> parameters = {2.0, 3.0};
    for (auto* f : {&together, &apart})
      f->setParameters(parameters);
    const Rows2 rows(700);
    PullbackRequest request = rows.request();
    request.parameters = true;
    together.pullback(request);
    std::vector<double> expected(2, 0.0), found(2, 0.0), halfway(2, 0.0), rates(6);
    together.addParameterGradientTo(expected);
    for (std::size_t first = 0; first < 700; first += 3) {
      PullbackRequest few = request;
      few.count = std::min<std::size_t>(3, 700 - first);
      few.times += first;
      few.states += 2 * first;
      few.cotangent += 2 * first;
      few.rates = first % 2 ? rates.data() : nullptr;
      few.parameters_at_once = first == 30;
      apart.pullback(few);
      if (first == 60)
        apart.addParameterGradientTo(halfway);
    }
    apart.addParameterGradientTo(found);
    QVERIFY(relativeDifference(found, expected) < 1e-13);
    QVERIFY(halfway[0] != 0.0 && relativeDifference(halfway, expected) > 1e-3);
    // Cleared with what was put off.
    PullbackRequest few = request;
    few.count = 2;
    apart.pullback(few);
    apart.clearParameterGradient();
    std::vector<double> none(2, 0.0);
    apart.addParameterGradientTo(none);
    QVERIFY(none[0] == 0.0 && none[1] == 0.0);
  }

  void stopsInTheMiddle() {
    const TimeField<double> field;
    FieldRightHandSide<double> f(field, identityScaling(2));
    const std::vector<double> parameters = {2.0, 3.0};
    f.setParameters(parameters);
    std::stop_source source;
    f.setStop(source.get_token());
    source.request_stop();
    const Rows2 rows(3);
    std::vector<double> rates(6, 0.0), states_bar(6, 0.0);
    f.evaluate(3, rows.times.data(), rows.states.data(), rows.ids.data(), rates.data());
    PullbackRequest request = rows.request();
    request.states_bar = states_bar.data();
    request.parameters = true;
    f.pullback(request);
    for (std::size_t e = 0; e < 6; ++e)
      QVERIFY(std::isnan(rates[e]) && std::isnan(states_bar[e]));
    std::vector<double> gradient(2, 0.0);
    f.addParameterGradientTo(gradient);
    QVERIFY(gradient[0] == 0.0);
  }
};

QTEST_APPLESS_MAIN(TestFieldRightHandSide)
#include "test_field_right_hand_side.moc"
