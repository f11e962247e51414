#include "engine/prepare/scaling.h"

namespace nullcline {

Scaling identityScaling(std::size_t states) {
  Scaling scaling;
  scaling.center.assign(states, 0.0);
  scaling.scale.assign(states, 1.0);
  scaling.rate.assign(states, 1.0);
  return scaling;
}

} // namespace nullcline
