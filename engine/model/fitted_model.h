// A model as a value: what is saved, exported, drawn and predicted with.
#pragma once

#include "engine/core/expected.h"
#include "engine/core/options_json.h"
#include "engine/data/dataset.h"
#include "engine/field/field.h"
#include "engine/model/field_options.h"
#include "engine/prepare/scaling.h"

#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

struct FittedModel {
  FieldOptions field;
  Precision precision = Precision::float32;
  /// The field's, then those of the read-out; every float32 value is exact in float64, so nothing is lost.
  std::vector<double> parameters;
  std::vector<Channel> channels; // (D) all states of the field
  /// (D) Where states that no column measured begin unless a prediction says otherwise, NaN for measured ones; empty if
  /// all are measured.
  std::vector<double> unmeasured_start = {};
  std::string time_name = "time";
  std::string time_unit;
  Scaling scaling;
  Json provenance = Json::object(); // program version, method, seed, data, solver, threads, instruction set, ...
  std::string system;               // known system of which the data are a simulation, if any

  std::size_t stateCount() const { return channels.size(); }
  bool isMeasured(std::size_t state) const { return unmeasured_start.empty() || std::isnan(unmeasured_start[state]); }
  std::size_t measuredCount() const; // d
  /// d where the first d predictions are W z + b of all states z in scaled units, with W (d x D) and then b (d) behind
  /// the field's parameters; 0: there is no read-out.
  std::size_t readoutChannels() const;
};

/// The field that `options` name, for `states` states (D, unmeasured ones too); refuses an unknown system or one with
/// another number of states. A known system works in the data's own units inside and is wrapped by `scaling`.
template <class Real>
Expected<std::unique_ptr<Field<Real>>> makeField(const FieldOptions& options, std::size_t states,
                                                 const Scaling& scaling);
extern template Expected<std::unique_ptr<Field<float>>> makeField<float>(const FieldOptions&, std::size_t,
                                                                         const Scaling&);
extern template Expected<std::unique_ptr<Field<double>>> makeField<double>(const FieldOptions&, std::size_t,
                                                                           const Scaling&);

/// All parameters of a model of that field as named pieces: the field's, then those of the read-out.
Expected<std::vector<ParameterSegment>> parameterSegments(const FieldOptions& options, std::size_t states,
                                                          const Scaling& scaling);

} // namespace nullcline
