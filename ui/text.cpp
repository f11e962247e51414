#include "ui/text.h"

#include <QLocale>
#include <cmath>

namespace nullcline {

namespace {
const QString kNoValue = QStringLiteral("\u2013");
}

QString labelWithUnit(const std::string& name, const std::string& unit) {
  return unit.empty() ? text(name) : QStringLiteral("%1 [%2]").arg(text(name), text(unit));
}

QString channelLabel(const Channel& channel) {
  return labelWithUnit(channel.name, channel.unit);
}

QString timeLabel(const Dataset& dataset) {
  return labelWithUnit(dataset.time_name, dataset.time_unit);
}

QString numberText(double value, int digits) {
  if (std::isnan(value))
    return kNoValue;
  if (std::isinf(value))
    return value > 0 ? QStringLiteral("\u221e") : QStringLiteral("\u2212\u221e");
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'g', digits);
}

QString numberText(const std::optional<double>& value, int digits) {
  return value ? numberText(*value, digits) : kNoValue;
}

QString percentText(const std::optional<double>& fraction) {
  return fraction ? QStringLiteral("%1 %").arg(numberText(100.0 * *fraction, 3)) : kNoValue;
}

QString countText(quint64 count) {
  return QLocale().toString(count);
}

QString durationText(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0)
    return kNoValue;
  if (seconds > 0 && seconds < 0.1)
    return QStringLiteral("%1 ms").arg(QLocale().toString(1000 * seconds, 'g', 2));
  if (seconds < 10)
    return QStringLiteral("%1 s").arg(QLocale().toString(seconds, 'f', 1));
  const auto whole = static_cast<qint64>(std::llround(seconds));
  if (whole < 60)
    return QStringLiteral("%1 s").arg(whole);
  if (whole < 3600)
    return QStringLiteral("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
  return QStringLiteral("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

} // namespace nullcline
