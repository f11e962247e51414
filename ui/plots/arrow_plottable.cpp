#include "ui/plots/arrow_plottable.h"

#include <cmath>
#include <utility>

namespace nullcline {

ArrowPlottable::ArrowPlottable(QCPAxis* key_axis, QCPAxis* value_axis) : QCPAbstractPlottable(key_axis, value_axis) {}

QCPRange ArrowPlottable::rangeOf(double Arrow::*coordinate, bool& found, QCP::SignDomain domain) const {
  QCPRange range;
  found = false;
  for (const auto& arrow : arrows_) {
    const double at = arrow.*coordinate;
    if ((domain == QCP::sdPositive && at <= 0.0) || (domain == QCP::sdNegative && at >= 0.0))
      continue;
    if (std::exchange(found, true))
      range.expand(at);
    else
      range = QCPRange(at, at);
  }
  return range;
}

QCPRange ArrowPlottable::getKeyRange(bool& found, QCP::SignDomain domain) const {
  return rangeOf(&Arrow::x0, found, domain);
}

QCPRange ArrowPlottable::getValueRange(bool& found, QCP::SignDomain domain, const QCPRange&) const {
  return rangeOf(&Arrow::y0, found, domain);
}

void ArrowPlottable::draw(QCPPainter* painter) {
  applyDefaultAntialiasingHint(painter);
  painter->setAntialiasing(true);
  painter->setPen(mPen);
  painter->setBrush(Qt::NoBrush);
  for (const auto& arrow : arrows_) {
    if (!std::isfinite(arrow.x1) || !std::isfinite(arrow.y1))
      continue;
    const QPointF tail = coordsToPixels(arrow.x0, arrow.y0), tip = coordsToPixels(arrow.x1, arrow.y1);
    if (heads_only_)
      drawHead(painter, tail, tip);
    else
      drawArrow(painter, tail, tip);
  }
}

void ArrowPlottable::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
  painter->setAntialiasing(true);
  painter->setPen(mPen);
  const double y = rect.center().y();
  drawArrow(painter, {rect.left() + 2, y}, {rect.right() - 2, y});
}

void ArrowPlottable::drawArrow(QCPPainter* painter, QPointF tail, QPointF tip) const {
  const QPointF way = tip - tail;
  const double length = std::hypot(way.x(), way.y());
  if (length < 1.0) {
    painter->drawPoint(tail);
    return;
  }
  const QPointF along = way / length, across(-along.y(), along.x());
  const double head = std::min(4.5, 0.45 * length);
  const QPointF back = tip - head * along;
  painter->drawLine(QLineF(tail, tip));
  painter->drawLine(QLineF(tip, back + 0.5 * head * across));
  painter->drawLine(QLineF(tip, back - 0.5 * head * across));
}

void ArrowPlottable::drawHead(QCPPainter* painter, QPointF tail, QPointF tip) const {
  const QPointF way = tip - tail, middle = 0.5 * (tail + tip);
  const double length = std::hypot(way.x(), way.y());
  if (!(length > 0.0))
    return;
  constexpr double kLong = 7.0, kWide = 3.2; // pixels
  const QPointF along = way / length, across(-along.y(), along.x());
  const QPointF back = middle - 0.5 * kLong * along;
  painter->setPen(Qt::NoPen);
  painter->setBrush(mPen.color());
  painter->drawPolygon(QPolygonF{middle + 0.5 * kLong * along, back + kWide * across, back - kWide * across});
}

} // namespace nullcline
