// Several files imported together: what each of them has is seen, chosen and ordered.
#include "tests/support/import_session.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QToolButton>

using namespace nullcline;

class ImportFilesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void columnsOfAllFilesAreReported() {
    Import import;
    import.show(
        {import.write("one.csv", "t,x\n0,1\n1,2\n"), import.write("two.csv", "t,x,late,run\n0,3,1,a\n1,bad,2,a\n")});
    QTRY_VERIFY(import.isReady() && import.problems().size() == 1);
    QCOMPARE(import.column(1, ColumnModel::UnreadableColumn), QStringLiteral("1 (line 3 of two.csv)"));
    import.click("repairs.unreadable=missing");
    QTRY_VERIFY(import.isReady() && import.problems().isEmpty());
    auto* model = import.columns()->model();
    QCOMPARE(model->rowCount(), 4);
    QCOMPARE(import.column(2, ColumnModel::NameColumn), QStringLiteral("late"));
    QVERIFY(model->index(2, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Only in two.csv")));
    QVERIFY(model->index(2, ColumnModel::RoleColumn).flags() & Qt::ItemIsEditable);
    const QModelIndex run = model->index(3, ColumnModel::RoleColumn);
    QVERIFY2(!(run.flags() & Qt::ItemIsEditable), "it would be asked for in every file");
    QVERIFY(run.data(Qt::ToolTipRole).toString().contains(QStringLiteral("found in the files that have it")));
    QCOMPARE(import.column(1, ColumnModel::ValuesColumn), QStringLiteral("3"));
    QCOMPARE(import.column(0, ColumnModel::RoleColumn), QStringLiteral("Time"));
    QCOMPARE(import.column(1, ColumnModel::RoleColumn), QStringLiteral("State 1"));
  }

  void statesOfFilesThatDifferAreOrdered() {
    Import import;
    import.show({import.write("p1.csv", "t,x,y\n0,1,5\n1,2,6\n2,4,8\n"),
                 import.write("p2.csv", "t,x,z\n0,1,50\n1,2,60\n2,4,90\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    import.columns()->setCurrentIndex(import.columns()->model()->index(2, 0));
    QTest::mouseClick(import.control<QToolButton>("state_up"), Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && !import.dialog.recipe().columns.empty());
    QVERIFY2(import.problems().isEmpty(), qPrintable(import.problems().join(QLatin1Char(' '))));
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    std::string names;
    for (const auto& channel : import.data().channels)
      names += channel.name;
    QCOMPARE(names, std::string("yxz"));
    QVERIFY(std::isnan(import.data().value(import.data().trajectories[1], 0, 0)));
    QCOMPARE(import.data().value(import.data().trajectories[1], 2, 2), 90.0);
  }

  void statesOfLaterFilesAreChosenAndOrdered() {
    Import import;
    import.show({import.write("p1.csv", "t,x,y\n0,1,5\n1,2,6\n2,4,8\n"),
                 import.write("p2.csv", "t,x,z [mg]\n0,1,50\n1,2,60\n2,4,90\n")});
    QTRY_VERIFY(import.isReady() && import.dialog.preview());
    const QAbstractItemModelTester tester(import.columns()->model());
    const auto roles = [&] {
      return QStringList{import.column(1, ColumnModel::RoleColumn), import.column(2, ColumnModel::RoleColumn),
                         import.column(3, ColumnModel::RoleColumn)}
          .join(QLatin1Char(' '));
    };
    QCOMPARE(roles(), QStringLiteral("State 1 State 2 State 3"));
    import.columns()->setFocus();
    import.columns()->setCurrentIndex(import.columns()->model()->index(3, 0));
    QVERIFY(!import.control<QToolButton>("state_down")->isEnabled());
    QTest::mouseClick(import.control<QToolButton>("state_up"), Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && roles() == QStringLiteral("State 1 State 3 State 2"));
    QTest::mouseClick(import.control<QToolButton>("state_up"), Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && roles() == QStringLiteral("State 2 State 3 State 1"));
    QVERIFY2(import.problems().isEmpty(), qPrintable(import.problems().join(QLatin1Char(' '))));
    import.chooseRole(3, ColumnRole::ignored);
    QTRY_VERIFY(import.isReady() && roles() == QStringLiteral("State 1 State 2 Ignored"));
    QCOMPARE(import.dialog.preview()->data.channelCount(), std::size_t(2));
    import.chooseRole(3, ColumnRole::state);
    QTRY_VERIFY(import.isReady() && roles() == QStringLiteral("State 1 State 2 State 3"));
    QTest::mouseClick(import.control<QToolButton>("state_up"), Qt::LeftButton);
    QTRY_VERIFY(import.isReady() && roles() == QStringLiteral("State 1 State 3 State 2"));
    import.columns()->model()->setData(import.columns()->model()->index(3, ColumnModel::UnitColumn),
                                       QStringLiteral("g"));
    QTRY_VERIFY(import.isReady() && import.dialog.preview()->data.channels[1].unit == "g");
    QCOMPARE(import.column(3, ColumnModel::UnitColumn), QStringLiteral("g"));
    import.click("import_button");
    QTRY_VERIFY(!import.taken.empty());
    QCOMPARE(import.data().channels[1].name, std::string("z"));
    QCOMPARE(import.data().value(import.data().trajectories[1], 2, 1), 90.0);
    QVERIFY(std::isnan(import.data().value(import.data().trajectories[0], 2, 1)));
    const OpenRequest again = importRequestOf(import.data());
    const auto same = importTable(again.files, again.recipe);
    QVERIFY(same && same->data.channels == import.data().channels);
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
};

QTEST_MAIN(ImportFilesTest)
#include "test_import_files.moc"
