#include "ui/plots/plot_grid.h"

#include "engine/core/strict_json.h"
#include "ui/plots/board_view.h"
#include "ui/plots/plot_tools.h"
#include "ui/theme.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QShortcut>

namespace nullcline {

namespace {

constexpr int kPatience = 1000;         // ms, between a move and its being kept
constexpr QSize kTornOffSize{640, 480}; // at first
constexpr QPoint kTornOffBy{24, 24};    // from its place, so that it is seen to be a window

/// Moved until all of it is on the screen, if that is large enough.
QRect movedInto(QRect window, const QRect& screen) {
  window.moveLeft(std::max(screen.left(), std::min(window.left(), screen.right() + 1 - window.width())));
  window.moveTop(std::max(screen.top(), std::min(window.top(), screen.bottom() + 1 - window.height())));
  return window;
}

} // namespace

PlotGrid::PlotGrid(QWidget* parent) : QMainWindow(parent) {
  setWindowFlags(Qt::Widget);
  setDockNestingEnabled(true);
  setAnimated(false);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  setDocumentMode(true);
  reset_ = new QAction(tr("&Default layout of the plots"), this);
  connect(reset_, &QAction::triggered, this, &PlotGrid::arrangeAsDefault);
  escape_ = new QShortcut(Qt::Key_Escape, this); // wherever in the window the focus is
  escape_->setEnabled(false);
  connect(escape_, &QShortcut::activated, this, [this] { enlarge(nullptr); });
  keeping_.setSingleShot(true);
  keeping_.setInterval(kPatience);
  connect(&keeping_, &QTimer::timeout, this, &PlotGrid::keep);
  connect(this, &PlotGrid::arrangementChanged, &keeping_, qOverload<>(&QTimer::start));
  for (auto* soon : {&taking_, &giving_, &settling_})
    soon->setSingleShot(true);
  connect(&taking_, &QTimer::timeout, this, &PlotGrid::takeShares);
  connect(&settling_, &QTimer::timeout, this, [this] { settled_ = measured(); });
  connect(&giving_, &QTimer::timeout, this, [this] {
    laid_out_ = laid_out_ || isVisible();
    giveShares();
  });
}

void PlotGrid::rememberIn(const QString& file, const QString& key) {
  file_ = file;
  key_ = key;
  const QByteArray kept = QSettings(file_, QSettings::IniFormat).value(key_).toByteArray();
  if (const auto json = parseStrictJson(kept.toStdString(), "the arrangement of the plots"))
    if (const auto arrangement = arrangementOf(*json); !arrangement.empty())
      arrange(arrangement);
}

void PlotGrid::endRemembering() {
  keeping_.stop();
  keep();
  file_.clear();
}

void PlotGrid::keep() const {
  if (!file_.isEmpty())
    QSettings(file_, QSettings::IniFormat)
        .setValue(key_, QByteArray::fromStdString(arrangementJson(arrangement()).dump()));
}

// The docks go after what they tell of their moves.
PlotGrid::~PlotGrid() {
  keep();
  for (const auto& slot : slots_)
    disconnect(slot.dock, nullptr, this, nullptr);
}

void PlotGrid::add(BoardView* view) {
  Slot slot;
  slot.view = view;
  slot.dock = new QDockWidget(view->title(), this);
  slot.dock->setObjectName(QString::fromStdString(view->name()));
  slot.dock->setWidget(view);
  slot.dock->setTitleBarWidget(view->takeHeader());
  slot.dock->installEventFilter(this);
  makeActions(slot);
  addDockWidget(Qt::LeftDockWidgetArea, slot.dock);
  wanted_.push_back({view->name()});
  slots_.push_back(slot);
  const auto changed = [this] {
    updateActions();
    taking_.start();
    Q_EMIT arrangementChanged();
  };
  connect(slot.dock, &QDockWidget::visibilityChanged, this, changed);
  // Once it has its place: before, it may still lie outside of the window.
  connect(
      slot.dock, &QDockWidget::visibilityChanged, view,
      [view](bool visible) {
        if (visible)
          Q_EMIT view->cameIntoSight();
      },
      Qt::QueuedConnection);
  connect(slot.dock, &QDockWidget::topLevelChanged, this, changed);
  connect(slot.dock, &QDockWidget::dockLocationChanged, this, changed);
}

void PlotGrid::makeActions(Slot& slot) {
  BoardView* view = slot.view;
  slot.show = new QAction(view->title(), this);
  slot.show->setCheckable(true);
  slot.show->setChecked(true);
  connect(slot.show, &QAction::triggered, this, [this, view](bool shown) { setShown(view, shown); });
  slot.enlarge = new QAction(this);
  slot.enlarge->setObjectName(QStringLiteral("enlarge"));
  connect(slot.enlarge, &QAction::triggered, this, [this, view] { enlarge(enlarged() == view ? nullptr : view); });
  slot.tear_off = new QAction(this);
  slot.tear_off->setObjectName(QStringLiteral("tear_off"));
  connect(slot.tear_off, &QAction::triggered, this, [this, view] { setTornOff(view, !isTornOff(view)); });
  auto* hide = new QAction(tr("&Hide this plot"), this);
  hide->setToolTip(tr("The View menu shows it again"));
  connect(hide, &QAction::triggered, this, [this, view] { setShown(view, false); });
  view->header()->addButton(slot.enlarge);
  view->header()->addButton(slot.tear_off);
  view->plotWidget()->tools().addToMenu({slot.enlarge, slot.tear_off, hide, reset_});
}

void PlotGrid::setDefault(PlotArrangement arrangement) {
  default_ = std::move(arrangement);
  arrangeAsDefault();
}

const PlotGrid::Slot& PlotGrid::slotOf(const BoardView* view) const {
  return *std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) { return slot.view == view; });
}

