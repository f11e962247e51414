// simulate, info, export and check-gradient.
#include "engine/data/read_dataset.h"
#include "engine/export/safetensors.h"
#include "engine/project/project_file.h"
#include "engine/project/project_lock.h"
#include "tests/cli/cli_process.h"
#include "tests/support/zipped.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

class FilesTest : public QObject {
  Q_OBJECT

  QTemporaryDir directory_;
  QString path(const QString& name) const { return directory_.filePath(name); }

 private Q_SLOTS:
  void initTestCase() {
    writeText(path("data.csv"), spiralCsv());
    QCOMPARE(runCli({"fit", path("data.csv"), "--width", "8", "--depth", "1", "--epochs", "30", "--output", path("out"),
                     "--project", path("p.nullcline")})
                 .exit_code,
             0);
  }

  void simulate() {
    const QStringList line{"simulate", "lotka-volterra", "--trajectories", "6",   "--points", "40", "--horizon", "4",
                           "--noise",  "0.05",           "--observed",     "0.7", "--seed",   "11"};
    QCOMPARE(runCli(line + QStringList{"--output", path("a.csv"), "--clean", path("clean.csv")}).exit_code, 0);
    QCOMPARE(runCli(line + QStringList{"--output", path("b.csv")}).exit_code, 0);
    QCOMPARE(readText(path("a.csv")), readText(path("b.csv")));
    const auto noisy = readDataset(path("a.csv").toStdString());
    const auto clean = readDataset(path("clean.csv").toStdString());
    QVERIFY(noisy.hasValue() && clean.hasValue());
    const auto summary = summarize(*noisy);
    QCOMPARE(summary.trajectories, std::size_t(6));
    QCOMPARE(summary.times, std::size_t(240));
    QVERIFY(summary.missing > 80 && summary.missing < 200); // 0.3 * 480, give or take
    QVERIFY(summary.last_time <= 4.0);
    QCOMPARE(summarize(*clean).missing, std::size_t(0));
    QVERIFY(noisy->trajectories[0].times == clean->trajectories[0].times);
    QCOMPARE(runCli({"simulate", "lorenz", "--output", path("absent/x.csv")}).exit_code, 1);
  }

  void infoOfData() {
    const auto run = runCli({"info", path("data.csv"), "--json"});
    QCOMPARE(run.exit_code, 0);
    const auto json = run.json();
    QCOMPARE(json["kind"].get<std::string>(), std::string("data"));
    QVERIFY(json["trajectories"] == 8 && json["observed"] == 400 && json["missing"] == 0);
    QCOMPARE(json["states"][1]["name"].get<std::string>(), std::string("y"));
    QVERIFY(runCli({"info", path("data.csv")}).out.contains("trajectories  8"));
    QCOMPARE(runCli({"info", path("data.csv"), "--states", "x", "--json"}).json()["states"].size(), std::size_t(1));
    QCOMPARE(runCli({"info", path("nothing.csv")}).exit_code, 3);
  }

  void infoOfSeveralFiles() {
    writeText(path("one.csv"), "t,x\ns,mg/L\n0,1\n1,2\n");
    writeText(path("two.csv"), "t,x,late\ns,mg/L,\n0,3,1\n1,bad,2\n");
    const QStringList line{"info", path("one.csv"), path("two.csv"), "--import", "repairs.unreadable=missing"};
    const auto run = runCli(line);
    QCOMPARE(run.exit_code, 0);
    QVERIFY2(run.out.contains("1 (line 4 of two.csv)") && run.out.contains("late, only in two.csv"),
             run.out.constData());
    const auto json = runCli(line + QStringList{"--json"}).json();
    QVERIFY(json["columns"][1]["count"] == 4 && json["columns"][1]["unit"] == "mg/L");
    QVERIFY(json["columns"][1]["first_unreadable"][0]["file"].get<std::string>().ends_with("two.csv"));
    QCOMPARE(runCli({"info", path("one.csv"), "--units-row", "absent"}).exit_code, 3);
    QVERIFY(runCli({"info", path("one.csv"), "--units-row", "absent"}).said("--import text.units_row=present"));
  }

