// How states meet channels, and what is made of data and problems that measure only some of them.
#include "engine/model/model_shape.h"
#include "engine/model/predict.h"
#include "engine/model/unmeasured_states.h"
#include "engine/system/simulate.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

std::vector<Channel> channelsNamed(std::initializer_list<const char*> names) {
  std::vector<Channel> channels;
  for (const char* name : names)
    channels.push_back({name, std::string("unit of ") + name, ChannelRole::state});
  return channels;
}

ModelShape shapeOf(const FieldOptions& options, std::initializer_list<const char*> names) {
  const auto channels = channelsNamed(names);
  auto shape = modelShape(options, channels);
  if (!shape)
    qFatal("%s", shape.error().message.c_str());
  return *shape;
}

std::vector<std::string> namesOf(const ModelShape& shape) {
  std::vector<std::string> names;
  for (const auto& state : shape.states)
    names.push_back(state.name);
  return names;
}

QString refusal(const FieldOptions& options, std::initializer_list<const char*> names) {
  const auto channels = channelsNamed(names);
  const auto shape = modelShape(options, channels);
  return shape ? QString() : QString::fromStdString(shape.error().message);
}

/// Lorenz with only x and z measured, in that order or the other.
Problem lorenzProblem(bool standardize, bool swapped) {
  SimulationOptions options;
  options.trajectories = 8;
  options.points = 40;
  options.horizon = 2.0;
  Dataset dataset = simulate(**findSystem("lorenz"), options)->observed;
  dataset.channels = channelsNamed({swapped ? "z" : "X", swapped ? "X" : "z"});
  for (auto& trajectory : dataset.trajectories) {
    std::vector<double> kept;
    for (std::size_t k = 0; k < trajectory.count(); ++k)
      for (const std::size_t state : {swapped ? 2u : 0u, swapped ? 0u : 2u})
        kept.push_back(trajectory.values[3 * k + state]);
    trajectory.values = kept;
  }
  ProblemOptions problem_options;
  problem_options.standardize = standardize;
  return *prepareProblem(dataset, problem_options, 1);
}

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

