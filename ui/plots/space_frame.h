#pragma once

#include "ui/plots/plot_widget.h"
#include "ui/plots/space_projection.h"

#include <QStringList>

namespace nullcline {

/// The edges of a projected box, its three axes with names and limits: on the outside, whatever it is seen from.
class SpaceFrame {
 public:
  SpaceFrame(QCPAxis* across, QCPAxis* up);

  void setVisible(bool visible);
  /// Names with units of the three states.
  void setNames(const QStringList& names) { names_ = names; }
  void place(const SpaceProjection& projection);
  void style(const QColor& text, const QColor& faint, const QFont& font);

 private:
  void placeLabels(const SpaceProjection& projection, int axis);

  QCPCurve* edges_;
  QCPCurve* axes_;
  std::array<QCPItemText*, 3> titles_;
  std::array<std::array<QCPItemText*, 2>, 3> limits_;
  QStringList names_;
};

} // namespace nullcline
