#pragma once

#include "engine/data/import_recipe.h"
#include "ui/theme.h"

#include <algorithm>

namespace nullcline {

/// Behind a column's fields, so that its role is seen at a glance; no colour for what is ignored.
inline QColor roleColour(ColumnRole role, const QPalette& palette) {
  const bool dark = isDark(palette);
  const auto tint = [&](int index) {
    QColor colour = okabeIto(index, dark);
    colour.setAlphaF(dark ? 0.28f : 0.16f);
    return colour;
  };
  switch (role) {
  case ColumnRole::time:
  case ColumnRole::clock:
    return tint(0);
  case ColumnRole::trajectory:
    return tint(3);
  case ColumnRole::state:
  case ColumnRole::value:
    return tint(2);
  case ColumnRole::variable:
    return tint(4);
  case ColumnRole::dose:
  case ColumnRole::event:
  case ColumnRole::censored:
  case ColumnRole::not_observed:
    return tint(1);
  case ColumnRole::automatic:
  case ColumnRole::ignored:
    break;
  }
  return {};
}

} // namespace nullcline
