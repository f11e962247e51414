// Small random networks as models, and what they compute by plain loops in float64.
#pragma once

#include "engine/core/random.h"
#include "engine/field/mlp.h"
#include "engine/model/fitted_model.h"

#include <cmath>
#include <vector>

namespace nullcline {

enum class RandomField { mlp, augmented, second_order };

struct RandomModelOptions {
  Activation activation = Activation::elu;
  Precision precision = Precision::float64;
  std::size_t states = 3;
  int width = 7;
  int depth = 2;
  std::uint64_t seed = 1;
  bool time_input = false;
  bool cubed_input = false;
  RandomField field = RandomField::mlp; // augmented: the last state is extra; second_order: `states` is even
};

inline FieldOptions randomFieldOptions(const RandomModelOptions& options) {
  MlpOptions network{options.width, options.depth, options.activation};
  network.time_input = options.time_input;
  network.cubed_input = options.cubed_input;
  if (options.field == RandomField::augmented)
    return AugmentedOptions{network, 1, true};
  if (options.field == RandomField::second_order)
    return SecondOrderOptions{network, false};
  return network;
}

/// Everything in it is set: names that need quoting, units, a scaling far from the identity, provenance.
inline FittedModel randomModel(const RandomModelOptions& options) {
  RandomGenerator random(options.seed);
  FittedModel model;
  model.field = randomFieldOptions(options);
  model.precision = options.precision;
  const auto addLayer = [&](std::size_t inputs, std::size_t outputs) {
    for (std::size_t i = 0; i < outputs * inputs + outputs; ++i) {
      const double value = random.normal() / std::sqrt(static_cast<double>(inputs));
      model.parameters.push_back(options.precision == Precision::float32 ? static_cast<float>(value) : value);
    }
  };
  const bool is_second_order = options.field == RandomField::second_order;
  const auto width = static_cast<std::size_t>(options.width);
  for (int layer = 0; layer <= options.depth; ++layer)
    addLayer(layer == 0 ? options.states + (options.time_input ? 1 : 0) : width,
             layer < options.depth ? width : options.states / (is_second_order ? 2 : 1));
  if (options.field == RandomField::augmented)
    addLayer(options.states, options.states - 1);
  for (std::size_t i = 0; options.field != RandomField::mlp && i < options.states; ++i) {
    const bool measured = is_second_order ? i < options.states / 2 : i + 1 < options.states;
    model.unmeasured_start.push_back(measured ? kMissing : is_second_order ? random.normal() : 0.0);
  }
  for (std::size_t i = 0; i < options.states; ++i) {
    model.channels.push_back({"state \"" + std::to_string(i) + "\" \\ \u00b5\"\"\"", i % 2 == 0 ? "mg/l" : ""});
    model.scaling.center.push_back(random.uniform(-5.0, 50.0));
    model.scaling.scale.push_back(random.uniform(0.1, 20.0));
    model.scaling.rate.push_back(random.uniform(0.01, 3.0));
  }
  model.scaling.time_origin = random.uniform(-1.0, 1.0);
  model.scaling.time_scale = random.uniform(0.5, 2.0);
  model.time_name = "time";
  model.time_unit = "h";
  model.system = "";
  model.provenance = {{"method", "vf-node"}, {"seed", 17}, {"data", "a \"name\" with \\ and \u00e9"}};
  return model;
}

/// (rows x d) states around the center, in the data's own units.
inline std::vector<double> randomStates(const FittedModel& model, std::size_t rows, std::uint64_t seed = 5) {
  RandomGenerator random(seed);
  std::vector<double> states;
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t i = 0; i < model.stateCount(); ++i)
      states.push_back(model.scaling.center[i] + 1.5 * model.scaling.scale[i] * random.normal());
  return states;
}

inline double activated(double z, Activation activation) {
  switch (activation) {
  case Activation::elu:
    return z > 0 ? z : std::expm1(z);
  case Activation::tanh:
    return std::tanh(z);
  case Activation::silu:
    return z / (1.0 + std::exp(-z));
  case Activation::softplus:
    return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z)));
  case Activation::gelu:
    return 0.5 * z * std::erfc(-std::sqrt(0.5) * z);
  case Activation::relu:
    return std::max(z, 0.0);
  case Activation::sine:
    return std::sin(z);
  }
  return 0.0;
}

