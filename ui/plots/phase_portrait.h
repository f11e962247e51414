// What belongs to the plane of two states itself, as numbers; computed off the window's thread in two parts: what
// follows a slider while it moves, and what takes longer.
#pragma once

#include "engine/analysis/fixed_points.h"
#include "engine/analysis/logarithmic_plane.h"
#include "ui/plots/phase_items.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// The times a started trajectory is followed over.
struct Horizon {
  double start = 0.0, end = 1.0;
  bool operator==(const Horizon&) const = default;
};

/// Points at which arrows stand, as many as there is room for in square cells.
struct ArrowGrid {
  std::size_t columns = 21, rows = 21;

  double aspect() const { return static_cast<double>(columns - 1) / static_cast<double>(rows - 1); }
  bool operator==(const ArrowGrid&) const = default;
};

struct PortraitRequest {
  std::shared_ptr<const FittedModel> model; // null: nothing is fitted yet
  std::string true_system;                  // empty: unknown
  PhasePlane plane;                         // what is visible, and the values of the states that are held
  LogarithmicAxes logarithmic;              // along which it lies above zero
  double time = 0.0;                        // of a field that changes with time
  StateBox box;                             // where fixed points are looked for
  ArrowGrid arrows;
  PhaseItems items;
  std::vector<std::vector<double>> starts; // (d) each
  Horizon horizon;
};
/// Whether both ask for the same pictures.
bool isSame(const PortraitRequest& a, const PortraitRequest& b);

/// A trajectory from where the user asked for it.
struct StartedRun {
  std::vector<double> states; // (K x d), NaN after it was given up
  SolveStatus status = SolveStatus::ok;
  double reached = 0.0; // time
};
struct StartedTrajectory {
  std::vector<double> start;
  std::optional<StartedRun> model, truth; // nothing: there is none
};

struct PhaseField {
  PhasePlane plane;
  std::vector<Arrow> learned, truth;
  std::optional<double> field_time; // of what is shown, where the field changes with time
  Curve learned_rate, true_rate;    // one state: dx/dt against x
  Nullclines nullclines;
  std::vector<StartedTrajectory> started;
  std::string problem; // a sentence, if there is nothing to show
  double seconds = 0.0;
};

struct PhaseFlow {
  PhasePlane plane;
  Streamlines learned, truth;
  /// Of the model and of the known system; nothing: they were not looked for.
  std::optional<FixedPointSearch> learned_points, true_points;
  double seconds = 0.0;

  bool hasModelPoints() const { return learned_points.has_value(); }
  /// The model's, or the known system's where there is no model.
  const FixedPointSearch& main() const;
  /// These, and after them the known system's beside a model's.
  std::vector<FixedPoint> shownPoints() const;
};

/// Null when cancelled.
std::shared_ptr<const PhaseField> computePhaseField(const PortraitRequest& request, std::stop_token stop);
std::shared_ptr<const PhaseFlow> computePhaseFlow(const PortraitRequest& request, std::stop_token stop);

/// The model's right-hand side has arrows in the plane of two states; behind a read-out, which mixes all states into
/// what is measured, it has not.
bool hasFieldInPlane(const FittedModel& model);
/// Null where it is not known or has another number of states.
std::unique_ptr<StateField> trueField(const std::string& system, std::size_t states);

} // namespace nullcline
