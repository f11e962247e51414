// Where the plots of a grid stand: how docks become an arrangement, and an arrangement docks.
#include "ui/plots/board_view.h"
#include "ui/plots/plot_grid.h"

#include <QDockWidget>
#include <QScreen>
#include <QTabBar>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kSamePart = 0.003; // of the grid: a few points

bool isSame(const QRectF& one, const QRectF& other) {
  const auto same = [](double a, double b) { return std::abs(a - b) <= kSamePart; };
  return same(one.x(), other.x()) && same(one.y(), other.y()) && same(one.width(), other.width()) &&
         same(one.height(), other.height());
}

/// Its own part, or that of the plot which it is behind.
QRectF shareOf(const PlotArrangement& arrangement, const std::string& name) {
  const PlotPlace* place = placeNamed(arrangement, name);
  const PlotPlace* front = place ? placeNamed(arrangement, place->behind) : nullptr;
  return front ? front->part : place ? place->part : QRectF();
}

QRectF partOf(const QRect& place, const QSize& whole) {
  const double width = std::max(1, whole.width()), height = std::max(1, whole.height());
  return {place.x() / width, place.y() / height, place.width() / width, place.height() / height};
}

/// Enough of its title line is on some screen to be taken hold of.
bool isReachable(const QRect& window) {
  constexpr int kHold = 40;
  const QRect title(window.topLeft(), QSize(window.width(), kHold));
  const auto screens = QGuiApplication::screens();
  return std::any_of(screens.begin(), screens.end(), [&](const QScreen* screen) {
    const QRect seen = screen->availableGeometry() & title;
    return seen.width() >= kHold && seen.height() >= kHold / 2 && title.top() >= screen->availableGeometry().top();
  });
}

} // namespace

/// The tab in front of those that share its place: the others are kept outside of the window.
const PlotGrid::Slot* PlotGrid::frontOf(const Slot& slot) const {
  for (const auto& other : slots_) // hidden ones are known to those that are shown
    if (!other.dock->isHidden() && (other.dock == slot.dock || tabifiedDockWidgets(other.dock).contains(slot.dock)) &&
        rect().intersects(other.dock->geometry()))
      return &other;
  return &slot;
}

/// With the tabs over it.
QRect PlotGrid::roomOf(const QDockWidget& dock) const {
  QRect room = dock.geometry();
  const auto bars = findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
  for (const auto* bar : bars)
    if (const QRect tabs = bar->geometry(); !bar->isHidden() && tabs.left() < room.right() &&
                                            tabs.right() > room.left() && std::abs(tabs.bottom() + 1 - room.top()) <= 4)
      return room.united(QRect(room.left(), tabs.top(), room.width(), tabs.height()));
  return room;
}

PlotArrangement PlotGrid::arrangement() const {
  if (!laid_out_ || enlarged_ || isSettling())
    return wanted_;
  PlotArrangement now = measured();
  for (auto& place : now) { // what only gave way to a smaller window keeps the share that it was given
    const QRectF share = shareOf(wanted_, place.name);
    if (!share.isEmpty() && isSame(place.part, shareOf(settled_, place.name)))
      place.part = share;
  }
  return now;
}

PlotArrangement PlotGrid::measured() const {
  PlotArrangement now;
  for (const auto& slot : slots_) {
    PlotPlace place{slot.view->name()};
    place.shown = !slot.dock->isHidden();
    if (slot.dock->isFloating()) {
      place.window = slot.dock->geometry();
    } else if (const Slot* front = frontOf(slot); place.shown || front != &slot) { // itself, or a tab beside it
      place.part = partOf(roomOf(*front->dock), size());
      if (front != &slot)
        place.behind = front->view->name();
    } else if (const PlotPlace* last = placeNamed(wanted_, place.name)) {
      place.part = last->part;
      place.behind = last->behind;
    }
    now.push_back(std::move(place));
  }
  return now;
}

// Shares are of the whole, whatever size it gets: what the user moves changes them, another size of the window does
// not.
void PlotGrid::takeShares() {
  if (!laid_out_ || enlarged_)
    return;
  if (isSettling())
    return taking_.start();
  wanted_ = arrangement();
  settled_ = measured();
}

