// The phase plane as a user meets it: clicks, sliders, the menu of what is shown, three states in space.
#include "tests/support/phase_session.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_tools.h"
#include "ui/render_results.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cmath>

using namespace nullcline;

class PhaseViewTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aClickStartsATrajectoryThere() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY2(session.view->startBar()->words().contains(QStringLiteral("Click")),
             qPrintable(session.view->startBar()->words()));
    const QPoint where = session.middle() + QPoint(31, 17);
    const auto* rect = session.plot->axisRects().first();
    const double x = rect->axis(QCPAxis::atBottom)->pixelToCoord(where.x());
    const double y = rect->axis(QCPAxis::atLeft)->pixelToCoord(where.y());
    const auto window = *session.plot->window();
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, where);
    QCOMPARE(session.view->starts().size(), std::size_t(1));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(*session.plot->window() == window); // what is seen stays
    const auto path = pointsOf(session.plot->startedCurve());
    QVERIFY(path.size() > 100);
    QVERIFY(std::abs(path[0].x() - x) < 1e-9 && std::abs(path[0].y() - y) < 1e-9);
    // delta x - gamma ln x + beta y - alpha ln y stays what it is.
    const auto energy = [](const QPointF& p) {
      return 0.1 * p.x() - 3.0 * std::log(p.x()) + 0.3 * p.y() - std::log(p.y());
    };
    for (const auto& point : path)
      QVERIFY(std::isnan(point.x()) || std::abs(energy(point) - energy(path[0])) < 1e-3);
    const QString words = session.view->startBar()->words();
    QVERIFY2(words.contains(QStringLiteral("1 started trajectory")) &&
                 words.contains(QStringLiteral("model followed to time 9.989")) &&
                 words.contains(QStringLiteral("true system followed")),
             qPrintable(words));
  }

  void theListNamesThemAndClearRemovesThem() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle());
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle() + QPoint(40, 40));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.view->startBar()->words().startsWith(QStringLiteral("2 started trajectories")));
    auto* list = session.view->findChild<QToolButton*>(QStringLiteral("start_list"))->menu();
    QCOMPARE(list->actions().size(), 2);
    QVERIFY(list->actions()[0]->text().startsWith(QStringLiteral("1: prey = ")));
    list->actions()[0]->menu()->actions().last()->trigger();
    QCOMPARE(session.view->starts().size(), std::size_t(1));
    QTest::mouseClick(session.view->findChild<QToolButton*>(QStringLiteral("start_clear")), Qt::LeftButton);
    QVERIFY(session.view->starts().empty());
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QCOMPARE(session.plot->startedCurve()->dataCount(), 0);
    QVERIFY(session.view->startBar()->words().contains(QStringLiteral("Click")));
  }

  void aStartIsTyped() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    auto* row = session.view->findChild<QLineEdit*>(QStringLiteral("start_across"));
    auto* up = session.view->findChild<QLineEdit*>(QStringLiteral("start_up"));
    QVERIFY(!row->isVisible());
    QTest::mouseClick(session.view->findChild<QToolButton*>(QStringLiteral("start_type")), Qt::LeftButton);
    QVERIFY(row->isVisible());
    row->selectAll();
    QTest::keyClicks(row, QStringLiteral("12.5"));
    up->selectAll();
    QTest::keyClicks(up, QStringLiteral("6"));
    QTest::keyClick(up, Qt::Key_Return);
    QCOMPARE(session.view->starts(), (std::vector<std::vector<double>>{{12.5, 6.0}}));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QCOMPARE(pointsOf(session.plot->startedCurve())[0], QPointF(12.5, 6.0));
  }

  void divergenceIsSaid() {
    const auto data = openedExample("lotka-volterra");
    PhaseSession session("lotka-volterra", explosion(*data.dataset), false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->startAt(3.0, 4.0);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const QString words = session.view->startBar()->words();
    QVERIFY2(words.contains(QStringLiteral("model diverged at time 1.4")) ||
                 words.contains(QStringLiteral("model given up at time")),
             qPrintable(words));
    QCOMPARE(session.plot->marks(MarkKind::unstable)->points().size(), std::size_t(1));
  }

  void withoutAModelThePlaneSaysWhatIsMissing() {
    PhaseSession session("hudson-bay-pelts");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.view->startBar()->words().contains(QStringLiteral("After training")));
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle());
    QVERIFY(session.view->starts().empty());
    QVERIFY(!session.view->findChild<QToolButton*>(QStringLiteral("start_type"))->isEnabled());
  }

  void slidersHoldTheOtherStates() {
    PhaseSession session("lorenz", publishedModel("lorenz"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QSlider* slider = session.view->held()->slider(QStringLiteral("z"));
    QVERIFY(slider && !session.view->held()->slider(QStringLiteral("x")));
    // At first the median of the data.
    const auto data = openedExample("lorenz");
    std::vector<double> values;
    for (const auto& trajectory : data.dataset->trajectories)
      for (std::size_t k = 0; k < trajectory.count(); ++k)
        if (data.dataset->isObserved(trajectory, k, 2))
          values.push_back(data.dataset->value(trajectory, k, 2));
    std::sort(values.begin(), values.end());
    const double held = *session.view->held()->value(QStringLiteral("z"));
    const auto below = std::count_if(values.begin(), values.end(), [&](double value) { return value < held; });
    QVERIFY(std::abs(static_cast<double>(below) - 0.5 * static_cast<double>(values.size())) <= 1.0);
    const auto is_line_of = [&](double z) {
      const auto line = pointsOf(session.plot->nullcline(false)); // y' = 0: y = x (rho - z)
      return line.size() > 5 && std::all_of(line.begin(), line.end(), [&](const QPointF& p) {
               return std::isnan(p.x()) || std::abs(p.y() - p.x() * (28.0 - z)) < 1e-3 * (1 + std::abs(p.y()));
             });
    };
    QVERIFY(is_line_of(held));
    QSignalSpy changed(session.view->held(), &HeldStates::changed);
    session.view->held()->setOpen(true);
    for (int i = 0; i < 5; ++i)
      QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(changed.size(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const double moved = *session.view->held()->value(QStringLiteral("z"));
    QVERIFY(moved > held + 1.0);
    QVERIFY(is_line_of(moved));
    // A trajectory starts at what is held.
    session.view->startAt(1.0, 2.0);
    QCOMPARE(session.view->starts()[0], (std::vector<double>{1.0, 2.0, moved}));
    QTest::mouseClick(session.view->findChild<QToolButton*>(QStringLiteral("held_reset")), Qt::LeftButton);
    QCOMPARE(*session.view->held()->value(QStringLiteral("z")), held);
  }

  void aStateCalledTimeIsNotTheTime() {
    const auto data = openedExample("lorenz");
    Dataset named = *data.dataset;
    named.channels[2].name = "time";
    auto model = std::make_shared<FittedModel>();
    MlpOptions network;
    network.width = 4;
    network.depth = 1;
    network.time_input = true;
    model->field = network;
    model->precision = Precision::float64;
    model->channels = named.channels;
    model->scaling = identityScaling(3);
    model->parameters.assign(4 * 4 + 4 + 4 * 4 + 4 + 4 * 3 + 3, 0.01);
    PhaseSession session("lorenz");
    session.board.setDataset(std::make_shared<const Dataset>(named), {});
    session.board.showModel(nullptr, model);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady() && session.view->held()->timeSlider(), kPatience);
    auto* held = session.view->held();
    auto* slider = held->slider(QStringLiteral("time"));
    QVERIFY(slider && slider != held->timeSlider());
    QVERIFY(slider->accessibleName() != held->timeSlider()->accessibleName());
    held->setOpen(true);
    const double time = *held->time();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(*held->time(), time);
    const double state = *held->value(QStringLiteral("time"));
    QTest::keyClick(held->timeSlider(), Qt::Key_End);
    QCOMPARE(*held->value(QStringLiteral("time")), state);
    QCOMPARE(*held->time(), named.trajectories.front().times.back());
    const Json kept = session.view->choices();
    held->moveTo({});
    session.view->applyChoices(kept);
    QCOMPARE(*held->value(QStringLiteral("time")), state);
    QCOMPARE(*held->time(), named.trajectories.front().times.back());
  }

  void fixedPointsTellOfThemselves() {
    PhaseSession session("lorenz");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QCOMPARE(session.plot->marks(MarkKind::saddle)->points().size(), std::size_t(3));
    QTest::mouseMove(session.plot, session.pixel(0, 0) + QPoint(120, 0));
    QTest::mouseMove(session.plot, session.pixel(0, 0) + QPoint(2, 1));
    const QString words = session.view->startBar()->words();
    QVERIFY2(words.contains(QStringLiteral("Saddle at x = ")) && words.contains(QStringLiteral("eigenvalues 11.83")),
             qPrintable(words));
    QTest::mouseMove(session.plot, session.pixel(0, 0) + QPoint(60, 40));
    QVERIFY(!session.view->startBar()->words().contains(QStringLiteral("eigenvalues")));
  }

  void theyAreListedForTheKeyboard() {
    PhaseSession session("van-der-pol");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->header()->findChild<QToolButton*>(QStringLiteral("phase_show"))->menu()->actions().last()->trigger();
    auto* dialog = session.view->findChild<QDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* lines = dialog->findChild<QPlainTextEdit*>();
    QVERIFY2(lines->toPlainText().startsWith(QStringLiteral("Known system:\nUnstable")),
             qPrintable(lines->toPlainText()));
    session.action(PhaseItem::fixed_points)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(lines->toPlainText().contains(QStringLiteral("not looked for")), kPatience);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
  }

  void whatIsShownIsChosenInAMenu() {
    PhaseSession session("van-der-pol", publishedModel("van-der-pol"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->nullcline(true)->dataCount() > 10);
    QVERIFY(!session.plot->learnedField().arrows().empty() && !session.plot->trueField().arrows().empty());
    QCOMPARE(session.plot->learnedLines()->dataCount(), 0);
    QCOMPARE(session.plot->marks(MarkKind::unstable)->points().size(), std::size_t(1));
    for (const auto item : {PhaseItem::nullclines, PhaseItem::arrows, PhaseItem::truth, PhaseItem::fixed_points,
                            PhaseItem::observations, PhaseItem::streamlines})
      session.action(item)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QCOMPARE(session.plot->nullcline(true)->dataCount(), 0);
    QVERIFY(session.plot->learnedField().arrows().empty() && session.plot->trueField().arrows().empty());
    QVERIFY(session.plot->learnedLines()->dataCount() > 100);
    QVERIFY(session.plot->marks(MarkKind::unstable)->points().empty());
    QCOMPARE(session.plot->observedCurve()->dataCount(), 0);
    QCOMPARE(session.view->items(), (PhaseItems{PhaseItem::fits, PhaseItem::streamlines}));
  }

  void anotherStateMakesAnotherPlane() {
    PhaseSession session("lorenz");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->showStates({QStringLiteral("x"), QStringLiteral("z")});
    QVERIFY(session.plot->trueField().arrows().empty()); // what was of the old plane is gone at once
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(!session.plot->trueField().arrows().empty());
    QVERIFY(session.view->held()->slider(QStringLiteral("y")) && !session.view->held()->slider(QStringLiteral("z")));
  }

  void projectionsKeepLengthsAcrossTheView() {
    SpaceProjection projection;
    projection.setSides({{{0, 2}, {-1, 1}, {10, 20}}});
    projection.setView(-90, 90); // from above: x across, y up
    QVERIFY((projection.project(2, 1, 17) - QPointF(0.5, 0.5)).manhattanLength() < 1e-12);
    projection.setView(-90, 0); // from the front: x across, z up
    QVERIFY((projection.project(2, 0.3, 20) - QPointF(0.5, 0.5)).manhattanLength() < 1e-12);
    projection.setView(0, 0); // from the side: y across
    QVERIFY((projection.project(2, 1, 20) - QPointF(0.5, 0.5)).manhattanLength() < 1e-12);
    projection.setView(33, 21);
    double sum = 0; // the three axes' pictures: their squares add up to two
    for (const auto& axis :
         {projection.projectUnit(1, 0, 0), projection.projectUnit(0, 1, 0), projection.projectUnit(0, 0, 1)})
      sum += QPointF::dotProduct(axis, axis);
    QVERIFY(std::abs(sum - 2.0) < 1e-12);
    projection.setView(400, 120);
    QCOMPARE(projection.azimuth(), 40.0);
    QCOMPARE(projection.elevation(), 90.0);
  }

  void threeStatesTurnInSpace() {
    PhaseSession session("lorenz", publishedModel("lorenz"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->startAt(1.0, 2.0);
    session.view->showSpace(true);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->isSpace() && session.view->depth() == std::size_t(2));
    QCOMPARE(session.view->shownStates().size(), 3);
    const auto before = pointsOf(session.plot->observedCurve());
    QVERIFY(before.size() > 20 && session.plot->startedCurve()->dataCount() > 100);
    QCOMPARE(session.plot->marks(MarkKind::saddle)->points().size(), std::size_t(3));
    QVERIFY(session.plot->learnedField().arrows().empty() && session.plot->nullcline(true)->dataCount() == 0);
    for (const auto& point : before)
      QVERIFY(std::hypot(point.x(), point.y()) <= std::sqrt(3.0) / 2);
    const double azimuth = session.plot->projection().azimuth();
    QTest::mousePress(session.plot, Qt::LeftButton, {}, session.middle());
    QTest::mouseMove(session.plot, session.middle() + QPoint(40, 20));
    QTest::mouseRelease(session.plot, Qt::LeftButton, {}, session.middle() + QPoint(40, 20));
    QVERIFY(std::abs(session.plot->projection().azimuth() - (azimuth - 20.0)) < 1e-9);
    QVERIFY(pointsOf(session.plot->observedCurve()) != before);
    const double turned = session.plot->projection().azimuth();
    QTest::keyClick(session.plot, Qt::Key_Right);
    QCOMPARE(session.plot->projection().azimuth(), turned + 5.0);
    QCOMPARE(session.view->starts().size(), std::size_t(1)); // a drag in space starts nothing
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle());
    QCOMPARE(session.view->starts().size(), std::size_t(1));
    // One unit is as long across as up, whatever the shape of the widget.
    session.plot->replot();
    const auto* rect = session.plot->axisRects().first();
    const double across = rect->axis(QCPAxis::atBottom)->range().size() / rect->width();
    const double up = rect->axis(QCPAxis::atLeft)->range().size() / rect->height();
    QVERIFY(std::abs(across / up - 1.0) < 1e-6);
    const QTemporaryDir folder;
    QVERIFY(exportPlotAllFormats(*session.plot, folder.path(), QStringLiteral("space")).hasValue());
    QVERIFY(QSvgRenderer().load(folder.filePath(QStringLiteral("space.svg"))));
    session.view->showSpace(false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(!session.plot->learnedField().arrows().empty());
  }

  void twoStatesHaveNoSpace() {
    PhaseSession session("van-der-pol");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->showSpace(true);
    QVERIFY(!session.plot->isSpace());
    const auto actions =
        session.view->header()->findChild<QToolButton*>(QStringLiteral("phase_show"))->menu()->actions();
    const auto space = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
      return action->text().contains(QStringLiteral("in space"));
    });
    QVERIFY(!(*space)->isEnabled() && (*space)->toolTip().contains(QStringLiteral("fewer than three")));
  }

  void oneStateIsDrawnAgainstItsRate() {
    PhaseSession session("gompertz");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(!session.view->startBar()->isVisible());
    QVERIFY(!session.plot->marks(MarkKind::stable)->points().empty()); // the carrying capacity
    QCOMPARE(session.plot->marks(MarkKind::stable)->points()[0].y(), 0.0);
  }

  void whatIsShownIsKeptAsJson() {
    PhaseSession session("lorenz", publishedModel("lorenz"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->showItems({PhaseItem::fits, PhaseItem::streamlines});
    session.view->held()->moveTo({{QStringLiteral("z"), 12.5}});
    session.view->setStarts({{1, 2, 3}, {4, 5, 6}});
    session.plot->lookFrom(10, 20);
    const Json kept = session.view->choices();
    PhaseSession other("lorenz", publishedModel("lorenz"));
    QTRY_VERIFY_WITH_TIMEOUT(other.isReady(), kPatience);
    other.view->applyChoices(kept);
    QCOMPARE(other.view->choices(), kept);
    QCOMPARE(*other.view->held()->value(QStringLiteral("z")), 12.5);
    for (const char* nonsense : {R"(7)", R"({"items": 3, "held": [1], "starts": {"a": 1}, "seen_from": ["x", 2]})",
                                 R"({"items": ["none"], "held": {"q": "z"}, "starts": [[1], [null, 2, 3]]})"})
      other.view->applyChoices(Json::parse(nonsense));
    QVERIFY(other.view->starts().empty() && other.view->items().empty());
    QTRY_VERIFY_WITH_TIMEOUT(other.isReady(), kPatience);
  }

  void theNewestWishIsWorkedOnAndNothingIsLeftBehind() {
    struct Answer {
      int number;
      double seconds;
    };
    QObject context;
    std::vector<int> arrived;
    std::atomic<int> running{0};
    PacedTask<int, Answer> task(
        &context, 5.0, 2.0,
        [&](const int& number, std::stop_token stop) {
          ++running;
          while (number == 1 && !stop.stop_requested())
            std::this_thread::yield();
          return stop.stop_requested() ? nullptr : std::make_shared<const Answer>(Answer{number, 0.0});
        },
        [&](std::shared_ptr<const Answer> answer) { arrived.push_back(answer->number); });
    task.want(1, Urgency::paced);
    QTRY_COMPARE(running.load(), 1);
    task.want(2, Urgency::next); // waits for the first, which never ends by itself
    QVERIFY(!task.isIdle() && arrived.empty());
    task.want(3, Urgency::at_once);
    QTRY_VERIFY(task.isIdle());
    QCOMPARE(arrived, std::vector<int>{3});
    task.want(1, Urgency::next);
    task.forget();
    QVERIFY(task.isIdle());
    task.want(4, Urgency::next);
    QTRY_COMPARE(arrived, (std::vector<int>{3, 4}));
  }
};

QTEST_MAIN(PhaseViewTest)
#include "test_phase_view.moc"
