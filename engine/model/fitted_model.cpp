#include "engine/model/fitted_model.h"

#include "engine/core/check.h"
#include "engine/field/mlp.h"
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

  Expected<std::unique_ptr<Field<Real>>> operator()(const MlpOptions& options) const {
    if (options.width < 1 || options.depth < 1)
      return usageError("A neural vector field needs at least one hidden layer with one neuron; width " +
                        std::to_string(options.width) + " and depth " + std::to_string(options.depth) +
                        " were asked for.");
    return makeMlpField<Real>(options, states);
  }

  Expected<std::unique_ptr<Field<Real>>> operator()(const KnownSystemOptions& options) const {
    const auto system = findSystem(options.name);
    if (!system)
      return system.error();
    const std::size_t needed = (*system)->states.size();
    if (needed != states)
      return badInput(std::string((*system)->label) + " has " + std::to_string(needed) + " states (" +
                      stateNames(**system) + "), the data have " + std::to_string(states) +
                      ". Choose that many state columns in this order, or fit a neural vector field.");
    FieldUnits units{scaling.center, scaling.scale, scaling.rate, scaling.time_origin, scaling.time_scale};
    std::unique_ptr<Field<Real>> field = std::make_unique<SystemField<Real>>(**system, std::move(units));
    return field;
  }
};

} // namespace

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
