// What the plot of a repair shows, as numbers.
#pragma once

#include "engine/data/hub/hub_repairs.h"

#include <optional>

namespace nullcline {

enum class HubFigure { confirmed, recovered, deaths, infected };

/// Days since 1970 and figures; what is missing is left out.
struct HubCurve {
  std::vector<double> days, figures;
};

struct HubRepairCurves {
  HubCurve before, after;
  HubCurve changed; // where they differ, at the figure that is new
  HubCurve removed; // what was there and is missing now
};

/// `per_day`: how much a figure grew since the one known before, a day.
HubRepairCurves repairCurves(const HubSeries& before, const HubSeries& after, HubFigure figure, bool per_day);

/// The series as that step found it: the step's own, or that of the next step that changed something, or what is left
/// after all of them.
const HubSeries& seriesBefore(const std::vector<HubStep>& steps, std::size_t step, const HubSeries& after_all);

/// What a repair is about by its name; nothing: any figure.
std::optional<HubFigure> figureOf(const std::string& repair);

/// Of which it changed the most; confirmed where it changed none.
HubFigure mostChanged(const HubStep& step);

} // namespace nullcline
