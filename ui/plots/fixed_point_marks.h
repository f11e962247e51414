#pragma once

#include "engine/analysis/fixed_points.h"
#include "ui/plots/qcustomplot.h"

namespace nullcline {

/// What a symbol stands for: filled is stable, open unstable, half a saddle, a dot in a circle a centre, a diamond what
/// the linearisation does not decide.
enum class MarkKind { stable, unstable, saddle, centre, undecided };
inline constexpr std::array<MarkKind, 5> kMarkKinds = {MarkKind::stable, MarkKind::unstable, MarkKind::saddle,
                                                       MarkKind::centre, MarkKind::undecided};
MarkKind markOf(Stability stability);

/// Fixed points of one kind, as symbols of one size on the screen.
class FixedPointMarks final : public QCPAbstractPlottable {
  Q_OBJECT
 public:
  FixedPointMarks(QCPAxis* key_axis, QCPAxis* value_axis, MarkKind kind);

  MarkKind kind() const { return kind_; }
  /// In plot coordinates.
  void setPoints(std::vector<QPointF> points) { points_ = std::move(points); }
  const std::vector<QPointF>& points() const { return points_; }
  void setColours(const QColor& line, const QColor& ground);
  /// Beside others that matter more.
  void setSmall(bool is_small) { is_small_ = is_small; }

  double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
  QCPRange getKeyRange(bool& found, QCP::SignDomain domain = QCP::sdBoth) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain domain = QCP::sdBoth,
                         const QCPRange& keys = QCPRange()) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

 private:
  void drawMark(QCPPainter* painter, QPointF centre) const;

  MarkKind kind_;
  std::vector<QPointF> points_;
  bool is_small_ = false;
  QColor line_ = Qt::black, ground_ = Qt::white;
};

} // namespace nullcline
