#include "ui/plots/plot_values.h"

#include "engine/core/numbers.h"
#include "engine/data/write_dataset.h"
#include "ui/plots/arrow_plottable.h"
#include "ui/plots/fixed_point_marks.h"
#include "ui/text.h"

#include <cmath>

namespace nullcline {

namespace {

constexpr double kNear = 60.0;        // pixels
constexpr double kNearMark = 10.0;    // pixels, of marks without a value
constexpr int kMostGaps = 64;         // points without a value that are passed over beside the mouse
constexpr int kFewDigits = 8;         // more are the rounding of something computed
constexpr int kMostInPlane = 200'000; // points of a curve that are looked at one by one

std::string csvNumber(double value) {
  return std::isfinite(value) ? formatNumber(value) : std::string();
}

/// Marks at an edge of the panel: where they stand says nothing.
bool isMarksOnly(const QCPAbstractPlottable& curve) {
  return curve.valueAxis()->axisType() == QCPAxis::atRight;
}

/// Not what there was room for on the screen.
QString wholeLabel(const QCPAxis& axis) {
  const QStringList labels = axis.property(kAxisLabels).toStringList();
  return labels.isEmpty() ? axis.label() : labels.constFirst();
}

/// Panels over each other name what they share under the lowest; marks at an edge stand among the values of their
/// panel.
QString nameOf(const QCPAxis& axis) {
  const QString own = wholeLabel(axis);
  if (!own.isEmpty())
    return own;
  if (axis.axisType() == QCPAxis::atRight)
    return wholeLabel(*axis.axisRect()->axis(QCPAxis::atLeft));
  QString shared;
  const auto rects = axis.parentPlot()->axisRects();
  for (const auto* rect : rects)
    if (const auto* other = rect->axis(axis.axisType()); other && other->range() == axis.range())
      shared = wholeLabel(*other).isEmpty() ? shared : wholeLabel(*other);
  return shared;
}

/// The beginnings of the lines of one curve and their ends.
class CurveLines {
 public:
  CurveLines(const QCPAbstractPlottable& curve, std::string& csv) : csv_(csv), range_(curve.keyAxis()->range()) {
    const auto name = [](const QString& text) { return csvField(text.toStdString()) + ','; };
    begin_ = name(curve.name()) + name(nameOf(*curve.keyAxis())) + name(nameOf(*curve.valueAxis()));
    words_ = curve.keyAxis()->ticker().dynamicCast<QCPAxisTickerText>();
    name_ = curve.name();
    marks_only_ = isMarksOnly(curve);
  }

  void add(double x, double y) {
    if (marks_only_)
      y = kMissing;
    if (std::isfinite(x) && !range_.contains(x))
      return;
    const std::string at = words_ ? csvField(words_->ticks().value(x, name_).toStdString()) : csvNumber(x);
    csv_ += begin_ + at + ',' + csvNumber(y) + '\n';
  }

