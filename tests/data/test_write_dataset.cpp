#include "engine/core/random.h"
#include "engine/data/read_dataset.h"
#include "engine/data/write_dataset.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace nullcline;

namespace {

/// Data sets with awkward names and numbers; every trajectory has two observed times, so that none is left out.
Dataset randomDataset(RandomGenerator& random) {
  const std::vector<std::string> names = {"x", "a, b", "say \"hi\"", "[Ca2+]", "two\nlines", "H\xC3\xA9", "-", "0"};
  const std::vector<std::string> units = {"", "g/L", "1,000 \"people\"", "d"};
  const std::vector<std::string> ids = {"007", "524726e8", "NA", "a,b", " padded ", "\"", "nan", "x\r\ny"};
  Dataset dataset;
  dataset.time_unit = units[random.index(units.size())];
  const auto order = random.permutation(names.size());
  for (std::size_t i = 0; i < 1 + random.index(4); ++i)
    dataset.channels.push_back({names[order[i]], units[random.index(units.size())]});
  for (std::size_t k = 0; k < 1 + random.index(5); ++k) {
    Trajectory trajectory;
    trajectory.id = ids[k];
    double time = random.normal();
    for (std::size_t i = 0; i < 2 + random.index(6); ++i) {
      trajectory.times.push_back(time);
      time += random.uniform(1e-9, 2.0);
      for (std::size_t c = 0; c < dataset.channelCount(); ++c)
        trajectory.values.push_back(i > 1 && random.uniform() < 0.3
                                        ? kMissing
                                        : random.normal() * std::pow(10.0, random.uniform(-300.0, 300.0)));
    }
    dataset.trajectories.push_back(std::move(trajectory));
  }
  return dataset;
}

bool isSame(const Dataset& a, const Dataset& b) {
  bool same = a.channels == b.channels && a.time_unit == b.time_unit && a.trajectories.size() == b.trajectories.size();
  for (std::size_t k = 0; same && k < a.trajectories.size(); ++k) {
    const auto &left = a.trajectories[k], &right = b.trajectories[k];
    same = left.id == right.id && left.times == right.times && left.values.size() == right.values.size();
    for (std::size_t i = 0; same && i < left.values.size(); ++i)
      same = left.values[i] == right.values[i] || (std::isnan(left.values[i]) && std::isnan(right.values[i]));
  }
  return same;
}

} // namespace

class TestWriteDataset : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void layout() {
    Dataset dataset;
    dataset.time_unit = "h";
    dataset.channels = {{"prey", "g"}, {"a,b", ""}};
    dataset.trajectories = {{"1", {0.0, 0.1}, {1.5, kMissing, -0.0, 1e-7}}};
    QCOMPARE(wideCsv(dataset), std::string("id,time [h],prey [g],\"a,b\"\n1,0,1.5,\n1,0.1,-0,1e-07\n"));
  }

  void writeReadWriteGivesTheSameBytes() {
    RandomGenerator random(1);
    for (int repeat = 0; repeat < 300; ++repeat) {
      const Dataset dataset = randomDataset(random);
      const std::string written = wideCsv(dataset);
      const auto back = readDatasetText(written, "t.csv", {});
      QVERIFY2(back.hasValue(), back ? "" : (back.error().message + "\n" + written).c_str());
      QVERIFY2(isSame(dataset, *back), written.c_str());
      QCOMPARE(wideCsv(*back), written);
    }
  }

  void fileIsNamedInTheDataset() {
    QTemporaryDir directory;
    Dataset dataset;
    dataset.channels = {{"x", ""}};
    dataset.trajectories = {{"1", {0.0, 1.0}, {1.0, 2.0}}};
    const std::string path = directory.filePath("two rows.csv").toStdString();
    QVERIFY(writeWideCsv(dataset, path));
    const auto back = readDataset(path);
    QVERIFY(back && back->name == "two rows" && back->source == path);
    QVERIFY(!writeWideCsv(dataset, path + "/no/such"));
  }
};

QTEST_APPLESS_MAIN(TestWriteDataset)
#include "test_write_dataset.moc"
