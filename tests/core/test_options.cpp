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

  void whatAnAlternativeIsMayBeCalledItsKind_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field"); // as listed
    const auto row = [](const char* path, const char* value, const char* field) {
      QTest::newRow(path) << QString(path) << QString(value) << QString(field);
    };
    // Every path and heading of docs/solving-while-training.md and of README.
    row("stages.0.objective.gradient.kind", "mali", "stages.0.objective.gradient");
    row("stages.0.objective.gradient", "gauss_legendre", "stages.0.objective.gradient");
    row("gradient.kind", "adjoint", "stages.0.objective.gradient");
    row("stages.0.objective.solver.control.kind", "fixed", "stages.0.objective.solver.control");
    row("control", "integral", "stages.0.objective.solver.control");
    row("stages.0.objective.solver.method", "tsit5", "stages.0.objective.solver.method");
    row("solver.group", "whole_batch", "stages.0.objective.solver.group");
    row("optimizer.kind", "levenberg_marquardt", "stages.0.optimizer");
    row("stages.0.objective.kind", "multiple_shooting", "stages.0.objective");
    row("objective.misfit.kind", "huber", "stages.0.objective.misfit.kind"); // no alternative: its own name
    row("regularizers.0.kind", "steer", "stages.0.regularizers.0.kind");
    row("stages.0.regularizers.0.kind.kind", "taylor", "stages.0.regularizers.0.kind");
    row("schedule.kind", "constant", "stages.0.schedule");
    row("field.kind", "second_order", "field");
  }
  void whatAnAlternativeIsMayBeCalledItsKind() {
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QString, field);
    FitSpec spec = *methodPreset("direct", false);
    spec.stages.front().regularizers = {{WeightDecay{}}};
    const auto changed = withOption(spec, path.toStdString(), value.toStdString());
    QVERIFY2(changed.hasValue(), changed ? "" : changed.error().message.c_str());
    for (const auto& now : listOptions(*changed))
      if (now.path == field.toStdString()) {
        QCOMPARE(QString::fromStdString(now.value.get<std::string>()), value);
        return;
      }
    QFAIL("no such field");
  }

  /// What nothing would read is not offered, but files may hold it.
  void whatDoesNotActIsNotOffered_data() {
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("offered");
    const auto row = [](const char* chosen, const char* value, const char* path, bool offered) {
      QTest::addRow("%s=%s, %s", chosen, value, path) << QString(chosen) << QString(value) << QString(path) << offered;
    };
    for (const char* path : {"relative_tolerance", "absolute_tolerance", "first_step", "smallest_step"}) {
      row("control", "fixed", path, false);
      row("control", "integral", path, true);
    }
    row("first_horizon", "1", "growth_epochs", false);
    row("first_horizon", "0.5", "growth_epochs", true);
    row("misfit.kind", "squared", "huber_width", false);
    row("misfit.kind", "huber", "huber_width", true);
    row("smoothing.choice", "cross_validation", "smoothness", false);
    row("smoothing.choice", "fixed", "smoothness", true);
  }
  void whatDoesNotActIsNotOffered() {
    QFETCH(QString, chosen);
    QFETCH(QString, value);
    QFETCH(QString, path);
    QFETCH(bool, offered);
    Json json = Json::parse(value.toStdString(), nullptr, false);
    if (json.is_discarded())
      json = value.toStdString();
    const auto spec = withOption(*methodPreset("direct", false), chosen.toStdString(), json);
    QVERIFY2(spec.hasValue(), spec ? "" : spec.error().message.c_str());
    const auto set = withOption(*spec, path.toStdString(), 0.5);
    QCOMPARE(set.hasValue(), offered);
    bool listed = false;
    for (const auto& field : listOptions(*spec))
      listed = listed || QString::fromStdString(field.path).endsWith("." + path);
    QCOMPARE(listed, offered);
    QVERIFY(toJson(*spec).dump().find("\"" + path.toStdString() + "\"") != std::string::npos);
    QVERIFY(fromJson(toJson(*spec), FitSpec{}).hasValue());
  }

  void unknownPathsNameTheNearest_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letters in the wrong order") << "sede"
                                                << "seed";
    QTest::newRow("an end") << "resmoth"
                            << "stages.0.resmooth";
    QTest::newRow("a whole path") << "stages.0.objektive.test_functions"
                                  << "stages.0.objective.test_functions";
    QTest::newRow("an end of two") << "split.tain"
                                   << "split.train";
    QTest::newRow("a kind") << "stages.0.objective.knd"
                            << "stages.0.objective,";
    QTest::newRow("a part too few") << "stages.0.test_function"
                                    << "stages.0.objective.test_functions";
  }
  void unknownPathsNameTheNearest() {
    QFETCH(QString, path);
    QFETCH(QString, meant);
    const auto unknown = withOption(FitSpec{}, path.toStdString(), 1);
    QVERIFY(!unknown.hasValue());
    const QString said = QString::fromStdString(unknown.error().message);
    QVERIFY2(said.contains("no option called " + path), qPrintable(said));
    QVERIFY2(said.contains(meant), qPrintable(said));
    QVERIFY2(said.size() < 300, qPrintable(said));
  }

  void ambiguousPathsListWhatTheyMayMean() {
    const auto ambiguous = withOption(*methodPreset("gq", false), "relative_tolerance", 1e-3);
    QVERIFY(!ambiguous.hasValue());
    const std::string& said = ambiguous.error().message;
    QVERIFY2(said.find("more than one option") != std::string::npos, said.c_str());
    QVERIFY2(said.find("stages.0.objective.gradient.relative_tolerance") != std::string::npos, said.c_str());
  }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "test_options.moc"
