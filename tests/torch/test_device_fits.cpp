// Whole fits on a device go through the same loop: same losses as on the CPU, resumed like any other, refused with a
// reason where the device cannot, and chosen by a measurement where nobody says which.
#include "engine/fit/compatibility.h"
#include "engine/fit/device_choice.h"
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/model/initial_parameters.h"
#include "tests/support/sample_data.h"

#include <QFile>
#include <QtTest>

using namespace nullcline;

namespace {

FitSpec smallSpec(const ObjectiveOptions& objective, Device device) {
  FitSpec spec;
  MlpOptions network;
  network.width = 8;
  network.depth = 1;
  network.activation = Activation::tanh;
  spec.field = network;
  spec.precision = Precision::float64;
  spec.threads = 1;
  spec.device = device;
  spec.stages = {StageSpec{objective, AdamOptions{}, ConstantRateOptions{1e-2}, 40}};
  return spec;
}

FitResult fit(const FitSpec& spec, const FitObserver& observer = {},
              const std::optional<FitResume>& resume = std::nullopt) {
  RunControl control;
  const auto result = runFit(oscillatorData(8, 20, 0.01, 3), spec, control, observer, 0, resume);
  if (!result)
    qFatal("%s", result.error().message.c_str());
  return *result;
}

double largestDifference(const FitResult& a, const FitResult& b) {
  double largest = a.history.size() == b.history.size() ? 0.0 : 1e300;
  for (std::size_t i = 0; i < std::min(a.history.size(), b.history.size()); ++i)
    for (const auto loss : {&EpochRecord::train_loss, &EpochRecord::validation_loss})
      largest = std::max(largest, std::abs(a.history[i].*loss / b.history[i].*loss - 1.0));
  return largest;
}

TrajectoryMatchingOptions growing() {
  TrajectoryMatchingOptions options;
  options.first_horizon = 0.3;
  return options;
}

/// A device that is only asked its name.
class NamedDevice final : public TrainingDevice {
 public:
  std::string kind() const override { return "cuda"; }
  std::string name() const override { return "a card"; }
  bool replaysGraphs() const override { return true; }
  Expected<std::unique_ptr<DeviceLeastSquares<float>>> leastSquares32(const LeastSquaresTask&) const override {
    return failure("");
  }
  Expected<std::unique_ptr<DeviceLeastSquares<double>>> leastSquares64(const LeastSquaresTask&) const override {
    return failure("");
  }
  Expected<std::unique_ptr<DeviceSolver<float>>> solver32(const SolveTask&) const override { return failure(""); }
  Expected<std::unique_ptr<DeviceSolver<double>>> solver64(const SolveTask&) const override { return failure(""); }
};

} // namespace

