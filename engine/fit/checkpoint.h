// Everything a fit needs to go on as if it had never stopped.
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

struct Checkpoint {
  int epoch = 0; // epochs done, over all stages
  int stage = 0; // stage of the next epoch
  /// Of the model, then the stage's extra ones. safe: the last that gave a finite loss.
  std::vector<double> parameters, best_parameters, safe_parameters;
  int best_epoch = 0;
  double best_train_loss = 0.0, best_validation_loss = 0.0;
  std::vector<double> stage_parameters; // of the model at the start of the stage: what the data were smoothed along
  double rate_factor = 1.0;             // halved at every recovery
  int recoveries = 0;
  double seconds = 0.0; // of training
  std::uint64_t optimizer_steps = 0;
  std::vector<double> first_moment, second_moment;
  std::string random_state;
  /// Known at the start of the stage (objective.h): per training piece (D), or empty.
  std::vector<std::vector<double>> initial_states;
  std::uint64_t threads = 0; // that summed up; 0: not known
  std::string instruction_set;
  /// What best_parameters.h remembers beside the best: the best before the stage settled (empty: it has not), the loss
  /// of the stage's start, and whether a stage before had improved on its own.
  std::vector<double> early_parameters;
  int early_epoch = 0;
  double early_train_loss = 0.0, early_validation_loss = 0.0;
  double stage_start_loss = std::numeric_limits<double>::infinity();
  int improved = 0;
  std::uint64_t failed_solves = 0; // in training

  bool operator==(const Checkpoint&) const = default;
};

/// Why a fit that goes on here will not end with the same bits; empty if it will, or where that is not known.
std::string otherMachine(const Checkpoint& checkpoint, std::uint64_t threads, const std::string& instruction_set);

/// Bytes for a project file, and back; a damaged text is refused with a sentence, never trusted.
std::string serializeCheckpoint(const Checkpoint& checkpoint);
Expected<Checkpoint> parseCheckpoint(std::string_view bytes);

} // namespace nullcline
