#pragma once

#include "engine/analysis/plot_data.h"

#include "ui/plots/qcustomplot.h"

namespace nullcline {

/// Many arrows as one plottable: drawn in one pass, with heads of one size on the screen.
class ArrowPlottable final : public QCPAbstractPlottable {
  Q_OBJECT
 public:
  ArrowPlottable(QCPAxis* key_axis, QCPAxis* value_axis);

  void setArrows(std::vector<Arrow> arrows) { arrows_ = std::move(arrows); }
  const std::vector<Arrow>& arrows() const { return arrows_; }
  /// A filled head in the middle of each arrow is all that is drawn: for lines that have their arrows on them.
  void setHeadsOnly(bool heads_only) { heads_only_ = heads_only; }
  bool hasHeadsOnly() const { return heads_only_; }

  double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
  QCPRange getKeyRange(bool& found, QCP::SignDomain domain = QCP::sdBoth) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain domain = QCP::sdBoth,
                         const QCPRange& keys = QCPRange()) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

 private:
  QCPRange rangeOf(double Arrow::*coordinate, bool& found, QCP::SignDomain domain) const;
  void drawArrow(QCPPainter* painter, QPointF tail, QPointF tip) const;
  void drawHead(QCPPainter* painter, QPointF tail, QPointF tip) const;

  std::vector<Arrow> arrows_;
  bool heads_only_ = false;
};

} // namespace nullcline
