// Where stages end before their plan does, window, project and results tell one number: the epochs that were run.
#include "tests/support/window_session.h"
#include "ui/render_results.h"

#include "engine/fit/methods.h"

#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

class EpochCountsTest : public QObject {
  Q_OBJECT

  static QProgressBar* barOf(const WindowSession& session) {
    for (auto* bar : session.window.findChildren<QProgressBar*>())
      if (bar->accessibleName().contains(QStringLiteral("training")))
        return bar;
    return nullptr;
  }
  static QString epochsInTable(WindowSession& session) {
    auto& runs = session.work.runs();
    return runs.data(runs.index(0, RunTableModel::EpochsColumn), Qt::DisplayRole).toString();
  }

 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void costsOfARunThatGoesOnAreAddedUp() {
    std::vector<EpochRecord> epochs;
    for (int i = 1; i <= 30; ++i)
      epochs.push_back({i, i == 12 ? std::nan("") : 1.0 / i, 2.0, 0.1, 0.5 * i, 3, 4, 1, 2, 1, {}});
    RunRecord run;
    const auto take = [&run](std::vector<EpochRecord> history) {
      Snapshot snapshot;
      snapshot.history = std::make_shared<const std::vector<EpochRecord>>(std::move(history));
      applySnapshot(run, snapshot);
      const RunCosts whole = costsOf(*snapshot.history);
      QCOMPARE(run.costs.evaluations(), whole.evaluations());
      QCOMPARE(run.costs.pullbacks, whole.pullbacks);
      QCOMPARE(run.costs.steps_accepted + 1000 * run.costs.steps_rejected,
               whole.steps_accepted + 1000 * whole.steps_rejected);
      QCOMPARE(run.costs.not_finite, whole.not_finite);
      QCOMPARE(run.costs.seconds, whole.seconds);
    };
    for (const int count : {3, 11, 12, 12, 30})
      take({epochs.begin(), epochs.begin() + count});
    take({epochs.begin(), epochs.begin() + 20}); // resumed from an earlier place
    epochs.front().train_loss = 7.0;             // another run
    epochs.front().nfe_forward = 70;
    take(epochs);
  }

  void aRunOfEarlyStagesTellsOneNumber() {
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("p.nullcline"));
    QString told;
    {
      WindowSession session;
      session.work.openExample("hudson-bay-pelts");
      QTRY_VERIFY(session.isReady());
      session.work.setMethod("two-stage");
      session.work.setField(KnownSystemOptions{"lotka-volterra", {}});
      session.button("train_button")->click();
      QTRY_VERIFY_WITH_TIMEOUT(session.work.runs().rowCount() == 1 && session.isIdle(), kPatience);
      const RunRecord& run = session.run(0);
      told = QString::number(run.history->size());
      QVERIFY(run.epoch < run.spec.totalEpochs() / 2);
      QVERIFY2(run.message.contains(told), qPrintable(run.message));
      QCOMPARE(epochsInTable(session), told);
      QCOMPARE(QString::number(run.result->history.back().epoch), told);
      QTRY_COMPARE(barOf(session)->value(), barOf(session)->maximum());
      QCOMPARE(barOf(session)->format(), told + QStringLiteral(" epochs"));
      session.work.saveProjectTo(path);
      QTRY_VERIFY(QFile::exists(path) && !session.work.project().isBusy());
    }
    WindowSession again;
    again.work.openFile(path);
    QTRY_COMPARE(again.work.runs().rowCount(), 1);
    QTRY_VERIFY(again.isReady());
    QCOMPARE(epochsInTable(again), told);
    QTRY_COMPARE(barOf(again)->format(), told + QStringLiteral(" epochs"));
    QCOMPARE(barOf(again)->value(), barOf(again)->maximum());
    QVERIFY(!again.run(0).resumable);
  }

  void theStageIsToldWhileItRuns() {
    RunRecord run = newRunRecord(1, std::make_shared<Dataset>(), *methodPreset("quick", false));
    Snapshot snapshot;
    snapshot.phase = RunPhase::training;
    snapshot.epoch = 90;
    snapshot.epochs = run.epochs;
    applySnapshot(run, snapshot);
    QCOMPARE(epochsText(run), QStringLiteral("90 of 450 epochs"));
    snapshot.left_out = 80;
    snapshot.stage = 1;
    snapshot.stages = 4;
    applySnapshot(run, snapshot);
    QCOMPARE(epochsText(run), QStringLiteral("90 epochs, stage 2 of 4"));
    QCOMPARE(run.place(), 170);
    run.running = false;
    QCOMPARE(epochsText(run), QStringLiteral("90 epochs"));
  }
};

QTEST_MAIN(EpochCountsTest)
#include "test_epoch_counts.moc"
