// Everything the plots of one moment show, as numbers; computed off the window's thread.
#pragma once

#include "engine/analysis/plot_data.h"
#include "engine/prepare/problem.h"
#include "ui/plots/preview_fit.h"
#include "ui/plots/shown_states.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

struct PreviewRequest {
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Problem> problem; // of a run; null: prepared here from options and seed
  ProblemOptions options;
  std::uint64_t seed = 0;
  std::shared_ptr<const FittedModel> model; // null: nothing is fitted yet
  std::string true_system;                  // known system that the data simulate; empty: unknown
  std::size_t trajectory = 0;
  std::size_t horizontal = 0, vertical = 1;       // states of the phase plane; equal: one state against its rate
  std::optional<std::size_t> depth = {};          // the third state, where three are shown in space
  std::optional<std::size_t> residual_state = {}; // whose residuals are wanted
  bool with_compared = false;                     // predicted against observed values of all trajectories,
  std::optional<std::size_t> compared_state = {}; // of one state, or of all
};

/// A span of the shown trajectory's time that belongs to one part of the split.
struct Region {
  Part part = Part::train;
  double start = 0.0, end = 0.0;

  bool operator==(const Region&) const = default;
};

/// One state of the shown trajectory over time; of one that no column measures there is the fit alone.
struct ChannelCurves {
  QString label;               // "hare [thousand]"
  Curve observed;              // points
  std::vector<double> missing; // times at which this channel was not observed
  Curve spline;
  Curve fit;   // breaks where a predicted piece begins
  Curve truth; // of the known system that the data simulate, without noise, from the first complete observation
};

/// Points of two states, or of three.
struct PhaseCurve : Curve {
  std::vector<double> z; // empty where there are two
};

/// What a state does in the data; of one that no column measures, in the fit.
struct StateSpan {
  double low = 0.0, high = 1.0; // with a margin of 8 %
  double median = 0.5;
  double smallest_positive = 0.0; // 0: there is none
  bool has_nonpositive = false;   // which a logarithmic axis cannot show
};

/// The phase plane's part of the data and of the fitted trajectories. What belongs to the plane itself is
/// phase_portrait.h.
struct PhaseCurves {
  PhasePlane plane;              // the window that shows the data
  std::vector<StateSpan> spans;  // of all states
  PhaseCurve observed;           // of all trajectories
  PhaseCurve observed_shown;     // of the shown one
  PhaseCurve fit, fit_shown;     // fitted trajectories
  double start = 0.0, end = 1.0; // as long as the longest trajectory, from where the shown one begins
};

struct Preview {
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Problem> problem; // null: the data cannot be prepared, `problem_message` says why
  std::string problem_message;
  std::size_t trajectory = 0;
  std::vector<Region> regions;
  std::vector<ShownState> states;
  std::vector<ChannelCurves> channels; // of each state
  PhaseCurves phase;
  std::shared_ptr<const FittedModel> model;     // as asked for
  std::string true_system;                      // empty, too, where these are not its states in its order
  std::optional<ResidualCurves> residuals = {}; // where they were asked for
  std::optional<ComparedValues> compared = {};
  bool with_model = false;
  double seconds = 0.0; // it took to compute
};

/// Null when cancelled. The prepared problem may be kept and given back with the next request.
std::shared_ptr<const Preview> computePreview(const PreviewRequest& request, std::stop_token stop);

} // namespace nullcline
