// How the parameters p (m) of a known system follow from theta (n <= m), the numbers that a fit changes.
//
//   free, linear scale:      p = theta
//   free, logarithmic scale: p = exp(theta), so that p stays positive and a step of theta is a relative change of p
//   bounded:                 q = a + (b - a) / (1 + exp(-theta)) between the bounds a and b, p = q; on a logarithmic
//                            scale ln p = q between their logarithms
//   fixed:                   no theta
#pragma once

#include "engine/core/random.h"
#include "engine/system/known_system.h"
#include "engine/system/system_options.h"

#include <span>
#include <vector>

namespace nullcline {

/// Refuses what cannot be: a name that the system does not have or that is given twice, bounds in the wrong order, a
/// start outside them, a logarithm of what is not positive, nothing left to fit.
Status checkParameterChoices(const KnownSystem& system, std::span<const ParameterChoice> choices);

class ParameterTransform {
 public:
  /// Choices that checkParameterChoices accepts.
  explicit ParameterTransform(const KnownSystem& system, std::span<const ParameterChoice> choices = {});

  std::size_t parameterCount() const { return kinds_.size(); } // m
  std::size_t freeCount() const { return free_.size(); }       // n
  /// (n) the parameter that each theta is of
  const std::vector<std::size_t>& freeParameters() const { return free_; }
  /// (m) values of fixed parameters in their places, 0 elsewhere
  const std::vector<double>& fixedValues() const { return fixed_; }

  struct Image {
    double value, slope; // p, dp / dtheta
  };
  Image image(std::size_t free_index, double theta) const;

  std::vector<double> values(std::span<const double> theta) const; // (n) to (m)
  std::vector<double> theta(std::span<const double> values) const; // (m) to (n)
  /// theta to start a fit from: a given start value exactly, else the published value times a factor between 1/2 and 2,
  /// uniform in its logarithm (its order of magnitude is taken as known, the value is not; a published 0 starts at 0),
  /// inside its bounds. One number is drawn for every parameter, so that a choice for one does not move the others.
  std::vector<double> start(RandomGenerator& random) const;

 private:
  struct Kind {
    bool is_logarithmic = false, is_bounded = false, is_start_given = false;
    double low = 0.0, high = 0.0; // bounds, or their logarithms
    double value = 0.0;           // where it starts or stays; published if none was given
  };
  double inverse(const Kind& kind, double value) const;

  std::vector<Kind> kinds_;       // (m)
  std::vector<std::size_t> free_; // (n)
  std::vector<double> fixed_;     // (m)
};

} // namespace nullcline
