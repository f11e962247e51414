// What of the phase plane is in sight, and what stays there when the data change.
#include "tests/support/phase_session.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_tools.h"
#include "ui/render_results.h"

#include <QLabel>
#include <QSignalSpy>
#include <cmath>

using namespace nullcline;

namespace {

/// Lotka-Volterra whose fixed point, at (gamma / delta, alpha / beta), lies a fifth of the
/// window's width outside of the data.
std::shared_ptr<FittedModel> withFarPoint(const QCPRange& across) {
  auto model = publishedModel("lotka-volterra");
  const KnownSystem& system = **findSystem("lotka-volterra");
  std::vector<double> values;
  double delta = 0.0;
  for (const auto& parameter : system.parameters)
    if (std::string(parameter.name) == "delta")
      delta = parameter.value;
  for (const auto& parameter : system.parameters)
    values.push_back(std::string(parameter.name) == "gamma" ? delta * (across.upper + 0.2 * across.size())
                                                            : parameter.value);
  model->parameters = systemTheta(system, values);
  return model;
}

} // namespace

class PhaseRangesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aDragMovesTheWindowAndStartsNothing() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const auto before = *session.plot->window();
    QTest::mousePress(session.plot, Qt::LeftButton, {}, session.middle());
    QTest::mouseMove(session.plot, session.middle() + QPoint(30, 0));
    QTest::mouseMove(session.plot, session.middle() + QPoint(60, 10));
    QTest::mouseRelease(session.plot, Qt::LeftButton, {}, session.middle() + QPoint(60, 10));
    QVERIFY(session.view->starts().empty());
    QVERIFY(session.plot->window()->first.lower < before.first.lower);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    // The arrows fill what is seen now.
    double left = 1e9;
    for (const auto& arrow : session.plot->learnedField().arrows())
      left = std::min(left, arrow.x0);
    QVERIFY(left < before.first.lower);
  }

  void aDoubleClickShowsEverythingAndStartsNothing() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.action(PhaseItem::fixed_points)->trigger(); // one is outside of the data
    const auto all = *session.plot->window();
    session.plot->chooseRanges({QCPRange(5, 10), QCPRange(5, 10)});
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle());
    QTest::mouseDClick(session.plot, Qt::LeftButton, {}, session.middle());
    QVERIFY(session.view->starts().empty());
    QVERIFY(*session.plot->window() == all);
  }

  void whatALogarithmicAxisCannotShowIsSaid() {
    PhaseSession session("van-der-pol", publishedModel("van-der-pol"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const QString unseen = QStringLiteral("zero and below");
    QVERIFY(!session.view->startBar()->words().contains(unseen));
    session.plot->tools().setLogarithmic(Qt::Vertical, true);
    QTRY_VERIFY(session.view->startBar()->words().contains(unseen));
    session.plot->tools().setLogarithmic(Qt::Vertical, false);
    QTRY_VERIFY(!session.view->startBar()->words().contains(unseen));
  }

  void logarithmicAxesHaveAFieldOfTheirOwn() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    auto& tools = session.plot->tools();
    const auto centres = session.plot->marks(MarkKind::centre)->points();
    const auto before = *session.plot->window();
    for (const auto axes : {Qt::Horizontal, Qt::Vertical})
      tools.setLogarithmic(axes, true);
    QVERIFY(tools.isLogarithmic(Qt::Horizontal) && tools.isLogarithmic(Qt::Vertical));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const auto [across, up] = *session.plot->window();
    double smallest = 1e300;
    for (const auto& point : pointsOf(session.plot->observedCurve()))
      smallest = std::min(smallest, point.x() > 0 ? point.x() : smallest);
    QVERIFY(across.lower > 0.5 * smallest && across.lower < smallest && up.lower > 0.0);
    // Arrows stand as far from one another on the screen as anywhere, and fill it.
    const auto& arrows = session.plot->learnedField().arrows();
    QVERIFY(arrows.size() > 50);
    double least = 1e300, most = 0.0, lowest = 1e300;
    for (const auto& arrow : arrows) {
      const QPointF tail(session.pixel(arrow.x0, arrow.y0)), tip(session.pixel(arrow.x1, arrow.y1));
      least = std::min(least, 0.5 * (tail.x() + tip.x()));
      most = std::max(most, 0.5 * (tail.x() + tip.x()));
      lowest = std::min(lowest, std::sqrt(arrow.x0 * arrow.x1));
      QVERIFY(std::hypot(tip.x() - tail.x(), tip.y() - tail.y()) < 60.0);
    }
    const QRect rect = session.plot->axisRects().first()->rect();
    QVERIFY2(std::abs(least - rect.left()) <= 2 && std::abs(most - rect.right()) <= 2,
             qPrintable(QString::number(least)));
    QVERIFY(std::abs(lowest / across.lower - 1.0) < 1e-9);
    for (const auto& point : pointsOf(session.plot->nullcline(true)))
      QVERIFY(std::isnan(point.y()) || std::abs(point.y() - 1.0 / 0.3) < 1e-3);
    QCOMPARE(session.plot->marks(MarkKind::centre)->points().size(), centres.size());
    // A click starts where it is.
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle());
    QCOMPARE(session.view->starts().size(), std::size_t(1));
    QVERIFY(std::abs(session.view->starts()[0][0] / std::sqrt(across.lower * across.upper) - 1.0) < 0.05);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->startedCurve()->dataCount() > 100);
    tools.setLogarithmic(Qt::Horizontal, false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first == before.first && session.plot->window()->second == up);
  }

  void inSpaceAxesAreLinearAndInThePlaneAsTheyWere() {
    PhaseSession session("repressilator");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    auto& tools = session.plot->tools();
    tools.setLogarithmic(Qt::Horizontal, true);
    session.view->showSpace(true);
    QVERIFY(!tools.isLogarithmic(Qt::Horizontal));
    tools.setLogarithmic(Qt::Vertical, true); // not offered
    QVERIFY(!tools.isLogarithmic(Qt::Vertical));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->showSpace(false);
    QVERIFY(tools.isLogarithmic(Qt::Horizontal) && !tools.isLogarithmic(Qt::Vertical));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first.lower > 0.0);
  }

  void aRateHasNoLogarithm() {
    PhaseSession session("gompertz");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    auto& tools = session.plot->tools();
    tools.setLogarithmic(Qt::Vertical, true);
    QVERIFY(!tools.isLogarithmic(Qt::Vertical));
    tools.setLogarithmic(Qt::Horizontal, true);
    QVERIFY(tools.isLogarithmic(Qt::Horizontal));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first.lower > 0.0 && session.plot->window()->second.lower < 0.0);
  }

  /// By half of what the data take up at most, and only while fits are shown.
  void theWindowFollowsTheFit() {
    PhaseSession data("lotka-volterra", nullptr, false);
    QTRY_VERIFY_WITH_TIMEOUT(data.isReady(), kPatience);
    const auto [across, up] = *data.plot->window();
    PhaseSession session("lotka-volterra", withFarPoint(across), false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const auto fitted = *session.plot->window();
    QVERIFY(fitted.first.upper > across.upper + 0.1 * across.size());
    QVERIFY(fitted.first.upper <= across.upper + 0.51 * across.size());
    QVERIFY(session.plot->learnedField().arrows().size() > 0);
    double farthest = 0.0;
    for (const auto& arrow : session.plot->learnedField().arrows())
      farthest = std::max(farthest, arrow.x0);
    QVERIFY2(farthest > across.upper, "the field goes as far as the window");
    session.action(PhaseItem::fits)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(*session.plot->window() == std::pair(across, up));
  }

  void theFitOfTheOnlyTrajectoryCountsToo() {
    PhaseSession data("hudson-bay-pelts", nullptr, false);
    QTRY_VERIFY_WITH_TIMEOUT(data.isReady(), kPatience);
    const QCPRange across = data.plot->window()->first;
    auto model = withFarPoint(across);
    model->channels = openedExample("hudson-bay-pelts").dataset->channels;
    PhaseSession session("hudson-bay-pelts", model, false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first.upper > across.upper + 0.1 * across.size());
  }

  void aLogarithmicAxisBeginsBelowTheData() {
    PhaseSession session("lotka-volterra");
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.plot->tools().setLogarithmic(Qt::Horizontal, true);
    const auto data = openedExample("lotka-volterra").dataset;
    double smallest = 1e300;
    for (const auto& trajectory : data->trajectories)
      for (std::size_t k = 0; k < trajectory.count(); ++k)
        if (data->isObserved(trajectory, k, 0))
          smallest = std::min(smallest, data->value(trajectory, k, 0));
    const double lower = session.plot->window()->first.lower;
    QVERIFY(smallest > 0.0 && lower < 0.99 * smallest && lower > 0.5 * smallest);
  }

  void everythingIsFixedPointsToo() {
    PhaseSession data("lotka-volterra", nullptr, false);
    QTRY_VERIFY_WITH_TIMEOUT(data.isReady(), kPatience);
    const QCPRange across = data.plot->window()->first;
    PhaseSession session("lotka-volterra", withFarPoint(across), false);
    session.action(PhaseItem::fits)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    const double point = across.upper + 0.2 * across.size();
    QVERIFY(session.plot->window()->first.upper < point);
    QTest::mouseDClick(session.plot, Qt::LeftButton, {}, session.middle());
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first.upper > point);
    QVERIFY(session.plot->window()->first.upper < point + 0.2 * across.size());
    QVERIFY(session.plot->followsData());
    session.plot->tools().setLogarithmic(Qt::Horizontal, true);
    QVERIFY(session.plot->window()->first.upper > point && session.plot->window()->first.lower > 0.0);
    session.plot->tools().setLogarithmic(Qt::Horizontal, false);
    session.board.setDataset(openedExample("lotka-volterra").dataset, {}); // asked of those data, not of these
    session.board.showModel(nullptr, withFarPoint(across));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY(session.plot->window()->first.upper < point);
  }

  void aDoubleClickTakesBackItsOwnClickAlone() {
    PhaseSession session("hudson-bay-pelts", nullptr, false);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->setStarts({{20, 30}});
    QTest::mouseClick(session.plot, Qt::LeftButton, {}, session.middle()); // starts nothing: there is no field
    QTest::mouseDClick(session.plot, Qt::LeftButton, {}, session.middle());
    QCOMPARE(session.view->starts().size(), std::size_t(1));
  }

  void startsComeBackWithTheirData() {
    PhaseSession session("lotka-volterra", publishedModel("lotka-volterra"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->startAt(20, 4);
    session.view->startAt(30, 5);
    const auto starts = session.view->starts();
    const auto first = openedExample("lotka-volterra"), second = openedExample("fitzhugh-nagumo");
    session.board.setDataset(second.dataset, second.true_system);
    QVERIFY(session.view->starts().empty());
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    session.view->startAt(0.5, 0.5);
    session.board.setDataset(first.dataset, first.true_system);
    QVERIFY(session.view->starts() == starts);
    QTRY_VERIFY_WITH_TIMEOUT(session.isReady(), kPatience);
    QVERIFY2(session.view->startBar()->words().startsWith(QStringLiteral("2 started trajectories")),
             qPrintable(session.view->startBar()->words()));
    session.view->setStarts({});
    session.board.setDataset(second.dataset, second.true_system);
    QCOMPARE(session.view->starts().size(), std::size_t(1));
    session.board.setDataset(first.dataset, first.true_system);
    QVERIFY(session.view->starts().empty()); // cleared is cleared
  }
};

QTEST_MAIN(PhaseRangesTest)
#include "test_phase_ranges.moc"
