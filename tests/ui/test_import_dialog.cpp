// Tables imported as a user does it: seen, changed by clicks, remedied.
#include "tests/support/import_session.h"
#include "ui/import/hub_page.h"
#include "ui/import/parsed_table_model.h"
#include "ui/import/problem_list.h"
#include "ui/import/raw_text_model.h"
#include "ui/import/recipe_edits.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QToolButton>

using namespace nullcline;

class ImportDialogTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aMessyTableIsImportedByClicks() {
    Import import;
    import.show({import.write("messy.csv", kMessy)});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
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
    QTRY_VERIFY_WITH_TIMEOUT(!import.taken.empty(), kImportPatience);
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
    QCOMPARE(import.column(0, ColumnModel::RoleColumn), QStringLiteral("State 1"));
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

  void remediesAreReadableHoweverNarrow_data() {
    QTest::addColumn<int>("width");
    for (const int width : {1280, 780, 560, 400, 300})
      QTest::addRow("%d", width) << width;
  }
  void remediesAreReadableHoweverNarrow() {
    QFETCH(int, width);
    ProblemList list;
    list.show({{"Two things stand in the way of this table.",
                true,
                {{"Read the marks between groups of three digits as thousands", "a", "1"},
                 {"Leave the rows out", "a", "2"},
                 {"Take the first of the values that were measured at the same time", "a", "3"}}}},
              {});
    list.resize(width, 400);
    list.setVisible(true);
    const auto buttons = list.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 3);
    for (const bool back : {false, true}) {
      list.resize(back ? 1400 : width, 400);
      QTest::qWait(20);
      int lines = 0;
      for (const auto* button : buttons) {
        QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
        QVERIFY2(button->fontMetrics().size(0, button->text()).width() < button->width(), qPrintable(button->text()));
        QCOMPARE(QString(button->text()).replace(QLatin1Char('\n'), QLatin1Char(' ')), button->accessibleName());
        lines = std::max(lines, static_cast<int>(button->text().count(QLatin1Char('\n'))) + 1);
      }
      QCOMPARE(lines > 1, !back && width <= 400);
    }
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

  void aRowOfUnitsIsSeenAndCanBeDenied() {
    Import import;
    import.show({import.write("t.csv", "t,x,y\ns,mg/L,-\n0,1,2\n1,3,4\n2,5,7\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QVERIFY(import.problems().isEmpty());
    auto* box = import.control<QComboBox>("text.units_row");
    QVERIFY2(box->currentText().startsWith(QStringLiteral("Automatic: Below the header")),
             qPrintable(box->currentText()));
    QVERIFY(import.dialog.findChild<QLabel*>(QStringLiteral("text.units_row.note"))
                ->text()
                .contains(QStringLiteral("s, mg/L")));
    QCOMPARE(import.column(1, ColumnModel::UnitColumn), QStringLiteral("mg/L"));
    QCOMPARE(import.parsed()->model()->index(0, 0).data().toString(), QStringLiteral("0"));
    import.choose("text.units_row", "absent");
    QTRY_VERIFY(import.isReady() && import.problems().size() == 1);
    QVERIFY(import.problems().front().contains(QStringLiteral("line 2")));
    import.click("text.units_row=present");
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().time_unit, std::string("s"));
    QCOMPARE(import.data().channels[0].unit, std::string("mg/L"));
  }

  void choicesAreShownWhole() {
    Import import;
    import.show({import.write("t.csv", "t [h],x\n0,1\n1,2\n2,4\n")});
    import.dialog.resize(1280, 720);
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    QStringList cut;
    for (auto* box : import.dialog.findChildren<QComboBox*>()) {
      if (!box->isVisible())
        continue;
      QStyleOptionComboBox option;
      option.initFrom(box);
      const int room =
          box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
      const int found = box->findData(QStringLiteral("auto")); // any of the others may stand behind "Automatic: "
      for (int i = 0; i < box->count(); ++i) {
        const QString words =
            found < 0 || i == found ? box->itemText(i) : QStringLiteral("Automatic: ") + box->itemText(i);
        if (box->fontMetrics().horizontalAdvance(words) > room)
          cut << words;
      }
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
  }

  void statesAreOrderedByTheirButtons() {
    Import import;
    import.show({import.write("t.csv", "t,a [g],b,c\n0,1,2,3\n1,2,3,4\n2,4,5,6\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    auto* view = import.columns();
    auto* up = import.control<QToolButton>("state_up");
    auto* down = import.control<QToolButton>("state_down");
    const auto current = [&](int row) { view->setCurrentIndex(view->model()->index(row, 0)); };
    const auto names = [&] {
      std::string all;
      for (const auto& channel : import.dialog.preview()->data.channels)
        all += channel.name;
      return all;
    };
    current(0);
    QVERIFY2(!up->isEnabled() && !down->isEnabled(), "the time is no state");
    current(1);
    QVERIFY(!up->isEnabled() && down->isEnabled());
    current(3);
    QVERIFY(up->isEnabled() && !down->isEnabled());
    QTest::mouseClick(up, Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && names() == "acb");
    QCOMPARE(import.column(3, ColumnModel::RoleColumn), QStringLiteral("State 2"));
    QVERIFY2(view->currentIndex().row() == 3, "the same column stays the current one");
    QTest::keyClick(&import.dialog, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(import.isReady() && names() == "cab");
    current(1);
    QTest::keyClick(&import.dialog, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(import.isReady() && names() == "cba");
    // Another choice of a role does not forget the order, and two clicks at once are two steps.
    import.chooseRole(2, ColumnRole::ignored);
    QTRY_VERIFY(import.isReady() && names() == "ca");
    import.chooseRole(2, ColumnRole::state);
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->data.channelCount() == 3);
    const std::string before = names();
    current(static_cast<int>(before.find('c')) == 0 ? 3 : 1);
    down->click();
    down->click();
    QTRY_VERIFY(import.isReady() && names() == before.substr(1) + before.substr(0, 1));
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().channels[2].name, before.substr(0, 1));
    const OpenRequest again = importRequestOf(import.data());
    const auto same = importTable(again.files, again.recipe);
    QVERIFY(same && same->data.channels == import.data().channels);
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
};

QTEST_MAIN(ImportDialogTest)
#include "test_import_dialog.moc"
