// Plots as files for papers and slides, always in the light colours of paper.
#pragma once

#include "engine/core/expected.h"
#include "ui/plots/plot_widget.h"

#include <QSize>
#include <QString>

namespace nullcline {

/// PDF, SVG or PNG by the file's suffix; `size` in points of the screen, PNG at twice that resolution. The file appears
/// whole or not at all.
Status exportPlot(PlotWidget& plot, const QString& path, QSize size = {720, 480});

/// "trajectories.pdf", "trajectories.svg", "trajectories.png".
Status exportPlotAllFormats(PlotWidget& plot, const QString& folder, const QString& name, QSize size = {720, 480});

} // namespace nullcline
