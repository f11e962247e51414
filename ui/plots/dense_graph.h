#pragma once

#include "ui/plots/qcustomplot.h"

namespace nullcline {

/// A graph whose drawing costs what its picture holds, not what its data hold: a million points are dragged as easily
/// as a thousand. What is drawn looks the same.
class DenseGraph final : public QCPGraph {
  Q_OBJECT
 public:
  DenseGraph(QCPAxis* key, QCPAxis* value) : QCPGraph(key, value) {}

 protected:
  using Iterator = QCPGraphDataContainer::const_iterator;

  /// Of every column of pixels with more than four points the first, the lowest, the highest and the last, in the order
  /// of their keys; breaks (NaN) stay.
  void getOptimizedLineData(QVector<QCPGraphData>* line, const Iterator& begin, const Iterator& end) const override;
  /// Where there are many, one of those that would be drawn in the same two by two pixels.
  void getOptimizedScatterData(QVector<QCPGraphData>* points, Iterator begin, Iterator end) const override;
  /// Many dots in one call.
  void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                       const QCPScatterStyle& style) const override;
};

} // namespace nullcline
