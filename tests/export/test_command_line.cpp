// A fit as a line for a shell: the settings it names lead to the same fit. That the program reads the line so is seen
// in ui/test_run_commands.
#include "engine/export/command_line.h"
#include "engine/fit/methods.h"

#include <QProcess>
#include <QtTest>

using namespace nullcline;

namespace {

template <class Options>
Options applied(Options options, const std::vector<std::pair<std::string, Json>>& settings) {
  for (const auto& [path, value] : settings) {
    auto changed = withOption(options, path, value);
    if (!changed)
      qWarning("%s: %s", path.c_str(), changed.error().message.c_str());
    else
      options = std::move(*changed);
  }
  return options;
}

CommandLineFit fitOf(const FitSpec& spec) {
  return {{"/data/my table.csv"}, {}, spec, nullptr};
}

} // namespace

class TestCommandLine : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void settingsLeadFromOneFitToAnother() {
    for (const auto& from : methods())
      for (const auto& to : methods())
        for (const bool published : {false, true}) {
          const FitSpec begin = from.preset(false), end = to.preset(published);
          const Json left = Json::diff(toJson(applied(begin, settingsBetween(begin, end))), toJson(end));
          QVERIFY2(left.empty(), (std::string(from.name) + " to " + to.name + ": " + left.dump()).c_str());
        }
    FitSpec known = *methodPreset("two-stage", false);
    setField(known, KnownSystemOptions{"lotka-volterra", {}});
    auto& system = std::get<KnownSystemOptions>(known.field);
    system.parameters.push_back({.name = "alpha", .mode = ParameterMode::fixed});
    system.states.push_back({"prey", "hare", 3.5});
    const FitSpec begin = *methodPreset("vf-node", false);
    QCOMPARE(toJson(applied(begin, settingsBetween(begin, known))), toJson(known));
  }

  void onlyWhatDiffersIsSaid() {
    FitSpec spec = *methodPreset("vf-node", false);
    QCOMPARE(*fitCommandLine(fitOf(spec)), std::string("nullcline-cli fit '/data/my table.csv' --method vf-node"));
    std::get<MlpOptions>(spec.field).width = 16;
    spec.seed = 7;
    setTotalEpochs(spec, 140);
    QCOMPARE(*fitCommandLine(fitOf(spec)), std::string("nullcline-cli fit '/data/my table.csv' --method vf-node "
                                                       "--epochs 140 --width 16 --seed 7"));
    std::get<AdamOptions>(spec.stages[2].optimizer).epsilon = 1.25e-9;
    QVERIFY(fitCommandLine(fitOf(spec))->ends_with(" --set stages.2.optimizer.epsilon=1.25e-09") ||
            fitCommandLine(fitOf(spec))->find("stages.2.optimizer") != std::string::npos);
  }

  void tablesAreReadTheSameWay() {
    CommandLineFit fit = fitOf(*methodPreset("quick", false));
    fit.recipe.layout = TableFormat::long_table;
    fit.recipe.text.decimal_mark = DecimalMark::comma;
    fit.recipe.columns = {{"Zeit", ColumnRole::time, "h"}, {"it's", ColumnRole::state, ""}};
    fit.recipe.time.origin = "2020-01-01";
    const auto line = fitCommandLine(fit);
    QVERIFY(line.hasValue());
    QVERIFY(line->find("--import layout=long") != std::string::npos);
    QVERIFY(line->find("decimal_mark=comma") != std::string::npos);
    QVERIFY(line->find("time.origin=2020-01-01") != std::string::npos);
    QCOMPARE(applied(ImportRecipe{}, settingsBetween(ImportRecipe{}, fit.recipe)), fit.recipe);
  }

  void itRanWhereTheModelSays() {
    FittedModel model;
    model.provenance = {{"threads", 3}, {"device", "cpu"}};
    CommandLineFit fit = fitOf(*methodPreset("quick", false));
    fit.model = &model;
    QVERIFY(fitCommandLine(fit)->ends_with("--method quick --threads 3 --device cpu"));
  }

  void whatNoLineCanSayIsRefused() {
    CommandLineFit fit = fitOf(*methodPreset("quick", false));
    fit.files.clear();
    QVERIFY(!fitCommandLine(fit) && fitCommandLine(fit).error().message.size() > 60);
    fit = fitOf(*methodPreset("quick", false));
    FittedModel warm;
    warm.provenance = {{"warm_start", {{"method", "direct"}}}};
    fit.model = &warm;
    QVERIFY(!fitCommandLine(fit));
    QVERIFY(fitCommandLine(fit).error().message.find("--warm-start") != std::string::npos);
  }

  void aShellTakesEveryWordAsItIs() {
    for (const char* word : {"plain", "", "two words", "it's", "$HOME", "a\"b", "*", "back\\slash", "-x", "~", "#",
                             "line\nbreak", "[{\"column\": \"t\"}]", "\xc3\xa4"}) {
      QProcess shell;
      shell.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QStringLiteral("printf %s ") + QString::fromStdString(shellWord(word)) +
                                             QStringLiteral("; printf .")});
      QVERIFY(shell.waitForFinished());
      QCOMPARE(shell.readAllStandardOutput(), QByteArray(word) + '.');
    }
  }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