  void infoOfAnArchive() {
    const auto two = zipped({{"a.csv", "t,x\n0,1\n1,2\n"}, {"b.csv", "t,x\n0,7\n1,bad\n2,9\n"}, {"c.png", "picture"}});
    writeText(path("two.zip"), QByteArray::fromStdString(two));
    const auto run = runCli({"info", path("two.zip"), "--json"});
    QCOMPARE(run.exit_code, 0);
    const auto json = run.json();
    QVERIFY(json["kind"] == "archive" && json["files"].size() == 3);
    QVERIFY(json["files"][1]["name"] == "b.csv" && json["files"][1]["bytes"] == 18);
    QVERIFY(json["files"][1]["can_be_table"] == true && json["files"][2]["can_be_table"] == false);
    QVERIFY(runCli({"info", path("two.zip")}).out.contains("b.csv"));
    const auto chosen = runCli({"info", path("two.zip"), "--member", "a.csv", "--json"});
    QCOMPARE(chosen.exit_code, 0);
    QVERIFY(chosen.json()["observed"] == 2 && chosen.json()["files"].size() == 3);

    const auto refused = runCli({"fit", path("two.zip")});
    QCOMPARE(refused.exit_code, 3);
    QVERIFY(refused.said("Read b.csv: --import text.member=b.csv"));
    const auto bad = runCli({"info", path("two.zip"), "--member", "b.csv"});
    QCOMPARE(bad.exit_code, 3);
    QVERIFY(bad.said("b.csv in ") && bad.said("line 3"));
    const auto absent = runCli({"info", path("two.zip"), "--member", "d.csv"});
    QCOMPARE(absent.exit_code, 3);
    QVERIFY(absent.said("holds no file \"d.csv\"") && absent.said("Read a.csv: --import text.member=a.csv"));
  }

  void columnsAreAlignedWhateverTheirLetters() {
    writeText(path("letters.csv"), "t;F\u00e4lle;x\n0;1;2\n1;2;3\n");
    const auto lines = runCli({"info", path("letters.csv")}).out.split('\n');
    QList<qsizetype> places;
    for (const auto& line : lines)
      if (line.contains("increasing"))
        places << QString::fromUtf8(line).indexOf(QStringLiteral("numbers"));
    QVERIFY(places.size() == 3 && places[0] == places[1] && places[1] == places[2]);
  }

