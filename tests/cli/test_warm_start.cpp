// fit --warm-start: from a model's file, and from a run of a project.
#include "tests/cli/cli_process.h"

#include <QTemporaryDir>

using namespace nullcline;

namespace {

QStringList fitting(const QString& table, const char* method, int epochs) {
  return {QStringLiteral("fit"),       table,
          QStringLiteral("--method"),  QLatin1String(method),
          QStringLiteral("--width"),   QStringLiteral("12"),
          QStringLiteral("--depth"),   QStringLiteral("2"),
          QStringLiteral("--threads"), QStringLiteral("1"),
          QStringLiteral("--epochs"),  QString::number(epochs),
          QStringLiteral("--json")};
}

} // namespace

class TestWarmStart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    table_ = folder_->filePath(QStringLiteral("table.csv"));
    results_ = folder_->filePath(QStringLiteral("results"));
    project_ = folder_->filePath(QStringLiteral("work.nullcline"));
    writeText(table_, spiralCsv());
    const auto first =
        runCli(fitting(table_, "gradient-matching", 300) << "--output" << results_ << "--project" << project_);
    QCOMPARE(first.exit_code, 0);
  }

  void aModelAndARunBeginTheSame() {
    const auto cold = runCli(fitting(table_, "gradient-matching", 8));
    const auto model =
        runCli(fitting(table_, "gradient-matching", 8) << "--warm-start" << results_ + "/model.safetensors");
    const auto run = runCli(fitting(table_, "gradient-matching", 8) << "--project" << project_ << "--warm-start"
                                                                    << "1");
    QVERIFY(model.exit_code == 0 || model.exit_code == 4);
    QVERIFY(model.json()["train_loss"].get<double>() < 0.5 * cold.json()["train_loss"].get<double>());
    QCOMPARE(run.json()["train_loss"].get<double>(), model.json()["train_loss"].get<double>());
    QCOMPARE(run.json()["test_mse"].get<double>(), model.json()["test_mse"].get<double>());
  }

  void whatCannotBeginAFitIsRefused() {
    const auto wider =
        runCli(fitting(table_, "gradient-matching", 8) << "--set"
                                                       << "field.width=16"
                                                       << "--warm-start" << results_ + "/model.safetensors");
    QCOMPARE(wider.exit_code, 2);
    QVERIFY(wider.said("width"));
    const auto nowhere = runCli(fitting(table_, "gradient-matching", 8) << "--warm-start"
                                                                        << "3");
    QCOMPARE(nowhere.exit_code, 2);
    QVERIFY(nowhere.said("--project"));
    QCOMPARE(runCli(fitting(table_, "gradient-matching", 8) << "--warm-start"
                                                            << "absent.safetensors")
                 .exit_code,
             3);
    QVERIFY(runCli(fitting(table_, "gradient-matching", 8) << "--project" << project_ << "--warm-start"
                                                           << "77")
                .exit_code != 0);
  }

  void aListIsAValueOfImport() {
    const auto named = runCli(fitting(table_, "gradient-matching", 4)
                              << "--import"
                              << R"(columns=[{"column": "time", "role": "time"}, {"column": "y", "role": "ignored"}])");
    QVERIFY(named.exit_code == 0 || named.exit_code == 4);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  QString table_, results_, project_;
};

QTEST_GUILESS_MAIN(TestWarmStart)
#include "test_warm_start.moc"
