// How the states of a field meet the channels of the data.
//
// d: measured channels   D: states of the field, D >= d
#pragma once

#include "engine/core/expected.h"
#include "engine/data/dataset.h"
#include "engine/field/field.h"
#include "engine/model/field_options.h"

#include <span>
#include <vector>

namespace nullcline {

/// What is known beforehand of a state that no column measures, in its own unit.
struct UnmeasuredState {
  double start = 0.0;          // at the first time: 0, or the middle of a known system's initial range
  bool is_start_known = false; // that range is one number, or the field says so: the start is not estimated
  double size = 1.0;   // its usual size: the largest magnitude of that range, of all the system's if it is 0; or 1
  double rate = 0.0;   // its usual rate of change, of a known system at its published parameters; 0: not known
  int position = -1;   // it is the velocity of this state; -1: of none
  double spread = 0.0; // its start is likely to be within start +- spread; 0: nothing is known of that
};

/// Everywhere behind the preparation, arrays are D wide and in the order of the states. A state measured by no column
/// is a channel whose values are all missing: plots, predictions and files need to know no more than that.
struct ModelShape {
  std::vector<Channel> states;             // (D) measured ones keep the data's name and unit
  std::vector<int> channel;                // (D) of the data; -1: measured by no column
  std::vector<UnmeasuredState> unmeasured; // (D) defaults where measured
  std::vector<double> measured_start = {}; // (D) of measured states that are known to start there, else NaN; or empty
  bool unmeasured_start_at_zero = false;   // else their initial values are estimated, where none is known
  /// The first d predictions are W z + b in scaled units, W (d x D) and b (d) after the field's parameters; else they
  /// are the states themselves.
  bool linear_readout = false;

  std::size_t stateCount() const { return states.size(); }
  std::size_t channelCount() const;
  std::size_t readoutParameters() const; // (d D + d), or 0
  bool hasUnmeasured() const { return channelCount() < stateCount(); }
  /// Not measured, and known to start at unmeasured[state].start, which withUnmeasuredStates makes its scaled 0.
  bool isStartKnown(std::size_t state) const {
    return channel[state] < 0 &&
           (unmeasured_start_at_zero || (state < unmeasured.size() && unmeasured[state].is_start_known));
  }
};

/// Known systems: channels named like states (case does not matter) are those states; if none is, or those that are
/// stand at their own places, and there are as many, in the given order. What does not fit is refused with the names
/// that are needed.
Expected<ModelShape> modelShape(const FieldOptions& options, std::span<const Channel> channels);

/// Start values of the states (D), NaN where measured: 0, or the mean over `estimated` (per trajectory (D), NaN where
/// nothing was estimated), or what is known beforehand where there is none. Empty if all are measured.
std::vector<double> unmeasuredStart(const ModelShape& shape, std::span<const std::vector<double>> estimated);
/// The same in place of what `start` holds.
void writeUnmeasuredStart(const ModelShape& shape, std::span<const std::vector<double>> estimated,
                          std::vector<double>& start);

/// "readout.weight" (channels x states) and "readout.bias" (channels) behind `offset` parameters.
std::vector<ParameterSegment> readoutSegments(std::size_t channels, std::size_t states, std::size_t offset);

} // namespace nullcline
