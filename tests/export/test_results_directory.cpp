#include "engine/data/read_dataset.h"
#include "engine/export/history_csv.h"
#include "engine/export/results_directory.h"
#include "engine/export/safetensors.h"
#include "tests/support/random_model.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

Dataset sampleDataset() {
  Dataset dataset;
  dataset.name = "sample";
  dataset.time_name = "time";
  dataset.time_unit = "h";
  dataset.channels = {{"prey", "thousands"}, {"predator, adult", ""}};
  dataset.trajectories = {{"a", {0.0, 0.5, 2.0}, {1.0, 2.0, kMissing, 3.0, 5.0, kMissing}},
                          {"b,2", {0.1, 0.2}, {7.0, 8.0, 9.0, 10.0}}};
  return dataset;
}

FitResult sampleResult(const Dataset& dataset) {
  FitResult result;
  result.status = RunStatus::completed;
  result.model = randomModel({Activation::elu, Precision::float32, 2, 4, 1, 3});
  result.model.channels = dataset.channels;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  result.history = {{1, 0.5, 0.25, 1e-3, 0.125, 100, 50, 40, 30, 3, 0.75},
                    {2, std::numeric_limits<double>::quiet_NaN(), kInfinity, 9e-4, 0.25, 101, 51}};
  result.best_epoch = 2;
  Evaluation& evaluation = result.evaluation;
  evaluation.train = {{0, {0.0, 0.5}, {1.5, 2.5, 3.5, 4.5}, SolveStatus::ok}};
  evaluation.validation = {{0, {0.5, 2.0}, {3.25, 4.25, kMissing, kMissing}, SolveStatus::non_finite}};
  evaluation.test_predictions = {{1, {0.1, 0.15, 0.2}, {7, 8, 8, 9, 9, 10}, SolveStatus::ok}};
  return result;
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open " + path.toUtf8());
}

} // namespace

class TestResultsDirectory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void holdsWhatTheDesignSays();
  void holdsTheDataToDrawThem();
  void readsTheHistoryOfOlderVersions();
  void saysWhyItCannotBeMade();
};

void TestResultsDirectory::holdsWhatTheDesignSays() {
  QTemporaryDir parent;
  const QString path = parent.filePath("results/first");
  const Dataset dataset = sampleDataset();
  const FitResult result = sampleResult(dataset);
  const auto status = writeResults(path.toStdString(), dataset, result);
  QVERIFY2(status, status ? "" : status.error().message.c_str());
  QCOMPARE(QDir(path).entryList(QDir::Files),
           QStringList({"data.csv", "history.csv", "model.safetensors", "predictions.csv", "report.json"}));
  QCOMPARE(contentOf(path + "/predictions.csv"),
           QByteArray("id,part,time [h],prey [thousands],\"predator, adult\",prey_observed [thousands],"
                      "\"predator, adult_observed\"\n"
                      "a,train,0,1.5,2.5,1,2\n"
                      "a,train,0.5,3.5,4.5,,3\n"
                      "a,validation,0.5,3.25,4.25,,3\n"
                      "a,validation,2,,,5,\n"
                      "\"b,2\",test,0.1,7,8,7,8\n"
                      "\"b,2\",test,0.15,8,9,,\n"
                      "\"b,2\",test,0.2,9,10,9,10\n"));
  QCOMPARE(contentOf(path + "/history.csv"),
           QByteArray("epoch,train_loss,validation_loss,learning_rate,seconds,nfe_forward,nfe_backward,"
                      "pullbacks,steps_accepted,steps_rejected,error\n"
                      "1,0.5,0.25,0.001,0.125,100,50,40,30,3,0.75\n"
                      "2,,inf,9e-04,0.25,101,51,0,0,0,\n"));
  const auto history = parseHistoryCsv(contentOf(path + "/history.csv").toStdString(), "history.csv");
  QVERIFY(history && history->size() == 2 && history->front() == result.history.front());
  QVERIFY(std::isnan(history->back().train_loss) && std::isinf(history->back().validation_loss));
  QVERIFY(!history->back().error);
  QVERIFY(Json::parse(contentOf(path + "/report.json").toStdString()) == reportJson(result));
  const auto model = loadModel((path + "/model.safetensors").toStdString());
  QVERIFY(model && model->parameters == result.model.parameters);
}

void TestResultsDirectory::holdsTheDataToDrawThem() {
  QTemporaryDir directory;
  const Dataset dataset = sampleDataset();
  QVERIFY(writeResults(directory.path().toStdString(), dataset, sampleResult(dataset)));
  const auto read = readDataset(directory.filePath("data.csv").toStdString());
  QVERIFY2(read, read ? "" : read.error().message.c_str());
  QVERIFY(read->channels == dataset.channels);
  QCOMPARE(read->time_unit, dataset.time_unit);
  QCOMPARE(read->trajectories.size(), dataset.trajectories.size());
  for (std::size_t i = 0; i < dataset.trajectories.size(); ++i) {
    QCOMPARE(read->trajectories[i].id, dataset.trajectories[i].id);
    QCOMPARE(read->trajectories[i].times, dataset.trajectories[i].times);
    QCOMPARE(read->trajectories[i].values.size(), dataset.trajectories[i].values.size());
    for (std::size_t k = 0; k < dataset.trajectories[i].values.size(); ++k) {
      const double a = read->trajectories[i].values[k];
      const double b = dataset.trajectories[i].values[k];
      QVERIFY(a == b || (std::isnan(a) && std::isnan(b)));
    }
  }
}

void TestResultsDirectory::readsTheHistoryOfOlderVersions() {
  const std::string header = "epoch,train_loss,validation_loss,learning_rate,seconds,nfe_forward,nfe_backward\n";
  const auto read = parseHistoryCsv(header + "1,0.5,0.25,0.001,0.125,100,50\n2,,1,0.5,0.25,7,8\n", "f");
  QVERIFY(read && read->size() == 2);
  QVERIFY(read->front() == (EpochRecord{1, 0.5, 0.25, 0.001, 0.125, 100, 50}));
  QVERIFY(!parseHistoryCsv("epoch,loss\n", "f"));
  QVERIFY(!parseHistoryCsv(header + "1,0.5,0,25,0.001,0.125,x\n", "f"));
  const auto negative = parseHistoryCsv(header + "-1,0.5,0.25,0.001,0.125,1,1\n", "f");
  QVERIFY(!negative && negative.error().message.find("line 2") != std::string::npos);
}

void TestResultsDirectory::saysWhyItCannotBeMade() {
  QTemporaryDir directory;
  QFile file(directory.filePath("file"));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.close();
  const Dataset dataset = sampleDataset();
  const auto status = writeResults(directory.filePath("file/results").toStdString(), dataset, sampleResult(dataset));
  QVERIFY(!status && status.error().message.find("file/results") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestResultsDirectory)
#include "test_results_directory.moc"
