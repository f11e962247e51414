#include "engine/export/export_model.h"
#include "engine/ode/integrate.h"
#include "tests/support/python.h"
#include "tests/support/random_model.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

constexpr const char* kEvaluate = R"(
import importlib.util, sys
import numpy as np
spec = importlib.util.spec_from_file_location("model", sys.argv[1])
model = importlib.util.module_from_spec(spec)
spec.loader.exec_module(model)
x = np.fromfile(sys.argv[2]).reshape(-1, len(model.STATES))
t = np.fromfile(sys.argv[5])
rates = model.vector_field(t, x)
assert np.allclose(rates[0], model.vector_field(t[0], x[0]), rtol=1e-5), "one state alone"
assert rates.dtype == np.float64
rates.tofile(sys.argv[3])
model.PARAMETERS.astype(float).tofile(sys.argv[4])
print(model.DTYPE.str, model.TIME[1], len(model.STATES), "vector_field" in model.__doc__)
)";

constexpr const char* kIntegrate = R"(
import importlib.util, sys
import numpy as np
spec = importlib.util.spec_from_file_location("model", sys.argv[1])
model = importlib.util.module_from_spec(spec)
spec.loader.exec_module(model)
times = np.fromfile(sys.argv[3])
model.integrate(np.fromfile(sys.argv[2]), times, rtol=1e-10, atol=1e-12).tofile(sys.argv[4])
try:
    model.integrate(np.fromfile(sys.argv[2]), times, rtol=1e-10, atol=1e-12, max_steps=2)
except RuntimeError as error:
    print(error)
)";

class PlainRightHandSide : public RightHandSide {
 public:
  explicit PlainRightHandSide(const FittedModel& model) : model_(model) {}
  std::size_t dimension() const override { return model_.stateCount(); }
  void evaluate(std::size_t count, const double* times, const double* states, const std::size_t*,
                double* rates) override {
    const auto values = plainRates(model_, {times, times + count}, {states, states + count * dimension()});
    std::copy(values.begin(), values.end(), rates);
  }

 private:
  const FittedModel& model_;
};

std::vector<double> integrated(const FittedModel& model, const std::vector<double>& initial,
                               const std::vector<double>& times) {
  PlainRightHandSide f(model);
  SolverOptions options;
  options.relative_tolerance = 1e-11;
  options.absolute_tolerance = 1e-13;
  const std::vector<TrajectoryRequest> requests = {{times.front(), initial, times}};
  return integrate(f, requests, options).trajectories.front().states;
}

FittedModel modelWith(Activation activation, Precision precision, bool timed_cubes = false,
                      RandomField field = RandomField::mlp) {
  const std::size_t states = field == RandomField::second_order ? 4 : 3;
  return randomModel({activation, precision, states, 9, 2, 8, timed_cubes, timed_cubes, field});
}

} // namespace

class TestNumpyScript : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void computesOurVectorField_data();
  void computesOurVectorField();
  void observesThroughAReadout();
  void integratesLikeOurSolver();
  void runsFromTheCommandLine();
};

void TestNumpyScript::computesOurVectorField_data() {
  QTest::addColumn<int>("activation");
  QTest::addColumn<bool>("single");
  QTest::addColumn<bool>("timed_cubes");
  QTest::addColumn<int>("field");
  for (const auto& activation : enumNames(Activation{}))
    for (const bool single : {false, true})
      for (const bool timed : {false, true})
        QTest::addRow("%s %s%s", activation.name, single ? "float32" : "float64", timed ? " of time and cubes" : "")
            << static_cast<int>(activation.value) << single << timed << static_cast<int>(RandomField::mlp);
  for (const bool single : {false, true})
    for (const bool timed : {false, true}) {
      const char* rest = timed ? " of time and cubes" : "";
      const int kind = static_cast<int>(Activation::tanh);
      QTest::addRow("augmented %d%s", single, rest) << kind << single << timed << int(RandomField::augmented);
      QTest::addRow("second order %d%s", single, rest) << kind << single << timed << int(RandomField::second_order);
    }
}

void TestNumpyScript::computesOurVectorField() {
  QFETCH(int, activation);
  QFETCH(bool, single);
  QFETCH(bool, timed_cubes);
  QFETCH(int, field);
  if (!pythonHas("numpy"))
    QSKIP("python3-numpy is not installed");
  const auto precision = single ? Precision::float32 : Precision::float64;
  const FittedModel model = modelWith(static_cast<Activation>(activation), precision, timed_cubes, RandomField(field));
  const auto times = randomTimes(model, 11);
  const auto states = randomStates(model, 11);
  QTemporaryDir directory;
  const QString path = directory.filePath("model.py");
  QVERIFY(exportModel(model, "python", path.toStdString()));
  writeNumbers(directory.filePath("states"), states);
  writeNumbers(directory.filePath("times"), times);
  const auto result = runPython(kEvaluate, {path, directory.filePath("states"), directory.filePath("rates"),
                                            directory.filePath("parameters"), directory.filePath("times")});
  QVERIFY2(result.exit_code == 0, result.errors.constData());
  QCOMPARE(result.output,
           QByteArray(single ? "<f4 h " : "<f8 h ") + QByteArray::number(int(model.stateCount())) + " True\n");
  QVERIFY(readNumbers(directory.filePath("parameters")) == model.parameters); // bit for bit: they are finite
  const double difference =
      largestDifference(model, readNumbers(directory.filePath("rates")), plainRates(model, times, states));
  QVERIFY2(difference <= rateTolerance(precision), std::to_string(difference).c_str());
}

