// The choices of methods and their settings as JSON, to be kept with a project.
#pragma once

#include "engine/core/options_json.h"
#include "ui/methods/method_choices.h"

namespace nullcline {

Json methodChoicesJson(const MethodChoices& choices);
/// What makes no sense, or is of a method there is no more, keeps its preset.
MethodChoices methodChoicesFrom(const Json& json);

} // namespace nullcline
