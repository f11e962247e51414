// Help inside the window: shortcuts, methods, what a control is, licences and citations.
#include "tests/support/window_session.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/help/methods_dialog.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/render_results.h"

#include "engine/fit/methods.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QWhatsThis>

using namespace nullcline;

namespace {

void trigger(MainWindow& window, const char* action) {
  window.findChild<QAction*>(QLatin1String(action))->trigger();
}

} // namespace

class HelpTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void textsLoseMnemonicsAndDots() {
    QCOMPARE(plainActionText(QStringLiteral("&Open\u2026")), QStringLiteral("Open"));
    QCOMPARE(plainActionText(QStringLiteral("Save && q&uit...")), QStringLiteral("Save & quit"));
    QCOMPARE(plainActionText(QStringLiteral("end&")), QStringLiteral("end"));
  }

  void everyShortcutIsListed() {
    WindowSession session;
    const auto found = shortcutsOf(session.window);
    const auto actions = session.window.findChildren<QAction*>();
    int with_keys = 0;
    for (const auto* action : actions) {
      if (action->shortcut().isEmpty())
        continue;
      ++with_keys;
      const QString keys = action->shortcut().toString(QKeySequence::NativeText);
      QVERIFY2(std::any_of(found.begin(), found.end(),
                           [&](const Shortcut& shortcut) {
                             return shortcut.keys.contains(keys) && shortcut.action == plainActionText(action->text());
                           }),
               qPrintable(action->text()));
    }
    QVERIFY(with_keys > 15);
    const auto isListed = [&](QKeySequence keys) { // of widgets, without an action
      return std::any_of(found.begin(), found.end(), [&](const Shortcut& shortcut) {
        return shortcut.keys.split(QStringLiteral(", ")).contains(keys.toString(QKeySequence::NativeText));
      });
    };
    for (const auto& keys : {QKeySequence(Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_Right),
                             QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_F2)})
      QVERIFY2(isListed(keys), qPrintable(keys.toString()));
    for (const auto& shortcut : found)
      QVERIFY2(!shortcut.action.isEmpty() && !shortcut.keys.isEmpty() && !shortcut.section.isEmpty(),
               qPrintable(shortcut.keys));
    const QString page = shortcutsHtml(found);
    for (const auto& shortcut : found)
      QVERIFY(page.contains(shortcut.action.toHtmlEscaped()) && page.contains(shortcut.keys.toHtmlEscaped()));
  }

  void anotherWindowIsASessionOfItsOwn() {
    WindowSession session;
    auto* action = session.window.findChild<QAction*>(QStringLiteral("new_window"));
    QVERIFY(action && !action->isEnabled());
    int begun = 0;
    session.window.useNewWindow([&begun] { return ++begun < 2; });
    QCOMPARE(action->shortcut(), QKeySequence(QKeySequence::New));
    action->trigger();
    QCOMPARE(begun, 1);
    QVERIFY(session.script.problems.isEmpty());
    action->trigger();
    QCOMPARE(session.script.problems.size(), 1);
  }

  void noKeyIsGivenTwice() {
    WindowSession session;
    QMap<QString, const QAction*> owners; // of the whole window; parts of it may have their own
    const auto actions = session.window.findChildren<QAction*>();
    for (const auto* action : actions) {
      if (action->shortcutContext() == Qt::WidgetShortcut)
        continue;
      for (const auto& keys : action->shortcuts()) {
        QVERIFY2(!owners.contains(keys.toString()), qPrintable(keys.toString() + QLatin1Char(' ') + action->text()));
        owners[keys.toString()] = action;
      }
    }
    // A part whose keys the whole window has too would answer to neither.
    for (const auto* action : actions)
      if (action->shortcutContext() == Qt::WidgetShortcut)
        for (const auto& keys : action->shortcuts())
          QVERIFY2(!owners.contains(keys.toString()), qPrintable(keys.toString() + QLatin1Char(' ') + action->text()));
  }

  void shortcutsAreSearched() {
    WindowSession session;
    trigger(session.window, "help_shortcuts");
    auto* dialog = session.window.findChild<ShortcutsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QAbstractItemModelTester tester(dialog->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = dialog->model()->rowCount();
    auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("shortcut_search"));
    QTest::keyClicks(search, QStringLiteral("undo"));
    QVERIFY(dialog->model()->rowCount() >= 1 && dialog->model()->rowCount() < all);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("f5"));
    QVERIFY(dialog->model()->rowCount() >= 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!session.window.findChild<ShortcutsDialog*>());
  }

  void everyMethodHasAPage() {
    for (const auto& method : methods()) {
      const QString page = methodPage(method.name);
      for (const char* words : {method.label, method.summary, method.source, method.name})
        QVERIFY2(page.contains(QString::fromUtf8(words).toHtmlEscaped()), method.name);
      QVERIFY2(page.contains(MethodsDialog::tr("Epochs")), method.name);
    }
    QVERIFY(methodPage("no such method").isEmpty());
  }

  void aMethodIsChosenFromItsPage() {
    WindowSession session;
    QTest::mouseClick(session.window.findChild<QToolButton*>(QStringLiteral("method_help")), Qt::LeftButton);
    auto* dialog = session.window.findChild<MethodsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("methods_list"));
    QCOMPARE(list->count(), static_cast<int>(methods().size()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    const QString name = list->currentItem()->data(Qt::UserRole).toString();
    QVERIFY(dialog->findChild<QTextBrowser*>(QStringLiteral("method_page"))->toPlainText().contains(name));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("use_method")), Qt::LeftButton);
    QCOMPARE(session.work.methodChoices().current().name, name.toStdString());
  }

  void everyControlWithATipSaysWhatItIs() {
    WindowSession session;
    auto* epochs = session.window.findChild<QSpinBox*>(QStringLiteral("epochs"));
    QHelpEvent asked(QEvent::QueryWhatsThis, {2, 2}, epochs->mapToGlobal(QPoint(2, 2)));
    asked.ignore();
    QCoreApplication::sendEvent(epochs, &asked);
    QVERIFY(asked.isAccepted());
    QHelpEvent wanted(QEvent::WhatsThis, {2, 2}, epochs->mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(epochs, &wanted);
    const auto is_shown = [] {
      const auto widgets = QApplication::topLevelWidgets();
      return std::any_of(widgets.begin(), widgets.end(),
                         [](const QWidget* widget) { return widget->inherits("QWhatsThat"); });
    };
    QTRY_VERIFY(is_shown());
    QWhatsThis::hideText();
  }

  void citationsAreCopied() {
    WindowSession session;
    session.work.openExample("simulated-epidemic-hub");
    QTRY_VERIFY(session.isReady());
    session.work.setMethod("quick");
    trigger(session.window, "help_about");
    auto* dialog = session.window.findChild<AboutDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QString page = dialog->findChild<QTextBrowser*>(QStringLiteral("about_page"))->toPlainText();
    for (const char* library : {"Qt", "QCustomPlot", "Eigen", "nlohmann/json", "CLI11", "SQLite", "zlib", "LibTorch"})
      QVERIFY2(page.contains(QLatin1String(library)), library);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("copy_bibtex")), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("@inproceedings{zhao2025")) && copied.contains(QStringLiteral("{liu1989")));
    QCOMPARE(copied.contains(QStringLiteral("@misc{data")), !session.work.dataset()->citation.empty());
  }
};

QTEST_MAIN(HelpTest)
#include "test_help.moc"
