// K: times of a piece   d: states   x-hat: smoothed states   f: field   y: observations
#include "engine/prepare/resmooth.h"

#include "engine/spline/natural_spline.h"
#include "engine/spline/smoothing_spline.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr int kSweeps = 8;                // the correction shrinks about threefold in each
constexpr std::size_t kMostParts = 8;     // into which one gap is divided
constexpr std::size_t kRowsAtOnce = 4096; // between two looks at the stop token
/// A smoothing that leaves more than this part of the observations' variance unexplained follows a field that is wrong.
constexpr double kWorstUnexplained = 0.25;
/// Cross-validation pools at most this many samples: the smoothness it finds no longer changes with more.
constexpr std::size_t kSamplesForCrossValidation = 20000;

double medianGap(const std::vector<double>& times) {
  std::vector<double> gaps;
  for (std::size_t k = 1; k < times.size(); ++k)
    gaps.push_back(times[k] - times[k - 1]);
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

/// The same piece with gaps above the median divided evenly; x-hat in between from the spline through it.
PreparedPiece withDividedGaps(const PreparedPiece& piece, std::size_t d) {
  if (piece.times.size() < 2)
    return piece;
  const double widest = medianGap(piece.times);
  PreparedPiece dense;
  dense.piece = piece.piece;
  for (std::size_t k = 0; k < piece.times.size(); ++k) {
    dense.times.push_back(piece.times[k]);
    dense.observed.insert(dense.observed.end(), piece.observed.begin() + static_cast<std::ptrdiff_t>(k * d),
                          piece.observed.begin() + static_cast<std::ptrdiff_t>((k + 1) * d));
    if (k + 1 == piece.times.size())
      break;
    const double gap = piece.times[k + 1] - piece.times[k];
    const auto parts = std::min(kMostParts, static_cast<std::size_t>(std::ceil(gap / widest)));
    for (std::size_t part = 1; part < parts; ++part) {
      const double t = piece.times[k] + gap * static_cast<double>(part) / static_cast<double>(parts);
      if (!(t > dense.times.back() && t < piece.times[k + 1]))
        continue;
      dense.times.push_back(t);
      dense.observed.insert(dense.observed.end(), d, kMissing);
    }
  }
  dense.smooth.resize(dense.times.size() * d);
  dense.slope.resize(dense.smooth.size());
  std::vector<double> values(piece.times.size());
  for (std::size_t channel = 0; channel < d; ++channel) {
    for (std::size_t k = 0; k < values.size(); ++k)
      values[k] = piece.smooth[k * d + channel];
    const CubicSpline spline = smoothingSpline(piece.times, values, 1.0);
    for (std::size_t k = 0; k < dense.times.size(); ++k) {
      dense.smooth[k * d + channel] = spline.value(dense.times[k]);
      dense.slope[k * d + channel] = spline.derivative(dense.times[k]);
    }
  }
  return dense;
}

/// One piece during the sweeps.
struct Follower {
  PreparedPiece* piece = nullptr;
  bool usable = true;
  std::vector<double> plain, plain_slope; // (K x d) where it began
  double plain_defect = 0.0;              // defect() there
  std::vector<double> rates;              // (K x d) f(x-hat)
  std::vector<double> follow;             // (K x d) x_f
};

void evaluateField(Follower& follower, RightHandSide& field, std::size_t d, const std::stop_token& stop) {
  const PreparedPiece& piece = *follower.piece;
  const std::size_t count = piece.times.size();
  follower.rates.resize(count * d);
  const std::vector<std::size_t> which(std::min(count, kRowsAtOnce), piece.piece.trajectory);
  for (std::size_t first = 0; first < count && !stop.stop_requested(); first += kRowsAtOnce)
    field.evaluate(std::min(kRowsAtOnce, count - first), piece.times.data() + first, piece.smooth.data() + first * d,
                   which.data(), follower.rates.data() + first * d);
  follower.usable =
      std::all_of(follower.rates.begin(), follower.rates.end(), [](double r) { return std::isfinite(r); });
}

/// x_f by the exact integral of the natural cubic spline through f(x-hat): over one interval
/// h (f_i + f_{i+1}) / 2 - h^3 (m_i + m_{i+1}) / 24, m the spline's second derivatives.
void integrateRates(Follower& follower, std::size_t d) {
  const PreparedPiece& piece = *follower.piece;
  const std::size_t count = piece.times.size();
  follower.follow.resize(count * d);
  const NaturalSpline spline(piece.times);
  std::vector<double> f(count), m(count);
  for (std::size_t channel = 0; channel < d; ++channel) {
    for (std::size_t k = 0; k < count; ++k)
      f[k] = follower.rates[k * d + channel];
    spline.secondDerivatives(f, m);
    double x = piece.smooth[channel];
    follower.follow[channel] = x;
    for (std::size_t k = 1; k < count; ++k) {
      const double h = piece.times[k] - piece.times[k - 1];
      x += h * (f[k - 1] + f[k]) / 2.0 - h * h * h * (m[k - 1] + m[k]) / 24.0;
      follower.follow[k * d + channel] = x;
    }
  }
}

/// How far x-hat is from following the field: integral of (x-hat' - f(x-hat))^2 by the trapezoid rule, summed over the
/// channels in units of the usual rate of each (d).
double defect(const Follower& follower, const std::vector<double>& unit) {
  const PreparedPiece& piece = *follower.piece;
  const std::size_t d = unit.size();
  double sum = 0.0;
  for (std::size_t k = 0; k < piece.times.size(); ++k) {
    const double left = k > 0 ? piece.times[k] - piece.times[k - 1] : 0.0;
    const double right = k + 1 < piece.times.size() ? piece.times[k + 1] - piece.times[k] : 0.0;
    for (std::size_t channel = 0; channel < d; ++channel) {
      const double difference = (piece.slope[k * d + channel] - follower.rates[k * d + channel]) / unit[channel];
      sum += 0.5 * (left + right) * difference * difference;
    }
  }
  return sum;
}

/// y - x_f of one channel where it was observed.
Series residualSeries(const Follower& follower, std::size_t channel, std::size_t d) {
  Series series;
  const PreparedPiece& piece = *follower.piece;
  for (std::size_t k = 0; k < piece.times.size(); ++k) {
    const double y = piece.observed[k * d + channel];
    if (std::isnan(y))
      continue;
    series.times.push_back(piece.times[k]);
    series.values.push_back(y - follower.follow[k * d + channel]);
  }
  return series;
}

Follower followerOf(PreparedPiece& piece, std::size_t d) {
  piece = withDividedGaps(piece, d);
  Follower follower;
  follower.piece = &piece;
  follower.plain = piece.smooth;
  follower.plain_slope = piece.slope;
  return follower;
}

/// Sum of (y - x-hat)^2 over the observed samples of one channel.
double unexplained(const PreparedPiece& piece, const std::vector<double>& smooth, std::size_t channel, std::size_t d) {
  double sum = 0.0;
  for (std::size_t at = channel; at < piece.observed.size(); at += d)
    if (!std::isnan(piece.observed[at]))
      sum += (piece.observed[at] - smooth[at]) * (piece.observed[at] - smooth[at]);
  return sum;
}

/// Sum of (y - mean)^2.
double variation(const PreparedPiece& piece, std::size_t channel, std::size_t d) {
  double count = 0.0, sum = 0.0;
  for (std::size_t at = channel; at < piece.observed.size(); at += d)
    if (!std::isnan(piece.observed[at])) {
      count += 1.0;
      sum += piece.observed[at];
    }
  return unexplained(piece, std::vector<double>(piece.observed.size(), sum / std::max(count, 1.0)), channel, d);
}

/// Back to the plain smoothing where the field was not finite or leads away: from what was observed, or from itself.
/// Sweeps do that where the field changes fast against the distance of the samples (for x' = -k x a wave of frequency w
/// comes back multiplied by i k / w); x-hat then follows the field no better than the plain spline does.
void keepPlainIfBetter(Follower& follower, const std::vector<double>& unit) {
  PreparedPiece& piece = *follower.piece;
  const std::size_t d = unit.size();
  bool keep = !follower.usable || !(defect(follower, unit) <= follower.plain_defect);
  for (std::size_t channel = 0; channel < d && !keep; ++channel) {
    const double now = unexplained(piece, piece.smooth, channel, d);
    const double before = unexplained(piece, follower.plain, channel, d);
    keep = !(now <= std::max(kWorstUnexplained * variation(piece, channel, d), 2.0 * before));
  }
  if (!keep)
    return;
  piece.smooth = follower.plain;
  piece.slope = follower.plain_slope;
}

double residualSmoothness(const std::vector<Follower>& training, std::size_t channel, std::size_t d,
                          const std::stop_token& stop) {
  std::vector<Series> pool;
  std::size_t samples = 0;
  for (const auto& follower : training) {
    if (!follower.usable || samples >= kSamplesForCrossValidation)
      continue;
    pool.push_back(residualSeries(follower, channel, d));
    samples += pool.back().times.size();
  }
  return pool.empty() ? 1.0 : smoothnessByCrossValidation(pool, 1.0, stop);
}

/// x-hat = x_f + r, slope = f + r'. Beyond the first and last observed sample r goes on as a straight line.
void addSmoothResidual(Follower& follower, std::size_t channel, std::size_t d, double smoothness) {
  const Series series = residualSeries(follower, channel, d);
  if (!follower.usable || series.times.empty())
    return;
  const CubicSpline spline = smoothingSpline(series.times, series.values, smoothness);
  PreparedPiece& piece = *follower.piece;
  for (std::size_t k = 0; k < piece.times.size(); ++k) {
    const double inside = std::clamp(piece.times[k], series.times.front(), series.times.back());
    const double slope = spline.derivative(inside);
    const std::size_t at = k * d + channel;
    piece.smooth[at] = follower.follow[at] + spline.value(inside) + slope * (piece.times[k] - inside);
    piece.slope[at] = follower.rates[at] + slope;
  }
}

} // namespace

