#pragma once

#include "ui/text.h"

#include <cmath>
#include <optional>

namespace nullcline {

/// Epochs per second, never with an exponent.
inline QString rateText(const std::optional<double>& rate) {
  return rate && *rate >= 1000.0 ? countText(static_cast<quint64>(std::llround(*rate))) : numberText(rate, 3);
}

} // namespace nullcline
