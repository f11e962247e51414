#include "engine/objective/device_objective.h"

#include "engine/core/log.h"
#include "engine/device/network_on_device.h"
#include "engine/objective/decayed.h"
#include "engine/objective/multiple_shooting.h"
#include "engine/objective/trajectory_matching.h"
#include "engine/objective/variational.h"
#include "engine/ode/tableau.h"

#include <algorithm>
#include <limits>

namespace nullcline {

namespace {

using Reason = std::optional<std::string>;

Reason whyNotSolved(const SolverSettings& solver, const GradientOptions& gradient) {
  if (!std::holds_alternative<DirectGradient>(gradient))
    return orOnTheCpu("A GPU differentiates through the steps it took, and has none of the other gradients.",
                      "the direct gradient");
  const Tableau& table = tableauOf(solver.method);
  if (!table.carry.empty() || !table.coarser_error.empty() || table.end_stage + 1 != table.all_stages)
    return orOnTheCpu(
        std::string("A GPU has Runge-Kutta steps with one error estimate and no stages beside their own, which ") +
            table.name + " is not.",
        "the solver dopri5 or tsit5");
  return std::nullopt;
}

struct RowsMaker {
  LeastSquaresTask task;

  template <class Real>
  explicit RowsMaker(const ObjectiveInput<Real>& input, const DeviceNetwork& network) {
    const SampleRows<double> samples(rowsInput(input));
    task.network = network;
    task.times = samples.times;
    task.states = samples.states;
    task.first_row = samples.first_row;
  }
  template <class Real>
  static ObjectiveInput<double> rowsInput(const ObjectiveInput<Real>& input) {
    ObjectiveInput<double> rows;
    rows.scaling = input.scaling;
    rows.pieces = input.pieces;
    return rows;
  }
};

/// Whether all pieces have the very same times, and so the same A; one that is only shifted is another.
bool haveSameTimes(std::span<const PreparedPiece> pieces) {
  if (pieces.empty())
    return false;
  const auto& first = pieces.front().times;
  return std::ranges::all_of(pieces, [&](const PreparedPiece& piece) { return piece.times == first; });
}

template <class Real>
struct DeviceMaker {
  const ObjectiveInput<Real>& input;
  const DeviceSite& site;
  DeviceRowsObjective<Real>** rows;
  using Made = Expected<std::unique_ptr<Objective<Real>>>;

  Made operator()(const VariationalOptions& options) const {
    RowsMaker maker(input, site.network);
    LeastSquaresTask& task = maker.task;
    const WeakFormOptions form{static_cast<std::size_t>(options.test_functions), options.functions, options.quadrature};
    task.functions = form.count;
    task.same_times = haveSameTimes(input.pieces);
    task.factor = 1.0 / static_cast<double>(input.pieces.size() * site.network.states);
    task.form = [this, form](std::size_t piece) { return pieceWeakForm(input.pieces[piece], *input.scaling, form); };
    return ofRows(task);
  }

  Made operator()(const GradientMatchingOptions&) const {
    RowsMaker maker(input, site.network);
    LeastSquaresTask& task = maker.task;
    for (const auto& piece : input.pieces)
      for (std::size_t i = 0; i < piece.slope.size(); ++i)
        task.pointwise.push_back(-piece.slope[i] / input.scaling->rate[i % site.network.states]);
    task.factor = 1.0 / static_cast<double>(task.pointwise.size());
    return ofRows(task);
  }

  Made operator()(const SplineIntegralOptions& options) const {
    return usageError(whyNotOnDevice(ObjectiveOptions(options), {}).value());
  }

  Made operator()(const TrajectoryMatchingOptions& options) const {
    return ready(std::make_unique<TrajectoryMatchingObjective<Real>>(options, input, &site));
  }
  Made operator()(const MultipleShootingOptions& options) const {
    if (input.validation)
      return (*this)(wholeTrajectories(options));
    return ready(std::make_unique<MultipleShootingObjective<Real>>(options, input, &site));
  }

