// Where solutions start: at known values, or at extra parameters behind those of the model.
//
// N: solutions   d: states   E: extra parameters
#pragma once

#include "engine/model/model_shape.h"
#include "engine/objective/objective.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace nullcline {

/// All in scaled units.
class StartStates {
 public:
  explicit StartStates(std::size_t states) : states_(states) {}

  /// One state of the next solution after the other.
  void fix(double value) { add(value, kFixed); }
  void estimate(double start, double spread = 0.0) {
    add(start, extra_start_.size());
    extra_start_.push_back(start);
    extra_spread_.push_back(spread);
  }

  std::size_t extraCount() const { return extra_start_.size(); }
  const std::vector<double>& extraStart() const { return extra_start_; }
  const std::vector<double>& extraSpread() const { return extra_spread_; }
  bool isEstimated(std::size_t solution, std::size_t state) const {
    return extra_[solution * states_ + state] != kFixed;
  }
  /// Which extra parameter it is; kFixed: none.
  std::size_t extraIndex(std::size_t solution, std::size_t state) const { return extra_[solution * states_ + state]; }
  static constexpr std::size_t kFixed = std::numeric_limits<std::size_t>::max();
  /// Puts another value in the place of a known one.
  void set(std::size_t solution, std::size_t state, double value) { values_[solution * states_ + state] = value; }

  /// (N x d), with the extra parameters (E) in their places.
  template <class Real>
  std::span<const double> at(std::span<const Real> extra) {
    for (std::size_t i = 0; i < values_.size(); ++i)
      if (extra_[i] != kFixed)
        values_[i] = static_cast<double>(extra[extra_[i]]);
    return values_;
  }
  /// One of them.
  template <class Real>
  double value(std::size_t solution, std::size_t state, std::span<const Real> extra) const {
    const std::size_t i = solution * states_ + state;
    return extra_[i] == kFixed ? values_[i] : static_cast<double>(extra[extra_[i]]);
  }
  /// starts_bar: (N x d). gradient: (E), overwritten.
  template <class Real>
  void gradient(std::span<const double> starts_bar, std::span<Real> gradient) const {
    for (std::size_t i = 0; i < values_.size(); ++i)
      if (extra_[i] != kFixed)
        gradient[extra_[i]] = static_cast<Real>(starts_bar[i]);
  }

 private:
  void add(double value, std::size_t extra) {
    values_.push_back(value);
    extra_.push_back(extra);
  }

  std::size_t states_;
  std::vector<double> values_;     // (N x d)
  std::vector<std::size_t> extra_; // (N x d) which extra parameter, or kFixed
  std::vector<double> extra_start_, extra_spread_;
};

/// What the data and earlier stages say of one state at sample k of a piece, scaled: an estimate, the observed value
/// where that is wanted and there is one, the spline; of a velocity that is not measured the spline's slope, of another
/// unmeasured state what is known of it beforehand.
struct StartSource {
  const PreparedPiece& piece;
  const Scaling& scaling;
  const ModelShape* shape = nullptr;
  std::span<const double> known = {}; // (d) estimates at sample 0 in the data's units, NaN where there are none
  bool observation = false;

  double value(std::size_t sample, std::size_t state) const;
};

/// No column of the data measures the state.
bool isUnmeasured(const ModelShape* shape, std::size_t state);
/// Half of the range in which such a state usually starts, scaled; 0 of measured ones.
double startSpread(const ModelShape* shape, const Scaling& scaling, std::size_t state);
/// Where the state is known to start with the trajectory, scaled.
std::optional<double> knownStart(const ModelShape* shape, const Scaling& scaling, std::size_t state);

/// The training piece of the same trajectory; null if there is none.
const PreparedPiece* sameTrajectory(std::span<const PreparedPiece> pieces, const PreparedPiece& piece);

} // namespace nullcline
