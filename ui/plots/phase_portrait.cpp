#include "ui/plots/phase_portrait.h"

#include "engine/core/log.h"
#include "engine/model/predict.h"

#include <chrono>
#include <tuple>

namespace nullcline {

namespace {

constexpr std::size_t kNullclineGrid = 57;
constexpr std::size_t kStreamGrid = 97;
constexpr double kLinesPerArrow = 0.66;
constexpr std::size_t kRatePoints = 200;
constexpr std::size_t kPointsPerStart = 400;

class Clock {
 public:
  double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Right-hand sides of a request; null where there is none.
struct Sides {
  std::unique_ptr<RightHandSide> model;
  std::unique_ptr<StateField> truth;
  bool model_in_plane = false;
};

Sides sidesOf(const PortraitRequest& request) {
  Sides sides;
  const std::size_t states = request.plane.others.size();
  sides.truth = trueField(request.true_system, states);
  if (!request.model || request.model->stateCount() != states)
    return sides;
  auto made = modelRightHandSide(*request.model);
  if (made)
    sides.model = std::move(*made);
  else
    logWarning("The fitted field cannot be drawn: " + made.error().message);
  sides.model_in_plane = sides.model && hasFieldInPlane(*request.model);
  return sides;
}

Curve rateCurve(RightHandSide& f, const PortraitRequest& request) {
  const LogarithmicPlane drawn(f, request.plane, request.logarithmic);
  const PhasePlane& plane = drawn.plane();
  Curve curve;
  const std::vector<double> times(kRatePoints, request.time);
  const std::vector<std::size_t> owners(kRatePoints, 0);
  for (std::size_t i = 0; i < kRatePoints; ++i)
    curve.x.push_back(plane.x_low + (plane.x_high - plane.x_low) * static_cast<double>(i) / (kRatePoints - 1));
  drawn.toStates(curve);
  curve.y.resize(kRatePoints);
  f.evaluate(kRatePoints, times.data(), curve.x.data(), owners.data(), curve.y.data());
  return curve;
}

/// Loose: a picture needs no more, and a model in the middle of its training may blow up.
SolverOptions startSolver(const PortraitRequest& request) {
  SolverOptions solver;
  if (request.model)
    solver = predictionSolver(*request.model);
  else
    for (std::size_t i = 0; i < request.box.low.size(); ++i)
      solver.absolute_scale.push_back(request.box.high[i] - request.box.low[i]);
  solver.relative_tolerance = 1e-5;
  solver.absolute_tolerance = 1e-7;
  solver.max_steps = 20000;
  return solver;
}

std::vector<TrajectoryRequest> startRequests(const PortraitRequest& request) {
  std::vector<TrajectoryRequest> requests;
  for (const auto& start : request.starts) {
    TrajectoryRequest one{request.horizon.start, start, {}};
    const double span = request.horizon.end - request.horizon.start;
    for (std::size_t k = 0; k < kPointsPerStart; ++k)
      one.times.push_back(request.horizon.start + span * static_cast<double>(k) / (kPointsPerStart - 1));
    requests.push_back(std::move(one));
  }
  return requests;
}

StartedRun runOf(TrajectorySolution solution) {
  return {std::move(solution.states), solution.status, solution.reached};
}

void follow(const PortraitRequest& request, Sides& sides, PhaseField& field, std::stop_token stop) {
  const std::size_t states = request.plane.others.size();
  for (const auto& start : request.starts)
    field.started.push_back({start, {}, {}});
  const auto requests = startRequests(request);
  const SolverOptions solver = startSolver(request);
  if (sides.model) {
    auto solved = predictWith(solver, *request.model, requests, stop);
    for (std::size_t i = 0; solved && i < requests.size(); ++i)
      field.started[i].model = runOf(std::move(solved->trajectories[i]));
  }
  if (sides.truth) {
    Solution solved = integrate(*sides.truth, requests, solver, stop);
    for (std::size_t i = 0; i < requests.size(); ++i)
      field.started[i].truth = runOf(std::move(solved.trajectories[i]));
  }
  for (auto& started : field.started) // a solver may overflow in its last step
    for (auto* run : {&started.model, &started.truth})
      if (*run && (*run)->states.size() != kPointsPerStart * states)
        run->reset();
}

void addField(const PortraitRequest& request, Sides& sides, PhaseField& field, std::stop_token stop) {
  const auto arrows = [&](RightHandSide& f) {
    const auto& [columns, rows] = request.arrows;
    LogarithmicPlane drawn(f, request.plane, request.logarithmic);
    auto found = arrowsOf(vectorFieldGrid(drawn, drawn.plane(), columns, rows, request.time), drawn.plane(),
                          request.arrows.aspect());
    drawn.toStates(found);
    return found;
  };
  const PhaseItems& items = request.items;
  const bool with_arrows = items.contains(PhaseItem::arrows), with_truth = items.contains(PhaseItem::truth);
  if (sides.model_in_plane && with_arrows)
    field.learned = arrows(*sides.model);
  if (sides.truth && with_truth && (with_arrows || !items.contains(PhaseItem::streamlines)))
    field.truth = arrows(*sides.truth);
  RightHandSide* f = sides.model_in_plane ? sides.model.get() : request.model ? nullptr : sides.truth.get();
  if (f && items.contains(PhaseItem::nullclines)) {
    LogarithmicPlane drawn(*f, request.plane, request.logarithmic);
    const auto grid = vectorFieldGrid(drawn, drawn.plane(), kNullclineGrid, kNullclineGrid, request.time);
    field.nullclines = nullclines(drawn, drawn.plane(), grid, request.time, stop);
    drawn.toStates(field.nullclines);
  }
}

/// Of a model with a read-out they are shown where it reads them out.
void readOut(const FittedModel& model, FixedPointSearch& search) {
  std::vector<TrajectoryRequest> requests;
  for (const auto& point : search.points)
    requests.push_back({0.0, point.state, {0.0}});
  const auto seen = predict(model, requests);
  for (std::size_t i = 0; seen && i < search.points.size(); ++i)
    search.points[i].state = seen->trajectories[i].states;
}

void findPoints(const PortraitRequest& request, Sides& sides, PhaseFlow& flow, std::stop_token stop) {
  FixedPointOptions options;
  options.time = request.time;
  if (sides.truth && (!request.model || request.items.contains(PhaseItem::truth)))
    flow.true_points = findFixedPoints(*sides.truth, request.box, options, stop);
  if (!request.model)
    return;
  flow.learned_points = FixedPointSearch();
  const auto exact = sides.model ? stateField(*request.model) : Expected<std::unique_ptr<StateField>>(nullptr);
  if (!exact || !*exact)
    return;
  flow.learned_points = findFixedPoints(**exact, request.box, options, stop);
  if (request.model->readoutChannels() > 0)
    readOut(*request.model, *flow.learned_points);
}

} // namespace

bool isSame(const PortraitRequest& a, const PortraitRequest& b) {
  const auto plane = [](const PhasePlane& p) {
    return std::tuple(p.horizontal, p.vertical, p.x_low, p.x_high, p.y_low, p.y_high, p.others);
  };
  return a.model == b.model && a.true_system == b.true_system && plane(a.plane) == plane(b.plane) && a.time == b.time &&
         a.logarithmic == b.logarithmic && a.box.low == b.box.low && a.box.high == b.box.high && a.arrows == b.arrows &&
         a.items == b.items && a.starts == b.starts && a.horizon == b.horizon;
}

const FixedPointSearch& PhaseFlow::main() const {
  static const FixedPointSearch none;
  return learned_points ? *learned_points : true_points ? *true_points : none;
}

std::vector<FixedPoint> PhaseFlow::shownPoints() const {
  std::vector<FixedPoint> points = main().points;
  if (learned_points && true_points)
    points.insert(points.end(), true_points->points.begin(), true_points->points.end());
  return points;
}

bool hasFieldInPlane(const FittedModel& model) {
  return model.readoutChannels() == 0;
}

std::unique_ptr<StateField> trueField(const std::string& name, std::size_t states) {
  if (name.empty())
    return nullptr;
  const auto system = findSystem(name);
  if (!system || (*system)->equations.states != states)
    return nullptr;
  return stateField(**system);
}

std::shared_ptr<const PhaseField> computePhaseField(const PortraitRequest& request, std::stop_token stop) {
  const Clock clock;
  auto field = std::make_shared<PhaseField>();
  field->plane = request.plane;
  try {
    Sides sides = sidesOf(request);
    if (request.model && isDriven(*request.model))
      field->field_time = request.time;
    if (request.plane.others.size() == 1) {
      if (sides.model_in_plane)
        field->learned_rate = rateCurve(*sides.model, request);
      if (sides.truth && request.items.contains(PhaseItem::truth))
        field->true_rate = rateCurve(*sides.truth, request);
    } else {
      addField(request, sides, *field, stop);
      follow(request, sides, *field, stop);
    }
  } catch (const std::exception& error) {
    field->problem = std::string("The phase plane could not be computed: ") + error.what();
    logError(field->problem);
  }
  field->seconds = clock.seconds();
  return stop.stop_requested() ? nullptr : field;
}

std::shared_ptr<const PhaseFlow> computePhaseFlow(const PortraitRequest& request, std::stop_token stop) {
  const Clock clock;
  auto flow = std::make_shared<PhaseFlow>();
  flow->plane = request.plane;
  try {
    Sides sides = sidesOf(request);
    const auto lines = [&](RightHandSide& f) {
      StreamlineOptions options; // lines are not closer than two thirds of the arrows
      options.separation =
          std::max(options.separation,
                   kLinesPerArrow / static_cast<double>(std::min(request.arrows.columns, request.arrows.rows) - 1));
      LogarithmicPlane drawn(f, request.plane, request.logarithmic);
      auto found = streamlines(vectorFieldGrid(drawn, drawn.plane(), kStreamGrid, kStreamGrid, request.time),
                               drawn.plane(), options, stop);
      drawn.toStates(found);
      return found;
    };
    if (request.plane.others.size() > 1 && request.items.contains(PhaseItem::streamlines)) {
      if (sides.model_in_plane)
        flow->learned = lines(*sides.model);
      if (sides.truth && request.items.contains(PhaseItem::truth))
        flow->truth = lines(*sides.truth);
    }
    if (request.items.contains(PhaseItem::fixed_points))
      findPoints(request, sides, *flow, stop);
  } catch (const std::exception& error) {
    logError(std::string("The phase plane could not be computed: ") + error.what());
  }
  flow->seconds = clock.seconds();
  return stop.stop_requested() ? nullptr : flow;
}

} // namespace nullcline
