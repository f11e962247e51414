// Levenberg-Marquardt as a method of a fit: what it reaches, what it takes back, when it ends, and how it goes on.
#include "engine/fit/levenberg_marquardt.h"

#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/system/simulate.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace nullcline;

namespace {

/// Rosenbrock's valley as residuals 10 (y - x^2) and 1 - x: (1, 1) at the end of a bent valley. Not finite below
/// `wall` in y.
class Valley final : public Objective<double> {
 public:
  explicit Valley(double wall = -std::numeric_limits<double>::infinity()) : wall_(wall) {}
  ObjectiveValue evaluate(std::span<const double> p, std::span<double> gradient, std::stop_token stop) override {
    QuadraticModel model;
    const auto value = evaluateModel(p, model, stop);
    std::ranges::copy(std::span(model.gradient).first(gradient.size()), gradient.begin());
    return value;
  }
  bool hasQuadraticModel() const override { return true; }
  ObjectiveValue evaluateModel(std::span<const double> p, QuadraticModel& model, std::stop_token) override {
    model.reset(2, {});
    const double r[2] = {10.0 * (p[1] - p[0] * p[0]), 1.0 - p[0]};
    const double j[2][2] = {{-20.0 * p[0], 10.0}, {-1.0, 0.0}};
    for (int k = 0; k < 2; ++k)
      for (std::size_t a = 0; a < 2; ++a) {
        model.gradient[a] += 2.0 * r[k] * j[k][a];
        for (std::size_t b = 0; b < 2; ++b)
          model.shared[a * 2 + b] += 2.0 * j[k][a] * j[k][b];
      }
    ObjectiveValue value;
    value.loss = p[1] < wall_ ? std::numeric_limits<double>::infinity() : r[0] * r[0] + r[1] * r[1];
    return value;
  }

 private:
  double wall_;
};

Dataset predatorData() {
  SimulationOptions options;
  options.trajectories = 8;
  options.points = 40;
  options.seed = 2;
  return simulate(**findSystem("lotka-volterra"), options)->observed;
}

/// Of the three states of an epidemic only the infected.
Dataset infectedData() {
  SimulationOptions options;
  options.trajectories = 3;
  options.points = 20;
  options.seed = 3;
  Dataset data = simulate(**findSystem("sir"), options)->observed;
  data.channels = {data.channels[1]};
  for (auto& trajectory : data.trajectories) {
    std::vector<double> infected;
    for (std::size_t i = 1; i < trajectory.values.size(); i += 3)
      infected.push_back(trajectory.values[i]);
    trajectory.values = infected;
  }
  return data;
}

FitSpec predatorSpec() {
  FitSpec spec = *methodPreset("two-stage", false);
  setField(spec, KnownSystemOptions{"lotka-volterra"});
  spec.threads = 2;
  return spec;
}

} // namespace

