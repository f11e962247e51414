// describe() and what is made of it: JSON both ways, paths from the command line, the list for forms.
#include "engine/fit/methods.h"

#include <QtTest>

using namespace nullcline;

namespace {

FitSpec read(const char* json, const FitSpec& base = {}) {
  const auto spec = fromJson(Json::parse(json), base);
  return spec ? *spec : throw std::runtime_error(spec.error().message);
}

std::string problemWith(const char* json) {
  const auto spec = fromJson(Json::parse(json), FitSpec{});
  return spec ? "" : spec.error().message;
}

} // namespace

class TestOptions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void roundTripOfEveryPreset() {
    for (const auto& method : methods())
      for (const bool as_published : {false, true}) {
        const FitSpec spec = *methodPreset(method.name, as_published);
        const Json json = toJson(spec);
        const auto back = fromJson(json, FitSpec{});
        QVERIFY2(back.hasValue(), back ? "" : back.error().message.c_str());
        QVERIFY(toJson(*back) == json);
      }
  }

  void everyFieldCanBeChangedAndReadBack() {
    const FitSpec spec = *methodPreset("vf-node", true);
    for (const auto& field : listOptions(spec)) {
      Json changed;
      switch (field.kind) {
      case OptionKind::number:
        changed = std::isinf(field.maximum) ? field.value.get<double>() + 1.0 : 0.5 * (field.minimum + field.maximum);
        break;
      case OptionKind::integer:
        changed = static_cast<long long>(field.minimum) + 1;
        break;
      case OptionKind::flag:
        changed = !field.value.get<bool>();
        break;
      case OptionKind::choice:
        changed = field.choices.back().first;
        break;
      case OptionKind::text:
        changed = "another";
        break;
      }
      const auto result = withOption(spec, field.path, changed);
      QVERIFY2(result.hasValue(), result ? "" : result.error().message.c_str());
      bool found = false;
      for (const auto& now : listOptions(*result))
        if (now.path == field.path) {
          QVERIFY2(now.value == changed, field.path.c_str());
          found = true;
        }
      QVERIFY2(found, field.path.c_str());
    }
  }

  void onlyWhatIsNamedChanges() {
    const FitSpec spec = read(R"({"seed": 7, "field": {"width": 16}})");
    QCOMPARE(spec.seed, std::uint64_t{7});
    QCOMPARE(std::get<MlpOptions>(spec.field).width, 16);
    QCOMPARE(std::get<MlpOptions>(spec.field).depth, 4);
  }

  void anotherAlternativeBeginsAtItsDefaults() {
    const FitSpec spec = read(R"({"field": {"kind": "system", "name": "lorenz"}})");
    QCOMPARE(std::get<KnownSystemOptions>(spec.field).name, std::string("lorenz"));
    QVERIFY(std::holds_alternative<MlpOptions>(read(R"({"field": "mlp"})", spec).field));
  }

  void problemsNameTheOptionAndTheRange_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unknown") << R"({"sede": 1})"
                             << "Option sede: there is no such option here";
    QTest::newRow("unknown inside") << R"({"field": {"widht": 1}})"
                                    << "Option field.widht";
    QTest::newRow("type") << R"({"standardize": 1})"
                          << "expected true or false";
    QTest::newRow("range") << R"({"field": {"width": 0}})"
                           << "outside 1 to 8192";
    QTest::newRow("fraction") << R"({"seed": 1.5})"
                              << "expected a whole number";
    QTest::newRow("too large") << R"({"seed": 18446744073709551615})"
                               << "outside";
    QTest::newRow("choice") << R"({"precision": "float16"})"
                            << "expected one of float32, float64";
    QTest::newRow("kind") << R"({"field": {"kind": "lstm"}})"
                          << "expected one of mlp, augmented, second_order, system";
    QTest::newRow("list") << R"({"stages": {}})"
                          << "expected a list";
    QTest::newRow("in a list") << R"({"stages": [{"epochs": 0}]})"
                               << "stages.0.epochs";
    QTest::newRow("no object") << R"([1])"
                               << "expected an object";
  }
  void problemsNameTheOptionAndTheRange() {
    QFETCH(QString, json);
    QFETCH(QString, expected);
    const std::string problem = problemWith(json.toUtf8().constData());
    QVERIFY2(problem.find(expected.toStdString()) != std::string::npos, problem.c_str());
  }

  void shortPathsMeanEveryStage() {
    const FitSpec spec = *methodPreset("vf-node", false);
    QVERIFY(spec.stages.size() > 1);
    const auto all = withOption(spec, "test_functions", 40);
    QVERIFY(all.hasValue());
    for (const auto& stage : all->stages)
      QCOMPARE(std::get<VariationalOptions>(stage.objective).test_functions, 40);
    const auto one = withOption(spec, "stages.1.epochs", 5);
    QCOMPARE(one->stages[1].epochs, 5);
    QCOMPARE(one->stages[0].epochs, spec.stages[0].epochs);
  }

  void listsMayBeEmptyAndAreReplacedAsAWhole() {
    FitSpec spec = *methodPreset("vf-node", false);
    const auto given =
        withOption(spec, "regularizers", Json::parse(R"([{"kind": "steer"}, {"kind": "weight_decay"}])"));
    QVERIFY2(given.hasValue(), given ? "" : given.error().message.c_str());
    for (const auto& stage : given->stages) {
      QCOMPARE(stage.regularizers.size(), std::size_t{2});
      QVERIFY(std::holds_alternative<WeightDecay>(stage.regularizers[1].kind));
    }
    const auto none = withOption(*given, "stages.1.regularizers", Json::array());
    QVERIFY(none.hasValue());
    QVERIFY(none->stages[1].regularizers.empty());
    QCOMPARE(none->stages[0].regularizers.size(), std::size_t{2});
    QVERIFY(!withOption(*given, "stages.1.regularizers", Json("steer")).hasValue());
    QVERIFY(read(R"({"stages": []})").stages.empty()); // what compatibility then refuses
  }

  void unknownAndAmbiguousPathsListWhatThereIs() {
    const auto unknown = withOption(FitSpec{}, "momentum", 1);
    QVERIFY(!unknown.hasValue());
    QVERIFY(unknown.error().message.find("no option called momentum") != std::string::npos);
    QVERIFY(unknown.error().message.find("stages.0.optimizer.beta1") != std::string::npos);
    const auto ambiguous = withOption(FitSpec{}, "kind", "time");
    QVERIFY(ambiguous.hasValue() || ambiguous.error().message.find("more than one") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "test_options.moc"