  void infoOfOtherArchives() {
    writeText(path("dos.zip"),
              QByteArray::fromStdString(zipped({{"M\x84rz.csv", "t,x\n0,1\n1,2\n"}, {"b.csv", "t,x\n0,7\n1,8\n"}})));
    const auto listed = runCli({"info", path("dos.zip"), "--json"});
    QCOMPARE(listed.exit_code, 0);
    QCOMPARE(QString::fromStdString(listed.json()["files"][0]["name"].get<std::string>()), QString("M\u00E4rz.csv"));
    QCOMPARE(runCli({"info", path("dos.zip"), "--member", "M\u00E4rz.csv"}).exit_code, 0);
    QVERIFY(runCli({"fit", path("dos.zip")}).said("Read M\u00E4rz.csv"));
    writeText(path("book.xlsx"),
              QByteArray::fromStdString(zipped({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<x/>"}})));
    const auto book = runCli({"info", path("book.xlsx")});
    QCOMPARE(book.exit_code, 3);
    QVERIFY(book.said("is a workbook of an office program"));
    writeText(path("none.zip"), QByteArray::fromStdString(zipped({{"a.json", "{}"}, {"b.png", "picture"}})));
    const auto none = runCli({"info", path("none.zip")});
    QCOMPARE(none.exit_code, 3);
    QVERIFY(none.said("holds no file that is named as tables"));
    writeText(path("plain.csv"), "t,x\n0,3\n1,4\n");
    QCOMPARE(runCli({"info", path("plain.csv"), path("dos.zip"), "--member", "b.csv"}).exit_code, 0);
  }

  void marksBetweenThousands() {
    writeText(path("either.csv"), "t;x\n0;1,234\n1;1,500\n");
    const auto refused = runCli({"info", path("either.csv")});
    QCOMPARE(refused.exit_code, 3);
    QVERIFY(refused.said("1,234 is 1.234: --import text.decimal_mark=comma"));
    QVERIFY(refused.said("1,234 is 1234: --import text.thousands=comma"));
    const auto read = runCli({"info", path("either.csv"), "--thousands", "comma", "--json"});
    QCOMPARE(read.exit_code, 0);
    QVERIFY(read.json()["recipe"]["text"]["thousands"] == "comma" && read.json()["columns"][1]["maximum"] == "1500");
    QCOMPARE(runCli({"info", path("either.csv"), "--thousands", "dot"}).exit_code, 2);
  }

  /// The name does not matter.
  void infoOfAModelAndAProject() {
    QVERIFY(QFile::copy(path("out/model.safetensors"), path("model.csv")));
    const auto model = runCli({"info", path("model.csv"), "--json"}).json();
    QCOMPARE(model["kind"].get<std::string>(), std::string("model"));
    QCOMPARE(model["parameters"].get<int>(), 3 * 8 + 9 * 2);
    QVERIFY(QFile::copy(path("p.nullcline"), path("p.txt"))); // closed: the one file is all
    const auto project = runCli({"info", path("p.txt"), "--json"}).json();
    QCOMPARE(project["kind"].get<std::string>(), std::string("project"));
    QCOMPARE(project["datasets"][0]["observed"].get<int>(), 400);
    QCOMPARE(project["runs"][0]["status"].get<std::string>(), std::string("completed"));
    QVERIFY(project["runs"][0]["report"]["test_mse"].get<double>() > 0);
  }

  void infoOfADamagedProject() {
    writeText(path("damaged.nullcline"), "no database at all, but long enough to be one");
    const auto run = runCli({"info", path("damaged.nullcline")});
    QCOMPARE(run.exit_code, 3);
    QVERIFY2(run.said("no SQLite database"), run.err.constData());
  }

  void infoOfAProjectInUse() {
    const auto file = path("used.nullcline").toStdString();
    QVERIFY(QFile::copy(path("p.nullcline"), path("used.nullcline")));
    {
      auto project = ProjectFile::open(file);
      QVERIFY(project->addRun(1, FitSpec{}).hasValue());
    }
    const auto of_run = [&] { return runCli({"info", path("used.nullcline"), "--json"}).json(); };
    QVERIFY(of_run()["runs"][1]["can_resume"].get<bool>());
    {
      const auto lock = ProjectLock::share(file);
      const auto used = of_run();
      QVERIFY(!used["runs"][1]["can_resume"].get<bool>());
      const auto process = "(process " + std::to_string(QCoreApplication::applicationPid()) + ")";
      QVERIFY(used["also_open"].get<std::string>().find(process) != std::string::npos);
      QVERIFY(lock.others().empty()); // the look left no trace
    }
    QVERIFY(of_run()["also_open"].get<std::string>().empty());
  }

  void exports() {
    const auto model = path("out/model.safetensors");
    for (const char* format : {"safetensors", "onnx", "python"}) {
      const auto file = path(QString("exported.") + format);
      QCOMPARE(runCli({"export", model, "--format", format, "--output", file}).exit_code, 0);
      QVERIFY(QFile(file).size() > 100);
    }
    QVERIFY(loadModel(path("exported.safetensors").toStdString())->parameters ==
            loadModel(model.toStdString())->parameters);
    QCOMPARE(runCli({"export", path("data.csv"), "--format", "onnx", "--output", path("no.onnx")}).exit_code, 3);
    QVERIFY(!QFile::exists(path("no.onnx")));
  }

  void checksGradients() {
    for (const char* method : {"vf-node", "gradient-matching"}) {
      const auto run =
          runCli({"check-gradient", path("data.csv"), "--method", method, "--width", "6", "--depth", "2", "--json"});
      QCOMPARE(run.exit_code, 0);
      const auto json = run.json();
      QVERIFY(json["passed"] == true && json["gradient_norm"].get<double>() > 0);
      QVERIFY(json["relative_error"].get<double>() < 1e-6);
      QCOMPARE(json["checked"].get<int>(), 3 * 6 + 7 * 6 + 7 * 2);
      QVERIFY(std::abs(json["worst"]["analytic"].get<double>()) > 0);
    }
    QVERIFY(runCli({"check-gradient", path("data.csv"), "--width", "300"})
                .out.contains("one by one, all in one direction"));
  }
};

QTEST_APPLESS_MAIN(FilesTest)
#include "test_files.moc"