class TestLevenbergMarquardt : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsABentValley() {
    Valley valley;
    const auto method = makeLevenbergMarquardt<double>({}, valley, 2);
    std::vector<double> p = {-1.2, 1.0};
    double best = std::numeric_limits<double>::infinity();
    int looks = 0, worse = 0;
    while (!method->converged() && looks < 100) {
      const auto report = method->look(p, {});
      ++looks;
      QVERIFY(report.finite);
      worse += report.value.loss > best;
      best = std::min(best, report.value.loss);
      method->step(p, 0.0);
    }
    QVERIFY2(looks < 50, qPrintable(QString::number(looks)));
    QVERIFY(worse > 0); // trials that were taken back
    QVERIFY(std::abs(p[0] - 1.0) < 1e-6 && std::abs(p[1] - 1.0) < 1e-6);
  }

  /// Trials that cannot be computed are taken back like bad ones; a start that cannot is no start.
  void goesRoundWhatIsNotFinite() {
    Valley valley(-0.5);
    const auto method = makeLevenbergMarquardt<double>({1e-12, 1e-8}, valley, 2);
    std::vector<double> p = {-1.2, 1.0};
    int looks = 0, not_finite = 0;
    for (; !method->converged() && looks < 200; ++looks) {
      const auto report = method->look(p, {});
      not_finite += std::isinf(report.value.loss);
      QVERIFY(report.finite);
      method->step(p, 0.0);
    }
    QVERIFY(not_finite > 0);
    QVERIFY(std::abs(p[0] - 1.0) < 1e-6 && std::abs(p[1] - 1.0) < 1e-6);
    method->reset();
    QVERIFY(!method->look(std::vector<double>{0.0, -1.0}, {}).finite);
  }

  /// At the best place there is: nothing is lower, and that is the end.
  void endsWhereItCannotImprove() {
    Valley valley;
    const auto method = makeLevenbergMarquardt<double>({}, valley, 2);
    std::vector<double> p = {1.0, 1.0};
    method->look(p, {});
    method->step(p, 0.0);
    QVERIFY(method->converged());
    QVERIFY(p == (std::vector<double>{1.0, 1.0}));
  }

  /// Behind a stage that ended early, epochs are counted as they were run.
  void whatFollowsCountsTheEpochsThatWereRun() {
    RunControl control;
    FitSpec spec = predatorSpec();
    std::swap(spec.stages.front(), spec.stages.back());
    spec.stages.back().optimizer = AdamOptions{};
    spec.stages.back().epochs = 20;
    const auto result = runFit(predatorData(), spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    const auto rows = static_cast<int>(result->history.size());
    QVERIFY(rows < spec.totalEpochs() - 1);
    for (int row = 0; row < rows; ++row)
      QCOMPARE(result->history[static_cast<std::size_t>(row)].epoch, row + 1);
    QCOMPARE(result->history.front().left_out, 0);
    QCOMPARE(result->history.back().place(), spec.totalEpochs());
    QVERIFY(result->best_epoch > 0 && result->best_epoch <= rows);
    QCOMPARE(result->history.front().learning_rate, 0.0); // nobody asked for one
    QVERIFY(result->history.back().learning_rate > 0.0);
  }

  /// Known equations are chosen by the training loss with any optimiser, unless the losses do not compare.
  void knownEquationsAreChosenByTheTrainingLoss() {
    RunControl control;
    for (const char* method : {"vf-node", "direct"}) {
      FitSpec spec = *methodPreset(method, false);
      setField(spec, KnownSystemOptions{"lotka-volterra"});
      setTotalEpochs(spec, 60);
      spec.threads = 2;
      const auto result = runFit(predatorData(), spec, control);
      QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
      const bool grows = std::string(method) == "direct";
      for (const auto& record : result->history)
        QVERIFY((grows ? result->validation_loss <= record.validation_loss : result->train_loss <= record.train_loss) ||
                !std::isfinite(record.validation_loss));
    }
  }

  void endsAFitEarlyAndSaysSo() {
    RunControl control;
    const FitSpec spec = predatorSpec();
    const auto result = runFit(predatorData(), spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QVERIFY(result->history.size() < static_cast<std::size_t>(spec.totalEpochs()));
    QVERIFY2(result->message.find("of 700 epochs") != std::string::npos, result->message.c_str());
    QVERIFY(std::ranges::any_of(result->log,
                                [](const std::string& line) { return line.starts_with("Stage 2 converged after "); }));
    const auto rows = static_cast<int>(result->history.size());
    const int first = epochsRunUpTo(result->history, 600); // stage
    QVERIFY(first < 600 && result->best_epoch > first &&
            result->best_epoch <= rows); // of the stage that converged, where its training loss is lowest
    for (auto i = static_cast<std::size_t>(first); i < result->history.size(); ++i)
      QVERIFY(result->history[i].train_loss >= result->train_loss);
    const auto& found = result->model.provenance.at("parameter_values");
    QVERIFY(std::abs(found.at("alpha").get<double>() - 1.0) < 0.01);
    QVERIFY(std::abs(found.at("gamma").get<double>() - 3.0) < 0.03);
  }

  void resumedIsTheSameToTheLastBit_data() {
    QTest::addColumn<bool>("some_unmeasured");
    QTest::newRow("after a variational stage") << false;
    QTest::newRow("from several starts") << true;
  }
  void resumedIsTheSameToTheLastBit() {
    QFETCH(bool, some_unmeasured);
    const Dataset data = some_unmeasured ? infectedData() : predatorData();
    FitSpec spec = predatorSpec();
    setField(spec, KnownSystemOptions{some_unmeasured ? "sir" : "lotka-volterra"});
    std::vector<FitResume> saved;
    FitObserver observer;
    std::vector<EpochRecord> history;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      history.insert(history.end(), fresh.begin(), fresh.end());
      if (some_unmeasured || checkpoint.stage == 1)
        saved.push_back({*parseCheckpoint(serializeCheckpoint(checkpoint)), history});
      return {};
    };
    RunControl control;
    const auto whole = runFit(data, spec, control, observer);
    QVERIFY(whole.hasValue() && saved.size() > 4);
    for (const std::size_t at : {std::size_t{0}, saved.size() / 2, saved.size() - 2}) {
      const auto resumed = runFit(data, spec, control, {}, 0, saved[at]);
      QVERIFY2(resumed.hasValue(), resumed ? "" : resumed.error().message.c_str());
      QVERIFY(resumed->model.parameters == whole->model.parameters);
      QCOMPARE(resumed->history.size(), whole->history.size());
      for (std::size_t i = 0; i < whole->history.size(); ++i) {
        QCOMPARE(resumed->history[i].train_loss, whole->history[i].train_loss);
        QCOMPARE(resumed->history[i].nfe_backward, whole->history[i].nfe_backward);
        QCOMPARE(resumed->history[i].epoch, static_cast<int>(i) + 1);
        QCOMPARE(resumed->history[i].place(), whole->history[i].place());
      }
    }
  }

  /// What needs every state measured is left out and said, the epochs stay, and the lowest loss of all starts is kept.
  void startsSeveralTimesWhereSomeStatesAreNotMeasured() {
    FitSpec spec = predatorSpec();
    setField(spec, KnownSystemOptions{"sir"});
    RunControl control;
    const auto result = runFit(infectedData(), spec, control);
    QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
    QCOMPARE(runStatusName(result->status), "completed");
    QCOMPARE(result->spec.stages.size(), std::size_t{1});
    QCOMPARE(result->spec.totalEpochs(), spec.totalEpochs());
    const auto said = [&](const std::string& words) {
      return std::ranges::any_of(result->log,
                                 [&](const std::string& line) { return line.find(words) != std::string::npos; });
    };
    QVERIFY(said("left out") && said("Of 12 starts "));
    for (const auto& epoch : result->history)
      QVERIFY(!(epoch.train_loss < result->train_loss));
    std::get<LevenbergMarquardtOptions>(spec.stages.back().optimizer).starts = 3;
    const auto fewer = runFit(infectedData(), spec, control);
    QVERIFY(fewer.hasValue() && fewer->history.size() < result->history.size());
    QVERIFY(fewer->train_loss >= result->train_loss);
    const auto& found = result->model.provenance.at("parameter_values");
    QVERIFY(std::abs(found.at("beta").get<double>() / 1.66 - 1.0) < 0.05);
    QVERIFY(std::abs(found.at("gamma").get<double>() / 0.44 - 1.0) < 0.05);
  }

  /// A preset's stages follow the field there and back; what somebody has changed stays.
  void stagesFollowTheField() {
    const FitSpec preset = *methodPreset("two-stage", false);
    FitSpec spec = preset;
    setField(spec, KnownSystemOptions{"sir"});
    QVERIFY(std::holds_alternative<LevenbergMarquardtOptions>(spec.stages.back().optimizer));
    QCOMPARE(spec.stages.size(), std::size_t{2});
    setField(spec, preset.field);
    QVERIFY(toJson(spec) == toJson(preset));
    spec.stages.back().epochs = 7; // no change of kind
    setField(spec, KnownSystemOptions{"sir"});
    QCOMPARE(spec.stages.size(), std::size_t{2});
    FitSpec own = preset;
    own.stages.back().optimizer = MomentumOptions{};
    setField(own, KnownSystemOptions{"sir"});
    QVERIFY(std::holds_alternative<MomentumOptions>(own.stages.back().optimizer));
  }
};

QTEST_APPLESS_MAIN(TestLevenbergMarquardt)
#include "test_levenberg_marquardt.moc"
