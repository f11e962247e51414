// Tables imported as a user does it: seen, changed by clicks, remedied, cancelled, kept with the project.
#include "tests/support/scripted_dialogs.h"
#include "ui/import/column_model.h"
#include "ui/import/hub_page.h"
#include "ui/import/import_dialog.h"
#include "ui/import/parsed_table_model.h"
#include "ui/import/raw_text_model.h"
#include "ui/import/recipe_edits.h"
#include "ui/main_window.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <fstream>

using namespace nullcline;

namespace {

constexpr int kPatience = 60000;

const char* kMessy = "Labor 7;;;\n"
                     "Messung vom 3. Mai;;;\n"
                     "Zeit [h];Probe;Beute [g/l];Bemerkung\n"
                     "0;a;1,5;gut\n"
                     "1;a;2,25;gut\n"
                     "2;a;-999;?\n"
                     "3;a;1,75;gut\n";

/// A dialog with files of its own, and how its user handles it.
struct Import {
  QTemporaryDir folder;
  ImportDialog dialog;
  std::vector<std::shared_ptr<const Opened>> taken;

  explicit Import(ImportFunctions functions = {}) : dialog(std::move(functions)) {
    QObject::connect(&dialog, &ImportDialog::imported, &dialog,
                     [this](std::shared_ptr<const Opened> opened) { taken.push_back(std::move(opened)); });
  }

  std::filesystem::path write(const char* name, const std::string& content) const {
    const std::filesystem::path path = folder.filePath(QLatin1String(name)).toStdString();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  void show(const std::vector<std::filesystem::path>& files, const ImportRecipe& recipe = {}) {
    dialog.begin({files, {}, recipe});
    dialog.show();
  }
  bool isReady() const { return !dialog.isReading() && !dialog.isImporting(); }
  QPushButton* button(const QString& name) const {
    for (auto* button : dialog.findChildren<QPushButton*>(name))
      if (button->isVisible())
        return button;
    return nullptr;
  }
  void click(const char* name) const { QTest::mouseClick(button(QLatin1String(name)), Qt::LeftButton); }
  QString words(const char* label) const { return dialog.findChild<QLabel*>(QLatin1String(label))->text(); }
  QStringList problems() const {
    QStringList all;
    for (auto* label : dialog.findChildren<QLabel*>(QStringLiteral("import_problem")))
      if (label->isVisible())
        all << label->text();
    return all;
  }
  QTableView* parsed() const { return dialog.findChild<QTableView*>(QStringLiteral("import_table")); }
  QTreeView* columns() const { return dialog.findChild<QTreeView*>(QStringLiteral("import_columns")); }
  QString column(int row, int column) const { return columns()->model()->index(row, column).data().toString(); }
  template <class Control>
  Control* control(const char* path) const {
    return dialog.findChild<Control*>(QLatin1String(path));
  }
  void choose(const char* path, const char* value) const {
    auto* box = control<QComboBox>(path);
    box->setCurrentIndex(box->findData(QLatin1String(value)));
  }
  /// Clicks on a column's role and chooses another from the box that opens.
  void chooseRole(int row, ColumnRole role) const {
    auto* view = columns();
    const QModelIndex index = view->model()->index(row, ColumnModel::RoleColumn);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    auto* box = view->findChild<QComboBox*>(QStringLiteral("role_box"));
    QVERIFY(box);
    box->setCurrentIndex(box->findData(static_cast<int>(role)));
    Q_EMIT box->activated(box->currentIndex());
  }
  const Dataset& data() const { return *taken.back()->data.dataset; }
};

/// More than a sample of good rows, then one that cannot be read.
std::string longTable(const char* last) {
  std::string table = "t,x\n";
  for (int i = 0; i < 150000; ++i)
    table += std::to_string(i) + "," + std::to_string(i % 17) + "\n";
  return table + last;
}

struct Session {
  DialogScript script;
  MainWindow window{std::make_unique<ScriptedDialogs>(script)};
  Workspace& work = window.workspace();

