// The choice of states in the phase plane.
#include "ui/plots/phase_view.h"

#include "ui/text.h"

#include <QAction>
#include <QComboBox>
#include <QSet>

namespace nullcline {

void PhaseView::addChoices() {
  const auto make_choice = [this](const QString& name) {
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->setAccessibleName(name);
    box->setToolTip(name);
    connect(box, &QComboBox::currentIndexChanged, this, &PhaseView::choicesChanged);
    return box;
  };
  horizontal_ = make_choice(tr("State on the horizontal axis"));
  vertical_ = make_choice(tr("State on the vertical axis"));
  depth_ = make_choice(tr("The third state"));
  depth_->setVisible(false);
  addControl(vertical_);
  addControl(tr("against"), horizontal_);
  addControl(depth_);
}

void PhaseView::setStates(const std::vector<ShownState>& states) {
  std::vector<int> order; // measured ones first
  for (const bool measured : {true, false})
    for (std::size_t i = 0; i < states.size(); ++i)
      if (states[i].isMeasured() == measured)
        order.push_back(static_cast<int>(i));
  const bool plane = states.size() > 1;
  const QStringList before = shownStates();
  const QString before_depth = depth_->currentData().toString();
  for (auto* box : {horizontal_, vertical_, depth_}) {
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& state : states) {
      box->addItem(text(state.name), text(state.name));
      box->setItemData(box->count() - 1, stateLabel(state), Qt::ToolTipRole);
    }
    box->setEnabled(plane);
  }
  const int old_across = horizontal_->findData(before[0]), old_up = vertical_->findData(before[1]);
  const int old_depth = depth_->findData(before_depth);
  const bool keep = plane && old_across >= 0 && old_up >= 0 && old_across != old_up;
  {
    const QSignalBlocker quiet(horizontal_), quiet_too(vertical_), quiet_third(depth_), quiet_space(space_);
    horizontal_->setCurrentIndex(keep ? old_across : order[0]);
    vertical_->setCurrentIndex(keep ? old_up : order[plane ? 1 : 0]);
    depth_->setCurrentIndex(keep && old_depth >= 0 ? old_depth : order[std::min<std::size_t>(2, order.size() - 1)]);
    if (states.size() < 3)
      space_->setChecked(false);
  }
  if (states != states_) {
    keepStarts();
    forget();
    states_ = states;
    recallStarts();
  }
  updateControls();
}

void PhaseView::choicesChanged() {
  if (space_->isChecked() && states_.size() > 2) {
    // Three different ones: the third gives way.
    const QSignalBlocker quiet(depth_);
    for (int i = 0; i < depth_->count() && (depth_->currentIndex() == horizontal_->currentIndex() ||
                                            depth_->currentIndex() == vertical_->currentIndex());
         ++i)
      depth_->setCurrentIndex(i);
  }
  plot_->clearField();
  plot_->keepToData();
  wanted_.reset();
  updateControls();
  updateHeld();
  Q_EMIT choiceChanged();
}

void PhaseView::showSpace(bool space) {
  space_->setChecked(space && states_.size() > 2);
}

std::size_t PhaseView::horizontal() const {
  return static_cast<std::size_t>(std::max(0, horizontal_->currentIndex()));
}

std::size_t PhaseView::vertical() const {
  return static_cast<std::size_t>(std::max(0, vertical_->currentIndex()));
}

std::optional<std::size_t> PhaseView::depth() const {
  if (!space_->isChecked() || states_.size() < 3)
    return std::nullopt;
  return static_cast<std::size_t>(std::max(0, depth_->currentIndex()));
}

QStringList PhaseView::shownStates() const {
  QStringList names{horizontal_->currentData().toString(), vertical_->currentData().toString()};
  if (depth())
    names << depth_->currentData().toString();
  return names;
}

void PhaseView::showStates(const QStringList& names) {
  if (names.size() < 2 || names.size() > 3 || QSet<QString>(names.begin(), names.end()).size() != names.size())
    return;
  const int across = horizontal_->findData(names[0]), up = vertical_->findData(names[1]);
  const int third = names.size() == 3 ? depth_->findData(names[2]) : 0;
  if (across < 0 || up < 0 || third < 0)
    return;
  {
    const QSignalBlocker quiet(horizontal_), quiet_too(vertical_), quiet_third(depth_), quiet_space(space_);
    horizontal_->setCurrentIndex(across);
    vertical_->setCurrentIndex(up);
    if (names.size() == 3)
      depth_->setCurrentIndex(third);
    space_->setChecked(names.size() == 3);
  }
  choicesChanged();
}

} // namespace nullcline
