// What holds for any table: how it is written does not change what is read, and no bytes do harm.
#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/random.h"
#include "engine/data/import_table.h"
#include "engine/data/write_dataset.h"

#include <QtTest>

using namespace nullcline;

namespace {

Dataset randomDataset(RandomGenerator& random) {
  Dataset dataset;
  for (std::size_t i = 0; i < 1 + random.index(3); ++i)
    dataset.channels.push_back({"state " + std::string(1, static_cast<char>('p' + i)), "", ChannelRole::state});
  for (std::size_t k = 0; k < 1 + random.index(4); ++k) {
    Trajectory trajectory;
    trajectory.id = "run " + std::to_string(k);
    double time = random.normal();
    for (std::size_t i = 0; i < 3 + random.index(5); ++i) {
      trajectory.times.push_back(time += random.uniform(0.01, 2.0));
      for (std::size_t c = 0; c < dataset.channelCount(); ++c)
        trajectory.values.push_back(i > 1 && random.uniform() < 0.2 ? kMissing : random.normal());
    }
    dataset.trajectories.push_back(std::move(trajectory));
  }
  return dataset;
}

bool isSame(const Dataset& a, const Dataset& b) {
  bool same = a.channels == b.channels && a.trajectories.size() == b.trajectories.size();
  for (std::size_t k = 0; same && k < a.trajectories.size(); ++k) {
    const auto &left = a.trajectories[k], &right = b.trajectories[k];
    same = left.id == right.id && left.times == right.times && left.values.size() == right.values.size();
    for (std::size_t i = 0; same && i < left.values.size(); ++i)
      same = left.values[i] == right.values[i] || (std::isnan(left.values[i]) && std::isnan(right.values[i]));
  }
  return same;
}

struct Style {
  char separator = ',';
  bool decimal_comma = false, quotes_all = false, bom = false, utf16 = false;
  const char* line_end = "\n";
  const char* missing = "";
  bool sep_line = false;
};

Style randomStyle(RandomGenerator& random) {
  Style style;
  style.separator = ",;\t|"[random.index(4)];
  style.decimal_comma = style.separator != ',' && random.uniform() < 0.5;
  style.quotes_all = random.uniform() < 0.3;
  style.utf16 = random.uniform() < 0.2;
  style.bom = style.utf16 || random.uniform() < 0.3;
  const char* ends[] = {"\n", "\r\n", "\r"};
  style.line_end = ends[random.index(3)];
  const char* missing[] = {"", "NA", "NaN", ".", "#N/A"};
  style.missing = missing[random.index(5)];
  style.sep_line = random.uniform() < 0.2;
  return style;
}

std::string written(const Dataset& data, const Style& style) {
  const auto field = [&](std::string text, bool number) {
    if (number && style.decimal_comma)
      std::replace(text.begin(), text.end(), '.', ',');
    return style.quotes_all ? '"' + text + '"' : text;
  };
  std::string text = style.sep_line ? std::string("sep=") + style.separator + style.line_end : "";
  text += field("id", false) + style.separator + field("time", false);
  for (const auto& channel : data.channels)
    text += style.separator + field(channel.name, false);
  text += style.line_end;
  for (const auto& trajectory : data.trajectories)
    for (std::size_t row = 0; row < trajectory.count(); ++row) {
      text += field(trajectory.id, false) + style.separator + field(formatNumber(trajectory.times[row]), true);
      for (std::size_t c = 0; c < data.channelCount(); ++c)
        text += style.separator + (data.isObserved(trajectory, row, c)
                                       ? field(formatNumber(data.value(trajectory, row, c)), true)
                                       : field(style.missing, false));
      text += style.line_end;
    }
  if (!style.utf16)
    return (style.bom ? "\xEF\xBB\xBF" : "") + text;
  std::string wide = "\xFE\xFF";
  for (const char c : text)
    wide += std::string(1, '\0') + c;
  return wide;
}

std::string longTable(const Dataset& data) {
  std::string text = "id,time,variable,value\n";
  for (const auto& trajectory : data.trajectories)
    for (std::size_t row = 0; row < trajectory.count(); ++row)
      for (std::size_t c = 0; c < data.channelCount(); ++c)
        if (data.isObserved(trajectory, row, c))
          text += trajectory.id + "," + formatNumber(trajectory.times[row]) + "," + data.channels[c].name + "," +
                  formatNumber(data.value(trajectory, row, c)) + "\n";
  return text;
}

/// Whatever was read can be fitted.
bool isSound(const Dataset& data) {
  bool sound = !data.channels.empty() && !data.trajectories.empty();
  for (const auto& trajectory : data.trajectories) {
    sound = sound && trajectory.count() >= 2 && trajectory.values.size() == trajectory.count() * data.channelCount();
    for (std::size_t i = 1; i < trajectory.count(); ++i)
      sound = sound && trajectory.times[i] > trajectory.times[i - 1];
    for (const double value : trajectory.values)
      sound = sound && !std::isinf(value);
  }
  return sound;
}

} // namespace

