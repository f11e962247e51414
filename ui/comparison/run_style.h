// How a run is drawn: colour and line style together tell runs apart, for colour-blind readers and on paper.
#pragma once

#include "ui/theme.h"

#include <QPen>

namespace nullcline {

/// 28 different ones before they repeat.
inline QPen runPen(int index, bool dark) {
  static constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
  QPen pen(okabeIto(index, dark), 2.0, kStyles[index % 4]);
  pen.setCapStyle(Qt::FlatCap);
  return pen;
}

} // namespace nullcline
