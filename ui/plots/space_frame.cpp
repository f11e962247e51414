#include "ui/plots/space_frame.h"

#include "ui/text.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr double kTitleRoom = 0.10, kLimitRoom = 0.06; // outside of the box, which is 1 long
constexpr double kInset = 0.12, kUprightInset = 0.04;  // of limits from the ends, where those of another axis may stand

using Corner = std::array<double, 3>;

/// The four edges along `axis`, by the signs of the two other coordinates.
std::array<std::pair<Corner, Corner>, 4> edgesAlong(int axis) {
  std::array<std::pair<Corner, Corner>, 4> edges;
  for (int i = 0; i < 4; ++i) {
    Corner from{};
    from[static_cast<std::size_t>((axis + 1) % 3)] = i & 1 ? 0.5 : -0.5;
    from[static_cast<std::size_t>((axis + 2) % 3)] = i & 2 ? 0.5 : -0.5;
    Corner to = from;
    from[static_cast<std::size_t>(axis)] = -0.5;
    to[static_cast<std::size_t>(axis)] = 0.5;
    edges[static_cast<std::size_t>(i)] = {from, to};
  }
  return edges;
}

QPointF at(const SpaceProjection& projection, const Corner& corner) {
  return projection.projectUnit(corner[0], corner[1], corner[2]);
}

/// The edge that lies lowest, of the upright ones the leftmost: no other crosses its labels.
std::pair<Corner, Corner> outerEdge(const SpaceProjection& projection, int axis) {
  const auto rank = [&](const std::pair<Corner, Corner>& edge) {
    const QPointF middle = 0.5 * (at(projection, edge.first) + at(projection, edge.second));
    return axis == 2 ? middle.x() : middle.y();
  };
  const auto edges = edgesAlong(axis);
  return *std::min_element(edges.begin(), edges.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

void addLine(const SpaceProjection& projection, const std::pair<Corner, Corner>& edge, QCPCurve* curve) {
  for (const auto& corner : {edge.first, edge.second}) {
    const QPointF point = at(projection, corner);
    curve->addData(curve->dataCount(), point.x(), point.y());
  }
  curve->addData(curve->dataCount(), std::nan(""), std::nan(""));
}

} // namespace

SpaceFrame::SpaceFrame(QCPAxis* across, QCPAxis* up)
    : edges_(new QCPCurve(across, up)), axes_(new QCPCurve(across, up)) {
  for (auto* curve : {edges_, axes_})
    curve->setSelectable(QCP::stNone);
  const auto make = [&] {
    auto* item = new QCPItemText(across->parentPlot());
    item->setSelectable(false);
    item->setClipToAxisRect(false);
    item->position->setAxes(across, up);
    item->position->setType(QCPItemPosition::ptPlotCoords);
    item->setPositionAlignment(Qt::AlignCenter);
    return item;
  };
  for (std::size_t axis = 0; axis < 3; ++axis) {
    titles_[axis] = make();
    limits_[axis] = {make(), make()};
  }
  setVisible(false);
}

void SpaceFrame::setVisible(bool visible) {
  edges_->setVisible(visible);
  axes_->setVisible(visible);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    titles_[axis]->setVisible(visible);
    for (auto* limit : limits_[axis])
      limit->setVisible(visible);
  }
}

void SpaceFrame::place(const SpaceProjection& projection) {
  edges_->data()->clear();
  axes_->data()->clear();
  for (int axis = 0; axis < 3; ++axis) {
    for (const auto& edge : edgesAlong(axis))
      addLine(projection, edge, edges_);
    addLine(projection, outerEdge(projection, axis), axes_);
    placeLabels(projection, axis);
  }
}

// Away from the middle of the picture, across the edge.
void SpaceFrame::placeLabels(const SpaceProjection& projection, int axis) {
  const auto edge = outerEdge(projection, axis);
  const QPointF from = at(projection, edge.first), to = at(projection, edge.second), along = to - from;
  const double length = std::hypot(along.x(), along.y());
  const auto index = static_cast<std::size_t>(axis);
  // An axis that points at the reader has no room for its name and needs none.
  const bool is_seen = length > 0.12;
  QPointF outward = length > 0 ? QPointF(along.y(), -along.x()) / length : QPointF(0, -1);
  const QPointF middle = 0.5 * (from + to);
  if (QPointF::dotProduct(outward, middle) < 0)
    outward = -outward;
  titles_[index]->setText(is_seen && axis < names_.size() ? names_[axis] : QString());
  const QPointF title = middle + kTitleRoom * outward;
  titles_[index]->position->setCoords(title.x(), title.y());
  const double degrees = std::atan2(-along.y(), along.x()) * 180.0 / M_PI; // of the screen, whose y points down
  titles_[index]->setRotation(std::abs(degrees) > 90.0 ? degrees + 180.0 : degrees);
  const auto& side = projection.sides()[index];
  for (std::size_t end = 0; end < 2; ++end) {
    const QPointF inset = (end == 0 ? 1.0 : -1.0) * (axis == 2 ? kUprightInset : kInset) * along;
    const QPointF place = (end == 0 ? from : to) + inset + kLimitRoom * outward;
    limits_[index][end]->setText(is_seen ? numberText(end == 0 ? side.low : side.high, 3) : QString());
    limits_[index][end]->position->setCoords(place.x(), place.y());
  }
}

void SpaceFrame::style(const QColor& text, const QColor& faint, const QFont& font) {
  edges_->setPen(QPen(faint, 1));
  QColor line = text;
  line.setAlpha(150);
  axes_->setPen(QPen(line, 1.2));
  QFont small = font;
  small.setPointSizeF(font.pointSizeF() * 0.9);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    titles_[axis]->setColor(text);
    titles_[axis]->setFont(font);
    for (auto* limit : limits_[axis]) {
      limit->setColor(text);
      limit->setFont(small);
    }
  }
}

} // namespace nullcline
