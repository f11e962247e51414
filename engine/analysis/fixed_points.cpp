// Newton's method for the scaled problem g(u) = 0 (Dennis & Schnabel, Numerical Methods for Unconstrained Optimization
// and Nonlinear Equations, 1983, chapter 6):
//
// x = low + width u    u: state in parts of the box   g_i = f_i / rate_i   rate_i: the usual size of f_i in the box
// G = dg/du            G delta = -g, of all solutions the shortest (G may be singular)
// u <- u + lambda delta, lambda = 1, 1/2, 1/4, ... until |g| falls enough
#include "engine/analysis/fixed_points.h"

#include "engine/core/check.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace nullcline {

namespace {

constexpr double kLongestStep = 0.5;      // of Newton, in parts of the box
constexpr double kShortestDamping = 1e-4; // lambda, below which |g| has a minimum that is no zero
constexpr double kEnough = 1e-4;          // part of the decrease the linear model promises (Armijo)
constexpr double kLostBeyond = 10.0;      // boxes away from the box
constexpr double kSettled = 1e-10;        // step after which nothing more is to be had
constexpr double kSame = 1e-5;            // distance of two zeros that are one
constexpr double kSameSingular = 1e-3;    // Newton comes close to a singular zero, but slowly
constexpr double kSampleSpacing = 0.04;   // of zeros that form a line or a surface
constexpr double kSingular = 1e-7;        // smallest over largest singular value of G
constexpr std::size_t kFewSingular = 3;   // more are a continuum
constexpr double kRim = 1e-6;             // beyond the box that still counts as in it

using Vector = Eigen::VectorXd;
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Search {
  enum class State { running, arrived, lost };
  State state = State::running;
  Vector u;     // where it is
  Vector step;  // of Newton from there
  Vector trial; // u + damping step
  Vector g;     // at u
  Matrix slope; // G at u
  double damping = 1.0;
  bool is_new = true; // g is not known yet
};

/// The additive recurrence of Roberts (2018): u_k = k (1/phi, 1/phi^2, ..) mod 1 with phi^(d+1) = phi + 1; even in any
/// number of dimensions, and the same on every machine.
Vector evenStart(std::size_t index, std::size_t states) {
  double phi = 2.0;
  for (int i = 0; i < 60; ++i)
    phi = std::pow(1.0 + phi, 1.0 / static_cast<double>(states + 1));
  Vector u(static_cast<Eigen::Index>(states));
  double power = 1.0;
  for (auto& value : u) {
    power /= phi;
    value = std::fmod(0.5 + static_cast<double>(index) * power, 1.0);
  }
  return u;
}

class Finder {
 public:
  Finder(StateField& f, const StateBox& box, const FixedPointOptions& options)
      : f_(f), options_(options), d_(f.dimension()), low_(asVector(box.low)), width_(asVector(box.high) - low_) {
    for (std::size_t k = 0; k < options.starts; ++k) {
      Search search;
      search.trial = search.u = evenStart(k, d_);
      searches_.push_back(std::move(search));
    }
    measureRates();
  }

  /// False when stopped.
  bool run(std::stop_token stop) {
    for (int iteration = 0; iteration < options_.iterations; ++iteration) {
      std::vector<Search*> running;
      for (auto& search : searches_)
        if (search.state == Search::State::running)
          running.push_back(&search);
      if (running.empty())
        break;
      if (stop.stop_requested())
        return false;
      linearize(running);
      for (std::size_t k = 0; k < running.size(); ++k)
        advance(*running[k], k);
    }
    for (auto& search : searches_) // degenerate zeros are approached until the last iteration
      if (search.state == Search::State::running)
        finish(search);
    return true;
  }

  FixedPointSearch collect() const {
    FixedPointSearch result;
    result.starts = searches_.size();
    std::vector<const Search*> regular, singular;
    for (const auto& search : searches_) {
      if (search.state != Search::State::arrived || !isInside(search.u))
        continue;
      ++result.arrived;
      (isSingular(search.slope) ? singular : regular).push_back(&search);
    }
    std::vector<const Search*> kept = distinct(regular, kSame);
    std::vector<const Search*> others = distinct(singular, kSameSingular);
    result.has_continuum = others.size() > kFewSingular;
    if (result.has_continuum)
      others = distinct(singular, kSampleSpacing);
    kept.insert(kept.end(), others.begin(), others.end());
    for (const auto* search : kept)
      result.points.push_back(pointOf(*search));
    std::sort(result.points.begin(), result.points.end(),
              [](const FixedPoint& a, const FixedPoint& b) { return a.state < b.state; });
    return result;
  }

