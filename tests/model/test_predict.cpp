// Fields made from options, and predictions in the data's own units.
#include "engine/field/mlp.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/predict.h"
#include "engine/system/system_field.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

Scaling oddScaling() {
  Scaling scaling;
  scaling.center = {2.0};
  scaling.scale = {0.5};
  scaling.rate = {3.0};
  scaling.time_origin = 1.0;
  scaling.time_scale = 4.0;
  return scaling;
}

// One state, two hidden ELU neurons fed with z and -z and subtracted: f(z) = sign(z) (|z| + 1 - exp(-|z|)).
FittedModel oddNetwork(Precision precision) {
  FittedModel model;
  MlpOptions options;
  options.width = 2;
  options.depth = 1;
  model.field = options;
  model.precision = precision;
  model.parameters = {1, -1, 0, 0, 1, -1, 0}; // layer0 weight, bias; layer1 weight, bias
  model.channels = {Channel{"x", "g"}};
  model.scaling = oddScaling();
  return model;
}

double oddRate(double x) {
  const double z = (x - 2.0) / 0.5;
  return 3.0 * std::copysign(std::abs(z) + 1.0 - std::exp(-std::abs(z)), z);
}

FittedModel gompertz(Precision precision) {
  const KnownSystem& system = **findSystem("gompertz");
  FittedModel model;
  model.field = KnownSystemOptions{"gompertz"};
  model.precision = precision;
  std::vector<double> values;
  for (const auto& parameter : system.parameters)
    values.push_back(parameter.value);
  model.parameters = systemTheta(system, values);
  model.channels = {Channel{"y", ""}};
  model.scaling = oddScaling();
  return model;
}

// x' = v, v' = -x by a network that is linear where it matters: one tanh neuron of small argument, in odd units.
FittedModel oscillator() {
  FittedModel model;
  SecondOrderOptions options;
  options.network.width = 1;
  options.network.depth = 1;
  options.network.activation = Activation::tanh;
  model.field = options;
  model.precision = Precision::float64;
  model.channels = {Channel{"x", "m"}, Channel{"x_velocity", ""}};
  model.unmeasured_start = {kMissing, 0.5};
  model.scaling = {{1.0, -2.0}, {2.0, 4.0}, {3.0, 5.0}, 0.0, 1.0};
  // v' = 5 w2 tanh(w1 z_x + b1) with z_x = (x - 1) / 2: -x for w1 = 2e-4, b1 = 1e-4, 5 w2 = -1e4
  model.parameters = {2e-4, 0.0, 1e-4, -2e3, 0.0};
  return model;
}

// One measured state x and one extra state u, both with rate 0 but for u' = 1 by a bias, read out as 2 x + 3 u + 0.5 in
// scaled units.
FittedModel readOut() {
  FittedModel model;
  AugmentedOptions options;
  options.network.width = 1;
  options.network.depth = 1;
  options.extra_states = 1;
  model.field = options;
  model.precision = Precision::float64;
  model.channels = {Channel{"x", ""}, Channel{"extra1", ""}};
  model.unmeasured_start = {kMissing, 0.0};
  model.scaling = {{10.0, 0.0}, {4.0, 1.0}, {1.0, 1.0}, 0.0, 1.0};
  model.parameters = {0, 0, 0, /* layer1 */ 0, 0, 0, 1, /* readout */ 2, 3, 0.5};
  return model;
}

// y' = -a y ln(b y): ln(b y) decays with rate a. a = b = 1.5 as published.
double gompertzExact(double y0, double t) {
  return std::exp(std::log(1.5 * y0) * std::exp(-1.5 * t)) / 1.5;
}

} // namespace

