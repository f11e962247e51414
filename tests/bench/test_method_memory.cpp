// Every method of the table, with every regulariser and optimiser that it can have: its first epochs take memory, and
// those after them none. A method that is added to the table is asked the same.
#include "engine/fit/compatibility.h"
#include "engine/fit/methods.h"
#include "engine/fit/runnable_spec.h"
#include "engine/fit/stage_run.h"
#include "engine/model/initial_parameters.h"
#include "engine/model/unmeasured_states.h"
#include "engine/system/known_system.h"
#include "engine/system/simulate.h"
#include "tests/support/counted_memory.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <vector>

using namespace nullcline;
using nullcline::test::memory_taken;

namespace {

constexpr const char* kSystem = "fitzhugh-nagumo";
constexpr int kFirstEpochs = 10, kStretches = 4, kEpochsOfStretch = 3;
constexpr std::size_t kNotRun = std::numeric_limits<std::size_t>::max();

struct NamedRegularizers {
  const char* name;
  std::vector<RegularizerSpec> regularizers;
};

RegularizerSpec local(StepEstimate estimate, LocalStep step, bool biased, bool through_first_stage) {
  LocalRegularization options;
  options.estimate = estimate;
  options.step = step;
  options.biased = biased;
  options.through_first_stage = through_first_stage;
  options.weight = {1e-4, 1e-4};
  return {options};
}

RegularizerSpec global(GlobalRegularization::Estimate estimate, bool largest) {
  return {GlobalRegularization{estimate, largest, {1e-4, 1e-4}}};
}

/// Each alone in its forms, and all that go together.
const std::vector<NamedRegularizers>& regularizerLists() {
  using Estimate = GlobalRegularization::Estimate;
  static const std::vector<NamedRegularizers> kLists = {
      {"none", {}},
      {"local error", {local(StepEstimate::error, LocalStep::solver, false, true)}},
      {"local error, biased", {local(StepEstimate::error, LocalStep::solver, true, false)}},
      {"local error, automatic", {local(StepEstimate::error, LocalStep::automatic, false, false)}},
      {"local stiffness, automatic, biased", {local(StepEstimate::stiffness, LocalStep::automatic, true, false)}},
      {"local stiffness", {local(StepEstimate::stiffness, LocalStep::solver, false, true)}},
      {"global error", {global(Estimate::error, false)}},
      {"global stiffness, largest", {global(Estimate::stiffness, true)}},
      {"global both", {global(Estimate::both, false)}},
      {"STEER", {{SteerRegularization{true, 0.5}}}},
      {"STEER, end", {{SteerRegularization{false, 0.2}}}},
      {"Taylor", {{TaylorRegularization{2, {1e-5, 1e-5}, true}}}},
      {"weight decay", {{WeightDecay{}}}},
      {"all together",
       {local(StepEstimate::error, LocalStep::automatic, false, false),
        global(Estimate::error, false),
        {SteerRegularization{true, 0.3}},
        {TaylorRegularization{2, {1e-6, 1e-6}, true}},
        {WeightDecay{}}}},
  };
  return kLists;
}

/// The preset's own, and L-BFGS.
const std::vector<const char*> kOptimizers = {"its own", "L-BFGS"};

const Dataset& data() {
  static const Dataset kData = [] {
    SimulationOptions options;
    options.trajectories = 6;
    options.points = 10;
    options.horizon = 4.0;
    return simulate(**findSystem(kSystem), options)->observed;
  }();
  return kData;
}

/// Without the second column.
Dataset partlyMeasured() {
  Dataset dataset = data();
  dataset.channels.resize(1);
  for (auto& trajectory : dataset.trajectories) {
    std::vector<double> first;
    for (std::size_t i = 0; i < trajectory.values.size(); i += 2)
      first.push_back(trajectory.values[i]);
    trajectory.values = first;
  }
  return dataset;
}

/// One stage of a fit, epoch by epoch.
class Stage {
 public:
  Stage(const FitSpec& spec, const Dataset& dataset, int stage) : spec_(spec), team_(2) {
    shape_ = *modelShape(spec_.field, dataset.channels);
    problem_ = std::make_shared<const Problem>(withUnmeasuredStates(
        *prepareProblem(dataset, {spec_.split, spec_.smoothing, spec_.standardize}, spec_.seed), shape_));
    field_ = std::move(*makeField<float>(spec_.field, shape_.stateCount(), problem_->scaling));
    RandomGenerator random(3);
    const auto start = *initialParameters(spec_.field, shape_.stateCount(), random);
    run_ = std::make_unique<StageRun<float>>(
        StageSetting<float>{&spec_, stage, field_.get(), &shape_, &team_, problem_, start.size(), nullptr, nullptr},
        std::stop_token{});
    start_ = run_->withExtra(std::vector<float>(start.begin(), start.end()));
    parameters_ = start_;
  }

  /// How often memory was taken; kNotRun: the epoch was not one of training.
  std::size_t epoch() {
    const std::size_t before = memory_taken;
    const auto look = run_->look(parameters_, epoch_, {});
    if (!look.completed() || !look.train.finite)
      return kNotRun;
    run_->method().step(parameters_, 1e-4);
    ++epoch_;
    const std::size_t took = memory_taken - before;
    if (run_->method().converged()) {
      run_->method().reset();
      std::ranges::copy(start_, parameters_.begin());
    }
    return took;
  }

