// x: where the step begins   d: its direction   f, g: loss and gradient
#include "engine/fit/lbfgs.h"

#include "engine/fit/curvature_pairs.h"
#include "engine/fit/line_search.h"
#include "engine/fit/long_sums.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace nullcline {

namespace {

constexpr int kMostEvaluations = 25; // of one line search

template <class Real>
class Lbfgs final : public FitMethod<Real> {
 public:
  Lbfgs(const LbfgsOptions& options, Objective<Real>& objective, std::size_t parameters, int same_from)
      : options_(options), objective_(objective), same_from_(same_from),
        pairs_(parameters, static_cast<std::size_t>(options.memory)), gradient_(parameters), fresh_(parameters),
        trial_(parameters), trial_gradient_(parameters), direction_(parameters) {
    line_ = [this](double at) { return trialAt(at); };
  }

  void beginEpoch(int epoch) override { epoch_ = epoch; }

  StepReport look(std::span<const Real> parameters, std::stop_token stop) override {
    x_ = parameters;
    stop_ = stop;
    spent_ = {};
    next_ = {};
    StepReport report;
    next_.loss = loss_;
    next_.begins_anew = !known_;
    here_ = known_ ? std::span<const Real>(gradient_) : std::span<const Real>(fresh_);
    if (!known_ || same_from_ > 0) {
      report.value = objective_.evaluate(parameters, fresh_, stop);
      next_.begins_anew = !known_ || report.value.loss != loss_;
      next_.loss = report.value.loss;
      here_ = fresh_;
      report.finite = std::isfinite(next_.loss) && allFinite<Real>(fresh_);
    }
    if (report.value.completed && report.finite)
      report.value.completed = findStep();
    report.value.loss = next_.loss;
    report.value.nfe_forward += spent_.nfe_forward;
    report.value.nfe_backward += spent_.nfe_backward;
    report.value.pullbacks += spent_.pullbacks;
    report.value.steps_accepted += spent_.steps_accepted;
    report.value.steps_rejected += spent_.steps_rejected;
    return report;
  }

  void step(std::span<Real> parameters, double) override {
    if (next_.begins_anew)
      pairs_.clear();
    end_ = epoch_ < same_from_ ? End::none : next_.end; // of another objective there is more to learn
    if (next_.has_step) {
      pairs_.add({parameters, trial_, here_, trial_gradient_});
      std::ranges::copy(trial_, parameters.begin());
      std::swap(gradient_, trial_gradient_);
      loss_ = next_.trial_loss;
      known_ = true;
    }
  }

  bool converged() const override { return end_ != End::none; }
  std::string remark() const override {
    if (end_ != End::no_descent)
      return {};
    return std::is_same_v<Real, float> ? "No step lowers the loss any more in float32."
                                       : "No step lowers the loss any more in float64.";
  }

  void reset() override {
    pairs_.clear();
    known_ = false;
    end_ = End::none;
  }

  void save(Checkpoint& checkpoint) const override {
    checkpoint.optimizer_steps = static_cast<std::uint64_t>(end_) * 2 + known_;
    checkpoint.first_moment.assign(gradient_.begin(), gradient_.end());
    checkpoint.second_moment = {loss_};
    pairs_.save(checkpoint.second_moment);
  }

  Status restore(const Checkpoint& checkpoint) override {
    const auto& numbers = checkpoint.second_moment;
    const std::uint64_t flags = checkpoint.optimizer_steps;
    if (checkpoint.first_moment.size() != gradient_.size() || numbers.empty() ||
        flags / 2 > static_cast<std::uint64_t>(End::no_descent) || !pairs_.restore(std::span(numbers).subspan(1)))
      return badInput("The checkpoint holds the optimiser's state for another number of parameters.");
    gradient_.assign(checkpoint.first_moment.begin(), checkpoint.first_moment.end());
    loss_ = numbers.front();
    known_ = flags % 2 != 0;
    end_ = static_cast<End>(flags / 2);
    return {};
  }

