// Data and problems widened from the channels that were measured to all states of a model.
#pragma once

#include "engine/model/model_shape.h"
#include "engine/prepare/problem.h"

namespace nullcline {

/// Channels in the order of the states, d becomes D; all values of an unmeasured state are missing.
Dataset withUnmeasuredStates(const Dataset& dataset, const ModelShape& shape);

/// The same for all arrays of a problem: observed, smooth, slope and smoothness of an unmeasured state are NaN. In a
/// standardised problem its units are
///   a velocity:       scale the rate of its position, rate that squared over the position's scale, so that
///   in
///                     scaled units and natural time the position's rate is its velocity
///   other states:     scale their usual size, rate their usual rate; where none is known, their scale times
///                     the geometric mean of rate over scale of the measured states, the inverse of a natural time
/// else 1 and 1, the data's own units. The center of a state that has a usual start is that start, else 0: a state that
/// nothing more is known of starts at its scaled 0.
Problem withUnmeasuredStates(Problem problem, const ModelShape& shape);

} // namespace nullcline