 private:
  FitSpec spec_;
  WorkerTeam team_;
  ModelShape shape_;
  std::shared_ptr<const Problem> problem_;
  std::unique_ptr<Field<float>> field_;
  std::unique_ptr<StageRun<float>> run_;
  std::vector<float> start_, parameters_;
  int epoch_ = 0;
};

/// The fewest of several stretches: a solve that takes more steps than any before it takes memory, once; what every
/// epoch takes is in every stretch.
std::size_t memoryOfLaterEpochs(Stage& stage) {
  for (int k = 0; k < kFirstEpochs; ++k)
    if (stage.epoch() == kNotRun)
      return kNotRun;
  std::size_t fewest = kNotRun;
  for (int stretch = 0; stretch < kStretches; ++stretch) {
    std::size_t sum = 0;
    for (int k = 0; k < kEpochsOfStretch; ++k) {
      const std::size_t took = stage.epoch();
      if (took == kNotRun)
        return kNotRun;
      sum += took;
    }
    fewest = std::min(fewest, sum);
  }
  return fewest;
}

FitSpec smallSpec(const char* method, const FieldOptions& field) {
  FitSpec spec = *methodPreset(method, false);
  FieldOptions small = field;
  if (const auto* network = networkOf(spec.field); auto* own = networkOf(small)) {
    own->activation = network ? network->activation : own->activation;
    own->width = 16;
    own->depth = 2;
  }
  setField(spec, small);
  spec.seed = 4;
  spec.threads = 2;
  spec.error_points = 0;
  return spec;
}

/// As it is after its horizon has grown; that of a growing one is asked in test_allocations.
void endGrowth(StageSpec& stage) {
  if (auto* matching = std::get_if<TrajectoryMatchingOptions>(&stage.objective))
    matching->first_horizon = 1.0;
}

struct FieldCase {
  const char* name;
  FieldOptions field;
  bool partly_measured;
};
const std::vector<FieldCase>& fieldCases() {
  static const std::vector<FieldCase> kCases = {
      {"network", MlpOptions{}, false},
      {"augmented network", AugmentedOptions{}, true},
      {"second order", SecondOrderOptions{}, true},
      {"known system", KnownSystemOptions{kSystem, {}, {}}, false},
      {"known system, one state unmeasured", KnownSystemOptions{kSystem, {}, {}}, true},
  };
  return kCases;
}

} // namespace

class TestMethodMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theCounterCounts() {
    const std::size_t before = memory_taken;
    ::operator delete(::operator new(8));
    QCOMPARE(memory_taken - before, std::size_t(1));
  }

  void laterEpochsTakeNoMemory_data() {
    QTest::addColumn<std::size_t>("method");
    QTest::addColumn<std::size_t>("field");
    for (std::size_t m = 0; m < methods().size(); ++m)
      for (std::size_t f = 0; f < fieldCases().size(); ++f)
        QTest::addRow("%s, %s", methods()[m].name, fieldCases()[f].name) << m << f;
  }
  void laterEpochsTakeNoMemory() {
    QFETCH(std::size_t, method);
    QFETCH(std::size_t, field);
    const Method& own = methods()[method];
    const FieldCase& model = fieldCases()[field];
    const Dataset dataset = model.partly_measured ? partlyMeasured() : data();
    const FitSpec preset = runnableSpec(smallSpec(own.name, model.field), dataset.channels).spec;
    for (std::size_t stage = 0; stage < preset.stages.size(); ++stage) {
      if (stage > 0 && isLikeTheOneBefore(preset, stage))
        continue;
      ask(own.name, preset, stage, {"its own regularisers", preset.stages[stage].regularizers}, dataset);
      for (const auto& list : regularizerLists()) // alone and together with a network, else the two ends
        if (field == 0 || &list == &regularizerLists().front() || &list == &regularizerLists().back())
          ask(own.name, preset, stage, list, dataset);
    }
  }

  /// Each method and each list was asked, and not refused by everything.
  void everythingWasAsked() {
    for (const Method& one : methods())
      QVERIFY2(asked_[one.name] > 0, one.name);
    for (const auto& list : regularizerLists())
      QVERIFY2(asked_[list.name] > 0, list.name);
    for (const char* optimizer : {AdamOptions::kLabel, LbfgsOptions::kLabel, LevenbergMarquardtOptions::kLabel})
      QVERIFY2(asked_[optimizer] > 0, optimizer);
  }

 private:
  /// But for its epochs, its rates and whether the data are smoothed along the field.
  static bool isLikeTheOneBefore(const FitSpec& spec, std::size_t stage) {
    const StageSpec &one = spec.stages[stage], &other = spec.stages[stage - 1];
    return one.objective.index() == other.objective.index() && one.optimizer == other.optimizer;
  }

  void ask(const char* name, const FitSpec& preset, std::size_t stage, const NamedRegularizers& list,
           const Dataset& dataset) {
    for (const char* optimizer : kOptimizers) {
      FitSpec spec = preset;
      StageSpec& changed = spec.stages[stage];
      changed.regularizers = list.regularizers;
      changed.epochs = 1000;
      if (optimizer == kOptimizers.back())
        changed.optimizer = LbfgsOptions{};
      endGrowth(changed);
      if (!checkCompatibility(spec, dataset.channels))
        continue;
      Stage one(spec, dataset, static_cast<int>(stage));
      const std::size_t took = memoryOfLaterEpochs(one);
      const QString what = QString("%1, stage %2, %3, %4: ").arg(name).arg(stage + 1).arg(list.name, optimizer);
      QVERIFY2(took != kNotRun, qPrintable(what + "an epoch failed"));
      QVERIFY2(took == 0, qPrintable(what + QString("memory was taken %1 times").arg(took)));
      const char* const label = std::visit([](const auto& own) { return own.kLabel; }, changed.optimizer);
      for (const std::string asked : {name, list.name, label})
        ++asked_[asked];
    }
  }

  std::map<std::string, int> asked_;
};

QTEST_APPLESS_MAIN(TestMethodMemory)
#include "test_method_memory.moc"
