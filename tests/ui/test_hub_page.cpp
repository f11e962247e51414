// The page of the import dialog for files of the COVID-19 Data Hub: areas, choices, repairs, before and after.
#include "tests/support/hub_tables.h"
#include "ui/forms/option_editor.h"
#include "ui/import/hub_area_picker.h"
#include "ui/import/hub_page.h"
#include "ui/import/hub_recipe_form.h"
#include "ui/import/hub_repair_model.h"
#include "ui/import/hub_repair_plot.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace nullcline;

namespace {

const std::vector<MadeArea> kAreas = {
    {"03357425", 1, "Norway", "NOR"},
    {"524726e8", 2, "Norway > Oslo, town", "NOR", true, true},
    {"00000017", 2, "Norway > The \"far\" North", "NOR", false, false, 40},
};

/// The page with a file beneath it, as the import dialog will have it: what is changed is read again.
struct Reading {
  explicit Reading(const std::string& text) {
    path = folder.filePath(QStringLiteral("hub.csv")).toStdString();
    QFile file(QString::fromStdString(path));
    if (file.open(QIODevice::WriteOnly))
      file.write(text.c_str(), static_cast<qint64>(text.size()));
    file.close();
    QObject::connect(&page, &HubPage::changed, &page, [this](const HubRecipe& wish) {
      ++changes;
      recipe.hub = wish;
      if (!slow)
        read();
    });
    page.resize(1150, 520);
    page.QWidget::show();
    read();
  }

  void read() {
    auto next = previewImport(std::vector<std::filesystem::path>{path}, recipe);
    if (!next)
      return;
    preview = std::move(*next);
    page.show(preview);
  }

  template <class Widget>
  Widget* find(const char* name) {
    return page.findChild<Widget*>(QLatin1String(name));
  }
  QTreeView* areas() { return find<QTreeView>("hub_areas"); }
  QTreeView* repairs() { return find<QTreeView>("hub_repairs"); }
  static QString cell(QTreeView* view, int row, int column) {
    return view->model()->index(row, column).data().toString();
  }
  void click(QTreeView* view, int row) {
    const QModelIndex index = view->model()->index(row, 0);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
  }
  /// Selects a repair and chooses for it.
  void choose(int row, const char* path, const char* value) {
    click(repairs(), row);
    auto* box = find<QComboBox>(path);
    QVERIFY(box && box->isVisible());
    box->setCurrentIndex(box->findData(QString::fromLatin1(value)));
  }
  HubRepairPlot* plot() { return page.findChild<HubRepairPlot*>(); }
  const HubStep& step(const char* name) const {
    return *std::find_if(preview.hub->steps.begin(), preview.hub->steps.end(),
                         [&](const HubStep& step) { return step.name == name; });
  }

  QTemporaryDir folder;
  std::string path;
  HubPage page;
  ImportRecipe recipe;
  ImportPreview preview;
  int changes = 0;
  bool slow = false; // nothing comes back
};

constexpr int kFalling = 3, kRecoveries = 5, kMissingDays = 6; // rows of the repairs

} // namespace

class HubPageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void modelsKeepTheirPromises() {
    HubAreaModel areas;
    const QAbstractItemModelTester areas_tester(&areas, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HubRepairModel repairs;
    const QAbstractItemModelTester repairs_tester(&repairs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto read = readHubAreas(hubTable(kAreas), "hub.csv");
    QVERIFY(read.hasValue());
    areas.setAreas(*read);
    QCOMPARE(areas.rowCount(), 3);
    QCOMPARE(areas.rowOf("00000017"), 2);
    QCOMPARE(areas.rowOf("17"), -1);
    areas.setAreas({});
    QCOMPARE(areas.rowCount(), 0);
    QCOMPARE(repairs.rowCount(), 8);
    QCOMPARE(repairs.name(kFalling), std::string("falling_counts"));
    const auto import = importCovid19Hub(hubTable({kAreas[0]}), "hub.csv", HubRecipe());
    QVERIFY(import.hasValue());
    repairs.show(import->recipe.repairs, import->steps);
    QCOMPARE(repairs.index(kFalling, HubRepairModel::FoundColumn).data().toString(), QStringLiteral("2"));
    QCOMPARE(repairs.index(kFalling, HubRepairModel::AheadColumn).data().toString(), QStringLiteral("no"));
  }

  void areasAreListedAsTheyAreWritten() {
    Reading reading(hubTable(kAreas));
    auto* list = reading.areas();
    QCOMPARE(list->model()->rowCount(), 3);
    const auto cell = [&](int row, int column) { return Reading::cell(list, row, column); };
    QCOMPARE(cell(0, HubAreaModel::IdColumn), QStringLiteral("03357425"));
    QCOMPARE(cell(1, HubAreaModel::IdColumn), QStringLiteral("524726e8"));
    QCOMPARE(cell(1, HubAreaModel::NameColumn), QStringLiteral("Norway > Oslo, town"));
    QCOMPARE(cell(2, HubAreaModel::NameColumn), QStringLiteral("Norway > The \"far\" North"));
    QCOMPARE(cell(1, HubAreaModel::LevelColumn), QStringLiteral("Region"));
    QCOMPARE(cell(1, HubAreaModel::MissingColumn), QStringLiteral("1"));
    QCOMPARE(cell(0, HubAreaModel::FromColumn), QStringLiteral("2020-03-01"));
    QCOMPARE(cell(2, HubAreaModel::ToColumn), QStringLiteral("2020-04-09"));
    QCOMPARE(cell(2, HubAreaModel::AbsentColumn), QStringLiteral("recoveries"));
    // The only country is read without a question.
    QCOMPARE(list->currentIndex().row(), 0);
    QCOMPARE(reading.changes, 0);
  }

  void searchingPicksNothing() {
    Reading reading(hubTable(kAreas));
    auto* search = reading.find<QLineEdit>("hub_search");
    QTest::keyClicks(search, QStringLiteral("oslo"));
    QCOMPARE(reading.areas()->model()->rowCount(), 1);
    QVERIFY(reading.areas()->selectionModel()->selectedRows().isEmpty());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("0335"));
    QCOMPARE(reading.areas()->model()->rowCount(), 1);
    QVERIFY(!reading.areas()->selectionModel()->selectedRows().isEmpty());
    search->clear();
    reading.find<QComboBox>("hub_level")->setCurrentIndex(2);
    QCOMPARE(reading.areas()->model()->rowCount(), 2);
    reading.areas()->sortByColumn(HubAreaModel::DaysColumn, Qt::AscendingOrder);
    QCOMPARE(Reading::cell(reading.areas(), 0, HubAreaModel::DaysColumn), QStringLiteral("40"));
    QCOMPARE(reading.changes, 0);
  }

  void anAreaWithoutRecoveriesIsExplainedAndHelped() {
    Reading reading(hubTable(kAreas));
    reading.click(reading.areas(), 2);
    QCOMPARE(reading.changes, 1);
    QCOMPARE(reading.recipe.hub.area, std::string("00000017"));
    QVERIFY(reading.find<QLabel>("hub_remarks")->isVisible());
    QVERIFY(reading.find<QLabel>("hub_remarks")->text().contains(QStringLiteral("No recoveries are known")));
    QVERIFY(reading.preview.data.trajectories.empty()); // it cannot be read as it is
    QCOMPARE(reading.areas()->model()->rowCount(), 3);
    QCOMPARE(Reading::cell(reading.repairs(), kRecoveries, HubRepairModel::FoundColumn), QStringLiteral("40"));
    reading.choose(kRecoveries, "repairs.recoveries", "full");
    QVERIFY(!reading.preview.data.trajectories.empty());
    QVERIFY(reading.step("recoveries").changed > 0);
    QVERIFY(reading.find<QLabel>("hub_repair_notes")->text().contains(QStringLiteral("the recovered are an estimate")));
    QVERIFY(reading.plot()->changedGraph()->dataCount() > 0);
    // What the estimate needs to know is asked where it is used.
    auto* days = reading.page.findChild<QWidget*>(QStringLiteral("repairs.recovery_days"));
    QVERIFY(days && days->isVisible());
    reading.choose(kRecoveries, "repairs.recoveries", "leave");
    QVERIFY(!days->isVisible());
  }

