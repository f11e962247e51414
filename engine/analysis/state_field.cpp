#include "engine/analysis/state_field.h"

#include "engine/core/check.h"
#include "engine/model/predict.h"

#include <algorithm>
#include <utility>

namespace nullcline {

namespace {

constexpr std::size_t kBlockRows = 256; // of the field in one call, but at least one row for each state

/// Row r of a Jacobian is the pullback of the unit vector e_r: d rows of the field for each state.
class ModelStateField final : public StateField {
 public:
  ModelStateField(const FittedModel& model, std::unique_ptr<RightHandSide> rates, std::unique_ptr<Field<double>> field)
      : scaling_(model.scaling), rates_(std::move(rates)), field_(std::move(field)),
        parameters_(model.parameters.begin(),
                    model.parameters.begin() + static_cast<std::ptrdiff_t>(field_->parameterCount())),
        rows_(std::max(kBlockRows, dimension())), scratch_(field_->makeScratch(rows_)), times_(rows_) {
    for (auto* buffer : {&states_, &cotangent_, &field_rates_, &states_bar_})
      buffer->resize(rows_ * dimension());
  }

  std::size_t dimension() const override { return scaling_.stateCount(); }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t* trajectories,
                double* rates) override {
    rates_->evaluate(count, times, states, trajectories, rates);
  }
  void linearize(std::size_t count, const double* times, const double* states, double* rates,
                 double* jacobians) override {
    const std::size_t d = dimension(), at_once = rows_ / d;
    for (std::size_t first = 0; first < count; first += at_once)
      linearizeBlock(std::min(at_once, count - first), times + first, states + first * d, rates + first * d,
                     jacobians + first * d * d);
  }

 private:
  void linearizeBlock(std::size_t count, const double* times, const double* states, double* rates, double* jacobians) {
    const std::size_t d = dimension();
    std::fill(cotangent_.begin(), cotangent_.end(), 0.0);
    for (std::size_t row = 0; row < count * d; ++row) {
      times_[row] = (times[row / d] - scaling_.time_origin) / scaling_.time_scale;
      for (std::size_t j = 0; j < d; ++j)
        states_[row * d + j] = (states[row / d * d + j] - scaling_.center[j]) / scaling_.scale[j];
      cotangent_[row * d + row % d] = 1.0;
    }
    const Rows<double> rows{count * d, times_.data(), states_.data()};
    field_->evaluate(parameters_.data(), rows, *scratch_, field_rates_.data());
    field_->pullback(parameters_.data(), rows, *scratch_, cotangent_.data(), {states_bar_.data(), nullptr, nullptr});
    for (std::size_t row = 0; row < count * d; ++row) {
      const std::size_t i = row % d;
      rates[row] = scaling_.rate[i] * field_rates_[row * d + i];
      for (std::size_t j = 0; j < d; ++j)
        jacobians[row * d + j] = scaling_.rate[i] * states_bar_[row * d + j] / scaling_.scale[j];
    }
  }

  Scaling scaling_;
  std::unique_ptr<RightHandSide> rates_;
  std::unique_ptr<Field<double>> field_;
  std::vector<double> parameters_;
  std::size_t rows_;
  std::unique_ptr<FieldScratch> scratch_;
  std::vector<double> times_;                                         // (block) tau
  std::vector<double> states_, cotangent_, field_rates_, states_bar_; // (block x d)
};

class SystemStateField final : public StateField {
 public:
  SystemStateField(const KnownSystem& system, std::vector<double> parameters)
      : equations_(system.equations), parameters_(std::move(parameters)),
        by_parameter_(equations_.states * equations_.parameters), by_time_(equations_.states) {}

  std::size_t dimension() const override { return equations_.states; }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    const std::size_t d = dimension();
    for (std::size_t row = 0; row < count; ++row)
      equations_.rates(times[row], states + row * d, parameters_.data(), rates + row * d);
  }
  void linearize(std::size_t count, const double* times, const double* states, double* rates,
                 double* jacobians) override {
    const std::size_t d = dimension();
    evaluate(count, times, states, nullptr, rates);
    for (std::size_t row = 0; row < count; ++row)
      equations_.derivatives(times[row], states + row * d, parameters_.data(),
                             {jacobians + row * d * d, by_parameter_.data(), by_time_.data()});
  }

 private:
  Equations equations_;
  std::vector<double> parameters_;
  std::vector<double> by_parameter_, by_time_; // come with the others, not asked for
};

} // namespace

Expected<std::unique_ptr<StateField>> stateField(const FittedModel& model) {
  FittedModel exact = model;
  exact.precision = Precision::float64;
  auto rates = modelRightHandSide(exact);
  if (!rates)
    return rates.error();
  auto field = makeField<double>(model.field, model.stateCount(), model.scaling);
  if (!field)
    return field.error();
  std::unique_ptr<StateField> made = std::make_unique<ModelStateField>(model, std::move(*rates), std::move(*field));
  return made;
}

std::unique_ptr<StateField> stateField(const KnownSystem& system, std::vector<double> parameters) {
  if (parameters.empty())
    for (const auto& parameter : system.parameters)
      parameters.push_back(parameter.value);
  NULLCLINE_CHECK(parameters.size() == system.equations.parameters, parameters.size() << " parameters");
  return std::make_unique<SystemStateField>(system, std::move(parameters));
}

bool isDriven(const FittedModel& model) {
  const MlpOptions* network = networkOf(model.field);
  return network && network->time_input;
}

} // namespace nullcline
