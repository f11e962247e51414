#include "engine/field/mlp.h"

#include "engine/core/check.h"
#include "engine/field/network_field.h"

namespace nullcline {

namespace {

template <class Real>
std::unique_ptr<Field<Real>> makeNetworkField(const MlpOptions& options, NetworkFieldShape<Real> shape,
                                              const char* instruction_set) {
  const MlpKernels<Real>* kernels = instruction_set ? mlpKernelsFor<Real>(instruction_set) : &mlpKernels<Real>();
  NULLCLINE_CHECK(kernels != nullptr, "this processor cannot run " << instruction_set);
  shape.time_input = options.time_input;
  shape.cubed_input = options.cubed_input;
  return std::make_unique<NetworkField<Real>>(options, std::move(shape), *kernels);
}

} // namespace

std::size_t networkInputs(const MlpOptions& options, std::size_t states) {
  return states + (options.time_input ? 1 : 0);
}

template <class Real>
std::unique_ptr<Field<Real>> makeMlpField(const MlpOptions& options, std::size_t states, const char* instruction_set) {
  NetworkFieldShape<Real> shape;
  shape.states = states;
  return makeNetworkField<Real>(options, std::move(shape), instruction_set);
}

template <class Real>
std::unique_ptr<Field<Real>> makeSecondOrderField(const MlpOptions& options, const VelocityUnits& units,
                                                  const char* instruction_set) {
  NetworkFieldShape<Real> shape;
  shape.states = 2 * units.slope.size();
  shape.velocity_offset.assign(units.offset.begin(), units.offset.end());
  shape.velocity_slope.assign(units.slope.begin(), units.slope.end());
  return makeNetworkField<Real>(options, std::move(shape), instruction_set);
}

template std::unique_ptr<Field<float>> makeMlpField<float>(const MlpOptions&, std::size_t, const char*);
template std::unique_ptr<Field<double>> makeMlpField<double>(const MlpOptions&, std::size_t, const char*);
template std::unique_ptr<Field<float>> makeSecondOrderField<float>(const MlpOptions&, const VelocityUnits&,
                                                                   const char*);
template std::unique_ptr<Field<double>> makeSecondOrderField<double>(const MlpOptions&, const VelocityUnits&,
                                                                     const char*);

} // namespace nullcline
