#include "ui/welcome/example_picture.h"

#include "ui/data_source.h"

#include <QRectF>
#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr std::size_t kMostLines = 8, kMostPoints = 2000, kMostStates = 5;

double valueAt(const Trajectory& trajectory, std::size_t row, std::size_t state, std::size_t states) {
  return trajectory.values[row * states + state];
}

QPolygonF phaseCurve(const Trajectory& trajectory, std::size_t across, std::size_t up, std::size_t states) {
  QPolygonF curve;
  for (std::size_t row = 0; row < trajectory.times.size(); ++row) {
    const double x = valueAt(trajectory, row, across, states), y = valueAt(trajectory, row, up, states);
    if (std::isfinite(x) && std::isfinite(y))
      curve << QPointF(x, y);
  }
  return curve;
}

QPolygonF timeCurve(const Trajectory& trajectory, std::size_t state, std::size_t states) {
  QPolygonF curve;
  for (std::size_t row = 0; row < trajectory.times.size(); ++row)
    if (const double y = valueAt(trajectory, row, state, states); std::isfinite(y))
      curve << QPointF(trajectory.times[row], y);
  return curve;
}

/// Each to its own height, or all to one.
void fitToSquare(std::vector<QPolygonF>& curves, bool each) {
  QRectF all;
  for (const auto& curve : curves)
    all = all.isNull() ? curve.boundingRect() : all.united(curve.boundingRect());
  for (auto& curve : curves) {
    const QRectF box = each ? curve.boundingRect() : all;
    const double width = all.width() > 0 ? all.width() : 1.0, height = box.height() > 0 ? box.height() : 1.0;
    for (auto& point : curve)
      point = {(point.x() - all.left()) / width, (point.y() - box.top()) / height};
  }
}

} // namespace

ExamplePicture pictureOf(const std::string& name, const Dataset& dataset, bool is_simulated) {
  ExamplePicture picture;
  picture.name = name;
  const std::size_t states = dataset.channels.size();
  picture.is_phase_plane = is_simulated && (states == 2 || states == 3);
  const std::size_t count = std::min(dataset.trajectories.size(), kMostLines);
  if (picture.is_phase_plane) {
    std::size_t points = 0;
    for (std::size_t i = 0; i < dataset.trajectories.size() && points < kMostPoints; ++i) {
      picture.curves.push_back(phaseCurve(dataset.trajectories[i], 0, states - 1, states));
      points += static_cast<std::size_t>(picture.curves.back().size());
    }
  } else if (states == 1) {
    for (std::size_t i = 0; i < count; ++i)
      picture.curves.push_back(timeCurve(dataset.trajectories[i], 0, states));
  } else if (count > 0) {
    for (std::size_t state = 0; state < std::min(states, kMostStates); ++state)
      picture.curves.push_back(timeCurve(dataset.trajectories.front(), state, states));
  }
  std::erase_if(picture.curves, [](const QPolygonF& curve) { return curve.size() < 2; });
  fitToSquare(picture.curves, !picture.is_phase_plane && states > 1 && !is_simulated);
  return picture;
}

std::shared_ptr<const ExamplePictures> readExamplePictures(const ExampleRequest&, std::stop_token stop) {
  auto pictures = std::make_shared<ExamplePictures>();
  for (const auto& example : exampleList()) {
    OpenRequest request;
    request.example = example.name;
    const auto opened = openSource(request, stop);
    if (!opened)
      return nullptr;
    if (opened->problem.empty())
      pictures->push_back(pictureOf(example.name, *opened->data.dataset, !opened->data.true_system.empty()));
  }
  return pictures;
}

} // namespace nullcline
