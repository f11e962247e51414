// A window that speaks German: in its menus, panels, tables and forms nothing is left in English.
#include "engine/fit/methods.h"
#include "tests/support/hub_tables.h"
#include "tests/support/import_session.h"
#include "tests/support/scripted_dialogs.h"
#include "tests/support/window_session.h"
#include "tests/ui/translation_file.h"
#include "ui/forms/option_form.h"
#include "ui/language.h"
#include "ui/language_menu.h"
#include "ui/log_panel.h"
#include "ui/main_window.h"
#include "ui/plots/plot_board.h"
#include "ui/render_results.h"
#include "ui/runs/run_record.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

/// Sources that German says otherwise: none of them may be seen.
QSet<QString> englishWords() {
  QSet<QString> words, german;
  for (const auto& message :
       readTranslations(QStringLiteral(NULLCLINE_SOURCE_DIR "/resources/translations/nullcline_de.ts")).messages) {
    if (!message.source.contains(QLatin1Char('%')))
      words.insert(message.source);
    for (const auto& translation : message.translations)
      german.insert(translation);
  }
  return words.subtract(german);
}

QStringList textsOf(const QWidget& widget) {
  QStringList texts{widget.toolTip(), widget.accessibleName(), widget.windowTitle(), widget.whatsThis()};
  if (const auto* label = qobject_cast<const QLabel*>(&widget))
    texts << label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    texts << button->text();
  if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
    texts << group->title();
  if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
    texts << edit->placeholderText();
  if (const auto* box = qobject_cast<const QComboBox*>(&widget))
    for (int i = 0; i < box->count(); ++i)
      texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
    for (int i = 0; i < tabs->count(); ++i)
      texts << tabs->tabText(i) << tabs->tabToolTip(i);
  if (const auto* menu = qobject_cast<const QMenu*>(&widget))
    texts << menu->title();
  if (const auto* header = qobject_cast<const QHeaderView*>(&widget); header && header->model())
    for (int i = 0; i < header->count(); ++i)
      for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole)})
        texts << header->model()->headerData(i, header->orientation(), role).toString();
  if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
    for (int row = 0; row < view->model()->rowCount(); ++row)
      for (int column = 0; column < view->model()->columnCount(); ++column)
        for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole)})
          texts << view->model()->index(row, column).data(role).toString();
  for (const auto* action : widget.actions())
    texts << action->text() << action->toolTip();
  return texts;
}

/// "where it is: what it says" of everything in it and below it that is English.
QStringList englishIn(QWidget& root) {
  static const QSet<QString> english = englishWords();
  QStringList found;
  QList<QWidget*> widgets = root.findChildren<QWidget*>();
  widgets << &root;
  for (const auto* widget : widgets)
    for (const QString& text : textsOf(*widget))
      if (english.contains(text))
        found << QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(": ") + text;
  found.removeDuplicates();
  return found;
}

/// Words that German has not, wherever they come from.
const QRegularExpression& englishWord() {
  static const QRegularExpression word(
      QStringLiteral("\\b(the|and|of|is|were|not|with|that|which|has|have|found|expected|cannot|no|as|for)\\b"));
  return word;
}

/// Whether all that is said in it is, but for citations; what is not is printed.
bool isAllGerman(QWidget& root) {
  QList<QWidget*> widgets = root.findChildren<QWidget*>();
  widgets << &root;
  bool all = true;
  for (const auto* widget : widgets)
    for (const QString& text : textsOf(*widget).join(QLatin1Char('\n')).split(QLatin1Char('\n')))
      if (text.contains(englishWord()) && !text.startsWith(QStringLiteral("Quelle: "))) {
        qWarning("%s: %s", widget->metaObject()->className(), qPrintable(text));
        all = false;
      }
  return all;
}

/// "menu: key" of each key that two entries of a menu share.
QStringList sharedKeys(const QString& menu, const QList<QAction*>& actions) {
  QStringList shared;
  QSet<QChar> taken;
  for (const auto* action : actions) {
    const QString text = QString(action->text()).remove(QStringLiteral("&&"));
    const auto place = text.indexOf(QLatin1Char('&'));
    if (place < 0 || place + 1 >= text.size())
      continue;
    const QChar key = text.at(place + 1).toLower();
    if (taken.contains(key))
      shared << menu + QStringLiteral(": ") + action->text();
    taken.insert(key);
  }
  return shared;
}

