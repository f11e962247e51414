#include "engine/core/atomic_file.h"
#include "engine/core/numbers.h"
#include "engine/data/bundled_datasets.h"
#include "engine/system/simulate.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <regex>

using namespace nullcline;

namespace {

const std::filesystem::path kDirectory = NULLCLINE_SOURCE_DIR "/datasets";

const std::vector<BundledDataset>& list() {
  static const auto kList = listBundledDatasets(kDirectory);
  if (!kList)
    qFatal("%s", kList.error().message.c_str());
  return *kList;
}

Dataset readNamed(const std::string& name) {
  const auto data = readDataset(kDirectory / (name + ".csv"));
  if (!data)
    qFatal("%s", data.error().message.c_str());
  return *data;
}

/// The options of the simulate command on a data set's page.
SimulationOptions optionsOnPage(const std::string& page) {
  const auto option = [&](const char* name) {
    std::smatch match;
    if (!std::regex_search(page, match, std::regex(std::string("--") + name + " ([0-9.]+)")))
      qFatal("The page has no --%s", name);
    return match[1].str();
  };
  const auto count = [&](const char* name) { return static_cast<std::size_t>(*parseInteger(option(name))); };
  SimulationOptions options;
  options.trajectories = count("trajectories");
  options.points = count("points");
  options.horizon = *parseNumber(option("horizon"));
  options.noise = *parseNumber(option("noise"));
  options.observed = *parseNumber(option("observed"));
  options.seed = count("seed");
  return options;
}

void addRows() {
  QTest::addColumn<int>("index");
  for (std::size_t i = 0; i < list().size(); ++i)
    QTest::newRow(list()[i].name.c_str()) << static_cast<int>(i);
}

} // namespace

