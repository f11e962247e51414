// Generalised cross-validation of the smoothing spline, pooled over series that share one noise level and one
// smoothness.
#include "engine/spline/smoothing_spline.h"
#include "engine/spline/smoothing_system.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {

// A spline through three points has one residual degree of freedom: too little to tell noise from curvature.
constexpr std::size_t kSmallestSeries = 4;

// The range of lambda / h^3 (h: the median spacing): from interpolation to nearly straight lines over thousands of
// samples. Three grid points a decade find the valley, golden section its bottom to 0.3 % of lambda.
constexpr double kSmallestExponent = -6.0;
constexpr double kLargestExponent = 8.0;
constexpr int kGridPerDecade = 3;
constexpr int kGoldenSteps = 12;

/// log10(lambda) -> the pooled criterion.
class Criterion {
 public:
  Criterion(std::span<const Series> series, double penalty, std::stop_token stop) : penalty_(penalty), stop_(stop) {
    for (const auto& one : series) {
      if (one.times.size() < kSmallestSeries)
        continue;
      Entry entry{SmoothingSystem(separatedTimes(one.times)), std::vector<double>(one.times.size() - 2)};
      entry.system.applyTransposed(one.values, entry.differences);
      for (std::size_t i = 1; i < one.times.size(); ++i)
        steps_.push_back(one.times[i] - one.times[i - 1]);
      for (std::size_t i = 0; i < entry.differences.size(); ++i)
        bends_ = bends_ || std::abs(entry.differences[i]) * shortStep(one.times, i) > roundOff(one.values, i);
      count_ += one.times.size();
      entries_.push_back(std::move(entry));
    }
    if (!steps_.empty())
      std::nth_element(steps_.begin(), steps_.begin() + middle(), steps_.end());
  }

  /// False where every series is a straight line to rounding (or there is none): any smoothness fits, none is better.
  bool hasInformation() const { return bends_; }
  double medianStep() const { return steps_[static_cast<std::size_t>(middle())]; }

  double operator()(double log_lambda) {
    const double lambda = std::pow(10.0, log_lambda);
    double squares = 0.0, freedom = 0.0; // RSS and tr(I - S)
    for (auto& entry : entries_) {
      if (stop_.stop_requested())
        return std::numeric_limits<double>::infinity();
      entry.system.factorize(1.0, lambda);
      freedom += entry.system.residualTrace();
      u_ = entry.differences;
      entry.system.solve(u_);
      residual_.resize(entry.system.count());
      entry.system.apply(u_, residual_);
      for (const double r : residual_)
        squares += 36.0 * lambda * lambda * r * r;
    }
    const auto n = static_cast<double>(count_);
    const double denominator = n - penalty_ * (n - freedom);
    return denominator > 0.0 ? n * squares / (denominator * denominator) : std::numeric_limits<double>::infinity();
  }

 private:
  struct Entry {
    SmoothingSystem system;
    std::vector<double> differences; // Q^T y
  };

  std::ptrdiff_t middle() const { return static_cast<std::ptrdiff_t>(steps_.size() / 2); }
  static double shortStep(const std::vector<double>& times, std::size_t i) {
    return std::min(times[i + 1] - times[i], times[i + 2] - times[i + 1]);
  }
  static double roundOff(const std::vector<double>& values, std::size_t i) {
    return 1e-13 * (std::abs(values[i]) + std::abs(values[i + 1]) + std::abs(values[i + 2]));
  }

  double penalty_;
  std::stop_token stop_;
  std::vector<Entry> entries_;
  std::vector<double> steps_;
  std::size_t count_ = 0;
  bool bends_ = false;
  std::vector<double> u_, residual_;
};

/// Minimum of `criterion` in [low, high], assumed unimodal there (Kiefer, Proc. AMS 4, 1953).
double goldenSection(Criterion& criterion, double low, double high) {
  const double ratio = (std::sqrt(5.0) - 1.0) / 2.0;
  double left = high - ratio * (high - low), right = low + ratio * (high - low);
  double at_left = criterion(left), at_right = criterion(right);
  for (int step = 0; step < kGoldenSteps; ++step) {
    if (at_left <= at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = high - ratio * (high - low);
      at_left = criterion(left);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = low + ratio * (high - low);
      at_right = criterion(right);
    }
  }
  return (low + high) / 2.0;
}

double automaticOfLongest(std::span<const Series> series) {
  const auto longest = std::ranges::max_element(series, {}, [](const Series& one) { return one.times.size(); });
  return longest == series.end() ? 1.0 : automaticSmoothness(longest->times);
}

} // namespace

double smoothnessByCrossValidation(std::span<const Series> series, double penalty, std::stop_token stop) {
  Criterion criterion(series, penalty, stop);
  if (!criterion.hasInformation())
    return automaticOfLongest(series);
  const double unit = 3.0 * std::log10(criterion.medianStep());
  const int last = static_cast<int>((kLargestExponent - kSmallestExponent) * kGridPerDecade);
  const auto gridPoint = [&](int k) { return unit + kSmallestExponent + static_cast<double>(k) / kGridPerDecade; };
  int best = 0;
  double lowest = std::numeric_limits<double>::infinity();
  for (int k = 0; k <= last; ++k) {
    const double value = criterion(gridPoint(k));
    if (value < lowest) {
      lowest = value;
      best = k;
    }
  }
  const double log_lambda =
      best == 0 || best == last ? gridPoint(best) : goldenSection(criterion, gridPoint(best - 1), gridPoint(best + 1));
  return 1.0 / (1.0 + std::pow(10.0, log_lambda));
}

} // namespace nullcline
