// Where the plots are: a value that is kept with a project and between two starts, and that anybody may have written.
#pragma once

#include "engine/core/options_json.h"

#include <QRect>
#include <Qt>
#include <string>
#include <vector>

namespace nullcline {

struct PlotPlace {
  std::string name;
  bool shown = true;
  QRectF part = {};        // of the grid, from 0 to 1; empty: wherever there is room
  std::string behind = {}; // the plot in whose place it is another tab
  QRect window = {};       // torn off, on the screen; null: it is in the grid

  bool operator==(const PlotPlace&) const = default;
};
using PlotArrangement = std::vector<PlotPlace>;

/// Null: it is not named there.
const PlotPlace* placeNamed(const PlotArrangement& arrangement, const std::string& name);

Json arrangementJson(const PlotArrangement& arrangement);
/// What makes no sense is left out.
PlotArrangement arrangementOf(const Json& json);

/// `placed` gets the right or lower part of what `beside` had.
struct PlotCut {
  std::size_t beside = 0, placed = 0;
  Qt::Orientation orientation = Qt::Horizontal;

  bool operator==(const PlotCut&) const = default;
};
/// How rectangles come about by cutting one after the other; none for a single one. `first` is the one that has all at
/// the beginning. Rectangles that overlap stand side by side.
struct PlotCuts {
  std::size_t first = 0;
  std::vector<PlotCut> cuts;
};
PlotCuts cutsOf(const std::vector<QRectF>& parts);

} // namespace nullcline
