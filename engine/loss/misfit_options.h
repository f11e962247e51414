// How a distance from the data counts.
#pragma once

#include "engine/core/describe.h"

namespace nullcline {

/// Of a residual r = (x - y) / spread of the channel.
enum class MisfitKind {
  squared,  // r^2
  absolute, // |r|
  huber,    // r^2 below the width w, 2 w |r| - w^2 above
  relative, // ((x - y) / max(|y|, 1e-2 spread))^2
};
std::span<const EnumName<MisfitKind>> enumNames(MisfitKind);

struct MisfitOptions {
  MisfitKind kind = MisfitKind::squared;
  double huber_width = 1.0;   // of the spread
  bool count_missing = false; // in the mean, as values that were met

  bool operator==(const MisfitOptions&) const = default;
};

template <class Visitor>
void describe(Visitor& visitor, MisfitOptions& options) {
  visitor.choice("kind", options.kind, {"Misfit", "How a distance from the data counts"});
  if (offers(visitor, options.kind == MisfitKind::huber))
    visitor.number("huber_width", options.huber_width,
                   {"Huber width", "Larger distances count linearly; in spreads of the channel"}, {1e-6, 1e6});
  visitor.flag("count_missing", options.count_missing,
               {"Count missing values", "The mean is over all values, the missing ones as if they were met: the loss "
                                        "falls as more is missing. Published so for the neural ODE of VF-NODE"});
}

} // namespace nullcline
