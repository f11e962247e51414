#pragma once

#include "ui/plots/shown_states.h"

#include <QMenu>

namespace nullcline {

/// Ticks for many states: it stays open while they are ticked, and ticks all or the measured ones at once.
class StateMenu final : public QMenu {
  Q_OBJECT
 public:
  explicit StateMenu(QWidget* parent = nullptr);

  /// Keeps the ticks of those that still exist; new ones are ticked.
  void setStates(const std::vector<ShownState>& states);
  std::vector<std::size_t> ticked() const;
  QStringList tickedNames() const;
  /// Says nothing.
  void tick(const std::vector<std::size_t>& states);
  int count() const { return static_cast<int>(ticks_.size()); }
  QString nameOf(int state) const { return ticks_[state]->data().toString(); }

 Q_SIGNALS:
  void ticksChanged();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void tickWhere(const std::function<bool(std::size_t)>& wanted);

  std::vector<ShownState> states_;
  QList<QAction*> ticks_;
};

} // namespace nullcline
