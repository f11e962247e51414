// What the plots of a fit draw, point by point: residuals and predictions by their parts, and a new fit alone.
#include "tests/support/phase_session.h"
#include "ui/plots/plot_values.h"
#include "ui/plots/predicted_plot.h"
#include "ui/plots/residual_plot.h"
#include "ui/plots/training_plot.h"
#include "ui/plots/trajectory_plot.h"
#include "ui/render_results.h"

#include <QRegularExpression>
#include <cmath>

using namespace nullcline;

namespace {

QVector<double> keysOf(const QCPGraph* graph) {
  QVector<double> keys;
  for (const auto& point : *graph->data())
    keys << point.key;
  return keys;
}
QVector<double> valuesOf(const QCPGraph* graph) {
  QVector<double> values;
  for (const auto& point : *graph->data())
    values << point.value;
  return values;
}

/// Two panels of a hundred points each, with a fit that is `off` the data and inside of their range.
Preview previewOf(double off) {
  static const auto dataset = std::make_shared<const Dataset>();
  Preview preview;
  preview.dataset = dataset;
  preview.regions = {{Part::train, 0.0, 6.0}, {Part::test, 6.0, 10.0}};
  preview.states = {{"x", "", 0}, {"y", "", 1}};
  for (const double phase : {0.0, 1.0}) {
    ChannelCurves curves;
    curves.label = QStringLiteral("state");
    for (int k = 0; k < 100; ++k) {
      const double t = 0.1 * k;
      curves.observed.x.push_back(t);
      curves.observed.y.push_back(std::sin(t + phase));
      curves.fit.x.push_back(t);
      curves.fit.y.push_back(0.8 * std::sin(t + phase + off));
    }
    preview.channels.push_back(curves);
  }
  return preview;
}

struct ShownTrajectories {
  TrajectoryPlot plot;

  ShownTrajectories() {
    plot.resize(500, 400);
    plot.setChannels({0, 1});
    plot.show();
    if (!QTest::qWaitForWindowExposed(&plot))
      qFatal("no window");
  }
  QImage after(const Preview& preview) {
    plot.showPreview(preview);
    QTest::qWait(30);
    return plot.grab().toImage();
  }
};

} // namespace

class FitPlotsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void residualsAreDrawnInTheirPartsAndLags() {
    ResidualCurves curves;
    curves.series = {{Part::train, {0, 1, 2}, {0.1, -0.2, 0.3}}, {Part::test, {4, 5}, {0.4, -0.1}}};
    curves.correlation = {{1.0, 0.5, -0.25}, 5, 0.8};
    ResidualPlot plot;
    plot.showCurves(curves);
    QCOMPARE(keysOf(plot.residualGraph(Part::train)), (QVector<double>{0, 1, 2}));
    QCOMPARE(valuesOf(plot.residualGraph(Part::test)), (QVector<double>{0.4, -0.1}));
    QCOMPARE(keysOf(plot.residualGraph(Part::validation)).size(), 0);
    QCOMPARE(keysOf(plot.correlationGraph()), (QVector<double>{0, 1, 2}));
    QCOMPARE(valuesOf(plot.correlationGraph()), (QVector<double>{1.0, 0.5, -0.25}));
    QVector<double> bands;
    for (int i = 0; i < plot.graphCount(); ++i)
      if (plot.graph(i)->name() == plot.bandGraph()->name())
        bands << valuesOf(plot.graph(i));
    QCOMPARE(bands, (QVector<double>{0.8, 0.8, -0.8, -0.8}));
  }

  void predictionsStandUpAndObservationsAcross() {
    ComparedValues values;
    values.parts[0] = {{1, 2, 3}, {1.1, 2.2, 3.3}};
    values.parts[2] = {{4}, {3.5}};
    PredictedPlot plot;
    plot.showValues(values);
    QCOMPARE(keysOf(plot.pointsOf(Part::train)), (QVector<double>{1, 2, 3}));
    QCOMPARE(valuesOf(plot.pointsOf(Part::train)), (QVector<double>{1.1, 2.2, 3.3}));
    QCOMPARE(valuesOf(plot.pointsOf(Part::test)), (QVector<double>{3.5}));
  }

  /// A mark at the largest prediction is not cut in half, and one far away does not hide the rest.
  void predictionsHaveRoomForTheirMarks() {
    ComparedValues values;
    values.parts[0] = {{0, 10}, {0, 11.0}};
    PredictedPlot plot;
    plot.showValues(values);
    const QCPRange range = plot.axisRects().first()->axis(QCPAxis::atLeft)->range();
    QVERIFY(range.upper > 11.2 && range.upper < 12.0);
    values.parts[0].predicted = {0, 1000.0};
    plot.showValues(values);
    QVERIFY(plot.axisRects().first()->axis(QCPAxis::atLeft)->range().upper < 15.0);
  }

  /// One trajectory whose time is split: what is predicted of a part was observed in it.
  void partsAreComparedWithTheirOwnObservations() {
    const auto data = openedExample("hudson-bay-pelts");
    PreviewRequest request;
    request.dataset = data.dataset;
    request.problem = computePreview(request, {})->problem;
    auto model = publishedModel("lotka-volterra");
    model->channels = data.dataset->channels;
    request.model = model;
    request.residual_state = request.compared_state = 0;
    request.with_compared = true;
    const auto preview = computePreview(request, {});
    QCOMPARE(preview->regions.size(), std::size_t(3));
    const auto& trajectory = data.dataset->trajectories[0];
    for (const auto& region : preview->regions) {
      std::vector<double> observed;
      for (std::size_t k = 0; k < trajectory.count(); ++k)
        if (trajectory.times[k] >= region.start && trajectory.times[k] <= region.end)
          observed.push_back(data.dataset->value(trajectory, k, 0));
      const auto& compared = preview->compared->parts[static_cast<std::size_t>(region.part)].observed;
      QVERIFY(!compared.empty());
      for (const double value : compared)
        QVERIFY(std::find(observed.begin(), observed.end(), value) != observed.end());
    }
    QVERIFY2(preview->compared->parts[0].observed != preview->compared->parts[2].observed, "each its own");
    for (const auto& series : preview->residuals->series)
      for (const auto& region : preview->regions)
        if (region.part == series.part)
          QVERIFY(series.times.front() >= region.start && series.times.back() <= region.end);
  }

  void piecesThatCannotBeSolvedAreCounted() {
    const auto data = openedExample("hudson-bay-pelts");
    PreviewRequest request;
    request.dataset = data.dataset;
    request.problem = computePreview(request, {})->problem;
    request.residual_state = 0;
    auto model = publishedModel("lotka-volterra");
    model->channels = data.dataset->channels;
    request.model = model;
    QCOMPARE(computePreview(request, {})->residuals->gaps, std::size_t(0));
    request.model = explosion(*data.dataset);
    QVERIFY(computePreview(request, {})->residuals->gaps > 0);
  }

  /// Lotka-Volterra has far more prey than predators: its orbits lie flat, and keep what the system keeps.
  void fittedTrajectoriesLieInThePlaneAsItsAxesSay() {
    const auto data = openedExample("lotka-volterra");
    PreviewRequest request;
    request.dataset = data.dataset;
    request.problem = computePreview(request, {})->problem;
    request.model = publishedModel("lotka-volterra");
    const auto preview = computePreview(request, {});
    for (const auto* curve : {&preview->phase.fit, &preview->phase.fit_shown}) {
      QVERIFY(curve->x.size() > 100);
      double across = 0.0, up = 0.0;
      for (std::size_t k = 0; k < curve->x.size(); ++k)
        if (std::isfinite(curve->x[k])) {
          across = std::max(across, curve->x[k]);
          up = std::max(up, curve->y[k]);
        }
      QVERIFY2(across > 3.0 * up, qPrintable(QStringLiteral("%1 and %2").arg(across).arg(up)));
    }
  }

  /// Evaluations are counted on from epoch to epoch, and anew where another run is shown.
  void theKeptEpochStandsWhereItsCostIs() {
    const auto history = [](double forward) {
      std::vector<EpochRecord> epochs;
      for (int epoch = 1; epoch <= 5; ++epoch)
        epochs.push_back({epoch, 1.0, 2.0, 0.1, 0.5 * epoch, static_cast<std::uint64_t>(forward), 4});
      return std::make_shared<const std::vector<EpochRecord>>(std::move(epochs));
    };
    const auto kept = [](TrainingPlot& plot) { return keysOf(plot.keptGraph()); };
    TrainingPlot plot;
    const auto first = history(10);
    plot.showHistory(first, 3);
    QCOMPARE(kept(plot), (QVector<double>{3}));
    plot.choose(TrainingShown::losses, TrainingCost::seconds);
    QCOMPARE(kept(plot), (QVector<double>{1.5}));
    plot.choose(TrainingShown::losses, TrainingCost::evaluations);
    QCOMPARE(kept(plot), (QVector<double>{3 * 14.0}));
    QCOMPARE(keysOf(plot.trainGraph()).last(), 5 * 14.0);
    plot.showHistory(first, 5);
    QCOMPARE(kept(plot), (QVector<double>{5 * 14.0}));
    plot.showHistory(history(100), 5);
    QCOMPARE(kept(plot), (QVector<double>{5 * 104.0}));
    plot.showHistory(history(100), 2);
    QCOMPARE(kept(plot), (QVector<double>{2 * 104.0}));
    plot.showHistory(first, 0);
    QVERIFY(kept(plot).isEmpty());
    const QCPRange losses = plot.axisRects().first()->axis(QCPAxis::atLeft)->range();
    QVERIFY(losses.lower > 0 && losses.lower < 1.0 && losses.upper > 2.0);
  }

  /// Drawn alone, a new fit is the picture that drawing everything would give.
  void aNewFitIsDrawnWhereNothingElseHasChanged() {
    ShownTrajectories shown;
    const QImage first = shown.after(previewOf(0.1));
    const QCPRange range = shown.plot.axisRects().first()->axis(QCPAxis::atLeft)->range();
    const QImage second = shown.after(previewOf(0.9));
    QVERIFY(shown.plot.axisRects().first()->axis(QCPAxis::atLeft)->range() == range);
    QVERIFY(second != first);
    shown.plot.replot();
    QTest::qWait(30);
    QCOMPARE(shown.plot.grab().toImage(), second);
    QCOMPARE(shown.after(previewOf(0.1)), first);
  }

  void marksHaveATimeAndNoValue() {
    ShownTrajectories shown;
    Preview preview = previewOf(0.1);
    preview.channels[0].missing = {2.5};
    shown.after(preview);
    const QStringList lines = QString::fromStdString(valuesCsv(shown.plot)).split(QLatin1Char('\n'));
    const QStringList marks = lines.filter(QRegularExpression(QStringLiteral("^missing,")));
    QCOMPARE(marks.size(), 1);
    QVERIFY2(marks[0].endsWith(QStringLiteral(",2.5,")), qPrintable(marks[0]));
    QVERIFY(!lines.filter(QRegularExpression(QStringLiteral("^observed,.*[0-9]$"))).isEmpty());
  }

  void whatComesWithANewFitIsDrawnToo() {
    ShownTrajectories shown;
    Preview preview = previewOf(0.1);
    for (auto& channel : preview.channels)
      channel.fit = {};
    const QImage without = shown.after(preview);
    QVERIFY(!shown.plot.legendNames().contains(QStringLiteral("fit")));
    const QImage fitted = shown.after(previewOf(0.1));
    QVERIFY(fitted != without && shown.plot.legendNames().contains(QStringLiteral("fit")));
    preview = previewOf(0.1);
    for (auto& channel : preview.channels)
      channel.truth = channel.observed;
    QVERIFY(shown.after(preview) != fitted);
    QVERIFY(shown.plot.legendNames().contains(QStringLiteral("truth")));
    // A fit that leaves the picture makes it higher, by half of the data at most.
    const auto height = [&] { return shown.plot.axisRects().first()->axis(QCPAxis::atLeft)->range().size(); };
    const double usual = height();
    for (auto& channel : preview.channels)
      for (double& value : channel.fit.y)
        value *= 100.0;
    const QImage high = shown.after(preview);
    QVERIFY(height() > 1.9 * usual && height() < 2.1 * usual);
    shown.plot.replot();
    QTest::qWait(30);
    QCOMPARE(shown.plot.grab().toImage(), high);
  }
};

QTEST_MAIN(FitPlotsTest)
#include "test_fit_plots.moc"
