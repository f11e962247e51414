// The distributions of the initial weights, by their moments and bounds.
#include "engine/field/initialization.h"

#include "engine/core/options_json.h"
#include "engine/field/network.h"

#include <QtTest>

#include <cmath>

using namespace nullcline;

namespace {

constexpr std::size_t kInputs = 40, kOutputs = 24;
constexpr int kWidth = 160;

struct Layer {
  std::vector<double> weight, bias;
  std::size_t inputs = 0, outputs = 0;
};

std::vector<Layer> layersOf(Initialization initialization, std::uint64_t seed = 1) {
  MlpOptions options{kWidth, 2};
  options.initialization = initialization;
  RandomGenerator random(seed);
  const auto parameters = initialNetwork(options, kInputs, kOutputs, random);
  const auto segments = networkSegments(options, kInputs, kOutputs);
  std::vector<Layer> layers;
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    const auto values = [&](const ParameterSegment& segment) {
      const auto begin = parameters.begin() + static_cast<std::ptrdiff_t>(segment.offset);
      return std::vector<double>(begin, begin + static_cast<std::ptrdiff_t>(segment.size()));
    };
    layers.push_back({values(segments[i]), values(segments[i + 1]), segments[i].shape[1], segments[i].shape[0]});
  }
  return layers;
}

double largest(const std::vector<double>& values) {
  double result = 0.0;
  for (const double value : values)
    result = std::max(result, std::abs(value));
  return result;
}

double meanSquare(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values)
    sum += value * value;
  return sum / static_cast<double>(values.size());
}

/// Uniform in +-limit: within it, and its mean square is limit^2 / 3 (standard deviation of an estimate from n values:
/// 0.894 of it over sqrt(n)).
bool isUniform(const std::vector<double>& values, double limit) {
  const double ratio = meanSquare(values) / (limit * limit / 3.0);
  const double spread = 5.0 * 0.894 / std::sqrt(static_cast<double>(values.size()));
  return largest(values) <= limit && std::abs(ratio - 1.0) < spread;
}

/// Normal: mean square deviation^2 (sqrt(2 / n)), and some values beyond 2.5 deviations.
bool isNormal(const std::vector<double>& values, double deviation) {
  const double ratio = meanSquare(values) / (deviation * deviation);
  const double spread = 5.0 * std::sqrt(2.0 / static_cast<double>(values.size()));
  return largest(values) > 2.5 * deviation && std::abs(ratio - 1.0) < spread;
}

} // namespace

class TestInitialization : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namedByTheirPaper_data() {
    QTest::addColumn<int>("index");
    for (const auto& entry : enumNames(Initialization{}))
      QTest::newRow(entry.name) << static_cast<int>(entry.value);
  }
  void namedByTheirPaper() {
    QFETCH(int, index);
    const auto kind = static_cast<Initialization>(index);
    const auto layers = layersOf(kind);
    QCOMPARE(layers.size(), std::size_t(3));
    for (const auto& layer : layers) {
      const auto in = static_cast<double>(layer.inputs), out = static_cast<double>(layer.outputs);
      const bool first = &layer == &layers.front(), last = &layer == &layers.back();
      const double sine = last ? 1.0 : 30.0;
      bool has_bias = false;
      switch (kind) {
      case Initialization::glorot_uniform:
        QVERIFY(isUniform(layer.weight, std::sqrt(6.0 / (in + out))));
        break;
      case Initialization::glorot_normal:
        QVERIFY(isNormal(layer.weight, std::sqrt(2.0 / (in + out))));
        break;
      case Initialization::he_uniform:
        QVERIFY(isUniform(layer.weight, std::sqrt(6.0 / in)));
        break;
      case Initialization::he_normal:
        QVERIFY(isNormal(layer.weight, std::sqrt(2.0 / in)));
        break;
      case Initialization::pytorch_linear:
        QVERIFY(isUniform(layer.weight, 1.0 / std::sqrt(in)) && isUniform(layer.bias, 1.0 / std::sqrt(in)));
        has_bias = true;
        break;
      case Initialization::orthogonal:
        QVERIFY(orthogonalityDefect(layer) < 1e-12);
        break;
      case Initialization::siren:
        QVERIFY(isUniform(layer.weight, sine * (first ? 1.0 / in : std::sqrt(6.0 / in) / 30.0)));
        QVERIFY(isUniform(layer.bias, sine / std::sqrt(in)));
        has_bias = true;
        break;
      }
      QCOMPARE(largest(layer.bias) > 0.0, has_bias);
    }
  }

  void theFormerNameIsStillRead() {
    const auto read =
        fromJson(Json{{"network", {{"initialization", "lecun_uniform"}, {"width", 7}}}}, AugmentedOptions{});
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QVERIFY(read->network.initialization == Initialization::pytorch_linear);
    QCOMPARE(read->network.width, 7);
    QCOMPARE(toJson(*read)["network"]["initialization"], Json("pytorch_linear"));
    QVERIFY(!fromJson(Json{{"network", {{"initialization", "lecun"}}}}, AugmentedOptions{}).hasValue());
  }

  void followsTheSeed() {
    for (const auto& entry : enumNames(Initialization{})) {
      QVERIFY(layersOf(entry.value, 3)[1].weight == layersOf(entry.value, 3)[1].weight);
      QVERIFY(layersOf(entry.value, 3)[1].weight != layersOf(entry.value, 4)[1].weight);
    }
  }

 private:
  /// Largest entry of W W^T - 1 (fewer rows) or W^T W - 1.
  static double orthogonalityDefect(const Layer& layer) {
    const bool by_rows = layer.outputs < layer.inputs;
    const std::size_t vectors = by_rows ? layer.outputs : layer.inputs, length = by_rows ? layer.inputs : layer.outputs;
    const auto entry = [&](std::size_t vector, std::size_t k) {
      return by_rows ? layer.weight[vector * layer.inputs + k] : layer.weight[k * layer.inputs + vector];
    };
    double worst = 0.0;
    for (std::size_t a = 0; a < vectors; ++a)
      for (std::size_t b = 0; b <= a; ++b) {
        double product = a == b ? -1.0 : 0.0;
        for (std::size_t k = 0; k < length; ++k)
          product += entry(a, k) * entry(b, k);
        worst = std::max(worst, std::abs(product));
      }
    return worst;
  }
};

QTEST_APPLESS_MAIN(TestInitialization)
#include "test_initialization.moc"
