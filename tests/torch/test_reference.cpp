// Our own kernels against LibTorch's autograd, both in float64.
#include "engine/export/torch_gateway.h"
#include "tests/support/random_model.h"

#include <QFile>
#include <QtTest>

using namespace nullcline;

namespace {

/// max |a - b| over the largest |b|.
double relativeDifference(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size() || a.empty())
    return std::numeric_limits<double>::infinity();
  double largest = 0.0;
  double size = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = std::abs(a[i] - b[i]);
    largest = difference <= largest ? largest : difference; // a NaN stays
    size = std::max(size, std::abs(b[i]));
  }
  return largest / size;
}

std::vector<double> normals(std::size_t count, std::uint64_t seed) {
  RandomGenerator random(seed);
  std::vector<double> values(count);
  for (double& value : values)
    value = random.normal();
  return values;
}

} // namespace

class TestReference : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void fieldAgreesWithAutograd_data();
  void fieldAgreesWithAutograd();
  void seesAWrongGradient();

 private:
  const TorchGateway* gateway_ = nullptr;
};

void TestReference::initTestCase() {
  const auto gateway = torchGateway();
  if (!gateway && !QFile::exists(NULLCLINE_BINARY_DIR "/lib/libnullcline_torch.so"))
    QSKIP("built without LibTorch");
  QVERIFY2(gateway, gateway ? "" : gateway.error().message.c_str());
  gateway_ = *gateway;
}

void TestReference::fieldAgreesWithAutograd_data() {
  QTest::addColumn<int>("activation");
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("depth");
  QTest::addColumn<int>("rows");
  QTest::addColumn<bool>("timed_cubes");
  QTest::addColumn<int>("field");
  for (const auto& activation : enumNames(Activation{})) {
    const int kind = static_cast<int>(activation.value);
    QTest::addRow("%s 1-wide", activation.name) << kind << 1 << 1 << 1 << false << 0;
    QTest::addRow("%s odd sizes", activation.name) << kind << 13 << 3 << 37 << false << 0;
    QTest::addRow("%s of time and cubes", activation.name) << kind << 13 << 3 << 37 << true << 0;
    QTest::addRow("%s augmented", activation.name) << kind << 13 << 3 << 37 << false << int(RandomField::augmented);
    QTest::addRow("%s second order", activation.name)
        << kind << 13 << 3 << 37 << true << int(RandomField::second_order);
    QTest::addRow("%s default", activation.name) << kind << 128 << 4 << 300 << false << 0;
  }
}

void TestReference::fieldAgreesWithAutograd() {
  QFETCH(int, activation);
  QFETCH(int, width);
  QFETCH(int, depth);
  QFETCH(int, rows);
  QFETCH(bool, timed_cubes);
  QFETCH(int, field);
  const FittedModel model = randomModel({static_cast<Activation>(activation), Precision::float64, 4, width, depth, 8,
                                         timed_cubes, timed_cubes, RandomField(field)});
  const auto count = static_cast<std::size_t>(rows);
  const auto states = normals(4 * count, 2), times = normals(count, 4);
  const auto cotangent = normals(4 * count, 3);
  const auto reference = gateway_->reference(model, {times, states}, cotangent);
  QVERIFY2(reference, reference ? "" : reference.error().message.c_str());

  const auto made = makeField<double>(model.field, 4, model.scaling);
  QVERIFY(made);
  const auto scratch = (*made)->makeScratch(count);
  std::vector<double> rates(4 * count), states_gradient(4 * count), parameters_gradient((*made)->parameterCount()),
      times_gradient(count);
  const Rows<double> input{count, times.data(), states.data()};
  (*made)->evaluate(model.parameters.data(), input, *scratch, rates.data());
  (*made)->pullback(model.parameters.data(), input, *scratch, cotangent.data(),
                    {states_gradient.data(), parameters_gradient.data(), times_gradient.data()});
  QVERIFY(relativeDifference(rates, reference->rates) < 1e-9);
  QVERIFY(relativeDifference(states_gradient, reference->states_gradient) < 1e-9);
  QVERIFY(relativeDifference(parameters_gradient, reference->parameters_gradient) < 1e-9);
  if (timed_cubes)
    QVERIFY(relativeDifference(times_gradient, reference->times_gradient) < 1e-9);
  else
    QVERIFY(times_gradient == std::vector<double>(count, 0.0) && reference->times_gradient == times_gradient);
}

/// The comparison above is only worth something if a small error in one parameter shows in all three results.
void TestReference::seesAWrongGradient() {
  const FittedModel model = randomModel({});
  FittedModel wrong = model;
  wrong.parameters[model.parameters.size() / 2] += 1e-4;
  const TorchGateway::Points points = {normals(10, 4), normals(30, 2)};
  const auto right_result = gateway_->reference(model, points, normals(30, 3));
  const auto wrong_result = gateway_->reference(wrong, points, normals(30, 3));
  QVERIFY(right_result && wrong_result);
  QVERIFY(relativeDifference(wrong_result->rates, right_result->rates) > 1e-8);
  QVERIFY(relativeDifference(wrong_result->states_gradient, right_result->states_gradient) > 1e-8);
  QVERIFY(relativeDifference(wrong_result->parameters_gradient, right_result->parameters_gradient) > 1e-8);
}

QTEST_APPLESS_MAIN(TestReference)
#include "test_reference.moc"
