#include "ui/plots/phase_view.h"

#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

PhaseView::PhaseView(QWidget* parent) : PhaseView(new PhasePlot, parent) {}

PhaseView::PhaseView(PhasePlot* plot, QWidget* parent)
    : BoardView("phase_plane", tr("Phase plane"), plot, parent), plot_(plot) {
  const auto make_choice = [this](const QString& name) {
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->setAccessibleName(name);
    box->setToolTip(name);
    connect(box, &QComboBox::currentIndexChanged, this, &PhaseView::choiceChanged);
    return box;
  };
  horizontal_ = make_choice(tr("State on the horizontal axis"));
  vertical_ = make_choice(tr("State on the vertical axis"));
  addControl(vertical_);
  addControl(tr("against"), horizontal_);
}

void PhaseView::setStates(const std::vector<ShownState>& states) {
  std::vector<int> order; // measured ones first
  for (const bool measured : {true, false})
    for (std::size_t i = 0; i < states.size(); ++i)
      if (states[i].isMeasured() == measured)
        order.push_back(static_cast<int>(i));
  const bool plane = states.size() > 1;
  const QString across = horizontal_->currentData().toString(), up = vertical_->currentData().toString();
  for (auto* box : {horizontal_, vertical_}) {
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& state : states) {
      box->addItem(text(state.name), text(state.name));
      box->setItemData(box->count() - 1, stateLabel(state), Qt::ToolTipRole);
    }
    box->setEnabled(plane);
  }
  const int old_across = horizontal_->findData(across), old_up = vertical_->findData(up);
  const bool keep = plane && old_across >= 0 && old_up >= 0 && old_across != old_up;
  const QSignalBlocker quiet(horizontal_), quiet_too(vertical_);
  horizontal_->setCurrentIndex(keep ? old_across : order[0]);
  vertical_->setCurrentIndex(keep ? old_up : order[plane ? 1 : 0]);
}

void PhaseView::ask(PreviewRequest& request) const {
  request.horizontal = horizontal();
  request.vertical = vertical();
}

void PhaseView::showPreview(const Preview& preview) {
  const auto& across = preview.states[preview.phase.plane.horizontal];
  const QString rate = tr("d %1 / dt").arg(text(across.name));
  plot_->setAxisLabels(stateLabel(across),
                       preview.states.size() == 1 ? rate : stateLabel(preview.states[preview.phase.plane.vertical]));
  plot_->showPreview(preview);
}

std::size_t PhaseView::horizontal() const {
  return static_cast<std::size_t>(std::max(0, horizontal_->currentIndex()));
}

std::size_t PhaseView::vertical() const {
  return static_cast<std::size_t>(std::max(0, vertical_->currentIndex()));
}

QStringList PhaseView::shownStates() const {
  return {horizontal_->currentData().toString(), vertical_->currentData().toString()};
}

void PhaseView::showStates(const QStringList& names) {
  if (names.size() != 2 || names[0] == names[1])
    return;
  const int across = horizontal_->findData(names[0]), up = vertical_->findData(names[1]);
  if (across < 0 || up < 0)
    return;
  {
    const QSignalBlocker quiet(horizontal_), quiet_too(vertical_);
    horizontal_->setCurrentIndex(across);
    vertical_->setCurrentIndex(up);
  }
  Q_EMIT choiceChanged();
}

} // namespace nullcline
