// One function per known system, each in its own file; registry.cpp lists them.
#pragma once

#include "engine/system/known_system.h"

namespace nullcline {

KnownSystem gompertzSystem();
KnownSystem glycolyticSystem();
KnownSystem toggleSwitchSystem();
KnownSystem repressilatorSystem();
KnownSystem ageSirSystem();
KnownSystem sirSystem();
KnownSystem lotkaVolterraSystem();
KnownSystem lorenzSystem();
KnownSystem vanDerPolSystem();
KnownSystem fitzhughNagumoSystem();

} // namespace nullcline
