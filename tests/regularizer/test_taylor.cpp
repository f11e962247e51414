// The integral of squared derivatives against the closed form of linear systems, and its gradient.
#include "engine/regularizer/taylor.h"
#include "tests/support/linear_field.h"
#include "tests/support/shooting_problem.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

class TestTaylor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // z' = a z: z^(K) = a^K z, so the integral over 0..T is a^(2K-1) z0^2 (e^(2aT) - 1) / 2.
  void closedFormOfGrowth() {
    const LinearField field(1, {1.0});
    const Scaling scaling = identityScaling(1);
    for (std::size_t order = 1; order <= 5; ++order) {
      TaylorRightHandSide<double> f(field, scaling, order);
      const std::vector<double> theta = {-0.7};
      f.setParameters(theta);
      TrajectoryRequest request;
      request.initial = {1.5, 0.0};
      request.times = {2.0};
      SolverOptions tight;
      tight.relative_tolerance = 1e-11;
      tight.absolute_tolerance = 1e-13;
      const auto solution = integrate(f, std::vector{request}, tight);
      const double a = theta[0];
      const double expected =
          std::pow(a, 2.0 * static_cast<double>(order) - 1.0) * 2.25 * (std::exp(4.0 * a) - 1.0) / 2.0;
      QVERIFY(std::abs(solution.trajectories[0].states[0] - 1.5 * std::exp(2.0 * a)) < 1e-10);
      QVERIFY2(std::abs(solution.trajectories[0].states[1] - expected) < 1e-10 * std::abs(expected),
               qPrintable(QString::number(order)));
    }
  }

  // A rotation by w per unit of time in two states of different units: |z^(K)|^2 is that of the scaled system.
  void scaledUnitsAreThoseOfTheSolve() {
    const LinearField field(2, {0.0, 1.0, -1.0, 0.0});
    Scaling scaling = identityScaling(2);
    scaling.time_scale = 3.0;
    scaling.rate = {0.5, 0.5};
    scaling.scale = {0.25, 0.25}; // speed 6
    TaylorRightHandSide<double> f(field, scaling, 3);
    const std::vector<double> theta = {0.4}, times = {0.0, 0.0}, states = {1.0, 2.0, 9.0, -3.0, 0.5, 9.0};
    f.setParameters(theta);
    std::vector<double> rates(6);
    f.evaluate(2, times.data(), states.data(), nullptr, rates.data());
    const double w = 6.0 * 0.4;
    QVERIFY(std::abs(rates[0] - w * 2.0) < 1e-13 && std::abs(rates[1] + w * 1.0) < 1e-13);
    QVERIFY(std::abs(rates[2] - std::pow(w, 6) * 5.0 / 2.0) < 1e-11); // mean over the states
    QVERIFY(std::abs(rates[5] - std::pow(w, 6) * 9.25 / 2.0) < 1e-11);
  }

  void manyRowsAndTheirPullback() {
    const LinearField field(2, {0.1, 1.0, -1.2, 0.3});
    const Scaling scaling = wavyScaling(2);
    TaylorRightHandSide<double> f(field, scaling, 2);
    std::vector<double> theta = {0.8};
    f.setParameters(theta);
    const std::size_t count = 150; // more than a block
    std::vector<double> times(count, 0.0), states, cotangent, rates(count * 3), bar(count * 3), times_bar(count, 5.0);
    for (std::size_t i = 0; i < count * 3; ++i) {
      states.push_back(std::sin(static_cast<double>(i)));
      cotangent.push_back(std::cos(0.3 * static_cast<double>(i)));
    }
    PullbackRequest request;
    request.count = count;
    request.times = times.data();
    request.states = states.data();
    request.cotangent = cotangent.data();
    request.rates = rates.data();
    request.states_bar = bar.data();
    request.times_bar = times_bar.data();
    request.parameters = true;
    f.clearParameterGradient();
    f.pullback(request);
    std::vector<double> gradient(1, 0.0);
    f.addParameterGradientTo(gradient);
    const auto scalar = [&] {
      std::vector<double> y(count * 3);
      f.evaluate(count, times.data(), states.data(), nullptr, y.data());
      double sum = 0.0;
      for (std::size_t i = 0; i < y.size(); ++i)
        sum += y[i] * cotangent[i];
      return sum;
    };
    const auto derivative = [&](double& at) {
      const double h = 1e-5, base = at;
      at = base + h;
      const double above = scalar();
      at = base - h;
      const double below = scalar();
      at = base;
      return (above - below) / (2.0 * h);
    };
    QVERIFY(std::abs(derivative(theta[0]) - gradient[0]) < 1e-6 * std::abs(gradient[0]));
    for (const std::size_t i : {0, 1, 2, 200, 301, 449})
      QVERIFY2(std::abs(derivative(states[i]) - bar[i]) < 1e-6, qPrintable(QString::number(i)));
    QCOMPARE(times_bar[149], 0.0);
    std::vector<double> plain(count * 3);
    f.evaluate(count, times.data(), states.data(), nullptr, plain.data());
    QVERIFY(plain == rates);
    f.addToParameterGradient(gradient);
    std::vector<double> twice(1, 0.0);
    f.addParameterGradientTo(twice);
    QCOMPARE(twice[0], 2.0 * gradient[0]);
  }

  void aStopLeavesNothingThatLooksGood() {
    const LinearField field(1, {1.0});
    const Scaling scaling = identityScaling(1);
    TaylorRightHandSide<double> f(field, scaling, 2);
    const std::vector<double> theta = {1.0}, states = {1.0, 0.0};
    f.setParameters(theta);
    std::stop_source stop;
    f.setStop(stop.get_token());
    stop.request_stop();
    const double time = 0.0;
    std::vector<double> rates(2, 1.0);
    f.evaluate(1, &time, states.data(), nullptr, rates.data());
    QVERIFY(std::isnan(rates[0]) && std::isnan(rates[1]));
  }

  // In an objective: penalty = weight mean over trajectories of the integral to the last observed time.
  void penaltyAndGradientInAnObjective_data() {
    QTest::addColumn<bool>("checkpointed");
    QTest::newRow("direct") << false;
    QTest::newRow("checkpointed") << true;
  }
  void penaltyAndGradientInAnObjective() {
    QFETCH(bool, checkpointed);
    WavyProblem problem;
    const LinearField field(2, {0.1, 1.0, -1.2, 0.3});
    const std::vector<RegularizerSpec> regularizers = {{TaylorRegularization{3, {0.05, 0.05}}}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.field = &field;
    TrajectoryMatchingOptions options;
    options.initial = InitialStateChoice::estimated;
    options.solver.relative_tolerance = 1e-8;
    if (checkpointed)
      options.gradient = CheckpointedGradient{1e-3};
    const auto plain = makeObjective<double>(options, input);
    input.regularizers = regularizers;
    const auto objective = makeObjective<double>(options, input);
    const auto p = withExtra({0.6}, *objective);
    const auto check = checkGradient(*objective, p);
    QVERIFY2(check.worst < 1e-7, describe(check).c_str());
    const auto value = objective->evaluate(p, {});
    QVERIFY(value.penalty > 0.0);
    QVERIFY(std::abs(value.loss - value.penalty - plain->evaluate(p, {}).loss) < 1e-6);
    // In natural time the third derivative is smaller by the third power of the data's speed, 2.5 x 0.6 / 0.7 and
    // 2.5 x 0.7 / 0.7 in its two states.
    const std::vector<RegularizerSpec> natural = {{TaylorRegularization{3, {0.05, 0.05}, true}}};
    input.regularizers = natural;
    const double speed = 2.5 * std::sqrt((0.36 + 0.49) / 2.0) / 0.7;
    const double in_natural_time = makeObjective<double>(options, input)->evaluate(p, {}).penalty;
    QVERIFY(std::abs(in_natural_time * std::pow(speed, 6) / value.penalty - 1.0) < 1e-6);
    // In the data's own units the scaling says nothing of their speed, but they do.
    const Scaling own = identityScaling(2);
    input.scaling = &own;
    for (auto& piece : problem.pieces) { // a spread of 1, a slope of 3
      piece.smooth.assign(2 * piece.times.size(), 0.0);
      for (std::size_t k = 0; k < piece.smooth.size(); ++k)
        piece.smooth[k] = k / 2 % 2 == 0 ? 1.0 : -1.0;
      piece.slope.assign(piece.smooth.size(), 3.0);
    }
    input.regularizers = regularizers;
    const double in_units = makeObjective<double>(options, input)->evaluate(p, {}).penalty;
    input.regularizers = natural;
    const double in_units_natural = makeObjective<double>(options, input)->evaluate(p, {}).penalty;
    QVERIFY2(std::abs(in_units_natural * std::pow(3.0, 6) / in_units - 1.0) < 0.05,
             qPrintable(QString::number(in_units / in_units_natural)));
    double expected = 0.0;
    for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
      TaylorRightHandSide<double> f(field, problem.scaling, 3);
      const std::vector<double> theta = {0.6};
      f.setParameters(theta);
      TrajectoryRequest request;
      const auto scaled = [&](double t) { return (t - problem.scaling.time_origin) / problem.scaling.time_scale; };
      request.start = scaled(problem.pieces[i].times.front());
      request.initial = {p[1 + 2 * i], p[2 + 2 * i], 0.0};
      request.times = {scaled(problem.pieces[i].times.back())};
      expected += 0.05 / 3.0 * integrate(f, std::vector{request}).trajectories[0].states[2];
    }
    QVERIFY2(std::abs(value.penalty - expected) < 1e-5 * expected,
             qPrintable(QString::number(value.penalty / expected)));
  }
};

QTEST_APPLESS_MAIN(TestTaylor)
#include "test_taylor.moc"