class TestImportProperties : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void styleDoesNotMatter() {
    RandomGenerator random(3);
    for (int repeat = 0; repeat < 300; ++repeat) {
      const Dataset data = randomDataset(random);
      const std::string text = written(data, randomStyle(random));
      const auto back = importText(text, "t.csv", {});
      QVERIFY2(back.hasValue(), back ? "" : (back.error().message + "\n" + text).c_str());
      QVERIFY2(isSame(data, back->data), text.c_str());
      // With the recipe that was found, nothing is left to chance.
      const auto recipe = fromJson(toJson(back->recipe), ImportRecipe{});
      QVERIFY(recipe && *recipe == back->recipe);
      const auto again = importText(text, "t.csv", *recipe);
      QVERIFY2(again && isSame(data, again->data) && again->recipe == back->recipe, text.c_str());
      QCOMPARE(wideCsv(again->data), wideCsv(data));
    }
  }

  void longTablesHoldTheSameAsWideOnes() {
    RandomGenerator random(4);
    for (int repeat = 0; repeat < 200; ++repeat) {
      Dataset data = randomDataset(random);
      const auto back = importText(longTable(data), "t.csv", {});
      QVERIFY2(back.hasValue(), back ? "" : back.error().message.c_str());
      const auto wide = importText(wideCsv(data), "t.csv", {});
      // A time at which nothing was observed has no row in a long table.
      for (const auto& trajectory : back->data.trajectories)
        QVERIFY(trajectory.count() <= data.trajectories[0].count() + 10);
      QCOMPARE(summarize(back->data).observed, summarize(wide->data).observed);
    }
  }

  void noBytesDoHarm() {
    RandomGenerator random(5);
    const std::string pieces[] = {",",
                                  ";",
                                  "\t",
                                  "\"",
                                  "\"\"",
                                  "\n",
                                  "\r",
                                  "\r\n\n",
                                  "1",
                                  "2.5",
                                  "1,5",
                                  "-",
                                  "e",
                                  "\xE9",
                                  "\xFF\xFE",
                                  std::string(1, '\0'),
                                  "NA",
                                  "2020-01-02",
                                  "01/02/2020",
                                  "12:30",
                                  "id",
                                  "time",
                                  "x",
                                  "sep=;\n",
                                  "#",
                                  " ",
                                  "0x1F",
                                  "1e999",
                                  "observableId",
                                  "DV",
                                  "\xEF\xBB\xBF",
                                  "'",
                                  "[",
                                  "]",
                                  "variable,value"};
    int imported = 0;
    for (int repeat = 0; repeat < 3000; ++repeat) {
      std::string text = repeat % 2 == 0 ? written(randomDataset(random), randomStyle(random)) : "";
      for (std::size_t i = 0; i < 1 + random.index(repeat % 2 == 0 ? 3 : 40); ++i) {
        const auto& piece = pieces[random.index(std::size(pieces))];
        const std::size_t place = random.index(text.size() + 1);
        if (random.uniform() < 0.3 && place < text.size())
          text.erase(place, 1 + random.index(5));
        else
          text.insert(place, piece);
      }
      const auto back = importText(text, "t.csv", {});
      QVERIFY(back ? isSound(back->data) : back.error().message.size() > 10);
      imported += back ? 1 : 0;
    }
    QVERIFY2(imported > 100, std::to_string(imported).c_str()); // else nothing but refusals was seen
  }

  void limitsAreSentences() {
    std::string wide = "t";
    for (int i = 0; i < 70000; ++i)
      wide += ",x" + std::to_string(i);
    const auto columns = importText(wide + "\n0\n", "t.csv", {});
    QVERIFY(!columns && columns.error().message.find("at most 65536") != std::string::npos);
    const auto quote = importText("t,x\n0,1\n1,\"" + std::string(std::size_t{3} << 20, '\n'), "t.csv", {});
    QVERIFY(!quote && quote.error().message.find("line 3: a quote is opened here") != std::string::npos);
    const auto cell = importText("t,x\n0,1\n1," + std::string(std::size_t{3} << 20, '7') + "\n", "t.csv", {});
    QVERIFY(!cell && cell.error().message.size() < 300);
  }
};

QTEST_APPLESS_MAIN(TestImportProperties)
#include "test_import_properties.moc"
