#include "engine/fit/error_points.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

std::vector<int> errorPointEpochs(int points, int epochs) {
  std::vector<int> chosen;
  if (points <= 0 || epochs <= 0)
    return chosen;
  if (points == 1)
    return {epochs};
  points = std::min(points, epochs);
  for (int i = 0; i < points; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(points - 1);
    // At the beginning the whole numbers lie further apart than the factor: one after the other.
    const int wanted = static_cast<int>(std::lround(std::pow(static_cast<double>(epochs), share)));
    const int next = chosen.empty() ? 1 : chosen.back() + 1;
    chosen.push_back(std::min(std::max(wanted, next), epochs - (points - 1 - i)));
  }
  return chosen;
}

} // namespace nullcline