 private:
  Made ofRows(const LeastSquaresTask& task) const {
    auto device = makeLeastSquares<Real>(*site.device, task);
    if (!device)
      return device.error();
    auto made = std::make_unique<DeviceRowsObjective<Real>>(std::move(*device), task.times.size(), site.failure);
    if (rows)
      *rows = made.get();
    return std::unique_ptr<Objective<Real>>(std::move(made));
  }
  template <class Solving>
  Made ready(std::unique_ptr<Solving> made) const {
    if (const Status status = made->status(); !status)
      return status.error();
    return std::unique_ptr<Objective<Real>>(std::move(made));
  }
};

} // namespace

std::optional<std::string> whyNotOnDevice(const ObjectiveOptions& options,
                                          std::span<const RegularizerSpec> regularizers) {
  if (std::holds_alternative<SplineIntegralOptions>(options))
    return orOnTheCpu("A GPU does not have the spline integral.", "the variational loss, which is as cheap");
  if (const SolverSettings* solver = solverOf(options))
    if (auto reason = whyNotSolved(*solver, *gradientOf(options)))
      return reason;
  const bool others = std::ranges::any_of(
      regularizers, [](const RegularizerSpec& one) { return !std::holds_alternative<WeightDecay>(one.kind); });
  if (others)
    return orOnTheCpu("Of the regularisers a GPU has weight decay only.", "leave the others out");
  return std::nullopt;
}

template <class Real>
bool DeviceRowsObjective<Real>::keep(const Status& status) {
  if (!status)
    noteFailure(*failure_, status.error());
  return status.hasValue();
}

template <class Real>
ObjectiveValue DeviceRowsObjective<Real>::found(std::span<const Real> parameters, bool with_gradient, bool& finite) {
  const auto value = device_->evaluate(parameters, with_gradient);
  const std::uint64_t pullbacks = with_gradient ? rows_ : 0;
  finite = value && value->finite;
  if (!value)
    keep(value.error());
  return {value ? value->loss : std::numeric_limits<double>::quiet_NaN(), true, rows_, pullbacks, pullbacks};
}

template <class Real>
ObjectiveValue DeviceRowsObjective<Real>::evaluateThere(std::span<const Real> parameters, bool& finite) {
  return found(parameters, true, finite);
}

template <class Real>
ObjectiveValue DeviceRowsObjective<Real>::evaluate(std::span<const Real> parameters, std::span<Real> gradient,
                                                   std::stop_token stop) {
  bool finite = true;
  ObjectiveValue value = found(parameters, !gradient.empty(), finite);
  if (!gradient.empty() && !keep(device_->gradient(gradient)))
    value.loss = std::numeric_limits<double>::quiet_NaN();
  value.completed = !stop.stop_requested();
  return value;
}

template <class Real>
Expected<std::unique_ptr<Objective<Real>>>
makeDeviceObjective(const ObjectiveOptions& options, const ObjectiveInput<Real>& input, const DeviceSite& site,
                    DeviceRowsObjective<Real>** rows) {
  auto made = std::visit(DeviceMaker<Real>{input, site, rows}, options);
  for (const auto& regularizer : input.regularizers)
    if (const auto* decay = std::get_if<WeightDecay>(&regularizer.kind); decay && made) {
      made = std::unique_ptr<Objective<Real>>(
          std::make_unique<DecayedObjective<Real>>(std::move(*made), *decay, *input.field));
      if (rows)
        *rows = nullptr; // the penalty's gradient is had here
    }
  return made;
}

template class DeviceRowsObjective<float>;
template class DeviceRowsObjective<double>;
template Expected<std::unique_ptr<Objective<float>>> makeDeviceObjective<float>(const ObjectiveOptions&,
                                                                                const ObjectiveInput<float>&,
                                                                                const DeviceSite&,
                                                                                DeviceRowsObjective<float>**);
template Expected<std::unique_ptr<Objective<double>>> makeDeviceObjective<double>(const ObjectiveOptions&,
                                                                                  const ObjectiveInput<double>&,
                                                                                  const DeviceSite&,
                                                                                  DeviceRowsObjective<double>**);

} // namespace nullcline
