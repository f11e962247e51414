// Points of two nested spheres in the plane (Norcliffe & Deisenroth, TMLR 2023).
#pragma once

#include "engine/core/random.h"
#include "engine/objective/classification.h"

#include <cmath>

namespace nullcline {

/// `of_each` points of each class, uniform in [-1, 1]^2; class 0: r < 0.4, class 1: 0.7 < r < 0.9.
inline ClassifiedPoints nestedSpheres(std::size_t of_each, RandomGenerator& random) {
  ClassifiedPoints points;
  std::size_t found[2] = {0, 0};
  while (found[0] < of_each || found[1] < of_each) {
    const double x = random.uniform(-1.0, 1.0), y = random.uniform(-1.0, 1.0), r = std::hypot(x, y);
    const int label = r < 0.4 ? 0 : r > 0.7 && r < 0.9 ? 1 : -1;
    if (label < 0 || found[label] == of_each)
      continue;
    ++found[label];
    points.points.insert(points.points.end(), {x, y});
    points.labels.push_back(label);
  }
  return points;
}

} // namespace nullcline