  Session() { window.show(); }
  ImportDialog* dialog() const { return window.findChild<ImportDialog*>(); }
  QPushButton* options() const { return window.findChild<QPushButton*>(QStringLiteral("import_options")); }
};

} // namespace

class ImportDialogTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aMessyTableIsImportedByClicks() {
    Import import;
    import.show({import.write("messy.csv", kMessy)});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kPatience);
    QCOMPARE(import.control<QComboBox>("text.separator")->currentText(), QStringLiteral("Automatic: Semicolon ;"));
    auto* skipped = import.control<QSpinBox>("text.skipped_lines");
    QCOMPARE(skipped->text(), QStringLiteral("Automatic: 2"));
    skipped->setFocus();
    skipped->selectAll();
    QTest::keyClicks(skipped, QStringLiteral("2"));
    QTest::keyClick(skipped, Qt::Key_Return);
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->header[0] == "Zeit [h]");
    QCOMPARE(import.control<QComboBox>("text.decimal_mark")->currentText(), QStringLiteral("Automatic: Comma: 1,5"));
    QVERIFY(!import.dialog.findChild<QLabel*>(QStringLiteral("text.separator.note"))->text().isEmpty());
    QCOMPARE(import.parsed()->model()->index(0, 2).data().toString(), QStringLiteral("1,5"));
    QCOMPARE(import.parsed()->model()->headerData(0, Qt::Vertical).toInt(), 4);
    QCOMPARE(import.column(2, ColumnModel::UnitColumn), QStringLiteral("g/l"));

    // -999 is a number until someone says that it is none; the names of the samples are of trajectories.
    QCOMPARE(import.column(2, ColumnModel::MissingColumn), QStringLiteral("0"));
    auto* missing = import.control<QLineEdit>("text.missing");
    missing->setFocus();
    QTest::keyClicks(missing, QStringLiteral("-999"));
    QTest::keyClick(missing, Qt::Key_Return);
    QTRY_COMPARE(import.column(2, ColumnModel::MissingColumn), QStringLiteral("1"));
    QVERIFY2(import.taken.empty(), "Return ends the field, not the dialog");
    import.chooseRole(1, ColumnRole::trajectory);
    QTRY_VERIFY(import.isReady());
    QCOMPARE(import.column(1, ColumnModel::RoleColumn), QStringLiteral("Trajectory"));

    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kPatience);
    QVERIFY(!import.dialog.isVisible());
    QCOMPARE(import.data().trajectories.size(), std::size_t(1));
    QCOMPARE(import.data().trajectories[0].id, std::string("a"));
    QCOMPARE(import.data().channels.size(), std::size_t(1));
    QCOMPARE(import.data().value(import.data().trajectories[0], 1, 0), 2.25);
    QVERIFY(std::isnan(import.data().value(import.data().trajectories[0], 2, 0)));
    QCOMPARE(import.data().time_unit, std::string("h"));
  }

  void choicesAreShownAtOnceAndPutBack() {
    Import import;
    import.show({import.write("t.csv", "t,x\n0,1\n1,2\n2,4\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QVERIFY(!import.button("import_anew")->isEnabled());
    import.choose("text.separator", "semicolon");
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->header.size() == 1);
    QVERIFY(!import.problems().isEmpty());
    QVERIFY(!import.button("import_button")->isEnabled());
    QVERIFY(!import.button("import_button")->toolTip().isEmpty());
    import.click("import_anew");
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->header.size() == 2);
    QVERIFY(import.problems().isEmpty());
    QVERIFY(import.button("import_button")->isEnabled());
    QVERIFY(import.dialog.recipe() == ImportRecipe());
  }

  void columnsThatAreGoneAreForgotten() {
    Import import;
    import.show({import.write("t.csv", "t,x,y\n0,1,5\n1,2,6\n2,4,8\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    import.chooseRole(2, ColumnRole::ignored);
    QTRY_VERIFY(import.isReady());
    QVERIFY(!import.dialog.recipe().columns.empty());
    import.choose("text.header", "absent");
    QTRY_VERIFY(import.isReady() && import.dialog.recipe().columns.empty());
    QCOMPARE(import.column(0, ColumnModel::NameColumn), QStringLiteral("column 1"));
  }

  void theTimeIsGivenToAnotherColumn() {
    Import import;
    import.show({import.write("t.csv", "x,y,age\n5,1,0\n7,3,1\n4,4,2\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    import.chooseRole(2, ColumnRole::time);
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    QCOMPARE(import.column(0, ColumnModel::RoleColumn), QStringLiteral("State"));
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().time_name, std::string("age"));
    QCOMPARE(import.data().channels.size(), std::size_t(2));
  }

  void allSelectedColumnsChangeTogether() {
    Import import;
    import.show({import.write("t.csv", "t,a,b,c,d\n0,1,2,3,4\n1,2,3,4,6\n2,4,5,6,7\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    auto* view = import.columns();
    for (const int row : {1, 2, 3})
      view->selectionModel()->select(view->model()->index(row, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(view->model()->setData(view->model()->index(2, ColumnModel::RoleColumn),
                                   static_cast<int>(ColumnRole::ignored), Qt::EditRole));
    QTRY_VERIFY(import.isReady());
    QTRY_COMPARE(import.dialog.preview()->data.channels.size(), std::size_t(1));
    QCOMPARE(import.dialog.preview()->data.channels[0].name, std::string("d"));
  }

  void unitsAreTyped() {
    Import import;
    import.show({import.write("t.csv", "t,x\n0,1\n1,2\n2,4\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    auto* view = import.columns();
    const QModelIndex unit = view->model()->index(1, ColumnModel::UnitColumn);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(unit).center());
    auto* edit = view->findChild<QLineEdit*>();
    QVERIFY(edit);
    QTest::keyClicks(edit, QStringLiteral("mg"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->data.channels[0].unit == "mg");
  }

  void rowsOutOfOrderAreRemediedByTheirButton() {
    Import import;
    import.show({import.write("t.csv", "t,x\n0,1\n2,4\n1,2\n")});
    QTRY_VERIFY(import.isReady() && import.problems().size() == 1);
    QVERIFY(import.problems().front().contains(QStringLiteral("line 4")));
    import.click("repairs.order=sort");
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().trajectories[0].times, (std::vector<double>{0, 1, 2}));
  }

  void longTablesAndClockTimesAreKnown() {
    Import import;
    import.show({import.write("l.csv", "id,time,variable,value\na,1,y,20\na,0,x,1\na,1,x,2\nb,0,x,5\nb,2,x,6\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QVERIFY(import.control<QComboBox>("layout")->currentText().startsWith(QStringLiteral("Automatic: Long table")));
    QCOMPARE(import.column(2, ColumnModel::RoleColumn), QStringLiteral("Name of the variable"));
    import.show({import.write("c.csv", "clock,x\n23:59:00,1\n23:59:30,2\n00:00:10,4\n")});
    QTRY_VERIFY(import.isReady() && import.problems().size() == 1);
    import.click("repairs.midnight=next-day");
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    import.choose("time.unit", "minutes");
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->data.time_unit == "min");
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().trajectories[0].times[1] - import.data().trajectories[0].times[0], 0.5);
  }

  void severalFilesAreTrajectories() {
    Import import;
    import.show({import.write("one.csv", "t,x\n0,1\n1,2\n"), import.write("two.csv", "t,x\n0,3\n1,5\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QVERIFY(import.words("import_files").contains(QStringLiteral("two.csv")));
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().trajectories.size(), std::size_t(2));
    QCOMPARE(import.data().trajectories[1].id, std::string("two"));
    const OpenRequest again = importRequestOf(import.data());
    QCOMPARE(again.files.size(), std::size_t(2));
  }

  void areasOfAHubFileAreOffered() {
    Import import;
    import.show({std::filesystem::path(NULLCLINE_SOURCE_DIR) / "datasets" / "simulated-epidemic-hub.csv"});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QVERIFY(import.problems().isEmpty());
    QVERIFY(import.dialog.findChild<HubPage*>()->isVisible());
    QVERIFY(!import.parsed()->isVisible());
    HubRecipe recipe = import.dialog.preview()->recipe.hub;
    recipe.compartments = HubCompartments::sir;
    Q_EMIT import.dialog.findChild<HubPage*>()->changed(recipe);
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->data.channelCount() == 3);
    import.click("import_plain");
    QTRY_VERIFY(import.isReady() && import.parsed()->isVisible());
    QVERIFY(import.dialog.preview()->recipe.layout == TableFormat::wide);
    import.click("import_anew");
    QTRY_VERIFY(import.isReady() && import.dialog.findChild<HubPage*>()->isVisible());
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().channels.size(), std::size_t(4));
  }

  void whatCannotBeReadIsSaid() {
    Import import;
    import.show({import.folder.filePath(QStringLiteral("absent; not here.csv")).toStdString()});
    QTRY_VERIFY(import.isReady() && import.problems().size() == 1);
    QVERIFY(import.problems().front().contains(QStringLiteral("absent; not here.csv")));
    QVERIFY(!import.button("import_button")->isEnabled());
    import.show({import.write("book.xlsx", std::string("PK\3\4\0\0\0\0", 8))});
    QTRY_VERIFY(import.isReady() && !import.problems().isEmpty() &&
                import.problems().front().contains(QStringLiteral("book.xlsx")));
    import.show({import.write("empty.csv", "")});
    QTRY_VERIFY(import.isReady() && !import.problems().isEmpty() &&
                import.problems().front().contains(QStringLiteral("empty.csv")));
  }

  void theWholeFileIsCheckedWhenAsked() {
    Import import;
    import.show({import.write("long.csv", longTable("150000,oops\n"))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kPatience);
    QVERIFY(import.problems().isEmpty());
    QVERIFY(import.dialog.preview()->is_sample);
    import.click("import_check");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().size() == 1, kPatience);
    QVERIFY(import.problems().front().contains(QStringLiteral("line 150002")));
    QCOMPARE(import.column(1, ColumnModel::UnreadableColumn), QStringLiteral("1 (line 150002)"));
  }

  void aRefusedImportStaysWithItsProblems() {
    Import import;
    import.show({import.write("long.csv", longTable("150000,oops\n"))});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().size() == 1, kPatience);
    QVERIFY(import.dialog.isVisible() && import.taken.empty());
    import.click("repairs.unreadable=missing");
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.problems().isEmpty(), kPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kPatience);
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
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kPatience);
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(reached, kPatience);
    auto* bar = import.dialog.findChild<QProgressBar*>(QStringLiteral("import_progress"));
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0);
    QTest::keyClick(&import.dialog, Qt::Key_Escape);
    QVERIFY2(import.dialog.isVisible() && !import.dialog.isImporting(), "the first Esc stops, the dialog stays");
    QTRY_VERIFY_WITH_TIMEOUT(stopped, kPatience);
    QVERIFY(import.taken.empty());
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady(), kPatience);
    held = false;
    import.click("import_button");
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kPatience);
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

  void modelsKeepTheirPromises() {
    RawTextModel raw;
    ParsedTableModel parsed;
    ColumnModel columns;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel* model : {static_cast<QAbstractItemModel*>(&raw), static_cast<QAbstractItemModel*>(&parsed),
                                      static_cast<QAbstractItemModel*>(&columns)})
      testers.push_back(
          std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    Import import;
    const auto uneven = import.write("u.csv", "t,x,y\n0,1\n1,2,3,4\n2,3,x\n");
    for (const auto& file : {uneven, import.write("messy.csv", kMessy)}) {
      const auto preview = previewImport(std::span(&file, 1), {});
      QVERIFY(preview.hasValue());
      const auto shared = std::make_shared<const ImportPreview>(*preview);
      raw.setPreview(shared);
      parsed.setPreview(shared);
      columns.setPreview(shared);
      QCOMPARE(raw.rowCount(), static_cast<int>(shared->raw_lines.size()));
      QCOMPARE(columns.rowCount(), static_cast<int>(shared->header.size()));
    }
    QSignalSpy chosen(&columns, &ColumnModel::roleChosen);
    QVERIFY(
        columns.setData(columns.index(1, ColumnModel::RoleColumn), static_cast<int>(ColumnRole::state), Qt::EditRole));
    QCOMPARE(chosen.size(), 1);
    raw.setPreview(nullptr);
    parsed.setPreview(nullptr);
    columns.setPreview(nullptr);
    QCOMPARE(raw.rowCount() + parsed.rowCount() + columns.rowCount(), 0);
  }

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
    session.window.openFile(project);
    QTRY_VERIFY(!session.work.isOpening());
    QVERIFY2(!session.options()->isVisible(), "the table is no longer there");
  }
};

QTEST_MAIN(ImportDialogTest)
#include "test_import_dialog.moc"
