// Everything a fit needs to go on as if it had never stopped.
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

struct Checkpoint {
  int epoch = 0;                                                    // epochs done, over all stages
  int stage = 0;                                                    // stage of the next epoch
  std::vector<double> parameters, best_parameters, safe_parameters; // safe: the last that gave a finite loss
  int best_epoch = 0;
  double best_train_loss = 0.0, best_validation_loss = 0.0;
  std::vector<double> stage_parameters; // at the start of the stage: what the data were smoothed along
  double rate_factor = 1.0;             // halved at every recovery
  int recoveries = 0;
  double seconds = 0.0; // of training
  std::uint64_t optimizer_steps = 0;
  std::vector<double> first_moment, second_moment;
  std::string random_state;

  bool operator==(const Checkpoint&) const = default;
};

/// Bytes for a project file, and back; a damaged text is refused with a sentence, never trusted.
std::string serializeCheckpoint(const Checkpoint& checkpoint);
Expected<Checkpoint> parseCheckpoint(std::string_view bytes);

} // namespace nullcline
