// Large tables in the import dialog: checked, refused, stopped and closed while they are read.
#include "tests/support/import_session.h"
#include "ui/render_results.h"

#include <QProgressBar>

#include <thread>

using namespace nullcline;

class ImportReadingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void theWholeFileIsCheckedWhenAsked() {
    Import import;
    import.show({import.write("long.csv", longTable("150000,oops\n"))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    QVERIFY(import.problems().isEmpty());
    QVERIFY(import.dialog.preview()->is_sample);
    import.click("import_check");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().size() == 1, kImportPatience);
    QVERIFY(import.problems().front().contains(QStringLiteral("line 150002")));
    QCOMPARE(import.column(1, ColumnModel::UnreadableColumn), QStringLiteral("1 (line 150002)"));
  }

  void aRefusedImportStaysWithItsProblems() {
    Import import;
    import.show({import.write("long.csv", longTable("150000,oops\n"))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().size() == 1, kImportPatience);
    QVERIFY(import.dialog.isVisible() && import.taken.empty());
    import.click("repairs.unreadable=missing");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().isEmpty(), kImportPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kImportPatience);
    QCOMPARE(import.data().trajectories[0].times.size(), std::size_t(150001));
  }

  void anImportIsStoppedInTheMiddle() {
    ImportFunctions functions;
    std::atomic<bool> held = true, reached = false, stopped = false;
    functions.import = [&](auto files, const ImportRecipe& recipe, const ImportProgress& progress,
                           std::stop_token stop) {
      const ImportProgress slow{[&](double fraction) {
                                  progress.report(fraction);
                                  reached = reached || fraction > 0.0;
                                  while (held && fraction > 0.0 && !stop.stop_requested())
                                    std::this_thread::yield();
                                },
                                progress.problems};
      auto imported = importTable(files, recipe, slow, stop);
      stopped = !imported.hasValue();
      return imported;
    };
    Import import(functions);
    std::string big = longTable("");
    for (int i = 150000; i < 600000; ++i)
      big += std::to_string(i) + ",1\n";
    import.show({import.write("big.csv", big)});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(reached, kImportPatience);
    auto* bar = import.dialog.findChild<QProgressBar*>(QStringLiteral("import_progress"));
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0);
    QTest::keyClick(&import.dialog, Qt::Key_Escape);
    QVERIFY2(import.dialog.isVisible() && !import.dialog.isImporting(), "the first Esc stops, the dialog stays");
    QTRY_VERIFY_WITH_TIMEOUT(stopped, kImportPatience);
    QVERIFY(import.taken.empty());
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady(), kImportPatience);
    held = false;
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kImportPatience);
    QCOMPARE(import.data().trajectories[0].times.size(), std::size_t(600000));
  }

  void closingEndsWhatIsUnderWay() {
    ImportFunctions functions;
    functions.preview = [](auto files, const ImportRecipe& recipe, PreviewExtent extent, std::stop_token stop) {
      while (!stop.stop_requested())
        std::this_thread::yield();
      return previewImport(files, recipe, extent, stop);
    };
    Import import(functions);
    import.show({import.write("t.csv", "t,x\n0,1\n1,2\n")});
    QVERIFY(import.dialog.isReading());
    import.click("import_cancel");
    QVERIFY(!import.dialog.isVisible() && !import.dialog.isReading());
  }
};

QTEST_MAIN(ImportReadingTest)
#include "test_import_reading.moc"