/// What is predicted of a model with a read-out, and where its states begin.
void TestNumpyScript::observesThroughAReadout() {
  if (!pythonHas("numpy"))
    QSKIP("python3-numpy is not installed");
  const FittedModel model = modelWith(Activation::tanh, Precision::float64, false, RandomField::augmented);
  const auto states = randomStates(model, 11);
  auto expected = states;
  const auto observed = plainObserved(model, states);
  for (std::ptrdiff_t row = 0; row < 11; ++row)
    std::copy_n(observed.begin() + 2 * row, 2, expected.begin() + 3 * row);
  QTemporaryDir directory;
  const QString path = directory.filePath("model.py");
  QVERIFY(exportModel(model, "python", path.toStdString()));
  writeNumbers(directory.filePath("states"), states);
  constexpr const char* kObserve = R"(
import runpy, sys
import numpy as np
model = runpy.run_path(sys.argv[1])
model["observe"](np.fromfile(sys.argv[2]).reshape(-1, 3)).tofile(sys.argv[3])
print(model["START"])
)";
  const auto result = runPython(kObserve, {path, directory.filePath("states"), directory.filePath("observed")});
  QVERIFY2(result.exit_code == 0, result.errors.constData());
  QCOMPARE(result.output, QByteArray("[None, None, 0]\n"));
  const auto written = readNumbers(directory.filePath("observed"));
  QCOMPARE(written.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    QVERIFY(std::abs(written[i] - expected[i]) < 1e-12 * (100.0 + std::abs(expected[i])));
}

void TestNumpyScript::integratesLikeOurSolver() {
  if (!pythonHas("numpy"))
    QSKIP("python3-numpy is not installed");
  const FittedModel model = modelWith(Activation::tanh, Precision::float64, true); // C of the tableau is seen
  const auto initial = randomStates(model, 1, 3);
  const std::vector<double> times = {-2.0, -1.5, -1.5, 0.25, 3.0, 3.001, 40.0};
  QTemporaryDir directory;
  const QString path = directory.filePath("model.py");
  QVERIFY(exportModel(model, "python", path.toStdString()));
  writeNumbers(directory.filePath("initial"), initial);
  writeNumbers(directory.filePath("times"), times);
  const auto result = runPython(
      kIntegrate, {path, directory.filePath("initial"), directory.filePath("times"), directory.filePath("states")});
  QVERIFY2(result.exit_code == 0, result.errors.constData());
  QVERIFY2(result.output.contains("2 steps did not reach the end"), result.output.constData());
  const auto states = readNumbers(directory.filePath("states"));
  const auto expected = integrated(model, initial, times);
  QCOMPARE(states.size(), expected.size());
  for (std::size_t i = 0; i < states.size(); ++i) {
    const double difference = std::abs(states[i] - expected[i]) / model.scaling.scale[i % 3];
    QVERIFY2(difference < 1e-7, std::to_string(difference).c_str());
  }
}

void TestNumpyScript::runsFromTheCommandLine() {
  if (!pythonHas("numpy"))
    QSKIP("python3-numpy is not installed");
  FittedModel model = modelWith(Activation::elu, Precision::float32);
  for (std::size_t i = 0; i < 3; ++i)
    model.channels[i].name = std::string(1, static_cast<char>('a' + i));
  const auto initial = randomStates(model, 1, 3);
  QTemporaryDir directory;
  const QString path = directory.filePath("model.py");
  QVERIFY(exportModel(model, "python", path.toStdString()));
  QFile table(directory.filePath("initial.csv"));
  QVERIFY(table.open(QIODevice::WriteOnly));
  table.write("id,c,a [mg/l],b\n");
  table.write(QByteArray("first,") + QByteArray::number(initial[2], 'g', 17) + "," +
              QByteArray::number(initial[0], 'g', 17) + "," + QByteArray::number(initial[1], 'g', 17) + "\n");
  table.close();
  constexpr const char* kRun =
      "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')";
  const QString output = directory.filePath("output.csv");
  const auto result = runPython(kRun, {path, table.fileName(), "0:4:5", output});
  QVERIFY2(result.exit_code == 0, result.errors.constData());

  QFile written(output);
  QVERIFY(written.open(QIODevice::ReadOnly));
  const auto lines = written.readAll().trimmed().split('\n');
  QCOMPARE(lines.size(), 6);
  QCOMPARE(lines[0], QByteArray("id,time,a,b,c"));
  const auto expected = integrated(model, initial, {0, 1, 2, 3, 4});
  for (qsizetype k = 0; k < 5; ++k) {
    const auto fields = lines[k + 1].split(',');
    QCOMPARE(fields.size(), 5);
    QCOMPARE(fields[0], QByteArray("first"));
    QCOMPARE(fields[1].toDouble(), static_cast<double>(k));
    for (qsizetype i = 0; i < 3; ++i) {
      const double difference = fields[i + 2].toDouble() - expected[static_cast<std::size_t>(3 * k + i)];
      QVERIFY(std::abs(difference) < 1e-3 * model.scaling.scale[static_cast<std::size_t>(i)]);
    }
  }
  const auto missing = runPython(kRun, {path, path, "0:4:5", output});
  QVERIFY(missing.exit_code == 1 && missing.errors.contains("no column for a, b, c"));
}

QTEST_APPLESS_MAIN(TestNumpyScript)
#include "test_numpy_script.moc"
