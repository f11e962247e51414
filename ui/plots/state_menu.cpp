#include "ui/plots/state_menu.h"

#include "ui/text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <map>

namespace nullcline {

StateMenu::StateMenu(QWidget* parent) : QMenu(parent) {
  setToolTipsVisible(true);
}

void StateMenu::setStates(const std::vector<ShownState>& states) {
  std::map<QString, bool> before;
  for (const auto* tick : std::as_const(ticks_))
    before[tick->data().toString()] = tick->isChecked();
  clear();
  ticks_.clear();
  states_ = states;
  const bool some_unmeasured =
      std::any_of(states.begin(), states.end(), [](const auto& state) { return !state.isMeasured(); });
  addAction(tr("&All"), this, [this] { tickWhere([](std::size_t) { return true; }); });
  if (some_unmeasured)
    addAction(tr("&Measured ones"), this,
              [this] { tickWhere([this](std::size_t i) { return states_[i].isMeasured(); }); });
  addAction(tr("&First only"), this, [this] { tickWhere([](std::size_t i) { return i == 0; }); });
  addSeparator();
  for (const auto& state : states) {
    auto* tick = addAction(stateLabel(state).replace(QLatin1Char('&'), QLatin1String("&&")));
    tick->setData(text(state.name));
    tick->setCheckable(true);
    const auto old = before.find(text(state.name));
    tick->setChecked(old == before.end() || old->second);
    connect(tick, &QAction::toggled, this, &StateMenu::ticksChanged);
    ticks_ << tick;
  }
}

std::vector<std::size_t> StateMenu::ticked() const {
  std::vector<std::size_t> states;
  for (int i = 0; i < ticks_.size(); ++i)
    if (ticks_[i]->isChecked())
      states.push_back(static_cast<std::size_t>(i));
  return states;
}

QStringList StateMenu::tickedNames() const {
  QStringList names;
  for (const auto* tick : ticks_)
    if (tick->isChecked())
      names << tick->data().toString();
  return names;
}

void StateMenu::tick(const std::vector<std::size_t>& states) {
  for (int i = 0; i < ticks_.size(); ++i) {
    const QSignalBlocker quiet(ticks_[i]);
    ticks_[i]->setChecked(std::find(states.begin(), states.end(), static_cast<std::size_t>(i)) != states.end());
  }
}

void StateMenu::tickWhere(const std::function<bool(std::size_t)>& wanted) {
  std::vector<std::size_t> states;
  for (std::size_t i = 0; i < states_.size(); ++i)
    if (wanted(i))
      states.push_back(i);
  tick(states);
  Q_EMIT ticksChanged();
}

void StateMenu::mouseReleaseEvent(QMouseEvent* event) {
  if (auto* action = actionAt(event->position().toPoint()); action && action->isCheckable())
    action->trigger();
  else
    QMenu::mouseReleaseEvent(event);
}

void StateMenu::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
    activeAction()->trigger();
  else
    QMenu::keyPressEvent(event);
}

} // namespace nullcline
