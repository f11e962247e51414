#include "engine/core/random.h"
#include "engine/export/safetensors.h"
#include "tests/support/python.h"
#include "tests/support/random_model.h"
#include "tests/support/same_bits.h"

#include <QTemporaryDir>
#include <QtTest>

#include <bit>

using namespace nullcline;
using nullcline::test::sameBits;

namespace {

/// A file around any header text.
std::string fileOf(const std::string& header, const std::string& data) {
  const std::uint64_t length = header.size();
  return std::string(reinterpret_cast<const char*>(&length), 8) + header + data;
}

struct Parts {
  Json header;
  std::string data;
};
Parts partsOf(const std::string& bytes) {
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  return {Json::parse(bytes.substr(8, length)), bytes.substr(8 + length)};
}

FittedModel smallModel(Precision precision = Precision::float32) {
  return randomModel({Activation::tanh, precision, 2, 3, 1, 4});
}

constexpr const char* kReader = R"(
import json, struct, sys
import numpy as np
raw = open(sys.argv[1], "rb").read()
length, = struct.unpack("<Q", raw[:8])
header = json.loads(raw[8:8 + length])
data = raw[8 + length:]
assert (8 + length) % 8 == 0, "data are not aligned"
model = json.loads(header.pop("__metadata__")["nullcline"])
values = []
for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"][0]):
    begin, end = entry["data_offsets"]
    tensor = np.frombuffer(data[begin:end], {"F32": "<f4", "F64": "<f8"}[entry["dtype"]]).reshape(entry["shape"])
    print(name, list(tensor.shape), flush=True)
    values.append(tensor.astype(float).ravel())
np.concatenate(values).tofile(sys.argv[2])
print(model["nullcline_model"], [channel["name"] for channel in model["channels"]] == json.loads(sys.argv[3]))
)";

} // namespace

class TestSafetensors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reloadsToTheLastBit();
  void keepsExtremeNumbers();
  void isReadByPython();
  void refusesEveryTruncation();
  void survivesRandomBytes();
  void refusesHostileHeaders();
  void refusesMetadataThatDoNotFit();
  void refusesWeightsThatAreNotFinite();
  void refusesWhatIsNoModel();
};

void TestSafetensors::reloadsToTheLastBit() {
  for (const auto precision : {Precision::float32, Precision::float64})
    for (const auto& activation : enumNames(Activation{}))
      for (const auto field : {RandomField::mlp, RandomField::augmented, RandomField::second_order}) {
        const std::size_t states = activation.value == Activation::elu && field == RandomField::mlp ? 1 : 4;
        const FittedModel model =
            randomModel({activation.value, precision, states, 5, 3, 9, states == 4, states == 4, field});
        const std::string bytes = safetensorsBytes(model);
        const auto loaded = parseSafetensors(bytes);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY(sameBits(loaded->parameters, model.parameters));
        QVERIFY(loaded->field == model.field && loaded->precision == precision);
        QVERIFY(loaded->channels == model.channels && loaded->scaling == model.scaling);
        QVERIFY(loaded->provenance == model.provenance && loaded->time_unit == model.time_unit);
        QVERIFY(sameBits(loaded->unmeasured_start, model.unmeasured_start));
        QVERIFY(safetensorsBytes(*loaded) == bytes);
      }
}

void TestSafetensors::keepsExtremeNumbers() {
  FittedModel model = smallModel(Precision::float64);
  model.parameters[0] = -0.0;
  model.parameters[1] = std::numeric_limits<double>::denorm_min();
  model.parameters[2] = std::numeric_limits<double>::max();
  model.scaling.center = {0.1 + 0.2, -1e-310};
  model.scaling.scale = {std::numeric_limits<double>::max(), std::numeric_limits<double>::min()};
  const auto loaded = parseSafetensors(safetensorsBytes(model));
  QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
  QVERIFY(sameBits(loaded->parameters, model.parameters));
  QVERIFY(sameBits(loaded->scaling.center, model.scaling.center));
  QVERIFY(sameBits(loaded->scaling.scale, model.scaling.scale));
}

