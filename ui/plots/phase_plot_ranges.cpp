// What of the plane is in sight.
#include "ui/plots/phase_plot.h"

#include "ui/plots/plot_tools.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr double kSpaceHalf = 0.96;      // half the picture, in sides of the box: the box and its labels
constexpr double kRoom = 0.08;           // of the data: below them on a logarithmic axis, and beside fixed points
constexpr double kRoomForFits = 0.5;     // of the data, on each side
constexpr double kRoomBesideFits = 0.03; // of the data

} // namespace

void PhasePlot::fitRanges() {
  if (isSpace()) {
    horizontal_->setRange(-kSpaceHalf, kSpaceHalf);
    vertical_->setRange(-kSpaceHalf, kSpaceHalf); // keepAspect widens the longer one
    return;
  }
  horizontal_->setRange(rangeOn(horizontal_, widened(horizontal_range_, true), data_.plane.horizontal));
  vertical_->setRange(data_.spans.size() == 1
                          ? rate_range_
                          : rangeOn(vertical_, widened(vertical_range_, false), data_.plane.vertical));
}

void PhasePlot::showEverything() {
  with_points_ = true;
  PlotWidget::showEverything();
}

// Fixed points of a field in training come and go, far from the data too: the picture would jump with them.
void PhasePlot::keepToData() {
  with_points_ = false;
  showAll();
}

/// What the data take up, and fitted trajectories too, by half of that on each side at most: a model that blows up must
/// not hide the data. Fixed points where the user asked for everything.
QCPRange PhasePlot::widened(const QCPRange& data, bool across) const {
  QCPRange range = data;
  const double size = data.size(), room = kRoomForFits * size;
  const auto take = [&](double value, double margin, const QCPRange& most) {
    if (!std::isfinite(value))
      return;
    range.lower = std::max(most.lower, std::min(range.lower, value - margin * size));
    range.upper = std::min(most.upper, std::max(range.upper, value + margin * size));
  };
  const QCPRange most(data.lower - room, data.upper + room);
  if (items_.contains(PhaseItem::fits))
    for (const auto* curve : {&data_.fit, &data_.fit_shown})
      for (const double value : across ? curve->x : curve->y)
        take(value, kRoomBesideFits, most);
  const QCPRange anywhere(-QCPRange::maxRange, QCPRange::maxRange);
  if (with_points_ && items_.contains(PhaseItem::fixed_points))
    for (const auto& place : fixed_places_)
      take(across ? place.x() : place.y(), kRoom, anywhere);
  return range;
}

/// On a logarithmic axis the positive values, with the same part of it as room below.
QCPRange PhasePlot::rangeOn(const QCPAxis* axis, const QCPRange& linear, std::size_t state) const {
  const double low = state < data_.spans.size() ? data_.spans[state].smallest_positive : 0.0;
  if (axis->scaleType() != QCPAxis::stLogarithmic || !(low > 0.0) || !(linear.upper > low))
    return linear;
  return {low * std::pow(low / linear.upper, kRoom), linear.upper};
}

// One unit is as long across as up, and nothing that was visible leaves.
void PhasePlot::keepAspect() {
  const QRect rect = horizontal_->axisRect()->rect();
  if (!isSpace() || rect.width() < 1 || rect.height() < 1)
    return;
  const double across = horizontal_->range().size() / rect.width(), up = vertical_->range().size() / rect.height();
  if (followsData()) {
    const double scale = 2.0 * kSpaceHalf / std::min(rect.width(), rect.height());
    horizontal_->setRange(0.0, scale * rect.width(), Qt::AlignCenter);
    vertical_->setRange(0.0, scale * rect.height(), Qt::AlignCenter);
  } else if (across < up) {
    horizontal_->setRange(horizontal_->range().center(), up * rect.width(), Qt::AlignCenter);
  } else {
    vertical_->setRange(vertical_->range().center(), across * rect.height(), Qt::AlignCenter);
  }
}

} // namespace nullcline