QStringList sharedKeys(QMainWindow& window) {
  QStringList shared = sharedKeys(QStringLiteral("menu bar"), window.menuBar()->actions());
  for (const auto* menu : window.menuBar()->findChildren<QMenu*>())
    shared += sharedKeys(menu->title(), menu->actions());
  return shared;
}

QString joined(const QStringList& lines) {
  return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestGermanWindow final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    initialiseResources();
    if (!QFile::exists(QStringLiteral(":/translations/nullcline_de.qm")))
      QSKIP("built without lrelease (Debian: qt6-l10n-tools)");
    QVERIFY(speak(*qApp, QStringLiteral("de")));
    QVERIFY(englishWords().size() > 500);
  }

  void menusAndPanelsAreGerman() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.show();
    QVERIFY2(englishIn(window).isEmpty(), qPrintable(joined(englishIn(window))));
    window.workspace().openExample("lotka-volterra");
    QTRY_VERIFY(window.workspace().dataset() && !window.workspace().isOpening() && window.plots().isUpToDate());
    QVERIFY2(englishIn(window).isEmpty(), qPrintable(joined(englishIn(window))));
    QStringList titles;
    for (const auto* action : window.menuBar()->actions())
      titles << QString(action->text()).remove(QLatin1Char('&'));
    QVERIFY(titles.contains(QStringLiteral("Datei")) && titles.contains(QStringLiteral("Ansicht")));
    QVERIFY(window.findChild<QLabel*>(QStringLiteral("data_summary"))->text().contains(QStringLiteral("Trajektorien")));
    QCOMPARE(methodLabel("gradient-matching"), QStringLiteral("Gradientenanpassung"));
    QCOMPARE(runStatusLabel("completed"), QStringLiteral("Fertig"));
  }

  void titlesOfPlotsAreWholeOnALaptop() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.resize(1280, 720);
    window.show();
    window.workspace().openExample("lotka-volterra");
    QTRY_VERIFY(window.workspace().dataset() && !window.workspace().isOpening() && window.plots().isUpToDate());
    for (const auto* view : window.plots().views()) {
      window.plots().grid().bringToFront(view);
      QTRY_VERIFY(view->isInSight());
      QStringList words;
      for (const auto* label : view->header()->findChildren<QLabel*>())
        words << label->text();
      QVERIFY2(words.contains(view->title()), qPrintable(view->title() + QStringLiteral(": ") + joined(words)));
    }
  }

  void plotsStandApartInASmallWindow() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    window.resize(1000, 600);
    window.show();
    window.workspace().openExample("lotka-volterra");
    QTRY_VERIFY(window.workspace().dataset() && !window.workspace().isOpening() && window.plots().isUpToDate());
    const auto& grid = window.plots().grid();
    std::vector<std::pair<QString, QRect>> places;
    for (const auto* view : window.plots().views())
      if (view->isInSight()) {
        const QWidget* dock = view->parentWidget();
        const QRect place(dock->mapTo(&window, QPoint()), dock->size());
        for (const auto& [title, other] : places)
          QVERIFY2(!place.intersects(other), qPrintable(title + QStringLiteral(", ") + view->title()));
        places.emplace_back(view->title(), place);
        QVERIFY2(QRect(grid.mapTo(&window, QPoint()), grid.size()).contains(place), qPrintable(view->title()));
        QVERIFY2(window.rect().contains(place), qPrintable(view->title()));
        for (const auto* button : view->header()->findChildren<QAbstractButton*>())
          QVERIFY2(!button->isVisible() || view->header()->rect().contains(button->geometry()),
                   qPrintable(view->title() + QStringLiteral(": ") + button->accessibleName()));
      }
    QVERIFY(places.size() >= 3);
  }

  void everyOptionOfEveryMethodIsGerman() {
    for (const auto& method : methods()) {
      const FitSpec spec = method.preset(false);
      OptionForm form("", [](const std::string&) { return true; });
      form.setOptions(spec, spec);
      QVERIFY2(englishIn(form).isEmpty(), qPrintable(joined(englishIn(form))));
    }
  }

  void whatIsLeftInEnglishIsSeen() {
    const char* said = "QLabel: Spalte 7: the unit is missing";
    QTest::ignoreMessage(QtWarningMsg, said);
    QLabel label(QString::fromUtf8(said).mid(8));
    QVERIFY(!isAllGerman(label));
  }

  void whatIsSaidOfATableIsGerman_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("messy") << QByteArray(kMessy);
    QTest::newRow("order") << QByteArray("t,x\n0,1\n2,4\n1,2\n");
    QTest::newRow("text") << QByteArray("t,x\n0,1\n1,zwei\n2,3\n3,\n4,#DIV/0!\n");
    QTest::newRow("fields") << QByteArray("t,x,y\n0,1,2\n1,2\n2,3,4\n");
    QTest::newRow("marks") << QByteArray("t;x\n0;1.000\n1;2,5\n2;3.000\n");
    QTest::newRow("dates") << QByteArray("date,x\n03/04/2020,1\n03/05/2020,2\n03/06/2020,4\n");
    QTest::newRow("series") << QByteArray("id,rep,time,variable,value\na,1,0,x,1\na,1,2,x,2\na,2,1,x,8\na,2,3,x,9\n");
    QTest::newRow("midnight") << QByteArray("id,time,x\na,22:00,1\na,00:00,2\nb,09:00,3\nb,10:00,4\n");
    QTest::newRow("minutes") << QByteArray("time [min],x\n0:20,1\n0:40,2\n1:00,3\n");
    QTest::newRow("unused") << QByteArray("id,time,variable,value,unit\na,0,x,1,mg\na,1,x,2,g\na,2,x,2,g\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("units") << QByteArray("t,x\ns,mg/L\n0,1\n1,2\n1,3\n2,5\n");
    QTest::newRow("constant") << QByteArray("id,t,x,k\na,0,1,5\na,1,2,5\nb,0,2,5\n");
    QTest::newRow("epidemic") << QByteArray::fromStdString(hubTable({MadeArea{"n", 1, "Norge"}}));
  }
  void whatIsSaidOfATableIsGerman() {
    QFETCH(QByteArray, table);
    Import import;
    import.show({import.write("t.csv", table.toStdString())});
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady(), kImportPatience);
    QVERIFY(isAllGerman(import.dialog));
  }

  void refusalsAndNotesAreGerman() {
    WindowSession session;
    session.work.openExample("boarding-school-influenza");
    QTRY_VERIFY(session.isReady());
    session.work.setMethod("two-stage");
    session.work.setField(KnownSystemOptions{"sir"});
    const auto isRefused = [&](const char* because) {
      return session.work.blockedReason().contains(QString::fromUtf8(because)) && isAllGerman(session.window);
    };
    QVERIFY(isRefused("Sagen Sie, welchen Zustand sie misst"));
    session.work.setField(MlpOptions{});
    QVERIFY2(session.work.blockedReason().isEmpty(), qPrintable(session.work.blockedReason()));
    session.work.setOption(QStringLiteral("stages.0.optimizer"), {{"kind", "levenberg_marquardt"}});
    QVERIFY(isRefused("Levenberg-Marquardt braucht die Ableitung jedes Residuums"));
  }

  void howARunEndsIsGerman() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    session.train(20);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    const QString message = session.run(0).message;
    QVERIFY2(message.contains(QStringLiteral("Epochen")), qPrintable(message));
    QVERIFY(isAllGerman(session.window));
    const auto* log = session.window.findChild<LogPanel*>();
    QVERIFY2(!log->toPlainText().contains(englishWord()), qPrintable(log->toPlainText()));
  }

  void keysOfMenusAreNotShared() {
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    QVERIFY2(sharedKeys(window).isEmpty(), qPrintable(joined(sharedKeys(window))));
  }

  void theLanguageIsChosenInTheMenu() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    DialogScript script;
    MainWindow window{std::make_unique<ScriptedDialogs>(script)};
    auto* menu = window.findChild<LanguageMenu*>();
    QVERIFY(menu && !menu->isEnabled()); // nowhere to keep it
    window.useStateFolder(path);
    QVERIFY(menu->isEnabled());
    QCOMPARE(menu->actions().size(), static_cast<qsizetype>(languages().size() + 1));
    QVERIFY(menu->actions().first()->isChecked());
    for (auto* action : menu->actions())
      if (action->text() == QStringLiteral("English"))
        action->trigger();
    QCOMPARE(rememberedLanguage(path), QStringLiteral("en"));
    menu->useStateFolder(path);
    QVERIFY(!menu->actions().first()->isChecked());
  }
};

QTEST_MAIN(TestGermanWindow)
#include "test_german_window.moc"
