// The code for devices on LibTorch's CPU device, where it is the same as on a GPU but for the capture of graphs:
// values, gradients and steps are those of our own kernels.
#include "app/bench/speed/device_cases.h"
#include "engine/core/random.h"
#include "engine/core/worker_team.h"
#include "engine/device/devices.h"
#include "engine/device/network_on_device.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/device_objective.h"
#include "tests/support/shooting_problem.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace nullcline;
using namespace nullcline::bench;

namespace {

template <class Real>
void compare(const DeviceCheck& check, const TrainingDevice& device, int evaluations) {
  const auto found = compareDevice<Real>(device, check, evaluations);
  QVERIFY2(found, found ? "" : found.error().message.c_str());
  const auto said = [&](double difference) {
    return QByteArray::number(difference) + ", " + QByteArray::number(found->here.loss);
  };
  QVERIFY2(found->loss < allowedDifference<Real>(), said(found->loss).constData());
  QVERIFY2(found->gradient < allowedDifference<Real>(), said(found->gradient).constData());
  if constexpr (std::is_same_v<Real, double>) {
    QCOMPARE(found->there.steps_accepted, found->here.steps_accepted);
    QCOMPARE(found->there.steps_rejected, found->here.steps_rejected);
    QCOMPARE(found->there.trouble.failed, std::size_t{0});
  }
}

DeviceCheck checkOf(const char* name) {
  for (const auto& check : deviceChecks())
    if (check.name == name)
      return check;
  qFatal("no check %s", name);
}

TrajectoryMatchingOptions& matchingOf(DeviceCheck& check) {
  return std::get<TrajectoryMatchingOptions>(check.objective);
}

} // namespace

