// What the window shows of a project, as JSON that is kept with it: plots, shown states, ranges, runs, tabs, settings.
#pragma once

#include "engine/core/options_json.h"

class QMainWindow;
class QTabWidget;

namespace nullcline {

class ComparisonView;
class PlotBoard;
class RunView;
class Workspace;

struct ViewedParts {
  QMainWindow& window;
  Workspace& workspace;
  PlotBoard& plots;
  ComparisonView& comparison;
  RunView& runs;
  QTabWidget& centre;
  QTabWidget& bottom;
};

Json collectViews(const ViewedParts& parts);
/// Leaves out what makes no sense here: a file may come from anybody.
void applyViews(const ViewedParts& parts, const Json& views);

} // namespace nullcline
