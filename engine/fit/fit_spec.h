// A FitSpec says everything about a fit but the data: same spec, data, threads and instruction set, same result.
#pragma once

#include "engine/core/options_json.h"
#include "engine/fit/optimizer_options.h"
#include "engine/fit/schedule.h"
#include "engine/model/field_options.h"
#include "engine/objective/objective_options.h"
#include "engine/prepare/problem.h"
#include "engine/regularizer/regularizer_options.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace nullcline {

enum class Device { automatic, cpu, cuda };
std::span<const EnumName<Device>> enumNames(Device);

/// One stage of a fit: what "fits well" means, and how it is brought about.
struct StageSpec {
  ObjectiveOptions objective = VariationalOptions{};
  OptimizerOptions optimizer = AdamOptions{};
  ScheduleOptions schedule = OneCycleCosineOptions{};
  int epochs = 5000;
  double settle = 0.0; // part of the epochs after which the choice of the best parameters begins anew
  std::vector<RegularizerSpec> regularizers = {};
  bool resmooth = false; // smooth the data along the field that the stage before found (prepare/resmooth.h)
};

struct FitSpec {
  std::string method = "vf-node"; // the preset this began as
  FieldOptions field = MlpOptions{};
  SmoothingOptions smoothing;
  bool standardize = true;
  SplitOptions split;
  std::vector<StageSpec> stages = {StageSpec{}};
  std::uint64_t seed = 0;
  Precision precision = Precision::float32;
  Device device = Device::automatic;
  std::uint64_t threads = 0; // 0: all this process may use
  double max_seconds = 0.0;  // of one session: a resumed fit has them again; 0: no limit
  /// Times over the fit at which the prediction error on the validation part is measured; 0: never. What compares
  /// methods: their losses mean different things. Does not count as training.
  int error_points = 0;

  /// At most a thousand million: checkCompatibility sees to it.
  int totalEpochs() const {
    int total = 0;
    for (const auto& stage : stages)
      total += stage.epochs;
    return total;
  }
};

/// `epochs` shared among the stages in proportion to what they have; at least one each. Fewer epochs than stages leave
/// stages out: those before the last, so that a fit of rounds and a polish is polished all the same. epochs >= 1.
void setTotalEpochs(FitSpec& spec, int epochs);

template <class Visitor>
void describe(Visitor& visitor, StageSpec& stage) {
  visitor.alternative("objective", stage.objective, {"Objective", "What fitting well means"});
  visitor.alternative("optimizer", stage.optimizer, {"Optimiser", "How the parameters are changed"});
  visitor.alternative("schedule", stage.schedule, {"Learning rate", "How the learning rate changes over the epochs"});
  visitor.number("settle", stage.settle,
                 {"Settle",
                  "Part of the epochs before the best parameters are chosen, in a split by trajectory: a stage that "
                  "begins at a good fit would else keep its first parameters"},
                 {0.0, 0.95});
  visitor.list("regularizers", stage.regularizers, {"Regularisers", "What is asked beside following the data"});
  visitor.flag("resmooth", stage.resmooth,
               {"Smooth along the field",
                "Smooth the data again before this stage, following the field found so far instead of straight lines: "
                "removes most of the error that smoothing leaves in gaps and fast turns"});
  visitor.integer("epochs", stage.epochs, {"Epochs", "Passes over the training data; more fit closer and take longer"},
                  {1, 100000000});
}

template <class Visitor>
void describe(Visitor& visitor, FitSpec& spec) {
  visitor.text("method", spec.method, {"Method", "The preset this fit began as"});
  visitor.alternative("field", spec.field, {"Model", "The right-hand side that is fitted"});
  visitor.group("smoothing", spec.smoothing, {"Smoothing", ""});
  visitor.flag("standardize", spec.standardize,
               {"Standardise", "Fit in units in which every state has mean 0 and spread 1; needed unless the data are "
                               "already of order one"});
  visitor.group("split", spec.split, {"Split", ""});
  visitor.list("stages", spec.stages, {"Stages", "Run one after the other, each from the best parameters of the last"});
  visitor.integer("seed", spec.seed, {"Seed", "Same seed, data, threads and processor: same result"},
                  {0, 9007199254740991LL});
  visitor.choice("precision", spec.precision, {"Precision", "Of the network; everything else is always float64"});
  visitor.choice("device", spec.device, {"Device", "Where the training runs"});
  visitor.integer("threads", spec.threads, {"Threads", "0 takes all that this process may use"}, {0, 1024});
  visitor.number("max_seconds", spec.max_seconds,
                 {"Time limit",
                  "The best parameters so far are kept when it is reached; a resumed fit has it again; 0 for none",
                  "s"},
                 {0, 1e9});
  visitor.integer("error_points", spec.error_points,
                  {"Error measurements", "How often the prediction error is measured, to compare methods; 0: never"},
                  {0, 100000});
}

} // namespace nullcline
