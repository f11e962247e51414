#pragma once

#include <QString>

namespace nullcline {

/// Draws trajectories, phase plane and losses of a results directory into it as PDF, SVG and PNG; where it holds those
/// of several methods, in their directories, and their errors against wall-clock, evaluations and epochs beside these.
/// Returns the exit code of the command line: 0, or 3 with a sentence on standard error where the directory does not
/// hold what it should, or 1 where the plots could not be written.
int renderResults(const QString& directory);

/// Makes the resources of this library known to Qt; to be called once before any window.
void initialiseResources();

} // namespace nullcline