 private:
  std::string& csv_;
  QCPRange range_;
  std::string begin_;
  QSharedPointer<QCPAxisTickerText> words_;
  QString name_; // where there was no room for a word
  bool marks_only_ = false;
};

std::vector<QCPAbstractPlottable*> visibleCurves(const QCustomPlot& plot) {
  std::vector<QCPAbstractPlottable*> curves;
  for (int i = 0; i < plot.plottableCount(); ++i)
    if (auto* curve = const_cast<QCustomPlot&>(plot).plottable(i); curve->realVisibility() && !curve->name().isEmpty())
      curves.push_back(curve);
  return curves;
}

/// Index of the nearest finite point along the sorted keys; -1: none.
int nearestAlong(const QCPPlottableInterface1D& points, const QCPAxis& keys, double pixel) {
  const int count = points.dataCount();
  const int at = points.findBegin(keys.pixelToCoord(pixel), false);
  const auto distance = [&](int i) { return std::abs(keys.coordToPixel(points.dataMainKey(i)) - pixel); };
  int best = -1;
  for (int i = at; i < std::min(count, at + kMostGaps); ++i)
    if (std::isfinite(points.dataMainValue(i))) {
      best = i;
      break;
    }
  for (int i = std::min(at, count) - 1; i >= std::max(0, at - kMostGaps); --i)
    if (std::isfinite(points.dataMainValue(i)))
      return best < 0 || distance(i) < distance(best) ? i : best;
  return best;
}

int nearestInPlane(const QCPPlottableInterface1D& points, QPointF pixel) {
  const int count = points.dataCount(), stride = count / kMostInPlane + 1;
  int best = -1;
  double least = kNear * kNear;
  for (int i = 0; i < count; i += stride) {
    const QPointF way = points.dataPixelPosition(i) - pixel;
    if (const double square = way.x() * way.x() + way.y() * way.y(); square < least) {
      least = square;
      best = i;
    }
  }
  return best;
}

} // namespace

std::string valuesCsv(const QCustomPlot& plot) {
  std::string csv = "curve,x_axis,y_axis,x,y\n";
  for (auto* curve : visibleCurves(plot)) {
    CurveLines lines(*curve, csv);
    if (const auto* points = curve->interface1D()) {
      for (int i = 0; i < points->dataCount(); ++i)
        lines.add(points->dataMainKey(i), points->dataMainValue(i));
    } else if (const auto* arrows = qobject_cast<const ArrowPlottable*>(curve); arrows && !arrows->hasHeadsOnly()) {
      for (const auto& arrow : arrows->arrows()) {
        lines.add(arrow.x0, arrow.y0);
        lines.add(arrow.x1, arrow.y1);
        lines.add(kMissing, kMissing);
      }
    } else if (const auto* marks = qobject_cast<const FixedPointMarks*>(curve)) {
      for (const auto& point : marks->points())
        lines.add(point.x(), point.y());
    }
  }
  return csv;
}

std::vector<CurvePoint> pointsAt(QCustomPlot& plot, QPointF pixel) {
  std::vector<CurvePoint> found;
  const auto* panel = plot.axisRectAt(pixel);
  if (!panel)
    return found;
  for (auto* curve : visibleCurves(plot)) {
    const auto* points = curve->interface1D();
    if (!points || curve->keyAxis()->axisRect() != panel || points->dataCount() == 0)
      continue;
    const bool along = points->sortKeyIsMainKey();
    const bool across = curve->keyAxis()->orientation() == Qt::Horizontal;
    const int i = along ? nearestAlong(*points, *curve->keyAxis(), across ? pixel.x() : pixel.y())
                        : nearestInPlane(*points, pixel);
    if (i < 0)
      continue;
    const QPointF place = points->dataPixelPosition(i), way = place - pixel;
    if (std::abs(across ? way.x() : way.y()) > (isMarksOnly(*curve) ? kNearMark : kNear))
      continue;
    const auto words = curve->keyAxis()->ticker().dynamicCast<QCPAxisTickerText>();
    const double x = points->dataMainKey(i);
    const double y = isMarksOnly(*curve) ? kMissing : points->dataMainValue(i);
    found.push_back({curve->name(), x, y, words ? words->ticks().value(x) : QString(), place, curve->pen().color()});
  }
  return found;
}

QString valueText(double value) {
  const std::string shortest = formatNumber(value);
  const auto mantissa = shortest.substr(0, shortest.find_first_of("eE"));
  const auto digits = std::count_if(mantissa.begin(), mantissa.end(), [](char c) { return c >= '0' && c <= '9'; });
  return numberText(value, digits > kFewDigits ? 6 : static_cast<int>(digits));
}

QString coordinateText(const QCPAxis& axis, double value) {
  const double pixel = axis.coordToPixel(value);
  const double step = std::abs(axis.pixelToCoord(pixel + 1) - axis.pixelToCoord(pixel - 1)) / 2;
  if (!(step > 0) || value == 0.0)
    return numberText(value, 4);
  const double digits = std::floor(std::log10(std::abs(value))) - std::floor(std::log10(step)) + 1;
  return numberText(value, static_cast<int>(std::clamp(digits, 1.0, 12.0)));
}

} // namespace nullcline
