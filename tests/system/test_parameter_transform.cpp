// The choices for each parameter of a known system: free, fixed or bounded, on either scale.
#include "engine/core/options_json.h"
#include "engine/system/parameter_transform.h"
#include "engine/system/system_field.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

const KnownSystem& predators() { // alpha 1, beta 0.3, delta 0.1, gamma 3
  return **findSystem("lotka-volterra");
}

ParameterChoice choice(const char* name, ParameterMode mode, ParameterScale scale = ParameterScale::automatic) {
  ParameterChoice one;
  one.name = name;
  one.mode = mode;
  one.scale = scale;
  return one;
}

ParameterChoice starting(ParameterChoice one, double value) {
  one.value = value;
  return one;
}

ParameterChoice between(ParameterChoice one, double lower, double upper) {
  one.lower = lower;
  one.upper = upper;
  return one;
}

QString refusal(const std::vector<ParameterChoice>& choices) {
  const Status status = checkParameterChoices(predators(), choices);
  return status ? QString() : QString::fromStdString(status.error().message);
}

constexpr auto kFree = ParameterMode::free;
constexpr auto kFixed = ParameterMode::fixed;
constexpr auto kBounded = ParameterMode::bounded;
constexpr auto kLinear = ParameterScale::linear;
constexpr auto kLogarithmic = ParameterScale::logarithmic;

} // namespace

