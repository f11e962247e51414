// What a screen reader and a keyboard need, in every part of the window; and what the window remembers.
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/help/methods_dialog.h"
#include "ui/help/shortcuts.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/panels/method_panel.h"
#include "ui/render_results.h"
#include "ui/run_view.h"

#include <QAccessible>
#include <QDockWidget>
#include <QFrame>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>
#include <QTest>

using namespace nullcline;

namespace {

/// Where a widget is, for the message of a test.
QByteArray placeOf(const QWidget* widget) {
  QStringList names;
  for (; widget; widget = widget->parentWidget())
    names << QStringLiteral("%1 '%2'").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
  return names.join(QStringLiteral(" in ")).toUtf8();
}

/// Widgets that Qt makes for itself: their owner is what is named.
bool isPartOfAnother(const QWidget* widget) {
  return widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QScrollBar") ||
         (widget->parentWidget() &&
          (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox") ||
           widget->parentWidget()->inherits("QTabBar") || widget->parentWidget()->inherits("QLineEdit"))) ||
         widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateContainer") ||
         widget->inherits("QTabBar") || widget->inherits("QTabWidget") || widget->inherits("QHeaderView");
}

QByteArrayList namelessWidgets(const QWidget& window) {
  QByteArrayList nameless;
  const auto widgets = window.findChildren<QWidget*>();
  for (auto* widget : widgets) {
    if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) || isPartOfAnother(widget))
      continue;
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface || interface->text(QAccessible::Name).isEmpty())
      nameless << placeOf(widget);
  }
  return nameless;
}

void checkMenu(const QMenu& menu, QByteArrayList& wrong) {
  QMap<QChar, QString> mnemonics;
  const auto actions = menu.actions();
  for (auto* action : actions) {
    if (action->isSeparator() || !action->isVisible())
      continue;
    const QString text = action->text();
    if (text.isEmpty())
      wrong << menu.title().toUtf8() + ": an action without a text";
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty()) {
      const QChar letter = key.toString().back();
      if (mnemonics.contains(letter))
        wrong << (menu.title() + QStringLiteral(": ") + mnemonics[letter] + QStringLiteral(" and ") + text).toUtf8();
      mnemonics[letter] = text;
    }
    if (action->menu())
      checkMenu(*action->menu(), wrong);
  }
}

} // namespace

class AccessibleTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void everyControlHasAName() {
    WindowSession session;
    QVERIFY2(namelessWidgets(session.window).isEmpty(), namelessWidgets(session.window).join("\n").constData());
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.train(5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    session.window.findChild<MethodPanel*>()->setOptionsVisible(true);
    session.work.setMethod("two-stage");
    QVERIFY2(namelessWidgets(session.window).isEmpty(), namelessWidgets(session.window).join("\n").constData());
    session.work.setField(KnownSystemOptions{"lotka-volterra", {}});
    session.window.showComparison();
    QVERIFY2(namelessWidgets(session.window).isEmpty(), namelessWidgets(session.window).join("\n").constData());
  }

  void everyDialogHasNamesAndATitle() {
    WindowSession session;
    for (QWidget* dialog : std::initializer_list<QWidget*>{new ShortcutsDialog(&session.window),
                                                           new MethodsDialog(session.work, &session.window),
                                                           new AboutDialog({}, &session.window)}) {
      dialog->show();
      QVERIFY(!dialog->windowTitle().isEmpty());
      QVERIFY2(namelessWidgets(*dialog).isEmpty(), namelessWidgets(*dialog).join("\n").constData());
      dialog->close();
    }
  }

