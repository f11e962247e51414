#include "ui/plots/dense_graph.h"

#include <array>

namespace nullcline {

namespace {

using Iterator = QCPGraphDataContainer::const_iterator;

constexpr double kCell = 2.0;            // pixels
constexpr int kPointsOfColumn = 4;       // of a line
constexpr std::size_t kFewPoints = 2000; // drawn as they are

/// The points of one column of pixels, [begin, end), none of them NaN.
void addColumn(QVector<QCPGraphData>& line, Iterator begin, Iterator end) {
  if (end - begin <= kPointsOfColumn) {
    for (; begin != end; ++begin)
      line.push_back(*begin);
    return;
  }
  const auto by_value = [](const QCPGraphData& a, const QCPGraphData& b) { return a.value < b.value; };
  const auto [lowest, highest] = std::minmax_element(begin, end, by_value);
  std::array<Iterator, kPointsOfColumn> kept = {begin, lowest, highest, end - 1};
  std::sort(kept.begin(), kept.end());
  const auto last = std::unique(kept.begin(), kept.end());
  for (auto one = kept.begin(); one != last; ++one)
    line.push_back(**one);
}

/// QCPAxis::coordToPixel without its cost for every point.
class PixelsOf {
 public:
  explicit PixelsOf(const QCPAxis& axis) : axis_(axis), origin_(axis.range().lower) {
    first_ = axis.coordToPixel(origin_);
    per_unit_ = (axis.coordToPixel(axis.range().upper) - first_) / axis.range().size();
  }
  double operator()(double value) const {
    return axis_.scaleType() == QCPAxis::stLinear ? first_ + per_unit_ * (value - origin_) : axis_.coordToPixel(value);
  }

 private:
  const QCPAxis& axis_;
  double origin_, first_, per_unit_;
};

} // namespace

void DenseGraph::getOptimizedLineData(QVector<QCPGraphData>* line, const Iterator& begin, const Iterator& end) const {
  line->clear();
  const QCPAxis* axis = keyAxis();
  for (Iterator at = begin; at != end;) {
    if (std::isnan(at->value)) {
      line->push_back(*at);
      while (at != end && std::isnan(at->value))
        ++at;
      continue;
    }
    const double pixel = std::floor(axis->coordToPixel(at->key));
    const double next = axis->pixelToCoord(pixel + 1.0), before = axis->pixelToCoord(pixel);
    const Iterator first = at++;
    while (at != end && !std::isnan(at->value) && at->key < std::max(before, next))
      ++at;
    addColumn(*line, first, at);
  }
}

void DenseGraph::getOptimizedScatterData(QVector<QCPGraphData>* points, Iterator begin, Iterator end) const {
  points->clear();
  const QCPRange shown = valueAxis()->range();
  const bool all = static_cast<std::size_t>(end - begin) <= kFewPoints;
  const QRect place = keyAxis()->axisRect()->rect();
  const auto columns = static_cast<std::size_t>(place.width() / kCell) + 3;
  const auto rows = static_cast<std::size_t>(place.height() / kCell) + 3;
  std::vector<char> taken(all ? 0 : columns * rows, 0);
  const PixelsOf across(*keyAxis()), up(*valueAxis());
  const auto cellOf = [](double pixel, int origin, std::size_t count) {
    return static_cast<std::size_t>(std::clamp((pixel - origin) / kCell + 1.0, 0.0, static_cast<double>(count - 1)));
  };
  for (; begin != end; ++begin) {
    if (!(begin->value >= shown.lower && begin->value <= shown.upper)) // NaN is neither
      continue;
    if (!all) {
      const std::size_t column = cellOf(across(begin->key), place.left(), columns);
      const std::size_t row = cellOf(up(begin->value), place.top(), rows);
      if (std::exchange(taken[row * columns + column], 1))
        continue;
    }
    points->push_back(*begin);
  }
}

void DenseGraph::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                                 const QCPScatterStyle& style) const {
  if (style.shape() != QCPScatterStyle::ssDot)
    return QCPGraph::drawScatterPlot(painter, points, style);
  applyScattersAntialiasingHint(painter);
  style.applyTo(painter, mPen);
  painter->drawPoints(points.constData(), static_cast<int>(points.size()));
}

} // namespace nullcline