class TestModelShape : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void networksMeasureEverything() {
    const ModelShape shape = shapeOf(MlpOptions{}, {"a", "b"});
    QCOMPARE(shape.stateCount(), std::size_t(2));
    QVERIFY(!shape.hasUnmeasured() && !shape.linear_readout);
    QCOMPARE(shape.readoutParameters(), std::size_t(0));
    QVERIFY(unmeasuredStart(shape, {}).empty());
  }

  void augmentedFieldsHaveExtraStatesAtZero() {
    AugmentedOptions options;
    options.extra_states = 2;
    const ModelShape shape = shapeOf(options, {"extra1", "b"});
    QVERIFY((namesOf(shape) == std::vector<std::string>{"extra1", "b", "extra1_2", "extra2"}));
    QVERIFY((shape.channel == std::vector<int>{0, 1, -1, -1}));
    QVERIFY(shape.unmeasured_start_at_zero && shape.linear_readout);
    QCOMPARE(shape.readoutParameters(), std::size_t(2 * 4 + 2));
    const std::vector<std::vector<double>> estimated = {{kMissing, kMissing, 3.0, 3.0}};
    const auto start = unmeasuredStart(shape, estimated);
    QVERIFY(std::isnan(start[0]) && std::isnan(start[1]) && start[2] == 0.0 && start[3] == 0.0);
    options.linear_readout = false;
    QCOMPARE(shapeOf(options, {"a"}).readoutParameters(), std::size_t(0));
    options.extra_states = 0;
    QVERIFY(refusal(options, {"a"}).contains("at least one extra"));
  }

  void secondOrderFieldsHaveVelocities() {
    const ModelShape shape = shapeOf(SecondOrderOptions{}, {"x", "y"});
    QVERIFY((namesOf(shape) == std::vector<std::string>{"x", "y", "x_velocity", "y_velocity"}));
    QVERIFY((shape.channel == std::vector<int>{0, 1, -1, -1}));
    QCOMPARE(shape.unmeasured[3].position, 1);
    QVERIFY(!shape.unmeasured_start_at_zero);
    SecondOrderOptions measured;
    measured.measured_velocities = true;
    QVERIFY(!shapeOf(measured, {"x", "v"}).hasUnmeasured());
    QVERIFY(refusal(measured, {"x", "y", "v"}).contains("even number"));
  }

  void systemsFindTheirStatesByName() {
    const KnownSystemOptions lorenz{"lorenz"};
    QVERIFY((shapeOf(lorenz, {"Z", "x"}).channel == std::vector<int>{1, -1, 0}));
    QVERIFY((namesOf(shapeOf(lorenz, {"Z", "x"})) == std::vector<std::string>{"x", "y", "Z"}));
    QVERIFY((shapeOf(lorenz, {"a", "b", "c"}).channel == std::vector<int>{0, 1, 2}));
    QVERIFY((shapeOf(lorenz, {"x", "b", "c"}).channel == std::vector<int>{0, 1, 2}));
    QVERIFY((shapeOf(lorenz, {"z", "y", "x"}).channel == std::vector<int>{2, 1, 0}));
    QVERIFY(refusal(lorenz, {"y", "b", "c"}).contains("(x, y, z)")); // y at the place of x: which is it?
    QVERIFY(refusal(lorenz, {"a", "b"}).contains("the columns a, b measure none of them"));
    QVERIFY(refusal(lorenz, {"x", "X"}).contains("the column X measures none of them"));
    QVERIFY(refusal(KnownSystemOptions{"pendulum"}, {"x"}).contains("no system"));
    QVERIFY(refusal(lorenz, {}).contains("none"));
    const ModelShape shape = shapeOf(KnownSystemOptions{"lotka-volterra"}, {"prey"});
    QCOMPARE(shape.unmeasured[1].start, 7.5); // of 5 to 10
    QCOMPARE(shape.unmeasured[1].size, 10.0);
    QVERIFY(shape.unmeasured[1].rate > 1.0 && shape.unmeasured[1].rate < 30.0);
    const std::vector<std::vector<double>> estimated = {{kMissing, 4.0}, {kMissing, kMissing}, {kMissing, 5.0}};
    QCOMPARE(unmeasuredStart(shape, estimated)[1], 4.5);
    QCOMPARE(unmeasuredStart(shape, {})[1], 7.5);
  }

  void columnsOfOtherNamesMeasureTheStatesTheyAreSaidTo() {
    const KnownSystemOptions sir{"sir", {}, {{"I", "in_bed", {}}, {"S", "", 760.0}}};
    const ModelShape shape = shapeOf(sir, {"in_bed"});
    QVERIFY((shape.channel == std::vector<int>{-1, 0, -1}));
    QCOMPARE(shape.states[1].name, std::string("in_bed"));
    QVERIFY(shape.isStartKnown(0) && shape.unmeasured[0].start == 760.0);
    // The column said to be R is not also the state that it is called like; the others go by name.
    const KnownSystemOptions crossed{"sir", {}, {{"R", "S", {}}}};
    QVERIFY((shapeOf(crossed, {"S", "i"}).channel == std::vector<int>{-1, 1, 0}));
    const auto with = [](std::vector<StateChoice> states) { return KnownSystemOptions{"sir", {}, std::move(states)}; };
    QVERIFY(refusal(with({{"I", "in_bed", {}}}), {"in_bed", "away"})
                .contains("column away measures none of them. Say which state it measures"));
    QVERIFY(refusal(with({{"I", "beds", {}}}), {"in_bed"}).contains("no state column \"beds\""));
    QVERIFY(refusal(with({{"X", "in_bed", {}}}), {"in_bed"}).contains("no state \"X\""));
    QVERIFY(refusal(with({{"I", "in_bed", {}}, {"R", "in_bed", {}}}), {"in_bed"}).contains("two states"));
    QVERIFY(refusal(with({{"I", "in_bed", {}}, {"I", "", 3.0}}), {"in_bed"}).contains("listed twice"));
    QVERIFY(refusal(with({{"I", "", kMissing}}), {"I"}).contains("no finite number"));
  }

  void statesWhoseRangeIsOneNumberStartThere() {
    const ModelShape shape = shapeOf(KnownSystemOptions{"sir"}, {"I"});
    QVERIFY(!shape.isStartKnown(0) && !shape.isStartKnown(1) && shape.isStartKnown(2));
    QCOMPARE(shape.unmeasured[2].size, 1000.0); // as large as the others may be
    const std::vector<std::vector<double>> estimated = {{700.0, kMissing, 3.0}};
    const auto start = unmeasuredStart(shape, estimated);
    QVERIFY(start[0] == 700.0 && std::isnan(start[1]) && start[2] == 0.0);
    const ModelShape extra = shapeOf(AugmentedOptions{}, {"a"});
    QVERIFY(!extra.isStartKnown(0) && extra.isStartKnown(1));
  }

  void problemsAreWidened_data() {
    QTest::addColumn<bool>("standardize");
    QTest::addColumn<bool>("swapped");
    for (const bool standardize : {false, true})
      for (const bool swapped : {false, true})
        QTest::addRow("%d %d", standardize, swapped) << standardize << swapped;
  }
  void problemsAreWidened() {
    QFETCH(bool, standardize);
    QFETCH(bool, swapped);
    const Problem narrow = lorenzProblem(standardize, swapped);
    const auto shape = modelShape(KnownSystemOptions{"lorenz"}, narrow.channels);
    QVERIFY(shape);
    const Problem wide = withUnmeasuredStates(narrow, *shape);
    QCOMPARE(wide.stateCount(), std::size_t(3));
    QCOMPARE(wide.channels[0].name, std::string("X"));
    QCOMPARE(wide.channels[1].name, std::string("y"));
    const std::size_t x = swapped ? 1 : 0, z = swapped ? 0 : 1;
    const std::pair<const std::vector<PreparedPiece>*, const std::vector<PreparedPiece>*> parts[] = {
        {&narrow.train, &wide.train}, {&narrow.validation, &wide.validation}, {&narrow.test, &wide.test}};
    for (const auto& [before, after] : parts) {
      QCOMPARE(after->size(), before->size());
      for (std::size_t i = 0; i < before->size(); ++i)
        for (const auto values : {&PreparedPiece::observed, &PreparedPiece::smooth, &PreparedPiece::slope}) {
          const auto &from = (*before)[i].*values, &to = (*after)[i].*values;
          QCOMPARE(to.size(), from.size() / 2 * 3);
          for (std::size_t k = 0; k < from.size() / 2; ++k) {
            QVERIFY(same(to[3 * k], from[2 * k + x]) && same(to[3 * k + 2], from[2 * k + z]));
            QVERIFY(std::isnan(to[3 * k + 1]));
          }
        }
    }
    QVERIFY(std::isnan(wide.smoothness[1]) && wide.smoothness[2] == narrow.smoothness[z]);
    const Scaling &from = narrow.scaling, &to = wide.scaling;
    QVERIFY(to.center[0] == from.center[x] && to.scale[2] == from.scale[z] && to.rate[2] == from.rate[z]);
    QVERIFY(to.time_origin == from.time_origin && to.time_scale == from.time_scale);
    if (standardize)
      QVERIFY(to.center[1] == 0.0 && to.scale[1] == 10.0 && to.rate[1] > 10.0 && to.rate[1] < 1000.0);
    else
      QVERIFY(to == identityScaling(3));
  }

  void velocitiesHaveTheUnitsOfRates() {
    const Problem narrow = lorenzProblem(true, false);
    const auto shape = modelShape(SecondOrderOptions{}, narrow.channels);
    const Scaling scaling = withUnmeasuredStates(narrow, *shape).scaling;
    for (std::size_t i = 0; i < 2; ++i) {
      QCOMPARE(scaling.scale[2 + i], scaling.rate[i]);
      QVERIFY(std::abs(scaling.rate[2 + i] / scaling.scale[2 + i] - scaling.rate[i] / scaling.scale[i]) < 1e-12);
    }
    const auto augmented = modelShape(AugmentedOptions{}, narrow.channels);
    const Scaling extra = withUnmeasuredStates(narrow, *augmented).scaling;
    const double natural = std::sqrt(extra.rate[0] / extra.scale[0] * extra.rate[1] / extra.scale[1]);
    QVERIFY(extra.scale[2] == 1.0 && std::abs(extra.rate[2] - natural) < 1e-12 * natural);
  }

  void fullProblemsStayAsTheyAre() {
    const Problem problem = lorenzProblem(true, false);
    const auto shape = modelShape(MlpOptions{}, problem.channels);
    const Problem same_problem = withUnmeasuredStates(problem, *shape);
    QVERIFY(same_problem.scaling == problem.scaling);
    QVERIFY(same_problem.train[0].smooth == problem.train[0].smooth);
  }

  void datasetsAreWidened() {
    Dataset dataset;
    dataset.channels = channelsNamed({"predator"});
    dataset.trajectories.push_back({"1", {0.0, 1.0}, {2.0, kMissing}});
    const auto shape = modelShape(KnownSystemOptions{"lotka-volterra"}, dataset.channels);
    const Dataset wide = withUnmeasuredStates(dataset, *shape);
    QCOMPARE(wide.channels[0].name, std::string("prey"));
    QVERIFY(std::isnan(wide.trajectories[0].values[0]) && wide.trajectories[0].values[1] == 2.0);
    QVERIFY(std::isnan(wide.trajectories[0].values[3]));
  }
};

QTEST_APPLESS_MAIN(TestModelShape)
#include "test_model_shape.moc"
