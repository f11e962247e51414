// Spline integral: the integral of the field along the smoothed states, against those states (an ablation in Zhao et
// al., ICLR 2025; integral matching: Dattner & Klaassen, Electron. J. Stat. 9, 2015).
//
// N: samples of all pieces   K: of one   d: states   z: scaled states   tau: scaled time
#pragma once

#include "engine/objective/row_blocks.h"
#include "engine/spline/natural_spline.h"

namespace nullcline {

/// loss = mean over rows and states of (z(t_0) + integral from t_0 to t_k of g - z(t_k))^2 in scaled units, g the
/// natural cubic spline through the scaled rates dz/dtau at the samples.
template <class Real>
class SplineIntegralObjective final : public Objective<Real> {
 public:
  explicit SplineIntegralObjective(const ObjectiveInput<Real>& input);

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override;

 private:
  /// Work space of one thread for one state of one piece: (K) each.
  struct SplineSpace {
    std::vector<double> values, second, residual, work;
  };

  void evaluateShortBlock(const SampleBlock& block, const Real* parameters, bool with_gradient, std::size_t member);
  void evaluateLongPiece(std::size_t piece, const Real* parameters, bool with_gradient, const std::stop_token& stop);
  double matchState(std::size_t piece, std::size_t state, const Real* rates, Real* cotangent, SplineSpace& space) const;

  ObjectiveInput<Real> input_;
  SampleRows<Real> samples_;
  PieceBlocks blocks_;
  std::vector<NaturalSpline> splines_; // (pieces) in scaled time
  std::vector<double> gain_;           // (d) dz/dtau = gain f
  std::vector<double> states_;         // (N x d) scaled
  std::vector<Real> long_rates_, long_cotangent_;
  std::vector<MemberSpace<Real>> members_;
  std::vector<SplineSpace> spaces_;
};

extern template class SplineIntegralObjective<float>;
extern template class SplineIntegralObjective<double>;

} // namespace nullcline
