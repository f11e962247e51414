// What can be read: colours that stand out from what is under them, and words and numbers that have the room they need,
// in both languages, on a screen of 1280 x 720.
#include "engine/model/model_shape.h"
#include "tests/support/colour_vision.h"
#include "tests/support/import_session.h"
#include "tests/support/window_session.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/forms/option_editor.h"
#include "ui/help/methods_dialog.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/hub/hub_dialog.h"
#include "ui/language.h"
#include "ui/panels/method_panel.h"
#include "ui/plots/plot_header.h"
#include "ui/render_results.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace nullcline;

namespace {

bool fits(const QComboBox& box, const QString& words) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  const int room =
      box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
  const bool gives_way = qobject_cast<const PlotHeader*>(box.parentWidget()); // to the plot's title, and ends in dots
  return box.isEditable() || gives_way || box.fontMetrics().horizontalAdvance(words) <= room;
}

/// Words that do not fit into their label, button or box; empty: they do.
QString cutWords(const QWidget& widget) {
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
    const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                        : label->width() >= label->sizeHint().width();
    return fits || label->text().isEmpty() ? QString() : label->text();
  }
  if (const auto* box = qobject_cast<const QComboBox*>(&widget))
    return fits(*box, box->currentText()) ? QString() : box->currentText();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    return button->text().isEmpty() || button->width() >= button->minimumSizeHint().width() ? QString()
                                                                                            : button->text();
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
    return tabs->width() >= tabs->sizeHint().width() ? QString() : tabs->tabText(0);
  return {};
}

/// Numbers stand at the right, and one that is cut is another number.
QStringList cutNumbers(const QTreeView& view) {
  QStringList cut;
  for (int row = 0; row < view.model()->rowCount(); ++row)
    for (int column = 0; column < view.model()->columnCount(); ++column) {
      const QModelIndex index = view.model()->index(row, column);
      const bool is_number = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
      if (!view.isColumnHidden(column) && is_number &&
          view.itemDelegate()->sizeHint(QStyleOptionViewItem(), index).width() > view.columnWidth(column))
        cut << view.accessibleName() + QStringLiteral(": ") + index.data().toString();
    }
  return cut;
}

QStringList whatIsCut(const QWidget& window) {
  QStringList cut;
  const auto widgets = window.findChildren<QWidget*>();
  for (const auto* widget : widgets) {
    if (!widget->isVisibleTo(&window))
      continue;
    if (const QString words = cutWords(*widget); !words.isEmpty())
      cut << QStringLiteral("%1 '%2': %3 (%4 x %5)")
                 .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), words)
                 .arg(widget->width())
                 .arg(widget->height());
    if (const auto* view = qobject_cast<const QTreeView*>(widget))
      cut << cutNumbers(*view);
  }
  return cut;
}

} // namespace

// Once the layouts have come to rest.
#define VERIFY_NOTHING_CUT(window)                                                                                     \
  QTRY_VERIFY2(whatIsCut(window).isEmpty(), qPrintable(whatIsCut(window).join(QLatin1Char('\n'))))

class AppearanceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void cleanup() {
    speak(*qApp, QStringLiteral("en"));
    applyAppearance(*qApp, Appearance::light);
  }

  void textStandsOut_data() {
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << static_cast<int>(Appearance::light);
    QTest::newRow("dark") << static_cast<int>(Appearance::dark);
  }
  void textStandsOut() {
    QFETCH(const int, appearance);
    applyAppearance(*qApp, static_cast<Appearance>(appearance));
    const QPalette palette = QApplication::palette();
    const auto role = [&](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    const QColor under_text[] = {role(QPalette::Window), role(QPalette::Base), role(QPalette::AlternateBase)};
    for (const auto& under : under_text) {
      for (const auto& text : {role(QPalette::WindowText), role(QPalette::Text), role(QPalette::Link),
                               quietText(palette), problemText(palette)})
        QVERIFY2(contrast(text, under) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + under.name()));
      for (const auto which : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        const QColor faint = palette.color(QPalette::Disabled, which);
        QVERIFY2(contrast(faint, under) >= 3.0, qPrintable(faint.name() + QStringLiteral(" on ") + under.name()));
      }
    }
    for (const auto& [text, under] : {std::pair{QPalette::ButtonText, QPalette::Button},
                                      {QPalette::HighlightedText, QPalette::Highlight},
                                      {QPalette::PlaceholderText, QPalette::Base},
                                      {QPalette::ToolTipText, QPalette::ToolTipBase}})
      QVERIFY2(contrast(role(text), role(under)) >= 4.5,
               qPrintable(role(text).name() + QStringLiteral(" on ") + role(under).name()));
    const QPalette tip = QToolTip::palette();
    QVERIFY(contrast(tip.color(QPalette::Active, QPalette::ToolTipText),
                     tip.color(QPalette::Active, QPalette::ToolTipBase)) >= 4.5);
  }

  // A window that was light when the desktop became dark looks as one that began in the dark.
  void aRunningWindowFollowsTheDesktop() {
    QPalette desktop(Qt::lightGray);
    const DesktopAppearance appearance(*qApp, [&desktop] { return desktop; });
    const auto session = std::make_unique<WindowSession>();
    session->window.resize(1280, 720);
    session->work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session->isReady());
    session->train(5);
    QTRY_VERIFY_WITH_TIMEOUT(session->isIdle() && session->isReady(), kPatience);
    QVERIFY(!isDark(session->window.palette()));
    desktop = QPalette(QColor(40, 40, 40));
    QEvent theme(QEvent::ThemeChange);
    QApplication::sendEvent(&session->window, &theme);
    QTRY_VERIFY(isDark(session->window.palette()));
    QTest::qWait(50);
    const auto bright = [](const QWidget& widget) {
      const QImage image = const_cast<QWidget&>(widget).grab().toImage();
      int count = 0;
      for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
          count += image.pixelColor(x, y).lightness() > 170;
      return 4.0 * count / (image.width() * image.height());
    };
    QVERIFY2(bright(session->window) < 0.1, qPrintable(QString::number(bright(session->window))));
    for (const auto* label : session->window.findChildren<QLabel*>())
      if (label->isVisible() && !label->text().isEmpty())
        QVERIFY2(contrast(label->palette().color(label->foregroundRole()), QColor(37, 40, 46)) > 4.5,
                 qPrintable(label->text()));
    for (const auto* plot : session->window.findChildren<PlotWidget*>())
      QVERIFY(plot->isDark());
    desktop = QPalette(Qt::lightGray);
    QApplication::sendEvent(&session->window, &theme);
    QTRY_VERIFY(!isDark(session->window.palette()));
  }

  void nothingIsCutOff_data() {
    QTest::addColumn<QString>("language");
    for (const auto& language : languages())
      QTest::newRow(qPrintable(language.code)) << language.code;
  }
  void nothingIsCutOff() {
    QFETCH(const QString, language);
    QVERIFY(speak(*qApp, language));
    applyAppearance(*qApp, Appearance::light);
    WindowSession session;
    session.window.resize(1280, 720);
    QCOMPARE(session.window.size(), QSize(1280, 720));
    VERIFY_NOTHING_CUT(session.window);
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    session.choose(5);
    session.work.tickMethod("gradient-matching", true);
    session.work.train();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
    VERIFY_NOTHING_CUT(session.window);
    session.window.showComparison();
    session.window.findChild<MethodPanel*>()->setAllMethodsVisible(true);
    session.window.findChild<MethodPanel*>()->setOptionsVisible(true);
    VERIFY_NOTHING_CUT(session.window);
    for (const FieldOptions& field : {FieldOptions(AugmentedOptions{}), FieldOptions(SecondOrderOptions{}),
                                      FieldOptions(KnownSystemOptions{"lotka-volterra", {}})}) {
      session.work.setField(field);
      VERIFY_NOTHING_CUT(session.window);
    }
    QCOMPARE(session.window.size(), QSize(1280, 720));
  }

  void nothingIsCutOffInTheImport_data() { nothingIsCutOff_data(); }
  void nothingIsCutOffInTheImport() {
    QFETCH(const QString, language);
    QVERIFY(speak(*qApp, language));
    applyAppearance(*qApp, Appearance::light);
    Import import;
    import.show({import.write("messy.csv", kMessy)});
    import.dialog.resize(1140, 684);
    QTRY_VERIFY_WITH_TIMEOUT(import.isReady() && import.dialog.preview(), kImportPatience);
    VERIFY_NOTHING_CUT(import.dialog);
    QStringList cut; // whatever is chosen, or found and stands behind "Automatic: "
    for (const auto* box : import.dialog.findChildren<QComboBox*>())
      for (int i = 0; box->isVisible() && i < box->count(); ++i) {
        const bool may_be_found =
            box->findData(QStringLiteral("auto")) >= 0 && box->itemData(i) != QLatin1String("auto");
        const QString words = may_be_found ? OptionEditor::tr("Automatic: %1").arg(box->itemText(i)) : box->itemText(i);
        if (!fits(*box, words))
          cut << words;
      }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
  }

  // What is in sight is computed: words over a plot must not hide it from whoever asks.
  void aPlotThatSaysWhyItIsEmptyIsInSight() {
    WindowSession session;
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    auto* predicted = session.window.plots().predicted();
    session.window.plots().grid().bringToFront(predicted);
    QTRY_VERIFY(!predicted->plotWidget()->message().isEmpty());
    QTRY_VERIFY(predicted->isInSight());
    session.train(5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle() && predicted->plotWidget()->message().isEmpty(), kPatience);
  }

  void nothingIsCutOffInDialogs_data() { nothingIsCutOff_data(); }
  void nothingIsCutOffInDialogs() {
    QFETCH(const QString, language);
    QVERIFY(speak(*qApp, language));
    applyAppearance(*qApp, Appearance::light);
    WindowSession session;
    for (QDialog* dialog : std::initializer_list<QDialog*>{
             new ShortcutsDialog(&session.window), new MethodsDialog(session.work, &session.window),
             new AboutDialog({}, &session.window), new HubDialog({}, {}, &session.window)}) {
      dialog->show();
      VERIFY_NOTHING_CUT(*dialog);
      QVERIFY2(dialog->width() <= 1280 && dialog->height() <= 690, qPrintable(dialog->windowTitle()));
      dialog->close();
    }
  }
};

QTEST_MAIN(AppearanceTest)
#include "test_appearance.moc"
