#include "engine/export/export_model.h"
#include "tests/support/random_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class TestExportModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsItsFormats();
  void refusesAnUnknownFormat();
  void refusesAKnownSystemWhereItCannotBeWritten();
  void saysWhereItCannotWrite();
};

void TestExportModel::listsItsFormats() {
  std::string names;
  for (const auto& format : exportFormats()) {
    names += std::string(format.name) + format.extension + " ";
    QVERIFY(std::string(format.label).size() > 3);
  }
  QCOMPARE(names, std::string("safetensors.safetensors torchscript.pt onnx.onnx python.py "));
}

void TestExportModel::refusesAnUnknownFormat() {
  QTemporaryDir directory;
  const QString path = directory.filePath("model");
  const auto status = exportModel(randomModel({}), "matlab", path.toStdString());
  QVERIFY(!status && status.error().kind == ErrorKind::usage);
  for (const auto& format : exportFormats())
    QVERIFY(status.error().message.find(format.name) != std::string::npos);
  QVERIFY(!QFile::exists(path));
}

void TestExportModel::refusesAKnownSystemWhereItCannotBeWritten() {
  FittedModel model = randomModel({});
  model.field = KnownSystemOptions{"lotka-volterra"};
  QTemporaryDir directory;
  const QString path = directory.filePath("model");
  for (const char* format : {"torchscript", "onnx", "python"}) {
    const auto status = exportModel(model, format, path.toStdString());
    QVERIFY(!status && status.error().kind == ErrorKind::usage);
    QVERIFY(status.error().message.find("lotka-volterra") != std::string::npos);
    QVERIFY(status.error().message.find("choose safetensors") != std::string::npos);
    QVERIFY(!QFile::exists(path));
  }
}

void TestExportModel::saysWhereItCannotWrite() {
  QTemporaryDir directory;
  const std::string path = directory.filePath("no such directory/model").toStdString();
  for (const char* format : {"safetensors", "onnx", "python"}) {
    const auto status = exportModel(randomModel({}), format, path);
    QVERIFY(!status && status.error().message.find(path) != std::string::npos);
  }
}

QTEST_APPLESS_MAIN(TestExportModel)
#include "test_export_model.moc"
