#include "engine/core/check.h"
#include "engine/gradient/strategies.h"

namespace nullcline {

std::unique_ptr<GradientStrategy> makeReversible() {
  NULLCLINE_CHECK(false, "MALI comes with the leapfrog solver");
}

} // namespace nullcline
