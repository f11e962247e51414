// Archives of several tables, and numbers that can be read in two ways, as the user of the import dialog meets them.
#include "tests/support/import_session.h"
#include "tests/support/scripted_dialogs.h"
#include "tests/support/zipped.h"
#include "ui/main_window.h"
#include "ui/render_results.h"

using namespace nullcline;

namespace {

const std::string kTwoTables = zipped({{"runs/first.csv", "t,x\n0,1\n1,2\n2,4\n"},
                                       {"runs/second.csv", "t,y\n0,7\n1,bad\n2,9\n3,10\n"},
                                       {"plot.png", std::string(3000, 'x')}});

QString path(const std::filesystem::path& file) {
  return QString::fromStdString(file.string());
}

} // namespace

class ImportArchiveTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aFileIsChosenFromTheList() {
    Import import;
    import.show({import.write("two.zip", kTwoTables)});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    QVERIFY(!import.button("import_button")->isEnabled());
    QVERIFY(!import.parsed()->isVisible());
    QVERIFY(import.words("import_summary").contains(QStringLiteral("Choose the one to import")));
    auto* box = import.control<QComboBox>("text.member");
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->count(), 4); // and the word that one must be chosen
    QVERIFY2(box->itemText(1).startsWith(QStringLiteral("runs/first.csv, ")) &&
                 box->itemText(3).contains(QLocale().formattedDataSize(3000)),
             qPrintable(box->itemText(3)));
    QVERIFY2(import.button(QStringLiteral("text.member=runs/first.csv")), "each table is a remedy");
    QVERIFY(!import.button(QStringLiteral("text.member=plot.png")));

    import.choose("text.member", "runs/second.csv");
    Q_EMIT box->activated(box->currentIndex());
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->header.size() == 2);
    QCOMPARE(box->count(), 3);
    QVERIFY(import.parsed()->isVisible());
    QVERIFY2(import.problems().join(QLatin1Char(' ')).contains(QStringLiteral("runs/second.csv in ")),
             qPrintable(import.problems().join(QLatin1Char(' '))));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    QCOMPARE(QString::fromStdString(import.dialog.recipe().text.member), QStringLiteral("runs/first.csv"));
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kImportPatience);
    QCOMPARE(import.data().channels[0].name, std::string("x"));
  }

  void namesThatAreNotUtf8CanBeChosen() {
    Import import;
    import.show({import.write("dos.zip", zipped({{"M\x84rz.csv", "t,x\n0,1\n1,2\n"},
                                                 { "b.csv",
                                                   "t,y\n0,7\n1,8\n" }}))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    auto* box = import.control<QComboBox>("text.member");
    QVERIFY2(box->itemText(1).startsWith(QStringLiteral("M\u00E4rz.csv, ")), qPrintable(box->itemText(1)));
    box->setCurrentIndex(1);
    Q_EMIT box->activated(box->currentIndex());
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    QVERIFY(import.button("import_button")->isEnabled());
  }

  void aWorkbookIsNoArchive() {
    Import import;
    import.show({import.write("book.xlsx", zipped({{"[Content_Types].xml", "<Types/>"},
                                                   { "xl/workbook.xml",
                                                     "<x/>" }}))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && !import.problems().isEmpty(), kImportPatience);
    QVERIFY(import.problems().front().contains(QStringLiteral("is a workbook of an office program")));
    QVERIFY(!import.control<QComboBox>("text.member")->isVisible());
  }

  void oneTableAmongOthersIsReadAtOnce() {
    Import import;
    import.show({import.write("one.zip", zipped({{"t.csv", "t,x\n0,1\n1,2\n"}, { "readme.txt", "no table" }}))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    QVERIFY(import.button("import_button")->isEnabled());
    QVERIFY(import.control<QComboBox>("text.member")->currentText().startsWith(QStringLiteral("t.csv, ")));
    import.show({import.write("plain.csv", "t,x\n0,1\n1,2\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->members.empty());
    QVERIFY(!import.control<QComboBox>("text.member")->isVisible());
  }

  void openingSuchAnArchiveLeadsToTheList() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.show();
    Import files;
    window.openFiles({path(files.write("two.zip", kTwoTables))});
    QTRY_VERIFY(window.findChild<ImportDialog*>() && window.findChild<ImportDialog*>()->isVisible());
    auto* dialog = window.findChild<ImportDialog*>();
    QTRY_VERIFY(dialog->preview() && !dialog->isReading());
    QVERIFY(dialog->findChild<QComboBox*>(QStringLiteral("text.member"))->isVisible());
    dialog->findChild<QPushButton*>(QStringLiteral("text.member=runs/first.csv"))->click();
    QTRY_VERIFY(!dialog->isReading());
    dialog->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(window.workspace().dataset());
    QVERIFY(window.workspace().openProblem().isEmpty());
  }

  void severalTablesAreShownAndAProjectAmongThemIsRefused() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.show();
    Import files;
    const QString one = path(files.write("a.csv", "t,x\n0,1\n1,2\n")),
                  two = path(files.write("b.csv", "t,x\n0,1\n1,3\n"));
    window.openFiles({one, path(files.folder.filePath(QStringLiteral("p.nullcline")).toStdString()), two});
    QCOMPARE(script.problems.size(), 1);
    QVERIFY2(script.problems[0].contains(QStringLiteral("p.nullcline is a project")), qPrintable(script.problems[0]));
    QVERIFY(!window.findChild<ImportDialog*>());
    window.openFiles({one, two});
    QVERIFY(window.findChild<ImportDialog*>() && window.findChild<ImportDialog*>()->isVisible());
    QTRY_VERIFY(window.findChild<ImportDialog*>()->preview());
    window.findChild<ImportDialog*>()->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(window.workspace().dataset());
    QCOMPARE(window.workspace().dataset()->trajectories.size(), std::size_t(2));
  }

  void bothReadingsOfANumberAreButtons() {
    Import import;
    import.show({import.write("t.csv", "t;x\n0;1,234\n1;1,500\n2;2,750\n")});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    QVERIFY(!import.button("import_button")->isEnabled());
    auto* fractions = import.button(QStringLiteral("text.decimal_mark=comma"));
    auto* thousands = import.button(QStringLiteral("text.thousands=comma"));
    QVERIFY(fractions && thousands);
    QVERIFY(fractions->text().contains(QStringLiteral("1,234 is 1.234")));
    QVERIFY(thousands->text().contains(QStringLiteral("1,234 is 1234")));
    for (const QSize size : {QSize(1220, 684), QSize(780, 684)}) {
      import.dialog.resize(size);
      for (const auto* each : {fractions, thousands}) // no remedy is cut off
        QTRY_COMPARE(each->visibleRegion().boundingRect(), each->rect());
    }
    QTest::mouseClick(thousands, Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && import.button("import_button")->isEnabled());
    QCOMPARE(import.control<QComboBox>("text.thousands")->currentText(), QStringLiteral("Comma: 1,000"));
    import.choose("text.thousands", "none");
    QTRY_VERIFY(import.isReady() && import.dialog.recipe().text.thousands == ThousandsMark::none);
    QVERIFY(import.problems().isEmpty());
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kImportPatience);
    QCOMPARE(import.data().trajectories[0].values, (std::vector<double>{1.234, 1.5, 2.75}));
  }

  void marksThatWereFoundAreShownWithTheReason() {
    Import import;
    import.show({import.write("t.csv", "t;x\n0;1'234.5\n1;999\n2;1'000'000\n")});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    QCOMPARE(import.control<QComboBox>("text.thousands")->currentText(),
             QStringLiteral("Automatic: Apostrophe: 1'000"));
    QVERIFY(import.dialog.findChild<QLabel*>(QStringLiteral("text.thousands.note"))
                ->text()
                .contains(QStringLiteral("2 of the first numbers have an apostrophe")));
  }
};

QTEST_MAIN(ImportArchiveTest)
#include "test_import_archive.moc"
