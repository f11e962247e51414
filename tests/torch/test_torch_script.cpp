#include "engine/export/export_model.h"
#include "engine/export/torch_gateway.h"
#include "tests/support/random_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class TestTorchScript : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void computesOurVectorField_data();
  void computesOurVectorField();
  void refusesABrokenArchive();
  void namesItsParts();

 private:
  const TorchGateway* gateway_ = nullptr;
};

void TestTorchScript::initTestCase() {
  const auto gateway = torchGateway();
  if (!gateway && !QFile::exists(NULLCLINE_BINARY_DIR "/lib/libnullcline_torch.so"))
    QSKIP("built without LibTorch");
  QVERIFY2(gateway, gateway ? "" : gateway.error().message.c_str());
  gateway_ = *gateway;
}

void TestTorchScript::computesOurVectorField_data() {
  QTest::addColumn<int>("activation");
  QTest::addColumn<bool>("single");
  QTest::addColumn<bool>("timed_cubes");
  QTest::addColumn<int>("field");
  for (const auto& activation : enumNames(Activation{}))
    for (const bool single : {false, true})
      for (const bool timed : {false, true})
        QTest::addRow("%s %s%s", activation.name, single ? "float32" : "float64", timed ? " of time and cubes" : "")
            << static_cast<int>(activation.value) << single << timed << static_cast<int>(RandomField::mlp);
  for (const bool single : {false, true})
    for (const bool timed : {false, true}) {
      const char* rest = timed ? " of time and cubes" : "";
      const int kind = static_cast<int>(Activation::tanh);
      QTest::addRow("augmented %d%s", single, rest) << kind << single << timed << int(RandomField::augmented);
      QTest::addRow("second order %d%s", single, rest) << kind << single << timed << int(RandomField::second_order);
    }
}

void TestTorchScript::computesOurVectorField() {
  QFETCH(int, activation);
  QFETCH(bool, single);
  QFETCH(bool, timed_cubes);
  QFETCH(int, field);
  const auto precision = single ? Precision::float32 : Precision::float64;
  const FittedModel model = randomModel(
      {static_cast<Activation>(activation), precision, 4, 9, 4, 8, timed_cubes, timed_cubes, RandomField(field)});
  const auto times = randomTimes(model, 11);
  const auto states = randomStates(model, 11);
  QTemporaryDir directory;
  const std::string path = directory.filePath("model.pt").toStdString();
  const auto status = exportModel(model, "torchscript", path);
  QVERIFY2(status, status ? "" : status.error().message.c_str());
  const auto script = gateway_->evaluateTorchScript(path, {times, states});
  QVERIFY2(script, script ? "" : script.error().message.c_str());
  const double difference = largestDifference(model, script->rates, plainRates(model, times, states));
  QVERIFY2(difference <= rateTolerance(precision), std::to_string(difference).c_str());

  if (std::holds_alternative<AugmentedOptions>(model.field)) {
    const auto expected = plainObserved(model, states);
    QCOMPARE(script->observed.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY(std::abs(script->observed[i] - expected[i]) < 1e-12 * (100.0 + std::abs(expected[i])));
  } else {
    QVERIFY(script->observed.empty());
  }

  const Json description = Json::parse(script->description);
  QVERIFY(description["channels"][1]["name"] == model.channels[1].name);
  QVERIFY(description["provenance"] == model.provenance);
}

void TestTorchScript::refusesABrokenArchive() {
  QTemporaryDir directory;
  QFile file(directory.filePath("model.pt"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("this is no archive");
  file.close();
  const auto script = gateway_->evaluateTorchScript(file.fileName().toStdString(), {{0.0}, {1.0}});
  QVERIFY(!script && script.error().message.find("model.pt") != std::string::npos);
  QVERIFY(script.error().message.find('\n') == std::string::npos);
  const auto status = gateway_->saveTorchScript(randomModel({}), directory.filePath("none/model.pt").toStdString());
  QVERIFY(!status);
}

void TestTorchScript::namesItsParts() {
  QVERIFY(gateway_->version().find('.') != std::string::npos);
  QVERIFY(gateway_->blasDescription().find("thread") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestTorchScript)
#include "test_torch_script.moc"