class TestDevices : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    qputenv("NULLCLINE_TORCH_DEVICE", "cpu");
    const auto device = openDevice(1);
    if (!device && !QFile::exists(NULLCLINE_BINARY_DIR "/lib/libnullcline_torch.so"))
      QSKIP("built without LibTorch");
    QVERIFY2(device, device ? "" : device.error().message.c_str());
    device_ = *device;
    QCOMPARE(device_->kind(), std::string("libtorch-cpu"));
    QVERIFY(!device_->replaysGraphs());
  }

  void computesTheSame_data() {
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    for (const auto& check : deviceChecks())
      QTest::newRow(check.name.c_str()) << number++;
  }
  void computesTheSame() {
    QFETCH(std::size_t, number);
    compare<double>(deviceChecks()[number], *device_, 1);
    compare<double>(deviceChecks()[number], *device_, 3);
    compare<float>(deviceChecks()[number], *device_, 1);
  }

  void stepsAreRejectedInThatCheck() {
    for (const char* name : {"rejected steps", "rejected steps, shared"}) {
      const auto found = compareDevice<double>(*device_, checkOf(name), 1);
      QVERIFY(found && found->there.steps_rejected > 0);
    }
  }

  void aWrongDeviceWouldShow() {
    // Another solver than the CPU's is a wrong one.
    DeviceCheck check = checkOf("Dormand-Prince 5(4)");
    const auto right = compareDevice<double>(*device_, check, 1);
    matchingOf(check).solver.relative_tolerance *= 0.5;
    const auto other = compareDevice<double>(*device_, check, 1);
    QVERIFY(std::abs(right->there.loss / other->here.loss - 1.0) > allowedDifference<double>());
  }

  void saysTheSameOfTrouble_data() {
    QTest::addColumn<int>("status");
    QTest::newRow("too many steps") << static_cast<int>(SolveStatus::max_steps);
    QTest::newRow("not a number") << static_cast<int>(SolveStatus::non_finite);
    QTest::newRow("steps too small") << static_cast<int>(SolveStatus::dt_min);
  }
  void saysTheSameOfTrouble() {
    QFETCH(int, status);
    DeviceCheck check = checkOf("Dormand-Prince 5(4)");
    SolverSettings& solver = matchingOf(check).solver;
    if (status == static_cast<int>(SolveStatus::max_steps))
      solver.max_steps = 2;
    if (status == static_cast<int>(SolveStatus::dt_min)) {
      solver.smallest_step = solver.first_step = 0.6;
      solver.relative_tolerance = solver.absolute_tolerance = 1e-12;
    }
    if (status == static_cast<int>(SolveStatus::non_finite)) {
      RandomGenerator random(5);
      check.parameters = *initialParameters(check.field, 2, random);
      check.parameters.back() = std::numeric_limits<double>::quiet_NaN();
    }
    for (const ControlGroup group : {ControlGroup::each_trajectory, ControlGroup::whole_batch}) {
      solver.group = group;
      const auto found = compareDevice<double>(*device_, check, 1);
      QVERIFY2(found, found ? "" : found.error().message.c_str());
      QCOMPARE(static_cast<int>(found->here.trouble.status), status);
      QCOMPARE(static_cast<int>(found->there.trouble.status), status);
      QCOMPARE(found->there.trouble.trajectory, found->here.trouble.trajectory);
      QCOMPARE(found->there.trouble.failed, found->here.trouble.failed);
      QVERIFY(std::isinf(found->there.loss));
    }
  }

  void aLibraryThatCannotBeOpenedIsNoMissingGpu_data() {
    QTest::addColumn<QString>("library");
    QTest::addColumn<QStringList>("arguments");
    for (const char* library : {"", "/nonexistent.so"}) {
      QTest::addRow("devices %s", library) << library << QStringList{"devices"};
      QTest::addRow("speed %s", library) << library << QStringList{"speed", "--device", "cuda"};
    }
  }
  void aLibraryThatCannotBeOpenedIsNoMissingGpu() {
    QFETCH(QString, library);
    QFETCH(QStringList, arguments);
    const QString program = QStringLiteral(NULLCLINE_BINARY_DIR "/bin/nullcline-bench");
    if (!QFile::exists(program))
      QSKIP("nullcline-bench is not built");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("NULLCLINE_TORCH_LIBRARY", library);
    if (library.isEmpty())
      environment.remove("NULLCLINE_TORCH_DEVICE");
    if (library.isEmpty() &&
        (QFile::exists("/dev/nvidiactl") || QFile::exists("/dev/nvidia0") || QFile::exists("/dev/dxg")))
      QSKIP("this machine has an NVIDIA driver");
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), library.isEmpty() ? 0 : 1);
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(said.contains("not measured"), said.constData());
  }

  /// What a hard solve needed is not spent on the easy ones after it.
  void aHardSolveDoesNotSlowTheOthers() {
    const FieldOptions field = MlpOptions{6, 2, Activation::tanh};
    const test::WavyProblem problem;
    SolverOptions options;
    options.method = StepMethod::dormand_prince54;
    const auto solver = makeDeviceSolver<double>(*device_, {networkOnDevice(field, problem.scaling), options, 1});
    QVERIFY(solver);
    const std::vector<double> start(problem.scaling.stateCount(), 0.1);
    const auto attemptsUpTo = [&](double end) {
      const std::vector<double> times = {0.5 * end, end};
      const std::vector<TrajectoryRequest> plans = {{0.0, {}, times}};
      const Status planned = (*solver)->setPlans(plans);
      const auto solved = (*solver)->solve(problem.parameters, start, {});
      return planned && solved && solved->outcomes.front().status == SolveStatus::ok ? solved->attempts : 0;
    };
    attemptsUpTo(1.0);
    const std::size_t easy = attemptsUpTo(1.0), hard = attemptsUpTo(2000.0), after = attemptsUpTo(1.0);
    QVERIFY(easy > 0 && hard > 200);
    QVERIFY(after <= 64);
    QCOMPARE(attemptsUpTo(1.0), easy);
  }

  void stopsWhenAsked() {
    const test::WavyProblem problem;
    const FieldOptions field = MlpOptions{6, 2, Activation::tanh};
    WorkerTeam team(1);
    const DeviceSite site{device_, networkOnDevice(field, problem.scaling)};
    const auto objective = makeDeviceObjective<double>(TrajectoryMatchingOptions{}, problem.input(team), site);
    QVERIFY(objective);
    std::stop_source stop;
    stop.request_stop();
    std::vector<double> gradient(problem.parameters.size());
    QVERIFY(!(*objective)->evaluate(problem.parameters, gradient, stop.get_token()).completed);
    QVERIFY((*objective)->evaluate(problem.parameters, gradient, {}).completed);
  }

 private:
  const TrainingDevice* device_ = nullptr;
};

QTEST_GUILESS_MAIN(TestDevices)
#include "test_devices.moc"
