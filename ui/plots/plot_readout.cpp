#include "ui/plots/plot_readout.h"

#include "ui/plots/plot_widget.h"

#include <QPainter>
#include <cmath>

namespace nullcline {

namespace {
constexpr int kMargin = 6;
constexpr int kMostPoints = 12; // that are written
} // namespace

PlotReadout::PlotReadout(PlotWidget& plot) : QWidget(&plot), plot_(plot) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  hide();
  connect(&plot, &QCustomPlot::afterReplot, this, [this] { // curves and ranges may be others
    if (!isEmpty())
      moveTo(place_);
  });
}

void PlotReadout::moveTo(QPointF pixel) {
  panel_ = plot_.axisRectAt(pixel);
  if (!panel_ || !panel_->rect().contains(pixel.toPoint()))
    return clear();
  place_ = pixel;
  axis_ = panel_->axis(QCPAxis::atBottom);
  const auto* vertical = panel_->axis(QCPAxis::atLeft);
  points_ = pointsAt(plot_, pixel);
  const bool words = !vertical->ticker().dynamicCast<QCPAxisTickerText>().isNull();
  const QString across = coordinateText(*axis_, axis_->pixelToCoord(pixel.x()));
  at_ = words ? across : tr("%1; %2").arg(across, coordinateText(*vertical, vertical->pixelToCoord(pixel.y())));
  setGeometry(plot_.rect());
  if (const QString words = lines().join(QLatin1Char('\n')); words != accessibleDescription())
    setAccessibleDescription(words);
  show();
  raise();
  update();
}

void PlotReadout::clear() {
  axis_ = nullptr;
  points_.clear();
  hide();
}

QStringList PlotReadout::lines() const {
  QStringList lines;
  if (!at_.isEmpty())
    lines << at_;
  for (const auto& point : points_)
    lines << (std::isnan(point.y)    ? tr("%1 at %2").arg(point.curve, valueText(point.x))
              : point.word.isEmpty() ? tr("%1: %2 at %3").arg(point.curve, valueText(point.y), valueText(point.x))
                                     : tr("%1: %2").arg(point.curve, valueText(point.y)));
  if (static_cast<int>(points_.size()) > kMostPoints)
    lines = lines.mid(0, kMostPoints + 1) << tr("and %n more", nullptr, static_cast<int>(points_.size()) - kMostPoints);
  return lines;
}

void PlotReadout::paintEvent(QPaintEvent*) {
  if (!axis_ || !panel_)
    return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor ink = palette().color(QPalette::Text);
  ink.setAlpha(110);
  painter.setPen(QPen(ink, 1, Qt::DashLine));
  painter.drawLine(QPointF(place_.x(), panel_->top()), QPointF(place_.x(), panel_->bottom()));
  painter.setBrush(Qt::NoBrush);
  for (const auto& point : points_)
    if (panel_->rect().contains(point.pixel.toPoint())) {
      painter.setPen(QPen(point.colour, 2));
      painter.drawEllipse(point.pixel, 5, 5);
    }
  paintBox(painter);
}

void PlotReadout::paintBox(QPainter& painter) const {
  const QStringList words = lines();
  const QFontMetrics metrics(font());
  int width = 0;
  for (const auto& line : words)
    width = std::max(width, metrics.horizontalAdvance(line));
  const int swatch = metrics.height() / 2;
  QRect box(0, 0, width + swatch + 3 * kMargin, static_cast<int>(words.size()) * metrics.height() + 2 * kMargin);
  // Beside the mouse where there is room, never under it.
  const bool at_right = place_.x() + box.width() + 4 * kMargin < this->width();
  box.moveLeft(
      std::max(0, static_cast<int>(at_right ? place_.x() + 2 * kMargin : place_.x() - box.width() - 2 * kMargin)));
  box.moveTop(std::clamp(static_cast<int>(place_.y()) - box.height() / 2, 0, std::max(0, height() - box.height())));
  QColor paper = palette().color(QPalette::Base), edge = palette().color(QPalette::Text);
  paper.setAlpha(235);
  edge.setAlpha(90);
  painter.setPen(QPen(edge, 1));
  painter.setBrush(paper);
  painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  const int first_point = at_.isEmpty() ? 0 : 1;
  for (int i = 0; i < words.size(); ++i) {
    const QRect row(box.left() + kMargin, box.top() + kMargin + i * metrics.height(), box.width(), metrics.height());
    const auto point = static_cast<std::size_t>(i - first_point);
    if (i >= first_point && point < points_.size() && i <= kMostPoints) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(points_[point].colour);
      painter.drawRect(QRect(row.left(), row.top() + (row.height() - swatch) / 2, swatch, swatch));
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(row.adjusted(swatch + kMargin, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words[i]);
  }
}

} // namespace nullcline