void PlotGrid::giveShares() {
  if (!laid_out_ || enlarged_)
    return;
  sizeDocks(wanted_);
  if (std::exchange(is_new_, false)) // tabs are made with the layout
    for (const auto& group : groupsOf(wanted_))
      bringUp(*group.front->dock);
  settling_.start();
}

void PlotGrid::arrange(const PlotArrangement& arrangement) {
  enlarged_ = nullptr;
  wanted_ = arrangement;
  for (const auto& slot : slots_)
    if (!placeNamed(wanted_, slot.view->name()))
      wanted_.push_back({slot.view->name()});
  placeDocks(wanted_);
  giving_.start(); // once tabs and titles have their places
  updateActions();
  Q_EMIT arrangementChanged();
}

std::vector<PlotGrid::Group> PlotGrid::groupsOf(const PlotArrangement& arrangement) const {
  std::vector<Group> groups;
  std::vector<const Slot*> loose; // wherever there is room
  const auto add = [&](const Slot& slot, const Slot& front) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.front == &front; });
    if (group != groups.end())
      group->members.push_back(&slot);
    else
      groups.push_back({&front, {&slot}});
  };
  for (const auto& slot : slots_) {
    const PlotPlace& place = *placeNamed(arrangement, slot.view->name());
    const Slot* front = slotNamed(place.behind);
    const PlotPlace* before = front ? placeNamed(arrangement, place.behind) : nullptr;
    if (before && before->behind.empty() && !before->part.isEmpty())
      add(slot, *front);
    else if (!place.part.isEmpty())
      add(slot, slot);
    else
      loose.push_back(&slot);
  }
  if (groups.empty())
    groups.push_back({loose.front(), {}});
  groups.back().members.insert(groups.back().members.end(), loose.begin(), loose.end());
  return groups;
}

void PlotGrid::placeDocks(const PlotArrangement& arrangement) {
  for (const auto& slot : slots_) {
    slot.dock->setFloating(false);
    removeDockWidget(slot.dock);
  }
  const auto groups = groupsOf(arrangement);
  std::vector<QRectF> parts;
  for (const auto& group : groups) {
    const QRectF& part = placeNamed(arrangement, group.front->view->name())->part;
    parts.push_back(part.isEmpty() ? QRectF(0, 0, 1, 1) : part);
  }
  const auto first_of = [&](std::size_t group) { return groups[group].members.front()->dock; };
  const PlotCuts cuts = cutsOf(parts);
  addDockWidget(Qt::LeftDockWidgetArea, first_of(cuts.first));
  for (const auto& cut : cuts.cuts)
    splitDockWidget(first_of(cut.beside), first_of(cut.placed), cut.orientation);
  for (const auto& group : groups)
    for (std::size_t k = 1; k < group.members.size(); ++k)
      tabifyDockWidget(group.members[k - 1]->dock, group.members[k]->dock);
  for (const auto& slot : slots_)
    slot.dock->setVisible(placeNamed(arrangement, slot.view->name())->shown);
  is_new_ = true;
  for (const auto& slot : slots_)
    if (const QRect window = placeNamed(arrangement, slot.view->name())->window; !window.isNull()) {
      slot.dock->setFloating(true);
      slot.dock->setGeometry(isReachable(window) ? window : QRect(mapToGlobal(QPoint()), window.size()));
    }
}

// What is the highest already would not be raised, and its layout not told.
void PlotGrid::bringUp(QDockWidget& dock) {
  dock.lower();
  dock.raise();
}

void PlotGrid::sizeDocks(const PlotArrangement& arrangement) {
  QList<QDockWidget*> docks;
  QList<int> widths, heights;
  for (const auto& slot : slots_) {
    const PlotPlace& place = *placeNamed(arrangement, slot.view->name());
    if (place.part.isEmpty() || !place.behind.empty() || !place.shown || slot.dock->isFloating())
      continue;
    docks << slot.dock;
    widths << std::max(1, qRound(place.part.width() * width()));
    heights << std::max(1, qRound(place.part.height() * height()));
  }
  resizeDocks(docks, widths, Qt::Horizontal);
  resizeDocks(docks, heights, Qt::Vertical);
}

} // namespace nullcline