const PlotGrid::Slot* PlotGrid::slotNamed(const std::string& name) const {
  const auto found =
      std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) { return slot.view->name() == name; });
  return found == slots_.end() ? nullptr : &*found;
}

bool PlotGrid::isShown(const BoardView* view) const {
  const QDockWidget* dock = slotOf(view).dock;
  if (enlarged_)
    return placeNamed(wanted_, view->name())->shown;
  return !dock->isHidden();
}

void PlotGrid::setShown(const BoardView* view, bool shown) {
  enlarge(nullptr);
  const Slot& slot = slotOf(view);
  if (laid_out_)
    wanted_ = arrangement(); // where it was, for when it comes back in another session
  slot.dock->setVisible(shown);
  for (auto& place : wanted_)
    if (place.name == view->name())
      place.shown = shown;
  if (shown)
    bringUp(*slot.dock);
  updateActions();
  Q_EMIT arrangementChanged();
}

void PlotGrid::bringToFront(const BoardView* view) {
  if (!isShown(view))
    setShown(view, true);
  if (enlarged_ && enlarged() != view)
    enlarge(nullptr);
  bringUp(*slotOf(view).dock);
}

bool PlotGrid::isTornOff(const BoardView* view) const {
  return slotOf(view).dock->isFloating();
}

void PlotGrid::setTornOff(const BoardView* view, bool torn_off) {
  QDockWidget* dock = slotOf(view).dock;
  if (dock->isFloating() == torn_off)
    return;
  enlarge(nullptr);
  const QSize size = dock->size().expandedTo(kTornOffSize).boundedTo(screen()->availableGeometry().size());
  dock->setFloating(torn_off);
  if (torn_off)
    dock->setGeometry(movedInto({dock->pos() + kTornOffBy, size}, screen()->availableGeometry()));
  dock->show();
  dock->activateWindow();
}

const BoardView* PlotGrid::enlarged() const {
  for (const auto& slot : slots_)
    if (slot.dock == enlarged_)
      return slot.view;
  return nullptr;
}

/// As before one was enlarged; windows of plots torn off stay where they are by now.
void PlotGrid::restoreDocks() {
  std::vector<std::pair<QDockWidget*, QRect>> windows;
  for (const auto& slot : slots_)
    if (slot.dock->isFloating())
      windows.emplace_back(slot.dock, slot.dock->geometry());
  restoreState(before_);
  for (const auto& [dock, place] : windows)
    if (dock->isFloating())
      dock->setGeometry(place);
}

void PlotGrid::enlarge(const BoardView* view) {
  if (enlarged() == view)
    return;
  if (enlarged_) {
    enlarged_ = nullptr;
    restoreDocks();
    giveShares(); // the window may have another size
  }
  if (view && !isTornOff(view)) {
    wanted_ = arrangement();
    before_ = saveState();
    enlarged_ = slotOf(view).dock;
    slotOf(view).dock->show();
    for (const auto& slot : slots_)
      if (slot.dock != enlarged_ && !slot.dock->isFloating())
        slot.dock->hide();
  } else if (view) { // it is a window of its own
    QDockWidget* dock = slotOf(view).dock;
    dock->setWindowState(dock->windowState() ^ Qt::WindowMaximized);
  }
  updateActions();
}

void PlotGrid::updateActions() {
  escape_->setEnabled(enlarged_ != nullptr);
  for (const auto& slot : slots_) {
    const bool is_window = slot.dock->isFloating();
    const bool is_large = slot.dock == enlarged_ || (is_window && slot.dock->isMaximized());
    slot.show->setChecked(isShown(slot.view));
    slot.enlarge->setText(is_large ? tr("&Restore") : tr("En&large"));
    slot.enlarge->setToolTip(is_large ? tr("All plots again (Esc)") : tr("This plot alone"));
    slot.enlarge->setIcon(themedIcon(is_large ? "shrink" : "enlarge"));
    slot.tear_off->setText(is_window ? tr("&Put back") : tr("&Tear off"));
    slot.tear_off->setToolTip(is_window ? tr("Back among the other plots (or drag its title line there)")
                                        : tr("A window of its own (or drag its title line out)"));
    slot.tear_off->setIcon(themedIcon(is_window ? "put-back" : "tear-off"));
  }
}

void PlotGrid::fillMenu(QMenu& menu) {
  for (const auto& slot : slots_)
    menu.addAction(slot.show);
  menu.addSeparator();
  menu.addAction(reset_);
}

QMenu* PlotGrid::createPopupMenu() {
  auto* menu = new QMenu(this);
  fillMenu(*menu);
  return menu;
}

// Sizes are shares of a size that there is only after this.
void PlotGrid::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  giving_.start();
}

void PlotGrid::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  giving_.start();
}

bool PlotGrid::event(QEvent* event) {
  const bool handled = QMainWindow::event(event);
  if (event->type() == QEvent::MouseButtonRelease) // of a line between plots, perhaps
    taking_.start();
  return handled;
}

/// Of a plot torn off: its window's closing puts it back, as its button does, and Escape makes it smaller.
bool PlotGrid::eventFilter(QObject* watched, QEvent* event) {
  const auto slot = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& one) { return one.dock == watched; });
  if (slot == slots_.end() || !slot->dock->isFloating())
    return QMainWindow::eventFilter(watched, event);
  if (event->type() == QEvent::Close) {
    event->ignore();
    setTornOff(slot->view, false);
    return true;
  }
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
      slot->dock->isMaximized()) {
    enlarge(slot->view);
    return true;
  }
  return QMainWindow::eventFilter(watched, event);
}

} // namespace nullcline