class TestBundledDatasets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAndHasItsPage_data() { addRows(); }
  void readsAndHasItsPage() {
    QFETCH(int, index);
    const BundledDataset& bundled = list()[static_cast<std::size_t>(index)];
    const auto data = readDataset(bundled.file); // automatic detection finds the format that the index names
    QVERIFY2(data.hasValue(), data ? "" : data.error().message.c_str());
    QCOMPARE(data->channels.back().name == "F", bundled.format == TableFormat::covid19_hub);
    const auto page = readWholeFile(bundled.page);
    QVERIFY2(page.hasValue(), page ? "" : page.error().message.c_str());
    for (const char* part : {"**Origin**: ", "**Units**: ", "**How made**: ", "**Licence**: "})
      QVERIFY2(page->find(part) != std::string::npos, part);
    QVERIFY(page->find(bundled.file.filename().string()) != std::string::npos);
    QVERIFY(std::filesystem::file_size(bundled.file) < 500000);
  }

  // The command on the page makes the table: it is what it says it is.
  void simulatedOnesCanBeMadeAgain_data() { addRows(); }
  void simulatedOnesCanBeMadeAgain() {
    QFETCH(int, index);
    const BundledDataset& bundled = list()[static_cast<std::size_t>(index)];
    if (bundled.system.empty())
      QSKIP("This table was not made by the simulate command.");
    const auto page = readWholeFile(bundled.page);
    QVERIFY(page && page->find("nullcline-cli simulate " + bundled.system + " ") != std::string::npos);
    const auto again = simulate(**findSystem(bundled.system), optionsOnPage(*page));
    const Dataset data = readNamed(bundled.name);
    QVERIFY(again && again->observed.channels == data.channels && again->observed.time_unit == data.time_unit);
    QCOMPARE(again->observed.trajectories.size(), data.trajectories.size());
    for (std::size_t k = 0; k < data.trajectories.size(); ++k) {
      const auto &made = again->observed.trajectories[k], &read = data.trajectories[k];
      QVERIFY(made.id == read.id && made.times.size() == read.times.size());
      for (std::size_t i = 0; i < read.values.size(); ++i) {
        QCOMPARE(std::isnan(made.values[i]), std::isnan(read.values[i]));
        // Last digits may differ between mathematics libraries; what they grow to stays far below the noise.
        if (!std::isnan(read.values[i]))
          QVERIFY(std::abs(made.values[i] - read.values[i]) < 1e-6 * (1.0 + std::abs(read.values[i])));
      }
    }
  }

  void everySystemHasOne() {
    for (const auto& system : knownSystems())
      QVERIFY2(std::any_of(list().begin(), list().end(), [&](const auto& b) { return b.system == system.name; }),
               system.name);
  }

  void everyTableIsListed() {
    std::size_t tables = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kDirectory))
      tables += entry.path().extension() == ".csv" ? 1 : 0;
    QCOMPARE(list().size(), tables);
  }

  void realFigures() {
    const Dataset pelts = readNamed("hudson-bay-pelts");
    QVERIFY((pelts.channels == std::vector<Channel>{{"hare", "thousands"}, {"lynx", "thousands"}}));
    QCOMPARE(pelts.trajectories.at(0).count(), std::size_t(21));
    QCOMPARE(pelts.trajectories[0].times.back(), 1920.0);
    double hare = 0.0, lynx = 0.0;
    for (std::size_t i = 0; i < 21; ++i) {
      hare += pelts.trajectories[0].values[2 * i];
      lynx += pelts.trajectories[0].values[2 * i + 1];
    }
    QVERIFY(std::abs(hare - 715.7) < 1e-9 && std::abs(lynx - 423.5) < 1e-9);

    const Dataset influenza = readNamed("boarding-school-influenza");
    QCOMPARE(influenza.time_unit, std::string("d"));
    QVERIFY(influenza.trajectories.at(0).times.back() == 13.0);
    QCOMPARE(influenza.trajectories[0].values[2 * 5], 298.0);
    QCOMPARE(influenza.trajectories[0].values[2 * 8 + 1], 176.0);
  }

  // The made-up epidemic says so, credits nobody, and behaves like one: S falls, R and F rise, the sum stays.
  void simulatedEpidemicIsNamedAsOne() {
    const Dataset data = readNamed("simulated-epidemic-hub");
    QCOMPARE(data.name, std::string("Simulated country"));
    QVERIFY(data.citation.empty());
    const auto& values = data.trajectories.at(0).values;
    for (std::size_t i = 0; i + 4 <= values.size(); i += 4)
      if (!std::isnan(values[i + 1]))
        QVERIFY(values[i + 1] > 0.0 && values[i] + values[i + 1] + values[i + 2] + values[i + 3] == 5e6);
    for (const auto& note : data.notes)
      QVERIFY2(note.text.find("decrease") == std::string::npos && note.text.find("negative") == std::string::npos,
               note.text.c_str());
  }

  void directoryIsFound() {
    qunsetenv("NULLCLINE_DATASETS");
    const auto found = bundledDatasetsDirectory();
    // A build outside the source tree has no data sets beside it.
    if (QString(NULLCLINE_BINARY_DIR).startsWith(NULLCLINE_SOURCE_DIR "/build/")) {
      QVERIFY(found.has_value());
      QVERIFY(std::filesystem::equivalent(*found, kDirectory));
    }
    QTemporaryDir empty;
    qputenv("NULLCLINE_DATASETS", empty.path().toUtf8());
    QVERIFY(!bundledDatasetsDirectory());
    const auto missing = bundledDatasets();
    QVERIFY(!missing && missing.error().message.find(empty.path().toStdString()) != std::string::npos);
    qputenv("NULLCLINE_DATASETS", kDirectory.string().c_str());
    QVERIFY(bundledDatasets().hasValue());
    qunsetenv("NULLCLINE_DATASETS");
  }

  void badIndexIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no file") << QByteArray(R"([{"name": "a", "title": "A"}])");
    QTest::newRow("elsewhere") << QByteArray(R"([{"name": "a", "title": "A", "file": "../a.csv", "page": "a.md"}])");
    QTest::newRow("format") << QByteArray(R"([{"name": "a", "title": "A", "file": "a", "page": "b", "format": "x"}])");
    QTest::newRow("unknown key") << QByteArray(R"([{"name": "a", "title": "A", "file": "a", "page": "b", "z": 1}])");
  }
  void badIndexIsRefused() {
    QFETCH(QByteArray, text);
    QTemporaryDir directory;
    QVERIFY(writeFileAtomically(directory.filePath("index.json").toStdString(), text.toStdString()));
    const auto listed = listBundledDatasets(directory.path().toStdString());
    QVERIFY(!listed && listed.error().message.find("index.json") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestBundledDatasets)
#include "test_bundled_datasets.moc"