void TestSafetensors::isReadByPython() {
  if (!pythonHas("numpy"))
    QSKIP("python3-numpy is not installed");
  QTemporaryDir directory;
  for (const auto precision : {Precision::float32, Precision::float64}) {
    const FittedModel model = smallModel(precision);
    const QString path = directory.filePath("model.safetensors");
    const QString values = directory.filePath("values.bin");
    QVERIFY(saveModel(model, path.toStdString()));
    Json names = Json::array();
    for (const auto& channel : model.channels)
      names.push_back(channel.name);
    const auto result = runPython(kReader, {path, values, QString::fromStdString(names.dump())});
    QVERIFY2(result.exit_code == 0, result.errors.constData());
    QCOMPARE(result.output, QByteArray("layer0.weight [3, 2]\nlayer0.bias [3]\nlayer1.weight [2, 3]\nlayer1.bias [2]\n"
                                       "1 True\n"));
    QVERIFY(sameBits(readNumbers(values), model.parameters));
  }
}

void TestSafetensors::refusesEveryTruncation() {
  const std::string bytes = safetensorsBytes(smallModel());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto loaded = parseSafetensors(std::string_view(bytes).substr(0, length));
    QVERIFY2(!loaded, std::to_string(length).c_str());
    QVERIFY(!loaded.error().message.empty() && loaded.error().kind == ErrorKind::bad_input);
  }
  QVERIFY(!parseSafetensors(bytes + std::string(4, '\0')));
}

void TestSafetensors::survivesRandomBytes() {
  const std::string original = safetensorsBytes(smallModel());
  const std::size_t header = 8 + partsOf(original).header.dump().size();
  RandomGenerator random(31);
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = original;
    const std::size_t changes = 1 + random.index(4);
    for (std::size_t change = 0; change < changes; ++change)
      bytes[random.index(header)] = static_cast<char>(random.index(256)); // weights may be any bits
    const auto loaded = parseSafetensors(bytes);
    if (!loaded) {
      ++refused;
      continue;
    }
    // What was accepted is a whole model: it can be written and read again.
    QVERIFY(loaded->parameters.size() == 17 && loaded->stateCount() == 2);
    QVERIFY(sameBits(parseSafetensors(safetensorsBytes(*loaded))->parameters, loaded->parameters));
  }
  QVERIFY2(refused > 10000 && refused < 20000, std::to_string(refused).c_str());
}

void TestSafetensors::refusesHostileHeaders() {
  const std::string bytes = safetensorsBytes(smallModel());
  const Parts parts = partsOf(bytes);
  const auto refusal = [](const std::string& file) {
    const auto loaded = parseSafetensors(file);
    return loaded ? std::string() : loaded.error().message;
  };
  const auto changed = [&](const char* tensor, const char* key, const Json& value) {
    Json header = parts.header;
    header[tensor][key] = value;
    return refusal(fileOf(header.dump(), parts.data));
  };
  QVERIFY(refusal(fileOf(parts.header.dump(), parts.data)).empty()); // so that what follows is the change's doing

  std::string huge = bytes;
  std::memset(huge.data(), 0xFF, 8);
  QVERIFY(refusal(huge).find("cut off") != std::string::npos);
  QVERIFY(refusal(fileOf(std::string(200000, '['), "")).find("begin with") != std::string::npos);
  QVERIFY(refusal(fileOf("{\"a\":" + std::string(200000, '['), "")).find("deep") != std::string::npos);
  QVERIFY(refusal(fileOf("", "")).find("begin with") != std::string::npos);
  const std::string twice = "{\"layer0.bias\":{}," + parts.header.dump().substr(1);
  QVERIFY(refusal(fileOf(twice, parts.data)).find("twice") != std::string::npos);

  QVERIFY(changed("layer0.bias", "dtype", "I64").find("dtype I64") != std::string::npos);
  QVERIFY(changed("layer0.bias", "dtype", 5).find("must have a dtype") != std::string::npos);
  const auto most = std::numeric_limits<std::uint64_t>::max();
  QVERIFY(changed("layer0.bias", "shape", {most, most}).find("more than the file holds") != std::string::npos);
  QVERIFY(changed("layer0.bias", "shape", {1ULL << 62, 4}).find("more than the file holds") != std::string::npos);
  QVERIFY(changed("layer0.bias", "shape", {0}).find("no values") != std::string::npos);
  QVERIFY(changed("layer0.bias", "shape", {-3}).find("must have") != std::string::npos);
  QVERIFY(changed("layer0.bias", "shape", {2}).find("needs 8 bytes") != std::string::npos);
  QVERIFY(changed("layer0.bias", "data_offsets", {24, most}).find("claims bytes") != std::string::npos);
  QVERIFY(changed("layer0.bias", "data_offsets", {36, 24}).find("claims bytes") != std::string::npos);
  QVERIFY(changed("layer0.bias", "data_offsets", {20, 32}).find("overlap") != std::string::npos);
  QVERIFY(changed("layer0.bias", "data_offsets", {24.0, 36}).find("must have") != std::string::npos);
  QVERIFY(changed("layer0.bias", "more", 1).find("nothing else") != std::string::npos);
  QVERIFY(refusal(fileOf(parts.header.dump(), parts.data + "....")).find("end at byte") != std::string::npos);

  Json renamed = parts.header;
  renamed["layer0.bia"] = renamed["layer0.bias"];
  renamed.erase("layer0.bias");
  QVERIFY(refusal(fileOf(renamed.dump(), parts.data)).find("no tensor \"layer0.bias\"") != std::string::npos);
  Json turned = parts.header;
  turned["layer0.weight"]["shape"] = {2, 3};
  QVERIFY(refusal(fileOf(turned.dump(), parts.data)).find("needs F32 [3,2]") != std::string::npos);
}

