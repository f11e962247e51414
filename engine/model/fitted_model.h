// A model as a value: what is saved, exported, drawn and predicted with.
#pragma once

#include "engine/core/expected.h"
#include "engine/core/options_json.h"
#include "engine/data/dataset.h"
#include "engine/field/field.h"
#include "engine/model/field_options.h"
#include "engine/prepare/scaling.h"

#include <memory>
#include <string>
#include <vector>

namespace nullcline {

struct FittedModel {
  FieldOptions field;
  Precision precision = Precision::float32;
  std::vector<double> parameters; // every float32 value is exact in float64, so nothing is lost
  std::vector<Channel> channels;
  std::string time_name = "time";
  std::string time_unit;
  Scaling scaling;
  Json provenance = Json::object(); // program version, method, seed, data, solver, threads, instruction set, ...
  std::string system;               // known system of which the data are a simulation, if any

  std::size_t stateCount() const { return channels.size(); }
};

/// The field that `options` name, for `states` states; refuses an unknown system or one with another number of states.
/// A known system works in the data's own units inside and is wrapped by `scaling`.
template <class Real>
Expected<std::unique_ptr<Field<Real>>> makeField(const FieldOptions& options, std::size_t states,
                                                 const Scaling& scaling);
extern template Expected<std::unique_ptr<Field<float>>> makeField<float>(const FieldOptions&, std::size_t,
                                                                         const Scaling&);
extern template Expected<std::unique_ptr<Field<double>>> makeField<double>(const FieldOptions&, std::size_t,
                                                                           const Scaling&);

} // namespace nullcline