 private:
  static Vector asVector(const std::vector<double>& values) {
    return Eigen::Map<const Vector>(values.data(), static_cast<Eigen::Index>(values.size()));
  }

  /// The median of |f_i| over the starts; where most of it is zero the largest, and 1 for a state that never moves.
  void measureRates() {
    std::vector<Search*> all;
    for (auto& search : searches_)
      all.push_back(&search);
    linearize(all);
    rate_ = Vector::Ones(static_cast<Eigen::Index>(d_));
    for (std::size_t i = 0; i < d_; ++i) {
      std::vector<double> sizes;
      for (std::size_t k = 0; k < all.size(); ++k)
        if (const double size = std::abs(rates_[k * d_ + i]); std::isfinite(size))
          sizes.push_back(size);
      if (sizes.empty())
        continue;
      std::sort(sizes.begin(), sizes.end());
      const double typical = sizes[sizes.size() / 2] > 0.0 ? sizes[sizes.size() / 2] : sizes.back();
      if (typical > 0.0)
        rate_[static_cast<Eigen::Index>(i)] = typical;
    }
  }

  /// Rates and Jacobians at all trials in one batch.
  void linearize(const std::vector<Search*>& searches) {
    const std::size_t count = searches.size();
    times_.assign(count, options_.time);
    states_.resize(count * d_);
    rates_.resize(count * d_);
    jacobians_.resize(count * d_ * d_);
    for (std::size_t k = 0; k < count; ++k)
      Eigen::Map<Vector>(states_.data() + k * d_, static_cast<Eigen::Index>(d_)) =
          low_ + width_.cwiseProduct(searches[k]->trial);
    f_.linearize(count, times_.data(), states_.data(), rates_.data(), jacobians_.data());
  }

  void advance(Search& search, std::size_t row) {
    const auto d = static_cast<Eigen::Index>(d_);
    const Vector g = Eigen::Map<const Vector>(rates_.data() + row * d_, d).cwiseQuotient(rate_);
    const Matrix slope = rate_.cwiseInverse().asDiagonal() *
                         Eigen::Map<const Matrix>(jacobians_.data() + row * d_ * d_, d, d) * width_.asDiagonal();
    const bool is_finite = g.allFinite() && slope.allFinite();
    if (search.is_new && !is_finite) {
      search.state = Search::State::lost;
      return;
    }
    const bool falls = is_finite && (search.is_new || g.norm() <= (1.0 - kEnough * search.damping) * search.g.norm());
    if (!falls) {
      search.damping *= 0.5;
      if (search.damping < kShortestDamping)
        return finish(search);
    } else {
      search.u = search.trial;
      search.g = g;
      search.slope = slope;
      search.is_new = false;
      search.damping = 1.0;
      search.step = slope.completeOrthogonalDecomposition().solve(-g);
      const double length = search.step.lpNorm<Eigen::Infinity>();
      if (length > kLongestStep)
        search.step *= kLongestStep / length;
      const bool is_settled = length <= kSettled && g.lpNorm<Eigen::Infinity>() <= options_.tolerance;
      if (is_settled || !std::isfinite(length) || (search.u.array() - 0.5).abs().maxCoeff() > kLostBeyond)
        return finish(search);
    }
    search.trial = search.u + search.damping * search.step;
  }

  void finish(Search& search) const {
    const bool is_zero = !search.is_new && search.g.lpNorm<Eigen::Infinity>() <= options_.tolerance;
    search.state = is_zero ? Search::State::arrived : Search::State::lost;
  }

  bool isInside(const Vector& u) const { return u.minCoeff() >= -kRim && u.maxCoeff() <= 1.0 + kRim; }

  static bool isSingular(const Matrix& slope) {
    const Vector sizes = Eigen::JacobiSVD<Eigen::MatrixXd>(slope).singularValues();
    return sizes[sizes.size() - 1] <= kSingular * sizes[0];
  }

