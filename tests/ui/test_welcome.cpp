// The page that the window begins with.
#include "tests/support/state_folders.h"
#include "tests/support/window_session.h"
#include "ui/import/import_dialog.h"
#include "ui/render_results.h"
#include "ui/welcome/card_grid.h"
#include "ui/welcome/example_card.h"
#include "ui/welcome/welcome_page.h"

#include <QLocale>
#include <QTest>

using namespace nullcline;

namespace {

ExampleCard* cardOf(MainWindow& window, const char* example) {
  return window.findChild<ExampleCard*>(QStringLiteral("example_") + QLatin1String(example));
}

Dataset datasetOf(std::size_t states, std::size_t rows) {
  Dataset dataset;
  for (std::size_t state = 0; state < states; ++state)
    dataset.channels.push_back({"x" + std::to_string(state), "", ChannelRole::state});
  Trajectory trajectory;
  for (std::size_t row = 0; row < rows; ++row) {
    trajectory.times.push_back(static_cast<double>(row));
    for (std::size_t state = 0; state < states; ++state)
      trajectory.values.push_back(row == 1 ? kMissing : static_cast<double>(row * (state + 1)));
  }
  dataset.trajectories.push_back(std::move(trajectory));
  return dataset;
}

} // namespace

class WelcomeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void itIsThereUntilDataAre() {
    WindowSession session;
    QVERIFY(session.window.isWelcomeShown());
    QVERIFY(session.window.welcome().isVisible());
    session.work.openExample("hudson-bay-pelts");
    QTRY_VERIFY(session.isReady());
    QVERIFY(!session.window.isWelcomeShown());
    QVERIFY(session.window.plots().isVisible());
    session.window.showWelcome();
    auto* back = session.button("welcome_back");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(!session.window.isWelcomeShown());
  }

  void oneClickOnAnExampleTrains() {
    WindowSession session;
    auto* card = cardOf(session.window, "hudson-bay-pelts");
    QVERIFY(card);
    QTest::mouseClick(card, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(session.work.runs().rowCount(), 1, kPatience);
    QCOMPARE(session.run(0).spec.method, std::string("quick"));
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    QVERIFY(!session.window.isWelcomeShown());
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
  }

  void anExampleWaitsBehindARunUnderWay() {
    WindowSession session;
    session.work.openExample("lorenz");
    QTRY_VERIFY(session.isReady());
    session.train(kLong);
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0).epoch > 0, kPatience);
    session.window.showWelcome();
    QTest::mouseClick(cardOf(session.window, "hudson-bay-pelts"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(session.work.runs().rowCount(), 2, kPatience);
    QCOMPARE(session.run(1).queue_place, 1);
    QCOMPARE(session.run(1).dataset, session.work.dataset());
    session.work.stop();
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
  }

  void chosenMethodsStayForAnExample() {
    WindowSession session;
    session.work.setMethod("gradient-matching");
    session.work.setEpochs(20);
    auto* card = cardOf(session.window, "hudson-bay-pelts");
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(session.work.runs().rowCount(), 1, kPatience);
    QCOMPARE(session.run(0).spec.method, std::string("gradient-matching"));
    QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
  }

  void everyExampleHasItsPicture() {
    WindowSession session;
    const auto& cards = session.window.welcome().cards();
    QVERIFY(cards.size() >= 10);
    for (const auto* card : cards)
      QTRY_VERIFY2_WITH_TIMEOUT(!card->picture().curves.empty(), card->name().c_str(), kPatience);
    for (const auto* card : cards) {
      QVERIFY(!card->text().isEmpty() && !card->accessibleDescription().isEmpty());
      for (const auto& curve : card->picture().curves) {
        const QRectF box = curve.boundingRect();
        QVERIFY2(box.left() >= 0 && box.top() >= 0 && box.right() <= 1 + 1e-9 && box.bottom() <= 1 + 1e-9,
                 card->name().c_str());
      }
    }
    QVERIFY(cardOf(session.window, "van-der-pol")->picture().is_phase_plane);
    QVERIFY(!cardOf(session.window, "hudson-bay-pelts")->picture().is_phase_plane);
  }

  void picturesLeaveOutWhatIsMissing() {
    const auto plane = pictureOf("a", datasetOf(2, 4), true);
    QVERIFY(plane.is_phase_plane);
    QCOMPARE(plane.curves.size(), std::size_t(1));
    QCOMPARE(plane.curves.front(), QPolygonF({{0, 0}, {2.0 / 3, 2.0 / 3}, {1, 1}}));
    QCOMPARE(pictureOf("a", datasetOf(4, 4), false).curves.size(), std::size_t(4));
    QVERIFY(pictureOf("a", datasetOf(2, 0), true).curves.empty());
    QVERIFY(pictureOf("a", Dataset{}, false).curves.empty());
  }

  void cardsFillTheirRows() {
    CardGrid grid;
    const Example example{"a", QStringLiteral("A"), QStringLiteral("About a.")};
    for (int i = 0; i < 7; ++i)
      grid.add(new ExampleCard(example));
    const int card = ExampleCard(example).sizeHint().width();
    grid.resize(card * 3 + 60, 900);
    grid.show();
    QCOMPARE(grid.columns(), 3);
    grid.resize(card + 2, 900);
    QTRY_COMPARE(grid.columns(), 1);
    QVERIFY(grid.minimumSizeHint().width() <= card);
  }

  void wordsOfCardsEndBetweenWords() {
    const QFont font;
    const QString about =
        QStringLiteral("Hares and lynxes of the Hudson Bay, counted by their pelts, over ninety years.");
    const int width = QFontMetrics(font).averageCharWidth() * 20;
    const QStringList all = elidedLines(about, font, width, 100), some = elidedLines(about, font, width, 2);
    QVERIFY(all.size() > 2);
    QCOMPARE(all.join(QLatin1Char(' ')), about);
    QCOMPARE(some.size(), 2);
    QCOMPARE(some.first(), all.first());
    QVERIFY(some.last().endsWith(QChar(0x2026)));
    for (const auto& line : all + some)
      QVERIFY(QFontMetrics(font).horizontalAdvance(line) <= width);
    QVERIFY(ExampleCard({"a", QStringLiteral("A"), about}).toolTip().contains(about));
  }

  void buttonsAskForFiles() {
    StateFolders folders;
    WindowSession session;
    const QString path = folders.filePath(QStringLiteral("table.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("time,x\n0,1\n1,2\n2,4\n3,5\n4,6\n5,6\n6,7\n7,7\n");
    file.close();
    session.script.files_to_open = {path};
    QTest::mouseClick(session.button("welcome_import"), Qt::LeftButton);
    QTRY_VERIFY(session.window.findChild<ImportDialog*>() && session.window.findChild<ImportDialog*>()->isVisible());
    session.window.findChild<ImportDialog*>()->close();
    session.script.file_to_open = path;
    QTest::mouseClick(session.button("welcome_data"), Qt::LeftButton);
    QTRY_VERIFY(session.work.dataset() && !session.work.isOpening());
    QVERIFY(!session.window.isWelcomeShown());
  }

  void recentProjectsAreListedWithTheirDate() {
    StateFolders folders;
    const auto state = folders.fresh();
    const QString path = folders.filePath(QStringLiteral("tides & waves.nullcline"));
    {
      WindowSession session(state);
      session.work.openExample("hudson-bay-pelts");
      QTRY_VERIFY(session.isReady());
      session.train(5);
      QTRY_VERIFY_WITH_TIMEOUT(session.isIdle(), kPatience);
      session.work.saveProjectTo(path);
      QTRY_COMPARE(session.work.projectPath(), path);
      QTRY_VERIFY(!session.work.project().isBusy());
    }
    WindowSession session(state);
    auto* rows = session.window.findChild<QWidget*>(QStringLiteral("welcome_recent"));
    QTRY_VERIFY(rows->isVisible());
    auto* open = rows->findChildren<QPushButton*>().last();
    QCOMPARE(open->text(), QStringLiteral("tides && waves"));
    const QString year = QLocale().toString(QDateTime::currentDateTime(), QStringLiteral("yy"));
    const auto is_dated = [&] {
      const auto labels = rows->findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(),
                         [&](const QLabel* label) { return label->text().contains(year); });
    };
    QTRY_VERIFY(is_dated());
    QTest::mouseClick(rows->findChildren<QPushButton*>().last(), Qt::LeftButton);
    QTRY_COMPARE(session.work.projectPath(), path);
    QTRY_VERIFY(!session.window.isWelcomeShown());
  }
};

QTEST_MAIN(WelcomeTest)
#include "test_welcome.moc"
