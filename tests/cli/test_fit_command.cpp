// `fit` and `predict`: what they print, leave behind and return.
#include "engine/export/safetensors.h"
#include "engine/model/predict.h"
#include "tests/cli/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class FitCommandTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  QString data_;
  const QStringList small_{"--width", "8", "--depth", "1", "--epochs", "40", "--threads", "1"};
  QString path(const QString& name) const { return directory_.filePath(name); }

 private Q_SLOTS:
  void initTestCase() {
    data_ = path("data.csv");
    writeText(data_, spiralCsv());
  }

  void leavesWhatIsPromised() {
    const auto run = runCli(QStringList{"fit", data_, "--seed", "5", "--output", path("out"), "--json"} + small_);
    QCOMPARE(run.exit_code, 0);
    const auto json = run.json();
    for (const char* key : {"status",
                            "method",
                            "system",
                            "device",
                            "precision",
                            "threads",
                            "seed",
                            "epochs",
                            "parameters",
                            "train_loss",
                            "validation_loss",
                            "best_epoch",
                            "seconds_total",
                            "seconds_per_epoch",
                            "nfe_forward",
                            "nfe_backward",
                            "steps_accepted",
                            "steps_rejected",
                            "failed_trajectories",
                            "test_mse",
                            "test_mape",
                            "interpolation_mse",
                            "extrapolation_mse"})
      QVERIFY2(json.contains(key), key);
    QCOMPARE(json["status"].get<std::string>(), std::string("completed"));
    QCOMPARE(json["method"].get<std::string>(), std::string("vf-node"));
    QCOMPARE(json["system"].get<std::string>(), std::string("neural"));
    QVERIFY(json["seed"] == 5 && json["epochs"] == 40 && json["threads"] == 1 && json["device"] == "cpu");
    QVERIFY(json["test_mse"].get<double>() > 0);
    for (const char* file : {"out/model.safetensors", "out/predictions.csv", "out/report.json", "out/history.csv"})
      QVERIFY2(QFile::exists(path(file)), file);
    QVERIFY(Json::parse(readText(path("out/report.json")).toStdString()) == json);
    QCOMPARE(readText(path("out/history.csv")).count('\n'), 41);
    // Off a terminal, progress is at most one line for each tenth, and no control characters.
    QVERIFY(run.err.count('\n') <= 12);
    QVERIFY(!run.err.contains('\r') && !run.err.contains('\033'));
  }

  void withoutOutputOnlyAReport() {
    const auto before = QDir(directory_.path()).entryList();
    const auto run = runCli(QStringList{"fit", data_} + small_);
    QCOMPARE(run.exit_code, 0);
    for (const char* words : {"test_mse", "validation_loss", "completed"})
      QVERIFY2(run.out.contains(words), words);
    QCOMPARE(QDir(directory_.path()).entryList(), before);
  }

  void statesAreMeasuredByColumnsOfOtherNames() {
    const QString influenza = QStringLiteral(NULLCLINE_SOURCE_DIR "/datasets/boarding-school-influenza.csv");
    const QStringList fit{"fit", influenza, "--states", "in_bed", "--method", "two-stage", "--threads", "1", "--json"};
    const QStringList sir{"--system", "sir"};
    const auto known = runCli(fit + sir + QStringList{"--measured", "I=in_bed", "--start", "S=760", "--start", "I=3"});
    QCOMPARE(known.exit_code, 0);
    const auto number = known.json()["derived_values"]["basic reproduction number"].get<double>();
    QVERIFY(number > 3.5 && number < 3.9);
    for (const auto& [more, words] : {std::pair(sir, "Say which state it measures"),
                                      std::pair(sir + QStringList{"--measured", "I=beds"}, "no state column \"beds\""),
                                      std::pair(sir + QStringList{"--measured", "in_bed"}, "as in I=in_bed"),
                                      std::pair(sir + QStringList{"--start", "S=many"}, "many is no number"),
                                      std::pair(QStringList{"--start", "S=3"}, "--system")}) {
      const auto refused = runCli(fit + more);
      QCOMPARE(refused.exit_code, 2);
      QVERIFY2(refused.said(words), words);
    }
  }

  /// Its parameters, and what follows from them.
  void aKnownSystemInItsOwnWords() {
    const QString data = path("sir.csv");
    QCOMPARE(runCli({"simulate", "sir", "--trajectories", "6", "--points", "15", "--output", data}).exit_code, 0);
    const QStringList fit{"fit", data, "--system", "sir", "--epochs", "20", "--threads", "1"};
    const auto json = runCli(fit + QStringList{"--json"}).json();
    const double beta = json["parameter_values"]["beta"].get<double>();
    const double gamma = json["parameter_values"]["gamma"].get<double>();
    const double number = json["derived_values"]["basic reproduction number"].get<double>();
    QVERIFY(beta > 0 && gamma > 0);
    QVERIFY(std::abs(number - beta / gamma) < 1e-12 * number);
    const auto run = runCli(fit);
    QCOMPARE(run.exit_code, 0);
    for (const char* words : {"beta", "gamma", "basic reproduction number"})
      QVERIFY2(run.out.contains(QByteArray("\n") + words + " "), words);
  }

  void severalMethods() {
    const auto run = runCli(QStringList{"fit", data_, "--method", "vf-node", "--method", "gradient-matching",
                                        "--output", path("both"), "--json"} +
                            small_);
    QCOMPARE(run.exit_code, 0);
    const auto runs = run.json()["runs"];
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[1]["method"].get<std::string>(), std::string("gradient-matching"));
    QVERIFY(QFile::exists(path("both/vf-node/model.safetensors")));
    QVERIFY(QFile::exists(path("both/gradient-matching/report.json")));
    const auto comparison = readText(path("both/comparison.csv")).split('\n');
    QVERIFY(comparison[1].startsWith("vf-node,completed,") && comparison[1].split(',')[3] == "40" &&
            comparison[2].startsWith("gradient-matching,"));
    QVERIFY(readText(path("both/comparison.md")).contains("| vf-node | completed |"));
    const auto curves = readText(path("both/comparison_curves.csv"));
    QCOMPARE(curves.count("\nvf-node,"), 40); // sixty points of forty epochs
    QVERIFY(!curves.contains(",\n"));         // every one has an error
    QVERIFY(run.json()["comparison"]["target_error"].get<double>() > 0);
    QVERIFY(run.json()["comparison"]["methods"][0]["seconds_to_target"].get<double>() >= 0);
  }

  void aTableInsteadOfJson() {
    const auto run = runCli(
        QStringList{"fit", data_, "--method", "vf-node", "--method", "gradient-matching", "--set", "error_points=3"} +
        small_);
    QCOMPARE(run.exit_code, 0);
    QVERIFY(run.out.contains("best error") && run.out.trimmed().split('\n').last().startsWith("gradient-matching"));
  }

  /// Each method has settings that the other knows nothing of.
  void settingsOfOneMethod() {
    const QStringList one = {"--set", "vf-node:stages.0.objective.test_functions=9", "--set", "vf-node:error_points=4"};
    const QStringList all = {"--set", "seed=3", "--set", "gradient-matching:seed=4"};
    const auto run =
        runCli(QStringList{"fit", data_, "--method", "vf-node", "--method", "gradient-matching", "--json"} + one + all +
               small_);
    QVERIFY2(run.exit_code == 0, run.err.constData());
    const Json first = run.json()["runs"][0]["spec"], second = run.json()["runs"][1]["spec"];
    QCOMPARE(first["stages"][0]["objective"]["test_functions"].get<int>(), 9);
    QVERIFY(!second["stages"][0]["objective"].contains("test_functions"));
    QCOMPARE(first["seed"].get<int>(), 3);
    QCOMPARE(second["seed"].get<int>(), 4);
    QCOMPARE(first["error_points"].get<int>(), 4);
    QVERIFY(second["error_points"].get<int>() != 4);
    QVERIFY(run.json().contains("comparison"));
  }

  /// The same threads for each, the same numbers.
  void sideBySideIsTheSame() {
    QStringList both{"fit", data_, "--method", "vf-node", "--method", "gradient-matching", "--json"};
    const auto in_sequence = runCli(both + small_).json();
    const auto side_by_side =
        runCli(both + QStringList{"--parallel", "2", "--project", path("parallel.nullcline")} + small_);
    QCOMPARE(side_by_side.exit_code, 0);
    for (const int i : {0, 1}) {
      const Json one = side_by_side.json()["runs"][i];
      QVERIFY(one["method"] == in_sequence["runs"][i]["method"]);
      QVERIFY(one["threads"] == 1);
      QVERIFY(one["validation_loss"] == in_sequence["runs"][i]["validation_loss"]);
    }
    QVERIFY(side_by_side.said("vf-node: epoch") && side_by_side.said("gradient-matching: epoch"));
  }

  /// The preset, then --spec, then single options, then --set: the later wins.
  void settingsReachTheFit() {
    writeText(path("spec.json"), R"({"smoothing": {"choice": "fixed", "smoothness": 0.9}, "seed": 1,
      "stages": [{"epochs": 3, "objective": {"test_functions": 12}}, {"epochs": 6}]})");
    const auto run = runCli({"fit",
                             data_,
                             "--spec",
                             path("spec.json"),
                             "--paper",
                             "--epochs",
                             "30",
                             "--seed",
                             "2",
                             "--split",
                             "time:60,20,20",
                             "--width",
                             "4",
                             "--depth",
                             "1",
                             "--set",
                             "field.width=5",
                             "--set",
                             "stages.1.objective=gradient_matching",
                             "--set",
                             "activation=tanh",
                             "--json"});
    QCOMPARE(run.exit_code, 0);
    const auto spec = run.json()["spec"];
    QCOMPARE(spec["stages"][0]["epochs"].get<int>(), 10);
    QCOMPARE(spec["stages"][1]["epochs"].get<int>(), 20);
    QCOMPARE(spec["stages"][0]["objective"]["test_functions"].get<int>(), 12);
    QCOMPARE(spec["stages"][1]["objective"]["kind"].get<std::string>(), std::string("gradient_matching"));
    QCOMPARE(spec["smoothing"]["smoothness"].get<double>(), 0.9);
    QCOMPARE(spec["split"]["kind"].get<std::string>(), std::string("time"));
    QCOMPARE(spec["field"]["activation"].get<std::string>(), std::string("tanh"));
    QVERIFY(spec["seed"] == 2 && spec["field"]["width"] == 5 && spec["field"]["depth"] == 1);
    QCOMPARE(spec["precision"].get<std::string>(), std::string("float64")); // --paper
  }

  /// Whatever the stages of a preset, --epochs is the number of epochs that run.
  void epochsAreTheTotal() {
    for (const int epochs : {1, 2, 101}) {
      const auto run =
          runCli({"fit", data_, "--width", "4", "--depth", "1", "--epochs", QString::number(epochs), "--json"});
      QCOMPARE(run.json()["epochs"].get<int>(), epochs);
    }
  }

  void badSpecFile() {
    writeText(path("broken.json"), "{\"seed\": }");
    QCOMPARE(runCli({"fit", data_, "--spec", path("broken.json")}).exit_code, 3);
    writeText(path("unknown.json"), "{\"sead\": 3}");
    const auto run = runCli({"fit", data_, "--spec", path("unknown.json")});
    QCOMPARE(run.exit_code, 3);
    QVERIFY(run.said("unknown.json") && run.said("sead"));
  }

  void timeLimit() {
    const auto run = runCli({"fit", data_, "--epochs", "100000000", "--width", "8", "--depth", "1", "--max-time", "0.5",
                             "--output", path("limited"), "--json"});
    QCOMPARE(run.exit_code, 4);
    QCOMPARE(run.json()["status"].get<std::string>(), std::string("time_limit"));
    QVERIFY(QFile::exists(path("limited/model.safetensors")));
  }

  void badFileChangesNothing() {
    auto bad = spiralCsv();
    bad.replace(bad.indexOf("\n3,") + 1, 2, "3,now,"); // a time that is none, and a field too many
    writeText(path("bad.csv"), bad);
    auto word = spiralCsv(2, 3);
    word.insert(word.lastIndexOf(',') + 1, "1.2.3;");
    writeText(path("word.csv"), word);
    QVERIFY(QDir().mkpath(path("kept")));
    writeText(path("kept/report.json"), "mine");
    for (const char* name : {"bad.csv", "word.csv", "absent.csv"}) {
      const auto run =
          runCli({"fit", path(name), "--output", path("kept"), "--project", path("none.nullcline"), "--json"});
      QCOMPARE(run.exit_code, 3);
      QVERIFY(run.out.isEmpty() && run.said(name));
    }
    const auto run = runCli({"fit", path("word.csv")});
    QVERIFY(run.said("line 7") && run.said("column 4"));
    QCOMPARE(readText(path("kept/report.json")), QByteArray("mine"));
    QCOMPARE(QDir(path("kept")).entryList(QDir::Files).size(), 1);
    QVERIFY(!QFile::exists(path("none.nullcline")));
  }

  /// Read well, yet nothing to fit: no project is left behind either.
  void unfittableDataChangeNothing() {
    writeText(path("short.csv"), "time,x\n0,1\n");
    const auto run = runCli({"fit", path("short.csv"), "--output", path("no"), "--project", path("no.nullcline")});
    QCOMPARE(run.exit_code, 3);
    QVERIFY(!QFile::exists(path("no")) && !QFile::exists(path("no.nullcline")));
  }

  void saysWhatWasLeftOut() {
    auto holes = spiralCsv();
    holes += "9,,1,2\n9,0.1,,\n";
    writeText(path("holes.csv"), holes);
    const auto run = runCli(QStringList{"fit", path("holes.csv")} + small_);
    QCOMPARE(run.exit_code, 0);
    QVERIFY2(run.said("Left out (1): "), run.err.constData());
  }

  void outputThatCannotBe() {
    const auto run = runCli(QStringList{"fit", data_, "--output", data_ + "/x"} + small_);
    QCOMPARE(run.exit_code, 3);
    QVERIFY(!run.said("epoch")); // said before anything was trained
    QCOMPARE(runCli(QStringList{"fit", data_, "--output", data_} + small_).exit_code, 3);
    for (const QString& impossible : {QStringLiteral("/proc/nullcline/x"), path(QString(300, 'x'))}) {
      const auto refused = runCli(QStringList{"fit", data_, "--output", impossible} + small_);
      QCOMPARE(refused.exit_code, 3);
      QVERIFY(refused.said("cannot be written") && !refused.said("epoch"));
    }
  }

  void predictionsAreTheModels() {
    QVERIFY(runCli(QStringList{"fit", data_, "--output", path("model")} + small_).exit_code == 0);
    const auto file = path("model/model.safetensors");
    writeText(path("initial.csv"), "note,y,id,x\nfirst,0.5,\"a,b\",1\nsecond,-1,c,0.25\n");
    const auto run =
        runCli({"predict", file, "--initial", path("initial.csv"), "--times", "0:3:4", "--output", path("p.csv")});
    QCOMPARE(run.exit_code, 0);
    const auto model = loadModel(file.toStdString());
    QVERIFY(model.hasValue());
    const std::vector<TrajectoryRequest> requests = {{0.0, {1, 0.5}, {0, 1, 2, 3}}, {0.0, {0.25, -1}, {0, 1, 2, 3}}};
    const auto expected = predict(*model, requests);
    QVERIFY(expected.hasValue());
    const auto lines = readText(path("p.csv")).trimmed().split('\n');
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[0], QByteArray("id,time,x,y"));
    QVERIFY(lines[1].startsWith("\"a,b\",0,1,0.5"));
    const auto cells = lines[8].split(',');
    QCOMPARE(cells[0], QByteArray("c"));
    QCOMPARE(cells[2].toDouble(), expected->trajectories[1].states[6]); // every digit
    QCOMPARE(cells[3].toDouble(), expected->trajectories[1].states[7]);
  }

  void predictRefusals() {
    const auto file = path("model/model.safetensors");
    const auto refused = [&](const QByteArray& initial, const char* words) {
      writeText(path("i.csv"), initial);
      const auto run =
          runCli({"predict", file, "--initial", path("i.csv"), "--times", "0:1:2", "--output", path("q.csv")});
      QCOMPARE(run.exit_code, 3);
      QVERIFY2(run.said(words), run.err.constData());
      QVERIFY(!QFile::exists(path("q.csv")));
    };
    refused("id,x\na,1\n", "no column y");
    refused("x,y\n1,1\n", "no column id");
    refused("id,x,y\na,1,two\n", "line 2, column 3");
    refused("id,x,y\na,1,\n", "line 2, column 3");
    refused("id,x,y\na,1,1\na,2,2\n", "twice");
    refused("id,x,y\n", "no row");
    QCOMPARE(runCli({"predict", data_, "--initial", data_, "--times", "0:1:2", "--output", path("q.csv")}).exit_code,
             3);
  }

  /// x' = v, v' = 0 with v measured by no column and 2 where it is not given.
  void unmeasuredStatesMayBeLeftOut() {
    FittedModel model;
    SecondOrderOptions options;
    options.network.width = options.network.depth = 1;
    model.field = options;
    model.precision = Precision::float64;
    model.parameters = {0, 0, 0, 0, 0};
    model.channels = {{"x", "", ChannelRole::state}, {"x_velocity", "", ChannelRole::state}};
    model.unmeasured_start = {kMissing, 2.0};
    model.scaling = identityScaling(2);
    QVERIFY(saveModel(model, path("line.safetensors").toStdString()).hasValue());
    const auto predicted = [&](const char* table) {
      writeText(path("line.csv"), table);
      const auto run = runCli({"predict", path("line.safetensors"), "--initial", path("line.csv"), "--times", "0:1:2",
                               "--output", path("line-out.csv")});
      return run.exit_code == 0 ? readText(path("line-out.csv")) : run.err;
    };
    QCOMPARE(predicted("id,x\na,5\n"), QByteArray("id,time,x,x_velocity\na,0,5,2\na,1,7,2\n"));
    QCOMPARE(predicted("id,x_velocity,x\na,,5\nb,3,5\n"),
             QByteArray("id,time,x,x_velocity\na,0,5,2\na,1,7,2\nb,0,5,3\nb,1,8,3\n"));
    QVERIFY(predicted("id,x_velocity\na,3\n").contains("no column x"));
    QVERIFY(predicted("id,x\na,\n").contains("line 2"));
  }

  /// dx/dt = 1e6 x beyond the bend: no float reaches t = 1.
  void aTrajectoryThatDiverges() {
    FittedModel model;
    model.field = MlpOptions{1, 1, Activation::elu};
    model.precision = Precision::float64;
    model.parameters = {1, 0, 1e6, 0};
    model.channels = {{"x", "", ChannelRole::state}};
    model.scaling = identityScaling(1);
    QVERIFY(saveModel(model, path("wild.safetensors").toStdString()).hasValue());
    writeText(path("wild.csv"), "id,x\nrest,0\ngone,1\n");
    const auto run = runCli({"predict", path("wild.safetensors"), "--initial", path("wild.csv"), "--times", "0:1:3",
                             "--output", path("wild-out.csv")});
    QCOMPARE(run.exit_code, 4);
    QVERIFY(run.said("Trajectory gone"));
    QCOMPARE(readText(path("wild-out.csv")),
             QByteArray("id,time,x\nrest,0,0\nrest,0.5,0\nrest,1,0\ngone,0,1\ngone,0.5,\ngone,1,\n"));
  }
};

QTEST_APPLESS_MAIN(FitCommandTest)
#include "test_fit_command.moc"
