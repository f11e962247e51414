// What every plot can do, asked of every plot there is: menu, keyboard, legend, logarithmic axes, values at the mouse,
// copies and files.
#include "tests/support/window_session.h"
#include "ui/comparison/comparison_view.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_readout.h"
#include "ui/plots/plot_tools.h"
#include "ui/render_results.h"

#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

QStringList wordsOf(const QMenu& menu) {
  QStringList words;
  for (const auto* action : menu.actions())
    if (!action->isSeparator())
      words << action->text().remove(QLatin1Char('&'));
  return words;
}

QAction* actionOf(const QMenu& menu, const QString& words) {
  for (auto* action : menu.actions())
    if (action->text().remove(QLatin1Char('&')).startsWith(words))
      return action;
  return nullptr;
}

/// Shown, and asked for what it can do through its own menu.
struct Menu {
  QMenu* menu;
  explicit Menu(PlotWidget& plot) : menu(plot.tools().makeMenu(&plot)) {}
  ~Menu() { delete menu; }
  QAction* operator[](const char* words) const { return actionOf(*menu, QLatin1String(words)); }
};

void moveMouse(PlotWidget& plot, QPoint to) {
  QMouseEvent move(QEvent::MouseMove, to, plot.mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&plot, &move);
}

QCPAxis* axisOf(const PlotWidget& plot, QCPAxis::AxisType side) {
  return plot.axisRects().constFirst()->axis(side);
}

} // namespace

class PlotContractTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowSession> session_;
  std::vector<std::pair<QString, PlotWidget*>> plots_;

  void eachPlot() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < plots_.size(); ++i)
      QTest::newRow(qPrintable(plots_[i].first)) << static_cast<int>(i);
  }
  PlotWidget& plot() {
    QFETCH(int, index);
    PlotWidget& plot = *plots_[static_cast<std::size_t>(index)].second;
    for (QWidget* widget = &plot; widget; widget = widget->parentWidget())
      if (auto* tabs = qobject_cast<QTabWidget*>(widget))
        for (int i = 0; i < tabs->count(); ++i)
          if (tabs->widget(i)->isAncestorOf(&plot))
            tabs->setCurrentIndex(i);
    if (const auto* board = qobject_cast<BoardView*>(plot.parentWidget())) {
      for (auto* grid : session_->window.findChildren<PlotGrid*>())
        if (grid->isAncestorOf(board) || board->window() != &session_->window)
          grid->bringToFront(board);
    }
    plot.showAll();
    plot.replot();
    return plot;
  }

 private Q_SLOTS:
  /// A window in which two methods were trained and compared.
  void initTestCase() {
    initialiseResources();
    session_ = std::make_unique<WindowSession>();
    session_->window.resize(1280, 900);
    session_->work.openExample("lotka-volterra");
    QTRY_VERIFY(session_->isReady());
    for (const char* method : {"gradient-matching", "vf-node"}) { // together, so that their errors are measured
      session_->work.tickMethod(method, true);
      session_->work.setMethod(method);
      session_->choose(30);
    }
    session_->button("train_button")->click();
    QTRY_VERIFY_WITH_TIMEOUT(session_->work.runs().rowCount() == 2 && !session_->work.controller().isRunning(),
                             kPatience);
    auto& board = session_->window.plots();
    for (auto* view : board.views()) {
      board.grid().bringToFront(view); // so that it asks for its curves
      QTRY_VERIFY(view->isInSight() && board.isUpToDate() && valuesCsv(*view->plotWidget()).size() > 100);
      plots_.emplace_back(view->fileName(), view->plotWidget());
    }
    session_->window.showComparison();
    QTRY_VERIFY(session_->window.comparison().isUpToDate());
    for (auto* plot : session_->window.comparison().findChildren<PlotWidget*>())
      plots_.emplace_back(plot->accessibleName(), plot);
    QTRY_VERIFY(board.isUpToDate());
    QVERIFY(plots_.size() >= 9);
  }
  void cleanupTestCase() { session_.reset(); }

  void itHasAMenuWithoutDoubleLetters_data() { eachPlot(); }
  void itHasAMenuWithoutDoubleLetters() {
    PlotWidget& shown = plot();
    const Menu menu(shown);
    for (const char* words : {"Show everything", "Zoom in", "Zoom out", "Curves", "Values at the mouse", "Copy picture",
                              "Copy values", "Export this plot"})
      QVERIFY2(menu[words], words);
    QVERIFY(menu["Export this plot"]->isEnabled());
    QSet<QChar> letters;
    for (const auto* action : menu.menu->actions())
      if (const auto at = action->text().indexOf(QLatin1Char('&')); at >= 0) {
        const QChar letter = action->text().at(at + 1).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(wordsOf(*menu.menu).join(QLatin1Char(';'))));
        letters.insert(letter);
      }
    QVERIFY(!shown.accessibleName().isEmpty());
  }

  void itZoomsAndPansByKeyboard_data() { eachPlot(); }
  void itZoomsAndPansByKeyboard() {
    PlotWidget& shown = plot();
    if (!Menu(shown)["Zoom in"]->isEnabled())
      QSKIP("a projection zooms in another way");
    auto* axis = axisOf(shown, QCPAxis::atBottom);
    const QCPRange all = axis->range();
    Menu(shown)["Zoom in"]->trigger();
    QVERIFY(!shown.followsData() && axis->range() != all);
    Menu(shown)["Zoom out"]->trigger();
    const QCPRange before = axis->range();
    QTest::keyClick(&shown, Qt::Key_Right);
    QVERIFY(axis->range().lower > before.lower);
    QTest::keyClick(&shown, Qt::Key_Left);
    QVERIFY(std::abs(axis->range().lower - before.lower) < 1e-6 * std::max(1.0, std::abs(before.upper)));
    Menu(shown)["Show everything"]->trigger();
    QVERIFY(shown.followsData());
    QCOMPARE(axis->range(), all);
  }

  void curvesAreHiddenAndShown_data() { eachPlot(); }
  void curvesAreHiddenAndShown() {
    PlotWidget& shown = plot();
    const Menu menu(shown);
    const auto curves = menu["Curves"]->menu()->actions();
    if (shown.legendNames().isEmpty())
      QSKIP("its legend is the table beside it");
    QCOMPARE(curves.size(), shown.legendNames().size());
    const QString name = shown.legendNames().constFirst();
    const auto visible = [&] {
      int count = 0;
      for (int i = 0; i < shown.plottableCount(); ++i)
        count += shown.plottable(i)->name() == name && shown.plottable(i)->visible();
      return count;
    };
    const int before = visible();
    QVERIFY(before > 0);
    curves.constFirst()->trigger();
    QCOMPARE(visible(), 0);
    QVERIFY(shown.legendNames().contains(name)); // a click there shows it again
    auto* legend = shown.findChild<QCPLegend*>();
    const QPoint entry = legend->item(0)->outerRect().center();
    QTest::mouseClick(&shown, Qt::LeftButton, {}, entry);
    QCOMPARE(visible(), before);
    QVERIFY(shown.tools().hidden().isEmpty());
  }

  void logarithmicAxesShowTheSame_data() { eachPlot(); }
  void logarithmicAxesShowTheSame() {
    PlotWidget& shown = plot();
    for (const auto& [axes, side, words] : {std::tuple{Qt::Horizontal, QCPAxis::atBottom, "Logarithmic, across"},
                                            {Qt::Vertical, QCPAxis::atLeft, "Logarithmic, up"}}) {
      const Menu menu(shown);
      if (!menu[words])
        continue;
      const bool before = shown.tools().isLogarithmic(axes);
      menu[words]->trigger();
      QCOMPARE(shown.tools().isLogarithmic(axes), !before);
      shown.replot();
      const QCPRange range = axisOf(shown, side)->range();
      QVERIFY(range.lower < range.upper && (before || range.lower > 0));
      menu[words]->trigger();
      QCOMPARE(shown.tools().isLogarithmic(axes), before);
    }
  }

  void valuesAreReadAtTheMouse_data() { eachPlot(); }
  void valuesAreReadAtTheMouse() {
    PlotWidget& shown = plot();
    auto& readout = shown.tools().readout();
    bool some = false;
    const QRect room = shown.axisRects().constFirst()->rect();
    for (int x = room.left() + 5; x < room.right() && !some; x += 9)
      for (int y = room.top() + 5; y < room.bottom() && !some; y += 9) {
        moveMouse(shown, {x, y});
        some = std::any_of(readout.points().begin(), readout.points().end(),
                           [](const CurvePoint& point) { return std::isfinite(point.y); });
      }
    QVERIFY(some && readout.isVisible());
    const auto point = *std::find_if(readout.points().begin(), readout.points().end(),
                                     [](const CurvePoint& point) { return std::isfinite(point.y); });
    QVERIFY(std::isfinite(point.x));
    QVERIFY(readout.lines().join(QLatin1Char(' ')).contains(valueText(point.y)));
    QVERIFY(!shown.grab().isNull()); // it is painted
    Menu(shown)["Values at the mouse"]->trigger();
    QVERIFY(!readout.isVisible());
    moveMouse(shown, room.center());
    QVERIFY(!readout.isVisible());
    Menu(shown)["Values at the mouse"]->trigger();
    QTest::keyClick(&shown, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(readout.isVisible());
    const double at = readout.place().x();
    QTest::keyClick(&shown, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(readout.place().x() > at);
    readout.clear();
  }

  void pictureAndValuesGoToTheClipboard_data() { eachPlot(); }
  void pictureAndValuesGoToTheClipboard() {
    PlotWidget& shown = plot();
    auto* clipboard = QGuiApplication::clipboard();
    Menu(shown)["Copy picture"]->trigger();
    QVERIFY(clipboard->mimeData()->hasImage());
    QCOMPARE(clipboard->image().pixelColor(2, 2), QColor(Qt::white));
    Menu(shown)["Copy values"]->trigger();
    const QStringList lines = clipboard->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.constFirst(), QStringLiteral("curve,x_axis,y_axis,x,y"));
    QVERIFY(lines.size() > 1);
    QCOMPARE(clipboard->mimeData()->data(QStringLiteral("text/csv")).size(), clipboard->text().toUtf8().size());
  }

  void itIsWrittenAsEachKindOfFile_data() { eachPlot(); }
  void itIsWrittenAsEachKindOfFile() {
    PlotWidget& shown = plot();
    const QTemporaryDir folder;
    const QString hidden = shown.legendNames().value(0);
    if (!hidden.isEmpty())
      shown.tools().setShown(hidden, false);
    for (const char* suffix : {"pdf", "svg", "png", "csv"}) {
      session_->script.file_to_save = folder.filePath(QStringLiteral("plot.%1").arg(QLatin1String(suffix)));
      Menu(shown)["Export this plot"]->trigger();
      QVERIFY2(QFileInfo(session_->script.file_to_save).size() > 20, suffix);
    }
    QVERIFY(QSvgRenderer().load(folder.filePath(QStringLiteral("plot.svg"))));
    QFile csv(folder.filePath(QStringLiteral("plot.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    if (!hidden.isEmpty())
      QVERIFY(!csv.readAll().contains('\n' + hidden.toUtf8() + ','));
    if (!hidden.isEmpty())
      shown.tools().setShown(hidden, true);
    QCOMPARE(shown.legendNames().value(0), hidden);
    session_->script.file_to_save = folder.filePath(QStringLiteral("plot.bmp"));
    Menu(shown)["Export this plot"]->trigger();
    QCOMPARE(session_->script.problems.size(), 1);
    session_->script.problems.clear();
  }

  void itFollowsThePalette_data() { eachPlot(); }
  void itFollowsThePalette() {
    PlotWidget& shown = plot();
    shown.setDark(true);
    shown.replot();
    const QColor dark = shown.grab().toImage().pixelColor(1, 1);
    shown.setDark(false);
    shown.replot();
    QVERIFY(dark.lightness() < 100 && shown.grab().toImage().pixelColor(1, 1).lightness() > 200);
  }

  void valuesHaveTheDigitsOfTheData() {
    QLocale::setDefault(QLocale::c());
    QCOMPARE(valueText(0.1), QStringLiteral("0.1"));
    QCOMPARE(valueText(1234.5), QStringLiteral("1234.5"));
    QCOMPARE(valueText(1.0 / 3.0), QStringLiteral("0.333333"));
    QCOMPARE(valueText(20000000.0), QStringLiteral("2e+07"));
  }

  void aWordOnAnAxisIsAWordInTheTable() {
    QCustomPlot plot;
    auto words = QSharedPointer<QCPAxisTickerText>::create();
    words->addTick(1, QStringLiteral("direct, twice"));
    plot.xAxis->setTicker(words);
    plot.xAxis->setRange(0, 2);
    plot.addGraph();
    plot.graph(0)->setName(QStringLiteral("NFE"));
    plot.graph(0)->setData({1.0, 5.0}, {7.5, 8.5});
    QCOMPARE(valuesCsv(plot), std::string("curve,x_axis,y_axis,x,y\nNFE,,,\"direct, twice\",7.5\n"));
  }
};

QTEST_MAIN(PlotContractTest)
#include "test_plot_contract.moc"
