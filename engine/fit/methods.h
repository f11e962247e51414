// The named methods: presets that are FitSpec values, in our defaults and as published.
#pragma once

#include "engine/fit/fit_spec.h"

#include <span>
#include <string>

namespace nullcline {

struct Method {
  const char* name;    // on the command line
  const char* label;   // in the window
  const char* summary; // one line: what it does and when to take it
  const char* source;  // paper
  FitSpec (*preset)(bool as_published);
};

std::span<const Method> methods();
/// Sets the field. Where that leads from a network to a known system or back, stages that are those of the method's
/// preset become those of its preset for the other kind; stages that somebody has changed stay.
void setField(FitSpec& spec, const FieldOptions& field);
/// The preset of that name; the error lists the names there are.
Expected<FitSpec> methodPreset(const std::string& name, bool as_published);

} // namespace nullcline
