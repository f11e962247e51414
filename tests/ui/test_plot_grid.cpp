// The plots' places: cut, moved, enlarged, torn off, hidden, and kept.
#include "ui/plots/plot_board.h"
#include "ui/render_results.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <random>
#include <set>

using namespace nullcline;

namespace {

/// The unit square, cut at random, in no order.
std::vector<QRectF> randomParts(std::mt19937& random, std::size_t count) {
  std::vector<QRectF> parts{{0, 0, 1, 1}};
  std::uniform_real_distribution<double> place(0.3, 0.7);
  while (parts.size() < count) {
    const auto i = std::max_element(parts.begin(), parts.end(), [](const QRectF& a, const QRectF& b) {
      return a.width() * a.height() < b.width() * b.height();
    });
    QRectF rest = *i;
    if (random() % 2) {
      i->setWidth(rest.width() * place(random));
      rest.setLeft(i->right());
    } else {
      i->setHeight(rest.height() * place(random));
      rest.setTop(i->bottom());
    }
    parts.push_back(rest);
  }
  std::shuffle(parts.begin(), parts.end(), random);
  return parts;
}

QRectF united(const std::vector<QRectF>& parts, const std::set<std::size_t>& which) {
  QRectF all;
  for (const auto i : which)
    all |= parts[i];
  return all;
}

/// A board on a screen, laid out.
struct Shown {
  PlotBoard board;
  PlotGrid& grid = board.grid();

  explicit Shown(const QString& folder = {}) {
    if (!folder.isEmpty())
      grid.rememberIn(folder + QStringLiteral("/plots.ini"), QStringLiteral("arrangement"));
    board.resize(1000, 700);
    board.show();
    if (!QTest::qWaitForWindowExposed(&board))
      qFatal("no window");
    QTest::qWait(50);
  }
  const BoardView* view(const char* name) const {
    for (const auto* view : board.views())
      if (view->name() == name)
        return view;
    return nullptr;
  }
  PlotPlace place(const char* name) const {
    for (const auto& place : grid.arrangement())
      if (place.name == name)
        return place;
    return {};
  }
  /// Its part of the grid as it is seen.
  QRectF drawn(const char* name) const {
    const QRect seen = view(name)->parentWidget()->geometry();
    const double width = grid.width(), height = grid.height();
    return {seen.x() / width, seen.y() / height, seen.width() / width, seen.height() / height};
  }
  void resizeTo(const QSize& size) {
    board.resize(size);
    QTest::qWait(50);
  }
  QAction* action(const QString& words) const {
    QMenu menu;
    board.grid().fillMenu(menu);
    for (auto* action : menu.actions())
      if (action->text().remove(QLatin1Char('&')).startsWith(words))
        return action;
    return nullptr;
  }
  QToolButton* button(const char* name, const char* words) const {
    for (auto* button : view(name)->header()->findChildren<QToolButton*>())
      if (button->defaultAction() && button->defaultAction()->text().remove(QLatin1Char('&')) == QLatin1String(words))
        return button;
    qFatal("no button %s", words);
    return nullptr;
  }
};

bool isNear(const QRectF& one, const QRectF& other) {
  return std::abs(one.left() - other.left()) < 0.05 && std::abs(one.top() - other.top()) < 0.05 &&
         std::abs(one.right() - other.right()) < 0.05 && std::abs(one.bottom() - other.bottom()) < 0.05;
}

} // namespace

class PlotGridTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void rectanglesComeAboutByCuts() {
    const PlotCuts cuts = cutsOf({{0.5, 0.6, 0.5, 0.4}, {0, 0, 0.5, 1}, {0.5, 0, 0.5, 0.6}});
    QCOMPARE(cuts.first, std::size_t(1));
    QVERIFY((cuts.cuts == std::vector<PlotCut>{{1, 2, Qt::Horizontal}, {2, 0, Qt::Vertical}}));
    QVERIFY(cutsOf({}).cuts.empty() && cutsOf({{0, 0, 1, 1}}).cuts.empty());
    QCOMPARE(cutsOf({{0, 0, 1, 1}, {0, 0, 1, 1}, {0.2, 0.2, 0.5, 0.5}}).cuts.size(), std::size_t(2)); // overlapping
  }

  void everyCutGivesWhatLiesBehindIt() {
    std::mt19937 random(7);
    for (std::size_t count = 1; count <= 9; ++count)
      for (int trial = 0; trial < 50; ++trial) {
        const auto parts = randomParts(random, count);
        const PlotCuts cuts = cutsOf(parts);
        QCOMPARE(cuts.cuts.size(), count - 1);
        std::map<std::size_t, std::set<std::size_t>> held; // taken back from the last cut to the first
        for (std::size_t i = 0; i < count; ++i)
          held[i] = {i};
        for (auto cut = cuts.cuts.rbegin(); cut != cuts.cuts.rend(); ++cut) {
          QVERIFY(held.contains(cut->beside) && held.contains(cut->placed));
          const QRectF before = united(parts, held[cut->beside]), after = united(parts, held[cut->placed]);
          if (cut->orientation == Qt::Horizontal)
            QVERIFY(before.right() <= after.left() + 0.02);
          else
            QVERIFY(before.bottom() <= after.top() + 0.02);
          held[cut->beside].merge(held[cut->placed]);
          held.erase(cut->placed);
        }
        QCOMPARE(held.begin()->first, cuts.first);
      }
  }

  void anArrangementIsReadWithoutTrust() {
    const PlotArrangement arrangement{
        {"a", true, {0.25, 0, 0.75, 1}, "", {}}, {"b", false, {}, "a", {}}, {"c", true, {}, "", {10, 20, 300, 200}}};
    QVERIFY(arrangementOf(arrangementJson(arrangement)) == arrangement);
    for (const char* nonsense : {"3", "[3, null, {}]", R"([{"name": 4}])", R"({"name": "a"})"})
      QVERIFY(arrangementOf(Json::parse(nonsense)).empty());
    const auto odd = arrangementOf(Json::parse(
        R"([{"name": "a", "part": [0, 0, 1e308, "x"], "window": [1, 2]}, {"name": "b", "part": [0.5, 0, 9e9, -1]},
            {"name": "c", "shown": 7, "behind": [], "window": [1e300, -1e300, 5, 5], "part": [2, 2, 1, 1]}])"));
    QCOMPARE(odd.size(), std::size_t(3));
    for (const auto& place : odd)
      QVERIFY(place.part.isEmpty() && place.behind.empty() && place.shown);
    Shown shown; // and whatever it is, every plot that is shown has a place
    shown.grid.arrange(odd);
    shown.grid.arrange({{"trajectories", true, {}, "losses", {}}, {"losses", true, {}, "trajectories", {}}});
    QTest::qWait(50);
    QVERIFY(!shown.place("losses").part.isEmpty());
  }

  void plotsStandAsArranged() {
    Shown shown;
    QVERIFY2(isNear(shown.place("trajectories").part, {0, 0, 0.5, 1}),
             arrangementJson(shown.grid.arrangement()).dump().c_str());
    PlotArrangement other = shown.grid.arrangement();
    for (auto& place : other)
      place = {place.name, true, {}, "phase_plane", {}};
    other[0] = {"trajectories", true, {0, 0.6, 1, 0.4}, "", {}};
    other[1] = {"phase_plane", true, {0, 0, 1, 0.6}, "", {}};
    shown.grid.arrange(other);
    QTest::qWait(50);
    QVERIFY2(isNear(shown.place("trajectories").part, other[0].part),
             arrangementJson(shown.grid.arrangement()).dump().c_str());
    QVERIFY(isNear(shown.place("phase_plane").part, other[1].part));
    QCOMPARE(shown.place("losses").behind, std::string("phase_plane"));
    shown.grid.bringToFront(shown.view("losses"));
    QTest::qWait(50);
    QCOMPARE(shown.place("phase_plane").behind, std::string("losses"));
    shown.action(QStringLiteral("Default layout"))->trigger();
    QTest::qWait(50);
    QVERIFY(isNear(shown.place("trajectories").part, {0, 0, 0.5, 1}));
  }

  void titlesAreWholeWhileChoicesShrink() {
    QWidget window; // as in a dock: a window's own layout would not let it be shorter
    window.resize(2000, 100);
    PlotHeader header(QStringLiteral("Phase plane"), &window);
    auto* box = new QComboBox(&header);
    box->addItem(QStringLiteral("a state with a long name, and its unit"));
    header.addControl(QStringLiteral("across"), box);
    QAction enlarge(QStringLiteral("Enlarge")), tear_off(QStringLiteral("Tear off")), menu(QStringLiteral("Menu"));
    auto* last = header.addMenuButton(&menu);
    for (auto* action : {&enlarge, &tear_off})
      header.addButton(action);
    window.show();
    const auto* title = header.findChild<QLabel*>();
    const int all = box->sizeHint().width();
    header.resize(2000, header.sizeHint().height());
    QTRY_COMPARE(box->width(), all);
    header.resize(all, header.height()); // no room for all
    QTRY_VERIFY(box->width() < all);
    QCOMPARE(title->text(), QStringLiteral("Phase plane"));
    QVERIFY(title->width() >= title->fontMetrics().horizontalAdvance(title->text()));
    header.resize(header.minimumSizeHint());
    QTRY_VERIFY(header.rect().contains(last->geometry()));
    QVERIFY(header.minimumSizeHint().width() < all);
    for (auto* button : header.findChildren<QToolButton*>())
      QCOMPARE(button->isVisible(), button == last);
  }

  void onePlotIsEnlargedAndGoesBack() {
    Shown shown;
    const auto before = arrangementJson(shown.grid.arrangement());
    QTest::mouseClick(shown.button("phase_plane", "Enlarge"), Qt::LeftButton);
    QTest::qWait(50);
    QCOMPARE(shown.grid.enlarged(), shown.view("phase_plane"));
    QVERIFY(shown.view("phase_plane")->width() > 950);
    QVERIFY(!shown.view("trajectories")->isVisible());
    QVERIFY(shown.grid.isShown(shown.view("trajectories"))); // it comes back
    QCOMPARE(arrangementJson(shown.grid.arrangement()), before);
    QTest::keyClick(shown.view("phase_plane")->plotWidget(), Qt::Key_Escape);
    QTest::qWait(50);
    QVERIFY(!shown.grid.enlarged() && shown.view("trajectories")->isVisible());
    QCOMPARE(arrangementJson(shown.grid.arrangement()), before);
    // Whatever is asked of another plot ends it.
    shown.grid.enlarge(shown.view("trajectories"));
    shown.action(QStringLiteral("Phase plane"))->trigger();
    QVERIFY(!shown.grid.enlarged() && !shown.grid.isShown(shown.view("phase_plane")));
    QVERIFY(shown.grid.isShown(shown.view("losses")));
  }

  void aPlotIsTornOffAndPutBack() {
    Shown shown;
    QTest::mouseClick(shown.button("losses", "Tear off"), Qt::LeftButton);
    QVERIFY(shown.grid.isTornOff(shown.view("losses")));
    QVERIFY(shown.view("losses")->window() != &shown.board && shown.view("losses")->isVisible());
    QVERIFY(!shown.place("losses").window.isNull());
    const PlotArrangement torn = shown.grid.arrangement();
    const QSize size = shown.place("losses").window.size();
    QTest::mouseClick(shown.button("losses", "Put back"), Qt::LeftButton);
    QVERIFY(!shown.grid.isTornOff(shown.view("losses")));
    Shown again;
    again.grid.arrange(torn);
    QVERIFY(again.grid.isTornOff(again.view("losses")));
    QCOMPARE(again.place("losses").window.size(), size);
  }

  void theWindowOfAPlotIsOnTheScreenAndClosingItPutsItBack() {
    Shown shown;
    const BoardView* losses = shown.view("losses");
    shown.grid.setTornOff(losses, true);
    QWidget* window = losses->window();
    const QRect room = window->screen()->availableGeometry();
    QVERIFY2(room.contains(window->geometry()), qPrintable(QDebug::toString(window->geometry())));
    shown.grid.enlarge(losses);
    QTRY_VERIFY(window->isMaximized());
    QVERIFY(shown.button("losses", "Restore"));
    QTest::keyClick(losses->plotWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window->isMaximized());
    QVERIFY(shown.grid.isTornOff(losses));
    window->close();
    QTRY_VERIFY(!shown.grid.isTornOff(losses) && shown.grid.isShown(losses));
  }

  void aTornOffPlotIsThereAtTheNextStart() {
    const QTemporaryDir folder;
    {
      Shown shown(folder.path());
      shown.grid.setTornOff(shown.view("phase_plane"), true);
      shown.grid.endRemembering();
      for (auto* dock : shown.grid.findChildren<QDockWidget*>()) // as the end of the program does
        dock->hide();
    }
    const Shown again(folder.path());
    QVERIFY(again.grid.isTornOff(again.view("phase_plane")) && again.grid.isShown(again.view("phase_plane")));
    QVERIFY(again.grid.isShown(again.view("trajectories")));
  }

  /// What gives way to a small window comes back with a large one, after another start too.
  void sharesAreTheUsersWhateverTheSizeOfTheWindow() {
    const QTemporaryDir folder;
    const PlotArrangement chosen{{"trajectories", true, {0, 0, 0.7, 1}, "", {}},
                                 {"phase_plane", true, {0.7, 0, 0.3, 0.6}, "", {}},
                                 {"losses", true, {0.7, 0.6, 0.3, 0.4}, "", {}},
                                 {"residuals", true, {}, "losses", {}},
                                 {"predicted", true, {}, "losses", {}}};
    {
      Shown shown(folder.path());
      shown.grid.arrange(chosen);
      shown.resizeTo({480, 420});
      QVERIFY2(shown.drawn("phase_plane").width() > 0.4, "it gave no way: nothing is tested here");
      QVERIFY2(isNear(shown.place("phase_plane").part, {0.7, 0, 0.3, 0.6}),
               arrangementJson(shown.grid.arrangement()).dump().c_str());
      shown.grid.bringToFront(shown.view("predicted"));
      QTest::qWait(50);
      shown.resizeTo({1000, 700});
      QVERIFY(isNear(shown.drawn("trajectories"), {0, 0, 0.7, 1}));
      QCOMPARE(shown.place("losses").behind, std::string("predicted"));
      shown.resizeTo({480, 420});
      shown.grid.endRemembering();
    }
    const Shown again(folder.path());
    QVERIFY(isNear(again.drawn("trajectories"), {0, 0, 0.7, 1}));
    QVERIFY(isNear(again.place("predicted").part, {0.7, 0.6, 0.3, 0.4}));
  }

  void aLineThatTheUserMovedStaysWhereItIs() {
    Shown shown;
    const QRect left = shown.view("trajectories")->parentWidget()->geometry();
    const QPoint line(left.right() + 2, left.center().y());
    QTest::mousePress(&shown.grid, Qt::LeftButton, {}, line);
    for (const int moved : {60, 150}) {
      QTest::mouseMove(&shown.grid, line + QPoint(moved, 0));
      QTest::qWait(50);
    }
    QTest::mouseRelease(&shown.grid, Qt::LeftButton, {}, line + QPoint(150, 0));
    QTest::qWait(50);
    const QRectF moved = shown.drawn("trajectories");
    QVERIFY2(moved.width() > 0.6, qPrintable(QString::number(moved.width())));
    shown.resizeTo({800, 600});
    shown.resizeTo({1000, 700});
    QVERIFY(isNear(shown.drawn("trajectories"), moved));
  }

  void tabsKeepTheirOrderWhicheverIsInFront() {
    const QTemporaryDir folder;
    const auto tabs = [](const Shown& shown) {
      QStringList names;
      for (const auto* bar : shown.grid.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
          names << bar->tabText(i);
      return names;
    };
    QStringList before;
    {
      Shown shown(folder.path());
      before = tabs(shown);
      QCOMPARE(before,
               (QStringList{QStringLiteral("Training"), QStringLiteral("Residuals"), QStringLiteral("Predicted")}));
      shown.grid.bringToFront(shown.view("predicted"));
      QTest::qWait(50);
      shown.grid.enlarge(shown.view("phase_plane"));
      shown.grid.endRemembering();
    }
    const Shown again(folder.path());
    QCOMPARE(tabs(again), before);
    QVERIFY(again.view("predicted")->isInSight() && !again.view("losses")->isInSight());
  }

  void aHiddenTabComesBackAsOne() {
    const QTemporaryDir folder;
    {
      Shown shown(folder.path());
      shown.grid.setShown(shown.view("losses"), false); // the one in front
      QTest::qWait(50);
      shown.grid.endRemembering();
    }
    Shown again(folder.path());
    QVERIFY(!again.grid.isShown(again.view("losses")));
    again.grid.setShown(again.view("losses"), true);
    QTest::qWait(50);
    QVERIFY(isNear(again.place("losses").part, {0.5, 0.58, 0.5, 0.42}));
    QVERIFY(isNear(again.place("phase_plane").part, {0.5, 0, 0.5, 0.58}));
  }

  void aTornOffPlotStaysWhereItIsWhileAnotherIsEnlarged() {
    Shown shown;
    shown.grid.setTornOff(shown.view("phase_plane"), true);
    QWidget* window = shown.view("phase_plane")->window();
    shown.grid.enlarge(shown.view("trajectories"));
    window->move(window->pos() + QPoint(31, 17));
    const QRect moved = window->geometry();
    shown.grid.enlarge(nullptr);
    QTest::qWait(50);
    QCOMPARE(window->geometry(), moved);
  }

  void escapeEndsTheEnlargementWhateverHasTheFocus() {
    Shown shown;
    QWidget beside(&shown.board);
    beside.setFocusPolicy(Qt::StrongFocus);
    beside.show();
    shown.board.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.board));
    shown.grid.enlarge(shown.view("phase_plane"));
    beside.setFocus();
    QTRY_VERIFY(beside.hasFocus());
    QTest::keyClick(&beside, Qt::Key_Escape);
    QTRY_VERIFY(!shown.grid.enlarged());
  }

  void theArrangementStaysFromStartToStart() {
    const QTemporaryDir folder;
    std::vector<QRectF> parts;
    for (int start = 0; start < 5; ++start)
      parts.push_back(Shown(folder.path()).place("phase_plane").part);
    QVERIFY2(std::abs(parts.back().height() - parts.front().height()) < 0.006,
             qPrintable(QStringLiteral("%1 %2").arg(parts.front().height()).arg(parts.back().height())));
  }

  void hiddenPlotsComeBackByTheMenu() {
    Shown shown;
    auto* show = shown.action(QStringLiteral("Trajectories"));
    QVERIFY(show->isChecked());
    show->trigger();
    QVERIFY(!show->isChecked() && !shown.view("trajectories")->isVisible());
    QVERIFY(!shown.place("trajectories").shown);
    show->trigger();
    QTest::qWait(50);
    QVERIFY(show->isChecked() && shown.view("trajectories")->isVisible());
    QVERIFY(isNear(shown.place("trajectories").part, {0, 0, 0.5, 1}));
  }

  void theArrangementIsThereAtTheNextStart() {
    const QTemporaryDir folder;
    {
      Shown shown(folder.path());
      shown.grid.arrange({{"trajectories", true, {0, 0, 0.4, 1}, "", {}},
                          {"phase_plane", true, {0.4, 0, 0.6, 1}, "", {}},
                          {"losses", false, {}, "", {}}});
      QTest::qWait(50);
    }
    const Shown shown(folder.path());
    QVERIFY(isNear(shown.place("trajectories").part, {0, 0, 0.4, 1}));
    QVERIFY(!shown.view("losses")->isVisible());
    QFile broken(folder.filePath(QStringLiteral("plots.ini")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("[General]\narrangement=@ByteArray([[[{)\n") > 0);
    broken.close();
    QVERIFY(isNear(Shown(folder.path()).place("trajectories").part, {0, 0, 0.5, 1}));
  }
};

QTEST_MAIN(PlotGridTest)
#include "test_plot_grid.moc"
