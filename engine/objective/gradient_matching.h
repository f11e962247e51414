// Gradient matching: the field against the slope of the smoothing spline at the samples.
//
// N: samples of all pieces   d: states
#pragma once

#include "engine/objective/row_blocks.h"

namespace nullcline {

/// loss = mean over rows and states of (f(x_k) - s'(t_k) / rate)^2, s the smoothing spline (Varah, SIAM J. Sci. Stat.
/// Comput. 3, 1982; as an ablation in Zhao et al., ICLR 2025). rate: (d) the scaling's, so that both are in the field's
/// units. The noise of s' is in the loss as it is, whatever the field. The smallest objective there is: the one to copy
/// when adding another.
template <class Real>
class GradientMatchingObjective final : public Objective<Real> {
 public:
  explicit GradientMatchingObjective(const ObjectiveInput<Real>& input) : input_(input), samples_(input) {
    for (const auto& piece : input.pieces)
      for (std::size_t i = 0; i < piece.slope.size(); ++i)
        slopes_.push_back(static_cast<Real>(piece.slope[i] / input.scaling->rate[i % samples_.state_count]));
    for (std::size_t member = 0; member < input.team->size(); ++member)
      members_.emplace_back(*input.field, kBlockRows);
    shareSingleBlock(members_, blockCount(), input.team);
  }

  ObjectiveValue evaluate(std::span<const Real> parameters, std::span<Real> gradient, std::stop_token stop) override {
    clearMembers(members_, !gradient.empty());
    input_.team->forEachBlock(blockCount(), [&](std::size_t block, std::size_t member) {
      if (!stop.stop_requested())
        evaluateBlock(block, parameters.data(), !gradient.empty(), members_[member]);
    });
    const double loss = sumMembers(members_, gradient) / static_cast<double>(slopes_.size());
    const auto rows = static_cast<std::uint64_t>(samples_.count());
    const std::uint64_t pullbacks = gradient.empty() ? 0 : rows;
    return {loss, !stop.stop_requested(), rows, pullbacks, pullbacks};
  }

 private:
  std::size_t blockCount() const { return (samples_.count() + kBlockRows - 1) / kBlockRows; }
  void evaluateBlock(std::size_t block, const Real* parameters, bool with_gradient, MemberSpace<Real>& member) {
    const std::size_t first = block * kBlockRows;
    const auto rows = samples_.rows(first, std::min(kBlockRows, samples_.count() - first));
    const Real* const slope = slopes_.data() + first * samples_.state_count;
    input_.field->evaluate(parameters, rows, *member.scratch, member.rates.data());
    const Real factor = Real(2) / static_cast<Real>(slopes_.size());
    for (std::size_t i = 0; i < rows.count * samples_.state_count; ++i) {
      const Real residual = member.rates[i] - slope[i];
      member.loss += static_cast<double>(residual) * static_cast<double>(residual);
      member.cotangent[i] = factor * residual;
    }
    if (with_gradient)
      input_.field->pullback(parameters, rows, *member.scratch, member.cotangent.data(),
                             {nullptr, member.gradient.data()});
  }

  ObjectiveInput<Real> input_;
  SampleRows<Real> samples_;
  std::vector<Real> slopes_; // (N x d)
  std::vector<MemberSpace<Real>> members_;
};

} // namespace nullcline
