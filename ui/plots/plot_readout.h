#pragma once

#include "ui/plots/plot_values.h"

#include <QWidget>

namespace nullcline {

class PlotWidget;

/// Over a plot, without drawing the plot again: a line at the mouse, a ring at the nearest point of each curve, and
/// their values.
class PlotReadout final : public QWidget {
  Q_OBJECT
 public:
  explicit PlotReadout(PlotWidget& plot);

  /// Reads the curves there; empty outside of the panels.
  void moveTo(QPointF pixel);
  void clear();
  bool isEmpty() const { return !axis_; }
  QPointF place() const { return place_; }
  const std::vector<CurvePoint>& points() const { return points_; }
  /// What it says, line by line.
  QStringList lines() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintBox(QPainter& painter) const;

  PlotWidget& plot_;
  QPointF place_;
  QPointer<QCPAxisRect> panel_;
  QCPAxis* axis_ = nullptr; // the horizontal one of the panel
  QString at_;
  std::vector<CurvePoint> points_;
};

} // namespace nullcline