class TestPredict : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scalesInAndOut() {
    for (const Precision precision : {Precision::float32, Precision::float64}) {
      const auto rhs = modelRightHandSide(oddNetwork(precision));
      QVERIFY2(rhs.hasValue(), rhs ? "" : rhs.error().message.c_str());
      QCOMPARE((*rhs)->dimension(), std::size_t(1));
      // More rows than one block, so that the seams between blocks are seen.
      std::vector<double> x, times(700, 0.0), rates(700);
      const std::vector<std::size_t> trajectories(700, 0);
      for (int i = 0; i < 700; ++i)
        x.push_back(0.5 + 0.004 * i);
      (*rhs)->evaluate(700, times.data(), x.data(), trajectories.data(), rates.data());
      const double tolerance = precision == Precision::float32 ? 3e-6 : 1e-13;
      for (std::size_t i = 0; i < 700; ++i)
        QVERIFY(std::abs(rates[i] - oddRate(x[i])) < tolerance * (1.0 + std::abs(oddRate(x[i]))));
    }
  }

  void predictsAClosedForm() {
    for (const Precision precision : {Precision::float32, Precision::float64}) {
      const std::vector<TrajectoryRequest> requests = {{1.0, {0.1}, {1.0, 1.5, 4.0}}, {0.0, {1.1}, {3.0}}};
      const auto solution = predict(gompertz(precision), requests);
      QVERIFY2(solution.hasValue(), solution ? "" : solution.error().message.c_str());
      QCOMPARE(solution->failed(), std::size_t(0));
      const double tolerance = precision == Precision::float32 ? 1e-4 : 1e-5;
      QCOMPARE(solution->trajectories[0].states[0], 0.1);
      QVERIFY(std::abs(solution->trajectories[0].states[1] - gompertzExact(0.1, 0.5)) < tolerance);
      QVERIFY(std::abs(solution->trajectories[0].states[2] - gompertzExact(0.1, 3.0)) < tolerance);
      QVERIFY(std::abs(solution->trajectories[1].states[0] - gompertzExact(1.1, 3.0)) < tolerance);
    }
  }

  void toleranceFollowsThePrecision() {
    const SolverOptions single = predictionSolver(oddNetwork(Precision::float32));
    const SolverOptions exact = predictionSolver(oddNetwork(Precision::float64));
    QCOMPARE(single.relative_tolerance, 1e-5);
    QCOMPARE(exact.relative_tolerance, 1e-6);
    QCOMPARE(exact.absolute_scale, std::vector<double>{0.5});
    QCOMPARE(exact.max_steps, std::size_t(10000));
  }

  void everySystemIsAField() {
    for (const auto& system : knownSystems()) {
      const std::size_t d = system.states.size();
      const auto field = makeField<double>(KnownSystemOptions{system.name}, d, identityScaling(d));
      QVERIFY2(field.hasValue(), system.name);
      QCOMPARE((*field)->parameterCount(), system.parameters.size());
    }
  }

  void unmeasuredStatesBeginWhereTheModelSays() {
    const std::vector<TrajectoryRequest> requests = {{0.0, {1.0, kMissing}, {0.0, 1.0}}, {0.0, {1.0, 2.0}, {1.0}}};
    const auto solution = predict(oscillator(), requests);
    QVERIFY2(solution.hasValue(), solution ? "" : solution.error().message.c_str());
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-4; };
    const auto& from_model = solution->trajectories[0].states;
    QCOMPARE(from_model[1], 0.5);
    QVERIFY(near(from_model[2], std::cos(1.0) + 0.5 * std::sin(1.0)));
    QVERIFY(near(from_model[3], 0.5 * std::cos(1.0) - std::sin(1.0)));
    QVERIFY(near(solution->trajectories[1].states[0], std::cos(1.0) + 2.0 * std::sin(1.0)));
    const std::vector<TrajectoryRequest> open = {{0.0, {kMissing, 1.0}, {1.0}}};
    QVERIFY(!predict(oscillator(), open)); // x was measured: it must be given
    FittedModel wrong = oscillator();
    wrong.unmeasured_start.pop_back();
    QVERIFY(!predict(wrong, requests));
  }

  void readoutsAreApplied() {
    const std::vector<TrajectoryRequest> requests = {{0.0, {14.0, kMissing}, {0.0, 2.0}}};
    const auto solution = predict(readOut(), requests);
    QVERIFY2(solution.hasValue(), solution ? "" : solution.error().message.c_str());
    const std::vector<double> expected = {10.0 + 4.0 * (2.0 + 0.5), 0.0, 10.0 + 4.0 * (2.0 + 3.0 * 2.0 + 0.5), 2.0};
    for (std::size_t i = 0; i < 4; ++i)
      QVERIFY(std::abs(solution->trajectories[0].states[i] - expected[i]) < 1e-12);
    FittedModel wrong = readOut();
    wrong.parameters.pop_back();
    QVERIFY(!predict(wrong, requests));
  }

  void parametersHaveNames() {
    const auto segments = parameterSegments(readOut().field, 2, readOut().scaling);
    QVERIFY(segments.hasValue());
    QCOMPARE((*segments)[4].name, std::string("readout.weight"));
    QCOMPARE((*segments)[5].name, std::string("readout.bias"));
    QCOMPARE((*segments)[5].offset + (*segments)[5].size(), readOut().parameters.size());
    for (const FieldOptions& options : {readOut().field, oscillator().field, FieldOptions(MlpOptions{})}) {
      RandomGenerator random(1);
      const auto all = parameterSegments(options, 4, identityScaling(4));
      const auto start = initialParameters(options, 4, random);
      QVERIFY(all.hasValue() && start.hasValue());
      QCOMPARE(start->size(), all->back().offset + all->back().size());
    }
    RandomGenerator random(1);
    const auto start = *initialParameters(readOut().field, 4, random); // the read-out begins as the states themselves
    const std::vector<double> tail(start.end() - 15, start.end());
    QCOMPARE(tail, (std::vector<double>{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0}));
  }

  void impossibleModelsAreRefused() {
    const auto unknown = makeField<double>(KnownSystemOptions{"predator"}, 2, identityScaling(2));
    QVERIFY(!unknown && QString::fromStdString(unknown.error().message).contains("lotka-volterra"));
    const auto wide = makeField<float>(KnownSystemOptions{"lotka-volterra"}, 3, identityScaling(3));
    QVERIFY(!wide && QString::fromStdString(wide.error().message).contains("2 states"));
    FittedModel model = oddNetwork(Precision::float64);
    model.parameters.pop_back();
    const auto short_of_one = modelRightHandSide(model);
    QVERIFY(!short_of_one && QString::fromStdString(short_of_one.error().message).contains("6 parameters"));
    model = oddNetwork(Precision::float64);
    model.scaling.scale[0] = 0.0;
    QVERIFY(!modelRightHandSide(model));
    model.scaling = identityScaling(2);
    QVERIFY(!modelRightHandSide(model));
  }

  void impossibleRequestsAreRefused() {
    const FittedModel model = oddNetwork(Precision::float64);
    const auto refused = [&](TrajectoryRequest request) {
      const std::vector<TrajectoryRequest> requests = {{0.0, {2.0}, {1.0}}, std::move(request)};
      const auto solution = predict(model, requests);
      return !solution && QString::fromStdString(solution.error().message).startsWith("Trajectory 2");
    };
    QVERIFY(refused({0.0, {2.0, 1.0}, {1.0}}));
    QVERIFY(refused({0.0, {kMissing}, {1.0}}));
    QVERIFY(refused({0.0, {2.0}, {1.0, 0.5}}));
    QVERIFY(refused({0.0, {2.0}, {-1.0}}));
    QVERIFY(refused({0.0, {2.0}, {kMissing}}));
  }

  void precisionsHaveNames() {
    QCOMPARE(nameOf(Precision::float32), "float32");
    QCOMPARE(nameOf(Precision::float64), "float64");
  }
};

QTEST_APPLESS_MAIN(TestPredict)
#include "test_predict.moc"
