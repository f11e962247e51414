// What the mouse does in the phase plot: clicks start trajectories, drags turn space, fixed points tell of themselves.
#include "ui/plots/phase_plot.h"
#include "ui/plots/plot_readout.h"
#include "ui/plots/plot_tools.h"

#include <QApplication>
#include <QMouseEvent>
#include <cmath>

namespace nullcline {

namespace {
constexpr double kDegreesPerPixel = 0.5;
constexpr double kReach = 9.0; // pixels from the mouse to what it points at
} // namespace

void PhasePlot::trackMouse() {
  connect(this, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    const bool inside = horizontal_->axisRect()->rect().contains(event->pos());
    pressed_ = event->button() == Qt::LeftButton && inside ? std::optional(event->pos()) : std::nullopt;
    followed_when_pressed_ = followsData();
    has_clicked_ = false;
    last_move_ = event->pos();
  });
  connect(this, &QCustomPlot::mouseMove, this, &PhasePlot::takeMove);
  connect(this, &QCustomPlot::mouseRelease, this, &PhasePlot::takeRelease);
  connect(this, &QCustomPlot::mouseDoubleClick, this, [this] {
    pressed_.reset();
    if (std::exchange(has_clicked_, false))
      Q_EMIT clickWithdrawn();
  });
  connect(this, &QCustomPlot::afterLayout, this, &PhasePlot::keepAspect);
  for (auto* axis : {horizontal_, vertical_}) {
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &PhasePlot::windowChanged);
    connect(axis, &QCPAxis::scaleTypeChanged, this, &PhasePlot::windowChanged);
  }
}

void PhasePlot::takeMove(QMouseEvent* event) {
  if (isSpace() && pressed_ && event->buttons() & Qt::LeftButton) {
    const QPoint way = event->pos() - last_move_;
    last_move_ = event->pos();
    rotate(-kDegreesPerPixel * way.x(), kDegreesPerPixel * way.y());
    return;
  }
  int nearest = -1;
  double reach = kReach;
  for (std::size_t i = 0; i < fixed_places_.size() && items_.contains(PhaseItem::fixed_points); ++i) {
    const QPointF place(horizontal_->coordToPixel(fixed_places_[i].x()), vertical_->coordToPixel(fixed_places_[i].y()));
    const double distance = std::hypot(place.x() - event->pos().x(), place.y() - event->pos().y());
    if (distance < reach) {
      reach = distance;
      nearest = static_cast<int>(i);
    }
  }
  if (nearest != std::exchange(pointed_at_, nearest))
    Q_EMIT pointedAt(nearest);
}

// Values at the mouse are read in the plane only, and give way to a fixed point that tells of itself.
void PhasePlot::mouseMoveEvent(QMouseEvent* event) {
  PlotWidget::mouseMoveEvent(event);
  if (isSpace() || pointed_at_ >= 0)
    tools().readout().clear();
  if (isSpace() && cursor().shape() == Qt::ArrowCursor)
    setCursor(Qt::OpenHandCursor);
}

void PhasePlot::takeRelease(QMouseEvent* event) {
  const auto pressed = std::exchange(pressed_, std::nullopt);
  if (!pressed || isSpace() || event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier ||
      (event->pos() - *pressed).manhattanLength() >= QApplication::startDragDistance())
    return;
  if (followed_when_pressed_ && !followsData()) // a hand that trembles has not chosen another window
    showAll();
  has_clicked_ = true;
  Q_EMIT clicked(horizontal_->pixelToCoord(pressed->x()), vertical_->pixelToCoord(pressed->y()));
}

} // namespace nullcline
