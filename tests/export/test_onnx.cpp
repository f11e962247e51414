#include "engine/export/export_model.h"
#include "tests/support/python.h"
#include "tests/support/random_model.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

/// Checks the file with ONNX's own checker, then computes its nodes one by one in NumPy.
constexpr const char* kWalk = R"(
import json, math, sys
import numpy as np, onnx
from onnx import numpy_helper
model = onnx.load(sys.argv[1])
onnx.checker.check_model(model, full_check=True)
graph = model.graph
assert [v.name for v in graph.input] == ["t", "x"] and graph.output[0].name == "dxdt"
dims = graph.input[1].type.tensor_type.shape.dim
assert dims[0].dim_param == "batch"
d = dims[1].dim_value
values = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
values["x"] = np.fromfile(sys.argv[2]).reshape(-1, d)
values["t"] = np.fromfile(sys.argv[5])
operations = {
    "Sub": lambda a, b: a - b, "Div": lambda a, b: a / b, "Mul": lambda a, b: a * b, "Tanh": np.tanh, "Sin": np.sin,
    "Add": lambda a, b: a + b, "Relu": lambda z: np.maximum(z, 0), "Softplus": lambda z: np.logaddexp(z, 0).astype(z.dtype),
    "Erf": lambda z: np.vectorize(math.erf, otypes=[float])(z).astype(z.dtype),
    "Slice": lambda z, starts, ends, axes: z[:, starts[0]:ends[0]],
    "Unsqueeze": lambda z, axes: np.expand_dims(z, tuple(axes)),
    "Concat": lambda a, b, axis: np.concatenate([a, b], axis=axis),
    "Sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "Elu": lambda z, alpha: np.where(z > 0, z, alpha * np.expm1(z)).astype(z.dtype),
    "Gemm": lambda x, w, b, transB: x @ (w.T if transB else w) + b,
    "Cast": lambda z, to: z.astype(onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[to]),
}
for node in graph.node:
    attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    values[node.output[0]] = operations[node.op_type](*[values[name] for name in node.input], **attributes)
layer = {np.dtype(values[name].dtype).name for name in values if name.startswith("layer")}
assert values["dxdt"].dtype == np.float64
values["dxdt"].tofile(sys.argv[3])
for output in graph.output[1:]:
    assert output.name == "observed"
    values["observed"].tofile(sys.argv[6])
properties = {entry.key: entry.value for entry in model.metadata_props}
names = [channel["name"] for channel in json.loads(properties["nullcline"])["channels"]]
print(model.opset_import[0].version, model.ir_version, *layer, names == json.loads(sys.argv[4]))
)";

std::string namesJson(const FittedModel& model) {
  Json names = Json::array();
  for (const auto& channel : model.channels)
    names.push_back(channel.name);
  return names.dump();
}

} // namespace

class TestOnnx : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void computesOurVectorField_data();
  void computesOurVectorField();
};

void TestOnnx::computesOurVectorField_data() {
  QTest::addColumn<int>("activation");
  QTest::addColumn<bool>("single");
  QTest::addColumn<int>("depth");
  QTest::addColumn<bool>("timed_cubes");
  QTest::addColumn<int>("field");
  for (const auto& activation : enumNames(Activation{}))
    for (const bool single : {false, true})
      for (const int depth : {1, 4})
        QTest::addRow("%s %s %d", activation.name, single ? "float32" : "float64", depth)
            << static_cast<int>(activation.value) << single << depth << (depth == 4) << int(RandomField::mlp);
  for (const bool single : {false, true})
    for (const auto field : {RandomField::augmented, RandomField::second_order})
      QTest::addRow("%s %d", field == RandomField::augmented ? "augmented" : "second order", single)
          << int(Activation::tanh) << single << 2 << single << int(field);
}

void TestOnnx::computesOurVectorField() {
  QFETCH(int, activation);
  QFETCH(bool, single);
  QFETCH(int, depth);
  QFETCH(bool, timed_cubes);
  QFETCH(int, field);
  if (!pythonHas("onnx"))
    QSKIP("python3-onnx is not installed");
  const auto precision = single ? Precision::float32 : Precision::float64;
  const FittedModel model = randomModel(
      {static_cast<Activation>(activation), precision, 4, 9, depth, 8, timed_cubes, timed_cubes, RandomField(field)});
  const auto times = randomTimes(model, 11);
  const auto states = randomStates(model, 11);
  QTemporaryDir directory;
  const QString path = directory.filePath("model.onnx");
  const auto status = exportModel(model, "onnx", path.toStdString());
  QVERIFY2(status, status ? "" : status.error().message.c_str());
  writeNumbers(directory.filePath("states"), states);
  writeNumbers(directory.filePath("times"), times);
  const auto result = runPython(kWalk, {path, directory.filePath("states"), directory.filePath("rates"),
                                        QString::fromStdString(namesJson(model)), directory.filePath("times"),
                                        directory.filePath("observed")});
  QVERIFY2(result.exit_code == 0, result.errors.constData());
  QCOMPARE(result.output, QByteArray(single ? "13 7 float32 True\n" : "13 7 float64 True\n"));
  const double difference =
      largestDifference(model, readNumbers(directory.filePath("rates")), plainRates(model, times, states));
  QVERIFY2(difference <= rateTolerance(precision), std::to_string(difference).c_str());
  const auto observed = readNumbers(directory.filePath("observed"));
  const bool has_readout = std::holds_alternative<AugmentedOptions>(model.field);
  const auto expected = has_readout ? plainObserved(model, states) : std::vector<double>{};
  QCOMPARE(observed.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    QVERIFY(std::abs(observed[i] - expected[i]) < 1e-12 * (100.0 + std::abs(expected[i])));
}

QTEST_APPLESS_MAIN(TestOnnx)
#include "test_onnx.moc"
