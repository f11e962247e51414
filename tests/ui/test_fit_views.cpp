// Trajectories of many states and their truth; training, residuals and predictions, and what they say where there is
// nothing to show.
#include "engine/model/model_shape.h"
#include "engine/system/system_field.h"
#include "tests/support/bundled_example.h"
#include "ui/data_source.h"
#include "ui/plots/fixed_point_list.h"
#include "ui/plots/plot_board.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/plot_values.h"
#include "ui/plots/state_menu.h"
#include "ui/render_results.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <set>

using namespace nullcline;

namespace {

/// The published one.
std::shared_ptr<FittedModel> trueModel(const std::string& name, const Dataset& dataset) {
  const KnownSystem& system = **findSystem(name);
  std::vector<double> published;
  for (const auto& parameter : system.parameters)
    published.push_back(parameter.value);
  auto model = std::make_shared<FittedModel>();
  model->field = KnownSystemOptions{name, {}};
  model->precision = Precision::float64;
  model->parameters = systemTheta(system, published);
  model->channels = dataset.channels;
  model->scaling = identityScaling(dataset.channelCount());
  return model;
}

struct Board {
  OpenedDataset data;
  PlotBoard board;

  explicit Board(const char* name) : data(openedExample(name)) {
    board.resize(1000, 700);
    board.show();
    board.setDataset(data.dataset, data.true_system);
  }
  void fit() {
    PreviewRequest request;
    request.dataset = data.dataset;
    board.showModel(computePreview(request, {})->problem, trueModel(data.true_system, *data.dataset));
  }
  void look(BoardView* view) {
    board.grid().bringToFront(view);
    QTRY_VERIFY(view->isInSight());
    QTest::qWait(20);
    QTRY_VERIFY(board.isUpToDate());
  }
};

int points(const QCPGraph* graph) {
  return graph->dataCount();
}

} // namespace

class FitViewsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void manyStatesStandOnPages() {
    Board shown("age-sir");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* view = shown.board.trajectories();
    auto* plot = view->plot();
    QVERIFY2(view->pageCount() > 1, "27 states cannot be read at once");
    std::multiset<std::size_t> seen;
    for (int page = 0; page < view->pageCount(); ++page) {
      view->showPage(page);
      QTRY_VERIFY(shown.board.isUpToDate());
      QCOMPARE(view->page(), page);
      QVERIFY(static_cast<int>(plot->channels().size()) <= plot->capacity(27));
      seen.insert(plot->channels().begin(), plot->channels().end());
      QVERIFY(points(plot->observedGraph(0)) > 0);
    }
    QCOMPARE(seen.size(), std::size_t(27));
    QCOMPARE(std::set<std::size_t>(seen.begin(), seen.end()).size(), std::size_t(27));
    view->showPage(0);
    shown.board.activateWindow();
    plot->setFocus();
    QTRY_VERIFY(plot->hasFocus());
    QTest::keyClick(plot, Qt::Key_PageDown);
    QCOMPARE(view->page(), 1);
    const int pages = view->pageCount();
    shown.board.grid().enlarge(view);
    QTest::qWait(50);
    QVERIFY(view->pageCount() < pages);
    shown.board.resize(1000, 300);
    QTest::qWait(50);
    QVERIFY(view->pageCount() > 1);
    view->setChannels({3, 7});
    QCOMPARE(view->pageCount(), 1);
    QCOMPARE(plot->channels(), (std::vector<std::size_t>{3, 7}));
  }

  void theListOfStatesStaysOpen() {
    Board shown("age-sir");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* menu = shown.board.findChild<StateMenu*>();
    QCOMPARE(menu->ticked().size(), std::size_t(27));
    menu->popup(shown.board.mapToGlobal(QPoint(10, 10)));
    auto* last = menu->actions().last();
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(last).center());
    QVERIFY(menu->isVisible() && !last->isChecked());
    menu->setActiveAction(last);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible() && last->isChecked());
    menu->close();
    for (auto* action : menu->actions())
      if (action->text() == QStringLiteral("&First only"))
        action->trigger();
    QCOMPARE(menu->ticked(), std::vector<std::size_t>{0});
    QCOMPARE(shown.board.trajectories()->plot()->channels(), std::vector<std::size_t>{0});
  }

  void theTruthIsDrawnWhereItIsKnown() {
    Board shown("van-der-pol");
    QTRY_VERIFY(shown.board.isUpToDate());
    const auto* plot = shown.board.trajectories()->plot();
    const auto& trajectory = shown.data.dataset->trajectories[0];
    const auto* truth = plot->truthGraph(0);
    QVERIFY(points(truth) > 100);
    QCOMPARE(truth->dataMainKey(points(truth) - 1), trajectory.times.back());
    std::size_t complete = 0;
    while (!shown.data.dataset->isObserved(trajectory, complete, 0) ||
           !shown.data.dataset->isObserved(trajectory, complete, 1))
      ++complete;
    QCOMPARE(truth->dataMainKey(0), trajectory.times[complete]);
    QCOMPARE(truth->dataMainValue(0), shown.data.dataset->value(trajectory, complete, 0));
    shown.board.setDataset(shown.data.dataset, {});
    QTRY_VERIFY(shown.board.isUpToDate());
    QCOMPARE(points(truth), 0);
    auto renamed = std::make_shared<Dataset>(*shown.data.dataset);
    std::swap(renamed->channels[0], renamed->channels[1]); // of the same system in another order
    shown.board.setDataset(renamed, shown.data.true_system);
    QTRY_VERIFY(shown.board.isUpToDate());
    QCOMPARE(points(plot->truthGraph(0)), 0);
  }

  // A spline or a true course may come as near to zero as it likes.
  void logarithmicPanelsBeginBelowWhatWasObserved() {
    Board shown("lotka-volterra");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* plot = shown.board.trajectories()->plot();
    for (const auto axes : {Qt::Horizontal, Qt::Vertical})
      plot->tools().setLogarithmic(axes, true);
    for (auto* rect : plot->axisRects())
      for (auto* axis : {rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)}) {
        double smallest = 1e300;
        for (auto* curve : axis->plottables())
          if (auto* graph = qobject_cast<QCPGraph*>(curve); graph && graph->name() == QStringLiteral("observed"))
            for (const auto& point : *graph->data())
              if (const double at = axis->orientation() == Qt::Horizontal ? point.key : point.value; at > 0)
                smallest = std::min(smallest, at);
        QVERIFY2(axis->range().lower > 0.5 * smallest && axis->range().lower < smallest,
                 qPrintable(QStringLiteral("%1 for %2").arg(axis->range().lower).arg(smallest)));
      }
  }

  // What moves while there is nothing to see is nobody's choice of a range.
  void anEmptyPlotFollowsWhatComes() {
    Board shown("lotka-volterra");
    QTRY_VERIFY(shown.board.isUpToDate());
    const auto views = shown.board.views();
    const auto losses =
        std::find_if(views.begin(), views.end(), [](const BoardView* view) { return view->name() == "losses"; });
    PlotWidget* training = (*losses)->plotWidget();
    QVERIFY(!training->message().isEmpty() && training->followsData());
    QTest::keyClick(training, Qt::Key_Plus);
    const QPointF middle = training->rect().center();
    QWheelEvent wheel(middle, training->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(training, &wheel);
    QVERIFY(training->followsData());
    PlotWidget* phase = shown.board.phase()->plotWidget();
    QWheelEvent other(phase->rect().center(), phase->mapToGlobal(QPointF(phase->rect().center())), {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(phase, &other);
    QVERIFY(!phase->followsData());
  }

  void logarithmicPanelsStayLogarithmic() {
    Board shown("lotka-volterra");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* view = shown.board.trajectories();
    view->plot()->tools().setLogarithmic(Qt::Vertical, true);
    view->setChannels({1});
    QVERIFY(view->plot()->tools().isLogarithmic(Qt::Vertical));
    view->plot()->tools().setLogarithmic(Qt::Vertical, false);
    QVERIFY(!view->plot()->tools().isLogarithmic(Qt::Vertical));
  }

  void aZoomSurvivesPagesStatesAndColumns() {
    Board shown("age-sir");
    auto* view = shown.board.trajectories();
    auto* plot = view->plot();
    QTRY_VERIFY(shown.board.isUpToDate());
    const auto range = [plot](int panel, QCPAxis::AxisType side) {
      return plot->axisRects().at(panel)->axis(side)->range();
    };
    const auto isZoomed = [&] {
      for (int i = 0; i < plot->axisRectCount(); ++i)
        if (range(i, QCPAxis::atBottom) != QCPRange(1, 2))
          return false;
      return true;
    };
    const std::size_t margins = static_cast<std::size_t>(plot->findChildren<QCPMarginGroup*>().size());
    plot->leaveData();
    plot->axisRects().at(0)->axis(QCPAxis::atBottom)->setRange(1, 2);
    plot->axisRects().at(0)->axis(QCPAxis::atLeft)->setRange(10, 20);
    view->showPage(1);
    QVERIFY(isZoomed());
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(isZoomed());
    for (std::size_t i = 0; i < plot->channels().size(); ++i) { // values that were not zoomed are all shown
      const auto* graph = plot->observedGraph(i);
      bool found = false;
      const QCPRange values = graph->getValueRange(found), seen = graph->valueAxis()->range();
      QVERIFY(found && seen.contains(values.lower) && seen.contains(values.upper));
      QVERIFY(seen.size() < 3 * values.size());
    }
    view->showPage(0);
    QTRY_VERIFY(shown.board.isUpToDate());
    QCOMPARE(range(0, QCPAxis::atLeft), QCPRange(10, 20));
    shown.board.grid().enlarge(view); // more columns
    QTest::qWait(50);
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(isZoomed());
    QCOMPARE(range(0, QCPAxis::atLeft), QCPRange(10, 20));
    view->setChannels({3, 7});
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(isZoomed());
    const Json kept = view->ranges();
    view->setChannels({0, 1, 2});
    plot->showAll();
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(!isZoomed());
    view->applyRanges(kept);
    QVERIFY(isZoomed());
    QCOMPARE(range(0, QCPAxis::atLeft), QCPRange(10, 20));
    QCOMPARE(view->ranges(), kept);
    plot->showAll();
    QVERIFY(view->ranges().empty());
    for (const auto& nonsense : {Json(), Json(3), Json{{"time", {2, 1}}}, Json{{"time", "x"}, {"values", 3}}})
      view->applyRanges(nonsense);
    QVERIFY(view->ranges().empty());
    for (int page = 0; page < view->pageCount(); ++page)
      view->showPage(page);
    QVERIFY(static_cast<std::size_t>(plot->findChildren<QCPMarginGroup*>().size()) <= margins + 4);
  }

  void theTruthIsOfTheseStatesInThisOrder() {
    Board shown("van-der-pol");
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(!shown.board.phase()->plot()->trueField().arrows().empty());
    auto turned = std::make_shared<Dataset>(*shown.data.dataset);
    std::swap(turned->channels[0], turned->channels[1]);
    shown.board.setDataset(turned, shown.data.true_system);
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(shown.board.phase()->plot()->trueField().arrows().empty());
    shown.board.phase()->startAt(1, 1); // there is nothing to follow
    QVERIFY(shown.board.phase()->starts().empty());
  }

  void aStartThatIsGoneIsNotRemovedAgain() {
    Board shown("van-der-pol");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* phase = shown.board.phase();
    phase->setStarts({{0.5, 0.5}, {1, 1}, {1.5, 1.5}});
    QTRY_VERIFY(shown.board.isUpToDate());
    const auto* list = phase->findChild<QToolButton*>(QStringLiteral("start_list"));
    const auto removal = [list](int row) { return list->menu()->actions().at(row)->menu()->actions().last(); };
    auto *second = removal(1), *third = removal(2);
    second->trigger(); // and before the list has followed,
    third->trigger();
    second->trigger(); // which is gone
    QCOMPARE(phase->starts(), (std::vector<std::vector<double>>{{0.5, 0.5}}));
    QTRY_VERIFY(shown.board.isUpToDate());
    QCOMPARE(list->menu()->actions().size(), 1);
    auto* first = removal(0);
    phase->setStarts({});
    first->trigger();
    QVERIFY(phase->starts().empty());
  }

  void fixedPointsOfOtherDataAreNotListed() {
    Board shown("van-der-pol");
    QTRY_VERIFY(shown.board.isUpToDate());
    auto* phase = shown.board.phase();
    auto items = phase->items();
    items.insert(PhaseItem::fixed_points);
    phase->showItems(items);
    QTRY_VERIFY(shown.board.isUpToDate());
    for (auto* action : phase->findChildren<QAction*>())
      if (action->text() == QStringLiteral("&List the fixed points..."))
        action->trigger();
    auto* lines = phase->findChild<FixedPointList*>()->findChild<QPlainTextEdit*>();
    QVERIFY(lines->toPlainText().contains(QLatin1Char('=')));
    shown.board.setDataset(openedExample("hudson-bay-pelts").dataset, {});
    QVERIFY2(!lines->toPlainText().contains(QLatin1Char('=')), qPrintable(lines->toPlainText()));
  }

  void copiedValuesNameTheirAxesInFull() {
    Board shown("van-der-pol");
    shown.fit();
    shown.look(shown.board.residuals());
    auto* plot = shown.board.residuals()->plot();
    plot->resize(120, 60); // no room for labels
    plot->replot();
    const auto csv = QString::fromStdString(valuesCsv(*plot));
    QVERIFY(plot->axisRects().at(1)->axis(QCPAxis::atBottom)->label() !=
            QStringLiteral("lag, counted in observations"));
    QVERIFY2(csv.contains(QStringLiteral("lag, counted in observations")), qPrintable(csv.left(300)));
    QVERIFY(csv.contains(QStringLiteral("observed \u2212 fit")));
  }

  void timesMayBeLogarithmicAndLagsStayLinear() {
    Board shown("van-der-pol");
    shown.fit();
    shown.look(shown.board.residuals());
    auto* residuals = shown.board.residuals()->plot();
    residuals->tools().setLogarithmic(Qt::Horizontal, true);
    residuals->tools().setLogarithmic(Qt::Vertical, true); // not offered: residuals have both signs
    QVERIFY(residuals->tools().isLogarithmic(Qt::Horizontal) && !residuals->tools().isLogarithmic(Qt::Vertical));
    QVERIFY(residuals->axisRects().at(0)->axis(QCPAxis::atBottom)->range().lower > 0);
    QCOMPARE(residuals->axisRects().at(1)->axis(QCPAxis::atBottom)->scaleType(), QCPAxis::stLinear);
    QVERIFY(residuals->axisRects().at(1)->axis(QCPAxis::atBottom)->range().lower < 0);
    auto* view = shown.board.trajectories();
    view->plot()->tools().setLogarithmic(Qt::Horizontal, true);
    view->setChannels({1});
    QVERIFY(view->plot()->tools().isLogarithmic(Qt::Horizontal) && !view->plot()->tools().isLogarithmic(Qt::Vertical));
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(view->plot()->axisRects().at(0)->axis(QCPAxis::atBottom)->range().lower > 0);
  }

  void plotsSayWhyTheyAreEmpty() {
    Board shown("van-der-pol");
    for (auto* view :
         {static_cast<BoardView*>(shown.board.residuals()), static_cast<BoardView*>(shown.board.predicted())}) {
      shown.look(view);
      QVERIFY2(view->plotWidget()->message().contains(QStringLiteral("Nothing is fitted yet")),
               qPrintable(view->plotWidget()->message()));
    }
    QVERIFY(shown.board.losses()->message().contains(QStringLiteral("No epoch")));
    shown.board.losses()->choose(TrainingShown::error, TrainingCost::epochs);
    shown.board.losses()->showHistory(
        std::make_shared<const std::vector<EpochRecord>>(std::vector<EpochRecord>{{1, 1.0, 2.0, 0.1, 1.0, 10, 5}}), 1);
    QVERIFY(shown.board.losses()->message().contains(QStringLiteral("No error was measured")));
    shown.board.losses()->choose(TrainingShown::evaluations, TrainingCost::seconds);
    QVERIFY(shown.board.losses()->message().isEmpty());
    QCOMPARE(shown.board.losses()->trainGraph()->dataMainKey(0), 1.0);
    QCOMPARE(shown.board.losses()->trainGraph()->dataMainValue(0), 10.0);
    QCOMPARE(shown.board.losses()->validationGraph()->dataMainValue(0), 5.0);
  }

  void theTrueModelLeavesNoiseAndFollowsTheData() {
    Board shown("van-der-pol");
    shown.fit();
    shown.look(shown.board.residuals());
    auto* residuals = shown.board.residuals()->plot();
    QVERIFY2(residuals->message().isEmpty(), qPrintable(residuals->message()));
    int drawn = 0;
    for (const Part part : {Part::train, Part::validation, Part::test})
      drawn += points(residuals->residualGraph(part));
    QVERIFY(drawn > 10);
    QVERIFY(points(residuals->correlationGraph()) > 2);
    QCOMPARE(residuals->correlationGraph()->dataMainValue(0), 1.0);
    QCOMPARE(points(residuals->bandGraph()), 2);
    const auto* note = shown.board.residuals()->findChild<QLabel*>(QStringLiteral("plot_note"));
    QVERIFY2(note && note->text().contains(QStringLiteral("counts observations")), "its times are uneven");

    shown.look(shown.board.predicted());
    auto* predicted = shown.board.predicted()->plot();
    QVERIFY(points(predicted->pointsOf(Part::train)) > 100);
    QVERIFY(points(predicted->pointsOf(Part::test)) > 10);
    const int all = points(predicted->pointsOf(Part::train));
    shown.board.predicted()->applyChoices({{"state", shown.data.dataset->channels[1].name}});
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(points(predicted->pointsOf(Part::train)) < all);
    const auto choice = shown.board.predicted()->choices();
    QCOMPARE(choice["state"].get<std::string>(), shown.data.dataset->channels[1].name);
    for (const auto& nonsense : {Json(), Json(3), Json{{"state", 4}}, Json{{"state", "no such"}}})
      shown.board.predicted()->applyChoices(nonsense);
    QCOMPARE(shown.board.predicted()->choices(), choice);
  }

  void whatNobodySeesIsNotComputed() {
    Board shown("van-der-pol");
    shown.fit();
    QTRY_VERIFY(shown.board.isUpToDate());
    QVERIFY(!shown.board.residuals()->isInSight());
    QCOMPARE(points(shown.board.residuals()->plot()->correlationGraph()), 0);
  }
};

QTEST_MAIN(FitViewsTest)
#include "test_fit_views.moc"