  void thePlotFollowsToWhatARemedyChanged() {
    Reading reading(hubTable(kAreas));
    reading.click(reading.areas(), 2);
    reading.click(reading.repairs(), kFalling);
    const auto* figure = reading.find<QComboBox>("hub_figure");
    reading.recipe.hub.repairs.recoveries = HubRecoveries::full; // by the button below the page
    reading.read();
    QCOMPARE(reading.repairs()->currentIndex().row(), kRecoveries);
    QCOMPARE(figure->currentText(), QStringLiteral("Recovered"));
    QVERIFY(reading.plot()->changedGraph()->dataCount() > 0);
    reading.click(reading.areas(), 0);
    reading.click(reading.repairs(), kFalling);
    reading.choose(kRecoveries, "repairs.recoveries", "leave");
    QCOMPARE(figure->currentText(), QStringLiteral("Recovered"));
  }

  void repairsAreCalledByPlainWords() {
    Reading reading(hubTable(kAreas));
    const auto tip = reading.repairs()->model()->index(kFalling, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("--repair falling-counts")), qPrintable(tip));
    for (const auto& note : reading.preview.data.notes)
      QVERIFY2(note.text.starts_with("Read with ") || note.text.find("falling_counts") == std::string::npos,
               note.text.c_str());
    reading.click(reading.areas(), 2);
    for (const auto& problem : reading.preview.report.problems)
      QVERIFY2(problem.text.find("\"Recoveries\"") != std::string::npos &&
                   problem.text.find("recoveries=") == std::string::npos,
               problem.text.c_str());
  }

  void datesAreShownWhole() {
    Reading reading(hubTable(kAreas));
    const auto* areas = reading.areas();
    const int needed = areas->fontMetrics().horizontalAdvance(QStringLiteral("2020-03-01 "));
    QVERIFY(areas->columnWidth(HubAreaModel::FromColumn) > needed &&
            areas->columnWidth(HubAreaModel::ToColumn) > needed);
  }

  void anAmbiguousFileListsItsAreas() {
    Reading reading(hubTable({kAreas[1], kAreas[2]}));
    QCOMPARE(reading.areas()->model()->rowCount(), 2);
    QVERIFY(reading.areas()->selectionModel()->selectedRows().isEmpty());
    QCOMPARE(reading.find<QLabel>("hub_remarks")->text(), QStringLiteral("Choose an area."));
    QVERIFY(!reading.find<QDateEdit>("hub_from")->isEnabled());
    QVERIFY(Reading::cell(reading.repairs(), kFalling, HubRepairModel::FoundColumn) == QStringLiteral("\u2013"));
    reading.click(reading.areas(), 0);
    QVERIFY(!reading.preview.data.trajectories.empty());
    QVERIFY(reading.find<QDateEdit>("hub_from")->isEnabled());
  }

  void eachRepairShowsWhatItDid() {
    Reading reading(hubTable(kAreas));
    reading.click(reading.repairs(), kFalling);
    QVERIFY(reading.find<QLabel>("hub_repair_help")->text().contains(QStringLiteral("Hold")));
    // On day 20 alone the count stood below the one before.
    QCOMPARE(reading.find<QComboBox>("hub_figure")->currentText(), QStringLiteral("Confirmed"));
    QCOMPARE(reading.plot()->changedGraph()->dataCount(), 1);
    QCOMPARE(reading.plot()->changedGraph()->dataMainValue(0), 20.0 * 19 + 5);
    QCOMPARE(reading.plot()->changedGraph()->dataMainKey(0), 86400.0 * (18322 + 20));
    QVERIFY(reading.plot()->beforeGraph()->visible());
    reading.find<QCheckBox>("hub_per_day")->click();
    QCOMPARE(reading.plot()->changedGraph()->dataCount(), 2); // the fall and the leap behind it
    reading.choose(kFalling, "repairs.falling_counts", "rescale");
    QVERIFY(reading.recipe.hub.repairs.falling_counts == HubFallingCounts::rescale);
    QCOMPARE(Reading::cell(reading.repairs(), kFalling, HubRepairModel::AheadColumn), QStringLiteral("yes"));
    reading.choose(kFalling, "repairs.falling_counts", "leave");
    QCOMPARE(reading.plot()->changedGraph()->dataCount(), 0);
    QVERIFY(!reading.plot()->beforeGraph()->visible());
    QVERIFY(reading.find<QLabel>("hub_repair_notes")->text().contains(QStringLiteral("decrease")));
    reading.click(reading.repairs(), 0);
    reading.find<QSpinBox>("repairs.last_days")->setValue(3);
    QCOMPARE(Reading::cell(reading.repairs(), 0, HubRepairModel::ChangedColumn), QStringLiteral("3"));
    QCOMPARE(reading.plot()->removedGraph()->dataCount(), 3);
    reading.find<QSpinBox>("repairs.last_days")->setValue(0);
    QCOMPARE(reading.find<QDateEdit>("hub_to")->date(), QDate(2020, 4, 29));
  }

  void absentDaysAreFilledOnlyWhenAsked() {
    Reading reading(hubTable(kAreas));
    reading.click(reading.areas(), 1);
    QCOMPARE(Reading::cell(reading.repairs(), kMissingDays, HubRepairModel::FoundColumn), QStringLiteral("1"));
    const std::size_t rows = reading.preview.data.trajectories[0].count();
    reading.choose(kMissingDays, "repairs.missing_days", "carry");
    QCOMPARE(reading.preview.data.trajectories[0].count(), rows + 1);
    // Deaths changed the most: the absent day, and day 12, whose negative count is missing by now.
    QCOMPARE(reading.find<QComboBox>("hub_figure")->currentText(), QStringLiteral("Deaths"));
    QCOMPARE(reading.plot()->changedGraph()->dataCount(), 2);
  }

  void presetsAreRecognised() {
    Reading reading(hubTable(kAreas));
    auto* preset = reading.find<QComboBox>("hub_preset");
    QCOMPARE(preset->currentIndex(), 0);
    const auto choose = [&](int index) {
      preset->setCurrentIndex(index);
      Q_EMIT preset->activated(index);
    };
    choose(2);
    QCOMPARE(reading.recipe.hub.first_rows, 100);
    QVERIFY(reading.recipe.hub.smoothing == HubSmoothing::all_rows);
    QVERIFY(reading.page.findChild<QWidget*>(QStringLiteral("smoothness"))->isVisible());
    QCOMPARE(preset->currentIndex(), 2);
    auto* scaling = reading.find<QComboBox>("scaling");
    scaling->setCurrentIndex(scaling->findData(QStringLiteral("fraction")));
    QCOMPARE(preset->currentText(), QStringLiteral("Your own"));
    choose(0);
    QCOMPARE(preset->count(), 3);
    QVERIFY(reading.recipe.hub == HubRecipe());
    QVERIFY(!reading.page.findChild<QWidget*>(QStringLiteral("smoothness"))->isVisible());
  }

  void datesStayOpenUntilTheyAreSet() {
    Reading reading(hubTable(kAreas));
    auto *from = reading.find<QDateEdit>("hub_from"), *to = reading.find<QDateEdit>("hub_to");
    QCOMPARE(from->date(), QDate(2020, 3, 1));
    QCOMPARE(to->date(), QDate(2020, 4, 29));
    from->setDate(QDate(2020, 3, 10));
    QCOMPARE(reading.recipe.hub.from, std::string("2020-03-10"));
    QCOMPARE(reading.recipe.hub.to, std::string());
    QCOMPARE(reading.preview.data.trajectories[0].count(), std::size_t(51));
    // Dates and population belong to the area.
    reading.click(reading.areas(), 1);
    QCOMPARE(reading.recipe.hub.from, std::string());
    from->setDate(QDate(2020, 3, 10));
    to->setDate(QDate(2020, 4, 1));
    from->setDate(QDate(2020, 3, 1));
    QCOMPARE(reading.recipe.hub.from, std::string());
    QCOMPARE(reading.recipe.hub.to, std::string("2020-04-01"));
    for (auto* button : reading.page.findChildren<QToolButton*>())
      if (button->toolTip() == QStringLiteral("All days there are"))
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(reading.recipe.hub.to, std::string());
    QCOMPARE(to->date(), QDate(2020, 4, 29));
  }

  void thePopulationIsTheFilesUntilItIsGiven() {
    Reading reading(hubTable(kAreas));
    auto* population = reading.find<QLineEdit>("hub_population");
    QCOMPARE(population->text(), QStringLiteral("100000"));
    QCOMPARE(reading.recipe.hub.population, 0.0);
    population->selectAll();
    QTest::keyClicks(population, QStringLiteral("250000"));
    QTest::keyClick(population, Qt::Key_Return);
    QCOMPARE(reading.recipe.hub.population, 250000.0);
    QCOMPARE(reading.preview.data.trajectories[0].values[0], 250000.0 - 5);
  }

  void changesMadeBeforeTheFileIsReadAddUp() {
    Reading reading(hubTable(kAreas));
    reading.slow = true;
    reading.click(reading.areas(), 1);
    reading.choose(kFalling, "repairs.falling_counts", "isotonic");
    auto* compartments = reading.find<QComboBox>("compartments");
    compartments->setCurrentIndex(compartments->findData(QStringLiteral("sir")));
    reading.choose(kMissingDays, "repairs.missing_days", "carry");
    QCOMPARE(reading.recipe.hub.area, std::string("524726e8"));
    QVERIFY(reading.recipe.hub.repairs.falling_counts == HubFallingCounts::isotonic);
    QVERIFY(reading.recipe.hub.compartments == HubCompartments::sir);
    QVERIFY(reading.recipe.hub.repairs.missing_days == HubMissingDays::carry);
  }

  // What was used before, as it comes from a project.
  void aRecipeThatIsOpenedAgainIsKept() {
    Reading reading(hubTable(kAreas));
    reading.recipe.hub.area = "524726e8";
    reading.recipe.hub.from = "2020-03-05";
    reading.recipe.hub.compartments = HubCompartments::sir;
    reading.read();
    QCOMPARE(reading.areas()->currentIndex().row(), 1);
    QCOMPARE(reading.find<QDateEdit>("hub_from")->date(), QDate(2020, 3, 5));
    auto* compartments = reading.find<QComboBox>("compartments");
    QCOMPARE(compartments->currentData().toString(), QStringLiteral("sir"));
    QCOMPARE(reading.changes, 0);
    compartments->setCurrentIndex(compartments->findData(QStringLiteral("seir")));
    QCOMPARE(reading.recipe.hub.area, std::string("524726e8"));
    QCOMPARE(reading.recipe.hub.from, std::string("2020-03-05"));
    QVERIFY(reading.page.findChild<QWidget*>(QStringLiteral("latent_days"))->isVisible());
  }

  void realSeriesShowTheirRepairs_data() {
    QTest::addColumn<QString>("country");
    for (const char* country : {"IND", "ITA", "JPN", "NOR"})
      QTest::newRow(country) << QString::fromLatin1(country);
  }
  void realSeriesShowTheirRepairs() {
    QFETCH(QString, country);
    QFile file(QStringLiteral(NULLCLINE_SOURCE_DIR "/../shared/data/hub/%1.csv").arg(country));
    if (!file.open(QIODevice::ReadOnly))
      QSKIP("The national series are not at hand.");
    Reading reading(file.readAll().toStdString());
    QVERIFY(reading.preview.data.trajectories.at(0).count() > 100);
    QVERIFY(reading.areas()->model()->rowCount() == 3);
    // Every area of the file can be read, as it is or with the repair that its remark names.
    for (int row = 0; row < 3; ++row) {
      reading.click(reading.areas(), row);
      if (reading.preview.data.trajectories.empty())
        reading.choose(kRecoveries, "repairs.recoveries", "full");
      auto* compartments = reading.find<QComboBox>("compartments");
      if (reading.preview.data.trajectories.empty()) // without deaths
        compartments->setCurrentIndex(compartments->findData(QStringLiteral("sir")));
      QVERIFY2(!reading.preview.data.trajectories.empty(),
               qPrintable(Reading::cell(reading.areas(), row, HubAreaModel::NameColumn)));
      for (int repair = 0; repair < reading.repairs()->model()->rowCount(); ++repair) {
        reading.click(reading.repairs(), repair);
        QVERIFY(reading.plot()->afterGraph()->dataCount() > 10);
      }
    }
  }
};

QTEST_MAIN(HubPageTest)
#include "test_hub_page.moc"