 private:
  enum class End { none, small_change, no_descent };

  /// What the last look found; taken over by the step.
  struct Next {
    bool begins_anew = false; // without the pairs there are
    bool has_step = false;
    double loss = 0.0, trial_loss = 0.0; // at x and at the end of the step
    End end = End::none;
  };

  /// From x, along the pairs' direction and, where that fails, along the gradient. False: a stop came.
  bool findStep() {
    for (;;) {
      const LineEnd end = searchAlong(!next_.begins_anew && pairs_.count() > 0);
      if (end == LineEnd::stopped)
        return false;
      next_.has_step = end == LineEnd::found;
      if (next_.has_step) {
        next_.trial_loss = trial_loss_;
        if (!(next_.loss - trial_loss_ > options_.tolerance * std::abs(next_.loss)))
          next_.end = End::small_change;
        return true;
      }
      if (next_.begins_anew || pairs_.count() == 0) {
        next_.end = longDot<Real, Real>(here_, here_) > 0.0 ? End::no_descent : End::small_change;
        return true;
      }
      next_.begins_anew = true;
    }
  }

  LineEnd searchAlong(bool with_pairs) {
    if (with_pairs)
      pairs_.descend(here_, direction_);
    else
      std::ranges::transform(here_, direction_.begin(), [](Real entry) { return -static_cast<double>(entry); });
    const double slope = longDot<Real, double>(here_, direction_);
    if (!(slope < 0.0 && std::isfinite(slope)))
      return LineEnd::failed;
    const double first = with_pairs ? 1.0 : std::min(1.0, 1.0 / std::sqrt(-slope)); // -slope = |g|^2
    return searchLine(line_, {0.0, next_.loss, slope, true}, first, kMostEvaluations).end;
  }

  std::optional<LinePoint> trialAt(double at) {
    for (std::size_t i = 0; i < trial_.size(); ++i)
      trial_[i] = static_cast<Real>(static_cast<double>(x_[i]) + at * direction_[i]);
    const ObjectiveValue value = objective_.evaluate(trial_, trial_gradient_, stop_);
    spent_ += value;
    if (!value.completed)
      return std::nullopt;
    trial_loss_ = value.loss;
    const double slope = longDot<Real, double>(trial_gradient_, direction_);
    return LinePoint{at, value.loss, slope, std::isfinite(value.loss) && std::isfinite(slope)};
  }

  LbfgsOptions options_;
  Objective<Real>& objective_;
  int same_from_;
  CurvaturePairs<Real> pairs_;
  std::vector<Real> gradient_; // (P + E) at the end of the last step
  double loss_ = 0.0;          // there
  bool known_ = false;         // both are those of the parameters
  End end_ = End::none;

  // Of one look; nothing of it is in a checkpoint.
  int epoch_ = 0;
  Next next_;
  std::vector<Real> fresh_; // (P + E) gradient at x, where it was asked for anew
  std::vector<Real> trial_, trial_gradient_;
  double trial_loss_ = 0.0;
  std::vector<double> direction_;
  std::span<const Real> x_, here_; // here_: gradient at x
  ObjectiveValue spent_;           // on the line
  std::stop_token stop_;
  LineFunction line_;
};

} // namespace

template <class Real>
std::unique_ptr<FitMethod<Real>> makeLbfgs(const LbfgsOptions& options, Objective<Real>& objective,
                                           std::size_t parameters, int same_from) {
  return std::make_unique<Lbfgs<Real>>(options, objective, parameters, same_from);
}
template std::unique_ptr<FitMethod<float>> makeLbfgs<float>(const LbfgsOptions&, Objective<float>&, std::size_t, int);
template std::unique_ptr<FitMethod<double>> makeLbfgs<double>(const LbfgsOptions&, Objective<double>&, std::size_t,
                                                              int);

} // namespace nullcline
