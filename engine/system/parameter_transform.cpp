#include "engine/system/parameter_transform.h"

#include "engine/core/check.h"
#include "engine/core/numbers.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace nullcline {

namespace {

// A start that was drawn stays this part of the range away from a bound, where the logistic function is flat.
constexpr double kEdge = 0.01;

const ParameterChoice* choiceOf(std::span<const ParameterChoice> choices, std::string_view name) {
  const auto found = std::ranges::find(choices, name, &ParameterChoice::name);
  return found == choices.end() ? nullptr : &*found;
}

bool isLogarithmic(const SystemParameter& parameter, const ParameterChoice* choice) {
  const ParameterScale scale = choice ? choice->scale : ParameterScale::automatic;
  if (scale != ParameterScale::automatic)
    return scale == ParameterScale::logarithmic;
  const bool bounds_allow = !choice || choice->mode != ParameterMode::bounded || *choice->lower > 0.0;
  const bool start_allows = !choice || !choice->value || *choice->value > 0.0;
  return parameter.value > 0.0 && bounds_allow && start_allows;
}

std::string namesOf(const KnownSystem& system) {
  std::string names;
  for (const auto& parameter : system.parameters)
    names += (names.empty() ? "" : ", ") + std::string(parameter.name);
  return names;
}

Status checkBounds(const std::string& what, const ParameterChoice& choice) {
  if (!choice.lower || !choice.upper)
    return usageError(what + " is bounded but has not both bounds: give a lower and an upper one.");
  const double lower = *choice.lower, upper = *choice.upper;
  const std::string bounds = formatNumber(lower, 6) + " and " + formatNumber(upper, 6);
  if (!(std::isfinite(lower) && std::isfinite(upper) && lower < upper))
    return usageError(what + " is bounded by " + bounds + ": the lower bound must be less than the upper one.");
  if (choice.scale == ParameterScale::logarithmic && !(lower > 0.0))
    return usageError(what + " has the lower bound " + formatNumber(lower, 6) +
                      " on a logarithmic scale: give one greater than 0, or choose a linear scale.");
  if (choice.value && !(lower < *choice.value && *choice.value < upper))
    return usageError(what + " starts at " + formatNumber(*choice.value, 6) + ", which is not between its bounds " +
                      bounds + ".");
  return {};
}

Status checkChoice(const KnownSystem& system, const SystemParameter& parameter, const ParameterChoice& choice) {
  const std::string what = "The parameter " + choice.name + " of " + system.label;
  if (choice.value && !std::isfinite(*choice.value))
    return usageError(what + " has a value that is not a number.");
  if (choice.mode == ParameterMode::bounded)
    return checkBounds(what, choice);
  if (choice.lower || choice.upper)
    return usageError(what + " has bounds but is " + nameOf(choice.mode) +
                      ": choose the mode bounded, or leave the bounds out.");
  const double start = choice.value.value_or(parameter.value);
  if (choice.mode == ParameterMode::free && choice.scale == ParameterScale::logarithmic && !(start > 0.0))
    return usageError(what + " starts at " + formatNumber(start, 6) +
                      " on a logarithmic scale: give a start value greater than 0, or choose a linear scale.");
  return {};
}

double logistic(double theta) {
  return 1.0 / (1.0 + std::exp(-theta));
}

} // namespace

Status checkParameterChoices(const KnownSystem& system, std::span<const ParameterChoice> choices) {
  std::size_t fixed = 0;
  for (const auto& choice : choices) {
    const auto parameter = std::ranges::find(system.parameters, choice.name, &SystemParameter::name);
    if (parameter == system.parameters.end())
      return usageError(std::string(system.label) + " has no parameter \"" + choice.name +
                        "\". Its parameters are: " + namesOf(system) + ".");
    if (choiceOf(choices, choice.name) != &choice)
      return usageError("The parameter " + choice.name + " of " + system.label + " is listed twice.");
    if (const Status status = checkChoice(system, *parameter, choice); !status)
      return status;
    fixed += choice.mode == ParameterMode::fixed;
  }
  if (fixed == system.parameters.size())
    return usageError("All parameters of " + std::string(system.label) +
                      " are fixed, so there is nothing to fit. Let at least one of them be free or bounded.");
  return {};
}

