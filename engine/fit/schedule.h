// How the learning rate changes over the epochs of a stage.
#pragma once

#include "engine/core/describe.h"

#include <variant>

namespace nullcline {

/// optax.cosine_onecycle_schedule: from peak / div up to peak over the first `rise` of the epochs, then down to
/// peak / (div * final_div), both along a half cosine.
struct OneCycleCosineOptions {
  static constexpr const char* kName = "one_cycle_cosine";
  static constexpr const char* kLabel = "One cycle (cosine)";
  double peak = 0.01;
  double rise = 0.2;
  double div = 100;
  double final_div = 1000;
  bool operator==(const OneCycleCosineOptions&) const = default;
};

/// optax.cosine_decay_schedule: initial * ((1 - alpha) * (1 + cos(pi s)) / 2 + alpha), s from 0 to 1.
struct CosineDecayOptions {
  static constexpr const char* kName = "cosine_decay";
  static constexpr const char* kLabel = "Cosine decay";
  double initial = 1e-3;
  double alpha = 0.01;
  bool operator==(const CosineDecayOptions&) const = default;
};

/// initial * final_fraction^s, s from 0 to 1.
struct ExponentialDecayOptions {
  static constexpr const char* kName = "exponential";
  static constexpr const char* kLabel = "Exponential decay";
  double initial = 1e-3;
  double final_fraction = 0.1;
  bool operator==(const ExponentialDecayOptions&) const = default;
};

struct ConstantRateOptions {
  static constexpr const char* kName = "constant";
  static constexpr const char* kLabel = "Constant";
  double rate = 1e-3;
  bool operator==(const ConstantRateOptions&) const = default;
};

/// initial / (1 + decay t) after t epochs, however many there are (Flux's InvDecay).
struct InverseDecayOptions {
  static constexpr const char* kName = "inverse_decay";
  static constexpr const char* kLabel = "Inverse decay";
  double initial = 1e-2;
  double decay = 1e-5;
  bool operator==(const InverseDecayOptions&) const = default;
};

using ScheduleOptions = std::variant<OneCycleCosineOptions, CosineDecayOptions, ExponentialDecayOptions,
                                     ConstantRateOptions, InverseDecayOptions>;

/// The learning rate of `epoch` (0-based) of `epochs`.
double learningRate(const ScheduleOptions& schedule, int epoch, int epochs);

template <class Visitor>
void describe(Visitor& visitor, OneCycleCosineOptions& options) {
  visitor.number("peak", options.peak, {"Peak rate", "Largest learning rate; higher learns faster until it diverges"},
                 {1e-12, 10});
  visitor.number("rise", options.rise, {"Rise", "Part of the epochs until the peak"}, {0, 1});
  visitor.number("div", options.div, {"Start divisor", "The first rate is the peak divided by this"}, {1, 1e12});
  visitor.number("final_div", options.final_div, {"End divisor", "The last rate is the first divided by this"},
                 {1, 1e12});
}

template <class Visitor>
void describe(Visitor& visitor, CosineDecayOptions& options) {
  visitor.number("initial", options.initial, {"First rate", "Higher learns faster until it diverges"}, {1e-12, 10});
  visitor.number("alpha", options.alpha, {"End fraction", "The last rate as a fraction of the first"}, {0, 1});
}

template <class Visitor>
void describe(Visitor& visitor, ExponentialDecayOptions& options) {
  visitor.number("initial", options.initial, {"First rate", "Higher learns faster until it diverges"}, {1e-12, 10});
  visitor.number("final_fraction", options.final_fraction, {"End fraction", "The last rate as a fraction of the first"},
                 {1e-12, 1});
}

template <class Visitor>
void describe(Visitor& visitor, ConstantRateOptions& options) {
  visitor.number("rate", options.rate, {"Rate", "Higher learns faster until it diverges"}, {1e-12, 10});
}

template <class Visitor>
void describe(Visitor& visitor, InverseDecayOptions& options) {
  visitor.number("initial", options.initial, {"First rate", "Higher learns faster until it diverges"}, {1e-12, 10});
  visitor.number("decay", options.decay, {"Decay", "Per epoch; higher slows down sooner"}, {0, 10});
}

} // namespace nullcline
