// From File > COVID-19 Data Hub to a fit, as a user goes: a copy from the cache, an area, a repair, Import, Train.
#include "tests/support/gzipped.h"
#include "tests/support/hub_tables.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/hub/hub_dialog.h"
#include "ui/import/hub_page.h"
#include "ui/import/import_dialog.h"
#include "ui/main_window.h"
#include "ui/plots/plot_board.h"
#include "ui/render_results.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace nullcline;

namespace {

QString cacheFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/covid19-data-hub");
}

QAction* hubAction(MainWindow& window) {
  for (auto* menu : window.menuBar()->findChildren<QMenu*>())
    for (auto* action : menu->actions())
      if (action->text().contains(QStringLiteral("COVID-19")))
        return action;
  return nullptr;
}

void click(QTreeView* view, int row) {
  const QModelIndex index = view->model()->index(row, 0);
  view->scrollTo(index);
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

} // namespace

class HubWindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    initialiseResources();
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(QDir().mkpath(cacheFolder()));
    QFile copy(cacheFolder() + QStringLiteral("/country-NOR.csv.gz"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    const std::string table = gzipped(hubTable({{"03357425", 1, "Norway", "NOR"},
                                                {"524726e8", 2, "Norway > Oslo, town", "NOR", true, true},
                                                {"00000017", 2, "Norway > The \"far\" North", "NOR", false}}));
    copy.write(table.c_str(), static_cast<qint64>(table.size()));
  }
  void cleanupTestCase() { QVERIFY(QDir(cacheFolder()).removeRecursively()); }

  void fromTheMenuToAFit() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.show();
    QVERIFY(hubAction(window));
    hubAction(window)->trigger();
    auto* hub = window.findChild<HubDialog*>();
    QVERIFY(hub && hub->isVisible() && !hub->download().isRunning());
    hub->findChild<QComboBox*>(QStringLiteral("hub_country"))->lineEdit()->setText(QStringLiteral("norway"));
    hub->findChild<QPushButton*>(QStringLiteral("hub_open"))->click();
    QVERIFY(!hub->isVisible());

    auto* dialog = window.findChild<ImportDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(!dialog->isReading());
    auto* page = dialog->findChild<HubPage*>();
    QVERIFY(page && page->isVisible());
    auto* import = dialog->findChild<QPushButton*>(QStringLiteral("import_button"));
    QVERIFY(import->isEnabled()); // the country is the only one of its level
    // An area without recoveries cannot be read until they are estimated.
    click(dialog->findChild<QTreeView*>(QStringLiteral("hub_areas")), 2);
    QTRY_VERIFY(!dialog->isReading() && !import->isEnabled());
    click(dialog->findChild<QTreeView*>(QStringLiteral("hub_repairs")), 5);
    auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("repairs.recoveries"));
    choice->setCurrentIndex(choice->findData(QStringLiteral("full")));
    QTRY_VERIFY(!dialog->isReading() && import->isEnabled());
    import->click();
    QTRY_VERIFY(!dialog->isVisible());

    Workspace& work = window.workspace();
    QTRY_VERIFY(work.dataset() && window.plots().isUpToDate());
    QCOMPARE(work.dataset()->name, std::string("Norway > The \"far\" North"));
    QVERIFY(work.dataset()->citation.find("10.21105/joss.02376") != std::string::npos);
    work.setOption(QStringLiteral("field.width"), 8);
    work.setEpochs(20);
    work.train();
    QTRY_VERIFY_WITH_TIMEOUT(work.runs().rowCount() == 1 && !work.controller().isRunning(), 60000);
    QVERIFY(work.runs().index(0, 0).isValid());
    QVERIFY(work.shownRun() && work.shownRun()->epoch == 20);
  }
};

QTEST_MAIN(HubWindowTest)
#include "test_hub_window.moc"
