#include "engine/core/numbers.h"
#include "engine/model/model_shape.h"
#include "engine/model/predict.h"
#include "engine/system/system_field.h"
#include "tests/support/bundled_example.h"
#include "ui/data_source.h"
#include "ui/plots/log_ticker.h"
#include "ui/plots/number_ticker.h"
#include "ui/plots/plot_board.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/training_plot.h"
#include "ui/render_results.h"

#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

PreviewRequest requestFor(const OpenedDataset& data) {
  PreviewRequest request;
  request.dataset = data.dataset;
  request.true_system = data.true_system;
  return request;
}

/// Van der Pol's oscillator of which only the second state, the velocity, was measured, and the true model of it.
struct HalfMeasured {
  std::shared_ptr<Dataset> dataset = std::make_shared<Dataset>();
  std::shared_ptr<FittedModel> model = std::make_shared<FittedModel>();

  HalfMeasured() {
    const auto whole = openedExample("van-der-pol").dataset;
    dataset->channels = {whole->channels[1]};
    for (const auto& trajectory : whole->trajectories) {
      Trajectory half = trajectory;
      half.values.clear();
      for (std::size_t k = 0; k < trajectory.count(); ++k)
        half.values.push_back(whole->value(trajectory, k, 1));
      dataset->trajectories.push_back(std::move(half));
    }
    const KnownSystem& system = **findSystem("van-der-pol");
    std::vector<double> published;
    for (const auto& parameter : system.parameters)
      published.push_back(parameter.value);
    model->field = KnownSystemOptions{"van-der-pol", {}};
    model->precision = Precision::float64;
    model->parameters = systemTheta(system, published);
    model->channels = modelShape(model->field, dataset->channels)->states;
    model->unmeasured_start = {1.5, kMissing};
    model->scaling = identityScaling(2);
  }
};

int distinctColours(const QImage& image) {
  QSet<QRgb> colours;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      colours.insert(image.pixel(x, y));
  return colours.size();
}

} // namespace

class PlotsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aPreviewHoldsWhatTheDataHold() {
    const auto data = openedExample("hudson-bay-pelts");
    QVERIFY(data.dataset);
    const auto preview = computePreview(requestFor(data), {});
    QVERIFY(preview->problem);
    QCOMPARE(preview->channels.size(), std::size_t(2));
    QCOMPARE(preview->channels[0].observed.x.size(), std::size_t(21));
    QVERIFY(preview->channels[0].label.startsWith(QStringLiteral("hare [")));
    QVERIFY(!preview->with_model);
    // One trajectory is split by time: all three parts, in order and without overlap.
    QCOMPARE(preview->regions.size(), std::size_t(3));
    QCOMPARE(preview->regions[0].part, Part::train);
    QCOMPARE(preview->regions[0].start, 1900.0);
    QCOMPARE(preview->regions[2].end, 1920.0);
    QVERIFY(preview->regions[0].end <= preview->regions[1].start);
    QVERIFY(preview->regions[1].end <= preview->regions[2].start);
    // The drawn spline passes through its own values at the samples.
    const auto& piece = preview->problem->train.front();
    const auto& spline = preview->channels[0].spline;
    for (std::size_t k = 0; k < piece.times.size(); ++k) {
      const auto at = std::find(spline.x.begin(), spline.x.end(), piece.times[k]) - spline.x.begin();
      QVERIFY(std::abs(spline.y[static_cast<std::size_t>(at)] - piece.smooth[2 * k]) < 1e-9);
    }
  }

  void theTrueFieldIsShownWhereItIsKnown() {
    for (const auto& [name, is_known] : {std::pair("van-der-pol", true), {"hudson-bay-pelts", false}}) {
      PlotBoard board;
      const auto data = openedExample(name);
      board.setDataset(data.dataset, data.true_system);
      QTRY_VERIFY(board.isUpToDate());
      QCOMPARE(!board.phase()->plot()->trueField().arrows().empty(), is_known);
      QVERIFY(board.phase()->plot()->learnedField().arrows().empty());
    }
  }

  void theTruthOfEachStateFollowsItsOwnObservations() {
    const auto data = openedExample("van-der-pol");
    const auto preview = computePreview(requestFor(data), {});
    for (const auto& channel : preview->channels) {
      QVERIFY(channel.truth.x.size() > 100 && channel.observed.x.size() > 10);
      const auto [low, high] = std::minmax_element(channel.observed.y.begin(), channel.observed.y.end());
      double worst = 0.0;
      for (std::size_t k = 0; k < channel.observed.x.size(); ++k) {
        const auto at = std::lower_bound(channel.truth.x.begin(), channel.truth.x.end(), channel.observed.x[k]);
        if (at != channel.truth.x.end())
          worst = std::max(worst, std::abs(channel.truth.y[static_cast<std::size_t>(at - channel.truth.x.begin())] -
                                           channel.observed.y[k]));
      }
      QVERIFY2(worst < 0.35 * (*high - *low), qPrintable(QString::number(worst / (*high - *low))));
    }
  }

  void oneStateIsDrawnAgainstItsRate() {
    const auto data = openedExample("gompertz");
    const auto preview = computePreview(requestFor(data), {});
    QCOMPARE(preview->channels.size(), std::size_t(1));
    PortraitRequest request;
    request.true_system = data.true_system;
    request.plane = preview->phase.plane;
    request.items = usualPhaseItems();
    const auto field = computePhaseField(request, {});
    QVERIFY(field->true_rate.x.size() > 100);
    QVERIFY(field->truth.empty());
  }

  void statesWithoutAColumnAreLinesWithoutObservations() {
    const HalfMeasured half;
    PreviewRequest request;
    request.dataset = half.dataset;
    request.model = half.model;
    const auto preview = computePreview(request, {});
    QVERIFY2(preview->problem && preview->with_model, preview->problem_message.c_str());
    QCOMPARE(preview->states.size(), std::size_t(2));
    QVERIFY(!preview->states[0].isMeasured() && preview->states[1].isMeasured());
    const auto& unmeasured = preview->channels[0];
    QVERIFY(unmeasured.observed.x.empty() && unmeasured.missing.empty() && unmeasured.spline.x.empty());
    QVERIFY2(unmeasured.label.contains(QStringLiteral("not measured")), qPrintable(unmeasured.label));
    QVERIFY(unmeasured.fit.x.size() > 100);
    QCOMPARE(unmeasured.fit.y.front(), 1.5);
    QVERIFY(!preview->channels[1].observed.x.empty() && !preview->channels[1].spline.x.empty());
    // The plane of both: as wide as the fit where nothing was observed, without points but with arrows.
    QVERIFY(preview->phase.observed_shown.x.empty());
    QVERIFY(!preview->phase.fit_shown.x.empty());
    QVERIFY(preview->phase.plane.x_low < 1.5 && preview->phase.plane.x_high > 1.5);
    PortraitRequest portrait;
    portrait.model = half.model;
    portrait.plane = preview->phase.plane;
    portrait.items = usualPhaseItems();
    const auto field = computePhaseField(portrait, {});
    QVERIFY(!field->learned.empty());
    for (const auto& arrow : field->learned)
      QVERIFY(std::isfinite(arrow.x1) && std::isfinite(arrow.y1));
  }

  void aStateWithoutAColumnGoesOnInTheNextPart() {
    const HalfMeasured half;
    PreviewRequest request;
    request.dataset = half.dataset;
    request.model = half.model;
    request.options.split.kind = SplitKind::time;
    const auto preview = computePreview(request, {});
    QVERIFY(preview->regions.size() == 3);
    const Curve &unmeasured = preview->channels[0].fit, &measured = preview->channels[1].fit;
    // Validation and test are not begun anew from the model's start: they are the training part's continuation.
    TrajectoryRequest whole{unmeasured.x[0], {unmeasured.y[0], measured.y[0]}, {}};
    std::vector<std::size_t> points;
    std::size_t k = 0;
    while (std::isfinite(unmeasured.y.at(k)))
      ++k;
    for (; k < unmeasured.x.size(); ++k)
      if (std::isfinite(unmeasured.y[k])) {
        points.push_back(k);
        whole.times.push_back(unmeasured.x[k]);
      }
    QVERIFY(points.size() > 400);
    const auto solved = predict(*half.model, std::vector{whole});
    QVERIFY(solved.hasValue());
    for (std::size_t i = 0; i < points.size(); ++i) {
      QVERIFY(std::abs(unmeasured.y[points[i]] - solved->trajectories[0].states[2 * i]) < 0.05);
      QVERIFY(std::abs(measured.y[points[i]] - solved->trajectories[0].states[2 * i + 1]) < 0.05);
    }
  }

  void theBoardListsTheStatesOfTheModel() {
    const HalfMeasured half;
    PlotBoard board;
    board.resize(900, 600);
    board.setDataset(half.dataset, {});
    QTRY_VERIFY(board.isUpToDate());
    QCOMPARE(board.phase()->horizontal(), std::size_t(0));
    QCOMPARE(board.phase()->vertical(), std::size_t(0)); // one state alone: against its rate
    const auto problem = computePreview(
                             [&] {
                               PreviewRequest request;
                               request.dataset = half.dataset;
                               return request;
                             }(),
                             {})
                             ->problem;
    board.showModel(problem, half.model);
    QTRY_VERIFY(board.isUpToDate());
    QCOMPARE(board.phase()->horizontal(), std::size_t(1)); // the measured one first
    QCOMPARE(board.phase()->vertical(), std::size_t(0));
    auto* plot = board.trajectories()->plot();
    QCOMPARE(plot->channels().size(), std::size_t(2));
    QCOMPARE(plot->observedGraph(0)->dataCount(), 0);
    QVERIFY(plot->fitGraph(0)->dataCount() > 100);
    QVERIFY(plot->fitGraph(0)->valueAxis()->range().contains(1.5));
    board.showModel(problem, nullptr);
    QTRY_VERIFY(board.isUpToDate());
    QCOMPARE(plot->channels().size(), std::size_t(1));
  }

  void aCancelledPreviewIsNothing() {
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!computePreview(requestFor(openedExample("van-der-pol")), stopped.get_token()));
  }

  void brokenEpochsAreMarkedAndLeaveAGap() {
    TrainingPlot plot;
    const double nan = std::nan("");
    plot.showHistory(std::make_shared<const std::vector<EpochRecord>>(std::vector<EpochRecord>{
                         {1, 1.0, 2.0, 0, 0, 0, 0}, {2, nan, INFINITY, 0, 0, 0, 0}, {3, 0.5, 0.8, 0, 0, 0, 0}}),
                     3);
    QCOMPARE(plot.trainGraph()->dataCount(), 3);
    QVERIFY(std::isnan(plot.trainGraph()->dataMainValue(1)));
    QVERIFY(std::isnan(plot.validationGraph()->dataMainValue(1)));
    QCOMPARE(plot.brokenGraph()->dataCount(), 1);
    QCOMPARE(plot.brokenGraph()->dataMainKey(0), 2.0);
    QVERIFY(plot.trainGraph()->valueAxis()->range().contains(0.5));
    QVERIFY(plot.validationGraph()->pen().style() == Qt::DashLine);
  }

  void aMillionEpochsAreDrawnAsTheirEnvelope() {
    std::vector<EpochRecord> epochs;
    for (int i = 1; i <= 1'000'000; ++i)
      epochs.push_back({i, i == 654'321 ? 40.0 : 1.0 + 1.0 / i, 2.0, 1e-3, 1e-4 * i, 3, 4});
    const auto part = std::make_shared<const std::vector<EpochRecord>>(epochs.begin(), epochs.begin() + 600'000);
    const auto whole = std::make_shared<const std::vector<EpochRecord>>(epochs);
    TrainingPlot grown, at_once;
    for (auto* plot : {&grown, &at_once})
      plot->choose(TrainingShown::losses, TrainingCost::evaluations);
    grown.showHistory(part, 500'000);
    grown.showHistory(whole, 654'320);
    at_once.showHistory(whole, 654'320);
    QVERIFY(grown.trainGraph()->dataCount() < 50'000);
    QVERIFY2(grown.validationGraph()->pen().style() == Qt::SolidLine, "dashes of so many strokes take seconds");
    QCOMPARE(grown.trainGraph()->dataCount(), at_once.trainGraph()->dataCount());
    for (int i = 0; i < grown.trainGraph()->dataCount(); ++i) {
      QCOMPARE(grown.trainGraph()->dataMainKey(i), at_once.trainGraph()->dataMainKey(i));
      QCOMPARE(grown.trainGraph()->dataMainValue(i), at_once.trainGraph()->dataMainValue(i));
    }
    bool found = false;
    QCOMPARE(grown.trainGraph()->getValueRange(found).upper, 40.0);
    QCOMPARE(grown.trainGraph()->getKeyRange(found).upper, 7e6);
    QCOMPARE(grown.keptGraph()->dataMainKey(0), 7.0 * 654'320);
    grown.showHistory(part, 400'000); // another run, or one that was taken back
    QCOMPARE(grown.trainGraph()->getKeyRange(found).upper, 7.0 * 600'000);
  }

  void logarithmicTicksSayTheirOwnValue() {
    QLocale::setDefault(QLocale::c());
    QCOMPARE(LogTicker::label(0.02), QStringLiteral("0.02"));
    QCOMPARE(LogTicker::label(1000), QStringLiteral("1000"));
    QCOMPARE(LogTicker::label(3e-7), QString::fromUtf8("3\u00b710\u207b\u2077"));
    QCOMPARE(LogTicker::label(1e12), QString::fromUtf8("10\u00b9\u00b2"));
    QCOMPARE(LogTicker::label(20000), QString::fromUtf8("2\u00b710\u2074"));
    QCOMPARE(LogTicker::label(1000, true), QString::fromUtf8("10\u00b3"));
    QCOMPARE(LogTicker::label(1, true), QStringLiteral("1"));
    for (const auto& [low, high] : {std::pair{1e-9, 1e9}, {0.3, 40.0}, {0.8, 1.3}, {33.9, 34.1}, {2e-5, 7e-5}}) {
      LogTicker ticker;
      QVector<double> ticks;
      QVector<QString> labels;
      ticker.generate(QCPRange(low, high), QLocale::c(), QLatin1Char('e'), 0, ticks, nullptr, &labels);
      int inside = 0;
      for (const double tick : ticks)
        inside += tick >= low && tick <= high;
      QVERIFY2(inside >= 2 && inside <= 12, qPrintable(QStringLiteral("%1 to %2: %3").arg(low).arg(high).arg(inside)));
      QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
    }
  }

  void powersOfTenAreWrittenAlikeInAllLanguages() {
    for (const auto& [name, expected] :
         {std::pair("de_DE", "3,3692e+07"), {"en_GB", "3.3692e+07"}, {"C", "3.3692e+07"}}) {
      NumberTicker ticker;
      QVector<double> ticks;
      QVector<QString> labels;
      ticker.generate(QCPRange(33.69e6, 33.70e6), QLocale(QLatin1String(name)), QLatin1Char('g'), 6, ticks, nullptr,
                      &labels);
      QVERIFY2(labels.contains(QLatin1String(expected)), qPrintable(QStringList(labels).join(QLatin1Char(' '))));
    }
  }

  void logarithmicTicksStandWhereTheyAreExpected() {
    const auto within = [](double low, double high, int most, QVector<double>* sub_ticks = nullptr) {
      LogTicker ticker;
      ticker.setTickCount(most);
      QVector<double> ticks;
      ticker.generate(QCPRange(low, high), QLocale::c(), QLatin1Char('g'), 6, ticks, sub_ticks, nullptr);
      ticks.removeIf([&](double tick) { return tick < low || tick > high; });
      for (double& tick : ticks)
        tick = *parseNumber(formatNumber(tick, 6)); // powers of ten are not whole multiples of each other
      return ticks;
    };
    QCOMPARE(within(0.9, 12.0, 5), (QVector<double>{1, 2, 5, 10}));
    QVector<double> sub_ticks;
    QCOMPARE(within(0.5, 2000.0, 5, &sub_ticks), (QVector<double>{1, 10, 100, 1000}));
    for (const double digit : {2.0, 3.0, 9.0})
      QVERIFY(std::any_of(sub_ticks.begin(), sub_ticks.end(),
                          [&](double tick) { return std::abs(tick - 10 * digit) < 1e-9 * tick; }));
    QCOMPARE(within(0.03, 70.0, 2), (QVector<double>{0.1, 10})); // of few, as many as can be seen
  }

  void theBoardShowsAnotherTrajectoryWhenAsked() {
    PlotBoard board;
    const auto data = openedExample("van-der-pol");
    QSignalSpy drawn(&board, &PlotBoard::drawn);
    board.setDataset(data.dataset, data.true_system);
    QTRY_VERIFY(board.isUpToDate());
    auto* graph = board.trajectories()->plot()->observedGraph(0);
    const double before = graph->dataMainValue(0);
    QVERIFY(graph->dataCount() > 0);
    board.trajectories()->setTrajectory(3);
    QTRY_VERIFY(graph->dataMainValue(0) != before);
    QCOMPARE(graph->dataMainValue(0), observationPoints(*data.dataset, 3, 0).y.front());
  }

  void zoomIsKeptUntilADoubleClick() {
    PlotBoard board;
    board.resize(900, 600);
    const auto data = openedExample("van-der-pol");
    board.setDataset(data.dataset, data.true_system);
    QTRY_VERIFY(board.isUpToDate());
    auto* plot = board.trajectories()->plot();
    auto* axis = plot->fitGraph(0)->keyAxis();
    const QCPRange all = axis->range();
    QWheelEvent wheel(QPointF(200, 100), QPointF(200, 100), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &wheel);
    QVERIFY(!plot->followsData());
    plot->showAll();
    QVERIFY(plot->followsData());
    QCOMPARE(axis->range(), all);
  }

  void exportedPlotsAreValidFiles() {
    const QTemporaryDir folder;
    PlotBoard board;
    const auto data = openedExample("van-der-pol");
    board.setDataset(data.dataset, data.true_system);
    QTRY_VERIFY(board.isUpToDate());
    auto* plot = board.trajectories()->plotWidget();
    plot->setDark(true);
    const Status written = exportPlotAllFormats(*plot, folder.path(), QStringLiteral("trajectories"));
    QVERIFY2(written.hasValue(), written ? "" : written.error().message.c_str());
    QVERIFY2(plot->isDark(), "export must give the window its colours back");

    QFile pdf(folder.filePath(QStringLiteral("trajectories.pdf")));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QVERIFY(QSvgRenderer().load(folder.filePath(QStringLiteral("trajectories.svg"))));
    const QImage png(folder.filePath(QStringLiteral("trajectories.png")));
    QCOMPARE(png.size(), QSize(1440, 960));
    QCOMPARE(QColor(png.pixel(2, 2)), QColor(Qt::white)); // paper, though the window is dark
    QVERIFY(distinctColours(png) > 20);
    QVERIFY(!exportPlot(*plot, folder.filePath(QStringLiteral("plot.bmp"))));
    QVERIFY(!exportPlot(*plot, QStringLiteral("/nowhere/plot.png")));
  }
};

QTEST_MAIN(PlotsTest)
#include "test_plots.moc"
