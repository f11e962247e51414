// Ways from the window to the import dialog and back: refused tables, dropped files, projects, files of the Data Hub.
#include "tests/support/hub_tables.h"
#include "tests/support/import_session.h"
#include "tests/support/scripted_dialogs.h"
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/import/hub_page.h"
#include "ui/import/hub_repair_plot.h"
#include "ui/main_window.h"
#include "ui/plots/plot_tools.h"
#include "ui/render_results.h"

#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace nullcline;

namespace {

struct Session {
  DialogScript script;
  MainWindow window{std::make_unique<ScriptedDialogs>(script)};
  Workspace& work = window.workspace();

  Session() { window.show(); }
  ImportDialog* dialog() const { return window.findChild<ImportDialog*>(); }
  QPushButton* options() const { return window.findChild<QPushButton*>(QStringLiteral("import_options")); }
};

} // namespace

class ImportWindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aRefusedTableLeadsToItsOptions() {
    Session session;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.csv"));
    std::ofstream(path.toStdString()) << "t,x\n0,1\n2,4\n1,2\n";
    session.window.openFile(path);
    QTRY_VERIFY(!session.work.openProblem().isEmpty());
    QVERIFY(session.options()->isVisible());
    session.options()->click();
    auto* dialog = session.dialog();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(dialog->preview() && !dialog->isReading());
    dialog->findChild<QPushButton*>(QStringLiteral("repairs.order=sort"))->click();
    QTRY_VERIFY(!dialog->isReading());
    dialog->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(session.work.dataset());
    QVERIFY(session.work.openProblem().isEmpty());
    QVERIFY(!dialog->isVisible());
    session.options()->click();
    QVERIFY2(dialog->recipe().repairs.order == RowOrder::sort, "it begins with the recipe in use");
    QVERIFY2(dialog->recipe().text == TextDialect(), "and what was left to be found still is");
  }

  void severalDroppedFilesAreShownFirst() {
    Session session;
    Import files;
    auto mime = std::make_unique<QMimeData>();
    mime->setUrls({QUrl::fromLocalFile(QString::fromStdString(files.write("a.csv", "t,x\n0,1\n1,2\n").string())),
                   QUrl::fromLocalFile(QString::fromStdString(files.write("b.csv", "t,x\n0,1\n1,3\n").string()))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&session.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&session.window, &drop);
    QVERIFY(session.dialog() && session.dialog()->isVisible());
    QTRY_VERIFY(session.dialog()->preview());
    session.dialog()->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(session.work.dataset());
    QCOMPARE(session.work.dataset()->trajectories.size(), std::size_t(2));
  }

  void theRecipeComesBackWithTheProject() {
    Import files;
    const auto table = files.write("t.csv", std::string(kMessy).substr(std::string(kMessy).find("Zeit")));
    const QString project = files.folder.filePath(QStringLiteral("p.nullcline"));
    {
      Session session;
      session.script.files_to_open = {QString::fromStdString(table.string())};
      for (auto* action : session.window.findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_I))
          action->trigger();
      QVERIFY(session.dialog() && session.dialog()->isVisible());
      QTRY_VERIFY(session.dialog()->preview());
      auto* missing = session.dialog()->findChild<QLineEdit*>(QStringLiteral("text.missing"));
      missing->setFocus();
      QTest::keyClicks(missing, QStringLiteral("-999"));
      QTest::keyClick(missing, Qt::Key_Return);
      session.dialog()->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
      QTRY_VERIFY(session.work.dataset());
      session.work.saveProjectTo(project);
      QVERIFY2(session.script.problems.isEmpty(), qPrintable(session.script.problems.join(QLatin1Char(' '))));
    }
    Session session;
    session.window.openFile(project);
    QTRY_VERIFY(session.work.dataset() && !session.work.isOpening());
    const auto before = session.work.dataset();
    QVERIFY(session.options()->isVisible());
    session.options()->click();
    const ImportRecipe& recipe = session.dialog()->recipe();
    QCOMPARE(recipe.text.missing, std::string("-999"));
    QVERIFY2(recipe.text.separator == Separator::semicolon && recipe.text.decimal_mark == DecimalMark::comma,
             "nothing is automatic any more");
    QTRY_VERIFY(session.dialog()->preview());
    session.dialog()->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(session.work.dataset() != before);
    QCOMPARE(session.work.dataset()->trajectories[0].times, before->trajectories[0].times);
    QCOMPARE(session.work.dataset()->import_recipe, before->import_recipe);

    std::filesystem::remove(table);
    const auto imported = session.work.dataset();
    session.window.openFile(project);
    QTRY_VERIFY(session.work.dataset() != imported && !session.work.isOpening());
    session.options()->click();
    QCOMPARE(session.script.problems.size(), 1);
    QVERIFY2(session.script.problems.front().contains(QStringLiteral("not there any more")),
             qPrintable(session.script.problems.front()));
  }

  void aRefusedTableIsShownWithItsRemedies() {
    Session session;
    Import files;
    const auto file =
        files.write("pelts.csv", "year,hare,lynx\n1900,30,4\n1901,--,6.1\n1902,70.2,9.8\n1903,77.4,35.2\n");
    session.window.openFile(QString::fromStdString(file.string()));
    QTRY_VERIFY(session.dialog() && session.dialog()->isVisible());
    QVERIFY(!session.work.dataset() && !session.work.openProblem().isEmpty());
    QTRY_VERIFY(session.dialog()->preview());
  }

  void aTableIsFoundAgainAmongTheRecentFiles() {
    StateFolders folders;
    const auto state = folders.fresh();
    Import files;
    const auto file = QString::fromStdString(files.write("yeast.csv", "time,od\n0,1\n1,2\n2,4\n").string());
    {
      WindowSession session(state);
      session.window.openFile(file);
      QTRY_VERIFY(session.isReady());
    }
    WindowSession session(state);
    auto* menu = session.window.findChild<QMenu*>(QStringLiteral("open_recent"));
    Q_EMIT menu->aboutToShow();
    QTRY_COMPARE(menu->actions().front()->toolTip(), file);
    menu->actions().front()->trigger();
    QTRY_VERIFY(session.isReady());
    QCOMPARE(session.work.dataset()->channels.front().name, std::string("od"));
  }

  void aHubFileOfSeveralAreasLeadsToThem() {
    Session session;
    Import files;
    const auto file = files.write("NOR.csv", hubTable({{"03357425", 1, "Norway", "NOR"},
                                                       {"524726e8", 2, "Norway > Oslo, town", "NOR", true, true}}));
    session.window.openFile(QString::fromStdString(file.string()));
    QTRY_VERIFY(session.dialog() && session.dialog()->isVisible());
    QVERIFY2(!session.work.dataset(), "nothing is taken before the areas were seen");
    QTRY_VERIFY(session.dialog()->preview() && !session.dialog()->isReading());
    QVERIFY(session.dialog()->findChild<HubPage*>()->isVisible());
    QCOMPARE(session.dialog()->findChild<QTreeView*>(QStringLiteral("hub_areas"))->model()->rowCount(), 2);
    // Who wants none of them can come back.
    QTest::keyClick(session.dialog(), Qt::Key_Escape);
    QVERIFY(!session.dialog()->isVisible());
    QVERIFY(session.work.openProblem().contains(QStringLiteral("2 areas")) && session.options()->isVisible());
    session.options()->click();
    QTRY_VERIFY(session.dialog()->preview() && !session.dialog()->isReading());
    session.dialog()->findChild<QPushButton*>(QStringLiteral("import_button"))->click();
    QTRY_VERIFY(session.work.dataset());
    QCOMPARE(session.work.dataset()->name, std::string("Norway"));
    QVERIFY(session.work.openProblem().isEmpty());
    auto* citation = session.window.findChild<QLabel*>(QStringLiteral("data_citation"));
    QVERIFY(citation->isVisible() && citation->text().contains(QStringLiteral("10.21105/joss.02376")));
    // A file with two countries and no more leads there as well, though it cannot be read as it is.
    const auto two = files.write("two.csv", hubTable({{"1", 1, "Norway", "NOR"}, {"2", 1, "Sweden", "SWE"}}));
    session.window.openFile(QString::fromStdString(two.string()));
    QTRY_VERIFY(session.dialog()->isVisible());
  }

  void thePlotOfARepairIsExported() {
    Session session;
    Import files;
    const auto file = files.write("NOR.csv", hubTable({{"03357425", 1, "Norway", "NOR"}}));
    session.window.importFiles({QString::fromStdString(file.string())});
    QTRY_VERIFY(session.dialog()->preview() && !session.dialog()->isReading());
    QTRY_VERIFY(session.dialog()->repairPlot().isVisible());
    PlotWidget& plot = session.dialog()->repairPlot();
    const std::unique_ptr<QMenu> menu(plot.tools().makeMenu(&plot));
    for (const char* suffix : {"svg", "csv"}) {
      session.script.file_to_save = files.folder.filePath(QStringLiteral("repair.%1").arg(QLatin1String(suffix)));
      for (auto* action : menu->actions())
        if (action->text().remove(QLatin1Char('&')).startsWith(QStringLiteral("Export this plot"))) {
          QVERIFY(action->isEnabled());
          action->trigger();
        }
      QVERIFY2(QFileInfo(session.script.file_to_save).size() > 100, suffix);
    }
    QVERIFY(session.script.problems.isEmpty());
    QVERIFY(session.dialog()->isVisible());
  }

  void aHubFileOfOneAreaIsReadAtOnce() {
    Session session;
    Import files;
    const auto file = files.write("NOR.csv", hubTable({{"03357425", 1, "Norway", "NOR"}}));
    session.window.openFile(QString::fromStdString(file.string()));
    QTRY_VERIFY(session.work.dataset());
    QVERIFY(!session.dialog());
  }
};

QTEST_MAIN(ImportWindowTest)
#include "test_import_window.moc"
