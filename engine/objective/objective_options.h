// What "fits well" can mean. Each alternative carries only its own options.
#pragma once

#include "engine/core/describe.h"

#include <variant>

namespace nullcline {

/// VF-NODE's variational loss (Zhao et al., ICLR 2025).
struct VariationalOptions {
  static constexpr const char* kName = "variational";
  static constexpr const char* kLabel = "Variational (VF-NODE)";
  int test_functions = 80; // L

  bool operator==(const VariationalOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, VariationalOptions& options) {
  visitor.integer("test_functions", options.test_functions,
                  {"Test functions L",
                   "Sines against which the equation is tested; more follow faster changes and more "
                   "of the noise"},
                  {1, 4096});
}

/// Squared distance between the field and the slope of the smoothing spline at the samples.
struct GradientMatchingOptions {
  static constexpr const char* kName = "gradient_matching";
  static constexpr const char* kLabel = "Gradient matching";

  bool operator==(const GradientMatchingOptions&) const = default;
};

template <class Visitor>
void describe(Visitor&, GradientMatchingOptions&) {}

using ObjectiveOptions = std::variant<VariationalOptions, GradientMatchingOptions>;

} // namespace nullcline