  /// The best of those that lie within `distance` of one another, in parts of the box.
  static std::vector<const Search*> distinct(std::vector<const Search*> all, double distance) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Search* a, const Search* b) { return a->g.norm() < b->g.norm(); });
    std::vector<const Search*> kept;
    for (const auto* search : all)
      if (std::none_of(kept.begin(), kept.end(), [&](const Search* other) {
            return (search->u - other->u).lpNorm<Eigen::Infinity>() < distance;
          }))
        kept.push_back(search);
    return kept;
  }

  FixedPoint pointOf(const Search& search) const {
    FixedPoint point;
    const Vector x = low_ + width_.cwiseProduct(search.u);
    point.state.assign(x.begin(), x.end());
    point.residual = search.g.lpNorm<Eigen::Infinity>();
    point.is_singular = isSingular(search.slope);
    // diag(1 / width) J diag(width) has the eigenvalues of J, and entries of like size.
    const Eigen::MatrixXd similar = width_.cwiseInverse().cwiseProduct(rate_).asDiagonal() * search.slope;
    const auto eigenvalues = Eigen::EigenSolver<Eigen::MatrixXd>(similar, false).eigenvalues();
    point.eigenvalues.assign(eigenvalues.begin(), eigenvalues.end());
    std::stable_sort(point.eigenvalues.begin(), point.eigenvalues.end(), [](const auto& a, const auto& b) {
      return a.real() != b.real() ? a.real() > b.real() : a.imag() > b.imag();
    });
    point.stability = stabilityOf(point.eigenvalues);
    return point;
  }

  StateField& f_;
  FixedPointOptions options_;
  std::size_t d_;
  Vector low_, width_, rate_;
  std::vector<Search> searches_;
  std::vector<double> times_, states_, rates_, jacobians_; // of one batch
};

} // namespace

const char* stabilityName(Stability stability) {
  switch (stability) {
  case Stability::stable_node:
    return "stable_node";
  case Stability::stable_focus:
    return "stable_focus";
  case Stability::unstable_node:
    return "unstable_node";
  case Stability::unstable_focus:
    return "unstable_focus";
  case Stability::saddle:
    return "saddle";
  case Stability::saddle_focus:
    return "saddle_focus";
  case Stability::centre:
    return "centre";
  case Stability::not_hyperbolic:
    break;
  }
  return "not_hyperbolic";
}

Stability stabilityOf(const std::vector<std::complex<double>>& eigenvalues) {
  double largest = 0.0;
  for (const auto& value : eigenvalues)
    largest = std::max(largest, std::abs(value));
  std::size_t growing = 0, shrinking = 0, turning = 0;
  for (const auto& value : eigenvalues) {
    growing += value.real() > kNeutral * largest;
    shrinking += value.real() < -kNeutral * largest;
    turning += std::abs(value.imag()) > kNeutral * largest;
  }
  if (growing + shrinking < eigenvalues.size())
    return growing + shrinking == 0 && eigenvalues.size() == 2 && turning == 2 ? Stability::centre
                                                                               : Stability::not_hyperbolic;
  if (growing > 0 && shrinking > 0)
    return turning > 0 ? Stability::saddle_focus : Stability::saddle;
  if (growing > 0)
    return turning > 0 ? Stability::unstable_focus : Stability::unstable_node;
  return turning > 0 ? Stability::stable_focus : Stability::stable_node;
}

FixedPointSearch findFixedPoints(StateField& f, const StateBox& box, const FixedPointOptions& options,
                                 std::stop_token stop) {
  NULLCLINE_CHECK(box.low.size() == f.dimension() && box.high.size() == f.dimension(),
                  box.low.size() << " sides for " << f.dimension() << " states");
  for (std::size_t i = 0; i < box.low.size(); ++i)
    NULLCLINE_CHECK(box.low[i] < box.high[i], box.low[i] << " to " << box.high[i]);
  Finder finder(f, box, options);
  if (finder.run(stop))
    return finder.collect();
  FixedPointSearch cancelled;
  cancelled.was_cancelled = true;
  return cancelled;
}

} // namespace nullcline