void TestSafetensors::refusesMetadataThatDoNotFit() {
  const Parts parts = partsOf(safetensorsBytes(smallModel()));
  const Json model = Json::parse(parts.header["__metadata__"]["nullcline"].get<std::string>());
  const auto refusal = [&](const std::string& pointer, const Json& value) {
    Json changed_model = model;
    changed_model[Json::json_pointer(pointer)] = value;
    Json header = parts.header;
    header["__metadata__"]["nullcline"] = changed_model.dump();
    const auto loaded = parseSafetensors(fileOf(header.dump(), parts.data));
    return loaded ? std::string() : loaded.error().message;
  };
  QVERIFY(refusal("/provenance/note", "more of it is welcome").empty());
  QVERIFY(refusal("/nullcline_model", 2).find("version 2") != std::string::npos);
  QVERIFY(refusal("/precision", "float64").find("needs F64") != std::string::npos);
  QVERIFY(refusal("/precision", "float16").find("float16") != std::string::npos);
  QVERIFY(refusal("/field/width", 4).find("needs F32 [4,2]") != std::string::npos);
  QVERIFY(refusal("/field/width", 1e9).find("width") != std::string::npos);
  QVERIFY(refusal("/field/depth", 64).find("tensors") != std::string::npos);
  QVERIFY(refusal("/field/kind", "oracle").find("oracle") != std::string::npos);
  QVERIFY(refusal("/field", {{"kind", "system"}, {"name", "no such"}}).find("no such") != std::string::npos);
  QVERIFY(refusal("/channels", Json::array()).find("channels") != std::string::npos);
  QVERIFY(refusal("/channels/0/name", model["channels"][1]["name"]).find("two channels") != std::string::npos);
  QVERIFY(refusal("/scaling/scale/0", 0).find("greater than 0") != std::string::npos);
  QVERIFY(refusal("/scaling/rate/1", -1).find("greater than 0") != std::string::npos);
  QVERIFY(refusal("/scaling/center", {1.0}).find("each of the 2 channels") != std::string::npos);
  QVERIFY(refusal("/scaling/time_scale", nullptr).find("scaling") != std::string::npos);
  QVERIFY(refusal("/provenance", 3).find("provenance") != std::string::npos);
}

void TestSafetensors::refusesWeightsThatAreNotFinite() {
  FittedModel model = smallModel();
  model.parameters[4] = std::numeric_limits<double>::quiet_NaN();
  QVERIFY(!parseSafetensors(safetensorsBytes(model)));
  QTemporaryDir directory;
  const QString path = directory.filePath("model.safetensors");
  const auto status = saveModel(model, path.toStdString());
  QVERIFY(!status && !QFile::exists(path));
}

void TestSafetensors::refusesWhatIsNoModel() {
  QTemporaryDir directory;
  const auto missing = loadModel(directory.filePath("none.safetensors").toStdString());
  QVERIFY(!missing && missing.error().message.find("none.safetensors") != std::string::npos);
  QFile table(directory.filePath("table.csv"));
  QVERIFY(table.open(QIODevice::WriteOnly));
  table.write("time,x\n0,1\n1,2\n2,3\n");
  table.close();
  const auto loaded = loadModel(table.fileName().toStdString());
  QVERIFY(!loaded && loaded.error().message.find("table.csv") != std::string::npos);
  const auto foreign = parseSafetensors(fileOf(R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "abcd"));
  QVERIFY(!foreign && foreign.error().message.find("not written by Nullcline") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
