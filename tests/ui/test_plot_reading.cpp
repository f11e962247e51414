// What is read off the plots: names of lines, values at the mouse and in tables, fixed points of model and system, and
// colours that tell curves apart.
#include "engine/system/system_field.h"
#include "tests/support/bundled_example.h"
#include "ui/data_source.h"
#include "ui/plots/fixed_point_list.h"
#include "ui/plots/plot_board.h"
#include "ui/plots/plot_readout.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/plot_values.h"
#include "ui/plots/training_plot.h"
#include "ui/render_results.h"
#include "ui/theme.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace nullcline;

namespace {

/// Van der Pol's oscillator with its published parameters.
std::shared_ptr<FittedModel> publishedModel(const Dataset& dataset) {
  const KnownSystem& system = **findSystem("van-der-pol");
  std::vector<double> published;
  for (const auto& parameter : system.parameters)
    published.push_back(parameter.value);
  auto model = std::make_shared<FittedModel>();
  model->field = KnownSystemOptions{"van-der-pol", {}};
  model->precision = Precision::float64;
  model->parameters = systemTheta(system, published);
  model->channels = dataset.channels;
  model->scaling = identityScaling(dataset.channelCount());
  return model;
}

std::shared_ptr<const std::vector<EpochRecord>> threeEpochs() {
  return std::make_shared<const std::vector<EpochRecord>>(
      std::vector<EpochRecord>{{1, 1.0, 2.0, 0, 0, 0, 0}, {2, 0.7, 0.9, 0, 0, 0, 0}, {3, 0.5, 1.8, 0, 0, 0, 0}});
}

struct Board {
  OpenedDataset data = openedExample("van-der-pol");
  PlotBoard board;

  Board() {
    board.resize(1300, 800);
    board.show();
    board.setDataset(data.dataset, data.true_system);
  }
  bool isReady() { return board.isUpToDate() && board.phase()->plot()->axisRects().first()->rect().width() > 50; }
};

std::size_t symbols(const PhasePlot& plot, bool of_truth) {
  std::size_t count = 0;
  for (const auto kind : kMarkKinds)
    count += (of_truth ? plot.trueMarks(kind) : plot.marks(kind))->points().size();
  return count;
}

} // namespace

class PlotReadingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void theKeptEpochHasAName() {
    TrainingPlot plot;
    plot.showHistory(threeEpochs(), 0);
    QVERIFY(!plot.legendNames().contains(QStringLiteral("kept")));
    plot.showHistory(threeEpochs(), 2);
    QVERIFY(plot.legendNames().contains(QStringLiteral("kept")));
    QCOMPARE(plot.keptGraph()->dataCount(), 1);
    QCOMPARE(plot.keptGraph()->dataMainKey(0), 2.0);
    plot.resize(600, 400);
    plot.show();
    plot.replot();
    const auto* rect = plot.axisRects().first();
    const double kept = plot.keptGraph()->keyAxis()->coordToPixel(2.0);
    auto& readout = plot.tools().readout();
    readout.moveTo(QPointF(kept + 4, rect->center().y()));
    QVERIFY2(readout.lines().contains(QStringLiteral("kept at 2")),
             qPrintable(readout.lines().join(QLatin1Char('\n'))));
    readout.moveTo(QPointF(kept + 30, rect->center().y())); // a mark that is far says nothing
    QVERIFY(!readout.lines().join(QLatin1Char('\n')).contains(QStringLiteral("kept")));
    QVERIFY(!readout.points().empty());
  }

  void theReadoutFollowsTheAxes() {
    TrainingPlot plot;
    plot.resize(600, 400);
    plot.show();
    plot.showHistory(threeEpochs(), 2);
    plot.replot();
    auto& readout = plot.tools().readout();
    const auto* train = plot.trainGraph();
    readout.moveTo(train->dataPixelPosition(1));
    const auto place = [&readout] {
      for (const auto& point : readout.points())
        if (point.curve == QStringLiteral("train"))
          return point.pixel;
      return QPointF();
    };
    QCOMPARE(place(), train->dataPixelPosition(1));
    const QPointF before = place();
    plot.tools().setLogarithmic(Qt::Vertical, !plot.tools().isLogarithmic(Qt::Vertical));
    plot.replot();
    QVERIFY(std::abs(train->dataPixelPosition(1).y() - before.y()) > 3);
    QCOMPARE(place(), train->dataPixelPosition(1));
  }

  void panelsOverEachOtherNameTheirAxes() {
    Board shown;
    auto changed = std::make_shared<Dataset>(*shown.data.dataset);
    changed->trajectories[0].values[2 * changed->channelCount()] = std::nan(""); // missing
    shown.board.setDataset(changed, {});
    QTRY_VERIFY(shown.isReady());
    const auto* plot = shown.board.trajectories()->plot();
    const auto rects = plot->axisRects();
    QVERIFY(rects.size() == 2 && rects.first()->axis(QCPAxis::atBottom)->label().isEmpty());
    const QString time = rects.last()->axis(QCPAxis::atBottom)->label();
    const QString first = rects.first()->axis(QCPAxis::atLeft)->label();
    QVERIFY(!time.isEmpty() && !first.isEmpty());
    const auto csv = QString::fromStdString(valuesCsv(*plot));
    QVERIFY2(csv.contains(QStringLiteral("missing,%1,%2,").arg(time, first)), qPrintable(csv.left(400)));
    for (const auto& line : csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1))
      QVERIFY2(!line.section(QLatin1Char(','), 1, 1).isEmpty() && !line.section(QLatin1Char(','), 2, 2).isEmpty(),
               qPrintable(line));
  }

  void startedTrajectoriesHaveAColourOfTheirOwn() {
    Board shown;
    auto* plot = shown.board.phase()->plot();
    for (const bool dark : {false, true}) {
      plot->setDark(dark);
      const QColor started = plot->startedCurve()->pen().color();
      QVERIFY(started != plot->observedCurve()->pen().color());
      QCOMPARE(started, okabeIto(5, dark)); // no other curve of the plane has it
    }
  }

  void fixedPointsOfModelAndSystemStandSideBySide() {
    Board shown;
    QTRY_VERIFY(shown.isReady());
    auto* view = shown.board.phase();
    for (auto* action : view->findChildren<QAction*>())
      if (action->text() == QStringLiteral("&List the fixed points..."))
        action->trigger();
    const auto* lines = view->findChild<FixedPointList*>()->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(lines->toPlainText().startsWith(QStringLiteral("Known system:\nUnstable")));
    QVERIFY(symbols(*view->plot(), false) == 1 && symbols(*view->plot(), true) == 0);
    shown.board.showModel(nullptr, publishedModel(*shown.data.dataset));
    QTRY_VERIFY(shown.isReady());
    QVERIFY2(lines->toPlainText().startsWith(QStringLiteral("Learned:\nUnstable")), qPrintable(lines->toPlainText()));
    QVERIFY(lines->toPlainText().contains(QStringLiteral("\n\nKnown system:\nUnstable")));
    QVERIFY(symbols(*view->plot(), false) == 1 && symbols(*view->plot(), true) == 1);
    QVERIFY(view->plot()->legendNames().contains(QStringLiteral("true fixed points")));
    auto items = view->items();
    items.erase(PhaseItem::truth);
    view->showItems(items);
    QTRY_VERIFY(shown.isReady() && symbols(*view->plot(), true) == 0);
    QVERIFY(!lines->toPlainText().contains(QStringLiteral("Known system")));
  }
};

QTEST_MAIN(PlotReadingTest)
#include "test_plot_reading.moc"
