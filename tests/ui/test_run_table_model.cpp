#include "ui/runs/run_table_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace nullcline;

class RunTableModelTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale::c()); }

  void keepsThePromisesOfAModel() {
    RunTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (std::uint64_t id = 1; id <= 3; ++id)
      model.append(newRunRecord(id, std::make_shared<Dataset>(), FitSpec{}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.change(2, [](RunRecord& run) { run.epoch = 7; }));
    QVERIFY(!model.change(9, [](RunRecord&) {}));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void showsWhatARunHas() {
    RunTableModel model;
    RunRecord run = newRunRecord(4, std::make_shared<Dataset>(), FitSpec{});
    run.status = QStringLiteral("Stopped");
    run.epoch = 120;
    run.train_loss = 0.25;
    run.validation_loss = 0.5;
    run.test_mape = 0.031;
    run.seconds = 125;
    run.costs.nfe_forward = 4200;
    model.append(run);
    const auto cell = [&](int column) { return model.data(model.index(0, column), Qt::DisplayRole).toString(); };
    QCOMPARE(cell(RunTableModel::NumberColumn), QStringLiteral("4"));
    QCOMPARE(cell(RunTableModel::MethodColumn), QStringLiteral("Variational (VF-NODE)"));
    QCOMPARE(cell(RunTableModel::ModelColumn), QStringLiteral("Neural 128\u00d74"));
    QCOMPARE(cell(RunTableModel::StatusColumn), QStringLiteral("Stopped"));
    QCOMPARE(cell(RunTableModel::EpochsColumn), QStringLiteral("120"));
    QCOMPARE(cell(RunTableModel::TrainLossColumn), QStringLiteral("0.25"));
    QCOMPARE(cell(RunTableModel::ValidationLossColumn), QStringLiteral("0.5"));
    QCOMPARE(cell(RunTableModel::TestMseColumn), QStringLiteral("\u2013"));
    QCOMPARE(cell(RunTableModel::TestMapeColumn), QStringLiteral("3.1 %"));
    QCOMPARE(cell(RunTableModel::TimeColumn), QStringLiteral("2 min 05 s"));
    QCOMPARE(cell(RunTableModel::EvaluationsColumn), QStringLiteral("4200"));
    QCOMPARE(model.data(model.index(0, RunTableModel::TimeColumn), RunTableModel::kSortRole).toDouble(), 125.0);
  }

  void dataAreNamedWhereThereAreSeveral() {
    RunTableModel model;
    const auto data = [](const char* name) {
      auto dataset = std::make_shared<Dataset>();
      dataset->name = name;
      return dataset;
    };
    const auto pelts = data("pelts");
    model.append(newRunRecord(1, pelts, FitSpec{}));
    model.append(newRunRecord(2, pelts, FitSpec{}));
    QVERIFY(!model.isOnSeveralData());
    model.append(newRunRecord(3, data("Italy"), FitSpec{}));
    QVERIFY(model.isOnSeveralData());
    QCOMPARE(model.index(2, RunTableModel::DataColumn).data().toString(), QStringLiteral("Italy"));
    model.remove(3);
    QVERIFY(!model.isOnSeveralData());
  }

  void aQuickRunsRateHasNoExponent() {
    RunTableModel model;
    RunRecord run = newRunRecord(1, std::make_shared<Dataset>(), FitSpec{});
    run.epoch = 450;
    run.costs.seconds = 0.3688;
    model.append(run);
    const auto rate = [&] { return model.data(model.index(0, RunTableModel::RateColumn), Qt::DisplayRole).toString(); };
    QCOMPARE(rate(), QStringLiteral("1220"));
    model.change(1, [](RunRecord& slow) { slow.costs.seconds = 100.0; });
    QCOMPARE(rate(), QStringLiteral("4.5"));
  }

  void aChangeIsTold() {
    RunTableModel model;
    model.append(newRunRecord(1, std::make_shared<Dataset>(), FitSpec{}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Snapshot snapshot;
    snapshot.phase = RunPhase::training;
    snapshot.epoch = 2;
    snapshot.history = std::make_shared<const std::vector<EpochRecord>>(
        std::vector<EpochRecord>{{1, 2.0, 3.0, 0.1, 0.5, 10, 10, 4, 3, 1}, {2, 1.0, 1.5, 0.1, 1.0, 10, 10, 5, 2, 0}});
    model.change(1, [&](RunRecord& run) { applySnapshot(run, snapshot); });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.at(0).epoch, 2);
    QCOMPARE(*model.at(0).train_loss, 1.0);
    const RunCosts& costs = model.at(0).costs;
    QCOMPARE(costs.evaluations(), std::uint64_t(40)); // forward and backward
    QCOMPARE(costs.pullbacks, std::uint64_t(9));
    QCOMPARE(costs.steps_accepted, std::uint64_t(5));
    QCOMPARE(costs.steps_rejected, std::uint64_t(1));
    QCOMPARE(costs.seconds, 1.0);
  }
};

QTEST_GUILESS_MAIN(RunTableModelTest)
#include "test_run_table_model.moc"
