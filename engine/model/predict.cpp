#include "engine/model/predict.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nullcline {

namespace {

// Rows of one call of the field: enough for the matrix kernels, small enough for the cache.
constexpr std::size_t kBlockRows = 256;

/// dx/dt = rate * f(tau, z) with z = (x - center) / scale, in blocks of rows, the field in Real.
template <class Real>
class ScaledModel : public RightHandSide {
 public:
  ScaledModel(const FittedModel& model, std::unique_ptr<Field<Real>> field)
      : scaling_(model.scaling), field_(std::move(field)), scratch_(field_->makeScratch(kBlockRows)),
        parameters_(field_->parameterCount()), times_(kBlockRows), states_(kBlockRows * dimension()),
        rates_(kBlockRows * dimension()) {
    std::transform(model.parameters.begin(), model.parameters.begin() + static_cast<std::ptrdiff_t>(parameters_.size()),
                   parameters_.begin(), [](double value) { return static_cast<Real>(value); });
  }

  std::size_t dimension() const override { return scaling_.stateCount(); }

  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    const std::size_t d = dimension();
    for (std::size_t first = 0; first < count; first += kBlockRows) {
      const std::size_t rows = std::min(kBlockRows, count - first);
      evaluateBlock(rows, times + first, states + first * d, rates + first * d);
    }
  }

 private:
  void evaluateBlock(std::size_t rows, const double* times, const double* states, double* rates) {
    const std::size_t d = dimension();
    for (std::size_t row = 0; row < rows; ++row) {
      times_[row] = static_cast<Real>((times[row] - scaling_.time_origin) / scaling_.time_scale);
      for (std::size_t i = 0; i < d; ++i)
        states_[row * d + i] = static_cast<Real>((states[row * d + i] - scaling_.center[i]) / scaling_.scale[i]);
    }
    field_->evaluate(parameters_.data(), {rows, times_.data(), states_.data()}, *scratch_, rates_.data());
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t i = 0; i < d; ++i)
        rates[row * d + i] = scaling_.rate[i] * static_cast<double>(rates_[row * d + i]);
  }

  Scaling scaling_;
  std::unique_ptr<Field<Real>> field_;
  std::unique_ptr<FieldScratch> scratch_;
  std::vector<Real> parameters_;
  std::vector<Real> times_;          // (block) tau
  std::vector<Real> states_, rates_; // (block x d)
};

template <class Real>
Expected<std::unique_ptr<RightHandSide>> makeRightHandSide(const FittedModel& model) {
  auto field = makeField<Real>(model.field, model.stateCount(), model.scaling);
  if (!field)
    return field.error();
  const std::size_t own = (*field)->parameterCount();
  const std::size_t needed = own + model.readoutChannels() * (model.stateCount() + 1);
  if (model.parameters.size() != needed)
    return badInput("The model has " + std::to_string(model.parameters.size()) +
                    " parameters, its vector field and read-out need " + std::to_string(needed) +
                    ". Its architecture and its weights do not belong together.");
  std::unique_ptr<RightHandSide> rhs = std::make_unique<ScaledModel<Real>>(model, std::move(*field));
  return rhs;
}

bool usableScaling(const Scaling& scaling, std::size_t states) {
  const auto positive = [](double value) { return std::isfinite(value) && value > 0.0; };
  const auto finite = [](double value) { return std::isfinite(value); };
  return scaling.center.size() == states && scaling.scale.size() == states && scaling.rate.size() == states &&
         std::all_of(scaling.center.begin(), scaling.center.end(), finite) &&
         std::all_of(scaling.scale.begin(), scaling.scale.end(), positive) &&
         std::all_of(scaling.rate.begin(), scaling.rate.end(), positive) && finite(scaling.time_origin) &&
         positive(scaling.time_scale);
}

