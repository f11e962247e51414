// From cumulative counts to the states of an epidemic model.
#pragma once

#include "engine/data/hub/hub_recipe.h"
#include "engine/data/hub/hub_series.h"

namespace nullcline {

/// The states of `recipe.compartments` with N = population, C = confirmed, R = recovered, D = dead, all cumulative:
///   sirf, sird  S = N - C, I = C - R - D, R, F or D
///   sir         S = N - C, I = C - R - D, R = R + D; deaths of which there is no figure at all count as none
///   seir        as sir, and either new = dC/dt over the days since the figure before (what leaves E), or, with a
///               latent period L, E = L dC/dt and S = N - C - E
/// with moving average, unit, smoothing and scaling, in this order. Rows before `first_day` serve the average and the
/// differences only. Adds channels, one trajectory and notes.
void addCompartments(const HubSeries& series, const HubRecipe& recipe, double first_day, Dataset& dataset);

} // namespace nullcline
