#include "app/bench/papers/figure.h"

#include <algorithm>
#include <limits>

namespace nullcline::bench {

double median(std::vector<double> values) {
  if (values.empty())
    return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

const char* verdictAtLeast(double measured, double published) {
  return measured >= published ? "reached" : "not reached";
}

const char* verdictAtMost(double measured, double published) {
  return measured <= published ? "reached" : "not reached";
}

} // namespace nullcline::bench
