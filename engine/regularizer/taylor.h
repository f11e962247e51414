// TayNODE: the integral of the squared K-th time derivative of the state (Kelly et al., NeurIPS 2020).
//
// d: states of the field   P: parameters   N: rows of one call   K: order of the derivative
#pragma once

#include "engine/field/field.h"
#include "engine/gradient/differentiable.h"
#include "engine/prepare/scaling.h"
#include "engine/regularizer/regularizer.h"

#include <cmath>
#include <memory>
#include <stop_token>
#include <vector>

namespace nullcline {

/// The weight and the order; the integral itself is one more state of the solve.
class TaylorRegularizer final : public Regularizer {
 public:
  /// Natural time is tau times the speed of the data: the K-th derivative by it is smaller by speed^K.
  TaylorRegularizer(const TaylorRegularization& options, double speed)
      : options_(options), unit_(options.natural_time ? std::pow(speed, -2.0 * options.order) : 1.0) {}
  void beginEpoch(const EpochMoment& moment) override { weight_ = unit_ * weightAt(options_.weight, moment); }
  std::size_t jetOrder() const override { return static_cast<std::size_t>(options_.order); }
  double weight() const override { return weight_; }

 private:
  TaylorRegularization options_;
  double unit_; // of the squared derivative
  double weight_ = 0.0;
};

/// A field in scaled units with one state more: dz/dtau = speed f(tau, z) and dr/dtau = mean over states of
/// (d^K z / dtau^K)^2. For one thread.
template <class Real>
class TaylorRightHandSide final : public DifferentiableRightHandSide {
 public:
  /// The field must outlive this and have jets.
  TaylorRightHandSide(const Field<Real>& field, const Scaling& scaling, std::size_t order);

  /// (P), not copied.
  void setParameters(std::span<const Real> parameters) { parameters_ = parameters; }
  /// After a stop request, rates are NaN.
  void setStop(std::stop_token stop) { stop_ = std::move(stop); }

  std::size_t dimension() const override { return d_ + 1; }
  std::size_t parameterCount() const override { return gradient_.size(); }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;
  void pullback(const PullbackRequest& request) override;
  void clearParameterGradient() override;
  void addToParameterGradient(std::span<const double> gradient) override;
  void addParameterGradientTo(std::span<double> gradient) const override;
  /// The gradient kept inside (P).
  std::span<const Real> parameterGradient() const { return gradient_; }

 private:
  JetRows<Real> solveJets(std::size_t count, const double* times, const double* states);
  void storeRates(std::size_t count, double* rates) const;
  void pullbackBlock(const PullbackRequest& request);

  const Field<Real>& field_;
  std::size_t d_, order_;
  std::unique_ptr<FieldScratch> scratch_;
  std::span<const Real> parameters_;
  std::stop_token stop_;
  std::vector<Real> gradient_;                // (P)
  std::vector<Real> speed_;                   // (d)
  std::vector<Real> times_, times_bar_;       // (block)
  std::vector<Real> states_, states_bar_;     // (block x d)
  std::vector<Real> derivatives_, cotangent_; // (K x block x d)
};

extern template class TaylorRightHandSide<float>;
extern template class TaylorRightHandSide<double>;

} // namespace nullcline
