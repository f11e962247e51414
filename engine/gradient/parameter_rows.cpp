#include "engine/gradient/parameter_rows.h"

#include <algorithm>

namespace nullcline {

namespace {

constexpr std::size_t kBlockRows = 208;

} // namespace

void ParameterRows::begin(DifferentiableRightHandSide& f, bool parameters, std::vector<double>* times_bar) {
  f_ = &f;
  parameters_ = parameters;
  times_bar_ = times_bar;
  reversed_ = 0;
  count_ = 0;
  for (auto* values : {&times_, &rows_times_bar_})
    values->resize(kBlockRows);
  ids_.resize(kBlockRows);
  for (auto* values : {&states_, &cotangent_})
    values->resize(kBlockRows * f.dimension());
}

void ParameterRows::add(std::size_t trajectory, double t, const double* x, const double* a, double weight) {
  if (!parameters_ && !times_bar_)
    return;
  const std::size_t d = f_->dimension();
  times_[count_] = t;
  ids_[count_] = trajectory;
  std::copy_n(x, d, &states_[count_ * d]);
  for (std::size_t e = 0; e < d; ++e)
    cotangent_[count_ * d + e] = weight * a[e];
  if (++count_ == kBlockRows)
    flush();
}

void ParameterRows::flush() {
  if (count_ == 0)
    return;
  PullbackRequest request;
  request.count = count_;
  request.times = times_.data();
  request.states = states_.data();
  request.trajectories = ids_.data();
  request.cotangent = cotangent_.data();
  request.times_bar = times_bar_ ? rows_times_bar_.data() : nullptr;
  request.parameters = parameters_;
  f_->pullback(request);
  for (std::size_t row = 0; times_bar_ && row < count_; ++row)
    (*times_bar_)[ids_[row]] += rows_times_bar_[row];
  reversed_ += count_;
  count_ = 0;
}

std::uint64_t ParameterRows::finish() {
  flush();
  return reversed_;
}

} // namespace nullcline