Status checkRequest(const TrajectoryRequest& request, std::size_t number, std::size_t states) {
  const std::string which = "Trajectory " + std::to_string(number);
  if (request.initial.size() != states)
    return badInput(which + " starts from " + std::to_string(request.initial.size()) + " values; the model has " +
                    std::to_string(states) + " states.");
  for (const double value : request.initial)
    if (!std::isfinite(value))
      return badInput(which +
                      " starts from a value that is missing or not finite; every measured state needs a number.");
  double before = request.start;
  for (const double time : request.times) {
    if (!std::isfinite(time) || !(time >= before))
      return badInput(which + ": time " + formatNumber(time) + " does not follow " + formatNumber(before) +
                      ". Times must increase from the start on.");
    before = time;
  }
  return {};
}

/// What the request leaves open, from the model.
TrajectoryRequest completed(const FittedModel& model, TrajectoryRequest request) {
  for (std::size_t i = 0; i < request.initial.size() && i < model.unmeasured_start.size(); ++i)
    if (std::isnan(request.initial[i]))
      request.initial[i] = model.unmeasured_start[i];
  return request;
}

/// x_i = center_i + scale_i (W z + b)_i of the measured states, in place; states: (K x D).
void applyReadout(const FittedModel& model, std::vector<double>& states) {
  const std::size_t wide = model.stateCount(), d = model.readoutChannels();
  const Scaling& scaling = model.scaling;
  const double* const weight = model.parameters.data() + model.parameters.size() - d * (wide + 1);
  const double* const bias = weight + d * wide;
  std::vector<double> z(wide);
  for (double* row = states.data(); row < states.data() + states.size(); row += wide) {
    for (std::size_t k = 0; k < wide; ++k)
      z[k] = (row[k] - scaling.center[k]) / scaling.scale[k];
    for (std::size_t i = 0; i < d; ++i) {
      double sum = bias[i];
      for (std::size_t k = 0; k < wide; ++k)
        sum += weight[i * wide + k] * z[k];
      row[i] = scaling.center[i] + scaling.scale[i] * sum;
    }
  }
}

} // namespace

Expected<std::unique_ptr<RightHandSide>> modelRightHandSide(const FittedModel& model) {
  if (!usableScaling(model.scaling, model.stateCount()))
    return badInput("The model's scaling does not fit its " + std::to_string(model.stateCount()) +
                    " states: every state needs a finite center and a positive scale and rate.");
  if (!model.unmeasured_start.empty() && model.unmeasured_start.size() != model.stateCount())
    return badInput("The model has start values of " + std::to_string(model.unmeasured_start.size()) + " states of " +
                    std::to_string(model.stateCount()) + ".");
  return model.precision == Precision::float32 ? makeRightHandSide<float>(model) : makeRightHandSide<double>(model);
}

SolverOptions predictionSolver(const FittedModel& model) {
  SolverOptions options;
  const bool is_single = model.precision == Precision::float32;
  options.relative_tolerance = is_single ? 1e-5 : 1e-6;
  options.absolute_tolerance = is_single ? 1e-7 : 1e-9;
  options.absolute_scale = model.scaling.scale;
  options.max_steps = 10000;
  return options;
}

Expected<Solution> predict(const FittedModel& model, std::span<const TrajectoryRequest> requests,
                           std::stop_token stop) {
  return predictWith(predictionSolver(model), model, requests, stop);
}

Expected<Solution> predictWith(const SolverOptions& solver, const FittedModel& model,
                               std::span<const TrajectoryRequest> requests, std::stop_token stop) {
  auto rhs = modelRightHandSide(model);
  if (!rhs)
    return rhs.error();
  std::vector<TrajectoryRequest> complete;
  for (const auto& request : requests) {
    complete.push_back(completed(model, request));
    if (const Status status = checkRequest(complete.back(), complete.size(), model.stateCount()); !status)
      return status.error();
  }
  Solution solution = integrate(**rhs, complete, solver, stop);
  for (auto& trajectory : solution.trajectories)
    if (model.readoutChannels() > 0)
      applyReadout(model, trajectory.states);
  return solution;
}

} // namespace nullcline
