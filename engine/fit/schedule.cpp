#include "engine/fit/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nullcline {

namespace {

/// From `from` at s = 0 to `to` at s = 1 along half a cosine.
double halfCosine(double from, double to, double s) {
  return to + (from - to) * 0.5 * (1.0 + std::cos(std::numbers::pi * s));
}

double rateAt(const OneCycleCosineOptions& options, double s, int) {
  const double first = options.peak / options.div;
  if (s < options.rise)
    return halfCosine(first, options.peak, s / options.rise);
  const double fall = options.rise < 1.0 ? (s - options.rise) / (1.0 - options.rise) : 1.0;
  return halfCosine(options.peak, first / options.final_div, fall);
}

double rateAt(const CosineDecayOptions& options, double s, int) {
  return options.initial * ((1.0 - options.alpha) * 0.5 * (1.0 + std::cos(std::numbers::pi * s)) + options.alpha);
}

double rateAt(const ExponentialDecayOptions& options, double s, int) {
  return options.initial * std::pow(options.final_fraction, s);
}

double rateAt(const ConstantRateOptions& options, double, int) {
  return options.rate;
}

double rateAt(const InverseDecayOptions& options, double, int epoch) {
  return options.initial / (1.0 + options.decay * epoch);
}

} // namespace

double learningRate(const ScheduleOptions& schedule, int epoch, int epochs) {
  const double s = std::clamp(static_cast<double>(epoch) / static_cast<double>(std::max(epochs, 1)), 0.0, 1.0);
  return std::visit([&](const auto& options) { return rateAt(options, s, epoch); }, schedule);
}

} // namespace nullcline