ParameterTransform::ParameterTransform(const KnownSystem& system, std::span<const ParameterChoice> choices) {
  const Status possible = checkParameterChoices(system, choices);
  NULLCLINE_CHECK(possible, possible.error().message);
  for (std::size_t k = 0; k < system.parameters.size(); ++k) {
    const SystemParameter& parameter = system.parameters[k];
    const ParameterChoice* choice = choiceOf(choices, parameter.name);
    Kind kind;
    kind.is_logarithmic = isLogarithmic(parameter, choice);
    kind.is_bounded = choice && choice->mode == ParameterMode::bounded;
    kind.is_start_given = choice && choice->value;
    kind.value = kind.is_start_given ? *choice->value : parameter.value;
    if (kind.is_bounded) {
      kind.low = kind.is_logarithmic ? std::log(*choice->lower) : *choice->lower;
      kind.high = kind.is_logarithmic ? std::log(*choice->upper) : *choice->upper;
    }
    const bool is_fixed = choice && choice->mode == ParameterMode::fixed;
    if (!is_fixed)
      free_.push_back(k);
    fixed_.push_back(is_fixed ? kind.value : 0.0);
    kinds_.push_back(kind);
  }
}

ParameterTransform::Image ParameterTransform::image(std::size_t free_index, double theta) const {
  const Kind& kind = kinds_[free_[free_index]];
  Image image{theta, 1.0};
  if (kind.is_bounded) {
    const double s = logistic(theta), width = kind.high - kind.low;
    image = {kind.low + width * s, width * s * logistic(-theta)};
  }
  if (kind.is_logarithmic) {
    image.value = std::exp(image.value);
    image.slope *= image.value;
  }
  return image;
}

double ParameterTransform::inverse(const Kind& kind, double value) const {
  NULLCLINE_CHECK(!kind.is_logarithmic || value > 0.0, value << " on a logarithmic scale");
  const double q = kind.is_logarithmic ? std::log(value) : value;
  if (!kind.is_bounded)
    return q;
  NULLCLINE_CHECK(kind.low < q && q < kind.high, value << " is not between its bounds");
  return std::log((q - kind.low) / (kind.high - q));
}

std::vector<double> ParameterTransform::values(std::span<const double> theta) const {
  NULLCLINE_CHECK(theta.size() == freeCount(), theta.size() << " parameters of " << freeCount());
  std::vector<double> values = fixed_;
  for (std::size_t j = 0; j < theta.size(); ++j)
    values[free_[j]] = image(j, theta[j]).value;
  return values;
}

std::vector<double> ParameterTransform::theta(std::span<const double> values) const {
  NULLCLINE_CHECK(values.size() == parameterCount(), values.size() << " values of " << parameterCount());
  std::vector<double> theta;
  for (const std::size_t k : free_)
    theta.push_back(inverse(kinds_[k], values[k]));
  return theta;
}

std::vector<double> ParameterTransform::start(RandomGenerator& random) const {
  std::vector<double> values;
  for (const Kind& kind : kinds_) {
    const double drawn = kind.value * std::exp2(random.uniform(-1.0, 1.0));
    double value = kind.is_start_given ? kind.value : drawn;
    if (kind.is_bounded && !kind.is_start_given) {
      const double edge = kEdge * (kind.high - kind.low);
      const double q = kind.is_logarithmic ? std::log(drawn) : drawn;
      const double inside = std::clamp(q, kind.low + edge, kind.high - edge);
      value = kind.is_logarithmic ? std::exp(inside) : inside;
    }
    values.push_back(value);
  }
  return theta(values);
}

} // namespace nullcline
