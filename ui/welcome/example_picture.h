// Small pictures of the bundled examples, made from their data off the window's thread.
#pragma once

#include "engine/data/dataset.h"

#include <QPolygonF>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// Curves in the unit square, y upwards. In a phase plane each is the points of a trajectory, else the line of a state.
struct ExamplePicture {
  std::string name; // of the example
  bool is_phase_plane = false;
  std::vector<QPolygonF> curves;
};
using ExamplePictures = std::vector<ExamplePicture>;

/// Two states against each other where a simulated system has two or three, else the states of one trajectory over
/// time.
ExamplePicture pictureOf(const std::string& name, const Dataset& dataset, bool is_simulated);

struct ExampleRequest {};
/// Of all examples that can be read, in their order. Null when cancelled.
std::shared_ptr<const ExamplePictures> readExamplePictures(const ExampleRequest& request, std::stop_token stop);

} // namespace nullcline
