// L-BFGS: its line search and its memory against their definitions, what it reaches, how it ends, and how it goes on.
#include "engine/fit/lbfgs.h"

#include "engine/fit/curvature_pairs.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/line_search.h"
#include "engine/fit/methods.h"
#include "engine/fit/runnable_spec.h"
#include "tests/support/sample_data.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nullcline;

namespace {

/// Rosenbrock's valley, and how often it was asked; not finite below `wall` in y.
template <class Real>
class Valley final : public Objective<Real> {
 public:
  double wall = -std::numeric_limits<double>::infinity();
  double lift = 0.0; // added to the loss
  int asked = 0;
  ObjectiveValue evaluate(std::span<const Real> p, std::span<Real> gradient, std::stop_token stop) override {
    ++asked;
    const double x = static_cast<double>(p[0]), y = static_cast<double>(p[1]);
    const double bend = y - x * x, rest = 1.0 - x;
    gradient[0] = static_cast<Real>(-400.0 * x * bend - 2.0 * rest);
    gradient[1] = static_cast<Real>(200.0 * bend);
    ObjectiveValue value;
    value.loss = y < wall ? std::numeric_limits<double>::infinity() : 100.0 * bend * bend + rest * rest + lift;
    value.nfe_forward = 1;
    value.completed = !stop.stop_requested();
    return value;
  }
};

/// sum of i (x_i - 1)^2, i = 1..n
class Bowl final : public Objective<double> {
 public:
  ObjectiveValue evaluate(std::span<const double> p, std::span<double> gradient, std::stop_token) override {
    ObjectiveValue value;
    for (std::size_t i = 0; i < p.size(); ++i) {
      const double factor = static_cast<double>(i + 1), distance = p[i] - 1.0;
      value.loss += factor * distance * distance;
      gradient[i] = 2.0 * factor * distance;
    }
    return value;
  }
};

/// Looks and steps until it ends; the number of looks.
template <class Real>
int run(FitMethod<Real>& method, std::vector<Real>& p, int most) {
  int looks = 0;
  for (; !method.converged() && looks < most; ++looks) {
    if (!method.look(p, {}).finite)
      return -1;
    method.step(p, 0.0);
  }
  return looks;
}

FitSpec smallSpec(const ObjectiveOptions& objective) {
  FitSpec spec;
  spec.field = MlpOptions{8, 2, Activation::tanh};
  spec.threads = 2;
  StageSpec stage;
  stage.objective = objective;
  stage.optimizer = LbfgsOptions{};
  stage.epochs = 12;
  stage.settle = 0.0;
  spec.stages = {stage};
  return spec;
}

} // namespace

