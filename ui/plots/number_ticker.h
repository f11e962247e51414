#pragma once

#include "ui/plots/qcustomplot.h"

#include <QLocale>

namespace nullcline {

/// Ticks of a linear axis. QCustomPlot draws 3·10⁷ where it finds an "e"; most locales write an "E".
class NumberTicker final : public QCPAxisTicker {
 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
    return QCPAxisTicker::getTickLabel(tick, locale, format, precision)
        .replace(locale.exponential(), QStringLiteral("e"));
  }
};

} // namespace nullcline
