// N: pieces   K: times of the longest   R: rows of all   L: test functions   d: states   P: parameters
// Shorter pieces are filled up with times at which A and the rates are 0.
#include "engine/torch/device_least_squares.h"

#include "engine/torch/guarded.h"
#include "engine/torch/replay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

namespace {

std::int64_t whole(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

/// A and B of all pieces, c = A f + B, and the way back.
class WeakForms {
 public:
  WeakForms(const LeastSquaresTask& task, const TensorPlace& place)
      : pieces_(whole(task.first_row.size() - 1)), states_(whole(task.network.states)), shared_(task.same_times) {
    std::vector<std::int64_t> row_of, place_of; // of a padded place its row, of a row its padded place
    const auto& first = task.first_row;
    for (std::size_t n = 0; n + 1 < first.size(); ++n)
      longest_ = std::max(longest_, whole(first[n + 1] - first[n]));
    for (std::size_t n = 0; n + 1 < first.size(); ++n)
      for (std::int64_t k = 0; k < longest_; ++k) {
        const std::int64_t row = whole(first[n]) + k;
        const bool exists = row < whole(first[n + 1]);
        row_of.push_back(exists ? row : whole(first.back())); // the row of zeros
        if (exists)
          place_of.push_back(whole(n) * longest_ + k);
      }
    padded_ = place_of.size() != row_of.size();
    row_of_ = onDevice<std::int64_t>(row_of, {whole(row_of.size())}, place.integers());
    place_of_ = onDevice<std::int64_t>(place_of, {whole(place_of.size())}, place.integers());
    fill(task, place);
  }

  /// f: (R x d) -> (N x L x d), or (L x N d) where all share A.
  at::Tensor residual(const at::Tensor& f) const {
    const at::Tensor by_piece = padded(f).view({pieces_, longest_, states_});
    if (!shared_)
      return at::baddbmm(b_, a_, by_piece);
    return at::addmm(b_, a_, by_piece.permute({1, 0, 2}).reshape({longest_, pieces_ * states_}));
  }

  /// The cotangent of f (R x d) from that of c.
  at::Tensor back(const at::Tensor& c_bar) const {
    at::Tensor by_piece;
    if (shared_)
      by_piece = a_.t().mm(c_bar).view({longest_, pieces_, states_}).permute({1, 0, 2});
    else
      by_piece = at::bmm(a_.transpose(1, 2), c_bar);
    const at::Tensor all = by_piece.reshape({pieces_ * longest_, states_});
    return padded_ ? all.index_select(0, place_of_) : all;
  }

 private:
  at::Tensor padded(const at::Tensor& f) const {
    return padded_ ? at::cat({f, at::zeros({1, states_}, f.options())}).index_select(0, row_of_) : f;
  }

  void fill(const LeastSquaresTask& task, const TensorPlace& place) {
    const std::int64_t functions = whole(task.functions);
    a_ = shared_ ? at::zeros({functions, longest_}, place.reals())
                 : at::zeros({pieces_, functions, longest_}, place.reals());
    b_ = at::zeros({pieces_, functions, states_}, place.reals());
    for (std::int64_t n = 0; n < pieces_; ++n) {
      const WeakForm form = task.form(static_cast<std::size_t>(n));
      const std::int64_t times = whole(form.times);
      b_.select(0, n).copy_(onDevice<double>(form.b, {functions, states_}, place.reals()));
      if (!shared_ || n == 0)
        (shared_ ? a_ : a_.select(0, n))
            .slice(1, 0, times)
            .copy_(onDevice<double>(form.a, {functions, times}, place.reals()));
    }
    if (shared_)
      b_ = b_.permute({1, 0, 2}).reshape({functions, pieces_ * states_}).contiguous();
  }

  std::int64_t pieces_, states_, longest_ = 0;
  bool shared_, padded_ = false;
  at::Tensor row_of_, place_of_, a_, b_;
};

template <class Real>
class TensorLeastSquares final : public DeviceLeastSquares<Real> {
 public:
  using Value = typename DeviceLeastSquares<Real>::Value;

  TensorLeastSquares(const LeastSquaresTask& task, const at::Device& device)
      : place_{device, c10::CppTypeToScalarType<Real>::value}, factor_(task.factor), field_(task.network, place_) {
    const std::int64_t rows = whole(task.times.size()), states = whole(task.network.states);
    times_ = onDevice<double>(task.times, {rows}, place_.reals());
    states_ = onDevice<double>(task.states, {rows, states}, place_.reals());
    if (task.pointwise.empty())
      forms_ = std::make_unique<WeakForms>(task, place_);
    else
      targets_ = onDevice<double>(task.pointwise, {rows, states}, place_.reals());
    result_ = at::zeros({2}, place_.doubles());
    scalars_ = at::zeros({2}, place_.reals());
    first_ = at::zeros_like(field_.parameters());
    second_ = at::zeros_like(first_);
  }

  Expected<Value> evaluate(std::span<const Real> parameters, bool with_gradient) override {
    return guarded("The loss on the device", [&]() -> Expected<Value> {
      const DeviceScope scope(place_.device);
      sent_.send(parameters, field_.parameters());
      (with_gradient ? value_and_gradient_ : value_)();
      const at::Tensor found = result_.cpu(); // the one wait of an evaluation
      return Value{found.data_ptr<double>()[0], found.data_ptr<double>()[1] != 0.0};
    });
  }

  Status gradient(std::span<Real> gradient) override {
    return guarded("The gradient on the device", [&]() -> Status {
      const DeviceScope scope(place_.device);
      const at::Tensor host = field_.gradient().cpu();
      std::copy_n(host.data_ptr<Real>(), gradient.size(), gradient.begin());
      return {};
    });
  }

  // As Descent: alpha_t = alpha sqrt(1 - beta2^t) / (1 - beta1^t), epsilon scaled alike.
  Status step(std::span<Real> parameters, const DeviceAdam& adam) override {
    return guarded("A step on the device", [&]() -> Status {
      const DeviceScope scope(place_.device);
      if (adam.beta1 != beta1_ || adam.beta2 != beta2_)
        adam_.reset();
      beta1_ = adam.beta1;
      beta2_ = adam.beta2;
      const double t = static_cast<double>(adam.step), correction = std::sqrt(1.0 - std::pow(beta2_, t));
      const std::array<Real, 2> scalars = {
          static_cast<Real>(adam.learning_rate * correction / (1.0 - std::pow(beta1_, t))),
          static_cast<Real>(adam.epsilon * correction)};
      scalars_.copy_(onDevice<Real>(scalars, {2}, scalars_.options().device(at::kCPU)));
      adam_();
      sent_.fetch(field_.parameters(), parameters);
      return {};
    });
  }

  Status setMoments(std::span<const Real> first, std::span<const Real> second) override {
    return guarded("Sending Adam's moments", [&]() -> Status {
      const DeviceScope scope(place_.device);
      first_.copy_(onDevice<Real>(first, first_.sizes(), first_.options()));
      second_.copy_(onDevice<Real>(second, second_.sizes(), second_.options()));
      return {};
    });
  }

  Status moments(std::span<Real> first, std::span<Real> second) const override {
    return guarded("Fetching Adam's moments", [&]() -> Status {
      const DeviceScope scope(place_.device);
      const at::Tensor one = first_.cpu(), two = second_.cpu();
      std::copy_n(one.data_ptr<Real>(), first.size(), first.begin());
      std::copy_n(two.data_ptr<Real>(), second.size(), second.begin());
      return {};
    });
  }

 private:
  void look(bool with_gradient) {
    DeviceField::Tape tape;
    const at::Tensor f = field_.rates(times_, states_, with_gradient ? &tape : nullptr);
    const at::Tensor c = forms_ ? forms_->residual(f) : f + targets_;
    result_.select(0, 0).copy_(c.to(at::kDouble).square().sum() * factor_);
    at::Tensor finite = result_.select(0, 0).isfinite();
    if (with_gradient) {
      field_.gradient().zero_();
      const at::Tensor c_bar = c * (2.0 * factor_);
      field_.pullback(tape, forms_ ? forms_->back(c_bar) : c_bar, false);
      finite = finite.logical_and(field_.gradient().isfinite().all());
    }
    result_.select(0, 1).copy_(finite);
  }

  void adamStep() {
    const at::Tensor& g = field_.gradient();
    first_.mul_(beta1_).add_(g, 1.0 - beta1_);
    second_.mul_(beta2_).addcmul_(g, g, 1.0 - beta2_);
    field_.parameters().sub_(scalars_.select(0, 0) * first_ / (second_.sqrt().add_(scalars_.select(0, 1))));
  }

  TensorPlace place_;
  double factor_;
  DeviceField field_;
  ParameterCopy<Real> sent_;
  at::Tensor times_, states_, targets_;
  std::unique_ptr<WeakForms> forms_;
  at::Tensor result_, scalars_, first_, second_;
  double beta1_ = 0.9, beta2_ = 0.999;
  Replay value_{place_.device, [this] { look(false); }};
  Replay value_and_gradient_{place_.device, [this] { look(true); }};
  Replay adam_{place_.device, [this] { adamStep(); }};
};

} // namespace

template <class Real>
std::unique_ptr<DeviceLeastSquares<Real>> makeTensorLeastSquares(const LeastSquaresTask& task,
                                                                 const at::Device& device) {
  const DeviceScope scope(device);
  return std::make_unique<TensorLeastSquares<Real>>(task, device);
}

template std::unique_ptr<DeviceLeastSquares<float>> makeTensorLeastSquares<float>(const LeastSquaresTask&,
                                                                                  const at::Device&);
template std::unique_ptr<DeviceLeastSquares<double>> makeTensorLeastSquares<double>(const LeastSquaresTask&,
                                                                                    const at::Device&);

} // namespace nullcline