  void menusHaveTextsAndMnemonicsOfTheirOwn() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    QByteArrayList wrong;
    QMap<QChar, QString> titles;
    const auto menus = session.window.menuBar()->actions();
    for (auto* menu : menus) {
      const QChar letter = QKeySequence::mnemonic(menu->text()).toString().back();
      QVERIFY2(!titles.contains(letter), qPrintable(menu->text()));
      titles[letter] = menu->text();
      checkMenu(*menu->menu(), wrong);
    }
    QCOMPARE(wrong.join("\n"), QByteArray());
  }

  void whatIsDisabledSaysWhy() {
    WindowSession session;
    QStringList silent;
    int disabled = 0;
    const auto look = [&](const auto& again, const QMenu& menu) -> void {
      const auto actions = menu.actions();
      for (const auto* action : actions) {
        if (action->menu() && action->isEnabled())
          again(again, *action->menu());
        if (action->isEnabled() || action->isSeparator() || !action->isVisible())
          continue;
        ++disabled;
        if (action->toolTip() == plainActionText(action->text())) // Qt's own where none was given
          silent << menu.title() + QStringLiteral(": ") + action->text();
      }
    };
    const auto menus = session.window.menuBar()->actions();
    for (const auto* menu : menus)
      look(look, *menu->menu());
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral("; "))));
    QVERIFY(disabled > 15);
    QVERIFY(!session.button("train_button")->isEnabled() && session.button("train_button")->toolTip().size() > 5);
  }

  void theWindowIsLeftAsItWas() {
    StateFolders folders;
    const auto state = folders.fresh();
    const auto docks = [](MainWindow& window) { return window.findChild<QDockWidget*>(QStringLiteral("runs")); };
    int width = 0;
    {
      WindowSession session(state);
      session.window.resize(1111, 666);
      docks(session.window)->hide();
      width = session.window.runView().header()->sectionSize(RunTableModel::StatusColumn) + 17;
      session.window.runView().header()->resizeSection(RunTableModel::StatusColumn, width);
      session.window.close();
      QTRY_VERIFY(!session.window.isVisible());
    }
    WindowSession session(state);
    QCOMPARE(session.window.size(), QSize(1111, 666));
    QVERIFY(docks(session.window)->isHidden());
    QCOMPARE(session.window.runView().header()->sectionSize(RunTableModel::StatusColumn), width);
  }

  void columnsOfAnotherLanguageAreMadeWideEnoughAnew() {
    StateFolders folders;
    const auto state = folders.fresh();
    int usual = 0;
    {
      WindowSession session(state);
      QHeaderView* columns = session.window.runView().header();
      usual = columns->sectionSize(RunTableModel::StatusColumn);
      columns->resizeSection(RunTableModel::StatusColumn, usual + 31);
      columns->setSectionHidden(RunTableModel::NumberColumn, true);
      QVERIFY(session.leave());
    }
    const QString file = QString::fromStdString((state / "window.ini").string()),
                  key = QStringLiteral("run_column_titles");
    QStringList titles = QSettings(file, QSettings::IniFormat).value(key).toStringList();
    QCOMPARE(titles.size(), static_cast<int>(RunTableModel::ColumnCount));
    titles[RunTableModel::StatusColumn] = QStringLiteral("Zustand");
    QSettings(file, QSettings::IniFormat).setValue(key, titles);
    WindowSession session(state);
    QCOMPARE(session.window.runView().header()->sectionSize(RunTableModel::StatusColumn), usual);
    QVERIFY(session.window.runView().header()->isSectionHidden(RunTableModel::NumberColumn));
  }

  void nothingIsRememberedWithoutAFolder() {
    StateFolders folders;
    WindowSession session;
    session.window.resize(999, 700);
    session.window.close();
    QTRY_VERIFY(!session.window.isVisible());
    QVERIFY(!std::filesystem::exists(folders.fresh()));
  }

  void itFitsASmallLaptop() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.window.resize(1280, 720);
    QVERIFY(session.window.minimumSizeHint().width() <= 1280);
    // A line over the plots, a title line of the desktop's and its panel have room too.
    auto* banner = session.window.findChild<QFrame*>(QStringLiteral("project_banner"));
    banner->show();
    QVERIFY2(session.window.minimumSizeHint().height() + 30 + 40 <= 720,
             qPrintable(QString::number(session.window.minimumSizeHint().height())));
    QCOMPARE(session.window.size(), QSize(1280, 720));
  }
};

QTEST_MAIN(AccessibleTest)
#include "test_accessible.moc"
