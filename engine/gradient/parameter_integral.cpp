#include "engine/gradient/parameter_integral.h"

#include "engine/core/worker_team.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace nullcline {

namespace {

constexpr std::size_t kStretch = std::size_t{1} << 16; // entries: enough to be worth a thread's while
constexpr std::size_t kLanes = 8;                      // entries summed side by side

template <class Real>
const Real* numbersOf(const ParameterGradient& gradient) {
  return std::get<std::vector<Real>>(gradient).data();
}

/// The larger, or whichever is not a number.
double larger(double a, double b) {
  return std::isnan(a) || a > b ? a : b;
}

double finiteOrInfinite(double norm) {
  return std::isfinite(norm) ? norm : std::numeric_limits<double>::infinity();
}

double sumOf(const double (&lanes)[kLanes]) {
  double sum = 0.0;
  for (const double lane : lanes)
    sum += lane;
  return sum;
}

} // namespace

void ParameterIntegral::begin(DifferentiableRightHandSide& f, const SolverOptions& options) {
  f_ = &f;
  table_ = &tableauOf(options.method);
  relative_ = options.relative_tolerance;
  absolute_ = options.absolute_tolerance;
  const std::size_t end = table_->end_stage == Tableau::kNone ? 0 : table_->end_stage + 1;
  slots_.resize(std::max(table_->stages, end) + 1);
  f.takeParameterGradient(aside_);
  g_.assign(f.parameterCount(), 0.0);
  next_.resize(g_.size());
  blocks_.clear();
  f.addParameterBlocks(0, blocks_);
  cutIntoStretches();
}

void ParameterIntegral::cutIntoStretches() {
  stretches_.clear();
  for (std::size_t block = 0; block < blocks_.size(); ++block)
    for (std::size_t first = blocks_[block].first; first < blocks_[block].last; first += kStretch)
      stretches_.push_back({first, std::min(first + kStretch, blocks_[block].last), block});
  sums_.resize(stretches_.size());
}

void ParameterIntegral::end() {
  std::visit(
      [&](const auto& aside) {
        for (std::size_t e = 0; e < g_.size(); ++e)
          g_[e] += static_cast<double>(aside[e]);
      },
      aside_);
  f_->clearParameterGradient();
  f_->addToParameterGradient(g_);
}

// Stages that only dense output needs say nothing of g.
void ParameterIntegral::expect(std::size_t stage) {
  expected_ = stage == kProbe ? probeSlot() : stage < probeSlot() ? stage : slots_.size();
}

double ParameterIntegral::tolerance(double a, double b) const {
  return absolute_ + relative_ * std::max(std::abs(a), std::abs(b));
}

template <class Work>
void ParameterIntegral::forStretches(const Work& work) {
  const auto doOne = [&](std::size_t i, std::size_t) { sums_[i] = work(stretches_[i]); };
  if (WorkerTeam* const team = f_->team())
    return team->forEachBlock(stretches_.size(), doOne);
  for (std::size_t i = 0; i < stretches_.size(); ++i)
    doOne(i, 0);
}

/// As ErrorNorm: of the largest block, and of two estimates as one.
double ParameterIntegral::largestNorm(bool has_coarser) const {
  double largest = 0.0;
  for (std::size_t i = 0; i < stretches_.size();) {
    const std::size_t block = stretches_[i].block;
    Sums sums;
    for (; i < stretches_.size() && stretches_[i].block == block; ++i) {
      sums.fine += sums_[i].fine;
      sums.coarser += sums_[i].coarser;
      sums.check += sums_[i].check;
    }
    const auto size = static_cast<double>(blocks_[block].last - blocks_[block].first);
    const double fine = std::sqrt(sums.fine / size), coarser = std::sqrt(sums.coarser / size);
    const double together = has_coarser && fine != 0.0 ? fine * (fine / std::hypot(fine, 0.1 * coarser)) : fine;
    largest = larger(largest, together + sums.check);
  }
  return largest;
}

/// Of value(entry), in units of the tolerance at g.
template <class Value>
double ParameterIntegral::norm(const Value& value) {
  forStretches([&](const Stretch& stretch) {
    Sums sums;
    for (std::size_t e = stretch.first; e < stretch.last; ++e) {
      const double ratio = value(e) / tolerance(g_[e], g_[e]);
      sums.fine += ratio * ratio;
    }
    return sums;
  });
  return finiteOrInfinite(largestNorm(false));
}

