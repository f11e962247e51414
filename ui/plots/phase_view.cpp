#include "ui/plots/phase_view.h"

#include "ui/text.h"

#include <QComboBox>

namespace nullcline {

PhaseView::PhaseView(QWidget* parent) : PhaseView(new PhasePlot, parent) {}

PhaseView::PhaseView(PhasePlot* plot, QWidget* parent) : PlotView(tr("Phase plane"), plot, parent), plot_(plot) {
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

void PhaseView::setDataset(const Dataset& dataset) {
  const bool plane = dataset.channelCount() > 1;
  int index = 0;
  for (auto* box : {horizontal_, vertical_}) {
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& channel : dataset.channels)
      box->addItem(text(channel.name));
    box->setCurrentIndex(plane ? index++ : 0);
    box->setEnabled(plane);
  }
}

void PhaseView::showPreview(const Preview& preview) {
  const auto& channels = preview.dataset->channels;
  const auto& across = channels[preview.phase.plane.horizontal];
  const QString rate = tr("d %1 / dt").arg(text(across.name));
  plot_->setAxisLabels(channelLabel(across),
                       channels.size() == 1 ? rate : channelLabel(channels[preview.phase.plane.vertical]));
  plot_->showPreview(preview);
}

std::size_t PhaseView::horizontal() const {
  return static_cast<std::size_t>(std::max(0, horizontal_->currentIndex()));
}

std::size_t PhaseView::vertical() const {
  return static_cast<std::size_t>(std::max(0, vertical_->currentIndex()));
}

} // namespace nullcline