class TestDeviceFits : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(whyNoDevice() || QFile::exists("/dev/nvidiactl") || QFile::exists("/dev/nvidia0") ||
            QFile::exists("/dev/dxg"));
    if (QFile::exists(NULLCLINE_BINARY_DIR "/lib/libnullcline_torch.so"))
      return;
    QSKIP("built without LibTorch");
  }
  void init() { qputenv("NULLCLINE_TORCH_DEVICE", "cpu"); }
  void cleanup() { qunsetenv("NULLCLINE_TORCH_DEVICE"); }

  void endsAtTheSameLoss_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"variational", "gradient matching", "growing horizon", "two stages", "L-BFGS", "AdaMax",
                             "weight decay", "multiple shooting"})
      QTest::newRow(kind) << kind;
  }
  void endsAtTheSameLoss() {
    QFETCH(QString, kind);
    const auto specOn = [&](Device device) {
      FitSpec spec = smallSpec(VariationalOptions{20}, device);
      StageSpec& stage = spec.stages.front();
      if (kind == "gradient matching")
        stage.objective = GradientMatchingOptions{};
      if (kind == "growing horizon")
        stage.objective = growing();
      if (kind == "two stages")
        spec.stages.push_back({growing(), AdamOptions{}, ConstantRateOptions{1e-2}, 10});
      if (kind == "L-BFGS")
        stage.optimizer = LbfgsOptions{};
      if (kind == "AdaMax")
        stage.optimizer = AdaMaxOptions{};
      if (kind == "weight decay")
        stage.regularizers = {{WeightDecay{}}};
      if (kind == "multiple shooting")
        stage.objective = MultipleShootingOptions{};
      return spec;
    };
    const FitResult here = fit(specOn(Device::cpu)), there = fit(specOn(Device::cuda));
    QCOMPARE(there.device, std::string("libtorch-cpu"));
    QCOMPARE(here.device, std::string("cpu"));
    QCOMPARE(runStatusName(there.status), runStatusName(here.status));
    const double difference = largestDifference(there, here);
    QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference))); // what forty epochs make of the last digits
    QVERIFY(there.history.back().train_loss < there.history.front().train_loss);
    QCOMPARE(there.best_epoch, here.best_epoch);
  }

  void reportsTheDevice() {
    const Json report = reportJson(fit(smallSpec(VariationalOptions{20}, Device::cuda)));
    QCOMPARE(report.value("device", std::string()), std::string("libtorch-cpu"));
    QVERIFY(report.value("device_name", std::string()).starts_with("LibTorch"));
    QVERIFY(report.value("device_choice", std::string()).find("as asked") != std::string::npos);
    QVERIFY(report.contains("precision") && report.contains("threads"));
  }

  void goesOnAsIfItHadNeverStopped_data() {
    QTest::addColumn<bool>("solves");
    QTest::newRow("rows") << false;
    QTest::newRow("solves") << true;
  }
  void goesOnAsIfItHadNeverStopped() {
    QFETCH(bool, solves);
    FitSpec spec = smallSpec(VariationalOptions{20}, Device::cuda);
    if (solves)
      spec.stages.front().objective = growing();
    std::vector<EpochRecord> epochs;
    std::optional<FitResume> middle;
    FitObserver observer;
    observer.checkpoint_interval_seconds = 0.0;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord> fresh) -> Status {
      epochs.insert(epochs.end(), fresh.begin(), fresh.end());
      if (checkpoint.epoch == 17 && !middle)
        middle = FitResume{checkpoint, epochs};
      return {};
    };
    const FitResult whole = fit(spec, observer);
    QVERIFY(middle);
    const FitResult resumed = fit(spec, {}, middle);
    QVERIFY(whole.model.parameters == resumed.model.parameters); // to the bit
    // The same checkpoint goes on elsewhere, and says that the bits will be others.
    spec.device = Device::cpu;
    const FitResult elsewhere = fit(spec, {}, middle);
    QVERIFY(largestDifference(elsewhere, whole) < 1e-6);
    QVERIFY(std::ranges::any_of(elsewhere.log,
                                [](const std::string& line) { return line.find("same bits") != line.npos; }));
  }

  void isRefusedWithAReason_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("known system") << "system"
                                  << "neural fields only";
    QTest::newRow("Levenberg-Marquardt") << "lm"
                                         << "Levenberg-Marquardt";
    QTest::newRow("adjoint") << "adjoint"
                             << "through the steps";
    QTest::newRow("solver") << "solver"
                            << "Dormand-Prince 8(5,3)";
    QTest::newRow("leapfrog") << "leapfrog"
                              << "one error estimate";
    QTest::newRow("regulariser") << "regularizer"
                                 << "weight decay only";
    QTest::newRow("spline integral") << "integral"
                                     << "spline integral";
    QTest::newRow("second stage") << "stage"
                                  << "Stage 2";
  }
  void isRefusedWithAReason() {
    QFETCH(QString, what);
    QFETCH(QString, reason);
    FitSpec spec = smallSpec(TrajectoryMatchingOptions{}, Device::cuda);
    StageSpec& stage = spec.stages.front();
    auto& matching = std::get<TrajectoryMatchingOptions>(stage.objective);
    std::vector<Channel> channels = {{"position", "m"}, {"velocity", "m/s"}};
    if (what == "system")
      spec.field = KnownSystemOptions{"van-der-pol"};
    if (what == "lm")
      stage.optimizer = LevenbergMarquardtOptions{};
    if (what == "adjoint")
      matching.gradient = SeminormGradient{};
    if (what == "solver")
      matching.solver.method = StepMethod::dormand_prince853;
    if (what == "leapfrog")
      matching.solver.method = StepMethod::leapfrog;
    if (what == "regularizer")
      stage.regularizers = {{TaylorRegularization{}}};
    if (what == "integral")
      stage.objective = SplineIntegralOptions{};
    if (what == "stage")
      spec.stages.push_back({SplineIntegralOptions{}});
    const Status refused = checkCompatibility(spec, channels);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find(reason.toStdString()) != std::string::npos, refused.error().message.c_str());
    QVERIFY2(refused.error().message.find("Choose") != std::string::npos, refused.error().message.c_str());
    // Nobody is refused for what "auto" can decide: it takes the CPU and says why.
    spec.device = Device::automatic;
    if (what == "system" || !checkCompatibility(spec, channels))
      return;
    spec.stages.front().epochs = 2;
    const FitResult result = fit(spec);
    QCOMPARE(result.device, std::string("cpu"));
    const auto choice = reportJson(result).value("device_choice", std::string());
    QVERIFY2(choice.find(reason.toStdString()) != std::string::npos, choice.c_str());
    QVERIFY2(choice.find("Choose") == std::string::npos, choice.c_str());
  }

  void namesSolversThatExist() {
    FitSpec spec = smallSpec(TrajectoryMatchingOptions{}, Device::cuda);
    SolverSettings& solver = std::get<TrajectoryMatchingOptions>(spec.stages.front().objective).solver;
    solver.method = StepMethod::leapfrog;
    const QString refused = QString::fromStdString(whyNotOnDevice(spec).value_or(""));
    QString names = refused.section("or the solver ", 1);
    QVERIFY2(names.endsWith('.'), qPrintable(refused));
    names.chop(1);
    for (const QString& name : names.split(" or ")) {
      Json settings = toJson(spec);
      Json& stage = settings["stages"][0];
      const Json::json_pointer method("/objective/solver/method");
      QVERIFY2(stage.contains(method), stage.dump().c_str());
      stage[method] = name.toStdString();
      const auto read = fromJson(settings, spec);
      QVERIFY2(read, read ? "" : read.error().message.c_str());
      QVERIFY2(!whyNotOnDevice(*read), qPrintable(name));
    }
  }

  void aStopWhileBothAreMeasuredChoosesNothing() {
    const FitSpec spec = smallSpec(VariationalOptions{20}, Device::automatic);
    const Dataset data = oscillatorData(8, 20, 0.01, 3);
    const auto problem = std::make_shared<const Problem>(*prepareProblem(data, {spec.split, spec.smoothing, true}, 0));
    const auto field = *makeField<double>(spec.field, 2, problem->scaling);
    const auto shape = *modelShape(spec.field, data.channels);
    RandomGenerator random(1);
    const auto start = *initialParameters(spec.field, 2, random);
    WorkerTeam team(1);
    std::stop_source stop;
    DeviceCase<double> asked{
        {&spec, 0, field.get(), &shape, &team, problem, start.size(), nullptr, nullptr}, start, stop.get_token()};
    const auto chosen = chooseDevice(asked);
    QVERIFY(chosen && !chosen->interrupted && chosen->compared);
    stop.request_stop();
    const auto interrupted = chooseDevice(asked);
    QVERIFY(interrupted && interrupted->interrupted && !interrupted->device);
  }

  void withoutADeviceSaysSo() {
    qunsetenv("NULLCLINE_TORCH_DEVICE");
    if (!whyNoDevice())
      QSKIP("this machine has a CUDA device");
    FitSpec spec = smallSpec(VariationalOptions{20}, Device::cuda);
    const Status refused = checkCompatibility(spec, oscillatorData(2, 5, 0.0, 1).channels);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("CUDA") != std::string::npos);
    spec.device = Device::automatic;
    spec.stages.front().epochs = 2;
    const Json report = reportJson(fit(spec));
    QCOMPARE(report.value("device", std::string()), std::string("cpu"));
    QVERIFY(report.value("device_choice", std::string()).find("Trained on the CPU") != std::string::npos);
  }

  void autoMeasuresBoth() {
    FitSpec spec = smallSpec(VariationalOptions{20}, Device::automatic);
    spec.stages.front().epochs = 5;
    const FitResult result = fit(spec);
    const auto choice = reportJson(result).value("device_choice", std::string());
    QVERIFY2(choice.starts_with("Measured on this fit"), choice.c_str());
    QVERIFY(choice.find("LibTorch") != std::string::npos && choice.find("CPU (1 thread)") != std::string::npos);
    QVERIFY(result.device == "cpu" || result.device == "libtorch-cpu");
    // Measuring changes nothing of the fit.
    spec.device = result.device == "cpu" ? Device::cpu : Device::cuda;
    QVERIFY(fit(spec).model.parameters == result.model.parameters);
  }

  void autoTakesTheFaster() {
    const NamedDevice device;
    QVERIFY(fasterDevice(2e-3, 1e-3, device, 4).device == &device);
    QVERIFY(fasterDevice(1e-3, 2e-3, device, 4).device == nullptr);
    const auto answer = fasterDevice(2e-3, 0.5e-3, device, 4);
    QCOMPARE(answer.text,
             std::string("Measured on this fit, an epoch takes 2 ms on the CPU (4 threads) and 0.5 ms on a "
                         "card: trained on the latter."));
    QVERIFY(fasterDevice(2e-3, 1e-3, device, 4, 3).text.find("an epoch of the first of 3 stages takes") !=
            std::string::npos);
  }

  /// A clock of our own: an epoch of 10 ms, whose first two take a second.
  void theFirstEpochsAreNotTimed() {
    double now = 100.0;
    int epochs = 0;
    const auto clock = [&] { return now; };
    const auto epoch = [&] {
      now += epochs++ < 2 ? 1.0 : 0.01;
      return true;
    };
    const auto seconds = secondsOfEpoch(epoch, clock);
    QVERIFY(seconds);
    QVERIFY(std::abs(*seconds - 0.01) < 1e-9);
    QVERIFY(epochs >= 2 + 25 && epochs < 2 + 40);
    epochs = 0;
    const auto slow = secondsOfEpoch([&] { return ++epochs, now += 5.0, true; }, clock);
    QCOMPARE(*slow, 5.0);
    QCOMPARE(epochs, 2 + 1); // one is enough to know it
    QVERIFY(!secondsOfEpoch([] { return false; }, clock));
  }
};

QTEST_GUILESS_MAIN(TestDeviceFits)
#include "test_device_fits.moc"