StepIntegrals::StartNorms ParameterIntegral::startNorms() {
  return std::visit(
      [&](const auto& first) {
        const double speed = norm([&](std::size_t e) { return static_cast<double>(first[e]); });
        return StartNorms{norm([&](std::size_t e) { return g_[e]; }), speed};
      },
      slots_.front());
}

double ParameterIntegral::bend(double h) {
  return std::visit(
      [&](const auto& first) {
        using Real = typename std::decay_t<decltype(first)>::value_type;
        const Real* const probe = numbersOf<Real>(slots_[probeSlot()]);
        return norm([&](std::size_t e) { return (static_cast<double>(probe[e]) - static_cast<double>(first[e])) / h; });
      },
      slots_.front());
}

double ParameterIntegral::attempt(double h) {
  return std::holds_alternative<std::vector<float>>(slots_.front()) ? attemptWith<float>(h) : attemptWith<double>(h);
}

template <class Real>
double ParameterIntegral::attemptWith(double h) {
  auto& terms = [this]() -> std::vector<Term<Real>>& {
    if constexpr (std::is_same_v<Real, float>)
      return float_terms_;
    else
      return double_terms_;
  }();
  terms.clear();
  const auto at = [](const std::vector<double>& weights, std::size_t i) { return weights.empty() ? 0.0 : weights[i]; };
  // With those of weight 0: where any stage is not a number, so is what comes of it.
  for (std::size_t i = 0; i < table_->stages; ++i)
    terms.push_back(
        {numbersOf<Real>(slots_[i]), table_->weights[i], at(table_->error, i), at(table_->coarser_error, i)});
  const bool has_coarser = !table_->coarser_error.empty();
  forStretches([&](const Stretch& stretch) {
    return has_coarser ? advance<Real, true>(stretch, h, terms) : advance<Real, false>(stretch, h, terms);
  });
  return largestNorm(has_coarser);
}

/// next = g + h sum_i b_i q_i, and how large h sum_i e_i q_i is; in blocks that the compiler can turn into vectors.
template <class Real, bool kCoarser>
ParameterIntegral::Sums ParameterIntegral::advance(const Stretch& stretch, double h,
                                                   std::span<const Term<Real>> terms) {
  double fine[kLanes] = {}, coarser[kLanes] = {}, check[kLanes] = {};
  for (std::size_t e = stretch.first; e < stretch.last; e += kLanes) {
    const std::size_t count = std::min(kLanes, stretch.last - e);
    double step[kLanes] = {}, error[kLanes] = {}, other[kLanes] = {};
    for (const auto& [q, weight, error_weight, coarser_weight] : terms) {
      double rate[kLanes] = {};
      if (count == kLanes)
        for (std::size_t v = 0; v < kLanes; ++v)
          rate[v] = static_cast<double>(q[e + v]);
      else
        std::copy_n(q + e, count, rate);
      for (std::size_t v = 0; v < kLanes; ++v) {
        step[v] += weight * rate[v];
        error[v] += error_weight * rate[v];
        if constexpr (kCoarser)
          other[v] += coarser_weight * rate[v];
      }
    }
    double before[kLanes] = {}, after[kLanes] = {};
    std::copy_n(&g_[e], count, before);
    for (std::size_t v = 0; v < kLanes; ++v) {
      after[v] = before[v] + h * step[v];
      const double allowed = tolerance(before[v], after[v]);
      const double ratio = h * error[v] / allowed, second = h * other[v] / allowed;
      fine[v] += ratio * ratio;
      coarser[v] += second * second;
      check[v] += after[v] * 0.0;
    }
    std::copy_n(after, count, &next_[e]);
  }
  return {sumOf(fine), sumOf(coarser), sumOf(check)};
}

// The rate at the end is the next step's first; of the leapfrog the velocity there.
void ParameterIntegral::accept() {
  std::swap(g_, next_);
  if (table_->carry.empty())
    return std::swap(slots_.front(), slots_[table_->end_stage]);
  std::visit(
      [&](auto& first) {
        using Real = typename std::decay_t<decltype(first)>::value_type;
        for (std::size_t e = 0; e < first.size(); ++e) {
          double sum = 0.0;
          for (std::size_t i = 0; i < table_->carry.size(); ++i)
            sum += table_->carry[i] * static_cast<double>(numbersOf<Real>(slots_[i])[e]);
          first[e] = static_cast<Real>(sum);
        }
      },
      slots_.front());
}

} // namespace nullcline
