// prepareProblem: nothing missing afterwards, nothing of the later parts in what the training decides, honest notes.
#include "engine/core/random.h"
#include "engine/prepare/problem.h"
#include "engine/spline/smoothing_spline.h"

#include <QtTest>
#include <cmath>

using namespace nullcline;

namespace {

/// x = 5 + 2 sin(t + phase), y = 100 cos(t + phase), 1 % noise, every `gap`th value missing (0: none).
Dataset oscillators(std::size_t trajectories, std::size_t times, std::size_t gap = 7, std::uint64_t seed = 1) {
  RandomGenerator random(seed);
  Dataset dataset;
  dataset.channels = {{"x", "", ChannelRole::state}, {"y", "", ChannelRole::state}};
  for (std::size_t i = 0; i < trajectories; ++i) {
    Trajectory trajectory;
    const double phase = random.uniform(0.0, 6.0);
    for (std::size_t k = 0; k < times; ++k) {
      const double t = 1.0 + 0.2 * static_cast<double>(k);
      trajectory.times.push_back(t);
      trajectory.values.push_back(5.0 + 2.0 * std::sin(t + phase) + 0.014 * random.normal());
      trajectory.values.push_back(100.0 * std::cos(t + phase) + 0.7 * random.normal());
    }
    for (std::size_t v = 3; gap > 0 && v < trajectory.values.size(); v += gap)
      trajectory.values[v] = kMissing;
    dataset.trajectories.push_back(trajectory);
  }
  return dataset;
}

bool sameTraining(const Problem& a, const Problem& b) {
  if (a.train.size() != b.train.size() || a.smoothness != b.smoothness || !(a.scaling == b.scaling))
    return false;
  for (std::size_t k = 0; k < a.train.size(); ++k)
    if (a.train[k].smooth != b.train[k].smooth || a.train[k].slope != b.train[k].slope)
      return false;
  return true;
}

bool mentions(const Error& error, const std::string& text) {
  return error.message.find(text) != std::string::npos;
}

} // namespace

