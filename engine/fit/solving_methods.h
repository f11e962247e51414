// Presets of the methods that solve the equation while they train; methods.cpp lists them.
#pragma once

#include "engine/fit/fit_spec.h"

namespace nullcline {

FitSpec directMethod(bool as_published);
FitSpec adjointMethod(bool as_published);
FitSpec seminormMethod(bool as_published);
FitSpec gaussLegendreMethod(bool as_published);
FitSpec localErrorMethod(bool as_published);
FitSpec localStiffnessMethod(bool as_published);
FitSpec errorNodeMethod(bool as_published);     // ERNODE
FitSpec stiffnessNodeMethod(bool as_published); // SRNODE
FitSpec steerMethod(bool as_published);
FitSpec taylorMethod(bool as_published); // TayNODE
/// What follows the variational rounds of two-stage.
StageSpec polishStage();
/// The same for the parameters of a known system.
StageSpec estimationStage();

} // namespace nullcline
