#include "ui/plots/fixed_point_marks.h"

namespace nullcline {

namespace {
constexpr double kRadius = 5.0, kSmallRadius = 3.2; // pixels
constexpr double kHalo = 1.6; // of the ground's colour around it, so that it stands out from arrows and lines
} // namespace

MarkKind markOf(Stability stability) {
  switch (stability) {
  case Stability::stable_node:
  case Stability::stable_focus:
    return MarkKind::stable;
  case Stability::unstable_node:
  case Stability::unstable_focus:
    return MarkKind::unstable;
  case Stability::saddle:
  case Stability::saddle_focus:
    return MarkKind::saddle;
  case Stability::centre:
    return MarkKind::centre;
  case Stability::not_hyperbolic:
    break;
  }
  return MarkKind::undecided;
}

FixedPointMarks::FixedPointMarks(QCPAxis* key_axis, QCPAxis* value_axis, MarkKind kind)
    : QCPAbstractPlottable(key_axis, value_axis), kind_(kind) {
  setSelectable(QCP::stNone);
}

void FixedPointMarks::setColours(const QColor& line, const QColor& ground) {
  line_ = line;
  ground_ = ground;
}

QCPRange FixedPointMarks::getKeyRange(bool& found, QCP::SignDomain) const {
  found = !points_.empty();
  QCPRange range = found ? QCPRange(points_.front().x(), points_.front().x()) : QCPRange();
  for (const auto& point : points_)
    range.expand(point.x());
  return range;
}

QCPRange FixedPointMarks::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
  found = !points_.empty();
  QCPRange range = found ? QCPRange(points_.front().y(), points_.front().y()) : QCPRange();
  for (const auto& point : points_)
    range.expand(point.y());
  return range;
}

void FixedPointMarks::draw(QCPPainter* painter) {
  for (const auto& point : points_)
    drawMark(painter, coordsToPixels(point.x(), point.y()));
}

void FixedPointMarks::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
  drawMark(painter, rect.center());
}

void FixedPointMarks::drawMark(QCPPainter* painter, QPointF centre) const {
  painter->setAntialiasing(true);
  const double size = is_small_ ? kSmallRadius : kRadius;
  const auto circle = [&](double radius, const QPen& pen, const QBrush& brush) {
    painter->setPen(pen);
    painter->setBrush(brush);
    painter->drawEllipse(centre, radius, radius);
  };
  const QPen line(line_, is_small_ ? 1.2 : 1.6);
  if (kind_ == MarkKind::undecided) {
    const auto diamond = [&](double radius) {
      return QPolygonF{centre + QPointF(0, -radius), centre + QPointF(radius, 0), centre + QPointF(0, radius),
                       centre + QPointF(-radius, 0)};
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground_);
    painter->drawPolygon(diamond(size + 2.2 * kHalo));
    painter->setPen(line);
    painter->drawPolygon(diamond(size));
    return;
  }
  circle(size + kHalo, Qt::NoPen, ground_);
  circle(size, line, kind_ == MarkKind::stable ? line_ : ground_);
  painter->setPen(Qt::NoPen);
  painter->setBrush(line_);
  if (kind_ == MarkKind::saddle) // angles count in sixteenths of a degree
    painter->drawPie(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size), 90 * 16, 180 * 16);
  if (kind_ == MarkKind::centre)
    circle(0.38 * size, Qt::NoPen, line_);
}

} // namespace nullcline
