#pragma once

#include "ui/plots/plot_arrangement.h"

#include <QMainWindow>
#include <QTimer>
#include <vector>

class QDockWidget;
class QMenu;
class QShortcut;

namespace nullcline {

class BoardView;

/// Plots that their user moves by their title lines, puts behind each other as tabs, enlarges, tears off and hides.
class PlotGrid final : public QMainWindow {
  Q_OBJECT
 public:
  explicit PlotGrid(QWidget* parent = nullptr);
  ~PlotGrid() override;

  void add(BoardView* view);
  /// Keeps the arrangement in this file, under this key, from one start to the next; not before this.
  void rememberIn(const QString& file, const QString& key);
  /// As it is now is how it is remembered: what closes from here on, closes with the program.
  void endRemembering();
  /// The one that the user can go back to.
  void setDefault(PlotArrangement arrangement);

  PlotArrangement arrangement() const;
  /// Plots that it does not name stay where there is room.
  void arrange(const PlotArrangement& arrangement);
  void arrangeAsDefault() { arrange(default_); }

  bool isShown(const BoardView* view) const;
  void setShown(const BoardView* view, bool shown);
  /// In front of the tabs that it shares its place with.
  void bringToFront(const BoardView* view);
  bool isTornOff(const BoardView* view) const;
  void setTornOff(const BoardView* view, bool torn_off);
  /// It has the grid to itself; null: each has its own place again.
  void enlarge(const BoardView* view);
  const BoardView* enlarged() const;

  /// One to show or hide each plot, and the way back to the default.
  void fillMenu(QMenu& menu);
  QMenu* createPopupMenu() override;

 Q_SIGNALS:
  void arrangementChanged();

 protected:
  bool event(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Slot {
    BoardView* view = nullptr;
    QDockWidget* dock = nullptr;
    QAction *show = nullptr, *enlarge = nullptr, *tear_off = nullptr;
  };

  /// Plots that share a place, in the order of their tabs; the one in front says where that is.
  struct Group {
    const Slot* front = nullptr;
    std::vector<const Slot*> members;
  };

  void keep() const;
  void makeActions(Slot& slot);
  const Slot& slotOf(const BoardView* view) const;
  const Slot* slotNamed(const std::string& name) const;
  const Slot* frontOf(const Slot& slot) const;
  QRect roomOf(const QDockWidget& dock) const;
  /// As the docks lie at this moment.
  PlotArrangement measured() const;
  bool isSettling() const { return giving_.isActive() || settling_.isActive(); }
  /// What the user moved becomes what is wanted.
  void takeShares();
  void giveShares();
  std::vector<Group> groupsOf(const PlotArrangement& arrangement) const;
  void placeDocks(const PlotArrangement& arrangement);
  /// In front of the tabs beside it.
  static void bringUp(QDockWidget& dock);
  void sizeDocks(const PlotArrangement& arrangement);
  void restoreDocks();
  void updateActions();

  std::vector<Slot> slots_;
  PlotArrangement default_;
  PlotArrangement wanted_;  // shares that were given or moved by the user
  PlotArrangement settled_; // what became of them in this size of the window
  QByteArray before_;       // how the docks were before one was enlarged
  const QDockWidget* enlarged_ = nullptr;
  bool laid_out_ = false, is_new_ = false; // new: arranged, and not laid out since
  QAction* reset_ = nullptr;
  QShortcut* escape_ = nullptr; // while one is enlarged
  QString file_, key_;
  QTimer keeping_, taking_, giving_, settling_;
};

} // namespace nullcline