/// What the network gives for one row (tau, z), in scaled units.
inline std::vector<double> networkRow(const FittedModel& model, double tau, std::vector<double> z) {
  const MlpOptions& options = *networkOf(model.field);
  const double* parameter = model.parameters.data();
  for (double& value : z)
    value = options.cubed_input ? value * value * value : value;
  if (options.time_input)
    z.push_back(tau);
  for (int layer = 0; layer <= options.depth; ++layer) {
    const std::size_t last = model.stateCount() / (std::holds_alternative<SecondOrderOptions>(model.field) ? 2 : 1);
    const std::size_t outputs = layer == options.depth ? last : static_cast<std::size_t>(options.width);
    std::vector<double> next(outputs);
    const double* bias = parameter + outputs * z.size();
    for (std::size_t i = 0; i < outputs; ++i) {
      double sum = bias[i];
      for (std::size_t j = 0; j < z.size(); ++j)
        sum += parameter[i * z.size() + j] * z[j];
      next[i] = layer == options.depth ? sum : activated(sum, options.activation);
    }
    parameter = bias + outputs;
    z = std::move(next);
  }
  return z;
}

/// (rows) times around the origin, in the data's own unit.
inline std::vector<double> randomTimes(const FittedModel& model, std::size_t rows, std::uint64_t seed = 6) {
  RandomGenerator random(seed);
  std::vector<double> times(rows);
  for (double& time : times)
    time = model.scaling.time_origin + model.scaling.time_scale * random.normal();
  return times;
}

/// dx/dt (rows x d) in the data's own units.
inline std::vector<double> plainRates(const FittedModel& model, const std::vector<double>& times,
                                      const std::vector<double>& states) {
  const Scaling& scaling = model.scaling;
  const std::size_t d = model.stateCount();
  std::vector<double> rates;
  for (std::size_t row = 0; row < states.size() / d; ++row) {
    std::vector<double> z(d);
    for (std::size_t i = 0; i < d; ++i)
      z[i] = (states[row * d + i] - scaling.center[i]) / scaling.scale[i];
    z = networkRow(model, (times[row] - scaling.time_origin) / scaling.time_scale, std::move(z));
    const std::size_t positions = d - z.size(); // x' = v
    for (std::size_t i = 0; i < positions; ++i)
      rates.push_back(states[row * d + positions + i]);
    for (std::size_t i = positions; i < d; ++i)
      rates.push_back(scaling.rate[i] * z[i - positions]);
  }
  return rates;
}

/// What an augmented model's read-out makes of states (rows x D): (rows x d).
inline std::vector<double> plainObserved(const FittedModel& model, const std::vector<double>& states) {
  const Scaling& scaling = model.scaling;
  const std::size_t wide = model.stateCount(), d = wide - 1;
  const double* weight = model.parameters.data() + model.parameters.size() - d * (wide + 1);
  std::vector<double> observed;
  for (std::size_t row = 0; row < states.size() / wide; ++row)
    for (std::size_t i = 0; i < d; ++i) {
      double y = weight[d * wide + i];
      for (std::size_t k = 0; k < wide; ++k)
        y += weight[i * wide + k] * (states[row * wide + k] - scaling.center[k]) / scaling.scale[k];
      observed.push_back(scaling.center[i] + scaling.scale[i] * y);
    }
  return observed;
}

/// The largest |a - b| / (rate of the state), so that 1 is the usual size of a rate.
inline double largestDifference(const FittedModel& model, const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size() || a.empty())
    return std::numeric_limits<double>::infinity();
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = std::abs(a[i] - b[i]) / model.scaling.rate[i % model.stateCount()];
    largest = difference <= largest ? largest : difference; // a NaN stays
  }
  return largest;
}

inline double rateTolerance(Precision precision) {
  return precision == Precision::float64 ? 1e-12 : 1e-5;
}

} // namespace nullcline
