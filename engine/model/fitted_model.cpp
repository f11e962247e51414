#include "engine/model/fitted_model.h"

#include "engine/core/check.h"
#include "engine/field/mlp.h"
#include "engine/model/model_shape.h"
#include "engine/system/system_field.h"

namespace nullcline {

namespace {

std::string stateNames(const KnownSystem& system) {
  std::string names;
  for (const auto& state : system.states)
    names += (names.empty() ? "" : ", ") + state.name;
  return names;
}

template <class Real>
struct FieldMaker {
  std::size_t states;
  const Scaling& scaling;

  static Status checkNetwork(const MlpOptions& options) {
    if (options.width < 1 || options.depth < 1)
      return usageError("A neural vector field needs at least one hidden layer with one neuron; width " +
                        std::to_string(options.width) + " and depth " + std::to_string(options.depth) +
                        " were asked for.");
    return {};
  }

  Expected<std::unique_ptr<Field<Real>>> operator()(const MlpOptions& options) const {
    if (const Status status = checkNetwork(options); !status)
      return status.error();
    return makeMlpField<Real>(options, states);
  }

  Expected<std::unique_ptr<Field<Real>>> operator()(const AugmentedOptions& options) const {
    if (options.extra_states < 1 || static_cast<std::size_t>(options.extra_states) >= states)
      return usageError("An augmented neural field of " + std::to_string(states) + " states cannot have " +
                        std::to_string(options.extra_states) +
                        " extra ones: at least one must be extra and at least one measured.");
    return (*this)(options.network);
  }

  // x' = v in the data's units: rate_x y = center_v + scale_v z_v.
  Expected<std::unique_ptr<Field<Real>>> operator()(const SecondOrderOptions& options) const {
    if (const Status status = checkNetwork(options.network); !status)
      return status.error();
    if (states % 2 != 0)
      return usageError("A second-order field has as many velocities as positions; it cannot have " +
                        std::to_string(states) + " states.");
    VelocityUnits units;
    for (std::size_t i = 0, m = states / 2; i < m; ++i) {
      units.offset.push_back(scaling.center[m + i] / scaling.rate[i]);
      units.slope.push_back(scaling.scale[m + i] / scaling.rate[i]);
    }
    return makeSecondOrderField<Real>(options.network, units);
  }

  Expected<std::unique_ptr<Field<Real>>> operator()(const KnownSystemOptions& options) const {
    const auto system = findSystem(options.name);
    if (!system)
      return system.error();
    if (const Status status = checkParameterChoices(**system, options.parameters); !status)
      return status.error();
    const std::size_t needed = (*system)->states.size();
    if (needed != states)
      return badInput(std::string((*system)->label) + " has " + std::to_string(needed) + " states (" +
                      stateNames(**system) + "), not " + std::to_string(states) + ".");
    FieldUnits units{scaling.center, scaling.scale, scaling.rate, scaling.time_origin, scaling.time_scale};
    std::unique_ptr<Field<Real>> field =
        std::make_unique<SystemField<Real>>(**system, std::move(units), options.parameters);
    return field;
  }
};

} // namespace

std::size_t FittedModel::measuredCount() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < stateCount(); ++i)
    count += isMeasured(i);
  return count;
}

std::size_t FittedModel::readoutChannels() const {
  const auto* augmented = std::get_if<AugmentedOptions>(&field);
  return augmented && augmented->linear_readout ? stateCount() - static_cast<std::size_t>(augmented->extra_states) : 0;
}

Expected<std::vector<ParameterSegment>> parameterSegments(const FieldOptions& options, std::size_t states,
                                                          const Scaling& scaling) {
  const auto field = makeField<double>(options, states, scaling);
  if (!field)
    return field.error();
  std::vector<ParameterSegment> segments = (*field)->segments();
  if (const auto* augmented = std::get_if<AugmentedOptions>(&options); augmented && augmented->linear_readout) {
    const std::size_t channels = states - static_cast<std::size_t>(augmented->extra_states);
    for (auto& segment : readoutSegments(channels, states, (*field)->parameterCount()))
      segments.push_back(std::move(segment));
  }
  return segments;
}

template <class Real>
Expected<std::unique_ptr<Field<Real>>> makeField(const FieldOptions& options, std::size_t states,
                                                 const Scaling& scaling) {
  NULLCLINE_CHECK(scaling.stateCount() == states, scaling.stateCount() << " scaled states of " << states);
  if (states == 0)
    return badInput("A model needs at least one state; the data have none.");
  return std::visit(FieldMaker<Real>{states, scaling}, options);
}

template Expected<std::unique_ptr<Field<float>>> makeField<float>(const FieldOptions&, std::size_t, const Scaling&);
template Expected<std::unique_ptr<Field<double>>> makeField<double>(const FieldOptions&, std::size_t, const Scaling&);

} // namespace nullcline
