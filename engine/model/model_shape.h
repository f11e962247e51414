// How the states of a field meet the channels of the data.
//
// d: measured channels   D: states of the field, D >= d
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/model/field_options.h"

#include <span>
#include <vector>

namespace nullcline {

/// Everywhere behind the preparation, arrays are D wide and in the order of the states. A state measured by no column
/// is a channel whose values are all missing: plots, predictions and files need to know no more than that.
struct ModelShape {
  std::vector<Channel> states;           // (D) measured ones keep the data's name and unit
  std::vector<int> channel;              // (D) of the data; -1: measured by no column
  bool unmeasured_start_at_zero = false; // else their initial values are estimated
  /// The first d predictions are W z + b in scaled units, W (d x D) and b (d) after the field's parameters; else they
  /// are the states themselves.
  bool linear_readout = false;

  std::size_t stateCount() const { return states.size(); }
  std::size_t channelCount() const;
  std::size_t readoutParameters() const; // (d D + d), or 0
  bool hasUnmeasured() const { return channelCount() < stateCount(); }
};

/// Known systems: channels named like states (case does not matter) are those states; if none is, and there are as
/// many, in the given order. What does not fit is refused with the names that are needed.
Expected<ModelShape> modelShape(const FieldOptions& options, std::span<const Channel> channels);

} // namespace nullcline
