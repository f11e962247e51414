#include "engine/fit/multi_start.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nullcline {

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

} // namespace

template <class Real>
MultiStart<Real>::MultiStart(std::unique_ptr<FitMethod<Real>> method, StartOptions<Real> options)
    : method_(std::move(method)), options_(std::move(options)), losses_{kNone} {}

template <class Real>
bool MultiStart<Real>::hasLoss() const {
  return std::ranges::any_of(losses_, [](double loss) { return std::isfinite(loss); });
}

template <class Real>
StepReport MultiStart<Real>::look(std::span<const Real> parameters, std::stop_token stop) {
  StepReport report = method_->look(parameters, std::move(stop));
  last_loss_ = report.value.loss;
  last_failed_ = !report.finite;
  report.finite = report.finite || !isLast() || hasLoss();
  return report;
}

template <class Real>
void MultiStart<Real>::step(std::span<Real> parameters, double learning_rate) {
  ++looks_;
  if (last_failed_) {
    looks_ = options_.looks;
  } else {
    if (last_loss_ < losses_.back())
      losses_.back() = last_loss_;
    method_->step(parameters, learning_rate);
  }
  if (isLast() || !isOver())
    return;
  std::ranges::copy(options_.draw(static_cast<int>(losses_.size())), parameters.begin());
  losses_.push_back(kNone);
  looks_ = 0;
  method_->reset();
}

template <class Real>
std::string MultiStart<Real>::remark() const {
  constexpr double kSame = 1.01;
  const double lowest = std::ranges::min(losses_);
  const auto same = std::ranges::count_if(losses_, [&](double loss) { return loss <= kSame * lowest; });
  return "Of " + std::to_string(losses_.size()) + " starts " + std::to_string(same) +
         " reached the lowest training loss within 1 %.";
}

/// Behind what the method itself saves: the losses, their number, the looks.
template <class Real>
void MultiStart<Real>::save(Checkpoint& checkpoint) const {
  method_->save(checkpoint);
  auto& numbers = checkpoint.second_moment;
  numbers.insert(numbers.end(), losses_.begin(), losses_.end());
  numbers.push_back(static_cast<double>(losses_.size()));
  numbers.push_back(looks_);
}

template <class Real>
Status MultiStart<Real>::restore(const Checkpoint& checkpoint) {
  Checkpoint own = checkpoint;
  auto& numbers = own.second_moment;
  const double count = numbers.size() > 2 ? numbers[numbers.size() - 2] : 0.0;
  const bool looks_like_a_count = !numbers.empty() && numbers.back() >= 0.0 && numbers.back() <= 1e9;
  if (!looks_like_a_count ||
      !(count >= 1.0 && count <= options_.starts && count + 2.0 <= static_cast<double>(numbers.size())))
    return badInput("The checkpoint does not say from which of its starts the fit goes on.");
  looks_ = static_cast<int>(numbers.back());
  numbers.resize(numbers.size() - 2);
  const auto first = numbers.end() - static_cast<std::ptrdiff_t>(count);
  losses_.assign(first, numbers.end());
  numbers.erase(first, numbers.end());
  return method_->restore(own);
}

template class MultiStart<float>;
template class MultiStart<double>;

} // namespace nullcline