class TestProblem : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPieceIsWholeAndSmooth() {
    for (const auto kind : {SplitKind::trajectory, SplitKind::time}) {
      const auto data = oscillators(8, 40);
      ProblemOptions options;
      options.split.kind = kind;
      const auto problem = prepareProblem(data, options, 3);
      QVERIFY(problem.hasValue());
      QVERIFY(problem->split_kind == kind);
      QVERIFY(problem->notes.empty());
      for (const auto* part : {&problem->train, &problem->validation, &problem->test})
        for (const auto& piece : *part) {
          QCOMPARE(piece.times.size(), piece.piece.count());
          QCOMPARE(piece.smooth.size(), 2 * piece.times.size());
          QCOMPARE(piece.slope.size(), piece.smooth.size());
          const auto& trajectory = data.trajectories[piece.piece.trajectory];
          QCOMPARE(piece.times.front(), trajectory.times[piece.piece.first]);
          for (std::size_t v = 0; v < piece.smooth.size(); ++v) {
            const double raw = trajectory.values[2 * piece.piece.first + v];
            QVERIFY(std::isfinite(piece.smooth[v]) && std::isfinite(piece.slope[v]));
            QVERIFY(std::isnan(raw) ? std::isnan(piece.observed[v]) : raw == piece.observed[v]);
            if (!std::isnan(raw))
              QVERIFY(std::abs(piece.smooth[v] - raw) < (v % 2 == 0 ? 0.1 : 5.0));
          }
        }
    }
  }

  void slopeIsTheDerivative() {
    const auto problem = prepareProblem(oscillators(8, 40), {}, 3);
    const auto& piece = problem->train.front();
    for (std::size_t k = 3; k + 3 < piece.times.size(); ++k) { // x' = 2 cos = y / 50
      const double expected = piece.smooth[2 * k + 1] / 50.0;
      QVERIFY(std::abs(piece.slope[2 * k] - expected) < 0.25);
    }
  }

  void laterPartsDecideNothing() {
    for (const auto kind : {SplitKind::trajectory, SplitKind::time}) {
      ProblemOptions options;
      options.split.kind = kind;
      auto data = oscillators(8, 40);
      const auto before = prepareProblem(data, options, 3);
      for (const auto* part : {&before->validation, &before->test})
        for (const auto& piece : *part)
          for (std::size_t k = piece.piece.first + (part == &before->validation && kind == SplitKind::time);
               k <= piece.piece.last; ++k)
            data.trajectories[piece.piece.trajectory].values[2 * k] += k % 2 == 0 ? 3.0 : -1.0;
      const auto after = prepareProblem(data, options, 3);
      QVERIFY(sameTraining(*before, *after));
      QVERIFY(before->test[0].smooth != after->test[0].smooth);
    }
  }

  void byTimeTheTestDecidesNothingBeforeIt() {
    ProblemOptions options;
    options.split.kind = SplitKind::time;
    auto data = oscillators(2, 40, 0);
    const auto before = prepareProblem(data, options, 3);
    const auto& test = before->test[0].piece;
    for (std::size_t k = test.first; k <= test.last; ++k)
      data.trajectories[0].values[2 * k] += 3.0;
    const auto after = prepareProblem(data, options, 3);
    QCOMPARE(before->validation[0].smooth, after->validation[0].smooth);
    QCOMPARE(before->validation[0].times.front(), before->train[0].times.back());
    QVERIFY(before->test[0].times.front() > before->validation[0].times.back());
  }

  void standardisesTheSmoothedTraining() {
    const auto problem = prepareProblem(oscillators(40, 60), {}, 3);
    const auto& scaling = problem->scaling;
    QVERIFY(std::abs(scaling.center[0] - 5.0) < 0.2);
    QVERIFY(std::abs(scaling.scale[0] - std::sqrt(2.0)) < 0.1);
    QVERIFY(std::abs(scaling.rate[1] - 100.0 / std::sqrt(2.0)) < 7.0);
    QCOMPARE(scaling.time_origin, 1.0);
    QVERIFY(std::abs(scaling.time_scale - 11.8) < 1e-12);
    double sum = 0.0, squares = 0.0, slopes = 0.0, count = 0.0;
    for (const auto& piece : problem->train)
      for (std::size_t v = 0; v < piece.smooth.size(); v += 2) {
        const double z = (piece.smooth[v] - scaling.center[0]) / scaling.scale[0];
        sum += z;
        squares += z * z;
        slopes += std::pow(piece.slope[v] / scaling.rate[0], 2);
        count += 1.0;
      }
    QVERIFY(std::abs(sum / count) < 1e-12);
    QVERIFY(std::abs(squares / count - 1.0) < 1e-12);
    QVERIFY(std::abs(slopes / count - 1.0) < 1e-12);
    ProblemOptions plain;
    plain.standardize = false;
    QVERIFY(prepareProblem(oscillators(40, 60), plain, 3)->scaling == identityScaling(2));
  }

  void fixedSmoothnessIsTaken() {
    ProblemOptions options;
    options.smoothing = {SmoothnessChoice::fixed, 0.99999};
    const auto data = oscillators(8, 40);
    const auto problem = prepareProblem(data, options, 3);
    QCOMPARE(problem->smoothness, (std::vector<double>{0.99999, 0.99999}));
    const auto& piece = problem->train[1];
    std::vector<double> times, values;
    for (std::size_t k = 0; k < piece.times.size(); ++k)
      if (!std::isnan(piece.observed[2 * k + 1])) {
        times.push_back(piece.times[k]);
        values.push_back(piece.observed[2 * k + 1]);
      }
    const auto spline = smoothingSpline(times, values, 0.99999);
    for (std::size_t k = 1; k + 1 < piece.times.size(); ++k)
      QCOMPARE(piece.smooth[2 * k + 1], spline.value(piece.times[k]));
  }

  // Beyond the observed samples of a channel the spline goes on straight.
  void unobservedEndsGoOnStraight() {
    auto data = oscillators(5, 20, 0);
    for (auto& trajectory : data.trajectories)
      for (std::size_t k = 15; k < 20; ++k)
        trajectory.values[2 * k] = kMissing;
    const auto problem = prepareProblem(data, {}, 1);
    const auto& piece = problem->train[0];
    for (std::size_t k = 15; k < 20; ++k) {
      QCOMPARE(piece.slope[2 * k], piece.slope[2 * 14]);
      const double expected = piece.smooth[2 * 14] + piece.slope[2 * 14] * (piece.times[k] - piece.times[14]);
      QVERIFY(std::abs(piece.smooth[2 * k] - expected) < 1e-12);
    }
  }

  void unusablePiecesAreCounted() {
    auto data = oscillators(12, 20, 0);
    for (std::size_t k = 0; k < 20; ++k)
      data.trajectories[2].values[2 * k + 1] = kMissing;
    data.trajectories[5].times.resize(1);
    data.trajectories[5].values.resize(2);
    const auto problem = prepareProblem(data, {}, 1);
    QVERIFY(problem.hasValue());
    QCOMPARE(problem->train.size() + problem->validation.size() + problem->test.size(), std::size_t{10});
    QCOMPARE(problem->notes.size(), std::size_t{2});
    for (const auto& note : problem->notes)
      QVERIFY(note.count == 1 && note.dropped && note.text.starts_with("1 trajectory was left out"));
  }

  void aSingleSampleIsAConstant() {
    auto data = oscillators(12, 20, 0);
    const auto whole = prepareProblem(data, {}, 1);
    const std::size_t trajectory = whole->train[0].piece.trajectory;
    for (std::size_t k = 0; k < 20; ++k)
      if (k != 4)
        data.trajectories[trajectory].values[2 * k] = kMissing;
    const auto problem = prepareProblem(data, {}, 1);
    for (std::size_t k = 0; k < 20; ++k) {
      QCOMPARE(problem->train[0].smooth[2 * k], data.trajectories[trajectory].values[8]);
      QCOMPARE(problem->train[0].slope[2 * k], 0.0);
    }
  }

  void byTimeATrajectoryGoesAsAWhole() {
    auto data = oscillators(3, 20, 0);
    for (std::size_t k = 0; k < 16; ++k)
      data.trajectories[1].values[2 * k] = kMissing;
    const auto problem = prepareProblem(data, {}, 1);
    QVERIFY(problem.hasValue());
    QCOMPARE(problem->train.size(), std::size_t{2});
    QCOMPARE(problem->validation.size(), std::size_t{2});
    QCOMPARE(problem->test.size(), std::size_t{2});
    QCOMPARE(problem->notes[0].count, std::size_t{3});
  }

  void constantChannelKeepsItsScale() {
    auto data = oscillators(8, 30, 0);
    for (auto& trajectory : data.trajectories)
      for (std::size_t v = 1; v < trajectory.values.size(); v += 2)
        trajectory.values[v] = 0.1;
    const auto problem = prepareProblem(data, {}, 1);
    QVERIFY(problem.hasValue());
    QCOMPARE(problem->scaling.scale[1], 1.0);
    QVERIFY(problem->scaling.rate[1] > 0.01);
    QVERIFY(problem->notes[0].text.find("y is constant") != std::string::npos);
  }

  void refusesWithASentence() {
    QVERIFY(mentions(prepareProblem(Dataset{}, {}, 0).error(), "empty"));
    auto unseen = oscillators(8, 20, 0);
    for (auto& trajectory : unseen.trajectories)
      for (std::size_t v = 1; v < trajectory.values.size(); v += 2)
        trajectory.values[v] = kMissing;
    QVERIFY(mentions(prepareProblem(unseen, {}, 0).error(), "observed value of every state"));
    auto once = oscillators(8, 20, 0);
    for (auto& trajectory : once.trajectories)
      for (std::size_t v = 3; v < trajectory.values.size(); v += 2)
        trajectory.values[v] = kMissing;
    QVERIFY(mentions(prepareProblem(once, {}, 0).error(), "state y is nowhere observed twice"));
    ProblemOptions wrong;
    wrong.smoothing = {SmoothnessChoice::fixed, 1.5};
    QVERIFY(prepareProblem(oscillators(8, 20), wrong, 0).error().kind == ErrorKind::usage);
  }

  void stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    const auto problem = prepareProblem(oscillators(8, 20), {}, 0, source.get_token());
    QVERIFY(!problem && problem.error().kind == ErrorKind::failed && mentions(problem.error(), "cancelled"));
  }
};

QTEST_APPLESS_MAIN(TestProblem)
#include "test_problem.moc"