class TestParameterTransform : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyKindGoesThereAndBack() {
    const std::vector<ParameterChoice> choices = {
        choice("alpha", kFree, kLinear), between(choice("beta", kBounded, kLinear), -1.0, 2.0),
        between(choice("delta", kBounded, kLogarithmic), 0.01, 10.0), choice("gamma", kFree, kLogarithmic)};
    const ParameterTransform transform(predators(), choices);
    QCOMPARE(transform.freeCount(), std::size_t(4));
    const std::vector<double> values = {-3.5, 0.25, 0.2, 7.0};
    const auto theta = transform.theta(values);
    QCOMPARE(theta[0], -3.5);
    QVERIFY(std::abs(theta[1] - std::log(1.25 / 1.75)) < 1e-14);
    QVERIFY(std::abs(theta[2] - std::log(std::log(20.0) / std::log(50.0))) < 1e-14);
    QCOMPARE(theta[3], std::log(7.0));
    const auto back = transform.values(theta);
    for (std::size_t k = 0; k < 4; ++k) {
      QVERIFY(std::abs(back[k] - values[k]) < 1e-14 * std::abs(values[k]));
      const double h = 1e-5;
      const double slope = (transform.image(k, theta[k] + h).value - transform.image(k, theta[k] - h).value) / (2 * h);
      QVERIFY(std::abs(transform.image(k, theta[k]).slope - slope) < 1e-9 * (1.0 + std::abs(slope)));
    }
    // Far away a bounded parameter is at its bound and everything stays finite.
    for (const double far : {-800.0, 800.0}) {
      const auto image = transform.image(1, far);
      QVERIFY(std::abs(image.value - (far < 0 ? -1.0 : 2.0)) < 1e-12 && std::isfinite(image.slope));
      QVERIFY(std::abs(transform.image(2, far).value - (far < 0 ? 0.01 : 10.0)) < 1e-12);
    }
  }

  void fixedParametersAreNoParametersOfTheFit() {
    const std::vector<ParameterChoice> choices = {starting(choice("beta", kFixed), -0.5), choice("gamma", kFixed)};
    const ParameterTransform transform(predators(), choices);
    QVERIFY((transform.freeParameters() == std::vector<std::size_t>{0, 2}));
    const std::vector<double> theta = {0.0, std::log(0.2)};
    QCOMPARE(transform.values(theta), (std::vector<double>{1.0, -0.5, std::exp(std::log(0.2)), 3.0}));
    const FieldUnits units{{0, 0}, {1, 1}, {1, 1}, 0.0, 1.0};
    const SystemField<double> field(predators(), units, choices);
    QCOMPARE(field.parameterCount(), std::size_t(2));
    QCOMPARE(field.segments()[1].name, std::string("delta"));
    const auto scratch = field.makeScratch(1);
    const double x[] = {2.0, 5.0};
    double rates[2];
    field.evaluate(theta.data(), {1, nullptr, x}, *scratch, rates);
    QVERIFY(std::abs(rates[0] - (2.0 + 0.5 * 10.0)) < 1e-13 && std::abs(rates[1] - (0.2 * 10.0 - 15.0)) < 1e-13);
  }

  void automaticScalesFollowSignAndBounds() {
    const auto isLogarithmic = [](const std::vector<ParameterChoice>& choices) {
      const ParameterTransform transform(predators(), choices);
      return std::abs(transform.image(0, 1.0).slope - transform.image(0, 0.0).slope) > 1e-12;
    };
    QVERIFY(isLogarithmic({}));
    QVERIFY(!isLogarithmic({choice("alpha", kFree, kLinear)}));
    QVERIFY(!isLogarithmic({starting(choice("alpha", kFree), -1.0)}));
    // Symmetric bounds: in the middle of a linear one p = 0.
    const std::vector<ParameterChoice> choices = {between(choice("alpha", kBounded), -4.0, 4.0)};
    QCOMPARE(ParameterTransform(predators(), choices).image(0, 0.0).value, 0.0);
    const std::vector<ParameterChoice> positive = {between(choice("alpha", kBounded), 1.0, 4.0)};
    QVERIFY(std::abs(ParameterTransform(predators(), positive).image(0, 0.0).value - 2.0) < 1e-14);
  }

  void startsWhereItIsTold() {
    const std::vector<ParameterChoice> choices = {starting(choice("alpha", kFree), 5.5),
                                                  between(choice("beta", kBounded), 0.1, 0.2),
                                                  starting(between(choice("gamma", kBounded), 2.0, 4.0), 2.5)};
    const ParameterTransform transform(predators(), choices), free(predators());
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      RandomGenerator random(seed), same(seed);
      const auto values = transform.values(transform.start(random)), others = free.values(free.start(same));
      QVERIFY(std::abs(values[0] - 5.5) < 1e-14 && std::abs(values[3] - 2.5) < 1e-14);
      QVERIFY(values[1] > 0.1 && values[1] < 0.2);
      QCOMPARE(values[2], others[2]); // drawn as if the others were free
    }
  }

  void aValueIsEnoughToBeUsed() {
    const auto valueOf = [](const char* json) {
      const auto read = fromJson(Json::parse(json), KnownSystemOptions{});
      if (!read || !checkParameterChoices(predators(), read->parameters))
        return std::nan("");
      const ParameterTransform transform(predators(), read->parameters);
      RandomGenerator random(1);
      return transform.values(transform.start(random))[0];
    };
    QCOMPARE(valueOf(R"({"parameters": [{"name": "alpha", "mode": "fixed", "value": 5}]})"), 5.0);
    QCOMPARE(valueOf(R"({"parameters": [{"name": "alpha", "mode": "fixed"}]})"), 1.0); // as published
    QVERIFY(std::abs(valueOf(R"({"parameters": [{"name": "alpha", "value": 5}]})") - 5.0) < 1e-14);
    QVERIFY(std::isnan(valueOf(R"({"parameters": [{"name": "alpha", "lower": 5, "upper": 6}]})")));
    const double inside = valueOf(R"({"parameters": [{"name": "alpha", "mode": "bounded", "lower": 5, "upper": 6}]})");
    QVERIFY(inside > 5.0 && inside < 6.0);
  }

  /// Every field, and a flag: what specs in older projects look like.
  void olderFilesMeanWhatTheyMeant() {
    const auto read = [](const char* json) {
      return fromJson(Json::parse(json), KnownSystemOptions{}).value().parameters.front();
    };
    const auto free = read(R"({"parameters": [{"name": "alpha", "mode": "free", "scale": "linear", "start_given": false,
                               "value": 0.0, "lower": 0.0, "upper": 1.0}]})");
    QVERIFY(!free.value && !free.lower && !free.upper);
    const auto bounded = read(R"({"parameters": [{"name": "alpha", "mode": "bounded", "start_given": true,
                                  "value": 0.5, "lower": 0.0, "upper": 1.0}]})");
    QVERIFY(bounded.value == 0.5 && bounded.lower == 0.0 && bounded.upper == 1.0);
    KnownSystemOptions options;
    options.parameters = {free, bounded};
    QVERIFY(fromJson(toJson(options), KnownSystemOptions{}).value() == options);
  }

  void impossibleChoicesAreRefused() {
    QVERIFY(refusal({choice("epsilon", kFree)}).contains("alpha, beta, delta, gamma"));
    QVERIFY(refusal({choice("beta", kFree), choice("beta", kFixed)}).contains("twice"));
    QVERIFY(refusal({between(choice("beta", kBounded), 2.0, 1.0)}).contains("less than the upper"));
    QVERIFY(refusal({between(choice("beta", kBounded, kLogarithmic), 0.0, 1.0)}).contains("greater than 0"));
    QVERIFY(refusal({starting(between(choice("beta", kBounded), 0.0, 1.0), 1.0)}).contains("not between"));
    QVERIFY(refusal({starting(choice("beta", kFree, kLogarithmic), -1.0)}).contains("logarithmic"));
    QVERIFY(refusal({starting(choice("beta", kFixed), std::nan(""))}).contains("not a number"));
    QVERIFY(refusal({choice("alpha", kFixed), choice("beta", kFixed), choice("delta", kFixed), choice("gamma", kFixed)})
                .contains("nothing to fit"));
    QCOMPARE(refusal({between(choice("beta", kBounded), 0.0, 1.0)}), QString());
    QVERIFY(refusal({between(choice("beta", kFree), 5.0, 6.0)}).contains("choose the mode bounded"));
    QVERIFY(refusal({between(choice("beta", kFixed), 5.0, 6.0)}).contains("choose the mode bounded"));
    QVERIFY(refusal({choice("beta", kBounded)}).contains("give a lower and an upper"));
  }
};

QTEST_APPLESS_MAIN(TestParameterTransform)
#include "test_parameter_transform.moc"
