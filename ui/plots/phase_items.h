// What the phase plane can show, each to be switched on and off.
#pragma once

#include <QString>
#include <array>
#include <set>

namespace nullcline {

enum class PhaseItem { observations, fits, arrows, streamlines, truth, nullclines, fixed_points };
using PhaseItems = std::set<PhaseItem>;

inline constexpr std::array<PhaseItem, 7> kPhaseItems = {
    PhaseItem::observations, PhaseItem::fits,       PhaseItem::arrows,      PhaseItem::streamlines,
    PhaseItem::truth,        PhaseItem::nullclines, PhaseItem::fixed_points};

/// All but the streamlines, which show the same as the arrows.
PhaseItems usualPhaseItems();
/// As it is stored: "fixed_points".
const char* nameOf(PhaseItem item);
QString labelOf(PhaseItem item);
QString explanationOf(PhaseItem item);

} // namespace nullcline