Expected<Problem> resmoothAlongField(const Problem& plain, RightHandSide& field, std::stop_token stop) {
  const std::size_t d = plain.stateCount();
  const std::vector<double>& unit = plain.scaling.rate;
  Problem problem = plain;
  std::vector<Follower> training, validation;
  for (auto& piece : problem.train)
    training.push_back(followerOf(piece, d));
  for (auto& piece : problem.validation)
    validation.push_back(followerOf(piece, d));
  const auto forEach = [&](const auto& visit) {
    for (auto* group : {&training, &validation})
      for (auto& follower : *group)
        if (follower.usable)
          visit(follower);
    return !stop.stop_requested();
  };
  const auto evaluate = [&](Follower& follower) { evaluateField(follower, field, d, stop); };
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    if (!forEach(evaluate))
      return failure("The smoothing along the field was cancelled.");
    forEach([&](Follower& follower) {
      if (sweep == 0)
        follower.plain_defect = defect(follower, unit);
      integrateRates(follower, d);
    });
    for (std::size_t channel = 0; channel < d; ++channel) {
      // Two choices are enough: the residual is rough at first and nearly what it will be half way.
      if (sweep == 0 || sweep == kSweeps / 2)
        problem.smoothness[channel] = residualSmoothness(training, channel, d, stop);
      forEach([&](Follower& follower) { addSmoothResidual(follower, channel, d, problem.smoothness[channel]); });
    }
  }
  if (!forEach(evaluate))
    return failure("The smoothing along the field was cancelled.");
  for (auto* group : {&training, &validation})
    for (auto& follower : *group)
      keepPlainIfBetter(follower, unit);
  return problem;
}

} // namespace nullcline
