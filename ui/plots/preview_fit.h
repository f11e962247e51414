// How the fit stands to the data: the part of a preview for residuals, and predicted against observed values.
#pragma once

#include "engine/analysis/autocorrelation.h"
#include "engine/analysis/plot_data.h"
#include "engine/analysis/predicted_values.h"

#include <QString>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace nullcline {

struct Preview;
struct PreviewRequest;

struct ResidualCurves {
  QString label;     // of the state
  QString why_empty; // a sentence where there is nothing to show
  std::vector<ResidualSeries> series;
  Autocorrelation correlation; // of the residuals of all parts
  bool uneven = false;         // a lag is not a time
  std::size_t gaps = 0;        // pieces that the solver did not get through
  std::size_t stride = 1;      // only every so many of the observations are there
};

struct ComparedValues {
  QString label; // of the state; empty: all, in their own spreads
  QString why_empty;
  std::array<ObservedPredicted, 3> parts; // train, validation, test
  std::size_t pieces = 0, left_out = 0;   // pieces of trajectories
  std::size_t stride = 1;                 // as in the residuals
};

/// What the request asks for of these; others stay empty.
void addFitCurves(Preview& preview, const PreviewRequest& request, std::stop_token stop);

/// The known system from the shown trajectory's first complete observation; states that no column measures begin where
/// the system says.
void addTruth(Preview& preview, const PreviewRequest& request, std::stop_token stop);

} // namespace nullcline
