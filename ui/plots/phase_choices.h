// What its user chose of the phase plane, as JSON that is kept with a project.
#pragma once

#include "engine/core/options_json.h"

namespace nullcline {

class PhaseView;

Json phaseChoices(const PhaseView& view);
/// After the states are chosen. Leaves out what makes no sense here: a file may come from anybody.
void applyPhaseChoices(PhaseView& view, const Json& json);

} // namespace nullcline
