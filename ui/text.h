// Words and numbers for people: the user's locale, units beside names.
#pragma once

#include "engine/data/dataset.h"

#include <QString>
#include <optional>

namespace nullcline {

/// "hare [thousand]", or the bare name where no unit is known.
QString labelWithUnit(const std::string& name, const std::string& unit);
QString channelLabel(const Channel& channel);
QString timeLabel(const Dataset& dataset);
/// Significant digits in the user's locale; a dash for what has no value.
QString numberText(double value, int digits = 4);
QString numberText(const std::optional<double>& value, int digits = 4);
QString percentText(const std::optional<double>& fraction);
QString countText(quint64 count);
/// "17 ms", "0.8 s", "42 s", "2 min 05 s", "1 h 12 min".
QString durationText(double seconds);
inline QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

} // namespace nullcline
