// A method of a fit begun from several places, one after the other.
#pragma once

#include "engine/fit/fit_method.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

template <class Real>
struct StartOptions {
  int starts = 1;
  int looks = 1; // at most, of each start
  /// Parameters (P + E) of start 1, 2, ...; start 0 is where the stage begins.
  std::function<std::vector<Real>(int start)> draw;
};

/// A start ends where the method converges, after its share of looks, or where its first loss is not finite. Which of
/// the parameters looked at are kept is not decided here.
template <class Real>
class MultiStart final : public FitMethod<Real> {
 public:
  MultiStart(std::unique_ptr<FitMethod<Real>> method, StartOptions<Real> options);

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override;
  void step(std::span<Real> parameters, double learning_rate) override;
  bool converged() const override { return isLast() && isOver(); }
  std::string remark() const override;
  void reset() override { method_->reset(); }
  void save(Checkpoint& checkpoint) const override;
  Status restore(const Checkpoint& checkpoint) override;

 private:
  bool isLast() const { return static_cast<int>(losses_.size()) >= options_.starts; }
  bool isOver() const { return looks_ >= options_.looks || method_->converged(); }
  bool hasLoss() const;

  std::unique_ptr<FitMethod<Real>> method_;
  StartOptions<Real> options_;
  std::vector<double> losses_; // the lowest of each start so far, the running one included; infinite: none
  int looks_ = 0;              // of the running start
  double last_loss_ = 0.0;     // of the last look
  bool last_failed_ = false;
};

extern template class MultiStart<float>;
extern template class MultiStart<double>;

} // namespace nullcline