class TestLbfgs : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Both conditions, written out, on lines that need lengthening, shortening and both.
  void stepsFulfilTheWolfeConditions_data() {
    QTest::addColumn<double>("first");
    for (const double first : {1e-6, 1e-2, 1.0, 100.0})
      QTest::newRow(qPrintable(QString::number(first))) << first;
  }
  void stepsFulfilTheWolfeConditions() {
    QFETCH(double, first);
    for (const double wall : {std::numeric_limits<double>::infinity(), 2.0}) {
      int asked = 0;
      LinePoint last;
      const LineFunction line = [&](double a) -> std::optional<LinePoint> { // Nocedal & Wright's figure 3.3, roughly
        ++asked;
        last = {a, std::pow(a - 1.5, 2) + 0.3 * std::sin(5.0 * a), 2.0 * (a - 1.5) + 1.5 * std::cos(5.0 * a), a < wall};
        return last;
      };
      const LinePoint start = *line(0.0);
      QVERIFY(start.slope < 0.0);
      const auto result = searchLine(line, start, first, 60);
      QVERIFY(result.end == LineEnd::found);
      QVERIFY(result.point.at == last.at && result.point.finite && asked < 40);
      QVERIFY(result.point.value <= start.value + 1e-4 * result.point.at * start.slope);
      QVERIFY(std::abs(result.point.slope) <= 0.9 * std::abs(start.slope));
    }
  }

  void aLineThatOnlyRisesHasNoStep() {
    const LineFunction line = [](double a) { return LinePoint{a, a, 1.0, true}; };
    QVERIFY(searchLine(line, {0.0, 0.0, -1.0, true}, 1.0, 25).end == LineEnd::failed);
    const LineFunction stopped = [](double) -> std::optional<LinePoint> { return std::nullopt; };
    QVERIFY(searchLine(stopped, {0.0, 0.0, -1.0, true}, 1.0, 25).end == LineEnd::stopped);
  }

  /// H from the BFGS update (Nocedal & Wright, equation 6.17) as a whole matrix, for the last pairs alone.
  void theTwoLoopsAreTheUpdateWrittenOut() {
    constexpr std::size_t n = 6, memory = 3, steps = 5;
    RandomGenerator random(4);
    std::vector<std::vector<double>> points(steps + 1, std::vector<double>(n)), gradients = points;
    for (std::size_t k = 0; k <= steps; ++k)
      for (std::size_t i = 0; i < n; ++i) {
        points[k][i] = random.normal();
        gradients[k][i] = static_cast<double>(i + 1) * points[k][i] + 0.1 * std::pow(points[k][i], 3);
      }
    CurvaturePairs<double> pairs(n, memory);
    for (std::size_t k = 0; k < steps; ++k)
      pairs.add({points[k], points[k + 1], gradients[k], gradients[k + 1]});
    QCOMPARE(pairs.count(), memory);
    std::vector<double> h(n * n, 0.0);
    for (std::size_t k = steps - memory; k < steps; ++k) {
      std::vector<double> s(n), y(n), hy(n, 0.0);
      double sy = 0.0, yy = 0.0;
      for (std::size_t i = 0; i < n; ++i) {
        s[i] = points[k + 1][i] - points[k][i];
        y[i] = gradients[k + 1][i] - gradients[k][i];
        sy += s[i] * y[i];
        yy += y[i] * y[i];
      }
      QVERIFY(sy > 0.0);
      if (k == steps - memory) { // H_0 = gamma I, gamma of the newest pair
        double last_sy = 0.0, last_yy = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
          const double last_y = gradients[steps][i] - gradients[steps - 1][i];
          last_sy += (points[steps][i] - points[steps - 1][i]) * last_y;
          last_yy += last_y * last_y;
        }
        for (std::size_t i = 0; i < n; ++i)
          h[i * n + i] = last_sy / last_yy;
      }
      double yhy = 0.0;
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
          hy[i] += h[i * n + j] * y[j];
        yhy += y[i] * hy[i];
      }
      for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
          h[i * n + j] += (1.0 + yhy / sy) * s[i] * s[j] / sy - (s[i] * hy[j] + hy[i] * s[j]) / sy;
    }
    std::vector<double> direction(n);
    pairs.descend(gradients.back(), direction);
    for (std::size_t i = 0; i < n; ++i) {
      double expected = 0.0;
      for (std::size_t j = 0; j < n; ++j)
        expected -= h[i * n + j] * gradients.back()[j];
      QVERIFY2(std::abs(direction[i] - expected) < 1e-10 * (1.0 + std::abs(expected)), qPrintable(QString::number(i)));
    }
  }

  void aPairWithoutCurvatureIsLeftOut() {
    CurvaturePairs<double> pairs(1, 2);
    const std::vector<double> zero = {0.0}, one = {1.0}, two = {2.0}, minus = {-1.0};
    pairs.add({zero, one, zero, two});
    pairs.add({one, two, two, one}); // s.y < 0
    QCOMPARE(pairs.count(), std::size_t{1});
    std::vector<double> direction(1);
    pairs.descend(minus, direction);
    QCOMPARE(direction[0], 0.5); // H = s / y
  }

  void followsABentValley() {
    Valley<double> valley;
    const auto method = makeLbfgs<double>({20, 1e-20}, valley, 2, 0);
    std::vector<double> p = {-1.2, 1.0};
    const int looks = run(*method, p, 200);
    QVERIFY2(looks > 0 && looks < 60, qPrintable(QString::number(looks)));
    QVERIFY(std::abs(p[0] - 1.0) < 1e-6 && std::abs(p[1] - 1.0) < 1e-6);
  }

  void solvesAQuadratic() {
    Bowl bowl;
    const auto method = makeLbfgs<double>({20, 0.0}, bowl, 10, 0);
    std::vector<double> p(10, 0.0);
    const int looks = run(*method, p, 100);
    QVERIFY2(looks > 0 && looks < 60, qPrintable(QString::number(looks)));
    for (const double entry : p)
      QVERIFY(std::abs(entry - 1.0) < 1e-7);
  }

  /// Every evaluation of a line search is in the report of its epoch.
  void evaluationsAreCountedTruly() {
    Valley<double> valley;
    const auto method = makeLbfgs<double>({}, valley, 2, 0);
    std::vector<double> p = {-1.2, 1.0};
    std::uint64_t reported = 0;
    bool several = false;
    for (int i = 0; i < 15; ++i) {
      const auto report = method->look(p, {});
      reported += report.value.nfe_forward;
      several = several || report.value.nfe_forward > 1;
      method->step(p, 0.0);
    }
    QCOMPARE(reported, static_cast<std::uint64_t>(valley.asked));
    QVERIFY(several);
  }

  void goesRoundWhatIsNotFinite() {
    Valley<double> valley;
    valley.wall = 0.2; // the way to the start's valley leads below it
    const auto method = makeLbfgs<double>({}, valley, 2, 0);
    std::vector<double> p = {-0.5, 2.0};
    QVERIFY(run(*method, p, 300) > 0);
    QVERIFY(p[1] >= valley.wall);
    method->reset();
    QVERIFY(!method->look(std::vector<double>{0.0, 0.1}, {}).finite); // a start that cannot be computed is no start
  }

  /// In float32 the loss soon says no more: that is an end with a name.
  void endsWithAName() {
    Valley<float> valley;
    valley.lift = 1e9; // nothing smaller can be seen beside it even in float64, in which losses are
    const auto method = makeLbfgs<float>({20, 0.0}, valley, 2, 0);
    std::vector<float> p = {0.99999f, 0.99999f};
    QVERIFY(run(*method, p, 300) < 300);
    QVERIFY(method->converged());
    QVERIFY2(method->remark().find("float32") != std::string::npos, method->remark().c_str());
  }

  /// What was learned of another objective is forgotten, and a search that was stopped leaves nothing.
  void forgetsWhatTheObjectiveWas() {
    Valley<double> valley;
    const auto method = makeLbfgs<double>({}, valley, 2, 100);
    std::vector<double> p = {-1.2, 1.0};
    run(*method, p, 6);
    Checkpoint before, after;
    method->save(before);
    QVERIFY(before.second_moment.size() > 1);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!method->look(p, stop.get_token()).value.completed);
    method->save(after);
    QVERIFY(before == after);
    valley.lift = 1.0;
    method->look(p, {});
    method->step(p, 0.0);
    method->save(after);
    QCOMPARE(after.second_moment.size(), std::size_t{1 + 2 * 2}); // the loss and one pair
  }

  /// The bottom of an objective that is about to be another is no end.
  void goesOnWhileTheObjectiveChanges() {
    Valley<double> valley;
    const auto method = makeLbfgs<double>({}, valley, 2, 80);
    std::vector<double> p = {-1.2, 1.0};
    for (int epoch = 0; epoch < 80; ++epoch) {
      method->beginEpoch(epoch);
      QVERIFY(method->look(p, {}).finite);
      method->step(p, 0.0);
      QVERIFY2(!method->converged(), qPrintable(QString::number(epoch)));
      QVERIFY(method->remark().empty());
    }
    QVERIFY(std::abs(p[0] - 1.0) < 1e-3); // it had long been there
    method->beginEpoch(80);
    method->look(p, {});
    method->step(p, 0.0);
    QVERIFY(method->converged());
  }

  /// A preset's learning rate is nobody's wish; one that was set is said to do nothing, once.
  void aLearningRateThatWasSetIsNoted() {
    const Dataset data = oscillatorData(6, 20, 0.01, 1);
    FitSpec spec = *methodPreset("vf-node", false);
    spec.stages.front().optimizer = LbfgsOptions{};
    QVERIFY(runnableSpec(spec, data.channels).notes.empty());
    spec.stages.front().schedule = ConstantRateOptions{};
    spec.stages.push_back(spec.stages.front());
    const auto notes = runnableSpec(spec, data.channels).notes;
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY2(notes[0].find("changes nothing in stage 1: L-BFGS") != std::string::npos, notes[0].c_str());
  }

  void foreignCheckpointsAreRefused() {
    Valley<double> valley;
    const auto method = makeLbfgs<double>({}, valley, 2, 0);
    Checkpoint checkpoint;
    method->save(checkpoint);
    QVERIFY(method->restore(checkpoint).hasValue());
    for (const auto& [first, second] : {std::pair{std::vector<double>(3), std::vector<double>(1)},
                                        std::pair{std::vector<double>(2), std::vector<double>(2)},
                                        std::pair{std::vector<double>(2), std::vector<double>()},
                                        std::pair{std::vector<double>(2), std::vector<double>(1 + 21 * 4)}}) {
      checkpoint.first_moment = first;
      checkpoint.second_moment = second;
      QVERIFY(!method->restore(checkpoint));
    }
  }

  void resumedIsTheSameToTheLastBit_data() {
    QTest::addColumn<int>("objective");
    QTest::addColumn<bool>("single");
    const char* names[] = {"variational", "gradient matching", "spline integral", "growing horizon", "segments"};
    for (int i = 0; i < 5; ++i)
      for (const bool single : {false, true})
        QTest::addRow("%s, %s", names[i], single ? "float32" : "float64") << i << single;
  }
  void resumedIsTheSameToTheLastBit() {
    QFETCH(int, objective);
    QFETCH(bool, single);
    TrajectoryMatchingOptions growing;
    growing.first_horizon = 0.3;
    const ObjectiveOptions objectives[] = {VariationalOptions{20}, GradientMatchingOptions{}, SplineIntegralOptions{},
                                           growing, MultipleShootingOptions{}};
    FitSpec spec = smallSpec(objectives[objective]);
    spec.precision = single ? Precision::float32 : Precision::float64;
    const Dataset data = oscillatorData(6, 20, 0.01, 1);
    std::vector<FitResume> saved;
    std::vector<EpochRecord> history;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      saved.push_back({*parseCheckpoint(serializeCheckpoint(checkpoint)), history});
      return {};
    };
    RunControl control;
    const auto whole = runFit(data, spec, control, observer);
    QVERIFY2(whole.hasValue(), whole ? "" : whole.error().message.c_str());
    QCOMPARE(runStatusName(whole->status), "completed");
    QCOMPARE(whole->history.size(), std::size_t{12});
    const std::size_t whole_from = objective == 3 ? 6 : 0; // of the epochs with the whole horizon
    QVERIFY(whole->history.back().train_loss < 0.5 * whole->history[whole_from].train_loss);
    QVERIFY(saved.size() > 6);
    for (std::size_t at = 0; at + 1 < saved.size(); at += 2) {
      const auto resumed = runFit(data, spec, control, {}, 0, saved[at]);
      QVERIFY2(resumed.hasValue(), resumed ? "" : resumed.error().message.c_str());
      QVERIFY(resumed->model.parameters == whole->model.parameters);
      QCOMPARE(resumed->history.size(), whole->history.size());
      for (std::size_t i = 0; i < whole->history.size(); ++i) {
        QCOMPARE(resumed->history[i].train_loss, whole->history[i].train_loss);
        QCOMPARE(resumed->history[i].nfe_forward, whole->history[i].nfe_forward);
      }
    }
  }

  /// The same epochs bring it far below Adam's training loss.
  void learnsFasterThanAdam() {
    FitSpec spec = smallSpec(VariationalOptions{20});
    spec.stages.front().epochs = 60;
    const Dataset data = oscillatorData(6, 20, 0.01, 1);
    RunControl control;
    const auto quasi_newton = runFit(data, spec, control);
    spec.stages.front().optimizer = AdamOptions{};
    const auto adam = runFit(data, spec, control);
    QVERIFY(quasi_newton.hasValue() && adam.hasValue());
    QVERIFY2(quasi_newton->train_loss < 0.5 * adam->train_loss,
             qPrintable(QStringLiteral("%1 %2").arg(quasi_newton->train_loss).arg(adam->train_loss)));
  }
};

QTEST_APPLESS_MAIN(TestLbfgs)
#include "test_lbfgs.moc"
