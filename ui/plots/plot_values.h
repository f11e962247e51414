// What a plot shows, as numbers: as a table, and at the mouse.
#pragma once

#include "ui/plots/qcustomplot.h"

#include <string>
#include <vector>

namespace nullcline {

/// Property of an axis: its labels, which say the same, the longest first.
inline constexpr const char* kAxisLabels = "labels";

/// CSV with the columns curve, x_axis, y_axis, x, y: the points of the visible curves between the ends of the
/// horizontal axis. Axes have their longest names, those of panels over each other the one under the lowest. Where a
/// line breaks, x or y is empty; where the axis has words instead of numbers, x is the word.
std::string valuesCsv(const QCustomPlot& plot);

struct CurvePoint {
  QString curve;
  double x = 0.0, y = 0.0; // y: NaN for marks that have no value
  QString word;            // instead of x, where its axis has words
  QPointF pixel;
  QColor colour;
};

/// Of each visible curve in the panel under `pixel` the nearest point, if one is near: along the horizontal axis for
/// curves over it, in the plane for others; marks without a value only beside the mouse. None outside of the panels.
std::vector<CurvePoint> pointsAt(QCustomPlot& plot, QPointF pixel);

/// With all its digits where it has few, as data do, else with six.
QString valueText(double value);
/// With as many digits as one pixel of the axis needs.
QString coordinateText(const QCPAxis& axis, double value);

} // namespace nullcline
