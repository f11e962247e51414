// A vector field of either precision as a right-hand side that can be reversed.
//
// d: states   P: parameters   N: rows of one call
#pragma once

#include "engine/field/field.h"
#include "engine/gradient/differentiable.h"
#include "engine/prepare/scaling.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace nullcline {

/// In scaled units: states z = (x - center) / scale and time tau = (t - time_origin) / time_scale, so that
/// dz_i/dtau = speed_i f_i(tau, z) with speed_i = rate_i time_scale / scale_i. Rows go through the field in blocks. For
/// one thread.
///
/// A field of many parameters sweeps all of them to add up the gradient of a single row. The parameter gradients of
/// calls with few rows are therefore put off until a block of them has come together, or the sum is asked for: the
/// parameters must be the same then.
template <class Real>
class FieldRightHandSide final : public DifferentiableRightHandSide {
 public:
  /// The field must outlive this.
  FieldRightHandSide(const Field<Real>& field, const Scaling& scaling);

  /// (P), not copied: they must stay where they are for as long as this is asked.
  void setParameters(std::span<const Real> parameters);
  /// After a stop request, rows are filled with NaN instead of being computed: whoever solves asks the same token, and
  /// no step that was cut off can pass for a good one.
  void setStop(std::stop_token stop) { stop_ = std::move(stop); }
  /// Shares the work of wide layers, where this is asked by one thread alone, from outside of the team or from its only
  /// block. Results do not depend on it.
  void setTeam(WorkerTeam* team) { scratch_->team = team; }

  std::size_t dimension() const override { return field_.stateCount(); }
  std::size_t parameterCount() const override { return gradient_.size(); }
  void addParameterBlocks(std::size_t first, std::vector<NormBlock>& blocks) const override;
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override;
  void pullback(const PullbackRequest& request) override;
  void clearParameterGradient() override;
  void addToParameterGradient(std::span<const double> gradient) override;
  void addParameterGradientTo(std::span<double> gradient) const override;
  void takeParameterGradient(ParameterGradient& gradient) override;
  WorkerTeam* team() const override { return scratch_->team; }
  /// The gradient kept inside (P).
  std::span<const Real> parameterGradient() const {
    addWaiting();
    return gradient_;
  }

 private:
  /// Rows whose parameter gradient is still to be added.
  struct Waiting {
    std::size_t count = 0;
    std::vector<Real> times;             // (block)
    std::vector<Real> states, cotangent; // (block x d)
  };

  Rows<Real> load(std::size_t count, const double* times, const double* states);
  void storeRates(std::size_t count, double* rates) const;
  void pullbackBlock(const PullbackRequest& request);
  void wait(std::size_t count);
  void addWaiting() const;

  const Field<Real>& field_;
  std::size_t d_;
  std::unique_ptr<FieldScratch> scratch_;
  std::span<const Real> parameters_;
  std::stop_token stop_;
  mutable std::vector<Real> gradient_; // (P), complete but for waiting_
  mutable Waiting waiting_;
  mutable std::vector<Real> rates_;     // (block x d)
  std::vector<double> speed_;           // (d)
  std::vector<Real> times_, times_bar_; // (block)
  std::vector<Real> states_;            // (block x d)
  std::vector<Real> cotangent_, states_bar_;
};

extern template class FieldRightHandSide<float>;
extern template class FieldRightHandSide<double>;

} // namespace nullcline
