// Runs side by side: what the table and the plots show of known histories, and what is exported.
#include "engine/export/results_directory.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "tests/support/colour_vision.h"
#include "tests/support/sample_data.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/comparison/comparison_plot.h"
#include "ui/comparison/comparison_view.h"
#include "ui/comparison/run_style.h"
#include "ui/forms/number_edit.h"
#include "ui/plots/plot_tools.h"
#include "ui/plots/plot_values.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

EpochRecord epoch(int number, double seconds, double loss, std::optional<double> error) {
  return {number, loss, 2 * loss, 0.01, seconds, 100, 50, 40, 7, 1, error};
}

std::vector<EpochRecord> quickHistory() {
  return {epoch(1, 1.0, 4.0, 1.0), epoch(2, 2.0, 3.0, 0.5), epoch(3, 3.0, 2.0, {}), epoch(4, 4.0, 1.0, 0.3)};
}

std::vector<EpochRecord> roughHistory() {
  return {epoch(1, 10.0, 4.0, kInfinity), epoch(2, 20.0, kNan, {}), epoch(3, 30.0, 2.0, 0.45),
          epoch(4, 40.0, 1.0, 0.6)};
}

RunRecord record(std::uint64_t id, const char* method, std::vector<EpochRecord> history) {
  FitSpec spec;
  spec.method = method;
  spec.error_points = 10;
  RunRecord run = newRunRecord(id, nullptr, spec);
  run.running = false;
  run.status = QStringLiteral("Completed");
  run.stored_status = "completed";
  run.history = std::make_shared<const std::vector<EpochRecord>>(std::move(history));
  run.test_mse = 0.125;
  return run;
}

Comparison comparisonOf(const std::vector<RunRecord>& runs, std::optional<double> target = {}) {
  std::vector<const RunRecord*> pointers;
  for (const auto& run : runs)
    pointers.push_back(&run);
  return computeComparison({comparisonInputs(pointers), target}, {})->comparison;
}

/// A window's view over runs whose histories are known.
struct Shown {
  DialogScript script;
  Workspace workspace{std::make_unique<ScriptedDialogs>(script)};
  ComparisonView view{workspace};

  Shown() {
    workspace.runs().append(record(1, "vf-node", quickHistory()));
    workspace.runs().append(record(2, "gradient-matching", roughHistory()));
    view.resize(900, 700);
    view.show();
  }
};

} // namespace

class ComparisonViewTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void curvesShowTheErrorAgainstEachCost() {
    const auto comparison = comparisonOf({record(1, "vf-node", quickHistory())});
    const auto by_time = comparisonCurve(comparison, 0, ComparisonKind::error_by_time);
    QCOMPARE(by_time.line.x, (std::vector<double>{1, 2, 4}));
    QCOMPARE(by_time.line.y, (std::vector<double>{1, 0.5, 0.3}));
    QVERIFY(by_time.not_finite.empty());
    QCOMPARE(comparisonCurve(comparison, 0, ComparisonKind::error_by_evaluations).line.x,
             (std::vector<double>{150, 300, 600}));
    QCOMPARE(comparisonCurve(comparison, 0, ComparisonKind::error_by_epochs).line.x, (std::vector<double>{1, 2, 4}));
    const auto rate = comparisonCurve(comparison, 0, ComparisonKind::evaluations_per_epoch);
    QCOMPARE(rate.line.y, (std::vector<double>{150, 150, 150}));
  }

  void whatIsNotFiniteIsMarkedAndLeavesAGap() {
    const auto comparison = comparisonOf({record(1, "vf-node", roughHistory())});
    const auto curve = comparisonCurve(comparison, 0, ComparisonKind::error_by_time);
    QCOMPARE(curve.not_finite, (std::vector<double>{10, 20}));
    QVERIFY(std::isnan(curve.line.y[0]) && std::isnan(curve.line.y[1]));
    QCOMPARE(curve.line.y[2], 0.45);
    ComparisonPlot plot(ComparisonKind::error_by_time);
    plot.showLines({{QStringLiteral("rough"), 0, curve}}, 0.45);
    QCOMPARE(plot.marks(0)->dataCount(), 2);
    QVERIFY(plot.marks(0)->dataMainValue(0) > 0.9 && plot.marks(0)->dataMainValue(0) < 1.0);
    QVERIFY(plot.marks(0)->keyAxis()->range().contains(10.0));
    QVERIFY(plot.line(0)->valueAxis()->range().contains(0.45));
  }

  void runsAreToldApartByColourAndLineStyle() {
    for (const bool dark : {false, true})
      for (int one = 0; one < 28; ++one)
        for (int other = 0; other < one; ++other) {
          const QPen a = runPen(one, dark), b = runPen(other, dark);
          QVERIFY2(a.color() != b.color() || a.style() != b.style(), qPrintable(QString::number(one)));
          if (one - other < 4)
            QVERIFY2(a.color() != b.color() && a.style() != b.style(), "neighbours differ in both");
        }
  }

  void coloursStandOutAndApartForColourBlindReaders() {
    for (const bool dark : {false, true})
      for (int one = 0; one < 7; ++one) {
        QVERIFY(contrast(okabeIto(one, dark), dark ? QColor(28, 30, 35) : QColor(Qt::white)) >= 3.0);
        for (int other = 0; other < one; ++other)
          for (const auto& eye : kColourBlindness) {
            const double apart = distance(seenBy(eye, okabeIto(one, dark)), seenBy(eye, okabeIto(other, dark)));
            QVERIFY2(apart > 25, qPrintable(QStringLiteral("%1 and %2: %3").arg(one).arg(other).arg(apart)));
          }
      }
  }

  void theTableKeepsThePromisesOfAModel() {
    ComparisonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<RunRecord> runs = {record(1, "vf-node", quickHistory())};
    const auto show = [&] {
      std::vector<const RunRecord*> pointers;
      for (const auto& run : runs)
        pointers.push_back(&run);
      model.setRuns(pointers);
      model.setComparison(computeComparison({comparisonInputs(pointers), {}}, {}));
    };
    show();
    runs.push_back(record(2, "vf-node", roughHistory()));
    show();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.isTicked(1) && model.isTicked(2));
    model.tickOnly({1});
    QVERIFY(model.isTicked(1) && !model.isTicked(2));
    const std::vector<RunRecord> others = {record(7, "vf-node", quickHistory())}; // on other data
    model.setRuns({&others[0]});
    model.tickOnly({});
    QVERIFY(!model.isTicked(7));
    show();
    QVERIFY(model.isTicked(1) && !model.isTicked(2) && !model.isTicked(7));
    runs.erase(runs.begin());
    show();
    QCOMPARE(model.rowCount(), 1);
    runs.clear();
    show();
    QCOMPARE(model.rowCount(), 0);
  }

  void theTableShowsTheNumbersOfTheComparison() {
    Shown shown;
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    auto& model = shown.view.table();
    const auto cell = [&](int row, int column) {
      return model.data(model.index(row, column), Qt::DisplayRole).toString();
    };
    QCOMPARE(cell(0, ComparisonTableModel::BestErrorColumn), QStringLiteral("0.3"));
    QCOMPARE(cell(1, ComparisonTableModel::BestErrorColumn), QStringLiteral("0.45"));
    QCOMPARE(cell(0, ComparisonTableModel::TestMseColumn), QStringLiteral("0.125"));
    QCOMPARE(cell(0, ComparisonTableModel::TimeColumn), QStringLiteral("4.0 s"));
    QCOMPARE(cell(0, ComparisonTableModel::ReachedColumn), QStringLiteral("4.0 s")); // 0.45, the worse of the best
    QCOMPARE(cell(1, ComparisonTableModel::ReachedColumn), QStringLiteral("30 s"));
    QCOMPARE(cell(0, ComparisonTableModel::EvaluationsColumn), QStringLiteral("600"));
    QCOMPARE(cell(0, ComparisonTableModel::EvaluationsPerEpochColumn), QStringLiteral("150"));
    QCOMPARE(cell(0, ComparisonTableModel::NotFiniteColumn), QStringLiteral("0"));
    QCOMPARE(cell(1, ComparisonTableModel::NotFiniteColumn), QStringLiteral("2"));
    const auto* note = shown.view.findChild<QLabel*>(QStringLiteral("comparison_note"));
    QVERIFY2(note->isVisible() && note->text().contains(QStringLiteral("not a finite")), qPrintable(note->text()));
  }

  void theErrorToReachCanBeSetAndReset() {
    Shown shown;
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    auto* edit = shown.view.findChild<NumberEdit*>(QStringLiteral("target_error"));
    QCOMPARE(edit->value(), 0.45);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("0.5"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(shown.view.isUpToDate() && shown.view.shown()->comparison.target == 0.5);
    QCOMPARE(shown.view.shown()->comparison.rows[0].reached->epoch, 2);
    QVERIFY(edit->hasFocus());
    shown.view.setTarget(std::nullopt);
    QTRY_VERIFY(shown.view.isUpToDate() && shown.view.shown()->comparison.target == 0.45);
    QCOMPARE(edit->value(), 0.45);
    QTest::keyClick(edit, Qt::Key_9); // what is being typed is not taken away by a run that goes on
    const QString typed = edit->text();
    shown.view.setTarget(0.5);
    QTRY_VERIFY(shown.view.isUpToDate() && shown.view.shown()->comparison.target == 0.5);
    QCOMPARE(edit->text(), typed);
  }

  void barsShowWhatEachRunCost() {
    Shown shown;
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    const auto& bars = shown.view.bars();
    QCOMPARE(bars.size(), std::size_t(3));
    const auto value = [&](std::size_t plot, int run) { return bars[plot]->bar(run)->dataMainValue(0); };
    QCOMPARE(value(0, 0), 4.0); // seconds
    QCOMPARE(value(0, 1), 40.0);
    QCOMPARE(value(1, 0), 600.0); // evaluations
    QCOMPARE(value(2, 0), 4.0);   // to the error 0.45
    QCOMPARE(value(2, 1), 30.0);
    shown.view.setTarget(0.35);
    QTRY_VERIFY(shown.view.isUpToDate() && shown.view.shown()->comparison.target == 0.35);
    QCOMPARE(bars[2]->bar(1)->dataCount(), 0);
    QVERIFY2(bars[2]->words().last().contains(QStringLiteral("never")), qPrintable(bars[2]->words().last()));
    QVERIFY(!bars[0]->words().last().contains(QStringLiteral("never")));
    bars[0]->tools().setLogarithmic(Qt::Horizontal, true);
    const QCPRange range = bars[0]->bar(0)->valueAxis()->range();
    QVERIFY(range.lower > 0 && range.lower < 4 && range.upper > 40);
  }

  void largeCountsAreWrittenAsInTheTable() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ComparisonBars bars(ComparisonBar::evaluations);
    bars.showBars({{QStringLiteral("1"), 0, 13'397'846.0, true}}, {});
    const QCPAxis* axis = bars.bar(0)->valueAxis();
    QVector<double> ticks;
    QVector<QString> labels;
    axis->ticker()->generate(axis->range(), bars.locale(), QLatin1Char('g'), axis->numberPrecision(), ticks, nullptr,
                             &labels);
    QVERIFY2(labels.contains(QStringLiteral("10,000,000")), qPrintable(QStringList(labels).join(QLatin1Char(' '))));
  }

  void namesOfManyBarsDoNotCoverEachOther() {
    ComparisonBars bars(ComparisonBar::seconds);
    std::vector<ComparedBar> many;
    for (int i = 1; i <= 60; ++i)
      many.push_back({QStringLiteral("run %1").arg(i), i, 1.0 * i, true});
    bars.resize(400, 260);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
    bars.showBars(many, {});
    bars.replot();
    const int rows = bars.axisRects().first()->height() / bars.fontMetrics().lineSpacing();
    QTRY_VERIFY(bars.words().size() > 2 && bars.words().size() <= rows);
    QCOMPARE(bars.barCount(), 60);
    const QString csv = QString::fromStdString(valuesCsv(bars));
    QVERIFY2(csv.contains(QStringLiteral(",run 2,2")) && csv.contains(QStringLiteral(",run 60,60")), qPrintable(csv));
    many.resize(3);
    bars.showBars(many, {});
    bars.replot();
    QTRY_COMPARE(bars.words().size(), 3);
  }

  void untickedRunsLeaveThePlotsAndKeepTheirStyle() {
    Shown shown;
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    auto* plot = shown.view.plots().front();
    QCOMPARE(plot->lineCount(), 2);
    const QPen second = plot->line(1)->pen();
    auto& model = shown.view.table();
    model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    QTRY_COMPARE(plot->lineCount(), 1);
    QCOMPARE(plot->line(0)->pen(), second);
    QCOMPARE(model.data(model.index(0, ComparisonTableModel::BestErrorColumn), Qt::DisplayRole).toString(),
             QStringLiteral("\u2013"));
  }

  void labelsAreNoLongerThanTheirAxes_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1400, 1000);
    QTest::newRow("at 1280 x 720") << QSize(820, 420);
    QTest::newRow("small") << QSize(500, 360);
  }
  void labelsAreNoLongerThanTheirAxes() {
    QFETCH(QSize, size);
    Shown shown;
    shown.view.resize(size);
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    QSet<QString> labels;
    for (auto* plot : shown.view.findChildren<ComparisonPlot*>()) {
      plot->replot();
      const auto* rect = plot->axisRects().constFirst();
      for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
        const auto* axis = rect->axis(type);
        const int room = type == QCPAxis::atBottom ? rect->width() : rect->height();
        QVERIFY2(!axis->label().isEmpty(), "every axis is named");
        QVERIFY2(QFontMetrics(axis->labelFont()).horizontalAdvance(axis->label()) <= room, qPrintable(axis->label()));
        labels.insert(axis->label());
      }
    }
    QCOMPARE(labels.contains(QStringLiteral("prediction error [spreads]")), size.height() == 1000);
  }

  void everythingIsExported() {
    const QTemporaryDir folder;
    Shown shown;
    QTRY_VERIFY(shown.view.shown() && shown.view.isUpToDate());
    const Status written = shown.view.exportTo(folder.path());
    QVERIFY2(written.hasValue(), written ? "" : written.error().message.c_str());
    for (const char* name : {"error-by-time", "error-by-evaluations", "error-by-epochs", "evaluations-per-epoch",
                             "bars-seconds", "bars-evaluations", "bars-seconds-to-error"})
      for (const char* suffix : {"pdf", "svg", "png"}) {
        const QFileInfo file(folder.filePath(QStringLiteral("%1.%2").arg(QLatin1String(name), QLatin1String(suffix))));
        QVERIFY2(file.size() > 500, qPrintable(file.filePath()));
      }
    QFile svg(folder.filePath(QStringLiteral("error-by-time.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY2(svg.readAll().contains("Gradient matching"), "an exported plot has its legend");
    QFile csv(folder.filePath(QStringLiteral("comparison.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(csv.readAll()).split(QLatin1Char('\n')).size(), 4);
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("comparison.md"))).size() > 100);
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("comparison-curves.csv"))).size() > 100);
    QVERIFY(!shown.view.exportTo(QStringLiteral("/nowhere")));
  }

  void severalRunsOfAMethodAreToldApartInFiles() {
    const auto comparison = comparisonOf({record(3, "vf-node", quickHistory()), record(5, "vf-node", roughHistory())});
    QCOMPARE(comparison.rows[0].method, std::string("vf-node (run 3)"));
    QCOMPARE(comparison.rows[1].method, std::string("vf-node (run 5)"));
  }

  void anEmptyComparisonSaysWhatToDo() {
    DialogScript script;
    Workspace workspace(std::make_unique<ScriptedDialogs>(script));
    ComparisonView view(workspace);
    view.show();
    QTRY_VERIFY(view.isUpToDate());
    const auto* note = view.findChild<QLabel*>(QStringLiteral("comparison_note"));
    QVERIFY(note->text().contains(QStringLiteral("tick")));
    QVERIFY(!view.exportTo(QStringLiteral("/tmp")));
  }

  void resultsOfSeveralMethodsAreRenderedTogether() {
    const QTemporaryDir folder;
    const Dataset data = oscillatorData(6, 12, 0.01, 1);
    for (const char* method : {"gradient-matching", "spline-integral"}) {
      FitSpec spec = *methodPreset(method, false);
      spec.field = MlpOptions{.width = 6, .depth = 2};
      spec.error_points = 10;
      setTotalEpochs(spec, 30);
      RunControl control;
      const auto result = runFit(data, spec, control);
      QVERIFY(result.hasValue());
      QVERIFY(writeResults(folder.filePath(QLatin1String(method)).toStdString(), data, *result).hasValue());
    }
    QCOMPARE(renderResults(folder.path()), 0);
    for (const char* picture : {"error-by-time.svg", "error-by-evaluations.pdf", "error-by-epochs.png",
                                "evaluations-per-epoch.png", "spline-integral/losses.png"})
      QVERIFY2(QFileInfo(folder.filePath(QLatin1String(picture))).size() > 500, picture);
    QFile drawn(folder.filePath(QStringLiteral("error-by-time.svg")));
    QVERIFY(drawn.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(drawn.readAll());
    QVERIFY2(svg.contains(methodLabel("gradient-matching")), "each curve is named");
  }
};

QTEST_MAIN(ComparisonViewTest)
#include "test_comparison_view.moc"
