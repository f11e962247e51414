// Plots as files for papers and slides, always in the light colours of paper.
#pragma once

#include "engine/core/expected.h"
#include "ui/plots/plot_widget.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

namespace nullcline {

class UserDialogs;

/// PDF, SVG or PNG by the file's suffix, or CSV of the points that are shown; `size` in points of the screen, PNG at
/// twice that resolution. The file appears whole or not at all.
Status exportPlot(PlotWidget& plot, const QString& path, QSize size = {720, 480});

/// "trajectories.pdf", "trajectories.svg", "trajectories.png".
QStringList plotFileNames(const QString& name);
/// Writes them all.
Status exportPlotAllFormats(PlotWidget& plot, const QString& folder, const QString& name, QSize size = {720, 480});

/// The PNG's picture, as large as the plot is on the screen.
QImage plotImage(PlotWidget& plot);

/// Asks for a file and writes the plot there, as large as it is on the screen; a failure is shown.
void askForPlotFile(UserDialogs& dialogs, PlotWidget& plot, const QString& name,
                    std::function<void(const QString& path)> written);

} // namespace nullcline
