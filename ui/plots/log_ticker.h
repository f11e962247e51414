#pragma once

#include "ui/plots/qcustomplot.h"

namespace nullcline {

/// Ticks of a logarithmic axis: decades over wide ranges, 1-2-5 over a few, evenly spaced ones within a decade; each
/// label says its own value and no other, and if one is written as a power of ten, all are.
class LogTicker final : public QCPAxisTicker {
 public:
  /// "0.02", "5000", "3·10⁻⁷"; as a power: "2·10⁻²".
  static QString label(double value, bool as_power = false);

 protected:
  QVector<double> createTickVector(double step, const QCPRange& range) override;
  int getSubTickCount(double step) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

 private:
  QVector<double> ticksOver(double step, const QCPRange& range);

  int sub_ticks_ = 0;
  bool as_powers_ = false;
};

/// Logarithmic, with those ticks.
void makeLogarithmic(QCPAxis* axis);
void makeLinear(QCPAxis* axis);

} // namespace nullcline
